/**
 * In: a sheet of the host's book. Out: what the grid shows of it. The grid is a window, not a second workbook: a cell
 * carries the text the host makes of value and number format, its kind (for alignment) and its look. What stands
 * behind the text comes from the host again when a person begins to edit.
 */
import {
  isError,
  shownText,
  styleAt,
  textWidth,
  usedArea,
  type Area,
  type Book,
  type RuleLook,
  type Sheet,
  type Value,
} from '../../host';
import { gridStyle, type GridStyle, type Stand } from './style';

export interface ShownCell {
  readonly text: string;
  readonly look: GridStyle;
  /** Equal keys look equal. */
  readonly key: string;
}

/** Conditional formats as evaluated: the look laid over a cell, null for none. */
export type Looks = (row: number, column: number) => RuleLook | null;

export const pixels = (points: number): number => Math.round((points * 96) / 72);

const standOf = (value: Value): Stand => {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
};

/** null: nothing to show, neither content nor look. */
export function shownCell(book: Book, sheet: Sheet, at: readonly [number, number], looks: Looks): ShownCell | null {
  const [row, column] = at;
  const cell = sheet.cells.get(row)?.get(column);
  if (!cell) return null;
  const style = styleAt(sheet, row, column);
  const look = gridStyle(style, looks(row, column), standOf(cell.value));
  const text = shownText(cell.value, style.numberFormat, { locale: book.locale, date1904: book.date1904 });
  return { text, look, key: `${look.key} ${text}` };
}

/** Lines beyond what is used, so that there is room to type. */
const room = { rows: 60, columns: 12 };
const least = { rows: 120, columns: 30 };

export function sheetSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used: Area | null = usedArea(sheet, null, false);
  return {
    rows: Math.max(least.rows, (used?.bottom ?? 0) + room.rows),
    columns: Math.max(least.columns, (used?.right ?? 0) + room.columns),
  };
}

export interface ShownLine {
  readonly size: number;
  readonly hidden: boolean;
}

/** A row's height or a column's width in pixels, and whether it is seen; a row without a height fits its content. */
export function shownLine(book: Book, sheet: Sheet, axis: 'row' | 'column', index: number): ShownLine {
  const line = (axis === 'row' ? sheet.rows : sheet.columns).get(index);
  const hidden = line !== undefined && (line.hidden || line.filtered || line.size === 0);
  const size =
    line?.size ?? (axis === 'row' ? Math.max(sheet.rowHeight, fitting(book, sheet, index)) : sheet.columnWidth);
  return { size: pixels(size), hidden };
}

const lineSpacing = 1.3;
/** Width of a half-width character, in parts of the font's size. */
const half = 0.52;

/** Points a row's seen cells need; columns that are hidden ask for nothing. */
function fitting(book: Book, sheet: Sheet, row: number): number {
  let highest = 0;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const line = sheet.columns.get(column);
    if (cell.value === null || line?.hidden) continue;
    const style = styleAt(sheet, row, column);
    const text = shownText(cell.value, style.numberFormat, { locale: book.locale, date1904: book.date1904 });
    const width = Math.max(8, (line?.size ?? sheet.columnWidth) - 4);
    const rows = style.wrap ? Math.ceil((textWidth(text) * style.fontSize * half) / width) : 1;
    highest = Math.max(highest, Math.max(1, rows) * style.fontSize * lineSpacing);
  }
  return highest;
}

/**
 * Merged cells, and runs that Excel centres across a selection: the grid knows no such alignment, so it shows each
 * run as one cell. A run stops where the frozen columns end.
 */
export function shownMerges(sheet: Sheet): readonly Area[] {
  const runs: Area[] = [];
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      if (cell.value === null || cell.style?.horizontal !== 'CenterAcrossSelection') continue;
      const right = runEnd(sheet, row, column);
      if (right > column) runs.push({ top: row, bottom: row, left: column, right });
    }
  return [...sheet.merges, ...runs];
}

function runEnd(sheet: Sheet, row: number, column: number): number {
  let right = column;
  for (;;) {
    const next = sheet.cells.get(row)?.get(right + 1);
    if (next?.value !== null || next.style?.horizontal !== 'CenterAcrossSelection') return right;
    right += 1;
  }
}
