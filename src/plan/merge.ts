/**
 * A second reading of a plan against the ledger that stands: which rows are the same, which changed (old and new value), which are
 * new, and, for a new version of the same document only, which are gone. In: two lists of indicators. Out: a Merge; nothing is
 * overwritten here. Identity is the code, else area, normalised name, unit, due year and owner; never the position.
 */
import type { Indicator, Target } from './indicator';
import { normalName } from './names';

/** Fields whose change is an event with grounds: what the plan promises. */
export const promised = ['target', 'upper', 'baseline', 'due', 'unit', 'direction', 'kind', 'basis'] as const;
export type Promised = (typeof promised)[number];
/** A name changes only where a person said that two names are one indicator. */
export type Revisable = Promised | 'name';

export interface FieldChange {
  readonly field: Revisable;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export type MergeRow =
  | { readonly is: 'same'; readonly code: string; readonly fresh: Indicator }
  | {
      readonly is: 'changed';
      readonly code: string;
      readonly fresh: Indicator;
      readonly changes: readonly FieldChange[];
    }
  | { readonly is: 'new'; readonly fresh: Indicator }
  | { readonly is: 'gone'; readonly code: string };

export interface Merge {
  /** In the order of the fresh list; gone rows last, in the ledger's order. */
  readonly rows: readonly MergeRow[];
}

export interface MergeRequest {
  readonly standing: readonly Indicator[];
  readonly fresh: readonly Indicator[];
  /** A new version of the same document; else another plan, and no row is gone. */
  readonly sameDocument: boolean;
}

const year = (row: Indicator): string => row.due?.slice(0, 4) ?? '';

/** Same sentence, figure and unit: the name was set right by a person, or is read otherwise than it was. */
function sentenceKey(row: Indicator): string | null {
  const quote = (row.source?.quote ?? '').replace(/\s+/g, '');
  return quote === '' ? null : [quote, row.unit, year(row), targetWords(row.target), row.upper].join('|');
}

/** From the strictest to the loosest: a re-read plan may word its area or owner anew. null: the row has no such key. */
const keys: readonly ((row: Indicator) => string | null)[] = [
  (row) => [normalName(row.area), normalName(row.name), row.unit, year(row), row.owner].join('|'),
  (row) => [normalName(row.area), normalName(row.name), row.unit, year(row)].join('|'),
  (row) => [normalName(row.name), row.unit, year(row)].join('|'),
  // Last, a promise that moved to another year or is counted in another unit: only where the name leaves no choice.
  (row) => [normalName(row.name), row.unit].join('|'),
  (row) => [normalName(row.name), year(row)].join('|'),
  sentenceKey,
];

export function targetWords(target: Target): string | number | null {
  if (target.kind === 'number') return target.value;
  return target.kind === 'text' ? target.text : target.kind === 'missing' ? 'missing' : null;
}

const valueOf = (row: Indicator, field: Promised): string | number | null =>
  field === 'target' ? targetWords(row.target) : row[field];

function isSame(a: string | number | null, b: string | number | null): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)) : a === b;
}

/** What the fresh reading promises otherwise. A baseline the fresh text does not tell takes none away. */
export function changesBetween(before: Indicator, after: Indicator): FieldChange[] {
  return promised.flatMap((field) => {
    const [old, fresh] = [valueOf(before, field), valueOf(after, field)];
    if (isSame(old, fresh) || (field === 'baseline' && fresh === null)) return [];
    return [{ field, before: old, after: fresh }];
  });
}

/** Pairs by key where the key names one row on both sides, or as many on both: those that promise the same first, else in order. */
function pairUp(standing: readonly Indicator[], fresh: readonly Indicator[]): Map<Indicator, Indicator> {
  const pairs = new Map<Indicator, Indicator>();
  const codes = new Map(standing.map((row) => [row.code, row]));
  const taken = new Set<Indicator>();
  const pair = (one: Indicator, row: Indicator): void => {
    pairs.set(one, row);
    taken.add(row);
  };
  for (const one of fresh) {
    const row = codes.get(one.code);
    if (row && normalName(row.name) === normalName(one.name) && !taken.has(row)) pair(one, row);
  }
  for (const key of keys) {
    const open = grouped(
      standing.filter((row) => !taken.has(row)),
      key,
    );
    for (const [words, group] of grouped(
      fresh.filter((row) => !pairs.has(row)),
      key,
    )) {
      const rows = open.get(words) ?? [];
      if (rows.length === group.length) for (const [one, row] of matched(group, rows)) pair(one, row);
    }
  }
  return pairs;
}

function matched(fresh: readonly Indicator[], standing: readonly Indicator[]): (readonly [Indicator, Indicator])[] {
  const left = [...standing];
  const alike = fresh.map((one) => {
    const at = left.findIndex((row) => changesBetween(row, one).length === 0);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  });
  return fresh.flatMap((one, n) => {
    const row = alike[n] ?? left.shift();
    return row === undefined ? [] : [[one, row] as const];
  });
}

function grouped(rows: readonly Indicator[], key: (row: Indicator) => string | null): Map<string, Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) {
    const words = key(row);
    if (words === null) continue;
    const group = groups.get(words);
    if (group) group.push(row);
    else groups.set(words, [row]);
  }
  return groups;
}

export function merge({ standing, fresh, sameDocument }: MergeRequest): Merge {
  const pairs = pairUp(standing, fresh);
  const rows = fresh.map((one): MergeRow => {
    const row = pairs.get(one);
    if (row === undefined) return { is: 'new', fresh: one };
    const changes = changesBetween(row, one);
    return changes.length === 0
      ? { is: 'same', code: row.code, fresh: one }
      : { is: 'changed', code: row.code, fresh: one, changes };
  });
  const kept = new Set(pairs.values());
  const gone = sameDocument
    ? standing.filter((row) => !kept.has(row)).map(({ code }): MergeRow => ({ is: 'gone', code }))
    : [];
  return { rows: [...rows, ...gone] };
}
