/**
 * Which row of the ledger a selected row of another sheet belongs to: by the code, else by the name, that stands in it; never
 * by position. A name that stands twice, here or there, matches nothing. In: rows, the selection, the column of the figures.
 * Out: pairs to be shown before they are linked, and what has no pair. Pure.
 */
import type { Held, LedgerRow, LinkedCell, Selected } from '../../../excel';
import { normalName } from '../../../plan';

export interface CellPair {
  readonly row: LedgerRow;
  readonly cell: LinkedCell;
  readonly held: Held;
  readonly dataDate: LinkedCell | null;
}

export interface CellMatching {
  readonly pairs: readonly CellPair[];
  /** Names of the selected rows that have a name and no pair. */
  readonly without: readonly string[];
}

const DATED = /[yd]/i;

/** Selected columns, 0-based in the sheet. */
export function columnsOf({ area }: Selected): readonly number[] {
  return Array.from({ length: area.columns }, (_, n) => area.column + n);
}

function cellsAt({ left, values, formats }: Selected, column: number): readonly (readonly [Held, string])[] {
  return values.map((row, n) => [row[column - left] ?? null, formats[n]?.[column - left] ?? 'General']);
}

const isDated = ([held, format]: readonly [Held, string]): boolean =>
  typeof held === 'number' && DATED.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The first with a number that is no date; the last where there is none. */
export function figureColumn(selected: Selected): number {
  const columns = columnsOf(selected);
  const numbers = (column: number): boolean =>
    cellsAt(selected, column).some((cell) => typeof cell[0] === 'number' && !isDated(cell));
  return columns.find(numbers) ?? columns.at(-1) ?? selected.area.column;
}

/** The only one with dates; null: none, or several. */
export function dateColumn(selected: Selected): number | null {
  const dated = columnsOf(selected).filter((column) => cellsAt(selected, column).some(isDated));
  return dated.length === 1 ? (dated[0] ?? null) : null;
}

export interface Chosen {
  readonly figures: number;
  readonly dates: number | null;
}

export function matchedCells(rows: readonly LedgerRow[], selected: Selected, { figures, dates }: Chosen): CellMatching {
  const known = keysOf(rows);
  const found = selected.values.map((cells, n) => {
    const texts = cells.filter((held, c) => selected.left + c !== figures && typeof held === 'string');
    const mine = new Set(texts.flatMap((text) => known.get(keyOf(String(text))) ?? []));
    return { n, row: mine.size === 1 ? ([...mine][0] ?? null) : null, said: String(texts.at(-1) ?? '') };
  });
  const counts = new Map<LedgerRow, number>();
  for (const { row } of found) if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  const cell = (n: number, column: number): LinkedCell => ({
    sheet: selected.sheet,
    row: selected.area.row + n,
    column,
  });
  const isPair = (row: LedgerRow | null): row is LedgerRow => row !== null && counts.get(row) === 1;
  return {
    pairs: found.flatMap(({ n, row }): CellPair[] => {
      if (!isPair(row)) return [];
      const held = selected.values[n]?.[figures - selected.left] ?? null;
      return [{ row, cell: cell(n, figures), held, dataDate: dates === null ? null : cell(n, dates) }];
    }),
    without: found.filter(({ row, said }) => !isPair(row) && said !== '').map(({ said }) => said),
  };
}

function keyOf(text: string): string {
  return normalName(text);
}

/** Codes and names that only one row has; where both stand they must agree. */
function keysOf(rows: readonly LedgerRow[]): ReadonlyMap<string, LedgerRow> {
  const keys = new Map<string, LedgerRow | null>();
  for (const row of rows)
    for (const text of new Set([keyOf(row.code), keyOf(row.name)]))
      if (text !== '') keys.set(text, keys.has(text) ? null : row);
  return new Map([...keys].flatMap(([text, row]) => (row === null ? [] : [[text, row] as const])));
}

/** 82 in a cell for a row in per cent: it is asked whether it means 82 %. */
export function isLikeHundredths({ unit, format }: LedgerRow, held: Held): boolean {
  return (unit === '%' || format.includes('%')) && typeof held === 'number' && Math.abs(held) > 1.5;
}
