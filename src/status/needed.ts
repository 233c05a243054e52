/** Needed per month (月均需完成): what is left of a count's target over the months that are left. */
import { monthsOf } from './months';
import { text } from './native';
import type { Native } from './native';
import { targetOf } from './row';
import type { Row } from './row';

/** In the row's unit a month; null when the time is over. */
export function neededOf(row: Row, elapsed: number | null): number | null {
  const target = targetOf(row);
  const months = monthsOf(row);
  if (row.actual === null || target === null || row.basis !== 'cumulative' || row.direction !== 'up') return null;
  if (elapsed === null || months === null || elapsed >= 1) return null;
  return Math.max(0, target - row.actual) / (months * (1 - elapsed));
}

export const neededFormula: Native = ({ actual, target, basis, direction, elapsed, months }, words) =>
  `=IF(OR(NOT(ISNUMBER(${actual})),NOT(ISNUMBER(${target})),${basis}<>${text(words.basis.cumulative)},` +
  `${direction}<>${text(words.direction.up)},NOT(ISNUMBER(${elapsed}))),"",` +
  `IF(${elapsed}>=1,"",MAX(0,${target}-${actual})/(${months}*(1-${elapsed}))))`;
