// What is made of a list of numbers: sums, means, extremes, spreads.
import { fail, type Scalar } from '../value';

export type Fold = (numbers: readonly number[]) => Scalar;

const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

export const sum: Fold = total;
export const mean: Fold = (list) => (list.length === 0 ? fail('#DIV/0!') : total(list) / list.length);
export const largest: Fold = (list) => list.reduce((a, b) => (b > a ? b : a), list[0] ?? 0);
export const smallest: Fold = (list) => list.reduce((a, b) => (b < a ? b : a), list[0] ?? 0);
export const product: Fold = (list) => (list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1));
export const ascending = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);

export const median: Fold = (list) => {
  const half = list.length / 2;
  const middle = ascending(list).slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return list.length === 0 ? fail('#NUM!') : mean(middle);
};

/** Standard deviation of a sample or of all. */
export const deviation =
  (sample: boolean): Fold =>
  (list) => {
    const count = list.length - (sample ? 1 : 0);
    if (count < 1) return fail('#DIV/0!');
    const middle = total(list) / list.length;
    return Math.sqrt(list.reduce((a, b) => a + (b - middle) ** 2, 0) / count);
  };
