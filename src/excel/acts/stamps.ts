/** Time stamps (更新时间) of the rows whose figures changed since the last refresh. In: rows, changes. Out: steps and their trace. */
import type { PlacedRow } from '../stand/rows';
import { momentOf } from '../wire/landing';
import type { Changed, Held, LocalTime } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import { runsOf } from '../wire/runs';
import type { Step } from '../wire/step';
import type { CellTrace } from '../journal/trace';

export interface StampPlace {
  readonly place: LedgerPlace;
  readonly at: LocalTime;
  readonly date1904: boolean;
}

/** A status that only moved with the as-of date is no news of the row's own. */
const FIGURES: readonly Changed['what'][] = ['new', 'actual', 'dataDate', 'target', 'due'];

export function stampsOf(
  { place, at, date1904 }: StampPlace,
  rows: readonly PlacedRow[],
  updated: readonly Held[],
  changes: readonly Changed[],
): { readonly steps: readonly Step[]; readonly cells: readonly CellTrace[] } {
  const column = place.columns.get('updated');
  const moment = momentOf(at, date1904);
  if (column === undefined || moment === null || place.sheet.protected) return { steps: [], cells: [] };
  const codes = new Set(changes.filter(({ what }) => FIGURES.includes(what)).map(({ code }) => code));
  const stamped = rows.filter(({ row }) => codes.has(row.code));
  return {
    cells: stamped.map(({ row, at: n }) => ({
      place: { code: row.code, column: 'updated' },
      before: { value: updated[n] ?? null },
      after: { value: moment },
    })),
    steps: runsOf(stamped.map(({ at: n }) => n)).map(
      ([from, count]): Step => ({
        do: 'values',
        sheet: place.sheet.id,
        area: { row: place.area.row + from, column, rows: count, columns: 1 },
        values: Array.from({ length: count }, () => [moment]),
      }),
    ),
  };
}
