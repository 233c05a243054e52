/** Time elapsed (时间进度): the share of the row's months gone by at the as-of date, 0…1. */
import { dayOf, monthsSince, monthsThrough } from './calendar';
import { monthsOf, sinceFormula, throughFormula } from './months';
import { NAMES } from './native';
import type { Native } from './native';
import type { Row, Settings } from './row';
import { effectiveStartOf } from './start';

export function elapsedOf(row: Row, settings: Settings): number | null {
  const asOf = dayOf(settings.asOf);
  const start = effectiveStartOf(row);
  const months = monthsOf(row);
  if (asOf === null || start === null || months === null) return null;
  return Math.max(0, Math.min(1, monthsSince(monthsThrough(asOf), start) / months));
}

export const elapsedFormula: Native = ({ months, effectiveStart }) =>
  `=IF(OR(NOT(ISNUMBER(${months})),NOT(ISNUMBER(${NAMES.asOf}))),"",` +
  `MAX(0,MIN(1,(${throughFormula(NAMES.asOf)}${sinceFormula(effectiveStart)})/${months})))`;
