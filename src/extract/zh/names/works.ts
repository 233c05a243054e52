/**
 * Works and crops listed by commas, each of the deed that the first is told with: 新建道路12公里，桥梁3座. In: the sides of a number
 * and its own words. Out: the verb they share, or none.
 */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import { namedBefore, wholeNoun } from './borrow';
import { startsClause } from './lacks';
import { isTagged, lengthOf, wordsIn } from './phrase';
import { isVerb } from './predicate';
import type { Sides } from './sides';

const stuff = new Set<string>(['area', 'length', 'mass', 'volume']);

/** The number, or one before it of the same deed, is of works or crops. */
function isOfStuff(f: Frame, at: number): boolean {
  const start = f.prefixes.get(at)?.[0]?.start;
  for (let i = at, n = 0; i >= 0 && n < 6 && f.prefixes.get(i)?.[0]?.start === start; n++) {
    const token = f.tokens[i];
    if (token?.kind === 'number' && stuff.has(token.unitClass)) return true;
    i = namedBefore(f, i, 12);
  }
  return false;
}

/** A noun of two to four characters that measures nothing. */
const isPlain = (s: Sides, words: string): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  !/[率比度面额量值数分幅]$/.test(words) &&
  !wholeNoun.test(words) &&
  !s.left.some((piece) => isVerb(piece) || isTagged(piece, ['with']));

/** Counted as the one before, or as structures are. */
const isLike = ({ slot }: Sides, unit: string | null): boolean =>
  unit === slot.unit || (slot.unitClass === 'count' && /^[座盏处道条个口眼台]$/.test(slot.unit ?? ''));

/** 收获玉米80吨，大豆20吨; not 新建校舍900平方米，投资80万元, nor 完成, which tells nothing. */
export function deedOfWorks(f: Frame, s: Sides, own: readonly Span[]): readonly Span[] {
  if (!startsClause(f, s) || !isPlain(s, wordsIn(f, own))) return [];
  const before = namedBefore(f, s.at, 12);
  const one = f.tokens[before];
  return one?.kind === 'number' && isLike(s, one.unit) && isOfStuff(f, before) ? verbOf(f, before) : [];
}

/** The verb of a name of a verb and a short noun. */
function verbOf(f: Frame, at: number): readonly Span[] {
  const verb = f.prefixes.get(at) ?? [];
  const noun = lengthOf(f.named.get(at) ?? []) - lengthOf(verb);
  return wordsIn(f, verb) !== '完成' && noun > 0 && noun <= 6 ? verb : [];
}
