// In: a row whose actual is a formula. Out: which cell it takes, one press away, and the way to end the link.
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CellFormula, LedgerRow } from '../../../excel';
import { goTo } from '../../deeds/go-to';
import { unlinkRow } from '../../deeds/link';
import { Location16Regular } from '../../parts/icons';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 8px' },
  text: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: '16px', overflowWrap: 'anywhere' },
  broken: { color: tokens.colorStatusDangerForeground1 },
  unlink: { marginRight: '-8px', minWidth: 0 },
});

/** `一季度!C3` → sheet and address. */
function spotIn(cell: string): { readonly kind: 'cell'; readonly sheet: string; readonly address: string } {
  const at = cell.lastIndexOf('!');
  return { kind: 'cell', sheet: cell.slice(0, at), address: cell.slice(at + 1) };
}

function From({ formula }: { readonly formula: CellFormula }) {
  const styles = useStyles();
  const { run, wording } = usePane();
  const words = wording.links;
  const { cell, broken, text } = formula;
  if (broken) return <span className={`${styles.text} ${styles.broken}`}>{words.broken}</span>;
  if (cell === null) return <span className={styles.text}>{words.computed(text)}</span>;
  return (
    <Link as="button" className={styles.text} aria-label={words.goTo(cell)} onClick={() => run(goTo(spotIn(cell)))}>
      <Location16Regular aria-hidden="true" /> {words.from(cell)}
    </Link>
  );
}

export function LinkedLine({ row, formula }: { readonly row: LedgerRow; readonly formula: CellFormula }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const words = wording.links;
  return (
    <div className={styles.line}>
      <From formula={formula} />
      <Button
        size="small"
        appearance="subtle"
        className={styles.unlink}
        aria-label={words.unlinkFor(row.name)}
        disabled={state.busy !== null}
        onClick={() => run(unlinkRow(row.code))}
      >
        {words.unlink}
      </Button>
    </div>
  );
}
