/**
 * How a row's completion comes about, one sentence a step: `完成率 = 20 ÷ 43 = 46.5%`. The arithmetic is status's own;
 * what the as-of date expects is taken from the sheet, which knows the monthly plan.
 */
import type { Held, LedgerRow } from '../../../excel';
import { DEFAULT_SETTINGS, isLimit, standing, usesBaseline } from '../../../status';
import type { Row } from '../../../status';
import type { Wording } from '../../../wording';
import { number, percent, points } from '../../parts/figure';

type Words = Wording['pane']['arithmetic'];

const numberIn = (value: Held): number | null => (typeof value === 'number' ? value : null);

/** The ledger's row as the formulas see it, with another actual in place of its own. */
export function rowWith(row: LedgerRow, actual: number | null): Row {
  const target = numberIn(row.target);
  return {
    kind: row.kind,
    direction: row.direction,
    basis: row.basis,
    baseline: numberIn(row.baseline),
    target: target === null ? { kind: row.target === null ? 'none' : 'missing' } : { kind: 'number', value: target },
    upper: numberIn(row.upper),
    start: row.start,
    due: row.due,
    actual,
    weight: null,
    monthly: null,
  };
}

export function completionWith(row: LedgerRow, actual: number | null, asOf: string | null): number | null {
  return standing(rowWith(row, actual), { ...DEFAULT_SETTINGS, asOf }).completion;
}

function completionLine(row: LedgerRow, seen: Row, completion: number, words: Words): string {
  const figure = (value: number | null): string => number(value ?? 0, row.format);
  const target = seen.target.kind === 'number' ? seen.target.value : null;
  const [actual, goal, result] = [figure(seen.actual), figure(target), percent(completion)];
  if (row.kind === 'milestone' || row.kind === 'quality') return words.share(result);
  if (row.direction === 'range' && seen.upper !== null) {
    const [low, high] = [goal, figure(seen.upper)];
    return completion === 1 ? words.rangeInside(low, high) : words.rangeOutside(low, high, result);
  }
  if (usesBaseline(seen)) return words.fromBaseline(actual, figure(seen.baseline), goal, result);
  if (target === 0) return words.zeroTarget(goal, result);
  return row.direction === 'down' ? words.lowerBetter(actual, goal, result) : words.ratio(actual, goal, result);
}

function expectedLine(row: LedgerRow, seen: Row, words: Words): string | null {
  if (row.expected === null) return isLimit(seen) ? words.expectedLimit : null;
  const expected = percent(row.expected);
  if (row.kind === 'quality') return words.expectedQuality(expected);
  if (row.basis === 'point' && row.kind !== 'milestone' && !usesBaseline(seen)) return words.expectedLevel(expected);
  const byTime = row.elapsed !== null && Math.abs(row.elapsed - row.expected) < 1e-9;
  return byTime ? words.expectedTime(expected) : words.expectedPlan(expected);
}

function missingLine(row: LedgerRow, actual: number | null, words: Words): string | null {
  const needsTarget = row.kind !== 'milestone' && row.kind !== 'quality';
  if (needsTarget && typeof row.target !== 'number') return row.target === null ? words.noTarget : words.missingTarget;
  return actual === null ? words.noActual : null;
}

/** The steps for `actual` in this row, in order. */
export function arithmeticOf(
  row: LedgerRow,
  actual: number | null,
  asOf: string | null,
  words: Words,
): readonly string[] {
  const seen = rowWith(row, actual);
  const missing = missingLine(row, actual, words);
  const expected = expectedLine(row, seen, words);
  if (missing !== null) return expected === null ? [missing] : [missing, expected];
  const completion = completionWith(row, actual, asOf);
  if (completion === null) return expected === null ? [] : [expected];
  const gap = row.expected === null || isLimit(seen) ? null : Math.round((completion - row.expected) * 1000) / 10;
  return [
    completionLine(row, seen, completion, words),
    expected,
    gap === null ? null : words.gapLine(points(gap)),
  ].filter((line) => line !== null);
}
