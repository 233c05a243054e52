// Addresses as Excel writes them: A1 text in and out, sheet prefixes quoted where they must be.
// Out of range or unreadable text gives null; the caller says which member was asked.
import { LAST_COLUMN, LAST_ROW, isWholeColumns, isWholeRows, type Area } from './area';

const letterCache: string[] = [];

export function columnLetters(column: number): string {
  const known = letterCache[column];
  if (known !== undefined) return known;
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  letterCache[column] = text;
  return text;
}

/** 'A' → 0 … 'XFD' → 16383; null beyond that. */
export function columnIndex(letters: string): number | null {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n >= 1 && n <= LAST_COLUMN + 1 ? n - 1 : null;
}

export function areaAddress(a: Area): string {
  if (isWholeColumns(a)) return `${columnLetters(a.left)}:${columnLetters(a.right)}`;
  if (isWholeRows(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const start = `${columnLetters(a.left)}${a.top + 1}`;
  return a.top === a.bottom && a.left === a.right ? start : `${start}:${columnLetters(a.right)}${a.bottom + 1}`;
}

/** As in names and print areas: $A$1:$B$2. */
export function absoluteAddress(a: Area): string {
  const column = (n: number): string => `$${columnLetters(n)}`;
  if (isWholeColumns(a)) return `${column(a.left)}:${column(a.right)}`;
  if (isWholeRows(a)) return `$${a.top + 1}:$${a.bottom + 1}`;
  const start = `${column(a.left)}$${a.top + 1}`;
  return a.top === a.bottom && a.left === a.right ? start : `${start}:${column(a.right)}$${a.bottom + 1}`;
}

const PLAIN_SHEET = /^[A-Za-z_\u00aa-\uffff][\w.\u00aa-\uffff]*$/;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** The sheet's name as a formula must write it. Quotes are needed by anything but a plain word. */
export function sheetPrefix(name: string): string {
  const plain =
    PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name) && !/[\u2000-\u206f\u3000-\u303f\uff00-\uffef]/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CORNER = /^\$?([A-Za-z]{0,3})\$?([1-9]\d{0,6})?$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** 'B2', 'B' or '2', with or without $. */
function readCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const [, letters = '', digits] = match;
  const column = letters === '' ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  const beyond = (letters !== '' && column === null) || (row ?? 0) > LAST_ROW;
  return beyond || (row === null && column === null) ? null : { row, column };
}

const sameShape = (a: Corner, b: Corner): boolean =>
  (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
const isCell = (corner: Corner): boolean => corner.row !== null && corner.column !== null;

const spanned = (a: number | null, b: number | null, last: number): readonly [number, number] =>
  a === null || b === null ? [0, last] : [Math.min(a, b), Math.max(a, b)];

/** 'B2', 'B2:A1', 'C:D', '3:5', with or without $; null if it is none of these. */
export function parseArea(text: string): Area | null {
  const [first = '', second, more] = text.trim().split(':');
  const a = readCorner(first);
  const b = second === undefined ? a : readCorner(second);
  if (!a || !b || more !== undefined || !sameShape(a, b)) return null;
  if (second === undefined && !isCell(a)) return null;
  const [top, bottom] = spanned(a.row, b.row, LAST_ROW);
  const [left, right] = spanned(a.column, b.column, LAST_COLUMN);
  return { top, bottom, left, right };
}

/** "'My sheet'!A1:B2" → its sheet (null when none is named) and the rest. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!([\s\S]*)$/.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!([\s\S]*)$/.exec(text);
  return plain ? { sheet: plain[1] ?? '', rest: plain[2] ?? '' } : { sheet: null, rest: text };
}
