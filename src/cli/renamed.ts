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

/** `mayBeGone`: only rows of a document that this one replaces can have got another name. */
export function settleRenamed(
  standing: readonly Indicator[],
  merge: Merge,
  answer: RenamedAnswer | null,
  mayBeGone: (row: Indicator) => boolean,
): Settled {
  if (answer === 'none') return { rows: merge.rows, undecided: [] };
  const refused = (row: Indicator): boolean => !mayBeGone(row);
  const pairs = renamings({ standing, merge, refused });
  const isOne = ({ standing: { code } }: Renaming): boolean => answer === 'all' || (answer?.includes(code) ?? false);
  const rows = withRenamed(merge, pairs, isOne);
  return { rows, undecided: pairs.filter((pair) => !isOne(pair)) };
}
