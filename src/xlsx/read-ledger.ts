/** A received workbook as the ledger reader sees it. In: what `readWorkbook` gives. Out: the ledger, or why there is none. */
import type { LedgerProblem, Result } from '../document';
import { standingLedger } from '../sheet';
import type { BookCell, BookSheet, BookView, StandingLedger } from '../sheet';
import type { Sheet, SheetCell, Workbook } from './read/workbook-types';
import { bookSeen } from './which-ledger';

/** Days between the two counts of dates. */
const SHIFT_1904 = 1462;

/** `beside`: year of a ledger beside the first; null: the first. */
export function readLedger(
  workbook: Workbook,
  beside: number | null = null,
): Result<StandingLedger | null, LedgerProblem> {
  return standingLedger(viewOf(bookSeen(workbook, beside)));
}

function viewOf({ sheets, names, date1904 }: Workbook): BookView {
  return {
    sheets: sheets.map((sheet) => sheetView(sheet, date1904)),
    names: names.map(({ name, sheet, refersTo }) => ({ name, sheet: sheet ?? null, refersTo })),
  };
}

function sheetView({ name, rows }: Sheet, date1904: boolean): BookSheet {
  const cells = new Map<string, BookCell>();
  for (const { row, cells: each } of rows) {
    for (const cell of each) cells.set(`${row}:${cell.column}`, cellView(cell, date1904));
  }
  return {
    title: name,
    rows: rows.reduce((most, { row }) => Math.max(most, row + 1), 0),
    cell: (row, column) => cells.get(`${row}:${column}`) ?? null,
  };
}

/** An error value reads as its text: it is reported, never taken for a number. */
function cellView({ value, format }: SheetCell, date1904: boolean): BookCell {
  const shown = typeof value === 'object' && value !== null ? value.error : value;
  const isDay = format.kind === 'date' || format.kind === 'datetime';
  const shifted = typeof shown === 'number' && date1904 && isDay ? shown + SHIFT_1904 : shown;
  return { value: shifted, format: format.code };
}
