// Counts, sums and averages under conditions, and sums of products.
import { fail, isError, isRef, type Matrix, type Operand, type Ref, type Scalar } from '../value';
import { asMatrix, asScalar, onOperands, type Entry } from './define';
import { criterion, type Test } from './criteria';
import { mean, sum, type Fold } from './fold';
import type { Scene } from '../operand';

interface Condition {
  readonly cells: Matrix;
  readonly test: Test;
}
type Positions = readonly number[];
const isList = (x: Positions | Scalar): x is Positions => Array.isArray(x);

const sameSize = (a: Matrix, b: Matrix): boolean => a.rows === b.rows && a.columns === b.columns;

function conditionsOf(args: readonly Operand[], scene: Scene): readonly Condition[] {
  const list: Condition[] = [];
  for (let n = 0; n + 1 < args.length; n += 2)
    list.push({ cells: asMatrix(args[n] ?? null, scene), test: criterion(asScalar(args[n + 1] ?? null, scene)) });
  return list;
}

/** Positions at which all conditions hold; an error value when the ranges differ in size. */
function matching(conditions: readonly Condition[]): Positions | Scalar {
  const [first] = conditions;
  if (!first || conditions.some(({ cells }) => !sameSize(cells, first.cells))) return fail('#VALUE!');
  const found: number[] = [];
  for (let n = 0; n < first.cells.rows * first.cells.columns; n += 1)
    if (conditions.every(({ cells, test }) => test(cells.data[n] ?? null))) found.push(n);
  return found;
}

/** A smaller target is stretched to the conditions' size, as SUMIF does. */
const stretched = (target: Operand, { rows, columns }: Matrix): Operand =>
  isRef(target)
    ? ({ ...target, bottom: target.top + rows - 1, right: target.left + columns - 1 } satisfies Ref)
    : target;

function folded(target: Operand, conditions: readonly Condition[], fold: Fold, scene: Scene): Operand {
  const at = matching(conditions);
  const [first] = conditions;
  if (!isList(at)) return at;
  const cells = asMatrix(first ? stretched(target, first.cells) : target, scene);
  const values = at.map((n) => cells.data[n] ?? null);
  const error = values.find(isError);
  return error ?? fold(values.filter((value): value is number => typeof value === 'number'));
}

/** `SUMIF(range, criterion, target)` */
const byOne = (name: string, fold: Fold): Entry =>
  onOperands(name, [2, 3], ([range = null, wanted = null, target], scene) =>
    folded(target ?? range, conditionsOf([range, wanted], scene), fold, scene),
  );
/** `SUMIFS(target, range, criterion, …)`: here the sizes must agree. */
const byMany = (name: string, fold: Fold): Entry =>
  onOperands(name, [3], ([target = null, ...rest], scene) => {
    const conditions = conditionsOf(rest, scene);
    const [first] = conditions;
    const agrees = first !== undefined && sameSize(asMatrix(target, scene), first.cells);
    return agrees ? folded(target, conditions, fold, scene) : fail('#VALUE!');
  });
const counted = (args: readonly Operand[], scene: Scene): Operand => {
  const at = matching(conditionsOf(args, scene));
  return isList(at) ? at.length : at;
};

function sumProduct(args: readonly Operand[], scene: Scene): Operand {
  const [first, ...others] = args.map((arg) => asMatrix(arg, scene));
  if (!first || others.some((m) => !sameSize(m, first))) return fail('#VALUE!');
  let total = 0;
  for (let n = 0; n < first.rows * first.columns; n += 1) {
    let term = 1;
    for (const { data } of [first, ...others]) {
      const value = data[n] ?? null;
      if (isError(value)) return value;
      term *= typeof value === 'number' ? value : 0;
    }
    total += term;
  }
  return total;
}

export const CONDITIONAL: readonly Entry[] = [
  onOperands('COUNTIF', [2, 2], counted),
  onOperands('COUNTIFS', [2], counted),
  byOne('SUMIF', sum),
  byOne('AVERAGEIF', mean),
  byMany('SUMIFS', sum),
  byMany('AVERAGEIFS', mean),
  onOperands('SUMPRODUCT', [1], sumProduct),
];
