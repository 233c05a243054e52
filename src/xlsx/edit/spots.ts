/** Where our names point in a file as it stands. In: the workbook, a name, the sheet it belongs to. Out: sheet and range. */
import { rangeOf } from '../read/addresses';
import type { CellRange, Sheet, SheetCell, Workbook } from '../read/workbook-types';

export interface Spot {
  readonly sheet: Sheet;
  readonly range: CellRange;
}

export function spotNamed(book: Workbook, name: string, scope: string | null): Spot | null {
  const same = (one: string | undefined, other: string | null): boolean =>
    (one ?? null)?.toLowerCase() === other?.toLowerCase();
  const found = book.names.find((each) => same(each.name, name) && same(each.sheet, scope));
  const parts = found === undefined ? null : /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(found.refersTo.trim());
  if (parts === null) return null;
  const title = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? '';
  const sheet = book.sheets.find((each) => same(each.name, title));
  const range = rangeOf(parts[3] ?? '');
  return sheet === undefined || range === null ? null : { sheet, range };
}

/** The first sheet in tab order that carries a sheet-scoped name of ours. */
export function sheetWith(book: Workbook, name: string): Sheet | null {
  const scopes = book.names.filter((each) => each.name.toLowerCase() === name.toLowerCase()).map(({ sheet }) => sheet);
  return book.sheets.find((sheet) => scopes.includes(sheet.name)) ?? null;
}

/** Cells of a sheet by place; made once a sheet. */
const grids = new WeakMap<Sheet, ReadonlyMap<number, ReadonlyMap<number, SheetCell>>>();

export function cellAt(sheet: Sheet, row: number, column: number): SheetCell | null {
  const known = grids.get(sheet) ?? gridOf(sheet);
  grids.set(sheet, known);
  return known.get(row)?.get(column) ?? null;
}

function gridOf(sheet: Sheet): ReadonlyMap<number, ReadonlyMap<number, SheetCell>> {
  return new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
}

/** The last row from `from` to `to` that holds anything in these columns; −1 when there is none. */
export function lastFilled(sheet: Sheet, { top, bottom, left, right }: CellRange): number {
  return sheet.rows.reduce(
    (last, { row, cells }) =>
      row >= top && row <= bottom && cells.some((cell) => isFilled(cell) && cell.column >= left && cell.column <= right)
        ? Math.max(last, row)
        : last,
    -1,
  );
}

function isFilled({ value, formula }: SheetCell): boolean {
  return formula !== null || (value !== null && value !== '');
}
