// In: the ledgers of the workbook, where there are several. Out: one button each; the chosen one is what the pane is about.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { chooseLedger } from '../../deeds/choose-ledger';
import { Choice } from '../../parts/choice';
import { usePane, useWords } from '../../parts/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '8px 0 0' },
  note: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function Ledgers() {
  const styles = useStyles();
  const note = useId();
  const { state, run } = usePane();
  const { home } = useWords();
  const { ledger, ledgers } = state.look ?? { ledger: null, ledgers: [] };
  if (ledger === null || ledgers.length < 2) return null;
  const reviewing = state.plan.step === 'review';
  return (
    <>
      <div className={styles.root} role="group" aria-label={home.ledgers} aria-describedby={note}>
        {ledgers.map(({ title, beside }) => (
          <Choice
            key={title}
            chosen={beside === ledger.beside}
            disabled={state.busy !== null || reviewing}
            onChoose={() => run(chooseLedger(beside))}
          >
            {title}
          </Choice>
        ))}
      </div>
      <p id={note} className={styles.note}>
        {reviewing ? home.ledgersReviewing : home.ledgersNote}
      </p>
    </>
  );
}
