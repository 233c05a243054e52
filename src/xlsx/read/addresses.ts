/**
 * A1 addresses ↔ 0-based rows and columns.
 */
import type { CellRange } from './workbook-types';

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Column letters of an address as a 0-based number; −1 when there are none or too many. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    const upper = code >= 97 && code <= 122 ? code - 32 : code;
    if (upper === 36) continue;
    if (upper < 65 || upper > 90) break;
    column = column * 26 + upper - 64;
    if (column > lastColumn + 1) return -1;
  }
  return column - 1;
}

/** Row number of an address, 0-based; −1 when there is none. */
export function rowOf(address: string): number {
  let at = address.length;
  let row = 0;
  let scale = 1;
  while (at > 0) {
    const digit = address.charCodeAt(at - 1) - 48;
    if (digit < 0 || digit > 9) break;
    row += digit * scale;
    scale *= 10;
    at -= 1;
  }
  return row > lastRow + 1 ? -1 : row - 1;
}

export function lettersOf(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** A range such as `B2:D9`, `$A$1`, `A:C` or `3:5`; null when it is none of these. */
export function rangeOf(reference: string): CellRange | null {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(reference.trim());
  if (found === null) return null;
  const [, left, top, right = left, bottom = top] = found;
  if (left === undefined && top === undefined) return null;
  const range = {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnOf(left),
    bottom: bottom === undefined ? lastRow : Number(bottom) - 1,
    right: right === undefined ? lastColumn : columnOf(right),
  };
  return isSound(range) ? range : null;
}

function isSound({ top, left, bottom, right }: CellRange): boolean {
  return top >= 0 && left >= 0 && bottom >= top && right >= left && bottom <= lastRow;
}

export function isWithin(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
