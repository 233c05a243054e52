/**
 * `from 61% in 2022 to 74% by 2028`: which number is the earlier level, and which one stands on it. In: frame and token
 * index. Out: answers for one number. `an increase from 61% (2022) to 74%` and `74%, up from 61%` are read too.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { movedFrom } from './numerals';
import { sentenceOf } from './sentence';

const look = 8;

function lead(f: Frame, at: number): string {
  const slot = f.tokens[at];
  return slot === undefined ? '' : f.view.slice(Math.max(f.start, slot.start - 36), slot.start);
}

const earlier =
  /\b(?:from|against|versus|compared (?:with|to)|relative to|up on|than)(?: (?:an?|the|our))?(?: [a-z-]+){0,2} (?:of )?(?:around |about |just over |just under )?$/;

/** `grants of £4m this year from £12m of reserves`: where it comes from. */
const isSource = ({ tokens, view }: Frame, at: number): boolean => {
  const own = tokens[at];
  return own?.kind === 'number' && own.unitClass === 'money' && view.startsWith(' of ', own.end);
};

/** Is this number the earlier level of another? */
export function isBaseline(f: Frame, at: number): boolean {
  const words = lead(f, at);
  if (/\brang(?:e|es|ed|ing) from $/.test(words)) return false;
  if (isSecondBase(f, at, words) || movedFrom.test(words)) return true;
  if (
    /(?:[(,] ?|\b(?:to|at|of) (?:(?:below|above|under|over|around|about|at least|at most|(?:no )?(?:more|less|fewer) than) )?\S{1,12}(?: [a-z]{3,10}){0,2} )from (?:around |about )?$/.test(
      words,
    ) &&
    partner(f, at, -1) !== null &&
    !isSource(f, at)
  )
    return true;
  if (
    /\bfrom (?:around |about |just over |just under |more than |over |nearly |under |a baseline of |the baseline of |an average of )?$/.test(
      words,
    )
  )
    return (
      partner(f, at, 1) !== null ||
      /\b(?:up|down|rise|rising|fall|falling|increase|increased|reduction|improvement|drop|rose|fell|improved|grew) from (?:around |about )?$/.test(
        words,
      )
    );
  return (
    /\b(?:compared (?:with|to)|relative to|against|versus|baseline(?: of| \(|:)?)(?: (?:a|the))?(?: [a-z]+)? ?$/.test(
      words,
    ) && earlier.test(words)
  );
}

/** `62% of crews passed, compared with 79% of other crews`: another group at the same time, no earlier level. Out: the share before, or -1. */
export function groupBeside(f: Frame, at: number): number {
  const own = f.tokens[at];
  if (own?.kind !== 'number' || own.unitClass !== 'share') return -1;
  if (
    !/^ (?:of|for|among) (?!(?:the )?(?:same|last|previous|all time)\b)[a-z]/.test(f.view.slice(own.end, own.end + 24))
  )
    return -1;
  if (
    !/\bcompared (?:with|to) (?:just |only |about |around |nearly |over |the )*$/.test(
      f.view.slice(Math.max(f.start, own.start - 40), own.start),
    )
  )
    return -1;
  for (let i = at - 1; i >= 0 && at - i < 20; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'number' && !f.refused.has(i)) return token.unitClass === 'share' ? i : -1;
  }
  return -1;
}

/** `from a baseline of 48% and 36% respectively`: the second of two earlier levels. */
const isSecondBase = (f: Frame, at: number, words: string): boolean =>
  / and $/.test(words) &&
  f.view.startsWith(' respectively', f.tokens[at]?.end ?? 0) &&
  f.tokens[at - 1]?.kind === 'number' &&
  f.tokens[at - 1]?.end === (f.tokens[at]?.start ?? 0) - 5 &&
  isBaseline(f, at - 1);

/** `a deficit of £3m (4% of income)`, `(equivalent to 4% of income)`: the amount that a share alone in its bracket says again. */
export function hostOf(f: Frame, at: number): number | null {
  const open = openBefore(f, at);
  const [host, own] = [f.tokens[open - 1], f.tokens[at]];
  if (host?.kind !== 'number' || own?.kind !== 'number' || f.refused.has(open - 1)) return null;
  return isSaidAgain(f, host, own) && isShareOf(f, at, own) ? open - 1 : null;
}

/** The bracket before a number, over a comparator or two; else -1. */
function openBefore(f: Frame, at: number): number {
  let i = at - 1;
  while (i > at - 3 && f.tokens[i]?.kind === 'cue') i--;
  const open = f.tokens[i];
  return open?.kind === 'mark' && open.mark === 'open' ? i : -1;
}

const isSaidAgain = (f: Frame, host: NumberToken, own: NumberToken): boolean =>
  host.unitClass === 'money' &&
  own.start - host.end < 40 &&
  /^ ?\((?:(?:equivalent|equal|equates|amounting) to |representing |or |some |about |around |nearly |almost |approximately |roughly |just |over |under )*$/.test(
    f.view.slice(host.end, own.start),
  );

/** `(some 40% of clubs gained)` says something of its own. */
function isShareOf(f: Frame, at: number, { unitClass, end }: NumberToken): boolean {
  if (unitClass !== 'share' || !f.view.startsWith(' of ', end)) return false;
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  for (let i = k + 1; i < k + 9 && s.items[i]?.kind === 'word'; i++) if (s.groupAt.has(i)) return false;
  return true;
}
function partner(f: Frame, at: number, step: 1 | -1): NumberToken | null {
  const own = f.tokens[at];
  for (let i = at + step, n = 0; n < look; i += step, n++) {
    const token = f.tokens[i];
    if (token === undefined || (token.kind === 'mark' && !/^(?:open|close|comma)$/.test(token.mark))) return null;
    if (token.kind === 'number' && !f.refused.has(i))
      return own !== undefined && own.kind === 'number' && alike(own, token) ? token : null;
  }
  return null;
}

/** `64 thefts per 10,000 berths to 41 thefts` */
const alike = (a: NumberToken, b: NumberToken): boolean =>
  a.unit === null || b.unit === null || a.unit.startsWith(b.unit) || b.unit.startsWith(a.unit);

/** The value this number started from, or nothing. */
export function baselineOf(f: Frame, at: number): { readonly baseline?: number } {
  const baseline = baselineBeside(f, at, -1) ?? baselineBeside(f, at, 1);
  return baseline === null ? {} : { baseline };
}

/** `from 61% to 74%`: what the number is called stands before the baseline. */
export const goesOnFrom = (f: Frame, at: number): boolean => baselineBeside(f, at, -1) !== null;

function baselineBeside(f: Frame, at: number, step: 1 | -1): number | null {
  const own = f.tokens[at];
  for (let i = at + step, n = 0; n < look; i += step, n++) {
    const token = f.tokens[i];
    if (token === undefined || (token.kind === 'mark' && /^(?:stop|semicolon)$/.test(token.mark))) return null;
    if (token.kind !== 'number') continue;
    return isBaseline(f, i) &&
      own !== undefined &&
      own.kind === 'number' &&
      (own.unit === token.unit || token.unit === null)
      ? token.value
      : null;
  }
  return null;
}
