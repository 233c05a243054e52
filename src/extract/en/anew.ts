/**
 * Does another clause with a subject of its own begin behind `and`: `attendance will improve and lateness will fall`, or does it join
 * nouns (`the council and the trust will open 40`)? In: a sentence and the item of the conjunction.
 */
import { kindAt } from './items';
import { adverbs, determiners } from './lexicon';
import { word } from './phrase';
import { groupsBetween } from './sentence';
import type { Sentence, VerbGroup } from './sentence';

const isTold = ({ loose, tense }: VerbGroup): boolean => !loose && /^(?:future|past|present)$/.test(tense);

export const opensAnew = (s: Sentence, i: number): boolean => hasOwnSubject(s, i + 1) || (isOver(s, i) && goesOn(s, i));

/** `people replied and the answer was clear`: behind the conjunction a noun with a verb of its own. */
function hasOwnSubject(s: Sentence, from: number): boolean {
  if (!determiners.has(word(s, from))) return false;
  for (let i = from + 2; i < from + 5; i++) {
    const group = s.groupAt.get(i);
    if (group !== undefined) return group.sense === 'be' && group.last === i;
    if (kindAt(s.items, i) !== 'word') return false;
  }
  return false;
}

/** A verb that is told, a few words behind. */
function goesOn(s: Sentence, i: number): boolean {
  for (let k = i + 2; k < i + 7; k++) {
    const group = s.groupAt.get(k);
    if (group !== undefined) return isTold(group);
    if (kindAt(s.items, k) !== 'word') return false;
  }
  return false;
}

const moved = /^(?:improv|increas|decreas|declin|reduc|narrow|widen|drop)p?ed$/;

/** Does a verb end right before the conjunction (`absence improved slightly and`), or one with its object before `and the …`? */
function isOver(s: Sentence, i: number): boolean {
  const isFurther = adverbs.has(word(s, i - 1));
  const last = isFurther ? i - 2 : i - 1;
  const before = s.groupTo.get(last);
  if (before !== undefined)
    return isTold(before) || (before.tense === 'past' && (isFurther || moved.test(word(s, last))));
  return (
    /^(?:the|an?|our)$/.test(word(s, i + 1)) &&
    groupsBetween(s, Math.max(0, i - 8), i).some((group) => holds(s, group, i))
  );
}

/** A verb told before in the clause; not `we will ensure the council and the trust will …`. */
function holds(s: Sentence, group: VerbGroup, i: number): boolean {
  if (!isTold(group) || /^(?:ensure|expect|hope|believe|sa(?:y|id)|see|think)/.test(word(s, group.main))) return false;
  for (let k = group.last + 1; k < i; k++) if (kindAt(s.items, k) !== 'word') return false;
  return true;
}
