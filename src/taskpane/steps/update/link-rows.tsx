// In: the ledger. Out: the selected cells of another sheet beside the rows they belong to, ticked, and one press links them all.
import { Button, Checkbox, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Ledger, LinkWish, Selected } from '../../../excel';
import { addressOf, letterOf } from '../../../sheet';
import { linkRows, takeSelection } from '../../deeds/link';
import { Disclosure } from '../../parts/disclosure';
import { count, held } from '../../parts/figure';
import { usePane } from '../../parts/pane-context';
import { columnsOf, dateColumn, figureColumn, isLikeHundredths, matchedCells } from './matching-cells';
import type { CellMatching, CellPair, Chosen } from './matching-cells';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  columns: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  list: { margin: '8px 0 0', padding: 0, listStyle: 'none' },
  pair: { marginLeft: '-8px', '& label': { minWidth: 0, overflowWrap: 'anywhere' } },
  note: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  without: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export function LinkRows({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const [open, setOpen] = useState(false);
  const [selected, setSelected] = useState<Selected | null>(null);
  const words = wording.links.many;
  return (
    <Disclosure title={words.title} open={open} onToggle={setOpen}>
      <p className={styles.hint}>{words.hint}</p>
      <Button size="small" disabled={state.busy !== null} onClick={() => run(takeSelection(setSelected))}>
        {words.take}
      </Button>
      {selected !== null && (
        <Preview
          // Another selection is another question.
          key={`${selected.sheet}!${selected.address}`}
          ledger={ledger}
          selected={selected}
          onDone={() => {
            setSelected(null);
            setOpen(false);
          }}
        />
      )}
    </Disclosure>
  );
}

function usePairs(ledger: Ledger, selected: Selected) {
  const [chosen, choose] = useState<Chosen>({ figures: figureColumn(selected), dates: dateColumn(selected) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [divides, setDivides] = useState(true);
  const found: CellMatching = useMemo(() => matchedCells(ledger.rows, selected, chosen), [ledger, selected, chosen]);
  const wishes = found.pairs
    .filter(({ row }) => !left.has(row.code))
    .map(
      ({ row, cell, dataDate, held: value }): LinkWish => ({
        code: row.code,
        actual: cell,
        ...(dataDate === null ? {} : { dataDate }),
        ...(divides && isLikeHundredths(row, value) ? { hundredth: true } : {}),
      }),
    );
  const toggle = (code: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(code);
    else next.add(code);
    setLeft(next);
  };
  return { chosen, choose, left, toggle, divides, setDivides, found, wishes };
}

function Preview(props: { readonly ledger: Ledger; readonly selected: Selected; readonly onDone: () => void }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const words = wording.links.many;
  const { chosen, choose, left, toggle, divides, setDivides, found, wishes } = usePairs(props.ledger, props.selected);
  const { pairs, without } = found;
  return (
    <>
      <Columns selected={props.selected} chosen={chosen} choose={choose} />
      <div role="status">{pairs.length === 0 && <p className={styles.without}>{words.none}</p>}</div>
      <ul className={styles.list} aria-label={words.pairs}>
        {pairs.map((pair) => (
          <li key={pair.row.code}>
            <Pair pair={pair} on={!left.has(pair.row.code)} onToggle={(on) => toggle(pair.row.code, on)} />
          </li>
        ))}
      </ul>
      {pairs.some(({ row, held: value }) => isLikeHundredths(row, value)) && (
        <Checkbox
          className={styles.pair}
          checked={divides}
          label={words.hundredths}
          onChange={(_event, { checked }) => setDivides(checked === true)}
        />
      )}
      {without.length > 0 && (
        <p className={styles.without}>
          {words.without(count(without.length))}: {without.slice(0, SHOWN).join(wording.pane.listJoin)}
          {without.length > SHOWN ? '…' : ''}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabled={state.busy !== null || wishes.length === 0}
          onClick={() => run(linkRows(wishes, props.onDone))}
        >
          {words.link(count(wishes.length))}
        </Button>
      </div>
    </>
  );
}

const SHOWN = 5;

interface ColumnsProps {
  readonly selected: Selected;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** Asked only where there is something to choose. */
function Columns({ selected, chosen, choose }: ColumnsProps) {
  const styles = useStyles();
  const { wording } = usePane();
  const words = wording.links.many;
  const columns = columnsOf(selected);
  if (columns.length < 2) return null;
  const options = columns.map((column) => (
    <option key={column} value={column}>
      {words.columnName(letterOf(column))}
    </option>
  ));
  return (
    <div className={styles.columns}>
      <Field label={words.column}>
        <Select value={chosen.figures} onChange={(_event, { value }) => choose({ ...chosen, figures: Number(value) })}>
          {options}
        </Select>
      </Field>
      <Field label={words.dateColumn}>
        <Select
          value={chosen.dates ?? ''}
          onChange={(_event, { value }) => choose({ ...chosen, dates: value === '' ? null : Number(value) })}
        >
          <option value="">{words.noDate}</option>
          {options}
        </Select>
      </Field>
    </div>
  );
}

interface PairProps {
  readonly pair: CellPair;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

function Pair({ pair: { row, cell, held: value }, on, onToggle }: PairProps) {
  const styles = useStyles();
  const { wording } = usePane();
  const { many: words, empty } = wording.links;
  const now = row.actualFormula === null && row.actual !== null ? words.hasValue(held(row.actual, row)) : null;
  const note = row.actualFormula === null ? now : words.isLinked;
  return (
    <Checkbox
      className={styles.pair}
      checked={on}
      onChange={(_event, { checked }) => onToggle(checked === true)}
      label={
        <>
          {words.pair(row.name, addressOf(cell.row, cell.column), value === null ? empty : String(value))}
          {note !== null && <span className={styles.note}>{note}</span>}
        </>
      }
    />
  );
}
