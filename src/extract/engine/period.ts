/**
 * Time readings to periods as the guide writes them: 2025, 2024-H1, 2023-Q4, 2023-09, 2022-09/, 2021/2025,
 * 2023/24. What is said by relation (今年, next year) needs the base year; a masked year is null.
 */
import type { Moment, TimeReading } from './tokens';

function yearOf(moment: Moment, base: number | null): number | null {
  if (moment.year === null) return base;
  if (moment.year.kind === 'year') return moment.year.year;
  if (moment.year.kind === 'masked' || base === null) return null;
  return base + moment.year.shift;
}

/** One moment, or null where its year is not known. */
export function momentWords(moment: Moment, base: number | null): string | null {
  const year = yearOf(moment, base);
  if (year === null) return null;
  if (moment.part === '') return String(year);
  return moment.part.startsWith('/') ? `${year}${moment.part}` : `${year}-${moment.part}`;
}

/** The period a time reading means, given the year of the document or heading around it. */
export function periodOf(time: TimeReading, base: number | null): string | null {
  if (time.from === null) return time.to === null ? null : momentWords(time.to, base);
  if (time.to === null) {
    const from = momentWords(time.from, base);
    return from === null ? null : `${from}/`;
  }
  const to = momentWords(time.to, time.to.year === null ? (yearOf(time.from, base) ?? base) : base);
  const from = momentWords(time.from, base);
  if (from === null || to === null) return null;
  if (from === to) return to;
  // 2019/20 to 2021/22
  const isSchool = /^\/\d\d$/.test(time.from.part) && /^\/\d\d$/.test(time.to.part);
  return isSchool ? `${from.slice(0, 4)}/${Number(to.slice(0, 4)) + 1}` : `${from}/${to}`;
}

/** The moment a time ends in, or begins where it is open. */
export const momentOf = (time: TimeReading): Moment | null => time.to ?? time.from;

/** '' for whole years, else the half, quarter, month or school year. */
export const partOf = (time: TimeReading): string => momentOf(time)?.part ?? '';

/** The year is said by relation: 今年, next year. */
export const isRelative = (time: TimeReading): boolean =>
  time.from === null && momentOf(time)?.year?.kind === 'relative';

/** Does this time say its own year, or lean on the one around it? */
export function saysYear(time: TimeReading): boolean {
  const moment = time.to ?? time.from;
  return moment !== null && moment.year !== null && moment.year.kind === 'year';
}

export function isMasked(time: TimeReading): boolean {
  return [time.from, time.to].some((moment) => moment?.year?.kind === 'masked');
}

/** The last month of a half, quarter or month, and how many months it is; NaN of a whole year. */
function monthsOf(part: string): readonly [number, number] {
  const size = { H: 6, Q: 3 }[part.charAt(0)] ?? 1;
  return [Number(size === 1 ? part || NaN : part.slice(1)) * size, size];
}

/** Does a part of a year begin after another one ends, whatever their years? */
export function isLater(time: TimeReading, other: TimeReading): boolean {
  const [last, size] = monthsOf(partOf(time));
  return last - size >= monthsOf(partOf(other))[0];
}

/** Does a time begin after the half, quarter or month that another speaks of, in the same year? */
export function isAfter(time: TimeReading, period: TimeReading): boolean {
  const year = namedYear(time);
  return isLater(time, period) && (year === null || year === namedYear(period));
}

/** The last year a time speaks of, for telling what lies ahead. */
export function lastYear(time: TimeReading, base: number | null): number | null {
  const moment = time.to ?? time.from;
  return moment === null ? null : yearOf(moment, base);
}

/** The year that a whole-year reading names, for finding the document's year. */
export function namedYear(time: TimeReading): number | null {
  const moment = time.to ?? time.from;
  return moment?.year?.kind === 'year' ? moment.year.year : null;
}

/** 2025—2027年, 2024年9月—2027年8月: more than one year, and no school year. */
export function spansYears({ from, to, series }: TimeReading): boolean {
  const [first, last] = [from?.year, to?.year];
  return series !== undefined || (first?.kind === 'year' && last?.kind === 'year' && first.year < last.year);
}

/** 今年, this year. */
export const isThisYear = ({ to }: TimeReading): boolean =>
  to?.part === '' && to.year?.kind === 'relative' && to.year.shift === 0;

/** 2010 of a plan for 2010—2015. */
export const firstYear = (time: TimeReading | null): number | null =>
  time?.from?.year?.kind === 'year' ? time.from.year.year : null;

/** A half or quarter, or how things stand at some month: what is told behind it is told of the same. */
export const isPart = ({ from, relation, to }: TimeReading): boolean =>
  from === null && (/^[HQ]/.test(to?.part ?? '') || (relation === 'now' && (to?.part ?? '') !== ''));
