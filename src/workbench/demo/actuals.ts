/** The sample's actuals to the rows they belong to: by target and words of the name. Out: what to type, in the sheet's own storage. */
import type { Indicator, IsoDate } from '../../plan';
import type { SampleActual } from '../samples';

export interface Typed {
  readonly code: string;
  readonly value: number;
  readonly date: IsoDate;
}

/** What the document writes (92 for 92 %) as the row stores it. */
const stored = (row: Indicator, value: number): number => (row.unit === '%' ? value / 100 : value);

function fits(row: Indicator, actual: SampleActual): boolean {
  if (actual.target === null) return row.target.kind === 'missing';
  return row.target.kind === 'number' && Math.abs(row.target.value - stored(row, actual.target)) < 1e-9;
}

/** Letters of the shorter words found in the longer, 0…1: enough to tell apart rows of equal target. */
function alike(name: string, words: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2).toLowerCase()));
  const own = pairs(name);
  const wanted = [...pairs(words)];
  return wanted.filter((pair) => own.has(pair)).length / wanted.length;
}

export function matchActuals(
  rows: readonly Indicator[],
  actuals: readonly SampleActual[],
): { readonly found: readonly Typed[]; readonly lost: readonly SampleActual[] } {
  const found: Typed[] = [];
  const lost: SampleActual[] = [];
  const taken = new Set<string>();
  for (const actual of actuals) {
    const ranked = rows
      .filter((row) => !taken.has(row.code) && fits(row, actual))
      .map((row) => ({ row, score: alike(row.name, actual.name) }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best === undefined || best.score < 0.3) lost.push(actual);
    else {
      taken.add(best.row.code);
      found.push({ code: best.row.code, value: stored(best.row, actual.actual), date: actual.date });
    }
  }
  return { found, lost };
}
