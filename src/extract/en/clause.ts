/**
 * What stands left of an English number in its clause: subject, verb group, object; where clauses part. In: frame and
 * token index. Out: item ranges and spans. Every look goes over a bounded number of items.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { isLatin } from '../engine/view';
import { adverbs, comparing, conjunctions, pronouns, set } from './lexicon';
import { opensAnew } from './anew';
import { depthAt, kindAt, markAt } from './items';
import { behindPerson, behindRate, behindSpell, phrase, subjectPhrase, word } from './phrase';
import { isPurpose } from './purpose';
import { groupsBetween, sentenceOf } from './sentence';
import type { Sentence, VerbGroup } from './sentence';
import { isSpeaker, isThing } from './speaker';
import { saidFrom } from './told';

const look = 40;

export interface Left {
  readonly verb: VerbGroup | null;
  /** Before the verb. */
  readonly subject: readonly Span[];
  /** Between the verb and the number; without a verb all that stands before the number. */
  readonly object: readonly Span[];
  /** The subject is we, the council …: it says nothing of what is measured. */
  readonly spoken: boolean;
  /** First item of the segment. */
  readonly from: number;
  /** What ends the segment on the left. */
  readonly edge: 'start' | 'comma' | 'colon' | 'number' | 'conj' | 'open' | 'other';
}

export const groupFrom = (s: Sentence, i: number): VerbGroup | null => s.groupAt.get(i) ?? null;

function isLoose(s: Sentence, i: number): boolean {
  const group = s.groupAt.get(i);
  return group !== undefined && group.loose;
}

function isParticiple(s: Sentence, i: number): boolean {
  const group = s.groupTo.get(i);
  return group !== undefined && (group.loose || group.passive);
}

/** Does the comma at item i only part the members of a list (`roads, parks and schools`)? */
export function isListComma(s: Sentence, i: number): boolean {
  if (markAt(s.items, i) !== 'comma' || markAt(s.items, i + 1) === 'comma') return false;
  for (let k = i + 1; k < i + 8; k++) {
    if (markAt(s.items, k) === 'comma') continue;
    if (kindAt(s.items, k) !== 'word') return false;
    const here = word(s, k);
    if (here === 'and' || here === 'or') return endsList(s, i, k);
    if (!isMember(s, i, k)) return false;
  }
  return false;
}

/** May this word stand in a list: no conjunction, pronoun or verb, but for a participle at its head. */
function isMember(s: Sentence, i: number, k: number): boolean {
  if (conjunctions.has(word(s, k)) || pronouns.has(word(s, k)) || word(s, k) === 'including') return false;
  return groupFrom(s, k) === null || (k === i + 1 && isLoose(s, k));
}

/** Does a comma of the same list stand a few words before? */
function isListed(s: Sentence, from: number): boolean {
  for (let i = from; i > from - 5; i--) {
    if (markAt(s.items, i) === 'comma') return i < from && groupFrom(s, i + 1) === null;
    if (kindAt(s.items, i) !== 'word' || groupFrom(s, i) !== null) return false;
  }
  return false;
}

/** The conjunction before a list's last member: nouns, or participles on all sides. */
function endsList(s: Sentence, i: number, k: number): boolean {
  if (isLoose(s, k + 1) && isLoose(s, i + 1) && isParticiple(s, i - 1)) return true;
  // `reading, writing, and maths`
  if (k === i + 1) return kindAt(s.items, k + 1) === 'word' && groupFrom(s, k + 1) === null && isListed(s, i - 1);
  return k > i + 1 && kindAt(s.items, k + 1) === 'word' && groupFrom(s, k + 1) === null && groupFrom(s, i + 1) === null;
}

const parts = set('while whilst whereas although though but because when so plus then hence');

/** A conjunction that opens another clause: `and opened …`, `while …`. */
export function opensClause(s: Sentence, i: number): boolean {
  const here = word(s, i);
  if (parts.has(here)) return true;
  if (here !== 'and' && here !== 'or') return false;
  const next = adverbs.has(word(s, i + 1)) ? i + 2 : i + 1;
  // `killed or injured`, `own or manage`: one predicate.
  if (here === 'or' || (isLoose(s, next) && isParticiple(s, i - 1))) return false;
  if (groupFrom(s, i + 1) !== null || groupFrom(s, next) !== null) return true;
  // `and over the next two years we will add 40`
  return /^(?:we|they|it|there)$/.test(word(s, behindSpell(s, i + 1, i + 13))) || opensAnew(s, i);
}

type Edge = Left['edge'];
function edgeAt(f: Frame, s: Sentence, i: number, level: number): Edge | null {
  const item = s.items[i];
  if (item === undefined) return 'start';
  if (item.kind === 'mark') return markEdge(s, i, level);
  if (item.depth !== level) return null;
  if (item.kind === 'number') return f.refused.has(item.token) ? null : 'number';
  return item.kind === 'word' && opensClause(s, i) ? 'conj' : null;
}

const brackets: ReadonlySet<string> = new Set(['open', 'close', 'quote', 'endQuote']);

function markEdge(s: Sentence, i: number, level: number): Edge | null {
  const depth = depthAt(s.items, i);
  const mark = markAt(s.items, i) ?? '';
  if (depth < level || (mark === 'open' && depth === level - 1)) return 'open';
  if (depth > level || brackets.has(mark)) return null;
  if (mark === 'comma') return isListComma(s, i) ? null : 'comma';
  return mark === 'colon' ? 'colon' : 'other';
}

/** First item of the number's segment, and what ends it there. */
export function segmentStart(f: Frame, s: Sentence, k: number): { from: number; edge: Edge } {
  const level = s.items[k]?.depth ?? 0;
  // `cut in waste per berth7% rise`: cells that lost what parted them.
  if (isLatin(f.view.charCodeAt((s.items[k]?.start ?? 0) - 1)) && kindAt(s.items, k) === 'number')
    return { from: k, edge: 'start' };
  for (let i = k - 1; i >= 0 && k - i < look; i--) {
    const edge = edgeAt(f, s, i, level);
    if (edge !== null) return { from: i + 1, edge };
  }
  return { from: Math.max(0, k - look), edge: k < look ? 'start' : 'other' };
}

/** Groups that make the clause: not those of a relative clause (`people who are fit`). */
export function isRelative(s: Sentence, group: VerbGroup): boolean {
  return /^(?:who|which|whom|that)$/.test(word(s, group.first - 1));
}

/** A number behind `that`, `to ensure`, `is for`: the clause begins there. */
function innerStart(s: Sentence, from: number, verb: VerbGroup): number {
  let start = from;
  for (let i = from; i < verb.first; i++) {
    // All that follows `who` says whom, up to the verb.
    if (i > from && /^(?:who|which|whose)$/.test(word(s, i))) return start;
    const group = groupFrom(s, i);
    if (group !== null && group.last < verb.first && leadsOn(s, group, verb)) start = group.last + 1;
    if (word(s, i) === 'that' && i > from) {
      if (isRelativeAt(s, i + 1, verb)) return start;
      start = i + 1;
    }
  }
  return start;
}

/** `places that were kept for 26 weeks made up 43%`: a verb directly behind `that`. */
function isRelativeAt(s: Sentence, i: number, verb: VerbGroup): boolean {
  const group = groupFrom(s, i);
  return group !== null && group !== verb && group.last < verb.first;
}

const introducing: ReadonlySet<VerbGroup['sense']> = new Set<VerbGroup['sense']>(['be', 'have', 'intend', 'keep']);
const leadsOn = (s: Sentence, group: VerbGroup, { tense, sense }: VerbGroup): boolean =>
  !isRelative(s, group) && (tense === 'inf' || (introducing.has(group.sense) && !(group.loose && sense === 'be')));

/** `a deficit of £12m on revenue of £862m`: the noun of the later one. */
const isOwnNoun = (s: Sentence, from: number, k: number): boolean =>
  word(s, k - 1) === 'of' && k - from > 2 && k - from < 7 && /^(?:on|with)$/.test(word(s, from));

/** Words between the number before and `and` or a comma belong to that one. */
function ownStart(s: Sentence, k: number, segment: { from: number; edge: Edge }): { from: number; edge: Edge } {
  if (segment.edge !== 'number' || groupsBetween(s, segment.from, k).length > 0) return segment;
  if (isOwnNoun(s, segment.from, k)) return segment;
  for (let i = k - 1; i >= segment.from; i--)
    if (/^(?:and|or)$/.test(word(s, i)) && depthAt(s.items, i) === depthAt(s.items, k))
      return { ...segment, from: i + 1 };
  return { ...segment, from: k };
}

/** `and at the end of the year a further 104 flats were let`: the word before a time that stands between. */
function beforeSpell(s: Sentence, at: number, from: number): number {
  if (kindAt(s.items, at) === 'time') return at - 1;
  for (let i = at - 2; i > from && i > at - 10; i--)
    if (word(s, i) === 'and' && behindSpell(s, i + 1, at + 1) === at + 1) return i;
  return at;
}

/** `…, and 64,300 people gained access`: behind `and` a number with a predicate of its own opens a clause. */
function ownClause(s: Sentence, k: number, from: number): number {
  let i = k - 1;
  while (i > from && comparing.has(word(s, i))) i--;
  i = beforeSpell(s, i, from);
  if (!/^(?:and|while)$/.test(word(s, i)) || i <= from) return from;
  const own = predicateBehind(s, k);
  if (own === null) return from;
  return !own.loose || isAlike(s, i - 1, from) || groupsBetween(s, from, i).some(isPassive) ? i + 1 : from;
}

const isPassive = ({ passive, sense }: VerbGroup): boolean => passive || sense === 'be';
/** `a pier opened and 40 trees planted`: a participle behind what it is said of, as the number has its own. */
const isAlike = (s: Sentence, i: number, from: number): boolean =>
  s.groupTo.get(i)?.loose === true &&
  s.groupTo.get(i)?.first === i &&
  i - 1 > from &&
  kindAt(s.items, i - 1) === 'word' &&
  groupFrom(s, i - 1) === null;

/** The first predicate in the words directly behind a number. */
function predicateBehind(s: Sentence, k: number): VerbGroup | null {
  for (let n = k + 1; n < k + 12 && kindAt(s.items, n) === 'word'; n++) {
    const group = groupFrom(s, n);
    if (group !== null && !isRelative(s, group) && group.tense !== 'ing' && group.tense !== 'inf') return group;
  }
  return null;
}

const lefts = new WeakMap<Frame, { readonly at: number; readonly left: Left }>();

/** What stands left of a number; asked again for the same number it is not read again. */
export function leftOf(f: Frame, at: number): Left {
  const known = lefts.get(f);
  if (known !== undefined && known.at === at) return known.left;
  const left = readLeft(f, at);
  lefts.set(f, { at, left });
  return left;
}

/** `the goal of training 90 pilots`, `cut waits by hiring 40 nurses`: who does it is not said. */
const isMeans = (s: Sentence, { tense, first }: VerbGroup): boolean =>
  tense === 'ing' &&
  /^(?:[a-z]* by|(?:goal|aim|objective|ambition|target)s? of)$/.test(`${word(s, first - 2)} ${word(s, first - 1)}`);

/** What stands before the clause's verb; `berths will be permitted to grow`: before the one that leads on. */
function namedIn(f: Frame, s: Sentence, from: number, groups: readonly VerbGroup[]): Span[] {
  const verb = pick(s, groups);
  if (verb === null || isMeans(s, verb) || isPurpose(s, verb)) return [];
  const named = subjectPhrase(f, s, innerStart(s, from, verb), verb.first);
  return named.length === 0 && verb.tense === 'inf' && groups[0]?.passive ? phrase(f, s, from, groups[0].first) : named;
}

function readLeft(f: Frame, at: number): Left {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const own = ownStart(s, k, segmentStart(f, s, k));
  const from = behindRate(s, saidFrom(s, k, ownClause(s, k, own.from)));
  const edge = from > own.from && own.edge !== 'number' ? 'conj' : own.edge;
  const groups = groupsBetween(s, from, k);
  const verb = pick(s, groups);
  if (verb === null)
    return (
      ofWhich(f, s, k, { from, groups }) ?? {
        verb: null,
        subject: [],
        object: phrase(f, s, behindPerson(f, s, from, k), k),
        spoken: false,
        from,
        edge,
      }
    );
  const named = namedIn(f, s, from, groups);
  const subject = named.length === 0 && edge === 'number' ? countedBefore(f, s, from, verb) : named;
  return {
    verb,
    subject,
    object: phrase(f, s, verb.last + 1, k),
    spoken: isSpeaker(f, subject) && !(verb.passive && isThing(f, subject)),
    from,
    edge,
  };
}

/** `absence, which averaged 9 days, fell`: what `which` stands for, the noun directly before its comma. */
function ofWhich(
  f: Frame,
  s: Sentence,
  k: number,
  { from, groups }: { from: number; groups: readonly VerbGroup[] },
): Left | null {
  const verb = toldOfWhich(s, from, groups);
  if (verb === null) return null;
  const before = segmentStart(f, s, from - 1);
  const last = groupsBetween(s, before.from, from - 1)
    .filter(({ tense }) => tense !== 'ing')
    .pop();
  const subject = phrase(f, s, last === undefined ? before.from : last.last + 1, from - 1);
  if (subject.length === 0) return null;
  return { verb, subject, object: phrase(f, s, verb.last + 1, k), spoken: false, from, edge: 'comma' };
}

/** `…, which means that 40 were lit`: what follows speaks of something else. */
const means = /^(?:means?|meant|shows?|showed|suggests?|indicates?|ensures?|allows?|enables?)$/;
const toldOfWhich = (s: Sentence, from: number, groups: readonly VerbGroup[]): VerbGroup | null =>
  word(s, from) === 'which' && markAt(s.items, from - 1) === 'comma'
    ? (groups.find(({ first, sense }) => first === from + 1 && sense !== 'be' && !means.test(word(s, first))) ?? null)
    : null;

/** `486 volunteers gave 52,000 hours`: what the number before the verb counts. */
function countedBefore(f: Frame, s: Sentence, from: number, verb: VerbGroup): Span[] {
  const token = f.tokens[s.items[from - 1]?.token ?? -1];
  if (from !== verb.first || token?.kind !== 'number' || token.unitClass !== 'count' || token.unit === null) return [];
  return [{ start: token.end - token.unit.length, end: token.end }];
}

export const itemAt = (f: Frame, at: number): { s: Sentence; k: number } => {
  const s = sentenceOf(f);
  return { s, k: s.itemOf.get(at) ?? 0 };
};

/** The last group before the number that is no participle tied to its noun. */
function pick(s: Sentence, groups: readonly VerbGroup[]): VerbGroup | null {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (group === undefined) continue;
    const earlier = groups[i - 1];
    // `the gap between pupils supported and others by 5`: a participle inside the object of an earlier verb.
    const main = groups.slice(0, i).some((one) => !one.loose && one.tense !== 'ing' && !isRelative(s, one));
    const tied = group.loose || (group.tense === 'ing' && !isMeans(s, group));
    if ((earlier !== undefined && tied && main) || isRelative(s, group)) continue;
    return group;
  }
  return null;
}
