/** Cells of 原文 as they stand now, each found by its code's line: people may have sorted the sheet. */
import type { SourceKey } from '../../sheet';
import { rowsByCode, writtenOf } from '../stand/columns';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { heldOf } from '../wire/landing';
import type { Held, LedgerProblem } from '../ledger';
import { sourcePlace } from '../stand/source-place';
import type { State } from '../stand/state';
import type { Found } from './take-back-cells';
import type { CellPlace } from '../journal/trace';

export function askSourceCells(
  desk: Desk,
  state: State,
  fields: readonly SourceKey[],
): () => (place: CellPlace) => Found | LedgerProblem {
  const place = fields.length === 0 ? null : sourcePlace(state);
  const asked = new Map(
    [...new Set<SourceKey>(['code', ...fields])].flatMap((key): [SourceKey, Excel.Range][] => {
      const column = place?.column(key) ?? null;
      if (place === null || column === null) return [];
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column, columns: 1 });
      range.load('values,formulas,numberFormat');
      return [[key, range]];
    }),
  );
  return () => {
    const rows = rowsByCode(asked.get('code')?.values.map((row): Held => heldOf(row[0])) ?? []);
    return (wanted) => {
      if (!('source' in wanted) || place === null) return problemOf('no-ledger');
      const [row, ...more] = rows.get(wanted.source) ?? [];
      const range = asked.get(wanted.field);
      const column = place.column(wanted.field);
      if (row === undefined || more.length > 0 || range === undefined || column === null)
        return problemOf('row-gone', { code: wanted.source });
      const now = writtenOf(range.values[row]?.[0], range.formulas[row]?.[0]);
      const format = String(range.numberFormat[row]?.[0] ?? 'General');
      return { sheet: place.sheet, row: place.area.row + row, column, now, format };
    };
  };
}
