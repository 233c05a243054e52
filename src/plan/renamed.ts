/**
 * Rows that a new version seems to name otherwise: one that is gone and one that is new, near in words, unit, target and place.
 * In: the standing rows and what merge made of them. Out: offers with a score and reasons, at most one for each row. Nothing is
 * paired here: a person says whether it is the same indicator.
 */
import type { Indicator } from './indicator';
import { likeness } from './likeness';
import { changesBetween } from './merge';
import type { FieldChange, Merge, MergeRow } from './merge';
import { nameLikeness, normalName } from './names';

export type RenameReason =
  | 'same-code'
  | 'like-name'
  | 'like-sentence'
  | 'same-area'
  | 'same-unit'
  | 'same-target'
  | 'near-target'
  | 'same-place';

export interface Renaming {
  readonly standing: Indicator;
  readonly fresh: Indicator;
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly RenameReason[];
  /** Name of another row that fits nearly as well. */
  readonly rival: string | null;
  /** What the row would become, its name first. */
  readonly changes: readonly FieldChange[];
}

export interface RenameRequest {
  readonly standing: readonly Indicator[];
  readonly merge: Merge;
  /** Fresh rows whose code is their document's own word. */
  readonly coded?: ReadonlySet<Indicator>;
  /** Pairs a person said no to. */
  readonly refused?: (standing: Indicator, fresh: Indicator) => boolean;
}

type Pair = Omit<Renaming, 'rival' | 'changes'>;

const least = { name: 0.4, weak: 0.25, score: 0.5 } as const;
const close = 0.06;
const weights: Readonly<Record<Exclude<RenameReason, 'like-name' | 'like-sentence' | 'same-unit'>, number>> = {
  // A code that both say leaves little doubt, whatever they are called.
  'same-code': 0.5,
  'same-area': 0.1,
  'same-target': 0.15,
  'near-target': 0.1,
  'same-place': 0.1,
};

/** Rows × rows that found no partner, a few dozen each at most in a plan that is the same document. */
export function renamings({ standing, merge, coded, refused }: RenameRequest): readonly Renaming[] {
  const places = placesOf(standing, merge.rows);
  const byCode = new Map(standing.map((row) => [row.code, row]));
  const gone = merge.rows.flatMap((row) => (row.is === 'gone' ? (byCode.get(row.code) ?? []) : []));
  const fresh = merge.rows.flatMap((row) => (row.is === 'new' ? [row.fresh] : []));
  const isCoded = (row: Indicator, one: Indicator): boolean => row.code === one.code && (coded?.has(one) ?? false);
  const pair = (row: Indicator, one: Indicator): Pair | null =>
    refused?.(row, one) ? null : pairOf(row, one, { places, coded: isCoded(row, one) });
  const pairs = gone.flatMap((row) => fresh.flatMap((one) => pair(row, one) ?? [])).sort((a, b) => b.score - a.score);
  return chosen(pairs).map((pair) => ({ ...pair, rival: rivalOf(pair, pairs), changes: renamed(pair) }));
}

/** The rows with each pair that is said to be one made one; both halves of the other pairs are left out, they wait for a word. */
export function withRenamed(
  { rows }: Merge,
  pairs: readonly Renaming[],
  isOne: (pair: Renaming) => boolean,
): readonly MergeRow[] {
  const byFresh = new Map(pairs.map((pair) => [pair.fresh, pair]));
  const codes = new Set(pairs.map(({ standing: { code } }) => code));
  return rows.flatMap((row): MergeRow[] => {
    if (row.is === 'gone') return codes.has(row.code) ? [] : [row];
    const pair = row.is === 'new' ? byFresh.get(row.fresh) : undefined;
    if (pair === undefined) return [row];
    const { standing, fresh, changes } = pair;
    return isOne(pair) ? [{ is: 'changed', code: standing.code, fresh, changes }] : [];
  });
}

/** The name, and what the row promises otherwise under it. */
function renamed({ standing, fresh }: Pair): readonly FieldChange[] {
  return [{ field: 'name', before: standing.name, after: fresh.name }, ...changesBetween(standing, fresh)];
}

function chosen(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Set<Indicator>();
  return pairs.filter(({ standing, fresh }) => {
    if (taken.has(standing) || taken.has(fresh)) return false;
    taken.add(standing);
    taken.add(fresh);
    return true;
  });
}

/** Another row for one of the two, unless that one fits a third much better. */
function rivalOf(pair: Pair, pairs: readonly Pair[]): string | null {
  const rival = pairs.find(
    (other) =>
      (other.standing === pair.standing) !== (other.fresh === pair.fresh) &&
      pair.score - other.score < close &&
      !pairs.some((third) => isOthers(third, other, pair) && third.score - other.score >= close),
  );
  if (rival === undefined) return null;
  return rival.standing === pair.standing ? rival.fresh.name : rival.standing.name;
}

const isOthers = (third: Pair, other: Pair, pair: Pair): boolean =>
  third !== other &&
  (other.standing === pair.standing ? third.fresh === other.fresh : third.standing === other.standing);

/** Between which rows that were found again a row stands. */
interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
}

type Places = ReadonlyMap<Indicator, Neighbours>;

function placesOf(standing: readonly Indicator[], rows: readonly MergeRow[]): Places {
  const kept = new Set(rows.flatMap((row) => (row.is === 'same' || row.is === 'changed' ? [row.code] : [])));
  const read = rows.flatMap((row) =>
    row.is === 'gone' ? [] : [{ row: row.fresh, code: row.is === 'new' ? null : row.code }],
  );
  return new Map([
    ...neighbours(standing.map((row) => ({ row, code: kept.has(row.code) ? row.code : null }))),
    ...neighbours(read),
  ]);
}

interface Spot {
  readonly row: Indicator;
  readonly code: string | null;
}

function neighbours(list: readonly Spot[]): [Indicator, Neighbours][] {
  const nearest = (spots: readonly Spot[]): (string | null)[] => {
    let last: string | null = null;
    return spots.map(({ code }) => {
      const before = last;
      last = code ?? last;
      return before;
    });
  };
  const before = nearest(list);
  const after = nearest([...list].reverse()).reverse();
  return list.map(({ row }, n) => [row, { before: before[n] ?? null, after: after[n] ?? null }]);
}

/** Between the same two rows, or at the same end behind or before the same one. */
function isSamePlace(a: Neighbours | undefined, b: Neighbours | undefined): boolean {
  if (a === undefined || b === undefined || (a.before ?? a.after) === null) return false;
  return a.before === b.before && a.after === b.after;
}

const year = ({ due }: Indicator): string => due?.slice(0, 4) ?? '';
const wordsOf = ({ source }: Indicator): string => (source?.quote ?? '').replace(/[\d.,%]+/g, '');

/** Another unit, direction, year or sort of target is another indicator. */
function mayBe(a: Indicator, b: Indicator): boolean {
  const sameYear = year(a) === year(b) || year(a) === '' || year(b) === '';
  return (
    normalName(a.unit) === normalName(b.unit) && a.direction === b.direction && sameYear && isNumber(a) === isNumber(b)
  );
}

const isNumber = ({ target }: Indicator): boolean => target.kind === 'number' || target.kind === 'missing';

function nearTarget({ target: a }: Indicator, { target: b }: Indicator): 'same-target' | 'near-target' | null {
  if (a.kind !== 'number' || b.kind !== 'number') return null;
  if (a.value === b.value) return 'same-target';
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return low > 0 && low / high >= 0.5 ? 'near-target' : null;
}

interface Seen {
  readonly places: Places;
  /** Both have the code that the document says. */
  readonly coded: boolean;
}

function pairOf(standing: Indicator, fresh: Indicator, { places, coded }: Seen): Pair | null {
  if (!coded && !mayBe(standing, fresh)) return null;
  const name = likeness(standing.name, fresh.name);
  const sentence = nameLikeness(wordsOf(standing), wordsOf(fresh));
  const reasons: readonly RenameReason[] = [
    ...(coded ? (['same-code'] as const) : []),
    ...(name >= least.name ? (['like-name'] as const) : []),
    ...(sentence >= 0.6 ? (['like-sentence'] as const) : []),
    ...likeIn(standing, fresh),
    ...(isSamePlace(places.get(standing), places.get(fresh)) ? (['same-place'] as const) : []),
  ];
  const points = reasons.reduce(
    (sum, reason) => sum + (reason in weights ? weights[reason as keyof typeof weights] : 0),
    0,
  );
  const score = Math.min(1, 0.5 * name + 0.15 * sentence + points);
  return coded || isEnough({ name, score }, reasons) ? { standing, fresh, score, reasons } : null;
}

function likeIn(standing: Indicator, fresh: Indicator): readonly RenameReason[] {
  const target = nearTarget(standing, fresh);
  return [
    ...(standing.area !== '' && likeness(standing.area, fresh.area) >= 0.8 ? (['same-area'] as const) : []),
    ...(standing.unit !== '' && normalName(standing.unit) === normalName(fresh.unit) ? (['same-unit'] as const) : []),
    ...(target === null ? [] : [target]),
  ];
}

/** Few words in common are enough only where everything else is the same. */
function isEnough({ name, score }: { name: number; score: number }, reasons: readonly RenameReason[]): boolean {
  if (name >= least.name) return score >= least.score;
  const all: readonly RenameReason[] = ['same-area', 'same-target', 'same-place'];
  return name >= least.weak && all.every((reason) => reasons.includes(reason));
}
