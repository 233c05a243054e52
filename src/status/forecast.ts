/** Forecast for the year (预计全年): a count's actual at the pace so far. Nothing before a quarter of the time is gone. */
import { isLimit } from './limit';
import { text } from './native';
import type { Native } from './native';
import { targetOf } from './row';
import type { Row } from './row';

const TOO_EARLY = 0.25;

/** In the row's unit. */
export function forecastOf(row: Row, elapsed: number | null, expected: number | null): number | null {
  if (row.actual === null || targetOf(row) === null || row.basis !== 'cumulative' || isLimit(row)) return null;
  if (elapsed === null || expected === null || elapsed < TOO_EARLY || expected <= 0) return null;
  return row.actual / expected;
}

export const forecastFormula: Native = ({ actual, target, basis, isLimit: limit, elapsed, expected }, words) =>
  `=IF(OR(NOT(ISNUMBER(${actual})),NOT(ISNUMBER(${target})),${basis}<>${text(words.basis.cumulative)},${limit},` +
  `NOT(ISNUMBER(${elapsed})),NOT(ISNUMBER(${expected}))),"",` +
  `IF(OR(${elapsed}<${TOO_EARLY},${expected}<=0),"",${actual}/${expected}))`;
