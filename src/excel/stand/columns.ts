/**
 * Columns of the ledger: only what an operation compares travels, neighbours in one range. Out: a reading that is made
 * after the sync. Rows are those of the ledger's data, in the order in which they stand now.
 */
import type { ColumnKey } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { heldOf } from '../wire/landing';
import type { Held } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import { runsOf } from '../wire/runs';
import type { Written } from '../journal/trace';

/** By column, then by row; a column that is gone reads as blank cells. */
export type Reading = (key: ColumnKey) => readonly Held[];

/** `rows`: from where and how many, 0-based within the data; all of them unless told. */
export interface Stretch {
  readonly from: number;
  readonly rows: number;
}

export function askColumns(
  desk: Desk,
  place: LedgerPlace,
  keys: readonly ColumnKey[],
  stretch?: Stretch,
): () => Reading {
  const rows = stretch?.rows ?? place.area.rows;
  const row = place.area.row + (stretch?.from ?? 0);
  const standing = keys.flatMap((key) => place.columns.get(key) ?? []);
  const asked = runsOf([...new Set(standing)]).map(([column, columns]) => {
    const range = rangeOf(desk, place.sheet.id, { row, column, rows, columns });
    range.load('values');
    return { column, columns, range };
  });
  return () => {
    const read = new Map(
      keys.flatMap((key): [ColumnKey, readonly Held[]][] => {
        const at = place.columns.get(key) ?? -1;
        const run = asked.find(({ column, columns }) => at >= column && at < column + columns);
        return run === undefined ? [] : [[key, run.range.values.map((cells) => heldOf(cells[at - run.column]))]];
      }),
    );
    const blank = new Array<Held>(rows).fill(null);
    return (key) => read.get(key) ?? blank;
  };
}

/** Where each code stands; codes that stand twice have several rows. */
export function rowsByCode(codes: readonly Held[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  codes.forEach((code, row) => {
    if (typeof code !== 'string' && typeof code !== 'number') return;
    const list = rows.get(String(code));
    if (list === undefined) rows.set(String(code), [row]);
    else list.push(row);
  });
  return rows;
}

/** A cell's content from what Excel reads back: text that looks like a formula is told from a formula by its value. */
export function writtenOf(value: unknown, formula: unknown): Written {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? { formula }
    : { value: heldOf(value) };
}
