/**
 * Does a time lie behind or ahead of what an English document reports or plans? In: a time and the article's context. Out: behind,
 * ahead, or null where the text does not tell. Months since year 0 are the measure.
 */
import type { Context } from '../engine/context';
import type { Moment, TimeReading } from '../engine/tokens';

export type Direction = 'behind' | 'ahead' | null;

export const yearIn = (moment: Moment | null | undefined): number | null =>
  moment?.year?.kind === 'year' ? moment.year.year : null;

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
function boundsOf({ articleTime, year }: Context): Bounds | null {
  const to = articleTime === null ? null : (articleTime.to ?? articleTime.from);
  const last = yearIn(to) ?? year;
  if (last === null) return null;
  const from = articleTime === null ? null : (articleTime.from ?? to);
  return { first: firstMonth(yearIn(from) ?? last, partOf(from)), last: lastMonth(last, partOf(to)) };
}

const partOf = (moment: Moment | null): string => (moment === null ? '' : moment.part);

export function directionOfTime(time: TimeReading, context: Context): Direction {
  const moment = time.to ?? time.from;
  const byAlone = time.relation === 'by' ? 'ahead' : null;
  if (moment === null) return byAlone;
  const { year } = moment;
  if (year === null) return null;
  if (year.kind === 'relative' && year.shift !== 0) return year.shift > 0 ? 'ahead' : 'behind';
  const bounds = boundsOf(context);
  return year.kind === 'year' && bounds !== null ? within(time, year.year, { bounds, context }) : byAlone;
}

function within(time: TimeReading, year: number, about: { bounds: Bounds; context: Context }): Direction {
  const { bounds, context } = about;
  const part = partOf(time.to ?? time.from);
  const told = side({ first: firstMonth(year, part), last: lastMonth(year, part) }, bounds);
  // A paper without a title's year may tell of years after the one it speaks of most.
  if (told === 'ahead' && context.articleTime === null && time.relation === 'in') return null;
  return told ?? inside(time, context);
}

/** Before or behind the article's period: a year that only reaches into its first months lies before. */
function side(time: Bounds, article: Bounds): Direction {
  if (time.last <= article.first || (time.last < article.first + 6 && time.first < article.first)) return 'behind';
  return time.last > article.last ? 'ahead' : null;
}

function inside(time: TimeReading, context: Context): Direction {
  const isAhead = time.relation === 'by' || context.articleMode === 'plan';
  // `Milestones` over `December 2025: 92.5%`
  if (context.mode === 'plan' && context.modeRule === 'kind-heading' && context.titleMode !== 'summary')
    return isAhead ? 'ahead' : null;
  if (context.articleMode === 'summary' || (context.mode === 'summary' && context.modeRule === 'kind-heading'))
    return 'behind';
  return isAhead ? 'ahead' : null;
}
