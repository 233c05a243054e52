/** Is it a limit (限制类, helper): a ceiling to stay under or a floor to stay above. It holds or is broken. */
import type { Native } from './native';
import { text } from './native';
import type { Row } from './row';

export function isLimit(row: Row): boolean {
  return row.kind === 'limit' || row.kind === 'floor';
}

/** A cumulative floor (投入不低于500万元) cannot hold from the first day: it is paced until it falls due. */
export function isPacedLimit(row: Row): boolean {
  return isLimit(row) && row.direction === 'up' && row.basis === 'cumulative';
}

export const isLimitFormula: Native = ({ kind }, words) =>
  `=OR(${kind}=${text(words.kind.floor)},${kind}=${text(words.kind.limit)})`;
