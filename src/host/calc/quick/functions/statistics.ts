// Sums, counts, averages, extremes and ranks.
import { fail, isError, toNumber, type Operand, type Scalar } from '../value';
import { asMatrix, asScalar, eachValue, onOperands, type Entry } from './define';
import { ascending, deviation, largest, mean, median, product, smallest, sum, type Fold } from './fold';
import type { Scene } from '../operand';

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

const folded = (name: string, fold: Fold): Entry =>
  onOperands(name, [1], (args, scene) => {
    const numbers = numbersOf(args, scene);
    return Array.isArray(numbers) ? fold(numbers as readonly number[]) : (numbers as Scalar);
  });

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

const count = (name: string, counts: (value: Scalar, fromCells: boolean) => boolean): Entry =>
  onOperands(name, [1], (args, scene) => {
    let total = 0;
    for (const [value, fromCells] of eachValue(args, scene)) if (counts(value, fromCells)) total += 1;
    return total;
  });

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
];
