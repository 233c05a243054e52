// Rows the new version leaves out: none is deleted. For each, and for all at once, what becomes of it.
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { count } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import type { GoneRow } from '../../review/diff';
import type { Fate, Settling } from '../../review/draft';
import { useLook } from './look';
import { shownTarget } from './shown-field';

const useStyles = makeStyles({
  item: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '10px', marginBottom: '4px' },
  all: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  select: { flexGrow: 1, minWidth: 0 },
});

const fates: readonly Fate[] = ['note', 'withdraw', 'leave'];

function FateSelect(props: {
  readonly label: string;
  readonly fate: Fate | '';
  readonly onFate: (fate: Fate) => void;
}) {
  const styles = useStyles();
  const { diff } = useWords().merge;
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={props.label}
      value={props.fate}
      onChange={(_event, { value }) => {
        const fate = fates.find((one) => one === value);
        if (fate !== undefined) props.onFate(fate);
      }}
    >
      {props.fate === '' && <option value="">—</option>}
      {fates.map((fate) => (
        <option key={fate} value={fate}>
          {diff.fates[fate]}
        </option>
      ))}
    </Select>
  );
}

export function GoneRows({
  rows,
  settle,
}: {
  readonly rows: readonly GoneRow[];
  readonly settle: (settling: Settling) => void;
}) {
  const look = useLook();
  const styles = useStyles();
  const { wording } = usePane();
  const { diff } = useWords().merge;
  const [first] = rows;
  const common = first !== undefined && rows.every(({ fate }) => fate === first.fate) ? first.fate : '';
  return (
    <>
      <p className={look.note}>{diff.goneNote}</p>
      {rows.length > 1 && (
        <div className={styles.all}>
          <span className={look.small}>
            {diff.fateAll} {count(rows.length)}
          </span>
          <FateSelect
            label={diff.fateAll}
            fate={common}
            onFate={(fate) => settle({ what: 'fate', codes: rows.map(({ standing }) => standing.code), fate })}
          />
        </div>
      )}
      <ul className={look.lines} aria-label={diff.gone}>
        {rows.map(({ standing, fate }) => (
          <li key={standing.code} className={styles.item}>
            <div className={styles.head}>
              <span className={look.lineName}>{standing.name}</span>
              <span className={look.lineFigure}>{shownTarget(wording, standing)}</span>
            </div>
            <FateSelect
              label={diff.fateFor(standing.name)}
              fate={fate}
              onFate={(chosen) => settle({ what: 'fate', codes: [standing.code], fate: chosen })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
