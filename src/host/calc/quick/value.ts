// What formulas compute with: scalars, matrices, references; and Excel's conversions between numbers, text and truth.
import { errorOf, isError, type CellError, type ErrorText, type Value } from '../../book/cell';
import { readTyped, type TypingHabits } from '../../book/typed';

/** null is an empty cell. */
export type Scalar = Value;

/** Row-major; short data read as empty cells. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
  readonly data: readonly Scalar[];
}
export interface Ref {
  readonly kind: 'ref';
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export type Operand = Scalar | Matrix | Ref;

export const fail = (error: ErrorText): CellError => errorOf(error) ?? { error };
export const isMatrix = (x: Operand): x is Matrix =>
  typeof x === 'object' && x !== null && 'kind' in x && x.kind === 'matrix';
export const isRef = (x: Operand): x is Ref => typeof x === 'object' && x !== null && 'kind' in x && x.kind === 'ref';
export { isError };

export const matrix = (rows: number, columns: number, data: readonly Scalar[]): Matrix => ({
  kind: 'matrix',
  rows,
  columns,
  data,
});
export const matrixAt = (m: Matrix, row: number, column: number): Scalar => {
  // One row or one column stands for all of them, as in Excel's broadcasting.
  const r = m.rows === 1 ? 0 : row;
  const c = m.columns === 1 ? 0 : column;
  if (r >= m.rows || c >= m.columns) return fail('#N/A');
  return m.data[r * m.columns + c] ?? null;
};

const HABITS: TypingHabits = { year: 2024, date1904: false, chinese: true };

/** Text that reads as a number, a date or a percentage counts as one in arithmetic. */
export function textNumber(text: string): number | null {
  if (text.trim() === '') return null;
  const { value } = readTyped(text, HABITS);
  return typeof value === 'number' ? value : null;
}

export function toNumber(x: Scalar): number | CellError {
  if (typeof x === 'number') return x;
  if (x === null) return 0;
  if (typeof x === 'boolean') return x ? 1 : 0;
  if (typeof x !== 'string') return x;
  return textNumber(x) ?? fail('#VALUE!');
}

/** A number in Excel's General, as `&` writes it: fifteen digits. */
export function numberText(n: number): string {
  const rounded = Number(n.toPrecision(15));
  const size = Math.abs(rounded);
  if (rounded === 0) return '0';
  if (size < 1e20 && size >= 1e-9) return plainDecimal(rounded);
  const [, mantissa = '', sign = '+', digits = ''] = /^(.*)e([+-])(\d+)$/.exec(rounded.toExponential()) ?? [];
  return `${mantissa}E${sign}${digits.padStart(2, '0')}`;
}
const plainDecimal = (n: number): string => {
  const text = String(n);
  return text.includes('e') ? n.toFixed(20).replace(/\.?0+$/, '') : text;
};

export function toText(x: Scalar): string | CellError {
  if (typeof x === 'string') return x;
  if (x === null) return '';
  if (typeof x === 'number') return numberText(x);
  if (typeof x === 'boolean') return x ? 'TRUE' : 'FALSE';
  return x;
}

export function toTruth(x: Scalar): boolean | CellError {
  if (typeof x === 'boolean') return x;
  if (typeof x === 'number') return x !== 0;
  if (x === null) return false;
  if (typeof x !== 'string') return x;
  if (/^true$/i.test(x)) return true;
  if (/^false$/i.test(x)) return false;
  return fail('#VALUE!');
}

const rank = (x: Scalar): number => (typeof x === 'number' ? 0 : typeof x === 'string' ? 1 : 2);
const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

/** Equal to fifteen digits is equal, as Excel compares. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Math.abs(a - b) <= Math.abs(a) * 1e-14 && Number(a.toPrecision(15)) === Number(b.toPrecision(15))) return 0;
  return a < b ? -1 : 1;
}
export const compareTexts = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y ? 0 : Math.sign(collator.compare(x, y)) || (x < y ? -1 : 1);
};

/** Numbers before text before truth; an empty cell is 0, '' or FALSE, whatever the other is. No errors come here. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const x = a === null ? emptyLike(b) : a;
  const y = b === null ? emptyLike(a) : b;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'number' && typeof y === 'number') return compareNumbers(x, y);
  if (typeof x === 'string' && typeof y === 'string') return compareTexts(x, y);
  return Number(x) - Number(y);
}
const emptyLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
