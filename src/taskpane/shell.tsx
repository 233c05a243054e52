// The pane's frame: tabs above, what is under way and what came of it, the page. Pages other than Home load when they
// are first turned to. Arrow keys move between tabs, F6-like order is kept by the page itself: tabs, message, page.
import { Button, Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { Page } from './state/state';
import { BusyLine } from './parts/busy-line';
import { Settings20Regular } from './parts/icons';
import { NoticeBar } from './parts/notice-bar';
import { usePane, useWords } from './parts/pane-context';
import { Home } from './steps/home/home';

const Plan = lazy(() => import('./steps/plan/plan').then(({ Plan: page }) => ({ default: page })));
const Update = lazy(() => import('./steps/update/update').then(({ Update: page }) => ({ default: page })));
const Lagging = lazy(() => import('./steps/lagging/lagging').then(({ Lagging: page }) => ({ default: page })));
const Adopt = lazy(() => import('./steps/adopt/adopt').then(({ Adopt: page }) => ({ default: page })));
const Settings = lazy(() => import('./steps/settings/settings').then(({ Settings: page }) => ({ default: page })));

const pages = {
  home: Home,
  plan: Plan,
  update: Update,
  lagging: Lagging,
  adopt: Adopt,
  settings: Settings,
} as const;
/** The others are reached from Home or by the gear. */
const tabs: readonly Exclude<Page, 'settings' | 'adopt'>[] = ['home', 'plan', 'update', 'lagging'];

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '0',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 299px)': { padding: '0 2px' },
  },
  tabs: { flexGrow: 1, minWidth: 0 },
  tab: { minHeight: '40px', padding: '0 8px', '@media (max-width: 299px)': { padding: '0 4px' } },
  longTab: {
    '@media (max-width: 339px)': { padding: '0 4px' },
    '@media (max-width: 299px)': { padding: '0 1px' },
  },
  // The narrowest pane has no room for it; the page itself says the number.
  badge: {
    marginInlineStart: '4px',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 299px)': { display: 'none' },
  },
  gear: { flexShrink: 0 },
  gearOn: { color: tokens.colorBrandForeground1 },
  page: { flexGrow: 1, minHeight: 0 },
  panel: { height: '100%' },
});

function laggingCount(rows: readonly { readonly lagging: boolean }[] | undefined): number {
  return rows?.filter(({ lagging }) => lagging).length ?? 0;
}

export function Shell() {
  const styles = useStyles();
  const { state, dispatch, language } = usePane();
  const words = useWords();
  const Current = pages[state.page];
  const lagging = laggingCount(state.ledger?.rows);
  const turn = (page: Page): void => dispatch({ do: 'turn-to', page });
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <TabList
          className={styles.tabs}
          size="medium"
          selectedValue={state.page}
          aria-label={words.tabsLabel}
          onTabSelect={(_event, { value }) => turn(value as Page)}
        >
          {tabs.map((page) => (
            <Tab
              key={page}
              id={`tab-${page}`}
              value={page}
              className={mergeClasses(styles.tab, language === 'en' && styles.longTab)}
              aria-controls="page"
            >
              {words.tabs[page]}
              {page === 'lagging' && lagging > 0 && (
                <span className={styles.badge} aria-hidden="true">
                  {lagging}
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        <Button
          id="tab-settings"
          appearance="subtle"
          className={mergeClasses(styles.gear, state.page === 'settings' && styles.gearOn)}
          icon={<Settings20Regular />}
          aria-label={words.tabs.settings}
          aria-pressed={state.page === 'settings'}
          onClick={() => turn(state.page === 'settings' ? 'home' : 'settings')}
        />
      </header>
      <BusyLine />
      <NoticeBar />
      <main className={styles.page}>
        <div
          id="page"
          className={styles.panel}
          role={state.page === 'settings' ? 'region' : 'tabpanel'}
          aria-labelledby={`tab-${state.page}`}
        >
          <Suspense fallback={null}>
            <Current />
          </Suspense>
        </div>
      </main>
    </div>
  );
}
