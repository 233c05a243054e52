/**
 * The counted noun behind a number: `320 apprentices`, `14 electric buses`, `1,200 new affordable homes`. The unit is
 * the noun phrase up to its plural head, adjectives included. In: the lower-case view. Out: where it ends, or null.
 */
import { isLatin } from '../engine/view';
import { bes, conjunctions, determiners, finite, haves, modals, prepositions, pronouns, set, verbOf } from './lexicon';
import type { Verb } from './lexicon';
import type { UnitReading } from '../pack';

/** Words no noun phrase runs over. */
const others = set(
  'do does did such include including via there here then today more most less fewer least further also only just now yet still already again compared came went',
);
const closed = [others, prepositions, determiners, conjunctions, pronouns, modals, bes, haves];
const stops = {
  has: (word: string): boolean => closed.some((list) => list.has(word)) || isPast(verbOf(word)),
};
const isPast = (verb: Verb | undefined): boolean =>
  verb !== undefined && verb.forms.has('past') && !verb.forms.has('base');

/** Words ending in s that are no plural head. */
const noHead =
  /(?:ss|us|is|'s)$|^(?:whereas|overseas|plus|across|business|previous|various|gas|bus|progress|address|access|success|process|its|this|thus|always|towards|besides|has|was|is|does|across|versus)$/;
const irregular = new Set(
  'people children staff men women families pupils police teeth feet mice cattle sheep headcount fte ftes wte housing vehicles series species apprenticeships equipment households hospitality capacity personnel faculty youth'.split(
    ' ',
  ),
);
/** Adjectives and nouns that go on to a further head: in `school places` the head is the later plural. */
const longest = 5;

/** Verbs that also count as nouns behind a number (`12 supports`) open no clause there; these do. */
const finiteFirst = /^(?:goes|provides|is|remains|stands|rises|falls|comes|commits|covers|means|represents|accounts)$/;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** `three parents' evenings`: the sign of whose they are, where a head follows. */
const isOwners = (view: string, i: number, end: number): boolean =>
  view.charAt(i - 1) === 's' && view.charCodeAt(i + 1) === 32 && headAt(view, i + 2, end);

const isApostrophe = (code: number): boolean => code === 39 || code === 8217;

function wordFrom(view: string, at: number, end: number): Word | null {
  if (!isLatin(view.charCodeAt(at))) return null;
  let i = at;
  for (; i < end; i++) {
    const code = view.charCodeAt(i);
    if (isLatin(code)) continue;
    const isInner = (code === 45 || isApostrophe(code)) && isLatin(view.charCodeAt(i + 1));
    if (!isInner && !(isApostrophe(code) && isOwners(view, i, end))) break;
  }
  return { word: view.slice(at, i), start: at, end: i };
}

const isHead = (word: string): boolean =>
  irregular.has(word) || (word.length > 3 && word.endsWith('s') && !noHead.test(word));
/** A verb's third person or past behind a head ends the phrase: `900 pupils attended`. */
const verbal = /(?:ed|ing)$/;

/** `60 more officers`: the comparison is no part of the unit. */
const moreOf = /^(?:more|fewer|less|additional|extra|further|other|such) /;
/** `12 less affluent areas`: of the quality, no comparison of how many. */
const isLessSo = (view: string, from: number, end: number): boolean =>
  /^less [a-z-]*[a-rt-z] [a-z]/.test(view.slice(from, Math.min(end, from + 40)));

export function countedNoun(view: string, from: number, end: number): UnitReading | null {
  const lead = isLessSo(view, from, end) ? null : moreOf.exec(view.slice(from, Math.min(end, from + 12)));
  const at = from + (lead === null ? 0 : lead[0].length);
  const single = isOne(view, from);
  let head = -1;
  let here = at;
  for (let n = 0; n < longest; n++) {
    const word = wordFrom(view, here, end);
    if (word === null) break;
    const step = stepOver(view, word, {
      first: n === 0,
      headed: head >= 0 && (!single || verbal.test(word.word)),
      single,
      end,
    });
    if (step === 'end') break;
    if (step === 'head' || single) head = word.end;
    if (view.charCodeAt(word.end) !== 32) break;
    here = word.end + 1;
  }
  if (head < 0) return null;
  const pair = pairedWith(view, head, end);
  return { end: pair, unit: view.slice(at, pair), unitClass: 'count' };
}

/** `men and boys`, `apprentices or trainees`: two plurals for one count, nothing but a mark or preposition behind. */
function pairedWith(view: string, head: number, end: number): number {
  const joint = /^ (?:and|or) /.exec(view.slice(head, Math.min(end, head + 5)));
  const word = joint === null ? null : wordFrom(view, head + joint[0].length, end);
  if (word === null || !isHead(word.word) || stops.has(word.word)) return head;
  return pairEnd.test(view.slice(word.end, Math.min(end, word.end + 12))) ? word.end : head;
}
const pairEnd =
  /^(?:[,.;:)]|$| (?:in|at|by|for|from|to|on|with|across|this|during|each|a|per|who|were|are|will|have|had)\b)/;

/** `1 yard`, `build one new yard`: behind a one the head is no plural. */
const isOne = (view: string, from: number): boolean =>
  /(?:^|[^\d.,])1 $/.test(view.slice(Math.max(0, from - 3), from)) ||
  (view.startsWith('one ', from - 4) && onceDone.test(view.slice(Math.max(0, from - 24), from - 4)));
/** What makes a single thing that counts; `take one look`, `find one way` make none. */
export const onceDone =
  /\b(?:open|build|construct|launch|deliver|complete|establish|create|install|erect|renovate|refurbish|rehabilitate|upgrade|equip|purchase|procure|acquire|recruit|appoint|hire|drill|publish|host|commission|repair|replace)(?:e?[ds])? $|\b(?:built|set up) $/;

/** `one new yard and connect`: the next deed; `one new yard and one pier`: the next thing. */
function startsNext(view: string, { word, end: stop }: Word, end: number): boolean {
  if (word === 'and' && /^ (?:one|two|three|four|five|six|a|an|another|\d+)\b/.test(view.slice(stop, stop + 9)))
    return true;
  const next = word === 'and' ? wordFrom(view, stop + 1, end) : null;
  return next !== null && verbOf(next.word)?.forms.has('base') === true;
}

interface Reach {
  readonly first: boolean;
  readonly headed: boolean;
  /** Behind a one. */
  readonly single: boolean;
  readonly end: number;
}

/** What a word does for the phrase; `12,310 safe and well visits` joins adjectives before the head. */
function stepOver(view: string, word: Word, about: Reach): 'end' | 'head' | 'on' {
  if (word.word === 'up' && view.slice(word.start - 7, word.start) === 'follow ') return 'on';
  if (about.single && startsNext(view, word, about.end)) return 'end';
  if (word.word === 'and' && !about.first && !about.headed && view.charCodeAt(word.end) === 32) return 'on';
  if (endsPhrase(view, word, about)) return 'end';
  return isHead(word.word) ? 'head' : 'on';
}

const describes = (word: string): boolean => isPast(verbOf(word)) && /(?:[ei]d|[ew]n|[ls]t)$/.test(word);

/** `96 falls resulting in harm, 3 rises and 5 cuts`; not `absence of 9 falls to 7 days`. */
const isCounted = (view: string, word: string, end: number): boolean =>
  /^(?:falls|rises)$/.test(word) &&
  /^(?:[,.;:)]|$| (?:and|or|resulting|with|causing|per|in|on|at|across|during|among|amongst|were|which|that|recorded|reported|occurred|leading)\b)/.test(
    view.slice(end, end + 12),
  );

/** A closed word, a finite verb, or behind the head anything but a further head. */
function endsPhrase(view: string, { word, start, end: stop }: Word, about: Reach): boolean {
  // `140 registered nurses`, `two paid days`: before its head a participle describes what is counted.
  if (stops.has(word) && (about.headed || !describes(word) || !headAt(view, stop + 1, about.end))) return true;
  if (finite.test(word) && !isCounted(view, word, stop) && (!about.first || finiteFirst.test(word))) return true;
  return about.headed && (verbal.test(word) || !goesOn(view, { word, start, end: stop }, about.end));
}

function headAt(view: string, at: number, end: number): boolean {
  const word = wordFrom(view, at, end);
  return word !== null && isHead(word.word) && !stops.has(word.word);
}

/** Behind one plural a second may follow directly: `school places`, `pupils places`; never a lone further word. */
function goesOn(view: string, word: Word, end: number): boolean {
  if (isHead(word.word)) return true;
  if (/\bpolice $/.test(view.slice(word.start - 7, word.start))) return true;
  const next = wordFrom(view, word.end + 1, end);
  return (
    view.charCodeAt(word.end) === 32 &&
    next !== null &&
    isHead(next.word) &&
    !stops.has(next.word) &&
    !verbal.test(word.word)
  );
}
