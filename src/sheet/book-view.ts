/**
 * A standing workbook as this folder needs to see it: cells by place, names by what they refer to. Files and live
 * workbooks are shown to it in this shape, so that one reading serves both.
 */
import type { Area } from './layout';
import { columnOf } from './place';

export interface BookCell {
  /** Constant or cached result; dates as serials of the 1900 count; null when blank. */
  readonly value: string | number | boolean | null;
  readonly format: string;
}

export interface BookSheet {
  readonly title: string;
  /** 0-based; null where nothing stands. */
  readonly cell: (row: number, column: number) => BookCell | null;
  /** One more than the last row that holds anything. */
  readonly rows: number;
}

export interface BookName {
  readonly name: string;
  /** Title of the sheet it belongs to, null for the workbook. */
  readonly sheet: string | null;
  /** With or without the leading `=`. */
  readonly refersTo: string;
}

export interface BookView {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
}

/** Where a name points: a sheet and an area of it. */
export interface Spot {
  readonly sheet: BookSheet;
  readonly area: Area;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

/** Null when the name is missing, or refers to nothing that stands (`#REF!`). */
export function spotOf(book: BookView, name: string, sheet: string | null): Spot | null {
  const same = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();
  const found = book.names.find((each) => same(each.name, name) && same(each.sheet, sheet));
  const parts = found === undefined ? null : REFERENCE.exec(found.refersTo.trim());
  if (parts === null) return null;
  const [, quoted, bare, left = '', top = '', right = left, bottom = top] = parts;
  const title = quoted?.replaceAll("''", "'") ?? bare ?? '';
  const standing = book.sheets.find((each) => same(each.title, title));
  if (standing === undefined) return null;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { sheet: standing, area: { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 } };
}

/** The sheet that carries a sheet-scoped name of ours; the first in tab order. */
export function sheetNamed(book: BookView, name: string): string | null {
  const titles = book.names.filter((each) => each.name.toLowerCase() === name.toLowerCase()).map((each) => each.sheet);
  return book.sheets.find(({ title }) => titles.includes(title))?.title ?? null;
}

export function valueAt({ sheet, area }: Spot): BookCell['value'] {
  return sheet.cell(area.row, area.column)?.value ?? null;
}
