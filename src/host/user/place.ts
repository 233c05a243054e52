// Addresses as a person's acts name them: a sheet by prefix or the active one, cells, whole rows or columns.
import { parseArea, splitSheet } from '../book/address';
import { isWholeColumns, isWholeRows, type Area } from '../book/area';
import { sheetById, sheetByName, type Book } from '../book/book';
import type { Sheet } from '../book/sheet';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = sheetByName(book, name);
  if (!sheet) throw new Error(`No such sheet: ${name}`);
  return sheet;
}

export function placeOf(book: Book, address: string): Place {
  const { sheet: name, rest } = splitSheet(address);
  const sheet = name === null ? sheetById(book, book.activeSheetId) : sheetOf(book, name);
  const area = parseArea(rest);
  if (!sheet || !area) throw new Error(`No such place: ${address}`);
  return { sheet, area };
}

export interface Lines {
  readonly axis: 'row' | 'column';
  readonly from: number;
  readonly to: number;
}
/** The whole rows or columns an area is made of. */
export function linesOf(area: Area): Lines {
  if (isWholeRows(area)) return { axis: 'row', from: area.top, to: area.bottom };
  if (isWholeColumns(area)) return { axis: 'column', from: area.left, to: area.right };
  throw new Error('Name whole rows (5:6) or columns (C:D).');
}

/** Does the work in its turn and resolves when Excel has calculated. */
export type Act = <A extends readonly unknown[]>(
  work: (...args: A) => void | Promise<void>,
) => (...args: A) => Promise<void>;
