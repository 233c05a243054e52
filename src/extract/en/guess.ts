/**
 * Verbs that no list holds, by their ending and what stands beside them: `will coppice`, `40 ponds desilted in May`; and nouns that look like
 * one. In: items. Out: the verb with the one form it stands in, or none; yes or no.
 */
import { kindAt, wordAt } from './items';
import type { Item } from './items';
import {
  adverbs,
  comparing,
  conjunctions,
  determiners,
  modals,
  prepositions,
  pronouns,
  unknownVerb,
  verbOf,
} from './lexicon';
import type { Verb } from './lexicon';

/** Words in -ed and -ing that say how things are, not what was done. */
const states =
  /^(?:aged|based|compared|related|rated|located|hundred|detailed|interested|involved|entitled|named|called|titled|limited|advanced|unmet|red|combined|unchanged|need|speed|indeed|disadvantaged|qualified|experienced|includ(?:ed|ing)|exclud(?:ed|ing)|regarding|involving|concerning|depending|following|during|exist(?:ed|ing)|remaining|missing|according|pending)$/;
export const isClosed = (word: string): boolean =>
  prepositions.has(word) ||
  determiners.has(word) ||
  conjunctions.has(word) ||
  pronouns.has(word) ||
  adverbs.has(word) ||
  comparing.has(word) ||
  modals.has(word);

/** Behind a form in -ed that says what was done: no noun. */
const isOpen = (items: readonly Item[], i: number): boolean =>
  kindAt(items, i) !== 'word' || isClosed(wordAt(items, i)) || wordAt(items, i) === 'and';

export function guessed(items: readonly Item[], i: number): Verb | undefined {
  const word = wordAt(items, i);
  if (!/^[a-z]{4,}$/.test(word) || verbOf(word) !== undefined || states.test(word)) return undefined;
  if (/[^e]ed$/.test(word))
    return isOpen(items, i + 1) || /^(?:we|they|who)$/.test(wordAt(items, i - 1))
      ? unknownVerb(word, 'past')
      : undefined;
  if (word.endsWith('ing')) return kindAt(items, i + 1) === 'number' ? unknownVerb(word, 'ing') : undefined;
  return undefined;
}

/** Behind `will`, `must`: a verb, whatever the word. */
export const guessedBase = (items: readonly Item[], i: number): Verb | undefined => {
  const word = wordAt(items, i);
  const led = modals.has(wordAt(items, i - 1)) && /^[a-z]{3,}$/.test(word) && !isClosed(word);
  return led ? unknownVerb(word, 'base') : undefined;
};

/** `over £3m`, `at least 40`: comparators before a number. */
export function leadsToNumber(items: readonly Item[], from: number): boolean {
  let i = from;
  while (i < from + 4 && comparing.has(wordAt(items, i))) i++;
  return i > from && kindAt(items, i) === 'number';
}

/** `reduce falls with harm`, `cut costs by 5%`, `save lives`: what the command is given; `demand falls to`, `cover costs £4` tell. */
export const isObjectNoun = (items: readonly Item[], i: number): boolean => {
  const next = wordAt(items, i + 1);
  if (kindAt(items, i + 1) === 'number' || determiners.has(next) || /^(?:to|under|over)$/.test(next)) return false;
  if (next === 'from' && kindAt(items, i + 2) === 'number') return false;
  return /^(?:costs|lives)$/.test(wordAt(items, i)) || (/^(?:falls|rises)$/.test(wordAt(items, i)) && next !== 'by');
};

/** `pupils meeting expected standards`, `Expected progress: 70%`; not `the board expected progress`. */
export const isAsSet = (items: readonly Item[], i: number): boolean =>
  /^(?:expected|required)$/.test(wordAt(items, i)) &&
  /^(?:standards?|levels?|progress|outcomes?|grades?|attainment)$/.test(wordAt(items, i + 1)) &&
  (kindAt(items, i - 1) !== 'word' ||
    /^(?:higher|minimum|national|age-related|year-end|meets?|makes?|reach|achieves?|exceeds?|attains?)$/.test(
      wordAt(items, i - 1),
    ) ||
    (/(?:ing|ed|e[st]|ade)$/.test(wordAt(items, i - 1)) && verbOf(wordAt(items, i - 1)) !== undefined));
