/**
 * Who looks at the ledger, and which of its columns that takes. The page (A–N) is in every view, so that all of them print
 * alike; the formulas' helpers are in none.
 */
import { COLUMNS } from './columns';
import type { ColumnKey } from './columns';

/** 填报, 领导, 考核, 全部. */
export type LedgerView = 'fill' | 'leader' | 'assess' | 'all';
export const VIEWS: readonly LedgerView[] = ['fill', 'leader', 'assess', 'all'];

/** Beside the page. */
const MORE: Readonly<Record<Exclude<LedgerView, 'all'>, readonly ColumnKey[]>> = {
  fill: ['dataDate', 'note', 'cause', 'measure', 'measureDue', 'selfReported'],
  leader: [],
  assess: ['forecast', 'needed', 'weight', 'score', 'selfReported', 'judgement', 'benchmark'],
};

export function shownIn(view: LedgerView): ReadonlySet<ColumnKey> {
  const more = view === 'all' ? [] : MORE[view];
  return new Set(
    COLUMNS.filter(({ key, group }) => {
      if (group === 'core') return true;
      return view === 'all' ? group !== 'helper' : more.includes(key);
    }).map(({ key }) => key),
  );
}
