/**
 * What stands right of a number in its clause: the noun it counts, what ties it on, the predicate behind. In: a frame and a
 * number. Out: a Right, read once for each number.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { groupFrom, isListComma, isRelative, opensClause } from './clause';
import { kindAt, depthAt, markAt } from './items';
import { conjunctions, comparing, prepositions, speakers, yearly } from './lexicon';
import { behindRate, denied, word, phrase } from './phrase';
import { sentenceOf } from './sentence';
import type { Sentence, VerbGroup } from './sentence';
import { governsBehind, isWho } from './who';

const rights = new WeakMap<Frame, { readonly at: number; readonly right: Right }>();

export interface Right {
  /** What the number is of, without a predicate. */
  readonly noun: readonly Span[];
  /** What is said of it: `were finished within 28 days`, without auxiliaries. */
  readonly predicate: readonly Span[];
  readonly verb: VerbGroup | null;
  /** The predicate stands behind a bracket or two commas. */
  readonly behind: boolean;
  /** The word the complement begins with. */
  readonly joint: string;
  /** The word after it. */
  readonly following: string;
  /** Index of the token the complement ends at, or -1. */
  readonly stop: number;
  /** First item behind the complement. */
  readonly end: number;
}
const stopsHere =
  /^(?:compared|based|against|versus|respectively|while|whilst|whereas|but|although|though|because|rising|falling|up|down|than|when|resulting|equal|equivalent|and\/or)$/;
function endsRight(f: Frame, s: Sentence, i: number, level: number): boolean {
  const item = s.items[i];
  if (item === undefined) return true;
  if (item.kind === 'time') return !isAttribute(f, item.token) || kindAt(s.items, i + 1) !== 'word';
  if (item.kind === 'number') return !f.refused.has(item.token);
  if (item.kind === 'mark') return !isListComma(s, i);
  if (item.depth !== level) return true;
  // `less than eight weeks`: a limit belongs to what is counted.
  if (stopsHere.test(item.word) && !goesUpTo(s, i)) return item.word !== 'than' || !isRefused(f, s, i + 1);
  return startsRange(s, i) || joinsNumber(f, s, i) || opensClause(s, i);
}
const isAttribute = (f: Frame, token: number): boolean => {
  const time = f.tokens[token];
  return time?.kind === 'time' && time.time.weak === true;
};
/** `up to date`, `up to storm grade`: how far; `up to the end`, `up to 40` do not say it. */
const goesUpTo = (s: Sentence, i: number): boolean =>
  word(s, i) === 'up' && word(s, i + 1) === 'to' && /^(?!an?$|the$|about$|around$|now$)[a-z]/.test(word(s, i + 2));
const isRefused = (f: Frame, s: Sentence, i: number): boolean =>
  kindAt(s.items, i) === 'number' && f.refused.has(tokenAt(s, i));
/** `from 61%`, `from around 400`: the baseline. */
function startsRange(s: Sentence, i: number): boolean {
  if (word(s, i) !== 'from') return false;
  return (
    kindAt(s.items, i + 1) === 'number' ||
    (/^(?:around|about|just|over|a)$/.test(word(s, i + 1)) && kindAt(s.items, i + 2) === 'number')
  );
}

/** Index into the frame's tokens of an item, or -1. */
export function tokenAt(s: Sentence, i: number): number {
  const item = s.items[i];
  return item === undefined ? -1 : item.token;
}
/** `and at least 35 …`, `to no more than 9%`: another number follows over comparators only. */
function joinsNumber(f: Frame, s: Sentence, i: number): boolean {
  const here = word(s, i);
  if (!conjunctions.has(here) && !/^(?:to|from|by|at)$/.test(here)) return false;
  let k = i + 1;
  // `26 schools and (the) renovation of 4 halls`
  for (const n of [k + 1, k + 2]) if (word(s, n) === 'of' && kindAt(s.items, n + 1) === 'number') k = n + 1;
  while (k < i + 6 && comparing.has(word(s, k))) k++;
  return kindAt(s.items, k) === 'number' && !f.refused.has(tokenAt(s, k));
}
/** Items a complement may run over. */
const longest = 16;
const suffix = /^(?:or|and)$/;
const more = /^(?:more|above|over|higher|better|less|fewer|below|lower|under|so)$/;

/** The complement behind the number. */
export function rightOf(f: Frame, at: number): Right {
  const known = rights.get(f);
  if (known !== undefined && known.at === at) return known.right;
  const right = readRight(f, at);
  rights.set(f, { at, right });
  return right;
}
function readRight(f: Frame, at: number): Right {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const bound = suffix.test(word(s, k + 1)) && more.test(word(s, k + 2));
  const next = behindBracket(s, k);
  const start = behindYearly(s, behindRate(s, bound ? k + 3 : next));
  const level = depthAt(s.items, next - 1);
  const near = stretch(f, s, { start, most: longest, level });
  const far = near.verb === null ? behindAside(f, s, { start, end: near.end }, level) : behindWho(f, s, near, level);
  const { end, verb: found } = far ?? near;
  const noun = phrase(f, s, start, far !== null || found === null ? behindNoun(s, near.end) : found.first);
  const { verb, predicate } = saidBehind(f, at, { noun, verb: found, end });
  return {
    noun,
    predicate,
    verb,
    behind: far !== null || next > k + 1,
    joint: word(s, start),
    following: word(s, start + 1),
    stop: tokenAt(s, end),
    end,
  };
}
/** `two centres serving 310 children`: what they do to the next. */
const behindNoun = (s: Sentence, end: number): number =>
  kindAt(s.items, end) === 'number' && /^(?!includ)[a-z]{3,}ing$/.test(word(s, end - 1)) ? end - 1 : end;
/** `up from £4m reported in the year-ago quarter`, `than the 45% recorded by the trust`: that a figure was told says nothing of what it is. */
const telling =
  /^(?:reported|recorded|registered|posted|logged|booked|seen|published|announced|disclosed)(?: (?:(?:in|during|for|at|over) )?(?:(?:the|a|its|our) )?(?:same|corresponding|comparable|previous|prior|preceding|last|year-ago|earlier|first|second|third|fourth)(?: [a-z-]+){0,2} ?(?:quarter|period|year|month|half|time|point|stage)| by (?:the|our) ([a-z]+))?$/;

function tellsOnly(f: Frame, [first, ...rest]: readonly Span[]): boolean {
  if (first === undefined || rest.length > 0) return false;
  const found = telling.exec(f.view.slice(first.start, first.end));
  return found !== null && (found[1] === undefined || speakers.has(found[1]));
}

/** Verb and predicate behind a number, none where it is only who told a measured figure, or when. */
function saidBehind(
  f: Frame,
  at: number,
  { noun, verb, end }: Pick<Right, 'noun' | 'verb' | 'end'>,
): Pick<Right, 'verb' | 'predicate'> {
  const s = sentenceOf(f);
  const predicate = verb === null || isTaken(s, verb, end) ? [] : predicateOf(f, s, verb, end);
  const isTold = verb?.loose === true && noun.length === 0 && isMeasured(f, at) && tellsOnly(f, predicate);
  return isTold ? { verb: null, predicate: [] } : { verb, predicate };
}

/** `from £4m reported in 2023 to £5m`: the first of two levels. */
function leadsOn(f: Frame, at: number): boolean {
  const k = f.tokens.findIndex(({ kind }, i) => i > at && kind === 'number');
  const [own, next] = [f.tokens[at], f.tokens[k]];
  return (
    own !== undefined &&
    next !== undefined &&
    k - at < 4 &&
    f.view.endsWith('from ', own.start) &&
    /\bto (?:about |around |over |nearly |just )?$/.test(f.view.slice(Math.max(own.end, next.start - 16), next.start))
  );
}

/** What another figure is held against; `14 cases reported` counts reports, `45% reported by the company` is of crimes. */
function isMeasured(f: Frame, at: number): boolean {
  const slot = f.tokens[at];
  return (
    slot?.kind === 'number' &&
    /^(?:money|share|point|rate)$/.test(slot.unitClass) &&
    (f.tokens.slice(Math.max(0, at - 12), at).some(({ kind, start }) => kind === 'number' && start >= f.start) ||
      leadsOn(f, at)) &&
    /\b(?:from|than|against|versus|to|with|over|above|below|on|exceeding|and(?= the )) (?:the |its |our |about |around |nearly |just )*$/.test(
      f.view.slice(Math.max(f.start, slot.start - 32), slot.start),
    )
  );
}

/** `a 7% year-on-year rise`: the rise. */
const behindYearly = (s: Sentence, i: number): number => (yearly.has(word(s, i)) ? i + 1 : i);

/** What is said of a number; `had not been achieved`, `were within target` say it with words that name nothing by themselves. */
function predicateOf(f: Frame, s: Sentence, verb: VerbGroup, end: number): readonly Span[] {
  const start = predicateStart(verb);
  if (isRank(s, verb, end)) return [];
  // `12 were under construction`, `appraisals were up to date`
  const most = word(s, start) === 'under' ? 2 : goesUpTo(s, start) ? end - start : 0;
  if (verb.sense === 'be' && most > 0) return spanOf(s, start, Math.min(end, start + most) - 1);
  const words = phrase(f, s, start, end);
  if (words.length > 0) return denied(s, words, verb);
  if (verb.sense !== 'be') return deedOf(s, verb);
  const isState =
    end - start > 1 && end - start < 4 && prepositions.has(word(s, start)) && states.test(word(s, end - 1));
  return isState ? spanOf(s, start, end - 1) : [];
}
/** `a rate of 6 per 1,000 was above the median of 5`: what it is held against. */
const isRank = (s: Sentence, verb: VerbGroup, end: number): boolean =>
  verb.sense === 'be' && ranks.test(word(s, verb.last + 1)) && kindAt(s.items, end) === 'number';
const ranks = /^(?:above|below|higher|lower|better|worse|more|less|fewer)$/;
/** The verb alone, where it is passive or denied. */
function deedOf(s: Sentence, verb: VerbGroup): readonly Span[] {
  const [said] = denied(s, spanOf(s, verb.main, verb.main), verb);
  return said !== undefined && (verb.passive || said.start < (s.items[verb.main]?.start ?? 0)) ? [said] : [];
}
const states = /^(?:target|track|schedule|time|budget|plan|risk|course|hold|progress|tolerance)$/;
const spanOf = (s: Sentence, from: number, last: number): Span[] => {
  const [first, end] = [s.items[from], s.items[last]];
  return first === undefined || end === undefined ? [] : [{ start: first.start, end: end.end }];
};

/** A predicate whose object is a further number says nothing of this one: `486 volunteers gave 52,000 hours`. */
const isTaken = (s: Sentence, verb: VerbGroup, end: number): boolean =>
  kindAt(s.items, end) === 'number' && verb.last + 3 > end && !prepositions.has(word(s, end - 1));

/** `80% (74) of the piers`, `most crews (97%) received a licence`: what a bracket parts goes on behind it. */
function behindBracket(s: Sentence, k: number): number {
  if (markAt(s.items, k + 1) === 'close' && markAt(s.items, k - 1) === 'open' && isFinite(groupFrom(s, k + 2)))
    return k + 2;
  if (markAt(s.items, k + 1) !== 'open') return k + 1;
  for (let i = k + 2; i < k + 6; i++)
    if (markAt(s.items, i) === 'close')
      return kindAt(s.items, i + 1) === 'word' && !conjunctions.has(word(s, i + 1)) ? i + 1 : k + 1;
  return k + 1;
}
/** `64% of pupils enrolled by 1 October 2024 passed`: the predicate behind the day that says who. */
function behindWho(
  f: Frame,
  s: Sentence,
  near: ReturnType<typeof stretch>,
  level: number,
): ReturnType<typeof stretch> | null {
  const time = f.tokens[tokenAt(s, near.end)];
  if (near.verb?.loose !== true || time?.kind !== 'time' || !isWho(f, time)) return null;
  const verb = governsBehind(f, time.end);
  return verb === null ? null : { verb, end: stretch(f, s, { start: verb.first, most: longest, level }).end };
}
/** The predicate behind what parts a noun from it: a bracket, two commas, a year (`64% of pupils in 2023 met the standard`). */
const behindAside = (
  f: Frame,
  s: Sentence,
  noun: { start: number; end: number },
  level: number,
): ReturnType<typeof stretch> | null =>
  kindAt(s.items, noun.end) === 'time' ? behindTime(f, s, noun, level) : behindApposition(f, s, noun.end, level);
function behindTime(
  f: Frame,
  s: Sentence,
  { start, end }: { start: number; end: number },
  level: number,
): ReturnType<typeof stretch> | null {
  const time = f.tokens[tokenAt(s, end)];
  const verb = groupFrom(s, end + 1);
  if (verb === null || time?.kind !== 'time' || f.view.charAt(time.end) !== ' ' || depthAt(s.items, end) !== level)
    return null;
  // `rose to 64% of the plan in 2023 driven by rain`: with a verb before the number a participle says why.
  const isSaid =
    word(s, start) === 'of' &&
    end > start + 1 &&
    /^(?:future|present|past)$/.test(verb.tense) &&
    !opensBefore(s, start) &&
    // `80% of the target in 2024 was met`
    phrase(f, s, start, end).length > 0;
  if (!isSaid) return null;
  const on = stretch(f, s, { start: verb.first, most: longest, level });
  return on.verb === null ? null : { verb, end: on.end };
}
/** Does a verb stand before the number in its sentence? */
const opensBefore = (s: Sentence, start: number): boolean =>
  s.groups.some(({ first, tense, loose }) => first < start - 1 && !loose && tense !== 'ing');
const isFinite = (verb: VerbGroup | null): boolean =>
  verb !== null && !verb.loose && !/^(?:inf|base)$/.test(verb.tense);
/** `8,700 homes, fewer than one in twenty, had a heat pump`: the predicate behind two commas or a bracket. */
function behindApposition(f: Frame, s: Sentence, at: number, level: number): ReturnType<typeof stretch> | null {
  const closes = s.items[at]?.mark === 'open' ? 'close' : 'comma';
  if (closes === 'comma' && s.items[at]?.mark !== 'comma') return null;
  for (let i = at + 2; i < at + 9; i++) {
    if (s.items[i]?.mark !== closes) continue;
    const verb = groupFrom(s, i + 1);
    const governs = verb !== null && mayGovern(verb, closes);
    return governs ? { verb, end: stretch(f, s, { start: i + 1, most: longest, level }).end } : null;
  }
  return null;
}
/** `410 crews (23%) trained to row`: behind a bracket a participle too. */
const mayGovern = ({ tense, loose }: VerbGroup, closes: string): boolean =>
  closes === 'close' ? tense !== 'inf' : !loose && !/^(?:inf|ing|base)$/.test(tense);
/** Where the complement ends, and its first predicate. */
function stretch(
  f: Frame,
  s: Sentence,
  from: { start: number; most: number; level: number },
): { end: number; verb: VerbGroup | null } {
  let verb: VerbGroup | null = null;
  let end = from.start;
  let asked = false;
  while (end < from.start + from.most && !endsRight(f, s, end, from.level)) {
    const group = groupFrom(s, end);
    // `75% of crews to have a licence renewed`: the participle is what is asked for.
    asked ||= group?.tense === 'inf' && end > from.start;
    if (group !== null && verb === null && !(asked && group.loose) && mayTell(s, group, { end, start: from.start }))
      verb = group;
    end = group === null ? end + 1 : group.last + 1;
  }
  return { end: Math.min(end, s.items.length), verb };
}
const mayTell = (s: Sentence, group: VerbGroup, { end, start }: { end: number; start: number }): boolean =>
  !isRelative(s, group) && (end === start || isPredicate(s, group, end));
const isPredicate = (s: Sentence, group: VerbGroup, i: number): boolean =>
  group.tense !== 'inf' && group.tense !== 'ing' && !prepositions.has(word(s, i - 1));
const predicateStart = (verb: VerbGroup): number =>
  verb.sense === 'be' ? verb.last + 1 : verb.sense === 'have' ? verb.last : verb.main;
