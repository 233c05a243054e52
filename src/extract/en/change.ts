/**
 * Is an English number a difference against an earlier level (`by 5%`, `a rise of 37%`, `9.6% lower than in 2023`) or the level
 * itself (`to 74%`)? In: frame, token index and what stands left. Out: increase, decrease or null.
 */
import type { Change } from '../../plan';
import type { Frame, NumberToken } from '../engine/tokens';
import { leftOf } from './clause';
import type { Left } from './clause';
import { behindRate, word } from './phrase';
import { adverbs, comparing, conjunctions, prepositions, verbOf, yearly } from './lexicon';
import { sentenceOf } from './sentence';
import type { Sentence } from './sentence';

const ups = new Set(
  'increase raise improve grow expand boost lift rise climb jump leap surge widen strengthen growth improvement gain uplift higher up more above better greater rises increases gains improvements'.split(
    ' ',
  ),
);
const downs = new Set(
  'reduce cut lower fall drop decline decrease slip dip slow shrink narrow ease slide minimise minimize reduction saving fewer less below down falls reductions cuts drops shorten trim under'.split(
    ' ',
  ),
);

/** Which way a word points, by its base form. */
export function directionOf(here: string): Change | null {
  const base = verbOf(here)?.base ?? here;
  return ups.has(base) || ups.has(here) ? 'increase' : downs.has(base) || downs.has(here) ? 'decrease' : null;
}

/** Direction words that stand behind a number: `12% more than`, `50% fewer people`, `a 5% rise`. */
const behind =
  /^(?:more|fewer|less|higher|lower|above|below|up|down|increase|rise|growth|reduction|decrease|fall|drop|decline|cut|improvement|better|uplift|gains?)$/;

function after(s: Sentence, k: number, slot: NumberToken, left: Left): Change | null {
  const near = behindRate(s, k + 1);
  // `a 42% absolute reduction`, `a 7% year-on-year rise`
  const next = word(
    s,
    yearly.has(word(s, near)) ||
      /^(?:absolute|further|net|overall|annual|relative|cash|percentage)$/.test(word(s, near))
      ? near + 1
      : near,
  );
  if (isChangeOf(s, k, near, slot)) return directionOf(word(s, near + 1));
  // `admit 28,000 more` counts what is made.
  if (/^(?:more|further)$/.test(next) && slot.unit === null && left.verb?.sense === 'make') return null;
  if (!behind.test(next) || slot.unitClass === 'count') return null;
  if (/^(?:up|down)$/.test(next) && word(s, k + 2) === 'from') return null;
  return directionOf(next);
}

/** `a 10% rate increase`, `the 2% pay rise`: the noun between says what changes; in `a £3m waste reduction scheme`, `the £2m work cut waits` none does. */
const isChangeOf = (s: Sentence, k: number, near: number, { unitClass }: NumberToken): boolean =>
  /^(?:share|money)$/.test(unitClass) &&
  /^(?:an?|the|this|our|its|their|proposed|planned|annual|average|minimum|maximum|further|estimated|expected|to|of)$/.test(
    word(s, k - 1),
  ) &&
  near === k + 1 &&
  /^(?!(?:of|in|to|on|and|or|for|by|from|with|at|the|an?|more|less|was|is|were|are|will)$)[a-z-]{3,}$/.test(
    word(s, near),
  ) &&
  /^(?:increase|rise|growth|reduction|decrease|drop|decline|cut|uplift)$/.test(word(s, near + 1)) &&
  endsPhrase(s, near + 2);

/** `a 4% rent rise each year`, `a 6% fare rise takes effect`: no noun that goes on. */
const goesOn =
  /^(?:this|last|next|each|every|per|because|when|where|while|which|that|if|since|whereas|only|again|now|effective|not|would|will|may|could|should|can|must|was|were|takes|comes|means|costs|brings|applies|makes|starts|begins|remains)$/;
/** Behind the last noun of a phrase: a mark, a number, a preposition, a verb; no further noun or object. */
function endsPhrase(s: Sentence, i: number): boolean {
  const here = word(s, i);
  if (here === '' || /^(?:is|are|has|have)$/.test(here) || goesOn.test(here)) return true;
  if (/^(?:out|down|up|off)$/.test(here)) return false;
  return (
    prepositions.has(here) ||
    conjunctions.has(here) ||
    /[a-z]ed$/.test(here) ||
    /^(?:past|future)$/.test(s.groupAt.get(i)?.tense ?? '')
  );
}

/** Items between the number and what it leans on: comparators and adverbs are skipped, `in` stays. */
function anchor(s: Sentence, k: number): { i: number; by: boolean } {
  let by = false;
  for (let i = k - 1; i >= k - 8; i--) {
    const here = word(s, i);
    if (here === 'by') by = true;
    else if (!by && isBound(s, i) && word(s, i - 1) !== 'by') return { i: -1, by: false };
    else if (stopsAt(here) && !/^(?:least|most)$/.test(word(s, i + 1))) return { i, by };
  }
  return { i: k - 9, by };
}

/** `fell below 4.5`, `to no more than 9`: a bound on the level. */
const isBound = (s: Sentence, i: number): boolean =>
  /^(?:below|above|under|over|exceed|exceeding)$/.test(word(s, i)) ||
  (word(s, i) === 'than' && /^(?:no|not|be)$/.test(word(s, i - 2)));

function stopsAt(here: string): boolean {
  if (here === 'average') return false;
  if (here === 'to' || here === 'at' || here === '') return true;
  if (directionOf(here) !== null && !/^(?:more|less|fewer|above|below|under)$/.test(here)) return true;
  return !comparing.has(here) && !adverbs.has(here);
}

export function changeFor(f: Frame, at: number, slot: NumberToken, left: Left): Change | null {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const own =
    slot.change ??
    moreThan(f, at, slot) ??
    after(s, k, slot, left) ??
    before(s, k, slot, left) ??
    carriedOn(f, at, slot) ??
    inBracket(f, at, slot) ??
    aimedBeside(f, at, slot);
  return own ?? (left.verb === null && anchor(s, k).by ? fromLead(f) : null);
}

/** `14 more pilots than last year`, `14 pilots fewer than last year` */
function moreThan({ view, tokens }: Frame, at: number, { unitClass, digits, end }: NumberToken): Change | null {
  const than = unitClass === 'count' ? /^ (?:(?:more|fewer) )?than /.exec(view.slice(end, end + 13)) : null;
  return than !== null && tokens.slice(at + 1, at + 3).some(({ kind, start }) => kind === 'time' && start < end + 21)
    ? directionOf(view.slice(than[0].length > 6 ? end + 1 : digits.end + 1, end + 6).split(' ')[0] ?? '')
    : null;
}

/** `Our aims include increasing:` above `Retention by 5%`. */
function fromLead({ before }: Frame): Change | null {
  const last = /([a-z]+):\s*$/.exec(before?.words.slice(-24) ?? '')?.[1];
  return last === undefined ? null : directionOf(last);
}

/** `cut by 25% by 2031 and 70% by 2046`: a further stage of the same. */
function carriedOn(f: Frame, at: number, slot: NumberToken): Change | null {
  let i = at - 1;
  while (f.tokens[i]?.kind === 'cue') i--;
  const [earlier, time] = [f.tokens[i - 1], f.tokens[i]];
  if (time?.kind !== 'time' || earlier?.kind !== 'number' || earlier.unit !== slot.unit) return null;
  return /^,? and (?:(?:by|up to|at least|a further|over|more than) )?$/.test(f.view.slice(time.end, slot.start))
    ? changeFor(f, i - 1, earlier, leftOf(f, i - 1))
    : null;
}

/** `fell by 300 (4.1%)`: the same as a share. */
function inBracket(f: Frame, at: number, slot: NumberToken): Change | null {
  const [earlier, open, , close] = f.tokens.slice(Math.max(0, at - 2), at + 2);
  if (
    slot.unitClass !== 'share' ||
    open?.kind !== 'mark' ||
    open.end !== slot.start ||
    close?.kind !== 'mark' ||
    close.start !== slot.end ||
    earlier?.kind !== 'number'
  )
    return null;
  return open.mark === 'open' && earlier.unitClass !== 'share'
    ? changeFor(f, at - 2, earlier, leftOf(f, at - 2))
    : null;
}

/** `cut waste by 8% against a target of 10%`: aimed at as that was done, by how much. */
function aimedBeside(f: Frame, at: number, slot: NumberToken): Change | null {
  let i = at - 1;
  while (i > at - 5 && f.tokens[i] !== undefined && f.tokens[i]?.kind !== 'number') i--;
  const earlier = f.tokens[i];
  if (earlier?.kind !== 'number' || earlier.unit !== slot.unit || !/^(?:share|point)$/.test(slot.unitClass))
    return null;
  const between = f.view.slice(Math.max(earlier.end, slot.start - 90), slot.start);
  return /^[^,;()]*,? (?:against|compared (?:with|to)|versus) (?:an?|the|our|its) (?:[a-z]+ )?(?:target|goal|aim) of $/.test(
    between,
  )
    ? changeFor(f, i, earlier, leftOf(f, i))
    : null;
}

/** `rose to 23%`, `lower than the 23% promised`: a level, not by how much. */
const isLevelAt = (s: Sentence, i: number, by: boolean): boolean =>
  /^(?:to|at|from)$/.test(word(s, i)) || (!by && word(s, i + 1) === 'than' && directionOf(word(s, i)) !== null);

function before(s: Sentence, k: number, slot: NumberToken, left: Left): Change | null {
  const { i, by } = anchor(s, k);
  if (isLevelAt(s, i, by)) return null;
  const inHalf = !by && isHalf(s, k, slot);
  const near = inHalf || slot.unitClass === 'count' ? null : (nearDirection(s, i, slot) ?? ofNoun(s, k, left));
  if (near !== null && (by || isBehindVerb(left, i))) return near;
  if (by) return fromClause(s, k, left);
  return inHalf || slot.unitClass === 'point' ? fromVerb(s, left) : null;
}

/** `a reduction in crime of 3%`: the noun the number is of. */
function ofNoun(s: Sentence, k: number, left: Left): Change | null {
  if (word(s, k - 1) !== 'of') return null;
  for (let i = k - 2; i > left.from && i > k - 12 && i > (left.verb?.last ?? 0); i--)
    if (
      /^(?:in|to)$/.test(word(s, i)) &&
      /^(?:increase|rise|growth|reduction|decrease|fall|drop|improvement|cut)$/.test(word(s, i - 1))
    )
      return directionOf(word(s, i - 1));
  return null;
}

/** `raise £2m` brings it in. */
const nearDirection = (s: Sentence, i: number, { unitClass }: NumberToken): Change | null =>
  isParticle(s, i) || (unitClass === 'money' && /^rais(?:e|ed|es|ing)$/.test(word(s, i)))
    ? null
    : directionOf(word(s, i));

/** `cut … in half`. */
const isHalf = (s: Sentence, k: number, slot: NumberToken): boolean =>
  word(s, k - 1) === 'in' && slot.form === 'words' && slot.unitClass === 'share';

const isBehindVerb = (left: Left, i: number): boolean => left.verb === null || left.verb.main <= i;

/** `made up`, `set up`: the word belongs to its verb. */
const isParticle = (s: Sentence, i: number): boolean =>
  /^(?:up|down)$/.test(word(s, i)) &&
  /^(?:made|make|makes|making|set|take|took|taken|sign|signed|signing|break)$/.test(word(s, i - 1));

function fromVerb(s: Sentence, left: Left): Change | null {
  return left.verb === null ? null : directionOf(word(s, left.verb.main));
}

/** `by 5%`: which way the verb points, a word of the clause, or the verb that governs the clause before. */
const fromClause = (s: Sentence, k: number, left: Left): Change | null =>
  fromVerb(s, left) ?? fromWords(s, left.from, k) ?? fromEarlier(s, left);

/** `Reduce A by 5% and B by 3%`: the verb before; a clause between, or a semicolon, ends its reach. */
function fromEarlier(s: Sentence, { verb, from }: Left): Change | null {
  if (verb !== null) return null;
  for (let i = from - 1; i > from - 20 && i >= 0; i--) {
    const mark = s.items[i]?.mark;
    if (mark === 'semicolon' || mark === 'colon') return null;
    const group = s.groupTo.get(i);
    if (group !== undefined && group.tense !== 'ing') return directionOf(word(s, group.main));
  }
  return null;
}

function fromWords(s: Sentence, from: number, k: number): Change | null {
  for (let i = k - 1; i >= from; i--) {
    const found = directionOf(word(s, i));
    if (found !== null && !comparing.has(word(s, i))) return found;
  }
  return null;
}
