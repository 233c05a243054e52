/**
 * How much two names share, where what many names of the same papers say counts little: of 组织教学视导 and 开展全覆盖教学视导 the 视导 tells all,
 * 教师 stands in half of a bureau's rows. In: all names that are compared. Out: a form of each, and a likeness 0…1 of any two of them. Method:
 * weights by inverse document frequency over pairs of neighbouring Chinese characters and over stems of Latin words; half the share of both
 * (Dice), half that of the shorter.
 */
import { changeNamed } from './change-name';
import { bareDeed, foldedName } from './folded-name';
import { sidesOf } from './opposed';
import type { Sides } from './opposed';
import type { Change } from './statement';

/** All of a name that is asked for again and again. */
export interface NameForm {
  /** What changes, where it is the name of a change; else the name. */
  readonly what: string;
  readonly change: Change | null;
  readonly folded: string;
  readonly sides: Sides;
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

const little = new Set(
  'a an and as at by for from in into of on or per than that the their this to with number total all new'.split(' '),
);

/** Another form of one word: pupils and pupil, recruited and recruit. */
function stem(word: string): string {
  const bare = word.replace(/(?:ments?|ings?|ed|es|s)$/, '');
  return bare.length >= 3 ? bare.replace(/e$/, '') : word;
}

function partsOf(what: string, folded: string): ReadonlySet<string> {
  const parts = new Set<string>();
  // A Chinese name has no blanks to lose, and GDP may only stand in the folded one.
  const words = /[\u0370-\uffff]/.test(what) ? folded : what.toLowerCase();
  for (const [word] of words.matchAll(/[a-z0-9]+(?:'[a-z]+)?/g)) if (!little.has(word)) parts.add(stem(word));
  // Every script without blanks between its words.
  for (const [run] of bareDeed(folded).matchAll(/[\u0370-\uffff]+/g)) {
    if (run.length === 1) parts.add(run);
    for (let at = 0; at + 2 <= run.length; at++) parts.add(run.slice(at, at + 2));
  }
  return parts;
}

/** Each name with its form; weights are those among these names. */
export function nameForms(names: readonly string[]): ReadonlyMap<string, NameForm> {
  const met = new Map<string, number>();
  const said = [...new Set(names)].map((name) => {
    const named = changeNamed(name);
    const what = named?.what ?? name;
    const folded = foldedName(what);
    const parts = partsOf(what, folded);
    for (const part of parts) met.set(part, (met.get(part) ?? 0) + 1);
    return { name, what, change: named?.change ?? null, folded, sides: sidesOf(name), parts };
  });
  return new Map(
    said.map(({ name, parts, ...form }) => {
      const weights = new Map(
        [...parts].map((part) => [part, Math.log(1 + said.length / (met.get(part) ?? 1))] as const),
      );
      return [name, { ...form, weights, sum: [...weights.values()].reduce((sum, one) => sum + one, 0) }] as const;
    }),
  );
}

export function sharedBy(a: NameForm, b: NameForm): number {
  if (a.sum === 0 || b.sum === 0) return 0;
  let both = 0;
  for (const [part, weight] of a.weights) if (b.weights.has(part)) both += weight;
  return both / (a.sum + b.sum) + both / (2 * Math.min(a.sum, b.sum));
}
