/**
 * Reads a workbook as a document: each sheet a heading with its name, each row of it a table row whose cells carry
 * the stored number and its format. As its reader sees it: hidden sheets, rows and columns are left out and said;
 * filtered rows and folded groups are views, not decisions, so they are read. Of a ledger of ours only the ledger is: its other
 * sheets say the same rows again.
 */
import type { Problem, ReadingProblem } from '../document';
import { displayed, fault, isWithin, readWorkbook } from '../xlsx';
import type { CellRange, Sheet, SheetCell, SheetRow, Workbook } from '../xlsx';
import { printing } from './printing';
import type { PrintedCell, Printing } from './printing';
import { notice, unread } from './received';
import type { Reader, Reading, Received } from './received';

export const xlsxReader: Reader = {
  format: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  read: (file) => Promise.resolve(readSheets(file)),
};

interface Hidden {
  readonly sheets: string[];
  rows: number;
  columns: number;
}

function readSheets(file: Received): Reading {
  const { value: workbook, problems } = readWorkbook(file.bytes, file.name);
  if (workbook === null) return { value: null, problems };
  const wanted = file.options.sheet;
  const views = wanted === undefined ? viewsOf(workbook) : [];
  const sheets = workbook.sheets.filter(({ name }) => (wanted === undefined ? !views.includes(name) : name === wanted));
  if (sheets.length === 0 && wanted !== undefined) {
    return unread(file, fault('sheet-missing', { sheet: wanted, sheets: workbook.sheets.map(({ name }) => name) }));
  }
  const hidden: Hidden = { sheets: [], rows: 0, columns: 0 };
  const out = printing();
  let table = 0;
  for (const sheet of sheets) {
    if (sheet.visibility === 'visible' || wanted !== undefined)
      table = printSheet(sheet, workbook, table, { out, hidden });
    else if (sheet.rows.length > 0) hidden.sheets.push(sheet.name);
  }
  const { text, blocks } = out.finish();
  if (!blocks.some((block) => block.kind === 'row')) return unread(file, fault('no-text'));
  const document = { name: file.name, format: 'xlsx' as const, text, blocks };
  return {
    value: workbook.title === undefined ? document : { ...document, title: workbook.title },
    problems: [...problems, ...viewProblems(file, views), ...hiddenProblems(file, hidden)],
  };
}

/** Sheets that a ledger has beside itself, known by the names that stand on them; none where there is no ledger. */
function viewsOf({ names, sheets }: Workbook): readonly string[] {
  const ledgers = new Set(names.filter(({ name }) => name === 'YS_Ledger').map(({ sheet }) => sheet));
  const ours = new Set(names.filter(({ name }) => /^YS_(?!Adopted)/.test(name)).map(({ sheet }) => sheet));
  if (ledgers.size === 0) return [];
  return sheets.map(({ name }) => name).filter((name) => ours.has(name) && !ledgers.has(name));
}

function viewProblems(file: Received, views: readonly string[]): Problem<ReadingProblem>[] {
  return views.length === 0 ? [] : [notice(file, fault('ledger-views', { sheets: views }))];
}

/** Prints a sheet, unless nothing in it can be seen; answers the number of the next table. */
function printSheet(
  sheet: Sheet,
  workbook: Workbook,
  table: number,
  { out, hidden }: { out: Printing; hidden: Hidden },
): number {
  const spans = spansOf(sheet);
  const rows = sheet.rows.map((row) => cellsInView(row, sheet, hidden)).filter((row) => row.cells.length > 0);
  if (rows.length === 0) return table;
  out.heading(1, sheet.name);
  for (const { row, cells } of rows) {
    out.row(
      table,
      cells.map((cell) => printedCell(row, cell, spans, workbook.date1904)),
    );
  }
  return table + 1;
}

interface RowInView {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

function cellsInView({ row, hidden: rowHidden, cells }: SheetRow, sheet: Sheet, hidden: Hidden): RowInView {
  if (rowHidden && !(sheet.filter !== null && isWithin(sheet.filter, row, sheet.filter.left))) {
    if (cells.length > 0) hidden.rows += 1;
    return { row, cells: [] };
  }
  const away = sheet.hiddenColumns.filter(({ grouped }) => !grouped);
  if (away.length === 0) return { row, cells };
  const seen = cells.filter(({ column }) => !away.some(({ from, to }) => column >= from && column <= to));
  hidden.columns = Math.max(hidden.columns, cells.length - seen.length);
  return { row, cells: seen };
}

function printedCell(
  row: number,
  cell: SheetCell,
  spans: ReadonlyMap<number, CellRange>,
  date1904: boolean,
): PrintedCell {
  const { column, value, format } = cell;
  const merge = spans.get(keyOf(row, column));
  return {
    row,
    column,
    rowSpan: merge === undefined ? 1 : merge.bottom - merge.top + 1,
    columnSpan: merge === undefined ? 1 : merge.right - merge.left + 1,
    text: displayed(value, format, date1904),
    ...(typeof value === 'number' ? { number: value } : {}),
    ...(typeof value === 'number' && format.kind !== 'general' ? { format: format.code } : {}),
  };
}

/** Merged ranges by their first cell. */
function spansOf({ merges }: Sheet): ReadonlyMap<number, CellRange> {
  return new Map(merges.map((range) => [keyOf(range.top, range.left), range]));
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

function hiddenProblems(file: Received, { sheets, rows, columns }: Hidden): Problem<ReadingProblem>[] {
  const said: Problem<ReadingProblem>[] = [];
  if (sheets.length > 0) said.push(notice(file, fault('hidden-sheets', { sheets, count: sheets.length })));
  if (rows > 0) said.push(notice(file, fault('hidden-rows', { count: rows })));
  if (columns > 0) said.push(notice(file, fault('hidden-columns', { count: columns })));
  return said;
}
