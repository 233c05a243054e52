/**
 * A trace as the text that is kept. Thousands of cells of the ledger are told column by column, their codes once: as
 * objects of their own they would weigh more than what they tell, and an undo reads them in one answer. Pure.
 */
import type { ColumnKey } from '../../sheet';
import type { Held } from '../ledger';
import type { CellTrace, Trace, Written } from './trace';

type OfCells = Extract<Trace, { readonly of: 'cells' }>;

/** A held value stands for itself, a formula says so. */
type Packed = Held | { readonly formula: string };

interface PackedColumn {
  readonly column: ColumnKey;
  /** Places among the codes; absent: all of them. */
  readonly rows?: readonly number[];
  readonly before: readonly Packed[];
  readonly after: readonly Packed[];
}

interface PackedCells {
  readonly of: 'packed-cells';
  readonly codes: readonly string[];
  readonly columns: readonly PackedColumn[];
  /** Cells of other kinds, and those that got another number format. */
  readonly cells: readonly CellTrace[];
}

interface PlainCell extends CellTrace {
  readonly place: { readonly code: string; readonly column: ColumnKey };
}

const isPlain = (cell: CellTrace): cell is PlainCell => 'column' in cell.place && cell.format === undefined;

export function traceText(trace: Trace): string {
  return JSON.stringify(trace.of === 'cells' ? packed(trace) : trace);
}

export function traceIn(text: string): Trace {
  const found = JSON.parse(text) as Trace | PackedCells;
  return found.of === 'packed-cells' ? unpacked(found) : found;
}

function packed({ cells }: OfCells): PackedCells {
  const plain = cells.filter(isPlain);
  const codes = [...new Set(plain.map(({ place }) => place.code))];
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const byColumn = new Map<ColumnKey, PlainCell[]>();
  for (const cell of plain) {
    const list = byColumn.get(cell.place.column);
    if (list === undefined) byColumn.set(cell.place.column, [cell]);
    else list.push(cell);
  }
  const columns = [...byColumn].map(([column, list]): PackedColumn => {
    const rows = list.map(({ place }) => rowOf.get(place.code) ?? 0);
    const all = rows.length === codes.length && rows.every((row, n) => row === n);
    const before = list.map((cell) => held(cell.before));
    const after = list.map((cell) => held(cell.after));
    return { column, ...(all ? {} : { rows }), before, after };
  });
  return { of: 'packed-cells', codes, columns, cells: cells.filter((cell) => !isPlain(cell)) };
}

const held = (written: Written): Packed => ('formula' in written ? written : written.value);
const written = (packed: Packed): Written =>
  typeof packed === 'object' && packed !== null ? packed : { value: packed };

function unpacked({ codes, columns, cells }: PackedCells): OfCells {
  const plain = columns.flatMap(({ column, rows, before, after }) =>
    before.map((was, n): CellTrace => {
      const code = codes[rows?.[n] ?? n] ?? '';
      return { place: { code, column }, before: written(was), after: written(after[n] ?? null) };
    }),
  );
  return { of: 'cells', cells: [...plain, ...cells] };
}
