/**
 * The period of a paper that dates only what it compares with: figures with the year before in brackets (`up 9% (H1 2018: 4%)`) are of
 * the same part of the next year. In: the lower-case view and the span of a paper's first lines. Out: that period, or null.
 */
import type { Moment, TimeReading } from '../engine/tokens';
import { momentAt } from './moments';

const before =
  /\d\S{0,12}(?: [a-z]{1,12}){0,3} \((?=(?:h[12] |q[1-4] |[12]h |fy ?)?20\d\d[^()]{0,60}?:? ?[£$€]?[a-z]{0,3}[£$€¢]?-?\d)/g;

/** Brackets that it takes: a year alone may be any earlier one, a half or quarter is the last year's. */
const least = { part: 2, year: 3 };

const nameOf = ({ year, part }: Moment): string => `${year?.kind === 'year' ? year.year : ''}${part}`;

/** The moments in such brackets, with how often each stands there. */
function compared(words: string): Map<string, { moment: Moment; count: number }> {
  const all = new Map<string, { moment: Moment; count: number }>();
  for (const hit of words.matchAll(before)) {
    const moment = momentAt(words, hit.index + hit[0].length, words.length)?.found.moment;
    if (moment === undefined) continue;
    const known = all.get(nameOf(moment));
    if (known === undefined) all.set(nameOf(moment), { moment, count: 1 });
    else known.count++;
  }
  return all;
}

/** `ponds 9 (2030: 18)`: what is to come, not what was. */
const isGoal = ({ year, part }: Moment): boolean =>
  part === '' && year?.kind === 'year' && year.year >= 2030 && year.year % 5 === 0;

export function implied(
  view: string,
  { start, end }: { readonly start: number; readonly end: number },
): TimeReading | null {
  const ranked = [...compared(view.slice(start, Math.min(end, start + 4000))).values()].sort(
    (a, b) => b.count - a.count,
  );
  const [top, next] = ranked;
  if (top === undefined || top.moment.year?.kind !== 'year' || isGoal(top.moment)) return null;
  const { year, part } = top.moment;
  if (top.count < (/^[HQ]\d$/.test(part) ? least.part : least.year) || top.count <= 2 * (next?.count ?? 0)) return null;
  const school = /^\/\d\d$/.test(part) ? `/${String((year.year + 2) % 100).padStart(2, '0')}` : part;
  return { from: null, to: { year: { kind: 'year', year: year.year + 1 }, part: school }, relation: 'in' };
}
