// Sums, counts, averages, extremes, ranks, with and without conditions.
import { fail, isError, isMatrix, isRef, toNumber, type Matrix, type Operand, type Ref, type Scalar } from '../value';
import { asMatrix, asScalar, eachValue, onOperands, type Entry } from './define';
import { criterion, type Test } from './criteria';
import type { Scene } from '../compile';

/** Numbers among the operands; in cells text and truth are passed over, written out they are converted. */
function numbersOf(args: readonly Operand[], scene: Scene): readonly number[] | Scalar {
  const numbers: number[] = [];
  for (const [value, fromCells] of eachValue(args, scene)) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (!fromCells && value !== null) {
      const n = toNumber(value);
      if (typeof n !== 'number') return n;
      numbers.push(n);
    }
  }
  return numbers;
}

type Fold = (numbers: readonly number[]) => Scalar;
const folded = (name: string, fold: Fold): Entry =>
  onOperands(name, [1], (args, scene) => {
    const numbers = numbersOf(args, scene);
    return Array.isArray(numbers) ? fold(numbers as readonly number[]) : (numbers as Scalar);
  });

const sum: Fold = (list) => list.reduce((a, b) => a + b, 0);
const mean: Fold = (list) => (list.length === 0 ? fail('#DIV/0!') : (sum(list) as number) / list.length);
const largest: Fold = (list) => list.reduce((a, b) => (b > a ? b : a), list[0] ?? 0);
const smallest: Fold = (list) => list.reduce((a, b) => (b < a ? b : a), list[0] ?? 0);
const product: Fold = (list) => (list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1));
const ascending = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
const median: Fold = (list) => {
  if (list.length === 0) return fail('#NUM!');
  const sorted = ascending(list);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
};
const deviation =
  (sample: boolean): Fold =>
  (list) => {
    const count = list.length - (sample ? 1 : 0);
    if (count < 1) return fail('#DIV/0!');
    const middle = (sum(list) as number) / list.length;
    return Math.sqrt(list.reduce((a, b) => a + (b - middle) ** 2, 0) / count);
  };

/** The k-th largest or smallest, k from 1. */
const kth = (name: string, pick: (sorted: readonly number[], k: number) => number | undefined): Entry =>
  onOperands(name, [2, 2], ([list = null, at = null], scene) => {
    const numbers = numbersOf([asMatrix(list, scene)], scene);
    const k = toNumber(asScalar(at, scene));
    if (!Array.isArray(numbers)) return numbers as Scalar;
    if (typeof k !== 'number') return k;
    return pick(ascending(numbers as readonly number[]), Math.ceil(k)) ?? fail('#NUM!');
  });

function rank([value = null, list = null, order = null]: readonly Operand[], scene: Scene): Operand {
  const n = toNumber(asScalar(value, scene));
  const numbers = numbersOf([list], scene);
  if (typeof n !== 'number') return n;
  if (!Array.isArray(numbers)) return numbers as Scalar;
  const up = toNumber(asScalar(order, scene)) !== 0;
  const all = numbers as readonly number[];
  return all.includes(n) ? 1 + all.filter((x) => (up ? x < n : x > n)).length : fail('#N/A');
}

interface Condition {
  readonly cells: Matrix;
  readonly test: Test;
}
/** Positions at which all conditions hold; an error value when the ranges differ in size. */
function matching(conditions: readonly Condition[]): readonly number[] | Scalar {
  const first = conditions[0]!;
  if (conditions.some(({ cells }) => cells.rows !== first.cells.rows || cells.columns !== first.cells.columns))
    return fail('#VALUE!');
  const found: number[] = [];
  for (let n = 0; n < first.cells.rows * first.cells.columns; n += 1)
    if (conditions.every(({ cells, test }) => test(cells.data[n] ?? null))) found.push(n);
  return found;
}
function conditionsOf(args: readonly Operand[], scene: Scene): readonly Condition[] {
  const list: Condition[] = [];
  for (let n = 0; n + 1 < args.length; n += 2)
    list.push({ cells: asMatrix(args[n] ?? null, scene), test: criterion(asScalar(args[n + 1] ?? null, scene)) });
  return list;
}

/** Values of `target` where the conditions hold; `target` is stretched to the conditions' size, as SUMIF does. */
function chosen(target: Operand, conditions: readonly Condition[], scene: Scene): readonly number[] | Scalar {
  const at = matching(conditions);
  if (!Array.isArray(at)) return at as Scalar;
  const { rows, columns } = conditions[0]!.cells;
  const cells = asMatrix(isRef(target) ? stretched(target, rows, columns) : target, scene);
  const numbers: number[] = [];
  for (const n of at as readonly number[]) {
    const value = cells.data[n] ?? null;
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}
const stretched = (ref: Ref, rows: number, columns: number): Ref => ({
  ...ref,
  bottom: ref.top + rows - 1,
  right: ref.left + columns - 1,
});

const conditional = (name: string, fold: Fold): Entry =>
  onOperands(name, [2, 3], ([range = null, wanted = null, target], scene) => {
    const numbers = chosen(target ?? range, conditionsOf([range, wanted], scene), scene);
    return Array.isArray(numbers) ? fold(numbers as readonly number[]) : (numbers as Scalar);
  });
const conditionals = (name: string, fold: Fold): Entry =>
  onOperands(name, [3], ([target = null, ...rest], scene) => {
    const conditions = conditionsOf(rest, scene);
    const size = asMatrix(target, scene);
    if (size.rows !== conditions[0]!.cells.rows || size.columns !== conditions[0]!.cells.columns)
      return fail('#VALUE!');
    const numbers = chosen(target, conditions, scene);
    return Array.isArray(numbers) ? fold(numbers as readonly number[]) : (numbers as Scalar);
  });
const counted = (args: readonly Operand[], scene: Scene): Operand => {
  const at = matching(conditionsOf(args, scene));
  return Array.isArray(at) ? at.length : (at as Scalar);
};

function sumProduct(args: readonly Operand[], scene: Scene): Operand {
  const matrices = args.map((arg) => asMatrix(arg, scene));
  const { rows, columns } = matrices[0]!;
  if (matrices.some((m) => m.rows !== rows || m.columns !== columns)) return fail('#VALUE!');
  let total = 0;
  for (let n = 0; n < rows * columns; n += 1) {
    let term = 1;
    for (const m of matrices) {
      const value = m.data[n] ?? null;
      if (isError(value)) return value;
      term *= typeof value === 'number' ? value : 0;
    }
    total += term;
  }
  return total;
}

const count = (name: string, counts: (value: Scalar, fromCells: boolean) => boolean): Entry =>
  onOperands(name, [1], (args, scene) => {
    let total = 0;
    for (const [value, fromCells] of eachValue(args, scene)) if (counts(value, fromCells)) total += 1;
    return total;
  });

/** SUBTOTAL and AGGREGATE: function number → what it does with the numbers; 2 and 3 count. */
const BY_NUMBER: Readonly<Record<number, Fold>> = {
  1: mean,
  4: largest,
  5: smallest,
  6: product,
  7: deviation(true),
  8: deviation(false),
  9: sum,
  12: median,
};

/** Cells of the references in rows that count; `hidden` leaves out hidden rows, `errors` leaves out errors. */
function visibleCells(
  refs: readonly Operand[],
  scene: Scene,
  skip: { readonly hidden: boolean; readonly errors: boolean; readonly nested: RegExp },
): readonly Scalar[] {
  const values: Scalar[] = [];
  for (const arg of refs) {
    if (!isRef(arg)) {
      if (isMatrix(arg)) values.push(...arg.data);
      continue;
    }
    const used = scene.world.used(arg);
    for (let row = used.top; row <= used.bottom; row += 1) {
      if (skip.hidden && !scene.world.rowIsSeen(used.sheet, row)) continue;
      for (let column = used.left; column <= used.right; column += 1)
        if (!skip.nested.test(scene.world.formulaAt(used.sheet, row, column) ?? ''))
          values.push(scene.world.cell(used.sheet, row, column));
    }
  }
  return skip.errors ? values.filter((value) => !isError(value)) : values;
}

function foldValues(kind: number, values: readonly Scalar[]): Scalar {
  if (kind === 2) return values.filter((value) => typeof value === 'number').length;
  if (kind === 3) return values.filter((value) => value !== null).length;
  const error = values.find(isError);
  if (error) return error;
  const fold = BY_NUMBER[kind];
  return fold ? fold(values.filter((value): value is number => typeof value === 'number')) : fail('#VALUE!');
}

function subtotal([code = null, ...refs]: readonly Operand[], scene: Scene): Operand {
  const given = toNumber(asScalar(code, scene));
  if (typeof given !== 'number') return given;
  // Rows filtered out never count; rows hidden by hand count below 100. The host treats both alike from 100 on.
  const skip = { hidden: true, errors: false, nested: /^=\s*(?:SUBTOTAL|AGGREGATE)\(/i };
  return foldValues(given % 100, visibleCells(refs, scene, skip));
}

function aggregate([code = null, option = null, ...rest]: readonly Operand[], scene: Scene): Operand {
  const kind = toNumber(asScalar(code, scene));
  const how = toNumber(asScalar(option, scene));
  if (typeof kind !== 'number' || typeof how !== 'number') return fail('#VALUE!');
  const skip = {
    hidden: [1, 3, 5, 7].includes(how),
    errors: [2, 3, 6, 7].includes(how),
    nested: how < 4 ? /^=\s*(?:SUBTOTAL|AGGREGATE)\(/i : /^(?!)/,
  };
  if (kind <= 13) return foldValues(kind, visibleCells(rest, scene, skip));
  const values = visibleCells(rest.slice(0, 1), scene, skip);
  const error = values.find(isError);
  if (error) return error;
  const sorted = ascending(values.filter((value): value is number => typeof value === 'number'));
  const k = toNumber(asScalar(rest[1] ?? null, scene));
  if (typeof k !== 'number') return k;
  const picked =
    kind === 14 ? sorted[sorted.length - Math.ceil(k)] : kind === 15 ? sorted[Math.ceil(k) - 1] : undefined;
  return picked ?? fail('#NUM!');
}

export const STATISTICS: readonly Entry[] = [
  folded('SUM', sum),
  folded('AVERAGE', mean),
  folded('MAX', largest),
  folded('MIN', smallest),
  folded('PRODUCT', product),
  folded('MEDIAN', median),
  folded('STDEV', deviation(true)),
  folded('STDEV.S', deviation(true)),
  folded('STDEVP', deviation(false)),
  folded('STDEV.P', deviation(false)),
  count(
    'COUNT',
    (value, fromCells) =>
      typeof value === 'number' || (!fromCells && value !== null && typeof toNumber(value) === 'number'),
  ),
  count('COUNTA', (value, fromCells) => value !== null || !fromCells),
  count('COUNTBLANK', (value) => value === null || value === ''),
  kth('LARGE', (sorted, k) => sorted[sorted.length - k]),
  kth('SMALL', (sorted, k) => sorted[k - 1]),
  onOperands('RANK', [2, 3], rank),
  onOperands('RANK.EQ', [2, 3], rank),
  onOperands('COUNTIF', [2, 2], counted),
  onOperands('COUNTIFS', [2], counted),
  conditional('SUMIF', sum),
  conditional('AVERAGEIF', mean),
  conditionals('SUMIFS', sum),
  conditionals('AVERAGEIFS', mean),
  onOperands('SUMPRODUCT', [1], sumProduct),
  onOperands('SUBTOTAL', [2], subtotal),
  onOperands('AGGREGATE', [3], aggregate),
];
