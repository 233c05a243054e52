/**
 * Expected (应达进度): the completion that the as-of date asks for. Time elapsed, or the row's own monthly plan; 1 at
 * once for a level that must hold; nothing before the due date for a quality; blank for a limit that is not paced.
 */
import { usesBaseline } from './baseline';
import { dayOf, lastDayOf, serialOf } from './calendar';
import { elapsedOf } from './elapsed';
import { isLimit, isPacedLimit } from './limit';
import { NAMES, text } from './native';
import type { Native } from './native';
import { hasOwnPace } from './planrow';
import type { Row, Settings } from './row';

/** A ratio 0…1, or null where nothing is expected or dates lack. */
export function expectedOf(row: Row, settings: Settings): number | null {
  if (row.kind === 'quality') return dueReached(row, settings);
  if (isLimit(row) && !isPacedLimit(row)) return null;
  if (row.basis === 'point' && row.kind !== 'milestone' && !usesBaseline(row)) return 1;
  return hasOwnPace(row, settings) ? ownPace(row.monthly ?? [], settings) : elapsedOf(row, settings);
}

function dueReached(row: Row, settings: Settings): number | null {
  const [due, asOf] = [serialOf(row.due), serialOf(settings.asOf)];
  if (due === null || asOf === null) return null;
  return asOf >= due ? 1 : 0;
}

/** Cumulative share at the end of last month, plus this month's part by its days. */
function ownPace(monthly: readonly number[], settings: Settings): number | null {
  const asOf = dayOf(settings.asOf);
  if (asOf === null) return null;
  const before = asOf.month === 1 ? 0 : (monthly[asOf.month - 2] ?? 0);
  const through = monthly[asOf.month - 1] ?? 0;
  return before + ((through - before) * asOf.day) / lastDayOf(asOf.year, asOf.month);
}

export const expectedFormula: Native = (cells, words) => {
  const { kind, direction, basis, due, planRow } = cells;
  const month = `MONTH(${NAMES.asOf})`;
  const before = `IF(${month}=1,0,INDEX(${NAMES.planGrid},${planRow},MAX(1,${month}-1)))`;
  const through = `INDEX(${NAMES.planGrid},${planRow},${month})`;
  const pace = `${before}+(${through}-${before})*DAY(${NAMES.asOf})/DAY(EOMONTH(${NAMES.asOf},0))`;
  const paced = `AND(${direction}=${text(words.direction.up)},${basis}=${text(words.basis.cumulative)})`;
  const holds = `AND(${basis}=${text(words.basis.point)},${kind}<>${text(words.kind.milestone)},NOT(${cells.usesBaseline}))`;
  return (
    `=IF(${kind}=${text(words.kind.quality)},` +
    `IF(AND(ISNUMBER(${due}),ISNUMBER(${NAMES.asOf})),IF(${NAMES.asOf}>=${due},1,0),""),` +
    `IF(AND(${cells.isLimit},NOT(${paced})),"",` +
    `IF(${holds},1,IF(ISNUMBER(${planRow}),${pace},IF(ISNUMBER(${cells.elapsed}),${cells.elapsed},"")))))`
  );
};
