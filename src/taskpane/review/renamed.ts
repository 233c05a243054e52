/**
 * Pairs of a row and a record that may be one indicator named otherwise, with what a person said of them. In: a merge, the records
 * of its fresh rows, the person's words. Out: its rows with what is said to be one made one, and the pairs that wait for a word,
 * of which neither half is new or gone.
 */
import { renamings, withRenamed } from '../../plan';
import type { Indicator, Merge, MergeRow, Renaming } from '../../plan';
import type { Key, Settling } from './draft';
import type { Item } from './items';

export interface RenamedPair extends Renaming {
  readonly item: Item;
}

export interface RenamedIn {
  readonly merge: Merge;
  readonly standing: readonly Indicator[];
  readonly items: ReadonlyMap<Indicator, Item>;
  /** Whose code is their table's own word. */
  readonly coded: ReadonlySet<Indicator>;
  /** Of a document that this is a new version of; a row of another one is only meant by its code. */
  readonly mayBeGone: (row: Indicator) => boolean;
  readonly settlings: readonly Settling[];
}

export type SaidOfPair = Extract<Settling, { readonly what: 'renamed' }>;

export interface Renamed {
  readonly rows: readonly MergeRow[];
  readonly undecided: readonly RenamedPair[];
  /** Codes of rows that were said to be named otherwise. */
  readonly one: ReadonlySet<string>;
  /** Said to be two. */
  readonly refused: readonly SaidOfPair[];
}

const pairKey = (code: string, key: Key): string => `${code} ${key}`;

export function renamedIn({ merge, standing, items, coded, mayBeGone, settlings }: RenamedIn): Renamed {
  const said = new Map<string, SaidOfPair>();
  for (const one of settlings) if (one.what === 'renamed') said.set(pairKey(one.code, one.key), one);
  const answer = (row: Indicator, fresh: Indicator): boolean | null =>
    said.get(pairKey(row.code, items.get(fresh)?.key ?? ''))?.same ?? null;
  const refused = (row: Indicator, fresh: Indicator): boolean =>
    (!mayBeGone(row) && !(row.code === fresh.code && coded.has(fresh))) ||
    !isMeant(items.get(fresh)) ||
    answer(row, fresh) === false;
  const pairs = renamings({ standing, merge, coded, refused }).flatMap((pair): RenamedPair[] => {
    const item = items.get(pair.fresh);
    return item === undefined ? [] : [{ ...pair, item }];
  });
  const isOne = (pair: Renaming): boolean => answer(pair.standing, pair.fresh) === true;
  const rows = withRenamed(merge, pairs, isOne);
  return {
    rows,
    undecided: pairs.filter((pair) => !isOne(pair)),
    one: new Set(pairs.filter(isOne).map((pair) => pair.standing.code)),
    refused: [...said.values()].filter(({ same }) => same === false),
  };
}

/** What was refused or only mentioned in passing is nobody's new name, what was written is in the ledger. */
const isMeant = (item: Item | undefined): boolean =>
  item?.decision === 'accepted' || (item?.decision === 'open' && item.statement.core);
