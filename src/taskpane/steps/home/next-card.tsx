// In: the ledger. Out: the one thing to do next, in a sentence, and the button that does it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../../excel';
import { count } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import { tallyOf } from '../../review/groups';
import { reviewOf } from '../../review/items';
import { nextActOf, reportedCount } from './holding';
import type { NextAct } from './holding';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    marginTop: '8px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { fontWeight: tokens.fontWeightSemibold },
});

export function NextCard({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const words = useWords();
  const reviewing = state.plan.step === 'review';
  const next = nextActOf(ledger, state.look, reviewing);
  const open = state.plan.step === 'review' ? tallyOf(reviewOf(state.plan.draft)).open : 0;
  const lagging = ledger.rows.filter((row) => row.lagging).length;
  const says: Readonly<Record<NextAct, string>> = {
    resume: open > 0 ? words.home.nextResume(count(open)) : words.home.nextResumeDone,
    'as-of': words.home.nextAsOf,
    report: words.home.nextReport(count(ledger.rows.length - reportedCount(ledger))),
    lagging: words.home.nextLagging(count(lagging)),
    refresh: words.home.nextRefresh,
  };
  const acts = {
    resume: ['plan', words.home.actResume],
    report: ['update', words.home.actReport],
    lagging: ['lagging', words.home.actLagging],
  } as const;
  const act = next === 'resume' || next === 'report' || next === 'lagging' ? acts[next] : null;
  return (
    <section className={styles.card} aria-label={words.home.next}>
      <span className={styles.label} aria-hidden="true">
        {words.home.next}
      </span>
      <span className={styles.text}>{says[next]}</span>
      {act !== null && (
        <Button appearance="primary" size="small" onClick={() => dispatch({ do: 'turn-to', page: act[0] })}>
          {act[1]}
        </Button>
      )}
    </section>
  );
}
