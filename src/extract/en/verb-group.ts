/**
 * Verb groups of an English sentence: auxiliaries with the verb they ask for, infinitives, plain verbs and commands. In:
 * items. Out: the group that begins at an item, or none.
 */
import { guessed, guessedBase, isAsSet, isClosed, isObjectNoun, leadsToNumber } from './guess';
import { kindAt, markAt, wordAt } from './items';
import type { Item } from './items';
import {
  modals,
  bes,
  haves,
  adverbs,
  verbOf,
  unknownVerb,
  determiners,
  finite,
  prepositions,
  pronouns,
  speakers,
  trades,
} from './lexicon';
import type { Verb, VerbSense } from './lexicon';

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
export function groupAt(items: readonly Item[], i: number, before: VerbGroup | undefined): VerbGroup | null {
  const word = wordAt(items, i);
  if (modals.has(word)) return auxiliary(items, i, isOpen(items, i, word) ? 'present' : 'future');
  if (bes.has(word)) return auxiliary(items, i, /^(?:was|were|been|wasn't|weren't)$/.test(word) ? 'past' : 'present');
  if (haves.has(word)) return auxiliary(items, i, word === 'had' ? 'past' : 'present');
  if (word === 'to') return infinitive(items, i);
  return plainVerb(items, i, before);
}
/** `can`, `would have cost £2m`, `would recommend us`, `would, if …`: what need not be; `24 piers would be built` tells a plan. */
const isOpen = (items: readonly Item[], i: number, modal: string): boolean =>
  /^(?:can|could|may|might|cannot|can't)$/.test(modal) ||
  (modal === 'would' &&
    (/^(?:have|not|recommend|choose|say|feel|use|prefer|consider|want)$/.test(wordAt(items, i + 1)) ||
      items.slice(Math.max(0, i - 30), i + 30).some(({ word }) => /^(?:if|otherwise|unless)$/.test(word))));
const skipAdverbs = (items: readonly Item[], from: number): number => {
  let i = from;
  while (i < from + 3 && adverbs.has(wordAt(items, i)) && items[i + 1]?.kind === 'word') i++;
  return i;
};
const meant =
  /^(?:expected|planned|due|forecast|projected|set|scheduled|intended|likely|on|proposed|required|aiming|going|estimated)$/;
interface Chain {
  readonly last: number;
  readonly be: boolean;
  readonly perfect: boolean;
  /** `is to exceed`, `are expected to reach`: the infinitive that ends it. */
  readonly goal: VerbGroup | null;
}
/** Auxiliaries behind the first one. */
function chainOf(items: readonly Item[], first: number, tense: Tense): Chain {
  let chain = joined({ last: first, be: false, perfect: false, goal: null }, items, first);
  for (let n = 0; n < 4; n++) {
    const i = skipAdverbs(items, chain.last + 1);
    const goal = goalAt(items, i, { chain, tense });
    if (goal !== null) return { ...chain, goal };
    if (!bes.has(wordAt(items, i)) && !haves.has(wordAt(items, i))) break;
    chain = joined(chain, items, i);
  }
  return chain;
}
const joined = (chain: Chain, items: readonly Item[], i: number): Chain => ({
  ...chain,
  last: i,
  be: chain.be || bes.has(wordAt(items, i)),
  perfect: chain.perfect || haves.has(wordAt(items, i)),
});
function goalAt(items: readonly Item[], i: number, about: { chain: Chain; tense: Tense }): VerbGroup | null {
  const { chain, tense } = about;
  if (meant.test(wordAt(items, i)) && wordAt(items, i + 1) === 'to')
    return infinitive(items, i + 1) ?? bare(about.chain.last, i, tense, 'be');
  if (wordAt(items, i) !== 'to' || tense === 'past' || !chain.be) return null;
  return infinitive(items, i) ?? bare(chain.last, chain.last, tense, 'be');
}
/** `will be completed`, `has fallen`, `is to exceed`, `are expected to reach`, `was`. */
function auxiliary(items: readonly Item[], first: number, tense: Tense): VerbGroup {
  const chain = chainOf(items, first, tense);
  if (chain.goal !== null) return { ...chain.goal, first, tense: 'future' };
  const { last, be, perfect } = chain;
  const told = isDone(items, chain, tense) ? 'past' : tense;
  const i = skipAdverbs(items, last + 1);
  const verb = verbOf(wordAt(items, i)) ?? participleOf(wordAt(items, i), be || perfect) ?? guessedBase(items, i);
  if (verb === undefined || !fits(verb, chain))
    return be || !perfect ? bare(first, last, told, 'be') : bare(first, last, tense, 'have');
  const passive = be && verb.forms.has('past');
  return { first, last: i, main: i, tense: told, sense: verb.sense, passive, loose: false };
}
/** `has fallen`, `have been met`. */
const isDone = (items: readonly Item[], { perfect, be, last }: Chain, tense: Tense): boolean =>
  perfect && tense === 'present' && (!be || wordAt(items, last) === 'been');
/** Any form in -ed behind an auxiliary: `were penalised`. */
const participleOf = (word: string, asked: boolean): Verb | undefined =>
  asked && /[^e]ed$/.test(word) && word.length > 5 ? unknownVerb(word, 'past') : undefined;
/** The form that the auxiliaries ask for. */
function fits(verb: Verb, { be, perfect }: Chain): boolean {
  if (be) return verb.forms.has('past') || verb.forms.has('ing');
  return verb.forms.has(perfect ? 'past' : 'base');
}
const bare = (first: number, last: number, tense: Tense, sense: VerbGroup['sense']): VerbGroup => ({
  first,
  last,
  main: last,
  tense,
  sense,
  passive: false,
  loose: false,
});
/** `to reach`, `to be cut`; nothing where `to` leads to a noun or a number. */
function infinitive(items: readonly Item[], first: number): VerbGroup | null {
  const i = skipAdverbs(items, first + 1);
  const word = wordAt(items, i);
  if (word === 'be' || word === 'have') {
    const next = skipAdverbs(items, i + 1);
    const verb = verbOf(wordAt(items, next));
    if (verb?.forms.has('past'))
      return { first, last: next, main: next, tense: 'inf', sense: verb.sense, passive: word === 'be', loose: false };
    return bare(first, i, 'inf', word === 'be' ? 'be' : 'have');
  }
  const verb = verbOf(word);
  return verb?.forms.has('base')
    ? { first, last: i, main: i, tense: 'inf', sense: verb.sense, passive: false, loose: false }
    : null;
}

/** Bases that open a clause as nouns. */
const nounFirst = /^(?:average|total|cost|score|number|rank|range|project|budget|estimate|schedule|promise|record)$/;
const nounNext = /^(?:of|per|is|are|was|were|will|in|for|from|on)$/;
/** `arrest rates`, `visit numbers`: a deed's word before what is measured of it. */
const measured = /^(?:rates?|times?|numbers|volumes|scores?|levels)$/;
const gives = /^(?:given|offered|awarded|granted|taught|paid|shown|sent|made|asked|allocated|found|owed|lent|sold)$/;
type Made = (tense: Tense) => VerbGroup;
/** `the service attended 3,600 fires`: who can act, and a number behind. */
const isDeed = (items: readonly Item[], i: number): boolean =>
  speakers.has(wordAt(items, i - 1)) && (kindAt(items, i + 1) === 'number' || leadsToNumber(items, i + 1));
/** May the form be a participle? `people lost their lives`: one takes no object, but for what is given. */
const isLoose = (items: readonly Item[], i: number, { simplePast }: Verb): boolean =>
  !simplePast.has(wordAt(items, i)) &&
  !isDeed(items, i) &&
  (gives.test(wordAt(items, i)) || !determiners.has(wordAt(items, i + 1)));
const isGerund = (items: readonly Item[], i: number): boolean =>
  (kindAt(items, i - 1) !== 'number' ||
    /^(?:increasing|reducing|raising|cutting|bringing|benefiting)$/.test(wordAt(items, i))) &&
  takesObject(items, i + 1) &&
  !isEvent(items, i);
function plainVerb(items: readonly Item[], i: number, before: VerbGroup | undefined): VerbGroup | null {
  const word = wordAt(items, i);
  const verb = verbOf(word) ?? guessed(items, i);
  if (verb === undefined || isNounPlace(items, i, verb)) return null;
  const make: Made = (tense) => ({
    ...bare(i, i, tense, verb.sense),
    loose: tense === 'past' && isLoose(items, i, verb),
  });
  if (verb.forms.has('base')) {
    const read = baseAt(items, i, { make, before, verb });
    if (read !== null) return read;
  }
  if (verb.forms.has('past')) return pastAt(items, i, make);
  if (verb.forms.has('ing')) return isGerund(items, i) ? make('ing') : null;
  return verb.forms.has('third') && thirdAt(items, i) && !isObject(items, i, before) ? make('present') : null;
}
/** Behind a determiner or preposition stands a noun. */
function isNounPlace(items: readonly Item[], i: number, verb: Verb): boolean {
  const lead = wordAt(items, i - 1);
  if (isAsSet(items, i)) return true;
  if (lead === 'that' || (lead === 'this' && finite.test(wordAt(items, i)))) return false;
  // `the ministry's approved budget`
  if (lead.endsWith("'s")) return true;
  return determiners.has(lead) || (prepositions.has(lead) && !verb.forms.has('ing'));
}
const isNounFirst = (items: readonly Item[], i: number, { sense }: Verb): boolean =>
  nounFirst.test(wordAt(items, i)) ||
  // `(target 45,000)`
  (sense === 'intend' && markAt(items, i - 1) === 'open') ||
  (sense === 'make' && measured.test(wordAt(items, i + 1)));
/** Behind a pronoun as it is told; `arrears have grown and now stand at 5%`. */
function tensedBy(items: readonly Item[], i: number, before: VerbGroup | undefined, verb: Verb): Tense | null {
  const lead = wordAt(items, skipBack(items, i));
  if (pronouns.has(lead)) return toldAs(verb);
  return verb.sense === 'level' && before?.tense === 'past' && /^(?:and|but)$/.test(lead) ? 'past' : null;
}
const toldAs = (verb: Verb): Tense => (verb.forms.has('past') ? 'past' : 'present');
function baseAt(
  items: readonly Item[],
  i: number,
  about: { make: Made; before: VerbGroup | undefined; verb: Verb },
): VerbGroup | null {
  const { make, before, verb } = about;
  const opens = !isNounFirst(items, i, verb);
  if (opens && isImperative(items, i, before))
    return make(
      before !== undefined && before.tense === 'present' && /^(?:and|or)$/.test(wordAt(items, i - 1))
        ? 'present'
        : 'base',
    );
  const tense = tensedBy(items, i, before, verb);
  if (tense !== null) return make(tense);
  const object =
    kindAt(items, i + 1) === 'number' ||
    /^(?:up|out|at|over|about|around|nearly|the|a|an|more|less|us|them)$/.test(wordAt(items, i + 1));
  return opens && object && isPlural(wordAt(items, skipBack(items, i))) ? make(toldAs(verb)) : null;
}
/** `the gap narrows from 18 to 10`, `absence falls to 9%` */
const moves = /^(?:narrow|widen|rise|fall|drop|grow|increase|decrease|decline|climb|shrink|improve|reduce)s$/;
const isMove = (items: readonly Item[], i: number, next: string): boolean =>
  moves.test(wordAt(items, i)) &&
  /^(?:from|to|by)$/.test(next) &&
  kindAt(items, i + 2) === 'number' &&
  !bes.has(wordAt(items, i + 3));
const isFinite = (items: readonly Item[], i: number, next: string): boolean =>
  (finite.test(wordAt(items, i)) && next !== 'of') || isMove(items, i, next);
/** A form in -s before its object, or one that is hardly ever a noun. */
function thirdAt(items: readonly Item[], i: number): boolean {
  const prior = items[i - 1];
  if (!isSubject(prior)) return false;
  const next = wordAt(items, i + 1);
  const object = determiners.has(next) || kindAt(items, i + 1) === 'number';
  return (
    (next === 'to' && verbOf(wordAt(items, i))?.sense === 'intend' && verbOf(wordAt(items, i + 2)) !== undefined) ||
    (object && prior !== undefined && prior.kind === 'word' && !nounFirst.test(prior.word)) ||
    isFinite(items, i, next)
  );
}
/** `keep rent rises below 3%`, `reduce waits`: nothing parts it from the verb whose object it is. */
function isObject(items: readonly Item[], i: number, before: VerbGroup | undefined): boolean {
  if (
    before === undefined ||
    !/^(?:base|inf|future)$/.test(before.tense) ||
    before.sense === 'intend' ||
    i - before.last > 6
  )
    return false;
  if (/^(?:ensure|see|help|let|mean|make)$/.test(wordAt(items, before.main))) return false;
  for (let k = before.last + 1; k < i; k++)
    if (
      /^(?:that|which|who|so|and|or|as|if|when|while)$/.test(wordAt(items, k)) ||
      markAt(items, k) !== null ||
      kindAt(items, k) === 'time'
    )
      return false;
  return true;
}
const isPlainWord = (items: readonly Item[], i: number): boolean => {
  const word = wordAt(items, i);
  return word !== '' && verbOf(word) === undefined && !closed(word) && !isClosed(word) && !isPlural(word);
};
/** `to a public meeting once a year`: a noun behind its adjective. */
const isEvent = (items: readonly Item[], i: number): boolean =>
  trades.test(`${wordAt(items, i)} ${wordAt(items, i + 1)}`) ||
  (/^(?:meeting|building|hearing|setting|training|opening)$/.test(wordAt(items, i)) &&
    wordAt(items, i - 1) !== 'of' &&
    (determiners.has(wordAt(items, i - 2)) || determiners.has(wordAt(items, i - 3)) || isPlainWord(items, i - 1)));
/** `training and` is a noun, `training 40 staff` a verb. */
function takesObject(items: readonly Item[], i: number): boolean {
  const kind = kindAt(items, i);
  const word = wordAt(items, i);
  if (kind === 'number' || word === 'by' || word === 'to' || leadsToNumber(items, i)) return true;
  return kind === 'word' && !closed(word) && word !== 'and' && word !== 'or';
}
const closed = (word: string): boolean =>
  prepositions.has(word) || modals.has(word) || bes.has(word) || haves.has(word);
const isPlural = (word: string): boolean =>
  /^(?:women|men|people|children|staff|police)$|[^us]s$/.test(word) && verbOf(word) === undefined;
const skipBack = (items: readonly Item[], i: number): number => (adverbs.has(wordAt(items, i - 1)) ? i - 2 : i - 1);
const isSubject = (item: Item | undefined): boolean =>
  item?.kind === 'word'
    ? !prepositions.has(item.word) && !/^(?:average|median|mean|longest)$/.test(item.word)
    : item?.kind === 'time' || item?.whole === true || item?.mark === 'comma' || item?.mark === 'close';
/** A form in -ed: finite or a participle behind its noun; an adjective before a noun is no verb. */
function pastAt(items: readonly Item[], i: number, make: Made): VerbGroup | null {
  const verb = verbOf(wordAt(items, i));
  const prior = kindAt(items, i - 1);
  // `support`, `cost`, `cut`: a base that is also a past only counts behind a subject.
  if (
    verb !== undefined &&
    verb.forms.has('base') &&
    (prior !== 'word' || !isSubject(items[i - 1]) || nounNext.test(wordAt(items, i + 1)))
  )
    return null;
  const describes = prior === 'none' || (prior === 'number' && items[i - 1]?.whole !== true);
  return describes && isNoun(items, i + 1) ? null : make('past');
}
function isNoun(items: readonly Item[], i: number): boolean {
  const word = wordAt(items, i);
  if (word === '' || word === 'and' || word === 'or' || verbOf(word) !== undefined) return false;
  return !prepositions.has(word) && !determiners.has(word) && !adverbs.has(word);
}
/** A base form at the head of a clause, or going on from such a verb: `Reduce …`, `we will open … and train …`. */
function isImperative(items: readonly Item[], i: number, before: VerbGroup | undefined): boolean {
  if (!mayCommand(items, i + 1)) return false;
  const at = adverbs.has(wordAt(items, i - 1)) ? i - 2 : i - 1;
  const mark = markAt(items, at);
  const kind = kindAt(items, at);
  if (kind === 'none' || (kind === 'mark' && mark !== 'comma' && mark !== 'close')) return true;
  const joins = mark === 'comma' || kind === 'time' || /^(?:and|or)$/.test(wordAt(items, at));
  if (before === undefined)
    return mark === 'comma' && /^(?:each|every|by|in|over|during|within)$/.test(wordAt(items, 0));
  return joins && /^(?:base|future|inf|present)$/.test(before.tense);
}
/** What follows a command: no preposition, auxiliary or further verb, which would make its word a noun. */
function mayCommand(items: readonly Item[], i: number): boolean {
  const kind = kindAt(items, i);
  const word = wordAt(items, i);
  if (kind === 'none' || (kind === 'mark' && markAt(items, i) !== 'open')) return false;
  if (nounNext.test(word) || modals.has(word)) return false;
  const verb = verbOf(word);
  if (verb === undefined) return true;
  if (verb.forms.has('third') && finite.test(word)) return isObjectNoun(items, i);
  return !verb.forms.has('past') || verb.forms.has('base');
}
