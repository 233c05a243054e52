/**
 * The time of an English number: behind it in its segment, before it, at the head of the sentence, or shared with numbers before it;
 * and the time a sentence leaves for those after it. In: frame and token index. Out: a time token or null.
 */
import type { StatementKind } from '../../plan';
import type { Frame, TimeToken } from '../engine/tokens';
import { isMasked } from '../engine/period';
import { segmentStart } from './clause';
import { yearIn } from './direction';
import { depthAt, kindAt, markAt, wordAt } from './items';
import { groupsBetween, sentenceOf } from './sentence';
import type { Item } from './items';
import type { Sentence, VerbGroup } from './sentence';
import { recent } from './passing';
import { groupBeside, isBaseline } from './series';
import { isBase, isOfIts, isOfNext, timeAt, toldAt } from './time-of';

const look = 40;

const isNumber = (f: Frame, item: Item | undefined): boolean =>
  item !== undefined && item.kind === 'number' && !f.refused.has(item.token);

/** Directly behind the number, up to the next number or mark; a bracket that holds a time alone counts. */
function behind(f: Frame, s: Sentence, k: number): TimeToken | null {
  for (let i = k + 1; i < k + look; i++) {
    const item = s.items[i];
    if (item === undefined || isNumber(f, item)) return null;
    const time = timeAt(f, item);
    if (time !== null && isOfNext(f, time)) return null;
    if (time !== null && !isBase(f, time)) return time;
    if (item.kind !== 'mark') continue;
    const close = i > k + 1 ? endOfAside(s, i) : -1;
    if (close < 0) return aroundBracket(f, s, i, k);
    i = close;
  }
  return null;
}

/** `66% of our suppliers (by spend) will report by 2025`: the end of a bracket that begins and ends in words; else -1. */
function endOfAside(s: Sentence, open: number): number {
  const close = markAt(s.items, open) === 'open' ? closeOfShare(s, open) : -1;
  return close > 0 && kindAt(s.items, close - 1) === 'word' && kindAt(s.items, open + 1) === 'word' ? close : -1;
}

/** `(2024)`, `1,635 (5.4%) in 2024`: a time alone in the bracket, or directly behind the one that ends or follows here. */
function aroundBracket(f: Frame, s: Sentence, i: number, k: number): TimeToken | null {
  if (markAt(s.items, i) === 'close') return isDated(s, k) ? null : behindClose(f, s, i);
  if (markAt(s.items, i) !== 'open' || depthAt(s.items, i) > depthAt(s.items, k)) return null;
  // `(2024)`, `(2024 entrants)`
  const ends =
    markAt(s.items, i + 2) === 'close' || (kindAt(s.items, i + 2) === 'word' && markAt(s.items, i + 3) === 'close');
  const inside = ends ? timeAt(f, s.items[i + 1]) : null;
  const close = i === k + 1 ? closeOfShare(s, i) : -1;
  return inside ?? (close > 0 ? behindClose(f, s, close) : null);
}

/** `(2010: 30%)` */
const isDated = (s: Sentence, k: number): boolean =>
  markAt(s.items, k - 1) === 'colon' && kindAt(s.items, k - 2) === 'time';

/** `£3m (5% of turnover) raised in 2021` */
const behindClose = (f: Frame, s: Sentence, close: number): TimeToken | null =>
  timeAt(f, s.items[close + 1]) ??
  (/(?:ed|seen|spent|sold|made|built)$/.test(wordAt(s.items, close + 1)) ? timeAt(f, s.items[close + 2]) : null);

/** The end of a short bracket that says no time of its own. */
function closeOfShare(s: Sentence, open: number): number {
  for (let i = open + 1; i < open + 7; i++) {
    if (markAt(s.items, i) === 'close') return i;
    if (kindAt(s.items, i) === 'time' || kindAt(s.items, i) === 'mark') return -1;
  }
  return -1;
}

/** At the head of the sentence, before its verb and any number: it speaks for the whole of it. */
function head(f: Frame, s: Sentence): TimeToken | null {
  const level = depthAt(s.items, markAt(s.items, 0) === 'quote' ? 1 : 0);
  // `Goal (specific, timely): by June 2026, …`
  const label = /^[^:]{0,40}\([^:\d]{1,80}\): /.exec(f.words)?.[0].length ?? 0;
  const from = behindWhole(
    s,
    s.items.findIndex(({ start }) => start >= f.start + label),
  );
  for (let i = from; i < Math.min(s.items.length, from + look); i++) {
    const item = s.items[i];
    if (isNumber(f, item) || (i > from + 3 && isMain(s, s.groupAt.get(i)))) return null;
    if (/^(?:semicolon|open)$/.test(markAt(s.items, i) ?? '')) return null;
    const time = timeAt(f, item);
    if (time !== null && depthAt(s.items, i) === level) return time;
  }
  return null;
}

/** `Of the 25 targets for Q4, 16 were met, 7 missed`: behind the whole that is parted, whose time is told of all. */
function behindWhole(s: Sentence, from: number): number {
  const of = wordAt(s.items, from) === 'out' ? from + 1 : from;
  if (wordAt(s.items, of) !== 'of') return from;
  const whole = [of + 1, of + 2].find((i) => kindAt(s.items, i) === 'number');
  return whole === undefined ? from : whole + 1;
}

/** A finite verb; one in -ed too where no other follows: `a worker died in March`. */
function isMain(s: Sentence, group: VerbGroup | undefined): boolean {
  if (group === undefined || group.tense === 'ing') return false;
  return !group.loose || !s.groups.some((one) => one.first > group.last && !one.loose && finite.test(one.tense));
}
const finite = /^(?:past|future|present)$/;

/** Before the number: in its own segment any; farther back one that no verb parts from it and that ends no baseline. */
function before(f: Frame, s: Sentence, k: number): TimeToken | null {
  const { from } = segmentStart(f, s, k);
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    if (/^(?:semicolon|stop)$/.test(markAt(s.items, i) ?? '')) return null;
    const told = toldAt(f, s, i, k);
    if (told !== null) return told;
    const time = timeAt(f, s.items[i]);
    if (time === null || (depthAt(s.items, i) > depthAt(s.items, k) && !isLabel(s, i))) continue;
    const parted = i < from && isParted(s, time, { i, k, from });
    return parted || endsBaseline(f, s, i) ? null : time;
  }
  return null;
}

/** Does a verb part a number from a time before it? Not in `train 37 by 2029 and hire 16`, `fell by 3% in 2023, reaching 17%`. */
function isParted(s: Sentence, { time }: TimeToken, { i, k, from }: { i: number; k: number; from: number }): boolean {
  const groups = groupsBetween(s, i + 1, k);
  if (groups.length === 0) return speaksAlone(s, k, from);
  // `£4m for 2030-31, which is 8% more than …`: the same, of the same year.
  if (wordAt(s.items, from) === 'which' && from - i < 3 && groups.length === 1 && groups[0]?.sense === 'be')
    return false;
  const on = time.relation === 'by' ? 'inf' : 'ing';
  return groups.some(({ tense }) => tense !== on);
}

/** Behind a comma a number leans on what was said only where it has no predicate of its own, or says `of which`, `of them`. */
function speaksAlone(s: Sentence, k: number, from: number): boolean {
  if (wordAt(s.items, from) === 'that') return true;
  if (/^(?:of|including|with)$/.test(wordAt(s.items, from)) || wordAt(s.items, k + 1) === 'of') return false;
  for (let i = k + 1; i < k + 10 && kindAt(s.items, i) === 'word'; i++) {
    const group = s.groupAt.get(i);
    if (group !== undefined && group.tense !== 'inf') return true;
  }
  return false;
}

/** `Target (2026): 60%`: a bracket before a colon. */
const isLabel = (s: Sentence, i: number): boolean =>
  markAt(s.items, i + 1) === 'close' && markAt(s.items, i + 2) === 'colon';

function endsBaseline(f: Frame, s: Sentence, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const kind = kindAt(s.items, k);
    if (kind === 'number' && isNumber(f, s.items[k])) return isBaseline(f, s.items[k]?.token ?? -1);
    if (kind === 'mark') return false;
  }
  return false;
}

/** A deadline at the end of the sentence that further numbers share: `open A 3, B 4 and C 5 by 2027`. */
function shared(f: Frame, s: Sentence, k: number): TimeToken | null {
  for (let i = k + 1; i < k + look; i++) {
    const item = s.items[i];
    if (item === undefined || /^(?:semicolon|stop|colon)$/.test(item.mark ?? '')) return null;
    const time = item.depth > depthAt(s.items, k) || endsBaseline(f, s, i) ? null : timeAt(f, item);
    if (time !== null && isOfNext(f, time)) return null;
    if (time !== null && !isBase(f, time))
      return groupsBetween(s, k + 1, i).some((group) => group.tense !== 'base') ? null : time;
  }
  return null;
}

/** `up from 2021/22's 463 berths`, `the year before (2021/22)'s 8%`: whose figure it is, whatever is compared with it. */
function possessed(f: Frame, s: Sentence, k: number): TimeToken | null {
  let i = k - 1;
  while (i > k - 5 && kindAt(s.items, i) !== 'time' && kindAt(s.items, i) !== 'number') i--;
  const item = s.items[i];
  const token = item?.kind === 'time' ? f.tokens[item.token] : undefined;
  if (token?.kind !== 'time') return null;
  return /^\)?'s (?:[a-z-]+ ){0,2}$/.test(f.view.slice(token.end, s.items[k]?.start)) ? token : null;
}
/** What dates this number and no other. */
const besideIt = (f: Frame, s: Sentence, k: number): TimeToken | null =>
  possessed(f, s, k) ?? behind(f, s, k) ?? yearBack(f, s, k);

/** `(last year 68%)`, `84% a year earlier`: the year before, told of the number beside it. */
function yearBack(f: Frame, s: Sentence, k: number): TimeToken | null {
  const before = markAt(s.items, k - 1) === 'colon' ? k - 2 : k - 1;
  // `the 68% seen the year before`
  let next = /^(?:recorded|achieved|reported|seen)$/.test(wordAt(s.items, k + 1)) ? k + 2 : k + 1;
  // `640 in all of the previous year`
  while (next < k + 6 && /^(?:in|for|over|the|whole|all|of)$/.test(wordAt(s.items, next))) next++;
  return lastYearAt(f, s, next) ?? lastYearAt(f, s, before);
}

function lastYearAt(f: Frame, s: Sentence, i: number): TimeToken | null {
  const item = s.items[i];
  const token = item?.kind === 'time' ? f.tokens[item.token] : undefined;
  if (token?.kind !== 'time' || token.time.to?.year?.kind !== 'relative') return null;
  // `last year 212, up from 164 the year before`: two years back.
  if (f.view.startsWith('the year before', token.start) && f.view.slice(f.start, token.start).includes('last year'))
    return null;
  return /^(?:from|on|than|over) /.test(f.view.slice(token.start, token.end)) ? null : token;
}

/** `90% by the end of the plan`, `600 a year thereafter`: the time said before is another number's. */
function endsElsewhere(f: Frame, s: Sentence, k: number): boolean {
  const item = s.items[k + 1];
  const token = item?.kind === 'time' ? f.tokens[item.token] : undefined;
  if (token?.kind === 'time' && token.time.weak === true && isMasked(token.time)) return true;
  return [k + 1, k + 2, k + 3].some((i) => wordAt(s.items, i) === 'thereafter');
}

export function timeFor(f: Frame, at: number): TimeToken | null {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const own = besideIt(f, s, k);
  if (own !== null || endsElsewhere(f, s, k)) return own;
  if (isBaseline(f, at) && groupBeside(f, at) < 0) return null;
  return before(f, s, k) ?? head(f, s) ?? shared(f, s, k);
}

/** A time carried on, with how its sentence speaks: what was counted in June dates no target. */
export interface CarriedTime extends TimeToken {
  readonly spoken?: StatementKind;
}

/** `Grants received in the previous year were spent`: the year before is left again, unless the sentence opens with it. */
function isAside(f: Frame, { time: { to, same }, start }: TimeToken): boolean {
  return same === true || (to?.year?.kind === 'relative' && to.year.shift < 0 && start - f.start > 4);
}

/** The head time of a sentence speaks on; a trailing one only where it tells a whole year and nothing was said before. */
export function carries(f: Frame, earlier: TimeToken | null): TimeToken | null {
  const s = sentenceOf(f);
  const time = head(f, s) ?? (earlier === null ? trailing(f, s) : null);
  if (time === null || isAside(f, time) || isOrigin(f, s, time) || (yearIn(time.time.to) ?? recent) < recent)
    return earlier;
  const group = s.groups.find(({ tense }) => tense === 'past' || tense === 'future' || tense === 'base');
  const carried: CarriedTime =
    group === undefined ? time : { ...time, spoken: group.tense === 'past' ? 'actual' : 'target' };
  return carried;
}

/** `The beds were identified in 2015.`: when a thing began, where no figure of the sentence is told of that year. */
const isOrigin = (f: Frame, s: Sentence, { start, time }: TimeToken): boolean =>
  ((time.to === null && start - f.start > 4) || origin.test(f.view.slice(Math.max(f.start, start - 60), start))) &&
  !s.items.some((item) => isNumber(f, item));
const origin =
  /\b(?:identified|established|founded|formed|incorporated|registered|set up|introduced|began|begun|started|adopted|agreed|approved|signed|created|appointed|designated|enacted|inaugurated|came into (?:force|being|effect)|been [a-z]+ing|exist(?:s|ed)|dates back)(?: [a-z]+){0,3} ?$/;

/** The first year the sentence tells outside brackets and baselines. */
function trailing(f: Frame, s: Sentence): TimeToken | null {
  for (let i = 0; i < Math.min(s.items.length, 4 * look); i++) {
    const time = depthAt(s.items, i) === 0 ? timeAt(f, s.items[i]) : null;
    if (time === null || time.time.to === null || isOfIts(f, time) || endsBaseline(f, s, i)) continue;
    return time.time.relation === 'in' && /^(?:$|\/\d\d$)/.test(time.time.to.part) ? time : null;
  }
  return null;
}

/** Does the time stand directly behind its number, or before it with no number or comma between? */
export function isOwn(f: Frame, index: number, time: TimeToken): boolean {
  const s = sentenceOf(f);
  const k = s.itemOf.get(index) ?? 0;
  if (besideIt(f, s, k) === time) return true;
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    const item = s.items[i];
    if (item === undefined || isNumber(f, item) || item.mark === 'comma' || item.mark === 'semicolon') return false;
    if (item.kind === 'time' && f.tokens[item.token] === time) return time.time.relation !== 'by';
  }
  return false;
}
