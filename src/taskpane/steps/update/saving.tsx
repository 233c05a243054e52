// In: a row's code. Out: a word on its way into the sheet, and the problems it met.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '../../parts/icons';
import { usePane, useWords } from '../../parts/pane-context';
import { ProblemList } from '../../parts/problem-list';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

export function Saving({ code }: { readonly code: string }) {
  const styles = useStyles();
  const { state } = usePane();
  const words = useWords();
  const typed = state.typed[code];
  return (
    <div role="status">
      {typed?.phase === 'saving' && <div className={styles.line}>{words.update.saving}</div>}
      {typed?.phase === 'saved' && (
        <div className={`${styles.line} ${styles.saved}`}>
          <Checkmark16Regular aria-hidden="true" />
          {words.update.saved}
        </div>
      )}
      {typed?.phase === 'failed' && <div className={`${styles.line} ${styles.failed}`}>{words.outcome.failed}</div>}
      {typed !== undefined && typed.problems.length > 0 && <ProblemList problems={typed.problems} />}
    </div>
  );
}
