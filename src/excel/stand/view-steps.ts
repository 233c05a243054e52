/** Hiding and showing our own columns, neighbours together; what stands between them is nobody's business. Pure. */
import type { ColumnKey } from '../../sheet';
import type { LedgerPlace } from './ledger-place';
import { runsOf } from '../wire/runs';
import type { Step } from '../wire/step';

export function viewSteps({ sheet, columns }: LedgerPlace, shown: ReadonlySet<ColumnKey>): readonly Step[] {
  const runs = (isShown: boolean): readonly (readonly [number, number])[] =>
    runsOf([...columns].filter(([key]) => shown.has(key) === isShown).map(([, column]) => column));
  // Shown first: Excel refuses to hide the last column that is to be seen.
  return [
    ...runs(true).map(([column, count]): Step => ({ do: 'show-columns', sheet: sheet.id, column, columns: count })),
    ...runs(false).map(([column, count]): Step => ({ do: 'hide-columns', sheet: sheet.id, column, columns: count })),
  ];
}
