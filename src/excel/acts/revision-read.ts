/**
 * What stands in the cells that revisions would change: columns of the ledger, columns of 原文. Asked in one round, found by
 * code. In: the state, the revisions. Out: a reading, made after the sync.
 */
import type { Revision } from '../../plan';
import type { ColumnKey, SourceKey } from '../../sheet';
import { rowsByCode, writtenOf } from '../stand/columns';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { heldOf } from '../wire/landing';
import type { Held } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import { sourcePlace } from '../stand/source-place';
import type { State } from '../stand/state';
import type { CellPlace, Written } from '../journal/trace';

/** Columns that say where a row came from; they follow every revision. */
export const ORIGIN: readonly ColumnKey[] = ['document', 'sentence', 'doubts'];
export const FIELDS: readonly SourceKey[] = ['document', 'block', 'place', 'sentence', 'record'];

export interface StandingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly now: Written;
  readonly format: string;
}

export interface Standing {
  /** Rows that hold this code. */
  readonly count: (code: string) => number;
  readonly codes: readonly Held[];
  /** null: the row, the line or the column is not there, or not just once. */
  readonly cell: (place: CellPlace) => StandingCell | null;
}

interface Grid {
  readonly sheet: string;
  readonly first: number;
  readonly columns: ReadonlyMap<string, { readonly column: number; readonly range: Excel.Range }>;
}

export function columnsOf(revisions: readonly Revision[]): readonly ColumnKey[] {
  return [...new Set<ColumnKey>([...revisions.flatMap(({ changes }) => changes.map(({ field }) => field)), ...ORIGIN])];
}

export function askStanding(
  desk: Desk,
  state: State,
  place: LedgerPlace,
  revisions: readonly Revision[],
): () => Standing {
  const source = sourcePlace(state);
  const ledger = askGrid(desk, { sheet: place.sheet.id, area: place.area }, [
    ...(['code', ...columnsOf(revisions)] as const).map((key) => [key, place.columns.get(key) ?? null] as const),
  ]);
  const lines =
    source === null
      ? null
      : askGrid(
          desk,
          { sheet: source.sheet.id, area: source.area },
          (['code', 'name', ...FIELDS] as const).map((key) => [key, source.column(key)] as const),
        );
  return () => standingIn(ledger, lines);
}

function askGrid(
  desk: Desk,
  { sheet, area }: { readonly sheet: string; readonly area: LedgerPlace['area'] },
  keys: readonly (readonly [string, number | null])[],
): Grid {
  const columns = new Map(
    keys.flatMap(([key, column]): [string, { column: number; range: Excel.Range }][] => {
      if (column === null) return [];
      const range = rangeOf(desk, sheet, { ...area, column, columns: 1 });
      range.load('values,formulas,numberFormat');
      return [[key, { column, range }]];
    }),
  );
  return { sheet, first: area.row, columns };
}

function standingIn(ledger: Grid, lines: Grid | null): Standing {
  const codesIn = (grid: Grid): readonly Held[] =>
    grid.columns.get('code')?.range.values.map(([held]) => heldOf(held)) ?? [];
  const codes = codesIn(ledger);
  const rows = rowsByCode(codes);
  const sourceRows = lines === null ? new Map<string, readonly number[]>() : rowsByCode(codesIn(lines));
  return {
    codes,
    count: (code) => rows.get(code)?.length ?? 0,
    cell: (place) => {
      if ('name' in place) return null;
      return 'source' in place
        ? cellIn(lines, sourceRows.get(place.source) ?? [], place.field)
        : cellIn(ledger, rows.get(place.code) ?? [], place.column);
    },
  };
}

function cellIn(grid: Grid | null, [row, ...more]: readonly number[], key: string): StandingCell | null {
  const found = grid?.columns.get(key);
  if (grid === null || row === undefined || more.length > 0 || found === undefined) return null;
  const { range, column } = found;
  return {
    sheet: grid.sheet,
    row: grid.first + row,
    column,
    now: writtenOf(range.values[row]?.[0], range.formulas[row]?.[0]),
    format: String(range.numberFormat[row]?.[0] ?? 'General'),
  };
}
