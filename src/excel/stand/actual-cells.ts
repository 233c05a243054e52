/**
 * The two columns that people fill, actual and data date, as they stand: content, formulas, number formats. Asked by what
 * writes many of them at once. Rows are those of the ledger's data, found by code.
 */
import { askColumns, rowsByCode, writtenOf } from './columns';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { heldOf } from '../wire/landing';
import type { Held, LedgerProblem } from '../ledger';
import { ledgerOf } from './ledger-place';
import type { LedgerPlace } from './ledger-place';
import type { State } from './state';
import type { Written } from '../journal/trace';

export const ACTUAL_COLUMNS = ['actual', 'dataDate'] as const;
export type ActualColumn = (typeof ACTUAL_COLUMNS)[number];

export interface ActualCells {
  readonly codes: readonly Held[];
  readonly names: readonly Held[];
  readonly cell: (key: ActualColumn, row: number) => Written;
  /** What is seen, also of a formula. */
  readonly shown: (key: ActualColumn, row: number) => Held;
  readonly format: (key: ActualColumn, row: number) => string;
  /** The one row of a code. */
  readonly rowOf: (code: string) => number | LedgerProblem;
}

/** The ledger, if it still has what that takes. */
export function actualsPlace(state: State): LedgerPlace | LedgerProblem {
  const place = ledgerOf(state);
  if ('severity' in place) return place;
  const missing = (['code', ...ACTUAL_COLUMNS] as const).find((key) => !place.columns.has(key));
  return missing === undefined ? place : problemOf('column-missing', { column: missing });
}

export function askActualCells(desk: Desk, place: LedgerPlace): () => ActualCells {
  const texts = askColumns(desk, place, ['code', 'name']);
  const asked = new Map(
    ACTUAL_COLUMNS.map((key) => {
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column: place.columns.get(key) ?? 0, columns: 1 });
      range.load('values,formulas,numberFormat');
      return [key, range] as const;
    }),
  );
  return () => {
    const read = texts();
    const codes = read('code');
    const rows = rowsByCode(codes);
    const at = (key: ActualColumn): Excel.Range | undefined => asked.get(key);
    return {
      codes,
      names: read('name'),
      cell: (key, row) => writtenOf(at(key)?.values[row]?.[0], at(key)?.formulas[row]?.[0]),
      shown: (key, row) => heldOf(at(key)?.values[row]?.[0]),
      format: (key, row) => String(heldOf(at(key)?.numberFormat[row]?.[0]) ?? 'General'),
      rowOf: (code) => {
        const [row, ...others] = rows.get(code) ?? [];
        if (row === undefined) return problemOf('code-missing', { code });
        return others.length > 0 ? problemOf('code-twice', { code, count: others.length + 1 }) : row;
      },
    };
  };
}
