/**
 * Completion (完成率): 1 at the target whatever the direction, uncapped. Milestones and qualities are typed as such.
 * A level with a baseline on the wrong side counts the way travelled; all else the distance from the target.
 */
import { usesBaseline } from './baseline';
import type { Native } from './native';
import { text } from './native';
import { amount } from './rounding';
import { isOwnShare, targetOf } from './row';
import type { Row } from './row';

/** A ratio (0.465), negative when things went backwards; null without an actual or a target. */
export function completionOf(row: Row): number | null {
  const { actual, baseline, upper } = row;
  if (isOwnShare(row)) return actual;
  const target = targetOf(row);
  if (actual === null || target === null) return null;
  if (row.direction === 'range' && upper !== null) return withinRange(actual, target, upper);
  if (usesBaseline(row) && baseline !== null) return (actual - baseline) / (target - baseline);
  return row.direction === 'down' ? downwards(actual, target) : upwards(actual, target);
}

function withinRange(actual: number, lower: number, upper: number): number {
  if (amount(actual) >= amount(lower) && amount(actual) <= amount(upper)) return 1;
  if (actual < lower) return lower === 0 ? 0 : 1 - (lower - actual) / Math.abs(lower);
  return upper === 0 ? 0 : 1 - (actual - upper) / Math.abs(upper);
}

function downwards(actual: number, target: number): number {
  if (target === 0) return amount(actual) <= 0 ? 1 : 0;
  return 1 - (actual - target) / Math.abs(target);
}

function upwards(actual: number, target: number): number {
  if (target === 0) return amount(actual) >= 0 ? 1 : 0;
  return 1 + (actual - target) / Math.abs(target);
}

export const completionFormula: Native = (cells, words) => {
  const { kind, direction, target: f, actual: g, baseline: e, upper: s } = cells;
  const range =
    `IF(AND(ROUND(${g},6)>=ROUND(${f},6),ROUND(${g},6)<=ROUND(${s},6)),1,` +
    `IF(${g}<${f},IF(${f}=0,0,1-(${f}-${g})/ABS(${f})),IF(${s}=0,0,1-(${g}-${s})/ABS(${s}))))`;
  const down = `IF(${f}=0,IF(ROUND(${g},6)<=0,1,0),1-(${g}-${f})/ABS(${f}))`;
  const up = `IF(${f}=0,IF(ROUND(${g},6)>=0,1,0),1+(${g}-${f})/ABS(${f}))`;
  return (
    `=IF(OR(${kind}=${text(words.kind.milestone)},${kind}=${text(words.kind.quality)}),IF(ISNUMBER(${g}),${g},""),` +
    `IF(OR(NOT(ISNUMBER(${g})),NOT(ISNUMBER(${f}))),"",` +
    `IF(AND(${direction}=${text(words.direction.range)},ISNUMBER(${s})),${range},` +
    `IF(${cells.usesBaseline},(${g}-${e})/(${f}-${e}),` +
    `IF(${direction}=${text(words.direction.down)},${down},${up})))))`
  );
};
