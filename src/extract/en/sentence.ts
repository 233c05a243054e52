/**
 * An English sentence as items (words, numbers, times, marks) with its verb groups. In: a frame. Out: the items in order and the
 * groups with tense and sense. Read once for a frame and kept with it; one pass, whatever the sentence's length.
 */
import type { Frame, Mark } from '../engine/tokens';
import { isLatin } from '../engine/view';
import { adverbs, bes, determiners, haves, modals, prepositions, pronouns, verbOf } from './lexicon';
import type { VerbSense } from './lexicon';

export interface Item {
  readonly kind: 'word' | 'number' | 'time' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Index into the frame's tokens, or -1 for a word. */
  readonly token: number;
  readonly depth: number;
  readonly mark: Mark | null;
}

export type Tense = 'future' | 'past' | 'present' | 'base' | 'inf' | 'ing' | 'participle';

/** Items [first, last]; `main` is the item of the verb that carries the sense. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly main: number;
  readonly tense: Tense;
  readonly sense: VerbSense | 'be' | 'have';
  readonly passive: boolean;
  /** A lone form in -ed that may be a participle: `complaints answered`. */
  readonly loose: boolean;
}

export interface Sentence {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  /** Item index by token index. */
  readonly itemOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<Frame, Sentence>();

export function sentenceOf(f: Frame): Sentence {
  let read = known.get(f);
  if (read === undefined) known.set(f, (read = parse(f)));
  return read;
}

const isWordCode = (code: number): boolean => isLatin(code) || (code >= 48 && code <= 57) || code === 39 || code === 45 || code === 38 || code > 191;

function wordsBetween(f: Frame, start: number, end: number, depth: number, into: Item[]): void {
  let at = start;
  while (at < end) {
    if (!isWordCode(f.view.charCodeAt(at))) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (stop < end && isWordCode(f.view.charCodeAt(stop))) stop++;
    const word = f.view.slice(at, stop);
    // A lone dash opens another part of the sentence.
    if (word === '-' || word === '--') into.push({ kind: 'mark', start: at, end: stop, word, token: -1, depth, mark: 'colon' });
    else if (word.length < 60) into.push({ kind: 'word', start: at, end: stop, word, token: -1, depth, mark: null });
    at = stop;
  }
}

function parse(f: Frame): Sentence {
  const items: Item[] = [];
  const itemOf = new Map<number, number>();
  let at = f.start;
  f.tokens.forEach((token, i) => {
    if (token.kind === 'cue') return;
    const depth = f.depth[i] ?? 0;
    wordsBetween(f, at, token.start, depth, items);
    itemOf.set(i, items.length);
    items.push({ kind: token.kind, start: token.start, end: token.end, word: '', token: i, depth, mark: token.kind === 'mark' ? token.mark : null });
    at = Math.max(at, token.end);
  });
  wordsBetween(f, at, f.end, 0, items);
  return { items, groups: groupsOf(items), itemOf };
}

const wordAt = (items: readonly Item[], i: number): string => (items[i]?.kind === 'word' ? items[i].word : '');

function groupsOf(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let main: VerbGroup | undefined;
  for (let i = 0; i < items.length; i++) {
    if (items[i]?.kind !== 'word') continue;
    const group = groupAt(items, i, main);
    if (group === null) continue;
    groups.push(group);
    // A participle or -ing inside an object hides no imperative before it.
    if (main === undefined || group.first !== group.last || (group.tense !== 'past' && group.tense !== 'ing') || main.tense === 'past') main = group;
    i = group.last;
  }
  return groups;
}

function groupAt(items: readonly Item[], i: number, before: VerbGroup | undefined): VerbGroup | null {
  const word = wordAt(items, i);
  if (modals.has(word)) return auxiliary(items, i, /^(?:can|could|may|might|cannot|can't)$/.test(word) ? 'present' : 'future');
  if (bes.has(word)) return auxiliary(items, i, /^(?:was|were|been|wasn't|weren't)$/.test(word) ? 'past' : 'present');
  if (haves.has(word)) return auxiliary(items, i, word === 'had' ? 'past' : 'present');
  if (word === 'to') return infinitive(items, i);
  return plainVerb(items, i, before);
}

const skipAdverbs = (items: readonly Item[], from: number): number => {
  let i = from;
  while (i < from + 3 && adverbs.has(wordAt(items, i)) && items[i + 1]?.kind === 'word') i++;
  return i;
};
const meant = /^(?:expected|planned|due|forecast|projected|set|scheduled|intended|likely|on|proposed|required|aiming|going|estimated)$/;

/** `will be completed`, `has fallen`, `is to exceed`, `are expected to reach`, `was`. */
function auxiliary(items: readonly Item[], first: number, tense: Tense): VerbGroup {
  let last = first;
  let perfect = haves.has(wordAt(items, first));
  let be = bes.has(wordAt(items, first));
  let time: Tense = tense;
  for (let n = 0; n < 4; n++) {
    const i = skipAdverbs(items, last + 1);
    const word = wordAt(items, i);
    if (bes.has(word)) be = true;
    else if (haves.has(word)) perfect = true;
    else if (meant.test(word) && wordAt(items, i + 1) === 'to') return { ...(infinitive(items, i + 1) ?? bare(first, i, time, 'be')), first, tense: 'future' };
    else if (word === 'to' && time !== 'past' && be) return { ...(infinitive(items, i) ?? bare(first, last, time, 'be')), first, tense: 'future' };
    else break;
    last = i;
  }
  if (perfect && time === 'present') time = be && wordAt(items, last) !== 'been' ? time : 'past';
  const i = skipAdverbs(items, last + 1);
  const verb = verbOf(wordAt(items, i));
  const fits = verb !== undefined && (be ? verb.forms.has('past') || verb.forms.has('ing') : perfect ? verb.forms.has('past') : verb.forms.has('base'));
  if (fits && !(perfect && !be && tense === 'present' && determiners.has(wordAt(items, i)))) {
    return { first, last: i, main: i, tense: time, sense: verb.sense, passive: be && verb.forms.has('past'), loose: false };
  }
  const lone = perfect && !be && tense === 'present' ? 'present' : time;
  return bare(first, last, lone, perfect && !be ? 'have' : 'be');
}

const bare = (first: number, last: number, tense: Tense, sense: VerbGroup['sense']): VerbGroup => ({ first, last, main: last, tense, sense, passive: false, loose: false });

/** `to reach`, `to be cut`; nothing where `to` leads to a noun or a number. */
function infinitive(items: readonly Item[], first: number): VerbGroup | null {
  const i = skipAdverbs(items, first + 1);
  const word = wordAt(items, i);
  if (word === 'be' || word === 'have') {
    const next = skipAdverbs(items, i + 1);
    const verb = verbOf(wordAt(items, next));
    if (verb?.forms.has('past')) return { first, last: next, main: next, tense: 'inf', sense: verb.sense, passive: word === 'be', loose: false };
    return bare(first, i, 'inf', word === 'be' ? 'be' : 'have');
  }
  const verb = verbOf(word);
  return verb?.forms.has('base') ? { first, last: i, main: i, tense: 'inf', sense: verb.sense, passive: false, loose: false } : null;
}

/** `provides £18m`, `rises to`, `totals`: forms in -s are nouns as often as verbs. */
export const finite = /^(?:provides|totals|rises|goes|commits|assumes|falls|covers|requires|serves|operates|employs|generates|contributes|accounts|represents|exceeds|reaches|meets|stands|remains|costs|comes|aims|expects|seeks|intends|brings|sets|makes|receives|supports|includes|allocates|equals|invests|takes|means|lives|comprises|becomes|delivers|produces|spends|grows|holds|owns|manages|runs|sees|publishes)$/;
/** Bases that open a clause as nouns. */
const nounFirst = /^(?:average|total|cost|score|number|rank|range|project|budget|estimate|schedule|promise|record)$/;
const nounNext = /^(?:of|per|is|are|was|were|will|in|for|from|on)$/;

function plainVerb(items: readonly Item[], i: number, before: VerbGroup | undefined): VerbGroup | null {
  const word = wordAt(items, i);
  const verb = verbOf(word);
  if (verb === undefined) return null;
  const make = (tense: Tense): VerbGroup => ({ first: i, last: i, main: i, tense, sense: verb.sense, passive: false, loose: tense === 'past' && !verb.simplePast.has(word) });
  const prior = items[i - 1];
  const leads = determiners.has(wordAt(items, i - 1)) || (prepositions.has(wordAt(items, i - 1)) && !verb.forms.has('ing'));
  if (leads && wordAt(items, i - 1) !== 'that') return null;
  if (verb.forms.has('base') && !nounFirst.test(word) && isImperative(items, i, before)) return make(before?.tense === 'present' && /^(?:and|or)$/.test(wordAt(items, i - 1)) ? 'present' : 'base');
  if (verb.forms.has('base') && pronouns.has(wordAt(items, skipBack(items, i)))) return make(verb.forms.has('past') ? 'past' : 'present');
  if (verb.forms.has('base') && isPlural(prior) && !nounFirst.test(word) && (items[i + 1]?.kind === 'number' || /^(?:up|out|at|over|about|around|nearly|the|a|an|more|less)$/.test(wordAt(items, i + 1)))) return make(verb.forms.has('past') ? 'past' : 'present');
  if (verb.forms.has('past')) return pastAt(items, i, make);
  if (verb.forms.has('ing')) return prior?.kind === 'number' || !takesObject(items[i + 1]) ? null : make('ing');
  if (verb.forms.has('third') && isSubject(prior) && prior?.kind === 'word' && (determiners.has(wordAt(items, i + 1)) || items[i + 1]?.kind === 'number') && !nounFirst.test(wordAt(items, i - 1))) return make('present');
  if (verb.forms.has('third') && finite.test(word) && isSubject(prior) && wordAt(items, i + 1) !== 'of') return make('present');
  return null;
}

/** `training and` is a noun, `training 40 staff` a verb. */
const takesObject = (next: Item | undefined): boolean =>
  next?.kind === 'number' || next?.word === 'by' || next?.word === 'to' || (next?.kind === 'word' && !prepositions.has(next.word) && !modals.has(next.word) && !bes.has(next.word) && !haves.has(next.word) && next.word !== 'and' && next.word !== 'or');
const isPlural = (item: Item | undefined): boolean => item?.kind === 'word' && /^(?:women|men|people|children|staff|police)$|[^us]s$/.test(item.word) && verbOf(item.word) === undefined;
const skipBack = (items: readonly Item[], i: number): number => (adverbs.has(wordAt(items, i - 1)) ? i - 2 : i - 1);
const isSubject = (item: Item | undefined): boolean => item?.kind === 'word' ? !prepositions.has(item.word) : item?.kind === 'time' || item?.mark === 'comma' || item?.mark === 'close';

/** A form in -ed: finite or a participle behind its noun; an adjective before a noun is no verb. */
function pastAt(items: readonly Item[], i: number, make: (tense: Tense) => VerbGroup): VerbGroup | null {
  const verb = verbOf(wordAt(items, i));
  // `support`, `cost`, `cut`: a base that is also a past only counts behind a subject.
  if (verb?.forms.has('base') && (items[i - 1]?.kind !== 'word' || !isSubject(items[i - 1]) || nounNext.test(wordAt(items, i + 1)))) return null;
  const next = items[i + 1];
  const adjective = next?.kind === 'word' && !prepositions.has(next.word) && !determiners.has(next.word) && !adverbs.has(next.word) && next.word !== 'and' && next.word !== 'or' && next.word !== 'their' && verbOf(next.word) === undefined;
  const head = items[i - 1];
  if (adjective && (head?.kind === 'number' || head === undefined)) return null;
  return make('past');
}

/** A base form at the head of a clause, or going on from such a verb: `Reduce …`, `we will open … and train …`. */
function isImperative(items: readonly Item[], i: number, before: VerbGroup | undefined): boolean {
  const next = items[i + 1];
  if (next === undefined || (next.kind === 'mark' && next.mark !== 'open') || nounNext.test(wordAt(items, i + 1)) || modals.has(wordAt(items, i + 1))) return false;
  const following = verbOf(wordAt(items, i + 1));
  if (following !== undefined && ((following.forms.has('third') && finite.test(wordAt(items, i + 1))) || (following.forms.has('past') && !following.forms.has('base')))) return false;
  const prior = items[i - 1];
  const prefix = prior?.kind === 'word' && adverbs.has(prior.word) ? items[i - 2] : prior;
  if (prefix === undefined || (prefix.kind === 'mark' && prefix.mark !== 'comma' && prefix.mark !== 'close')) return true;
  const joins = prefix.word === 'and' || prefix.word === 'or' || prefix.mark === 'comma' || prefix.kind === 'time';
  return joins && before !== undefined && (before.tense === 'base' || before.tense === 'future' || before.tense === 'inf' || before.tense === 'present');
}
