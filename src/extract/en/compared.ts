/**
 * Years that English only compares with: `down from 38 in 2021`, `(H1 2016: £83m)`, `a rise of 4% from 2020`. They date their own number
 * and never the paper. In: the lower-case view and a time read in it. Out: the time, marked as said in passing.
 */
import { namedYear } from '../engine/period';
import type { TimeMatch } from '../pack';

const figure = '(?:[£$€]|[a-z]{1,2}[.$]? ?)?\\d[\\d.,]*(?: ?(?:%|per cent|percent|pc|m|bn|million|billion))?';
/** What stands before a figure that was the earlier one. */
const earlier = new RegExp(
  `(?:\\b(?:from|compared (?:with|to)|versus) (?:(?:an?|the|about|around|just|over|under|nearly) )?${figure}|\\b(?:(?:up|down|rose|fell|risen|fallen|increased?|decreased?)(?: [a-z]+)? from|compared (?:with|to)|versus) ${figure}(?: [a-z-]+){0,3}|\\b(?:double|twice|triple) (?:the|their|its|our) [^,.;:]{0,40}) $`,
);
/** `the same period in 2007`, `the figures in 2010`, behind a word that compares. */
export const sameThen =
  /\b(?:than|against|versus|compared (?:with|to)|relative to|(?:up|down|increase|rise|growth|decrease|fall|drop|reduction)(?: [a-z]+)? (?:on|over|from)) (?:the )?(?:(?:same|corresponding|equivalent) (?:period|quarter|time|month|point|stage)s?|figures?|levels?|totals?|results?|numbers?)(?: (?:achieved|recorded|reported|seen|obtained|attained|posted|published))? $/;
const risen =
  /\b(?:increase|rise|growth|decrease|fall|reduction|drop|decline|improvement|gain|up|down)\b(?! by)[^,;:.]{0,26}(?:\.\d[^,;:.]{0,20})?$/;

/** `(2015: 12%)` behind a figure. */
const isBracketed = (view: string, at: number, end: number): boolean =>
  view.charAt(at - 1) === '(' &&
  /\d\S{0,3}(?: [a-z]+){0,3} \($/.test(view.slice(Math.max(0, at - 24), at)) &&
  /^(?::?|(?: [a-z][a-z\d-]{0,15}){1,8}:) [£$€]?-?\d/.test(view.slice(end, end + 90));

/** `2019 baseline`, `below 2019 levels`, `base year: 2019`. */
const isBase = (view: string, at: number, end: number): boolean =>
  /^ (?:base(?:line|[- ]year)|levels?)\b/.test(view.slice(end, end + 12)) ||
  /\bbase(?:line|[- ]year)(?: year)?(?: (?:of|is|was|in))?:? \(?$/.test(view.slice(Math.max(0, at - 24), at));

const ofYear = ({ end, time }: TimeMatch): TimeMatch => ({
  end,
  time:
    time.from === null && /^\d\d$/.test(time.to?.part ?? '') && time.to !== null
      ? { ...time, to: { ...time.to, part: '' } }
      : time,
});

function isBeside(view: string, at: number, { end, time }: TimeMatch): boolean {
  if (time.weak !== undefined || time.relation !== 'in' || namedYear(time) === null) return false;
  const lead = view.slice(Math.max(0, at - 64), at);
  const isFrom = view.startsWith('from ', at) && risen.test(lead);
  return isFrom || isBase(view, at, end) || isBracketed(view, at, end) || earlier.test(lead) || sameThen.test(lead);
}

/** A year said only to compare with names no year of the paper. */
export function beside(view: string, at: number, match: TimeMatch | null): TimeMatch | null {
  if (match === null || match.time.to === null) return match;
  // ` date 2020-02-08 More trains`: the page's day.
  if (/(?:^|\n) ?(?:date|published|posted):? $/.test(view.slice(Math.max(0, at - 13), at))) return ofYear(match);
  return isBeside(view, at, match) ? { ...match, time: { ...match.time, weak: 'passing' } } : match;
}
