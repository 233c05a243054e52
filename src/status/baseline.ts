/**
 * Does the baseline count (用基期, helper)? Only for a level that must travel from the wrong side of its target:
 * officers put last year's figure beside counts, and 20 of 43 is 46.5 %, not minus 283 %.
 */
import type { Native } from './native';
import { text } from './native';
import { targetOf } from './row';
import type { Row } from './row';

export function usesBaseline(row: Row): boolean {
  const target = targetOf(row);
  if (row.basis !== 'point' || row.direction === 'range' || row.baseline === null || target === null) return false;
  if (row.kind === 'limit' || row.kind === 'floor' || row.kind === 'milestone' || row.kind === 'quality') return false;
  return row.direction === 'down' ? row.baseline > target : row.baseline < target;
}

export const usesBaselineFormula: Native = ({ basis, kind, direction, baseline, target }, words) => {
  const kinds = (['limit', 'floor', 'milestone', 'quality'] as const).map(
    (each) => `${kind}<>${text(words.kind[each])}`,
  );
  return (
    `=AND(${basis}=${text(words.basis.point)},${kinds.join(',')},${direction}<>${text(words.direction.range)},` +
    `ISNUMBER(${baseline}),ISNUMBER(${target}),` +
    `IF(${direction}=${text(words.direction.down)},${baseline}>${target},${baseline}<${target}))`
  );
};
