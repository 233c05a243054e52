/**
 * Does a formula take a certain cell, directly? Excel would answer a link to such a cell with a circle and the value 0. Cells and
 * areas that are written out, whole columns and rows too; names and what stands two formulas away are not followed. Pure.
 */
import { columnOf } from '../../sheet';
import type { LinkedCell } from '../../sheet';

const PIECE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?/gu;

export function takesCell(formula: string, { sheet, row, column }: LinkedCell): boolean {
  return [...formula.matchAll(PIECE)].some(([, quoted, plain, left, top, right, bottom]) => {
    const title = quoted?.replaceAll("''", "'") ?? plain;
    // A text in quotes has no title; a sheet's name without a cell takes nothing.
    if (title?.toLowerCase() !== sheet.toLowerCase() || (left ?? top) === undefined) return false;
    return (
      within(column, numbers(left, right, columnOf)) &&
      within(
        row,
        numbers(top, bottom, (text) => Number(text) - 1),
      )
    );
  });
}

/** From where to where; null: all along. */
function numbers(
  from: string | undefined,
  to: string | undefined,
  read: (text: string) => number,
): readonly [number, number] | null {
  return from === undefined ? null : [read(from), read(to ?? from)];
}

function within(at: number, span: readonly [number, number] | null): boolean {
  return span === null || (at >= span[0] && at <= span[1]);
}
