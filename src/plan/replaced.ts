/**
 * Of which documents in a ledger an import is a new version. In: the standing rows, what merge found again, the names of what is
 * imported. Out: names of documents; only rows of these may be called gone. A workbook holds plans of several offices, and rows
 * that somebody typed are of no document.
 */
import type { Indicator } from './indicator';
import type { Merge } from './merge';
import { nameLikeness, normalName } from './names';

/** Words that only tell one version from another. */
const versionWords =
  /[(（［[]?(?:第?[一二三四五六七八九十\d]+[稿版次]|[二三四五]稿|修[订改]稿?|定稿|终稿|初稿|征求意见稿|送审稿|新版|v(?:ersion)?\s*\d+(?:\.\d+)*|final|draft|revised|copy|副本|\d{1,2})[)）\]]?/giu;

/** A file's name without its ending and what tells versions apart. */
export function bareName(name: string): string {
  const bare = name.replace(/\.[a-z]{2,5}$/i, '').replace(versionWords, '');
  return normalName(bare) === '' ? name : bare;
}

export interface ReplacedRequest {
  readonly standing: readonly Indicator[];
  readonly merge: Merge;
  /** Of the documents that are imported. */
  readonly names: readonly string[];
  /** A person said that it is a new version: then it is one of something. */
  readonly sure?: boolean;
}

interface Known {
  readonly name: string;
  readonly rows: number;
  /** Of these found again. */
  readonly again: number;
  /** How its name is like an imported one's, 0…1. */
  readonly like: number;
}

export const documentOf = ({ source }: Indicator): string => source?.document ?? '';

/**
 * Documents of the same name but for the version; where there is none, those at least half of whose rows were found again;
 * where a person is sure and none is such, the one most of whose rows were, or whose name is nearest.
 */
export function replacedDocuments({ standing, merge, names, sure = false }: ReplacedRequest): ReadonlySet<string> {
  const known = knownIn(standing, merge, names);
  const named = known.filter(({ like }) => like === 1);
  if (named.length > 0) return namesOf(named);
  const halved = known.filter(({ rows, again }) => again * 2 >= rows);
  if (halved.length > 0 || !sure) return namesOf(halved);
  const [nearest] = known
    .filter(({ again, like }) => again > 0 || like >= alike)
    .sort((a, b) => b.again - a.again || b.like - a.like);
  return namesOf(nearest === undefined ? [] : [nearest]);
}

const alike = 0.72;

const namesOf = (known: readonly Known[]): ReadonlySet<string> => new Set(known.map(({ name }) => name));

function knownIn(standing: readonly Indicator[], { rows }: Merge, names: readonly string[]): readonly Known[] {
  const found = new Set(rows.flatMap((row) => (row.is === 'same' || row.is === 'changed' ? [row.code] : [])));
  const fresh = names.map(bareName);
  const counts = new Map<string, { rows: number; again: number }>();
  for (const row of standing) {
    const count = counts.get(documentOf(row)) ?? { rows: 0, again: 0 };
    counts.set(documentOf(row), { rows: count.rows + 1, again: count.again + (found.has(row.code) ? 1 : 0) });
  }
  counts.delete('');
  return [...counts].map(([name, count]) => ({ name, ...count, like: likeAny(bareName(name), fresh) }));
}

function likeAny(name: string, others: readonly string[]): number {
  return Math.max(
    0,
    ...others.map((other) => (normalName(other) === normalName(name) ? 1 : nameLikeness(other, name) * 0.99)),
  );
}
