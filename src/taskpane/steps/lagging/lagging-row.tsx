// In: a row that lags. Out: its name, status, the reason in words, owner and due; the whole of it is one button that
// selects the row in the sheet.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerRow } from '../../../excel';
import { goTo } from '../../deeds/go-to';
import { usePane, useWords } from '../../parts/pane-context';
import { StatusChip } from '../../parts/status-chip';
import { reasonOf } from './reason';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'block',
    width: '100%',
    padding: '10px 4px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  reason: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  meta: {
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  fresh: {
    marginInlineStart: '6px',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function LaggingRow({
  row,
  asOf,
  isNew,
}: {
  readonly row: LedgerRow;
  readonly asOf: string | null;
  readonly isNew: boolean;
}) {
  const styles = useStyles();
  const { run } = usePane();
  const words = useWords();
  const owner = row.owner === '' ? words.lagging.noOwner : row.owner;
  const due = row.due === null ? '' : ` · ${words.lagging.due(row.due)}`;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.button}
        title={words.goTo}
        onClick={() => run(goTo({ kind: 'row', code: row.code, column: 'status' }))}
      >
        <span className={styles.head}>
          <span className={styles.name}>
            {row.name}
            {isNew && <span className={styles.fresh}>{words.lagging.isNew}</span>}
          </span>
          <StatusChip status={row.status} class={row.class} word={row.statusWord} />
        </span>
        <div className={styles.reason}>{reasonOf(row, asOf, words.lagging.reasons)}</div>
        <div className={styles.meta}>
          {owner}
          {due}
        </div>
      </button>
    </li>
  );
}
