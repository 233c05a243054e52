// In: the services. Out: the pane: its state, its theme, its words, the shell. Reads the workbook once at the start,
// and again quietly when a page that shows it is turned to; keeps the review's draft in the workbook after each act.
import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { keepDraft } from './deeds/keep-draft';
import { resume } from './deeds/import-plan';
import { open, readAgain } from './deeds/open';
import { refresh } from './deeds/refresh';
import type { Deed, Tools } from './deeds/tools';
import { useMode } from './look/mode';
import { themeFor } from './look/theme';
import { PaneContext } from './parts/pane-context';
import type { Pane as PaneValue } from './parts/pane-context';
import type { Services } from './services/services';
import { Shell } from './shell';
import { reduce } from './state/reduce';
import { firstState } from './state/state';
import type { Page, PaneState } from './state/state';
import { wordingOf } from '../wording';

/** The focus may come and go; the workbook is read once in so many milliseconds. */
const rest = 1500;

const showsWorkbook = (page: Page): boolean => page === 'home' || page === 'update' || page === 'lagging';

/** Acts in quick succession are kept once. */
const keepAfter = 600;

function useTools(services: Services, state: PaneState, dispatch: Tools['dispatch']): Tools {
  const now = useRef(state);
  now.current = state;
  const stop = useRef<AbortController | null>(null);
  return useMemo(
    () => ({
      services,
      dispatch: (act) => {
        // A deed that goes on after dispatching sees what it has just done.
        now.current = reduce(now.current, act);
        dispatch(act);
      },
      state: () => now.current,
      language: () => languageOf(now.current, services),
      stop,
    }),
    [services, dispatch],
  );
}

function languageOf(state: PaneState, services: Services) {
  return state.preferences.language === 'auto' ? services.displayLanguage() : state.preferences.language;
}

function useKeeping(state: PaneState, run: (deed: Deed) => void): void {
  const keeping = state.plan.step === 'review' && state.plan.kept === 'keeping' ? state.plan.draft : null;
  useEffect(() => {
    if (keeping === null) return undefined;
    const timer = window.setTimeout(() => run(keepDraft), keepAfter);
    return () => window.clearTimeout(timer);
  }, [keeping, run]);
}

function useReading(state: PaneState, run: (deed: Deed) => void, startWith: Deed | null): void {
  const opened = useRef(false);
  useEffect(() => {
    // Twice in development's strict mode would recover twice.
    if (opened.current) return;
    opened.current = true;
    run(async (tools) => {
      await open(tools);
      if (tools.state().look?.hasDraft === true) await resume(tools);
      await startWith?.(tools);
    });
  }, [run, startWith]);
  useReadingAgain(state.page, run);
}

/** Pages that show the workbook read it again when they are turned to, and when a person comes back from the sheet. */
function useReadingAgain(page: Page, run: (deed: Deed) => void): void {
  const before = useRef(page);
  const read = useRef(0);
  useEffect(() => {
    const again = (): void => {
      if (!showsWorkbook(page)) return;
      read.current = Date.now();
      run(readAgain);
    };
    const back = (): void => {
      if (Date.now() - read.current > rest) again();
    };
    if (before.current !== page) again();
    before.current = page;
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [page, run]);
}

export interface PaneProps {
  readonly services: Services;
  readonly page?: Page;
  /** The ribbon's Refresh opened the pane. */
  readonly refreshing?: boolean;
}

export function Pane({ services, page, refreshing }: PaneProps) {
  const [state, dispatch] = useReducer(reduce, undefined, () => firstState(services.preferences.load(), page));
  const tools = useTools(services, state, dispatch);
  const mode = useMode(services.officeColours);
  const run = useCallback(
    (deed: Deed): void => {
      deed(tools).catch((reason: unknown) => {
        // A mistake of ours: nothing is hidden, the pane stays usable.
        const problem = {
          code: 'unexpected',
          severity: 'error',
          place: { in: 'workbook' },
          values: { words: String(reason) },
        } as const;
        tools.dispatch({ do: 'notice', notice: { outcome: { said: 'failed' }, problems: [problem], undoable: false } });
      });
    },
    [tools],
  );
  useKeeping(state, run);
  useReading(state, run, refreshing === true ? refresh : null);
  useEffect(() => services.preferences.save(state.preferences), [services, state.preferences]);
  const language = languageOf(state, services);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  // The browser's own parts of an input (a calendar's sign) take the ground they stand on.
  useEffect(() => {
    document.documentElement.style.colorScheme = mode === 'contrast' ? '' : mode;
  }, [mode]);
  const value = useMemo<PaneValue>(
    () => ({
      state,
      dispatch: tools.dispatch,
      run,
      cancel: () => tools.stop.current?.abort(),
      language,
      wording: wordingOf(language),
      mode,
      today: services.today(),
      version: services.version,
    }),
    [state, tools, run, language, mode, services],
  );
  return (
    <FluentProvider theme={themeFor(mode)}>
      <PaneContext value={value}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  );
}
