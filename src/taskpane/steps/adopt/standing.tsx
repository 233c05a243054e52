// In: sheets that were taken on. Out: each with its counts, what lags on it (a press goes to the cell), and the way out.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdoptedRow, AdoptedSheet } from '../../../excel';
import { letGo } from '../../deeds/adopt';
import { goTo } from '../../deeds/go-to';
import { count } from '../../parts/figure';
import { ArrowSync20Regular } from '../../parts/icons';
import { usePane } from '../../parts/pane-context';
import { StatusChip } from '../../parts/status-chip';

const useStyles = makeStyles({
  sheet: { marginBottom: '20px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  list: { margin: '8px 0', padding: 0, listStyle: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '8px',
    width: '100%',
    padding: '9px 4px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  figures: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  sure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

const lagging = ({ rows }: AdoptedSheet): AdoptedRow[] =>
  rows.filter((row) => row.class === 'lag').sort((one, other) => other.severity - one.severity);

function LetGo({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const { run, state, wording } = usePane();
  const words = wording.adopt.pane;
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button size="small" disabled={state.busy !== null} onClick={() => setAsking(true)}>
        {words.release}
      </Button>
    );
  return (
    <div className={styles.sure} role="group" aria-label={words.release}>
      <span>{words.releaseAsk}</span>
      <Button
        size="small"
        appearance="primary"
        disabled={state.busy !== null}
        onClick={() => run(letGo(sheet, () => setAsking(false)))}
      >
        {words.confirm}
      </Button>
      <Button size="small" onClick={() => setAsking(false)}>
        {words.keep}
      </Button>
    </div>
  );
}

function Sheet({ sheet }: { readonly sheet: AdoptedSheet }) {
  const styles = useStyles();
  const { run, wording } = usePane();
  const words = wording.adopt.pane;
  const rows = lagging(sheet);
  return (
    <section className={styles.sheet} aria-label={words.sheet(sheet.sheet)}>
      <h3 className={styles.title}>{words.sheet(sheet.sheet)}</h3>
      <div className={styles.counts}>{words.counts(count(sheet.rows.length), count(rows.length))}</div>
      {rows.length === 0 ? (
        <p>{words.noneLags}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.address} className={styles.item}>
              <button
                type="button"
                className={styles.row}
                title={wording.pane.goTo}
                onClick={() => run(goTo({ kind: 'cell', sheet: row.sheet, address: row.address }))}
              >
                <span className={styles.name}>
                  {row.name}
                  <br />
                  <span className={styles.figures}>
                    {words.of(row.actual, row.target)} {row.unit} {row.owner === '' ? '' : `· ${row.owner}`}
                  </span>
                </span>
                <StatusChip status={row.status} class={row.class} word={row.statusWord} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <LetGo sheet={sheet.sheet} />
    </section>
  );
}

export function Standing({
  sheets,
  onRead,
}: {
  readonly sheets: readonly AdoptedSheet[];
  readonly onRead: () => void;
}) {
  const styles = useStyles();
  const { state, wording } = usePane();
  const words = wording.adopt.pane;
  if (sheets.length === 0) return null;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.standing}</h3>
        <Button size="small" icon={<ArrowSync20Regular />} disabled={state.busy !== null} onClick={onRead}>
          {words.refresh}
        </Button>
      </div>
      {sheets.map((sheet) => (
        <Sheet key={sheet.sheet} sheet={sheet} />
      ))}
    </>
  );
}
