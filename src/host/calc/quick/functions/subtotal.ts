// SUBTOTAL and AGGREGATE: folds chosen by number over the cells that count.
import { fail, isError, isMatrix, isRef, toNumber, type Operand, type Scalar } from '../value';
import { asScalar, onOperands, type Entry } from './define';
import { ascending, deviation, largest, mean, median, product, smallest, sum, type Fold } from './fold';
import type { Scene } from '../operand';

/** 2 and 3 count and are not here. */
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
const NESTED = /^=\s*(?:SUBTOTAL|AGGREGATE)\(/i;

interface Skip {
  /** Rows filtered out, or rows hidden by hand as well. */
  readonly rows: 'filtered' | 'hidden' | null;
  readonly errors: boolean;
  readonly nested: boolean;
}

function visibleCells(refs: readonly Operand[], scene: Scene, skip: Skip): readonly Scalar[] {
  const values: Scalar[] = [];
  for (const arg of refs) {
    if (isMatrix(arg)) values.push(...arg.data);
    if (!isRef(arg)) continue;
    const used = scene.world.used(arg);
    for (let row = used.top; row <= used.bottom; row += 1) {
      if (skip.rows && scene.world.rowIsHidden(used.sheet, row, skip.rows)) continue;
      for (let column = used.left; column <= used.right; column += 1) {
        const nested = skip.nested && NESTED.test(scene.world.formulaAt(used.sheet, row, column) ?? '');
        if (!nested) values.push(scene.world.cell(used.sheet, row, column));
      }
    }
  }
  return skip.errors ? values.filter((value) => !isError(value)) : values;
}

const numbersIn = (values: readonly Scalar[]): readonly number[] =>
  values.filter((value): value is number => typeof value === 'number');

function foldValues(kind: number, values: readonly Scalar[]): Scalar {
  if (kind === 2) return numbersIn(values).length;
  if (kind === 3) return values.filter((value) => value !== null).length;
  const fold = BY_NUMBER[kind];
  return values.find(isError) ?? (fold ? fold(numbersIn(values)) : fail('#VALUE!'));
}

function subtotal([code = null, ...refs]: readonly Operand[], scene: Scene): Operand {
  const given = toNumber(asScalar(code, scene));
  if (typeof given !== 'number') return given;
  const rows = given > 100 ? 'hidden' : 'filtered';
  return foldValues(given % 100, visibleCells(refs, scene, { rows, errors: false, nested: true }));
}

/** The k-th largest (14) or smallest (15). */
function pick(kind: number, values: readonly Scalar[], k: number): Scalar {
  const error = values.find(isError);
  if (error) return error;
  const sorted = ascending(numbersIn(values));
  const at = Math.ceil(k);
  return (kind === 14 ? sorted[sorted.length - at] : kind === 15 ? sorted[at - 1] : undefined) ?? fail('#NUM!');
}

function aggregate([code = null, option = null, ...rest]: readonly Operand[], scene: Scene): Operand {
  const kind = toNumber(asScalar(code, scene));
  const how = toNumber(asScalar(option, scene));
  if (typeof kind !== 'number' || typeof how !== 'number') return fail('#VALUE!');
  const skip: Skip = { rows: how % 2 === 1 ? 'hidden' : null, errors: [2, 3, 6, 7].includes(how), nested: how < 4 };
  if (kind <= 13) return foldValues(kind, visibleCells(rest, scene, skip));
  const k = toNumber(asScalar(rest[1] ?? null, scene));
  return typeof k === 'number' ? pick(kind, visibleCells(rest.slice(0, 1), scene, skip), k) : k;
}

export const SUBTOTALS: readonly Entry[] = [
  onOperands('SUBTOTAL', [2], subtotal),
  onOperands('AGGREGATE', [3], aggregate),
];
