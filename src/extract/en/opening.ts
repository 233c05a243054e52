/**
 * Patterns by the character they may begin with, so that at a place only those are asked that could stand there. In: patterns, each
 * with its first characters in the lower-case view. Out: those for a character, in their order.
 */

export interface Opening {
  /** All first characters of what it matches. */
  readonly starts: string;
}

export function byStart<T extends Opening>(list: readonly T[]): (char: string) => readonly T[] {
  const known = new Map<string, T[]>();
  for (const one of list)
    for (const char of one.starts) {
      const same = known.get(char);
      if (same === undefined) known.set(char, [one]);
      else same.push(one);
    }
  return (char) => known.get(char) ?? [];
}

export const digits = '0123456789';
/** Of months. */
export const monthly = 'jfmasond';
