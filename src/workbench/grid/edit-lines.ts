/** What a person did to rows and columns in the grid: inserted, deleted, hidden, shown, resized; and frozen panes. */
import type { IRange } from '@univerjs/core';
import {
  LAST_COLUMN,
  LAST_ROW,
  applyShift,
  changeColumn,
  changeRow,
  tell,
  type Area,
  type Book,
  type Sheet,
} from '../../host';

export type Axis = 'row' | 'column';

const lineRange = (range: IRange, axis: Axis): readonly [number, number] =>
  axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];

const bandOf = (from: number, to: number, axis: Axis): Area =>
  axis === 'row'
    ? { top: from, bottom: to, left: 0, right: LAST_COLUMN }
    : { top: 0, bottom: LAST_ROW, left: from, right: to };

/** `sign` 1 inserts, -1 deletes the lines of the range. */
export function shiftLines(
  book: Book,
  sheet: Sheet,
  range: IRange,
  by: { readonly axis: Axis; readonly sign: 1 | -1 },
): void {
  const [from, to] = lineRange(range, by.axis);
  const across = by.axis === 'row' ? LAST_COLUMN : LAST_ROW;
  applyShift(book, sheet, {
    sheetId: sheet.id,
    axis: by.axis,
    at: from,
    count: by.sign * (to - from + 1),
    from: 0,
    to: across,
  });
  const change = `${by.axis === 'row' ? 'Row' : 'Column'}${by.sign === 1 ? 'Inserted' : 'Deleted'}`;
  tell(book, { kind: 'changed', sheetId: sheet.id, area: bandOf(from, to, by.axis), change });
}

/** Pixels to points. */
const points = (pixels: number): number => Math.round(pixels * 75) / 100;

/** One size for all lines of the ranges, or a size for each by its index. */
export type Sizes = number | Readonly<Record<number, number | null | undefined>>;

export function resizeLines(
  book: Book,
  sheet: Sheet,
  ranges: readonly IRange[],
  by: { readonly axis: Axis; readonly sizes: Sizes },
): void {
  const change = by.axis === 'row' ? changeRow : changeColumn;
  for (const range of ranges) {
    const [from, to] = lineRange(range, by.axis);
    for (let index = from; index <= to; index += 1) {
      const size = typeof by.sizes === 'number' ? by.sizes : by.sizes[index];
      if (size !== null && size !== undefined) change(sheet, index, { size: points(size) });
    }
    tell(book, { kind: 'lines', sheetId: sheet.id, axis: by.axis, from, to });
  }
}

export function hideLines(
  book: Book,
  sheet: Sheet,
  ranges: readonly IRange[],
  by: { readonly axis: Axis; readonly hidden: boolean },
): void {
  const change = by.axis === 'row' ? changeRow : changeColumn;
  for (const range of ranges) {
    const [from, to] = lineRange(range, by.axis);
    for (let index = from; index <= to; index += 1) change(sheet, index, { hidden: by.hidden });
    tell(book, { kind: 'lines', sheetId: sheet.id, axis: by.axis, from, to });
  }
}

/** Excel's outline buttons: columns of this level and deeper are hidden, the others seen. */
export function showLevel(book: Book, sheet: Sheet, level: number): void {
  for (const [axis, lines, change] of [
    ['column', sheet.columns, changeColumn],
    ['row', sheet.rows, changeRow],
  ] as const) {
    const grouped = [...lines].filter(([, line]) => line.level > 0);
    for (const [index, line] of grouped) change(sheet, index, { hidden: line.level >= level });
    const indices = grouped.map(([index]) => index);
    if (indices.length > 0)
      tell(book, { kind: 'lines', sheetId: sheet.id, axis, from: Math.min(...indices), to: Math.max(...indices) });
  }
}

/** 1 without groups; 2 with one level of them, and so on. */
export const levelsOf = (sheet: Sheet): number =>
  1 + Math.max(0, ...[...sheet.columns.values(), ...sheet.rows.values()].map((line) => line.level));

export function freezePanes(book: Book, sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows > 0 || columns > 0 ? { rows, columns } : null;
  tell(book, { kind: 'view', sheetId: sheet.id });
}
