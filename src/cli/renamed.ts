/**
 * Rows that a new version seems to name otherwise. In: what merge found, and what `--renamed` said. Out: the rows with the pairs
 * that were said to be one made one, and the pairs nobody spoke of: neither of the two is written, so that the question stays.
 * No score is high enough to take a name for another unasked: the code, the actual and the people's words hang on it.
 */
import { renamings, withRenamed } from '../plan';
import type { Indicator, Merge, MergeRow, Renaming } from '../plan';

/** `--renamed all`, `none`, or the codes of rows that are named otherwise now. */
export type RenamedAnswer = 'all' | 'none' | readonly string[];

export function renamedAnswer(value: string): RenamedAnswer {
  if (value === 'all' || value === 'none') return value;
  return value.split(/[,，]/).map((code) => code.trim());
}

export interface Settled {
  readonly rows: readonly MergeRow[];
  readonly undecided: readonly Renaming[];
}

export interface Asked {
  readonly standing: readonly Indicator[];
  readonly merge: Merge;
  readonly answer: RenamedAnswer | null;
  /** Fresh rows whose code is their table's own word. */
  readonly coded: ReadonlySet<Indicator>;
  /** Only rows of a document that this one replaces can have got another name, or one whose code the table says. */
  readonly mayBeGone: (row: Indicator) => boolean;
}

export function settleRenamed({ standing, merge, answer, coded, mayBeGone }: Asked): Settled {
  if (answer === 'none') return { rows: merge.rows, undecided: [] };
  const refused = (row: Indicator, fresh: Indicator): boolean =>
    !mayBeGone(row) && !(row.code === fresh.code && coded.has(fresh));
  const pairs = renamings({ standing, merge, coded, refused });
  const isOne = ({ standing: { code } }: Renaming): boolean => answer === 'all' || (answer?.includes(code) ?? false);
  const rows = withRenamed(merge, pairs, isOne);
  return { rows, undecided: pairs.filter((pair) => !isOne(pair)) };
}
