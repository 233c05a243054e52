/** Score (得分): weight times completion, never below zero; limits and levels earn at most their weight, counts YS_Cap of it. */
import { isLimit } from './limit';
import { NAMES, text } from './native';
import type { Native } from './native';
import { roundTo } from './rounding';
import type { Row, Settings } from './row';

export function scoreOf(row: Row, completion: number | null, settings: Settings): number | null {
  if (completion === null || row.weight === null) return null;
  const cap = isLimit(row) || row.basis === 'point' ? 1 : settings.cap;
  return roundTo(row.weight * Math.max(0, Math.min(cap, completion)), 2);
}

export const scoreFormula: Native = ({ completion, weight, isLimit: limit, basis }, words) =>
  `=IF(OR(NOT(ISNUMBER(${completion})),NOT(ISNUMBER(${weight}))),"",` +
  `ROUND(${weight}*MAX(0,MIN(IF(OR(${limit},${basis}=${text(words.basis.point)}),1,${NAMES.cap}),${completion})),2))`;
