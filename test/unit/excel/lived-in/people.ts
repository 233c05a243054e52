/**
 * What is people's in a workbook, seen in two dumps of it: every cell of every sheet that stood before, and what lies on
 * it, but for what an operation said it would write. Rows that it brought are known by their codes and left out; the rest
 * must be there in the same order.
 */
import type { Dump, SheetDump } from '../../../../src/host';

export interface Allowed {
  /** Codes of rows that came. */
  readonly fresh: readonly string[];
  /** Codes of rows whose promise was changed by agreement. */
  readonly revised: readonly string[];
  /** Header words of columns that we keep ourselves. */
  readonly ours: readonly string[];
}

interface CellDump {
  readonly value: unknown;
  readonly formula?: string;
  readonly style?: unknown;
}

type Row = ReadonlyMap<string, CellDump>;

/** Cells that differ, as `sheet!address before → after`; empty: all of people's stands as it stood. */
export function changedCells(before: Dump, after: Dump, allowed: Allowed): readonly string[] {
  return before.sheets.flatMap((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet['name']);
    return now === undefined ? [`${String(sheet['name'])} is gone`] : changedIn(sheet, now, allowed);
  });
}

function changedIn(sheet: SheetDump, now: SheetDump, { fresh, revised, ours }: Allowed): readonly string[] {
  const [old, all] = [rowsOf(sheet), rowsOf(now)];
  const kept = [...all].filter(([, row]) => columnsOf(row, fresh).length === 0).map(([, row]) => row);
  const own = new Set([...old.values()].flatMap((row) => columnsOf(row, ours)));
  const present = [...old.values()].filter((row) => columnsOf(row, revised).length === 0);
  const then = kept.filter((row) => columnsOf(row, revised).length === 0);
  return present.flatMap((row, n) =>
    differing(`${String(sheet['name'])} line ${String(n + 1)}`, row, then[n] ?? new Map<string, CellDump>())
      .filter(({ column }) => !own.has(column))
      .map(({ words }) => words),
  );
}

function differing(where: string, row: Row, then: Row): readonly { readonly column: string; readonly words: string }[] {
  return [...new Set([...row.keys(), ...then.keys()])].flatMap((column) => {
    const [one, other] = [row.get(column), then.get(column)].map((cell) => (cell === undefined ? '' : told(cell)));
    return one === other ? [] : [{ column, words: `${where} ${column}: ${String(one)} → ${String(other)}` }];
  });
}

/** A formula by what it says, wherever its rows have gone; its result follows what it reads. */
function told({ value, formula }: CellDump): string {
  return formula === undefined ? JSON.stringify(value) : formula.replace(/\d+/g, '#');
}

/** Columns in which one of the texts stands. */
const columnsOf = (row: Row, texts: readonly string[]): readonly string[] =>
  [...row].flatMap(([column, { value }]) => (typeof value === 'string' && texts.includes(value) ? [column] : []));

/** Rows in order, each with its cells by column letters; looks alone are no content here. */
function rowsOf(sheet: SheetDump): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<string, CellDump>>();
  for (const [address, cell] of Object.entries(sheet['cells'] as unknown as Record<string, CellDump>)) {
    if (cell.value === null && cell.formula === undefined) continue;
    const [row, column] = [Number(address.replace(/\D/g, '')), address.replace(/\d/g, '')];
    rows.set(row, (rows.get(row) ?? new Map<string, CellDump>()).set(column, cell));
  }
  return rows;
}
