/**
 * The time of an English number: behind it in its segment, before it, at the head of the sentence, or shared with numbers before it;
 * and the time a sentence leaves for those after it. In: frame and token index. Out: a time token or null.
 */
import type { StatementKind } from '../../plan';
import type { Frame, TimeToken } from '../engine/tokens';
import { isMasked } from '../engine/period';
import { sameThen } from './compared';
import { segmentStart } from './clause';
import { yearIn } from './direction';
import { depthAt, kindAt, markAt, wordAt } from './items';
import { groupsBetween, sentenceOf } from './sentence';
import type { Item } from './items';
import type { Sentence, VerbGroup } from './sentence';
import { recent } from './passing';
import { isBaseline } from './series';
import { isWho } from './who';

const look = 40;

/** `2023/24 target: 82%`: the year of a label is its number's. */
const labels =
  /^ (?:actual|target|baseline|results?|outturn|figure|forecast|plan|budget|value|performance|survey|census|poll)s?(?::| of | was | is | (?=[\d£$€]))|^ (?:survey|census|poll|snapshot|audit|inspection|assessment|count|data|figures|results) (?:show(?:s|ed)?|f(?:ound|inds?)|recorded|reveal(?:s|ed)|put) /;
/** `Q2 2024 revenue was £6m`, `FY23 sales up 4%`: the time of what is measured is the measure's. */
const measured =
  /^(?:'s)? (?!and |or |to |we |by |with )(?:[a-z&-]+ ){1,5}?(?:(?:was|were|is|are|stood|totall?ed|reached|rose|fell|increased|decreased|grew|amounted|averaged|dropped|declined|improved)(?: (?:at|to|by|from|over|about|around|nearly|almost|just|under|only|more than|less than)){0,2}|up|down) (?:[£$€₹]|rs\.? ?|r)?\d/;
/** `the lowest since 2010`: the year says how low, not when. */
const superlative =
  /\b(?:lowest|highest|best|worst|first|most|fewest|biggest|largest|smallest|greatest|strongest|weakest|longest|shortest|fastest|slowest|poorest|busiest|record)(?: [a-z-]+){0,2} $/;
const compared = /\b(?:than|against|versus|compared (?:with|to)|relative to|up on|down on)(?: the| our| its)? $/;
/** `more than that of the estimates of 2030-31`, `higher than the budget for 2030`; `higher than the average in 2030` may be of both. */
const comparedWith =
  /\b(?:than|against|compared (?:with|to)|relative to|above|below|over) (?:that (?:of|in|for) (?:[a-z'’-]+ ){0,6}|(?:the |our |its |their )?(?:[a-z'’-]+ ){0,3}(?:figure|budget|estimate|total|allocation|provision|outturn|amount|outlay|level)s? (?:(?:of|in|for) )?|(?:the )?(?:last|previous|prior) )(?:the )?(?:(?:financial |fiscal )?year )?$/;
/** `unchanged from last year`. */
const fromLast = /^(?:from|on|than|over|as) (?:last|the p|q[1-4])/;
/** Before a bare year: `a rise of 37% on 2021`. */
const grown =
  /\b(?:increase|rise|growth|decrease|fall|reduction|drop|improvement|gain|up|down|more|fewer|higher|lower)\b[^,;]{0,26}$/;
const isToCome = (f: Frame): boolean =>
  f.mode === 'plan' || sentenceOf(f).groups.some(({ tense }) => /^(?:future|base|inf)$/.test(tense));
const comparedYear = /\b(?:on|from|below|above)(?: the| our| its)? $/;

/** The time of an item, unless something is only compared with it or it is an attribute. */
function timeAt(f: Frame, item: Item | undefined): TimeToken | null {
  const token = item === undefined || item.kind !== 'time' ? undefined : f.tokens[item.token];
  if (token === undefined || token.kind !== 'time') return null;
  if (isOfIts(f, token)) return token;
  if (isWho(f, token)) return null;
  if (token.time.relation === 'compare') return null;
  return isAttribute(f, token) || isCompared(f, token) ? null : token;
}

/** `worse than in January 2017, when 78% of trains ran`, `relative to Q1 2022, which saw 40`: what is told in the clause behind is of then. */
const thenTold = /^,? (?:when|where|which (?:recorded|saw|had|reported|showed|registered))\b/;

/** `…, when it closed, but 92% …`: the clause is over; a list of figures is not. */
const leaves = /, (?!(?:and |or )?[£$€]?\d)/;

/** A time that is only compared with dates the figures that the clause behind it tells. */
function toldAt(f: Frame, s: Sentence, i: number, k: number): TimeToken | null {
  const token = f.tokens[s.items[i]?.token ?? -1];
  if (token?.kind !== 'time' || depthAt(s.items, i) !== depthAt(s.items, k)) return null;
  const isThen = token.time.relation === 'compare' || isCompared(f, token);
  const clause = f.view.slice(token.end, (s.items[k]?.start ?? token.end) + 2);
  return isThen && thenTold.test(clause) && !leaves.test(clause.slice(2)) ? token : null;
}

/** `the 2023 survey`: says nothing of the number, unless it labels it or is who was counted (`the class of 2019`). */
const isAttribute = (f: Frame, { time, start, end }: TimeToken): boolean =>
  time.weak === true &&
  !f.view.endsWith('class of ', start) &&
  !labels.test(f.view.slice(end, Math.min(f.end, end + 24))) &&
  !measured.test(f.view.slice(end, Math.min(f.end, end + 84)));

/** `than in the same period of 2019`, `a rise of 6% from 2019`: the year beside which its number stands. */
const isBeside = (f: Frame, start: number): boolean =>
  sameThen.test(f.view.slice(Math.max(f.start, start - 64), start)) ||
  (f.view.startsWith('from ', start) && !isToCome(f));

/** `a rise of 6% on the same period of 2021` */
const isOnSame = ({ same }: TimeToken['time'], lead: string): boolean =>
  same === true &&
  /\b(?:on|over|from|below|above) (?:that (?:of|in) )?$|\b(?:than|against|versus|compared (?:with|to)|relative to)(?: [a-z]+){1,4} $/.test(
    lead,
  );

/** `a rise of 30% over 2024-25`; `over 2024–28` is a span. */
const isGrownOver = (f: Frame, start: number, end: number): boolean =>
  /^over (?:fy ?)?\d{4}[/–-]\d\d$/.test(f.view.slice(start, end)) &&
  grown.test(f.view.slice(Math.max(f.start, start - 36), start));
const isPassing = (f: Frame, start: number, time: TimeToken['time'], lead: string): boolean =>
  time.weak === 'passing' && time.from === null && (isBeside(f, start) || isOnSame(time, lead));

function isCompared(f: Frame, { start, end, time }: TimeToken): boolean {
  const lead = f.view.slice(Math.max(f.start, start - 36), start);
  if (time.to === null && superlative.test(lead)) return true;
  if (time.to !== null && comparedWith.test(f.view.slice(Math.max(f.start, start - 72), start))) return true;
  if (isGrownOver(f, start, end) || isPassing(f, start, time, lead)) return true;
  if (fromLast.test(f.view.slice(start, Math.min(end, start + 14)))) return true;
  return (
    compared.test(lead) || (/^(?:fy ?)?\d{4}(?:[/–-]\d\d)?$/.test(f.view.slice(start, end)) && comparedYear.test(lead))
  );
}

const isNumber = (f: Frame, item: Item | undefined): boolean =>
  item !== undefined && item.kind === 'number' && !f.refused.has(item.token);

/** `from the 2022/23 baseline`: the year of what is compared with. */
const isBase = (f: Frame, time: TimeToken): boolean =>
  /^ (?:baseline|levels?|average|base|peak|outturn|figure)\b/.test(
    f.view.slice(time.end, Math.min(f.end, time.end + 12)),
  ) || isOfIts(f, time);

/** `an increase of 7% on the 2015 pass rate of 56%`: the year is the earlier figure's. */
const isOfIts = (f: Frame, { end }: TimeToken): boolean =>
  /^ (?!and |to )(?:[a-z-]+ ){0,3}(?:percentage|rate|figure|score|average|total|number|level|proportion|share|result|median|mean)s? of (?:about |around |over )?[\d£$€]/.test(
    f.view.slice(end, Math.min(f.end, end + 64)),
  );

/** `£6m and 2023 staff were 340`: the year belongs to what follows. */
const isOfNext = (f: Frame, { time, end }: TimeToken): boolean =>
  time.weak === true &&
  [measured, budgeted].some((pattern) => pattern.test(f.view.slice(end, Math.min(f.end, end + 84))));
/** `£4m against a 2024 budget of £5m` */
const budgeted =
  /^ (?:[a-z]+ )?(?:target|baseline|outturn|forecast|plan|budget|goal|figure)s?(?::| of| was| is) (?:[£$€₹]|rs\.? ?)?\d/;

/** Directly behind the number, up to the next number or mark; a bracket that holds a time alone counts. */
function behind(f: Frame, s: Sentence, k: number): TimeToken | null {
  for (let i = k + 1; i < k + look; i++) {
    const item = s.items[i];
    if (item === undefined || isNumber(f, item)) return null;
    const time = timeAt(f, item);
    if (time !== null && isOfNext(f, time)) return null;
    if (time !== null && !isBase(f, time)) return time;
    if (item.kind !== 'mark') continue;
    const close = item.mark === 'open' && i > k + 1 ? closeOfShare(s, i) : -1;
    if (close < 0 || kindAt(s.items, close - 1) !== 'word' || kindAt(s.items, i + 1) !== 'word')
      return aroundBracket(f, s, i, k);
    // `66% of our suppliers (by spend) will report by 2025`
    i = close;
  }
  return null;
}

/** `(2024)`, `1,635 (5.4%) in 2024`: a time alone in the bracket, or directly behind the one that ends or follows here. */
function aroundBracket(f: Frame, s: Sentence, i: number, k: number): TimeToken | null {
  if (markAt(s.items, i) === 'close') return isDated(s, k) ? null : behindClose(f, s, i);
  if (markAt(s.items, i) !== 'open' || depthAt(s.items, i) > depthAt(s.items, k)) return null;
  const inside = markAt(s.items, i + 2) === 'close' ? timeAt(f, s.items[i + 1]) : null;
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
  const label = /^[^:\d]{0,40}\([^:\d]{1,80}\): /.exec(f.words)?.[0].length ?? 0;
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
    if (time !== null && !isBase(f, time))
      return groupsBetween(s, k + 1, i).some((group) => group.tense !== 'base') ? null : time;
  }
  return null;
}

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
  const own = behind(f, s, k) ?? yearBack(f, s, k);
  if (own !== null || endsElsewhere(f, s, k)) return own;
  if (isBaseline(f, at)) return null;
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
  if (behind(f, s, k) === time || yearBack(f, s, k) === time) return true;
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    const item = s.items[i];
    if (item === undefined || isNumber(f, item) || item.mark === 'comma' || item.mark === 'semicolon') return false;
    if (item.kind === 'time' && f.tokens[item.token] === time) return time.time.relation !== 'by';
  }
  return false;
}
