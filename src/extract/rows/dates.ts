/**
 * A statement's period to the row's start and due dates. In: `when`, the plan's year, the words that said it. Out: ISO dates.
 * A deadline in or after the plan's year starts with that year; a half or quarter starts with itself.
 */
import type { IsoDate } from '../../plan';

export interface Term {
  readonly start: IsoDate;
  readonly due: IsoDate;
  readonly inferred: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function lastDay(year: number, month: number): IsoDate {
  const days = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);
  return `${year}-${two(month)}-${two(days)}`;
}
const firstDay = (year: number, month: number): IsoDate => `${year}-${two(month)}-01`;

interface Stretch {
  readonly start: IsoDate;
  readonly due: IsoDate;
  /** A half or quarter begins with itself; a plain deadline begins with the plan's year. */
  readonly own: boolean;
}

/** `2023/24` and `2023/24-Q1`: twelve months from the month the year starts in. */
function splitYear(year: number, quarter: number | null, startMonth: number): Stretch {
  const at = (shift: number): [number, number] => [
    year + Math.floor((startMonth - 1 + shift) / 12),
    ((startMonth - 1 + shift) % 12) + 1,
  ];
  const from = quarter === null ? 0 : (quarter - 1) * 3;
  return { start: firstDay(...at(from)), due: lastDay(...at(from + (quarter === null ? 11 : 2))), own: true };
}

function stretchOf(when: string, startMonth: number): Stretch | null {
  let hit = /^(\d{4})\/\d{2}(?:-Q([1-4]))?$/.exec(when);
  if (hit) return splitYear(Number(hit[1]), hit[2] ? Number(hit[2]) : null, startMonth);
  hit = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})))?$/.exec(when);
  if (!hit) return null;
  const year = Number(hit[1]);
  if (hit[2])
    return hit[2] === '1'
      ? { start: firstDay(year, 1), due: lastDay(year, 6), own: true }
      : { start: firstDay(year, 7), due: lastDay(year, 12), own: true };
  if (hit[3])
    return { start: firstDay(year, Number(hit[3]) * 3 - 2), due: lastDay(year, Number(hit[3]) * 3), own: true };
  if (hit[4]) return { start: firstDay(year, 1), due: lastDay(year, Number(hit[4])), own: false };
  return { start: firstDay(year, 1), due: lastDay(year, 12), own: false };
}

const wholeYear = (year: number, inferred: boolean): Term => ({
  start: firstDay(year, 1),
  due: lastDay(year, 12),
  inferred,
});

export interface TermRequest {
  readonly when: string | null;
  readonly year: number;
  /** One of a series of years under one name: each starts with its own year. */
  readonly series: boolean;
  readonly startMonth: number;
}

/** Start and due of a row. A period that cannot be read counts as the plan's year, inferred. */
export function termOf({ when, year, series, startMonth }: TermRequest): Term {
  if (when === null) return wholeYear(year, true);
  if (when.endsWith('/')) {
    const from = stretchOf(when.slice(0, -1), startMonth);
    return from === null
      ? wholeYear(year, true)
      : {
          start: from.start.slice(0, 8) + '01' > lastDay(year, 12) ? from.start : openStart(when, from),
          due: lastDay(Math.max(year, Number(when.slice(0, 4))), 12),
          inferred: false,
        };
  }
  const [first, last] = splitSpan(when);
  const end = stretchOf(last, startMonth);
  if (end === null) return wholeYear(year, true);
  if (first !== null) {
    const begin = stretchOf(first, startMonth);
    return { start: begin === null ? end.start : openStart(`${first}/`, begin), due: end.due, inferred: false };
  }
  const ownYear = Number(end.due.slice(0, 4));
  const start = end.own || series || ownYear <= year ? end.start : firstDay(year, 1);
  return { start, due: end.due, inferred: false };
}

/** `2022-09/` begins in that month, not with its year. */
function openStart(when: string, from: Stretch): IsoDate {
  const month = /^\d{4}-(\d{2})\//.exec(when);
  return month?.[1] ? `${when.slice(0, 4)}-${month[1]}-01` : from.start;
}

/** `2021/2025`, `2024-05/2024-06`; a split year `2023/24` is no span. */
function splitSpan(when: string): [string | null, string] {
  const hit = /^(.+)\/(\d{4}(?:-.+)?)$/.exec(when);
  return hit?.[1] && hit[2] ? [hit[1], hit[2]] : [null, when];
}
