/**
 * What a table tells of rows that stand already, in columns that people fill: an import leaves these alone. In: the standing rows,
 * the plan, which of its rows they are. Out: how many cells of which column would say otherwise, so that nothing goes unsaid.
 */
import type { Indicator } from '../plan';
import { COLUMNS } from '../sheet';
import type { CellValue, ColumnKey, StandingRow, Typed } from '../sheet';
import { serialOf } from '../status';
import { cliWordingOf, wordingOf } from '../wording';
import type { Language } from '../wording';
import type { Desk } from './desk';
import type { PlanRows } from './rows';

export interface Again {
  readonly row: StandingRow;
  readonly fresh: Indicator;
}

const isTold = (value: CellValue | undefined): boolean => value !== undefined && value !== null && value !== '';

function cellsOf(progress: StandingRow['progress'] | undefined, typed: Typed | undefined): Typed {
  const { actual = null, dataDate = null, weight = null } = progress ?? {};
  return { ...typed, actual, dataDate: serialOf(dataDate), weight };
}

/** By column, in the ledger's order. */
export function untakenOf(again: readonly Again[], { progress, typed }: PlanRows): ReadonlyMap<ColumnKey, number> {
  const counts = new Map<ColumnKey, number>();
  for (const { row, fresh } of again) {
    const stands = cellsOf(row.progress, row.typed);
    const says = cellsOf(progress.get(fresh.code), typed.get(fresh.code));
    for (const { key } of COLUMNS)
      if (isTold(says[key]) && says[key] !== stands[key]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function sayUntaken(desk: Desk, language: Language, again: readonly Again[], plan: PlanRows): void {
  const counts = untakenOf(again, plan);
  if (counts.size === 0) return;
  const words = cliWordingOf(language);
  const { titles } = wordingOf(language).columns;
  const cells = COLUMNS.flatMap(({ key }) => {
    const count = counts.get(key);
    return count === undefined ? [] : [words.merge.cells(titles[key], count)];
  });
  desk.err(words.warning + words.merge.untaken(cells, counts.has('actual')));
}
