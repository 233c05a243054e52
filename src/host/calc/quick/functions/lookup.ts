// Finding values and cells: INDEX, MATCH, VLOOKUP, OFFSET, INDIRECT and the shape of references.
import { LAST_COLUMN, LAST_ROW } from '../../../book/area';
import { columnLetters, parseArea, sheetPrefix, splitSheet } from '../../../book/address';
import { wildcardPattern } from '../../../book/find';
import {
  compareScalars,
  fail,
  isError,
  isMatrix,
  isRef,
  matrix,
  matrixAt,
  toNumber,
  toText,
  toTruth,
  type Matrix,
  type Operand,
  type Ref,
  type Scalar,
} from '../value';
import { matrixOf, lift, scalarOf, type Scene } from '../operand';
import { asMatrix, asScalar, onOperands, type Entry } from './define';

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && !isError(a) && !isError(b);

/** Position of an equal value, from 0; text may hold wildcards. */
function exactPosition(wanted: Scalar, list: readonly Scalar[]): number {
  if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    const pattern = wildcardPattern(wanted, true, false);
    return list.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  const sought = wanted === null ? 0 : wanted;
  return list.findIndex((value) => value !== null && sameKind(value, sought) && compareScalars(value, sought) === 0);
}
/** Position of the last value not beyond the wanted one, in a list sorted up (1) or down (−1). */
function sortedPosition(wanted: Scalar, list: readonly Scalar[], direction: 1 | -1): number {
  let found = -1;
  for (const [n, value] of list.entries()) {
    if (value === null || !sameKind(value, wanted === null ? 0 : wanted)) continue;
    const order = compareScalars(value, wanted) * direction;
    if (order > 0) break;
    found = n;
  }
  return found;
}

function match([wanted = null, list = null, type = 1]: readonly Operand[], scene: Scene): Operand {
  const cells = asMatrix(list, scene);
  if (cells.rows !== 1 && cells.columns !== 1) return fail('#N/A');
  const how = toNumber(asScalar(type, scene));
  if (typeof how !== 'number') return how;
  return lift([scalarOf(wanted, scene.world)], (value) => {
    if (isError(value)) return value;
    const at = how === 0 ? exactPosition(value, cells.data) : sortedPosition(value, cells.data, how > 0 ? 1 : -1);
    return at < 0 ? fail('#N/A') : at + 1;
  });
}

function indexRef(ref: Ref, row: number, column: number): Operand {
  if (row > ref.bottom - ref.top + 1 || column > ref.right - ref.left + 1) return fail('#REF!');
  const rows = row === 0 ? {} : { top: ref.top + row - 1, bottom: ref.top + row - 1 };
  const columns = column === 0 ? {} : { left: ref.left + column - 1, right: ref.left + column - 1 };
  return { ...ref, ...rows, ...columns };
}
function indexMatrix(m: Matrix, row: number, column: number): Operand {
  if (row > m.rows || column > m.columns) return fail('#REF!');
  if (row > 0 && column > 0) return matrixAt(m, row - 1, column - 1);
  if (row === 0 && column === 0) return m;
  if (row > 0)
    return matrix(
      1,
      m.columns,
      Array.from({ length: m.columns }, (_, c) => matrixAt(m, row - 1, c)),
    );
  return matrix(
    m.rows,
    1,
    Array.from({ length: m.rows }, (_, r) => matrixAt(m, r, column - 1)),
  );
}
const rowsOf = (from: Operand): number => (isRef(from) ? from.bottom - from.top + 1 : isMatrix(from) ? from.rows : 1);

/** Whole numbers of the operands, or the first error among them. */
function wholeNumbers(operands: readonly Operand[], scene: Scene): readonly number[] | Scalar {
  const numbers = operands.map((x) => toNumber(asScalar(x, scene)));
  const wrong = numbers.find((n) => typeof n !== 'number');
  return wrong === undefined ? (numbers as number[]).map(Math.trunc) : (wrong as Scalar);
}
const isList = (x: readonly number[] | Scalar): x is readonly number[] => Array.isArray(x);

/** With one number a single row is indexed along its columns. */
const alone = (from: Operand, n: number): readonly [number, number] => (rowsOf(from) === 1 ? [1, n] : [n, 1]);

function index([from = null, row = null, column]: readonly Operand[], scene: Scene): Operand {
  if (isError(from as Scalar)) return from;
  const numbers = wholeNumbers([row, column ?? null], scene);
  if (!isList(numbers)) return numbers;
  const [r = 0, c = 0] = numbers;
  if (r < 0 || c < 0) return fail('#VALUE!');
  const [y, x] = column === undefined ? alone(from, r) : [r, c];
  return isRef(from) ? indexRef(from, y, x) : indexMatrix(asMatrix(from, scene), y, x);
}

/** VLOOKUP and HLOOKUP; `down` looks along the first column. */
const tableLookup =
  (down: boolean) =>
  ([wanted = null, table = null, at = null, near = true]: readonly Operand[], scene: Scene): Operand => {
    const m = asMatrix(table, scene);
    const n = toNumber(asScalar(at, scene));
    const loose = toTruth(asScalar(near, scene));
    if (typeof n !== 'number') return n;
    if (typeof loose !== 'boolean') return loose;
    if (n < 1) return fail('#VALUE!');
    if (n > (down ? m.columns : m.rows)) return fail('#REF!');
    const line = Array.from({ length: down ? m.rows : m.columns }, (_, i) =>
      down ? matrixAt(m, i, 0) : matrixAt(m, 0, i),
    );
    return lift([scalarOf(wanted, scene.world)], (value) => {
      if (isError(value)) return value;
      const found = loose ? sortedPosition(value, line, 1) : exactPosition(value, line);
      if (found < 0) return fail('#N/A');
      const hit = down
        ? m.data[found * m.columns + Math.trunc(n) - 1]
        : m.data[(Math.trunc(n) - 1) * m.columns + found];
      return hit ?? null;
    });
  };

/** LOOKUP: the last position not beyond the wanted value; errors in the list are passed over. */
function lookup([wanted = null, list = null, results]: readonly Operand[], scene: Scene): Operand {
  const cells = asMatrix(list, scene);
  const answers = results === undefined ? cells : asMatrix(results, scene);
  const value = asScalar(wanted, scene);
  if (isError(value)) return value;
  let found = -1;
  for (const [n, entry] of cells.data.entries())
    if (entry !== null && sameKind(entry, value) && compareScalars(entry, value) <= 0) found = n;
  return found < 0 ? fail('#N/A') : (answers.data[found] ?? null);
}

const inSheet = (ref: Ref): boolean =>
  ref.top >= 0 && ref.left >= 0 && ref.bottom <= LAST_ROW && ref.right <= LAST_COLUMN;

/** A negative size reaches back from the start. */
const extent = (start: number, size: number): readonly [number, number] =>
  size > 0 ? [start, start + size - 1] : [start + size + 1, start];

/** The reference moved by rows and columns, of a height and width. */
function movedRef(from: Ref, [down = 0, right = 0, height = 0, width = 0]: readonly number[]): Operand {
  if (height === 0 || width === 0) return fail('#REF!');
  const [top, bottom] = extent(from.top + down, height);
  const [left, rightmost] = extent(from.left + right, width);
  const ref: Ref = { kind: 'ref', sheet: from.sheet, top, left, bottom, right: rightmost };
  return inSheet(ref) ? ref : fail('#REF!');
}
function offset([from = null, rows = null, columns = null, height, width]: readonly Operand[], scene: Scene): Operand {
  if (!isRef(from)) return isError(from as Scalar) ? from : fail('#VALUE!');
  const sizes = [height ?? from.bottom - from.top + 1, width ?? from.right - from.left + 1];
  const numbers = wholeNumbers([rows, columns, ...sizes], scene);
  return isList(numbers) ? movedRef(from, numbers) : numbers;
}

function indirect([text = null, a1 = true]: readonly Operand[], scene: Scene): Operand {
  const address = toText(asScalar(text, scene));
  if (isError(address) || asScalar(a1, scene) === false) return isError(address) ? address : fail('#REF!');
  const { sheet, rest } = splitSheet(address as string);
  const area = parseArea(rest);
  const at = sheet === null ? scene.sheet : scene.world.sheetIndex(sheet);
  if (area && at >= 0) return { kind: 'ref', sheet: at, ...area };
  return sheet === null ? (scene.world.name(rest, scene) ?? fail('#REF!')) : fail('#REF!');
}

const shape = (name: string, read: (x: { rows: number; columns: number }) => number): Entry =>
  onOperands(name, [1, 1], ([x = null]) => {
    if (isRef(x)) return read({ rows: x.bottom - x.top + 1, columns: x.right - x.left + 1 });
    return isMatrix(x) ? read(x) : isError(x as Scalar) ? x : 1;
  });
const position = (
  name: string,
  own: (scene: Scene) => number,
  of: (ref: Ref) => readonly [number, number],
  down: boolean,
): Entry =>
  onOperands(name, [0, 1], ([x], scene) => {
    if (x === undefined || x === null) return own(scene) + 1;
    if (!isRef(x)) return isError(x as Scalar) ? x : fail('#VALUE!');
    const [from, to] = of(x);
    if (from === to) return from + 1;
    const all = Array.from({ length: Math.min(to - from + 1, 100_000) }, (_, n) => from + n + 1);
    return down ? matrix(all.length, 1, all) : matrix(1, all.length, all);
  });

/** Which parts carry a $, by ADDRESS's third argument. */
const MARKS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['$', '$'],
  2: ['', '$'],
  3: ['$', ''],
  4: ['', ''],
};

function address([row = null, column = null, kind, , sheet]: readonly Operand[], scene: Scene): Operand {
  const [r, c, k] = [row, column, kind ?? 1].map((x) => toNumber(asScalar(x, scene)));
  const marks = typeof k === 'number' ? MARKS[Math.trunc(k)] : undefined;
  if (typeof r !== 'number' || typeof c !== 'number' || r < 1 || c < 1 || !marks) return fail('#VALUE!');
  const prefix = sheet === undefined ? '' : `${sheetPrefix(String(toText(asScalar(sheet, scene))))}!`;
  return `${prefix}${marks[0]}${columnLetters(c - 1)}${marks[1]}${r}`;
}

export const LOOKUP: readonly Entry[] = [
  onOperands('MATCH', [2, 3], match),
  onOperands('INDEX', [2, 3], index),
  onOperands('VLOOKUP', [3, 4], tableLookup(true)),
  onOperands('HLOOKUP', [3, 4], tableLookup(false)),
  onOperands('LOOKUP', [2, 3], lookup),
  onOperands('OFFSET', [3, 5], offset),
  onOperands('INDIRECT', [1, 2], indirect),
  shape('ROWS', (x) => x.rows),
  shape('COLUMNS', (x) => x.columns),
  position(
    'ROW',
    (scene) => scene.row,
    (ref) => [ref.top, ref.bottom],
    true,
  ),
  position(
    'COLUMN',
    (scene) => scene.column,
    (ref) => [ref.left, ref.right],
    false,
  ),
  onOperands('ADDRESS', [2, 5], address),
  onOperands('TRANSPOSE', [1, 1], ([x = null], scene) => {
    const m = matrixOf(x, scene.world);
    return matrix(
      m.columns,
      m.rows,
      Array.from({ length: m.rows * m.columns }, (_, n) => matrixAt(m, n % m.rows, Math.floor(n / m.rows))),
    );
  }),
  onOperands(
    'HYPERLINK',
    [1, 2],
    ([target = null, friendly], scene) => asScalar(friendly === undefined ? target : friendly, scene) ?? 0,
  ),
];
