// Home of a workbook without a ledger: what this is, the two ways to begin, and once how it works.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { importSample } from '../../deeds/import-plan';
import { Dismiss16Regular, DocumentArrowUp20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { Ruler } from './ruler';

const useStyles = makeStyles({
  hero: { display: 'flex', flexDirection: 'column', gap: '10px', paddingTop: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '6px' },
  card: {
    marginTop: '24px',
    padding: '12px 14px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cardHead: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0 0', padding: 0, listStyle: 'none' },
  step: { display: 'flex', gap: '10px', color: tokens.colorNeutralForeground2 },
  ordinal: {
    flexShrink: 0,
    width: '16px',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

function FirstRun() {
  const styles = useStyles();
  const { dispatch } = usePane();
  const words = useWords();
  return (
    <section className={styles.card} aria-label={words.home.firstRun}>
      <h3 className={styles.cardHead}>
        {words.home.firstRun}
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={words.home.firstRunSkip}
          onClick={() => dispatch({ do: 'prefer', preferences: { firstRun: false } })}
        />
      </h3>
      <ol className={styles.steps}>
        {words.home.firstRunSteps.map((step, at) => (
          <li key={at} className={styles.step}>
            <span className={styles.ordinal} aria-hidden="true">
              {at + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function EmptyHome() {
  const styles = useStyles();
  const { state, dispatch, run, wording } = usePane();
  const words = useWords();
  const reviewing = state.plan.step === 'review';
  return (
    <Page heading={words.home.heading} quietHeading>
      <div className={styles.hero}>
        <Ruler />
        <h3 className={styles.title}>{words.home.emptyTitle}</h3>
        <p className={styles.body}>{words.home.emptyBody}</p>
        <div className={styles.acts}>
          <Button
            appearance="primary"
            icon={<DocumentArrowUp20Regular />}
            onClick={() => dispatch({ do: 'turn-to', page: 'plan' })}
          >
            {reviewing ? words.home.actResume : words.home.importPlan}
          </Button>
          {!reviewing && (
            <Button disabled={state.busy !== null} onClick={() => run(importSample)}>
              {words.home.sample}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => dispatch({ do: 'turn-to', page: 'adopt' })}>
            {wording.adopt.pane.open}
          </Button>
        </div>
      </div>
      {state.preferences.firstRun && <FirstRun />}
    </Page>
  );
}
