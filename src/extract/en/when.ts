/**
 * The time of an English number: behind it in its segment, at the head of the sentence, before it; what a sentence leaves for the
 * next; and the period a statement gets where it says none: paragraph, heading, then the title's, if it lies on the right side.
 */
import type { Field, StatementKind } from '../../plan';
import type { Context } from '../engine/context';
import { isMasked, periodOf, saysYear } from '../engine/period';
import type { Frame, Moment, TimeReading, TimeToken } from '../engine/tokens';
import type { SlotScene } from '../pack';
import { isAimed, isReached } from './aim';
import { segmentStart } from './clause';
import { directionOfTime, yearIn } from './direction';
import { depthAt, groupsBetween, kindAt, markAt, sentenceOf, wordAt } from './sentence';
import type { Item, Sentence } from './sentence';
import { isBaseline } from './series';

const look = 40;

/** `2023/24 target: 82%`: the year of a label is its number's. */
const labels = /^ (?:actual|target|baseline|results?|outturn|figure|forecast|plan|budget|value|performance)s?(?::| of | was | is )/;
/** `the lowest since 2010`: the year says how low, not when. */
const superlative = /\b(?:lowest|highest|best|worst|first|most|fewest|biggest|largest|record)(?: [a-z-]+){0,2} $/;
const compared = /\b(?:than|against|versus|compared (?:with|to)|relative to|up on|down on)(?: the| our| its)? $/;
/** Before a bare year: `a rise of 37% on 2021`. */
const comparedYear = /\b(?:on|from|below|above)(?: the| our| its)? $/;

/** The time of an item, unless something is only compared with it or it is an attribute. */
function timeAt(f: Frame, item: Item | undefined): TimeToken | null {
  const token = item === undefined || item.kind !== 'time' ? undefined : f.tokens[item.token];
  if (token === undefined || token.kind !== 'time' || token.time.relation === 'compare') return null;
  return isAttribute(f, token) || isCompared(f, token) ? null : token;
}

/** `the 2023 survey`: says nothing of the number, unless it labels it. */
const isAttribute = (f: Frame, { time, end }: TimeToken): boolean => time.weak === true && !labels.test(f.view.slice(end, Math.min(f.end, end + 24)));

function isCompared(f: Frame, { start, end, time }: TimeToken): boolean {
  const lead = f.view.slice(Math.max(f.start, start - 36), start);
  if (time.to === null && superlative.test(lead)) return true;
  return compared.test(lead) || (/^\d{4}$/.test(f.view.slice(start, end)) && comparedYear.test(lead));
}

const isNumber = (f: Frame, item: Item | undefined): boolean => item !== undefined && item.kind === 'number' && !f.refused.has(item.token);

/** `from the 2022/23 baseline`: the year of what is compared with. */
const isBase = (f: Frame, time: TimeToken): boolean => /^ (?:baseline|levels?|average|base|peak|outturn|figure)\b/.test(f.view.slice(time.end, Math.min(f.end, time.end + 12)));

/** Directly behind the number, up to the next number or mark; a bracket that holds a time alone counts. */
function behind(f: Frame, s: Sentence, k: number): TimeToken | null {
  for (let i = k + 1; i < k + look; i++) {
    const item = s.items[i];
    if (item === undefined || isNumber(f, item)) return null;
    const time = timeAt(f, item);
    if (time !== null && !isBase(f, time)) return time;
    if (item.kind === 'mark') return item.mark === 'open' && item.depth <= depthAt(s.items, k) ? bracketed(f, s, i) : null;
  }
  return null;
}

function bracketed(f: Frame, s: Sentence, open: number): TimeToken | null {
  return markAt(s.items, open + 2) === 'close' ? timeAt(f, s.items[open + 1]) : null;
}

/** At the head of the sentence, before its verb and any number: it speaks for the whole of it. */
function head(f: Frame, s: Sentence): TimeToken | null {
  for (let i = 0; i < Math.min(s.items.length, look); i++) {
    const item = s.items[i];
    const group = s.groupAt.get(i);
    if (isNumber(f, item) || (i > 3 && group !== undefined && !group.loose && group.tense !== 'ing')) return null;
    if (/^(?:semicolon|open)$/.test(markAt(s.items, i) ?? '')) return null;
    const time = timeAt(f, item);
    if (time !== null && depthAt(s.items, i) === 0) return time;
  }
  return null;
}

/** Before the number: in its own segment any; farther back one that no verb parts from it and that ends no baseline. */
function before(f: Frame, s: Sentence, k: number): TimeToken | null {
  const { from } = segmentStart(f, s, k);
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    if (/^(?:semicolon|stop)$/.test(markAt(s.items, i) ?? '')) return null;
    const time = timeAt(f, s.items[i]);
    if (time === null || (depthAt(s.items, i) > depthAt(s.items, k) && !isLabel(s, i))) continue;
    const parted = i < from && (groupsBetween(s, i + 1, k).length > 0 || speaksAlone(s, k, from));
    return parted || endsBaseline(f, s, i) ? null : time;
  }
  return null;
}

/** Behind a comma a number leans on what was said only where it has no predicate of its own, or says `of which`, `of them`. */
function speaksAlone(s: Sentence, k: number, from: number): boolean {
  if (/^(?:of|including|with)$/.test(wordAt(s.items, from)) || wordAt(s.items, k + 1) === 'of') return false;
  for (let i = k + 1; i < k + 10 && kindAt(s.items, i) === 'word'; i++) {
    const group = s.groupAt.get(i);
    if (group !== undefined && group.tense !== 'inf') return true;
  }
  return false;
}

/** `Target (2026): 60%`: a bracket before a colon. */
const isLabel = (s: Sentence, i: number): boolean => markAt(s.items, i + 1) === 'close' && markAt(s.items, i + 2) === 'colon';

function endsBaseline(f: Frame, s: Sentence, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const kind = kindAt(s.items, k);
    if (kind === 'number') return isBaseline(f, s.items[k]?.token ?? -1);
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
    if (time !== null) return groupsBetween(s, k + 1, i).some((group) => group.tense !== 'base') ? null : time;
  }
  return null;
}

export function timeFor(f: Frame, at: number): TimeToken | null {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const own = behind(f, s, k);
  if (own !== null) return own;
  if (isBaseline(f, at)) return null;
  return before(f, s, k) ?? head(f, s) ?? shared(f, s, k);
}

/** The head time of a sentence speaks on; a trailing one only where it tells a period and nothing was said before. */
export function carries(f: Frame, earlier: TimeToken | null): TimeToken | null {
  const s = sentenceOf(f);
  const item = s.items.find((one, i) => one.kind === 'time' && one.depth === 0 && timeAt(f, one) !== null && timeAt(f, one)?.time.to !== null && !endsBaseline(f, s, i));
  const trailing = earlier === null && item !== undefined ? timeAt(f, item) : null;
  const isWhole = trailing?.time.relation === 'in' && /^(?:$|\/\d\d$)/.test(trailing.time.to?.part ?? 'open');
  const time = head(f, s) ?? (isWhole ? trailing : null);
  if (time === null) return earlier;
  const group = s.groups.find(({ tense }) => tense === 'past' || tense === 'future' || tense === 'base');
  if (group) spokenOf.set(time, group.tense === 'past' ? 'actual' : 'target');
  return time;
}

/** How the sentence of a carried time speaks: what was counted in June dates no target. */
const spokenOf = new WeakMap<TimeToken, StatementKind>();

const two = (n: number): string => String(n).padStart(2, '0');

/** The moment that `this year` means here. */
function baseOf(context: Context, carried: TimeToken | null): Moment | null {
  const said = carried !== null && saysYear(carried.time) ? carried.time.to ?? carried.time.from : null;
  const time = context.time !== null && saysYear(context.time.time) ? context.time.time : context.articleTime;
  const moment = said ?? (time === null ? null : context.articleMode === 'plan' ? time.from ?? time.to : time.to ?? time.from);
  if (moment !== null && yearIn(moment) !== null) return moment;
  return context.year === null ? null : { year: { kind: 'year', year: context.year }, part: '' };
}

/** A moment with its year filled in from the base: `last year` of 2024/25 is 2023/24, March of 2025/26 is 2026-03. */
function settled(moment: Moment, base: Moment | null): Moment {
  const year = yearIn(base);
  if (year === null || moment.year?.kind === 'year' || moment.year?.kind === 'masked') return moment;
  const isFinancial = base?.part.startsWith('/') === true;
  if (moment.year?.kind === 'relative') {
    const own = year + moment.year.shift;
    return { year: { kind: 'year', year: own }, part: moment.part !== '' || !isFinancial ? moment.part : `/${two((own + 1) % 100)}` };
  }
  if (isFinancial && moment.part.startsWith('Q')) return { year: { kind: 'year', year }, part: `${base?.part ?? ''}-${moment.part}` };
  const isSpring = /^0[1-3]$/.test(moment.part);
  return { year: { kind: 'year', year: isFinancial && isSpring ? year + 1 : year }, part: moment.part };
}

function resolve(time: TimeReading, base: Moment | null): string | null {
  if (isMasked(time)) return null;
  return periodOf({ ...time, from: time.from === null ? null : settled(time.from, base), to: time.to === null ? null : settled(time.to, base) }, null);
}

/** Does the time stand directly behind its number, or before it with no number or comma between? */
function isOwn(f: Frame, index: number, time: TimeToken): boolean {
  const s = sentenceOf(f);
  const k = s.itemOf.get(index) ?? 0;
  if (behind(f, s, k) === time) return true;
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    const item = s.items[i];
    if (item?.kind === 'time' && f.tokens[item.token] === time) return time.time.relation !== 'by';
    if (isNumber(f, item) || item?.mark === 'comma' || item?.mark === 'semicolon') return false;
  }
  return false;
}

function fits(time: TimeReading, kind: StatementKind, context: Context): boolean {
  const side = directionOfTime(time, context);
  return side === null || (side === 'ahead') === (kind === 'target');
}

const at = (token: TimeToken): { start: number; end: number } => ({ start: token.start, end: token.end });

export function when(scene: SlotScene, kind: StatementKind, f: Frame, index: number): Field<string | null> {
  const { context, time, carried } = scene;
  const base = baseOf(context, carried === time ? null : carried);
  if (time !== null && (fits(time.time, kind, context) || isOwn(f, index, time))) return { value: resolve(time.time, base), how: 'said', rule: isMasked(time.time) ? 'when-masked' : 'when-sentence', from: at(time) };
  if (isBaseline(f, index)) return { value: null, how: 'inferred', rule: 'when-unknown' };
  if (carried !== null && (spokenOf.get(carried) ?? kind) === kind && fits(carried.time, kind, context)) return { value: resolve(carried.time, base), how: 'inherited', rule: 'when-paragraph', from: at(carried) };
  const isPlanned = kind === 'target' && context.mode === 'plan' && context.modeRule === 'kind-heading';
  if (context.time !== null && (isPlanned || fits(context.time.time, kind, context))) return { value: resolve(context.time.time, base), how: 'inherited', rule: 'when-heading', from: at(context.time) };
  // `(64% now)` beside a target is of no told year.
  if (kind === 'actual' && context.mode === 'plan' && isReached(f, index)) return { value: null, how: 'inferred', rule: 'when-unknown' };
  return fromArticle(context, kind, isAimed(f, index));
}

/** A month in a title (`Strategic Plan, September 2024`) dates the paper, not what it plans. */
const isIssue = ({ articleTime }: Context): boolean => articleTime !== null && articleTime.from === null && /^\d\d$/.test(articleTime.to?.part ?? '');

/**
 * A plan's period for its targets, a report's for its results and for the targets they are held against; what a report means to do
 * and what a plan found have none of their own.
 */
function fromArticle(context: Context, kind: StatementKind, aimed: boolean): Field<string | null> {
  const mode = context.titleMode ?? context.articleMode;
  const own = kind === 'target' ? aimed || mode !== 'summary' : mode !== 'plan';
  const unknown: Field<string | null> = { value: null, how: 'inferred', rule: 'when-unknown' };
  if (!own || (kind === 'target' && !aimed && isIssue(context))) return runsTo(context, kind) ?? unknown;
  if (kind === 'target' && context.articleMode === 'mixed' && !aimed) {
    const plan = runsTo(context, kind);
    if (plan !== null) return plan;
  }
  const said = isIssue(context) && kind === 'target' ? null : context.articleTime;
  if (said === null) return runsTo(context, kind) ?? (isIssue(context) ? unknown : byYear(context) ?? unknown);
  const value = resolve(said, null);
  return value === null ? unknown : { value, how: 'inherited', rule: 'when-article', ...(context.yearFrom ? { from: context.yearFrom } : {}) };
}

/** What a report means to do, and what an undated paper plans, falls due where its plan ends, if the first lines say so. */
function runsTo({ horizon, articleTime }: Context, kind: StatementKind): Field<string | null> | null {
  const last = yearIn(horizon?.to);
  if (kind !== 'target' || horizon === null || last === null || last <= (yearIn(articleTime?.to) ?? 0)) return null;
  return { value: resolve(horizon, null), how: 'inherited', rule: 'when-article' };
}

function byYear({ year }: Context): Field<string | null> | null {
  return year === null ? null : { value: String(year), how: 'inherited', rule: 'when-article' };
}
