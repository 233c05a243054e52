/**
 * Names of figures that stand each alone in a bracket behind what they are told of: `came from Aru (40%), Bo (30%) and Cim (30%)`,
 * `Reading (91%) Maths (88%)`. In: a slot. Out: a reading of its own member with what the list's first one leads with.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { kindAt, markAt } from './items';
import { determiners, prepositions } from './lexicon';
import { phrase, word } from './phrase';
import { groupsBetween, sentenceOf } from './sentence';
import type { Sentence } from './sentence';
import { reading } from './slot';
import type { Reading, Slot } from './slot';
import { isSpeaker } from './speaker';

/** Words a member may have, and members a list may have before one. */
const longest = { piece: 8, list: 16, inside: 14 } as const;

/** Items [from, open) say what the number in the bracket at `open` is of. */
interface Member {
  readonly from: number;
  readonly open: number;
}

const isJoint = (here: string): boolean => /^(?:and|or|&|then)$/.test(here);

/** `up 8%`: which way it went is said in the bracket. */
const isWay = (here: string): boolean => /^(?:up|down)$/.test(here);

/** Does a number fill the bracket that opens here: alone, with which way it went, with what it is held against? */
function isFilled(f: Frame, s: Sentence, open: number): boolean {
  const i = isWay(word(s, open + 1)) ? open + 2 : open + 1;
  return (
    markAt(s.items, open) === 'open' &&
    kindAt(s.items, i) === 'number' &&
    !f.refused.has(s.items[i]?.token ?? -1) &&
    (markAt(s.items, i + 1) === 'close' || (isHeld(s, i + 1) && closeOf(s, open) > 0))
  );
}

/** `88% against a target of 85%`, `72%; target 80%` */
const isHeld = (s: Sentence, i: number): boolean => {
  const from = kindAt(s.items, i) === 'mark' && markAt(s.items, i) !== 'close' ? i + 1 : i;
  return /^(?:against|versus|vs|compared|target)$/.test(word(s, from));
};

/** The close of the bracket that opens here, or -1 where another opens first or none comes soon. */
function closeOf(s: Sentence, open: number): number {
  for (let i = open + 1; i < open + longest.inside; i++) {
    const mark = markAt(s.items, i);
    if (mark === 'close') return i;
    if (mark === 'open') return -1;
  }
  return -1;
}

/** The opening of the bracket that closes here, or -1. */
function openOf(s: Sentence, close: number): number {
  for (let i = close - 1; i > close - longest.inside && i >= 0; i--) {
    const mark = markAt(s.items, i);
    if (mark === 'open') return i;
    if (mark === 'close') return -1;
  }
  return -1;
}

/** The bracket that opens before the number at this item. */
const openBefore = (s: Sentence, i: number): number => (isWay(word(s, i - 1)) ? i - 2 : i - 1);

/** A numeral that only names: `Year 6 (97%)`. */
const isName = (f: Frame, s: Sentence, i: number): boolean =>
  kindAt(s.items, i) === 'word' || (kindAt(s.items, i) === 'number' && f.refused.has(s.items[i]?.token ?? -1));

/** The words before a bracket, back to the bracket, comma, `and` or colon before them; null where a figure stands among them. */
function pieceBefore(f: Frame, s: Sentence, open: number): Member | null {
  let from = open;
  while (from > 0 && isName(f, s, from - 1) && !isJoint(word(s, from - 1))) from--;
  const edge = kindAt(s.items, from - 1);
  return from === open || edge === 'number' || (from > 0 && markAt(s.items, from - 1) === 'open')
    ? null
    : { from, open };
}

/** The member before, where only a comma or `and` stands between, or nothing at all. */
function memberBefore(f: Frame, s: Sentence, { from }: Member): Member | null {
  let close = from - 1;
  while (from - close < 4 && (markAt(s.items, close) === 'comma' || isJoint(word(s, close)))) close--;
  const open = openOf(s, close);
  return markAt(s.items, close) === 'close' && isFilled(f, s, open) ? pieceBefore(f, s, open) : null;
}

/** A verb of its own; `felt safe (88%), valued (76%)` has none there. */
const hasVerb = (s: Sentence, { from, open }: Member): boolean => {
  for (let i = from; i < open; i++) {
    const group = s.groupAt.get(i);
    if (group !== undefined && !(group.loose && open - from < 3)) return true;
  }
  return false;
};

const opensTied = (s: Sentence, { from }: Member): boolean => prepositions.has(word(s, from));

/** A member goes on a list where it says nothing of its own: few words, no verb, and tied by nothing but a mark. */
const goesOn = (s: Sentence, member: Member): boolean =>
  member.open - member.from <= longest.piece && !hasVerb(s, member) && !opensTied(s, member);

/** The list's first member, or null where the number stands in none. */
function firstOf(f: Frame, s: Sentence, own: Member): Member | null {
  let member = own;
  for (let n = 0; n < longest.list && goesOn(s, member); n++) {
    const before = memberBefore(f, s, member);
    if (before === null) return member === own ? null : member;
    member = before;
  }
  return member === own ? null : member;
}

const isTie = (s: Sentence, i: number): boolean => prepositions.has(word(s, i)) && word(s, i) !== 'of';

/** Where the first member ends what all share: behind its last preposition, else its last verb (`came from | Aru`). */
function splitOf(s: Sentence, { from, open }: Member): number {
  let split = from;
  for (let i = from; i < open - 1; i++) {
    const last = s.groupAt.get(i)?.last ?? (isTie(s, i) ? i : -1);
    if (last >= 0 && last < open - 1) split = last + 1;
  }
  return split;
}

/** Words of a stretch with the preposition it ends in. */
function upTo(f: Frame, s: Sentence, from: number, split: number): readonly Span[] {
  const words = phrase(f, s, from, split);
  const [first] = words;
  const last = s.items[split - 1];
  const start = first ?? s.items[determiners.has(word(s, from)) ? from + 1 : from];
  return start === undefined || last === undefined || last.end <= start.start || !isTie(s, split - 1)
    ? words
    : [{ start: start.start, end: last.end }];
}

/** What the first member shares with the others: its object and how it is tied; where it has none, its subject and verb. */
function leadOf(f: Frame, s: Sentence, first: Member, own: Member): readonly Span[] {
  const verb = groupsBetween(s, first.from, first.open)[0];
  const subject = verb === undefined ? [] : phrase(f, s, first.from, verb.first);
  const isWhole = s.items.slice(own.from, own.open).some(({ word: here }) => prepositions.has(here));
  // `highest in Year 6 (97%) and lowest in Year 1 (91%)`: tied by its own words.
  if (isWhole) return isSpeaker(f, subject) ? [] : subject;
  const split = splitOf(s, first);
  // `Falls on the pier (down 8%), thefts (up 2%)`: each rose or fell by itself.
  if (verb === undefined && isWay(word(s, own.open + 1))) return [];
  if (verb === undefined) return upTo(f, s, first.from, split);
  // `complaints were about noise (34), parking (21)`: being something says nothing without who is.
  if (verb.sense !== 'be' && split > verb.last + 2) return upTo(f, s, verb.last + 1, split);
  return isSpeaker(f, subject) ? [] : upTo(f, s, first.from, split);
}

/** A member's own words; single letters name too: `A (91%), B (105%)`. */
function wordsOf(f: Frame, s: Sentence, { from, open }: Member): readonly Span[] {
  const start = open - from > 1 && determiners.has(word(s, from)) ? from + 1 : from;
  const [first, last] = [s.items[start], s.items[open - 1]];
  return isTie(s, from) || first === undefined || last === undefined
    ? phrase(f, s, from, open)
    : [{ start: first.start, end: last.end }];
}

/** `Results by site: Aru (91%), Bo (88%)`: the label of all. */
function labelOf(f: Frame, s: Sentence, { from }: Member): readonly Span[] {
  if (markAt(s.items, from - 1) !== 'colon') return [];
  let start = from - 1;
  while (start > 0 && from - start < longest.piece && isName(f, s, start - 1)) start--;
  return start === 0 || kindAt(s.items, start - 1) === 'mark' ? phrase(f, s, start, from - 1) : [];
}

export function bracketed(about: Slot): Reading {
  const { f, at } = about;
  const s = sentenceOf(f);
  const open = openBefore(s, s.itemOf.get(at) ?? 0);
  const own = isFilled(f, s, open) ? pieceBefore(f, s, open) : null;
  if (own === null) return null;
  const first = firstOf(f, s, own);
  if (first !== null) return named(about, [...labelOf(f, s, first), ...leadOf(f, s, first, own)], wordsOf(f, s, own));
  return isFirst(f, s, own) ? named(about, labelOf(f, s, own), wordsOf(f, s, own)) : null;
}

const named = (about: Slot, lead: readonly Span[], own: readonly Span[]): Reading =>
  reading(about, [...lead, ...own], { topic: own });

/** A first member without a verb is called by its words, with the label before it. */
function isFirst(f: Frame, s: Sentence, own: Member): boolean {
  if (hasVerb(s, own)) return false;
  const behind = closeOf(s, own.open) + 1;
  let from = behind;
  while (from < behind + 2 && (markAt(s.items, from) === 'comma' || isJoint(word(s, from)))) from++;
  let open = from;
  while (open - from <= longest.piece && isName(f, s, open) && !isJoint(word(s, open))) open++;
  return open > from && isFilled(f, s, open) && goesOn(s, { from, open });
}
