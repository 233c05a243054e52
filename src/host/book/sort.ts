// Sorting rows as Excel orders values: numbers, text (without case), FALSE, TRUE, errors; blanks last either way.
import { isError, type Cell, type Value } from './cell';
import { overlap, type Area } from './area';
import { cellAt, putCell, type Sheet } from './sheet';
import { pasteFormula } from './formula';
import { touch, type Book } from './book';

export interface SortField {
  /** Column counted from the range's left. */
  readonly key: number;
  readonly ascending?: boolean;
}

const rank = (value: Value): number =>
  value === null
    ? 9
    : typeof value === 'number'
      ? 0
      : typeof value === 'string'
        ? 1
        : typeof value === 'boolean'
          ? 2
          : 3;

function compare(a: Value, b: Value, matchCase: boolean, collator: Intl.Collator): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string')
    return matchCase ? collator.compare(a, b) : collator.compare(a.toLowerCase(), b.toLowerCase());
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return isError(a) && isError(b) ? 0 : 0;
}

export interface SortRequest {
  readonly area: Area;
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

function orderOf(book: Book, sheet: Sheet, { area, fields, matchCase }: SortRequest): (x: number, y: number) => number {
  const collator = new Intl.Collator(book.locale);
  const value = (row: number, key: number): Value => cellAt(sheet, row, area.left + key).value;
  return (x, y) => {
    for (const { key, ascending } of fields) {
      const [a, b] = [value(x, key), value(y, key)];
      const order = compare(a, b, matchCase, collator);
      if (order !== 0) return ascending === false && a !== null && b !== null ? -order : order;
    }
    return x - y;
  };
}

/** Sorts the rows of the area in place; rows filtered out stay where they are. Answers why it cannot. */
export function sortRows(book: Book, sheet: Sheet, request: SortRequest): string | null {
  const { area, fields } = request;
  if (sheet.merges.some((merge) => overlap(merge, area))) return 'Merged cells cannot be sorted.';
  const width = area.right - area.left;
  if (fields.some(({ key }) => !(key >= 0 && key <= width))) return 'A sort key is outside the range.';
  const all = Array.from({ length: area.bottom - area.top + 1 }, (_, n) => area.top + n);
  const rows = all.filter((row) => !sheet.rows.get(row)?.filtered);
  const lines = [...rows].sort(orderOf(book, sheet, request)).map((from) => ({
    from,
    cells: Array.from({ length: width + 1 }, (_, n): Cell => cellAt(sheet, from, area.left + n)),
  }));
  for (const [n, row] of rows.entries()) {
    const { from, cells } = lines[n] ?? { from: row, cells: [] };
    for (const [c, cell] of cells.entries()) {
      const formula = cell.formula === null ? null : pasteFormula(cell.formula, row - from, 0);
      putCell(sheet, row, area.left + c, { ...cell, formula });
      touch(book, sheet.id, row, area.left + c);
    }
  }
  return null;
}
