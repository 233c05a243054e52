/**
 * The ledger's columns as 汇总 and 滞后清单 read them: a name of the workbook each, over the data rows. Whatever makes the
 * ledger longer (Excel, our own growing in a workbook or a file) makes every name longer that ends with its rows, so no
 * formula of the two sheets ever has to be written again.
 */
import type { ColumnKey } from '../columns';
import type { Area, Name } from '../layout';
import { reference } from '../place';

export const READ = [
  'code',
  'area',
  'name',
  'unit',
  'target',
  'actual',
  'completion',
  'expected',
  'gap',
  'status',
  'owner',
  'weight',
  'score',
  'class',
  'severity',
  'cause',
  'measure',
  'measureDue',
] as const satisfies readonly ColumnKey[];
export type ReadKey = (typeof READ)[number];

export function rowName(key: ReadKey): string {
  return `YS_Row_${key}`;
}

/** Where the ledger stands: its title, its data rows, the column of each key. */
export interface LedgerSpot {
  readonly title: string;
  readonly row: number;
  readonly rows: number;
  readonly column: (key: ReadKey) => number;
}

export function rowNames({ title, row, rows, column }: LedgerSpot): readonly Name[] {
  return READ.map((key) => {
    const area: Area = { row, column: column(key), rows, columns: 1 };
    return { name: rowName(key), refersTo: `=${reference(title, area)}` };
  });
}

/** The cell of the row in that place of the ledger, 1 for the first. */
export function cellOf(key: ReadKey, place: string): string {
  return `INDEX(${rowName(key)},${place})`;
}
