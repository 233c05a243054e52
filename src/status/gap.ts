/** Gap (偏差): completion less expected, in percentage points to one digit. A limit holds or is broken: it has none. */
import { isLimit } from './limit';
import { text } from './native';
import type { Native } from './native';
import { roundTo } from './rounding';
import type { Row } from './row';

export function gapOf(row: Row, completion: number | null, expected: number | null): number | null {
  if (completion === null || expected === null || isLimit(row)) return null;
  return roundTo((completion - expected) * 100, 1);
}

export const gapFormula: Native = ({ completion, expected, kind }, words) =>
  `=IF(OR(NOT(ISNUMBER(${completion})),NOT(ISNUMBER(${expected})),${kind}=${text(words.kind.floor)},` +
  `${kind}=${text(words.kind.limit)}),"",ROUND((${completion}-${expected})*100,1))`;
