/**
 * Chinese times that open with a year: 2025年, 2024年上半年, 2031年至2033年, 2023—2024学年, 2023.6, 20xx年. Out: the moment, the far end of a
 * range, where it ends.
 */
import type { Moment, YearWord } from '../engine/tokens';
import { halfAt, month, rangeMarks, two } from './months';
import { schoolYearAt, year } from './years';
import type { Found, Year } from './years';

/** A time without the words around it; `series`: the years of a range that are told one by one. */
export interface Base {
  readonly moment: Moment;
  readonly from: Moment | null;
  readonly end: number;
  readonly series: readonly number[] | null;
}

export const single = (moment: Moment, end: number): Base => ({ moment, from: null, end, series: null });

/** What may follow a year: half, quarter, month(s), or nothing. */
export function inYear(view: string, word: YearWord, at: number, end: number): Base {
  const gap = view.charAt(at) === ' ' || view.charAt(at) === '的' ? 1 : 0;
  const half = halfAt(view, at + gap, end, false);
  if (half) return single({ year: word, part: half.value }, half.end);
  const found = month(view, at + gap, end);
  if (!found) return single({ year: word, part: '' }, at);
  const from = found.value.first === null ? null : { year: word, part: found.value.first };
  return { ...single({ year: word, part: found.value.part }, found.end), from };
}

const withYear = (view: string, found: Found<Year>, end: number): Base =>
  found.value.bare
    ? single({ year: found.value.word, part: '' }, found.end)
    : inYear(view, found.value.word, found.end, end);

/** A year, with what follows it, and the far end of a range. */
export function yearBased(view: string, at: number, end: number): Base | null {
  const school = schoolYearAt(view, at);
  if (school !== null) return single(school.value, school.end);
  const first = year(view, at, end);
  if (first === null) return null;
  const base = withYear(view, first, end);
  if (first.value.school) return schoolYear(view, first.value.word, base, first.end);
  const range = rangeAt(view, base, first.value.bare, end);
  if (range !== null || !first.value.bare) return range ?? base;
  const dated = bareYear(view, base, at);
  return dated === null ? null : (rangeAt(view, dated, true, end) ?? dated);
}

function rangeAt(view: string, base: Base, bare: boolean, end: number): Base | null {
  const mark = view.charAt(base.end);
  if (base.end >= end || mark === '' || !rangeMarks.includes(mark)) return null;
  const next = view.charAt(base.end + 1);
  return rangeTo(view, { at: base.end + (next === '—' || next === '-' ? 2 : 1), end }, base, bare);
}

function schoolYear(view: string, word: YearWord, base: Base, end: number): Base {
  if (word?.kind !== 'year' || !view.slice(Math.max(0, end - 3), end).includes('学')) return base;
  return { ...base, moment: { year: word, part: `/${two((word.year + 1) % 100)}` }, end };
}

function rangeTo(view: string, room: { at: number; end: number }, base: Base, bare: boolean): Base | null {
  const from = base.from ?? base.moment;
  if (view.startsWith('今', room.at)) return { moment: base.moment, from, end: room.at + 1, series: [] };
  const second = year(view, room.at, room.end);
  if (second === null || (second.value.bare && !bare)) return null;
  const to = withYear(view, second, room.end);
  return betweenYears(base, second, second.value.bare ? (dateAt(view, to) ?? to) : to);
}

/** From the first year's moment to the second's; whole years make a series. */
function betweenYears(base: Base, second: Found<Year>, to: Base): Base | null {
  const [a, b] = [base.moment.year, second.value.word];
  if (a?.kind !== 'year' || b?.kind !== 'year') return { ...to, from: base.moment, series: null };
  const whole = base.moment.part === '';
  if (b.year <= a.year && whole) return null;
  if (second.value.school && b.year === a.year + 1)
    return single({ year: a, part: `/${two(b.year % 100)}` }, second.end);
  return { ...to, from: base.from ?? base.moment, series: whole ? yearsBetween(a.year, b.year) : null };
}

/** 2022, 2023, 2024, 2025; no more than a dozen. */
const yearsBetween = (first: number, last: number): number[] | null =>
  last - first < 12 ? Array.from({ length: last - first + 1 }, (_, k) => first + k) : null;

const date = /[.\-/](0?[1-9]|1[0-2])(?:[.\-/]\d{1,2})?(?![\d元万亿%亩公千平吨米立个人户次所])/y;

/** The month of 2023.6 or 2023-06-30. */
function dateAt(view: string, base: Base): Base | null {
  date.lastIndex = base.end;
  const found = date.exec(view);
  if (found?.[1] === undefined) return null;
  return { ...base, moment: { ...base.moment, part: two(Number(found[1])) }, end: base.end + found[0].length };
}

/** 2031水务局工作总结: at the start of a line that ends as a title does. */
const headed =
  /^(?![个人名所家万亿元亩吨次项件户套头只株棵辆位册份盏座条间羽尾]|台(?![办账])|处(?!室)|场(?!部)|平方|立方|公[里斤顷]|千[瓦米克])[一-龥][^\n，,。；;：:\d]{1,30}(?:总结|计划|要点|方案|报告|汇报)(?:范文|范本|模板|合集)?(?:\n|$)/;
const isHeaded = (view: string, at: number, end: number): boolean =>
  (at === 0 || view.charAt(at - 1) === '\n') && headed.test(view.slice(end, end + 48));

/** A four-digit number without 年: a time only as 2023.6, 2023-06-30, or behind 到/至 before a comma. */
function bareYear(view: string, base: Base, at: number): Base | null {
  if (isHeaded(view, at, base.end)) return base;
  const dated = dateAt(view, base);
  if (dated !== null || base.moment.year?.kind === 'masked') return dated ?? base;
  const next = view.charAt(base.end);
  return /[到至]/.test(view.charAt(at - 1)) && /[,，底末]/.test(next) ? base : null;
}
