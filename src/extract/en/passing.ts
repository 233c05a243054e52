/**
 * Durations and sizes an English text mentions without measuring them: `within two working days` beside a share, `over four years`.
 * In: slot and frame. Out: true where a statement is kept but not counted as an indicator.
 */
import type { Frame, Mark, NumberToken } from '../engine/tokens';

const walls: ReadonlySet<Mark> = new Set<Mark>(['stop', 'semicolon', 'colon', 'comma']);
const setting =
  /\b(?:within|inside|in under|over|for|lasting|longer than|more than|less than|under|in|after|every|of up to|up to|at least)\s?$/;

export function isPassing(slot: NumberToken, f: Frame, at: number): boolean {
  if (isKnown(slot, f, at) || isRestated(slot, f, at)) return true;
  if (slot.unitClass !== 'time') return false;
  const lead = f.view.slice(Math.max(f.start, slot.start - 24), slot.start);
  return setting.test(lead) && hasNeighbour(f, at);
}

/** `28 of 34 stations`, `each of our 23 branches`: how many there are, which nobody sets out to reach. */
const isKnown = (slot: NumberToken, f: Frame, at: number): boolean =>
  slot.unitClass === 'count' &&
  slot.form === 'digits' &&
  ((/\b(?:the|our|its|their) $/.test(f.view.slice(Math.max(f.start, slot.start - 7), slot.start)) &&
    !isToldOf(slot, f)) ||
    /^ (?:out )?of (?:the |our |its |their )?$/.test(between(f, at)));

/** `the 5,120 crews who passed`: what is told of them is told of all. */
const isToldOf = ({ value, start, end }: NumberToken, f: Frame): boolean =>
  (value ?? 0) >= 100 &&
  !/\b(?:of|in|at|across) the $/.test(f.view.slice(Math.max(f.start, start - 12), start)) &&
  /^ (?:who|reported|recorded|received|registered|counted)\b/.test(f.view.slice(end, Math.min(f.end, end + 14)));

const between = (f: Frame, at: number): string => {
  const before = f.tokens[at - 1];
  return before?.kind === 'number' ? f.view.slice(before.end, f.tokens[at]?.start) : '';
};

/** `Rs 90 crore (Rs 900 million)`: the same again. */
function isRestated({ value, unit }: NumberToken, f: Frame, at: number): boolean {
  const [before, mark] = [f.tokens[at - 2], f.tokens[at - 1]];
  if (before?.kind !== 'number' || mark?.kind !== 'mark' || mark.mark !== 'open') return false;
  return before.value === value && before.unit === unit;
}

/** Years before this one are history in the documents people plan with. */
export const recent = 1998;

/** Another number in reach that measures something: the duration only says how it is counted. */
function hasNeighbour(f: Frame, at: number): boolean {
  return measures(f, at, -1) || measures(f, at, 1);
}

function measures(f: Frame, at: number, step: 1 | -1): boolean {
  for (let i = at + step, n = 0; n < 12; i += step, n++) {
    const token = f.tokens[i];
    if (token === undefined || (token.kind === 'mark' && walls.has(token.mark) && (token.mark !== 'colon' || step < 0)))
      return false;
    if (token.kind === 'number' && !f.refused.has(i) && token.unitClass !== 'time') return true;
  }
  return false;
}
