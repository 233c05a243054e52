/**
 * English times from one moment to another: between 2022 and 2025, since September 2022, October to December 2024, during the period
 * 2015-2017, in 2026 and 2027. In: the lower-case view at their first word. Out: the reading, or null.
 */
import type { TimeMatch } from '../pack';
import { day, full, look, momentAt, monthOf, monthWords, said } from './moments';
import type { Found } from './moments';
import { digits, monthly } from './opening';

const monthsApart = new RegExp(
  `^(?:(?:in|from|between|during) )?(?:${day} )?(${monthWords})(?: (?:to|and|until|through) | ?[–—-] ?)(?:${day} )?(${monthWords})(?:(?:,)? (${full})(?!\\d)|(?![a-z\\d]))`,
);

const monthsMayOpen = `ifbd${monthly}${digits}`;

/** `October to December 2024`. */
function monthsAt(words: string, at: number): TimeMatch | null {
  const hit = monthsMayOpen.includes(words.charAt(0)) ? monthsApart.exec(words) : null;
  if (!hit?.[1] || !hit[2]) return null;
  const year = hit[3] ? said(Number(hit[3])) : null;
  return {
    end: at + hit[0].length,
    time: { from: { year, part: monthOf(hit[1]) }, to: { year, part: monthOf(hit[2]) }, relation: 'in' },
  };
}

const mayOpen = 'fiodcbtp';

/** Length of the words that open it: `between`, `over the period`. */
function openingOf(words: string): number {
  if (!mayOpen.includes(words.charAt(0))) return 0;
  const open = /^(?:(?:for|in|over|during|covering) )?(?:between|from|(?:the )?period(?: from)?) /.exec(words);
  return open?.[0].length ?? 0;
}

/** `during the period 2015-2017` */
const inPeriod = ({ from, found }: NonNullable<ReturnType<typeof momentAt>>): TimeMatch => ({
  end: found.end,
  time: { from, to: found.moment, relation: 'in' },
});

/** `since September 2022`, `between 2022 and 2025`, `from 2022 to 2025`. */
export function intervalAt(view: string, at: number, end: number): TimeMatch | null {
  const words = view.slice(at, Math.min(end, at + look));
  const since = words.startsWith('since ')
    ? /^since (?:the (?:start|end|beginning) of |(?:the|our|its|their) (?:[a-z-]+ ){1,3}in (?:early |late |mid-)?(?=(?:19|20)\d\d))?/.exec(
        words,
      )
    : null;
  if (since !== null) {
    const one = momentAt(view, at + since[0].length, end);
    return one ? { end: one.found.end, time: { from: one.found.moment, to: null, relation: 'in' } } : null;
  }
  const inner = openingOf(words);
  const months = monthsAt(words.slice(inner), at + inner);
  if (months !== null) return months;
  const first = momentAt(view, at + inner, end);
  if (first === null) return null;
  if (first.from !== null) return words.slice(0, inner).includes('period') ? inPeriod(first) : null;
  const joint = (
    inner > 0
      ? /^(?:,? (?:and|to|until|through(?: to)?) | ?[–—-] ?)/
      : /^(?: (?:to|until|through(?: to)?) | ?[–—] ?| - )/
  ).exec(view.slice(first.found.end, first.found.end + 14));
  const second = joint ? momentAt(view, first.found.end + joint[0].length, end) : null;
  if (second === null) return null;
  return { end: second.found.end, time: { from: first.found.moment, to: second.found.moment, relation: 'in' } };
}

/** `in 2026 and 2027`, not where they are told apart (`respectively`). */
export function twoYears(view: string, first: Found, end: number): TimeMatch | null {
  const hit = /^ and (20\d\d)(?![\d/–-])/.exec(view.slice(first.end, first.end + 10));
  if (
    !hit?.[1] ||
    first.moment.part !== '' ||
    view.slice(first.end, Math.min(end, first.end + 30)).includes('respectively')
  )
    return null;
  return {
    end: first.end + hit[0].length,
    time: { from: first.moment, to: { year: said(Number(hit[1])), part: '' }, relation: 'in' },
  };
}
