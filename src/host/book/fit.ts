// Widths and heights that fit their content, estimated from character counts: a full-width character is as wide as
// two others. Excel measures the font; the difference is a few points.
import { cellAt, columnLine, rowLine, type Sheet } from './sheet';
import { styleAt } from './sheet';
import { shownText } from './text';
import type { Book } from './book';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Width in half-characters. */
export const textWidth = (text: string): number => [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0);

const textAt = (sheet: Sheet, row: number, column: number, book: Book): string =>
  shownText(cellAt(sheet, row, column).value, styleAt(sheet, row, column).numberFormat, book);

const lineHeight = (size: number): number => Math.round(size * 1.3 * 4) / 4;

export function fittedWidth(sheet: Sheet, column: number, book: Book): number | null {
  let widest = 0;
  for (const [row, line] of sheet.cells) {
    if (!line.has(column)) continue;
    const style = styleAt(sheet, row, column);
    for (const text of textAt(sheet, row, column, book).split('\n'))
      widest = Math.max(widest, textWidth(text) * style.fontSize * 0.52);
  }
  return widest === 0 ? null : Math.min(1790, Math.round((widest + 8) * 4) / 4);
}

export function fittedHeight(sheet: Sheet, row: number, book: Book): number | null {
  let highest = 0;
  for (const column of sheet.cells.get(row)?.keys() ?? []) {
    const style = styleAt(sheet, row, column);
    const width = (columnLine(sheet, column).size ?? sheet.columnWidth) - 4;
    const lines = textAt(sheet, row, column, book)
      .split('\n')
      .map((text) =>
        style.wrap ? Math.max(1, Math.ceil((textWidth(text) * style.fontSize * 0.52) / Math.max(8, width))) : 1,
      );
    highest = Math.max(highest, lines.reduce((a, b) => a + b, 0) * lineHeight(style.fontSize));
  }
  return highest === 0 ? (rowLine(sheet, row).size === null ? null : sheet.rowHeight) : Math.min(409.5, highest);
}
