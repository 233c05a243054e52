/** A workbook put aside as it stands, and put back. Cells are never changed, only replaced: a copy shares them. */
import type { Stand } from '../unit/excel/stand';

type Book = Stand['host']['workbook']['book'];
type Sheet = Book['sheets'][number];

/** Without those who listen, and without the ranges a client holds. */
export type BookCopy = Omit<Book, 'listeners' | 'tracker'>;

/** `last`: a copy made a little earlier; rows that stayed the same are shared with it. */
export function copyOf({ host }: Stand, last: BookCopy | null = null): BookCopy {
  return copied(host.workbook.book, last);
}

/** Whatever calculates takes it up anew. */
export function putBack({ host }: Stand, copy: BookCopy): void {
  const { book } = host.workbook;
  const { listeners, tracker } = book;
  tracker.held.clear();
  Object.assign(book, copied(copy, null), { listeners, tracker });
  book.dirty.all = true;
}

function copied(book: BookCopy, last: BookCopy | null): BookCopy {
  const bare = structuredClone({ ...book, sheets: [], listeners: null, tracker: null });
  const before = new Map(last?.sheets.map((sheet) => [sheet.id, sheet]));
  return { ...bare, sheets: book.sheets.map((sheet) => sheetCopy(sheet, before.get(sheet.id))) };
}

type Line = ReadonlyMap<number, unknown>;

function sheetCopy(sheet: Sheet, last: Sheet | undefined): Sheet {
  const { cells, rows, columns, style, ...rest } = sheet;
  const line = (row: number, own: Sheet['cells'] extends Map<number, infer T> ? T : never): typeof own => {
    const known = last?.cells.get(row);
    return known !== undefined && sameLine(known, own) ? known : new Map(own);
  };
  return {
    ...structuredClone(rest),
    style,
    rows: new Map(rows),
    columns: new Map(columns),
    cells: new Map([...cells].map(([row, own]) => [row, line(row, own)])),
  };
}

function sameLine(one: Line, other: Line): boolean {
  if (one.size !== other.size) return false;
  for (const [column, cell] of one) if (other.get(column) !== cell) return false;
  return true;
}
