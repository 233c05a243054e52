/**
 * Does a time lie behind or ahead of what an English document reports or plans? In: a time and the article's context. Out: behind,
 * ahead, or null where the text does not tell. Months since year 0 are the measure.
 */
import type { Context } from '../engine/context';
import type { Moment, TimeReading } from '../engine/tokens';

export type Direction = 'behind' | 'ahead' | null;

export const yearIn = (moment: Moment | null | undefined): number | null => (moment?.year?.kind === 'year' ? moment.year.year : null);

/** Last month of a moment: a financial year that says its second half ends in March. */
function lastMonth(year: number, part: string): number {
  if (part.startsWith('/')) return (year + 1) * 12 + 3;
  if (part.startsWith('H')) return year * 12 + 6 * Number(part.slice(1));
  if (part.startsWith('Q')) return year * 12 + 3 * Number(part.slice(1));
  return year * 12 + (part === '' ? 12 : Number(part));
}

function firstMonth(year: number, part: string): number {
  if (part.startsWith('/')) return year * 12 + 3;
  return /^\d/.test(part) ? year * 12 + Number(part) - 1 : year * 12;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** Months the article's own period spans. */
function boundsOf(context: Context): Bounds | null {
  const time = context.articleTime;
  const to = time?.to ?? time?.from ?? null;
  const year = yearIn(to) ?? context.year;
  if (year === null) return null;
  const from = time?.from ?? to;
  const start = yearIn(from) ?? year;
  return { first: firstMonth(start, from?.part ?? ''), last: lastMonth(year, to?.part ?? '') };
}

export function directionOfTime(time: TimeReading, context: Context): Direction {
  const moment = time.to ?? time.from;
  if (moment?.year?.kind === 'relative' && moment.year.shift !== 0) return moment.year.shift > 0 ? 'ahead' : 'behind';
  const year = yearIn(moment);
  const bounds = boundsOf(context);
  if (moment !== null && year === null && moment.year === null) return null;
  if (year === null || moment === null || bounds === null) return time.relation === 'by' ? 'ahead' : null;
  const end = lastMonth(year, moment.part);
  if (end <= bounds.first || (end < bounds.first + 6 && firstMonth(year, moment.part) < bounds.first)) return 'behind';
  if (end > bounds.last) return 'ahead';
  if (context.articleMode === 'summary') return 'behind';
  return time.relation === 'by' || context.articleMode === 'plan' ? 'ahead' : null;
}
