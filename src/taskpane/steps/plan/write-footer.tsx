// In: the review. Out: what was done last with its way back, and the button that writes the accepted records; open
// ones are asked about first, never written.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { compare } from '../../deeds/compare';
import { writeLedger } from '../../deeds/write-ledger';
import { count } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import { acceptedOf, tallyOf } from '../../review/groups';
import { relationOf } from '../../review/relation';
import type { PaneState, PlanState } from '../../state/state';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  said: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  text: { flexGrow: 1, minWidth: 0 },
  ask: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What is written is a ledger of its own: there is none, or none of that year yet. */
function makesLedger({ look, plan }: PaneState, year: number | null): boolean {
  if (look?.ledger == null) return true;
  return relationOf(draftOf(plan)) === 'beside' && look.ledgers.every(({ planYear }) => planYear !== year);
}

const draftOf = (plan: PlanState) => (plan.step === 'review' ? plan.draft : { acts: [] });

export interface WriteFooterProps {
  readonly said: string | null;
  readonly canTakeBack: boolean;
}

export function WriteFooter({ said, canTakeBack }: WriteFooterProps) {
  const styles = useStyles();
  const { state, run } = usePane();
  const { review, takeBack } = useReviewing();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const tally = tallyOf(review);
  const rows = acceptedOf(review).length;
  const busy = state.busy !== null;
  const version = state.look?.ledger != null && relationOf(draftOf(state.plan)) === 'version';
  const write = (): void => {
    setAsking(false);
    run(version ? compare : writeLedger);
  };
  const label = version
    ? words.merge.diff.compare(count(rows))
    : makesLedger(state, review.year)
      ? words.review.writeNew(count(rows))
      : words.review.write(count(rows));
  return (
    <>
      <div role="status">
        {said !== null && (
          <div className={styles.said}>
            <span className={styles.text}>{said}</span>
            {canTakeBack && (
              <Button size="small" appearance="transparent" onClick={takeBack}>
                {words.review.undoAct}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking ? (
        <div className={styles.ask} role="alertdialog" aria-label={words.review.undecidedTitle(count(tally.open))}>
          <h3 className={styles.title}>{words.review.undecidedTitle(count(tally.open))}</h3>
          <p className={styles.body}>{words.review.undecidedBody}</p>
          <div className={styles.acts}>
            <Button appearance="primary" autoFocus onClick={write}>
              {words.review.undecidedWrite}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.review.undecidedStay}</Button>
          </div>
        </div>
      ) : (
        <Button
          appearance="primary"
          disabled={rows === 0 || busy}
          onClick={() => (tally.open > 0 ? setAsking(true) : write())}
        >
          {label}
        </Button>
      )}
    </>
  );
}
