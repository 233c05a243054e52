/**
 * A verb that several counted things share: `opened 3 kiosks, 2 slips and 1 yard`. In: frame and token index. Out: the verb's span and
 * whether the deed is done, so that it stands before or behind what is counted.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { itemAt } from './clause';
import { rightOf } from './complement';
import { markAt } from './items';
import { comparing, determiners, prepositions } from './lexicon';
import { behindSpell, word } from './phrase';
import type { Sentence, VerbGroup } from './sentence';

export const isDone = ({ tense, passive }: VerbGroup): boolean => tense === 'past' || passive;

export interface Shared {
  readonly span: Span;
  readonly done: boolean;
}

export const joinVerb = ({ span, done }: Shared, noun: readonly Span[]): Span[] =>
  done ? [...noun, span] : [span, ...noun];

const joins =
  /^(?:along|together|partner(?:ed|ship)?s?|contact|meetings?|links?|work|deal|dealing|compared|associated)$/;
/** `a good year, with 40 crews rowing`: what stands behind `with` is told by itself; not `dealt with 40 calls`, `along with 40 crews`. */
export function isBehindWith(f: Frame, at: number): boolean {
  const { s, k } = itemAt(f, at);
  let i = k - 1;
  while (i > k - 5 && comparing.has(word(s, i)) && word(s, i) !== 'with') i--;
  return word(s, i) === 'with' && (markAt(s.items, i - 1) === 'comma' || isThingAt(s, i - 1));
}
/** A counted noun, or a noun a few words behind its article. */
function isThingAt(s: Sentence, last: number): boolean {
  if (s.items[last]?.kind === 'number') return s.items[last]?.whole === true;
  if (joins.test(word(s, last))) return false;
  for (let i = last; i > last - 4 && word(s, i) !== '' && !s.groupTo.has(i); i--)
    if (i < last && determiners.has(word(s, i))) return true;
  return false;
}

/** `opened 3 kiosks with 40 seats`: the seats were not opened. */
export function isTiedOn(s: Sentence, k: number): boolean {
  let i = k - 1;
  while (i > k - 5 && comparing.has(word(s, i)) && !prepositions.has(word(s, i))) i--;
  // `3 kiosks serving 40 crews`
  if (/^(?!includ)[a-z]{3,}ing$/.test(word(s, i))) return true;
  return prepositions.has(word(s, i)) && !/^(?:over|up|above|below|under|around|about)$/.test(word(s, i));
}

/** `opened 3 kiosks, 2 slips and 1 yard`: the verb of the counted thing directly before. */
export function sharedVerb(f: Frame, at: number): Shared | null {
  const { s, k } = itemAt(f, at);
  if (isTiedOn(s, k)) return null;
  for (let i = k - 1; i > k - 10 && i >= 0; i--) {
    const item = s.items[i];
    if (item === undefined || s.groupTo.has(i) || (item.kind === 'mark' && item.mark !== 'comma')) return null;
    if (item.kind === 'number' && !f.refused.has(item.token)) return verbOf(f, s, item.token);
  }
  return null;
}

function verbOf(f: Frame, s: Sentence, token: number): Shared | null {
  const span = f.prefixes.get(token)?.[0];
  const group = s.groups.find(({ main }) => s.items[main]?.start === span?.start);
  return span === undefined || group === undefined ? null : { span, done: isDone(group) };
}

/** `17 skippers, 14 pilots and 63 cooks took part`: what is said of the last is said of all, where they are the sentence's subject. */
export function sharedBehind(f: Frame, at: number): readonly Span[] {
  const { s, k } = itemAt(f, at);
  if (!opensList(f, s, k)) return [];
  for (let i = k + 1; i < k + 9; i++) {
    if (!isListed(f, s, i)) return [];
    if (s.items[i]?.kind !== 'number') continue;
    const { noun, verb, predicate } = rightOf(f, s.items[i]?.token ?? -1);
    if (noun.length > 0) return [];
    if (verb !== null) return /^(?:inf|ing)$/.test(verb.tense) ? [] : predicate;
  }
  return [];
}

/** A counted thing of a list, or what parts it from the next. */
function isListed(f: Frame, s: Sentence, i: number): boolean {
  const token = s.items[i]?.token ?? -1;
  const slot = f.tokens[token];
  if (slot?.kind === 'number') return slot.unitClass === 'count' && !f.refused.has(token);
  return markAt(s.items, i) === 'comma' || word(s, i) === 'and';
}

/** Does the list of counted things that the number stands in open the sentence? */
function opensList(f: Frame, s: Sentence, k: number): boolean {
  if (k > 15) return false;
  const first = behindSpell(
    s,
    0,
    s.items.findIndex(({ kind }) => kind === 'number'),
  );
  for (let i = k - 1; i >= first; i--) if (!isListed(f, s, i) && !(i < 4 && comparing.has(word(s, i)))) return false;
  return true;
}
