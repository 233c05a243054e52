/**
 * A person's formula where a constant is to stand. In: the workbook and an edit. Out: the first such cell, or null. Rows of
 * the ledger are looked at one by one when they are planned; this is for the cells of every other list and setting.
 */
import { addressOf } from '../read/addresses';
import type { Workbook } from '../read/workbook-types';
import type { BookEdit } from './book';
import { cellAt } from './spots';

/** Nothing was written: a constant would take the place of a formula. */
export interface FormulaStands {
  readonly code: 'formula-stands';
  readonly values: { readonly sheet: string; readonly cell: string };
}

export function formulaStands({ sheets }: Workbook, edit: BookEdit): FormulaStands | null {
  for (const [title, { rows, growth }] of edit.sheets) {
    const sheet = sheets.find(({ name }) => name === title);
    // Rows that come in where others make room stand on none.
    const stays = (row: number): boolean => growth?.shift !== true || row <= growth.last;
    for (const [row, { cells }] of rows) {
      for (const [column, change] of cells) {
        if (sheet === undefined || !('put' in change) || !stays(row)) continue;
        if (cellAt(sheet, row, column)?.formula != null) {
          return { code: 'formula-stands', values: { sheet: title, cell: addressOf(row, column) } };
        }
      }
    }
  }
  return null;
}
