/**
 * How each indicator of somebody's table is to be computed. Its mapped cells are laid out as a table of our own wording
 * and read by the extractor like any plan's table, so that all that is known of units, limits and rates holds here too.
 * In: the grid, a table found on it, the plan's year. Out: a reading for each row of kind `indicator`.
 */
import type { Block, Cell, Document } from '../../document';
import type { IsoDate, SheetGrid, SheetReading, SheetRole, SheetTable, Statement } from '../../plan';
import { periodOf } from '../engine/period';
import { viewOf } from '../engine/view';
import type { SheetWords } from '../table-words';
import { termOf } from '../rows/dates';
import { measureOf } from '../rows/measure';
import { rowWordsOf } from '../rows/tongues';
import type { Speaking } from './speaking';
import { sheetOf, textAt } from './words';
import type { Sheet } from './words';

const ROLES = ['name', 'unit', 'target'] as const satisfies readonly SheetRole[];

/** A document of one table: name, unit and target of each row under the pack's own heads. */
function laidOut(sheet: Sheet, table: SheetTable, rows: readonly number[]): Document {
  const { columns } = sheet.lexer.pack;
  const heads = ROLES.map((role) => (columns[role] ?? role).split(' ')[0]?.replaceAll('_', ' ') ?? role);
  const texts = rows.map((row) =>
    ROLES.map((role) => {
      const column = table.roles[role];
      return column === undefined ? '' : textAt(sheet, row, column);
    }),
  );
  let text = '';
  const blocks = [heads, ...texts].map((cells, row): Block => {
    const start = text.length;
    const placed = cells.map((words, column): Cell => {
      const from = text.length;
      text += `${words}${column === cells.length - 1 ? '\n' : '\t'}`;
      return { span: { start: from, end: from + words.length }, row, column, rowSpan: 1, columnSpan: 1 };
    });
    return { kind: 'row', table: 0, cells: placed, span: { start, end: text.length - 1 } };
  });
  return { name: sheet.grid.title, format: 'xlsx', text, blocks };
}

/** A period said in the due cell's words: 2025年10月底, 9月底前, Q3. */
function saidIn(sheet: Sheet, row: number, column: number | undefined, year: number): string | null {
  const words = column === undefined ? '' : textAt(sheet, row, column);
  const view = viewOf(words, sheet.lexer.fold);
  for (let at = 0; at < Math.min(view.length, 40); at++) {
    const match = sheet.lexer.pack.time(view, at, view.length);
    const period = match === null ? null : periodOf(match.time, year);
    if (period !== null) return period;
  }
  return null;
}

interface Known {
  readonly sheet: Sheet;
  readonly table: SheetTable;
  readonly words: SheetWords;
  readonly year: number;
}

function readingOf({ sheet, table, words, year }: Known, row: number, statement: Statement | undefined): SheetReading {
  const { pack } = sheet.lexer;
  const when = saidIn(sheet, row, table.roles.due, year);
  const term: { start: IsoDate; due: IsoDate } = termOf({ when, year, series: false, startMonth: 1 });
  const base = { row, start: term.start, due: term.due };
  const name = table.roles.name === undefined ? '' : textAt(sheet, row, table.roles.name);
  if (statement === undefined) return { ...base, kind: 'count', direction: 'up', basis: 'cumulative', upper: null };
  const target = table.roles.target === undefined ? '' : textAt(sheet, row, table.roles.target);
  const measure = measureOf(statement, { words: rowWordsOf(pack.id), quote: name, comparator: target });
  const { kind, direction, basis } = measure;
  const ruled = { ...base, kind, direction, basis, upper: statement.high.value };
  if (direction !== 'up' || statement.change.value !== null || !words.less.test(name)) return ruled;
  if (statement.op.value === '>=') return ruled;
  return { ...ruled, kind: 'limit', direction: 'down', basis: basis === 'point' ? 'point' : 'cumulative' };
}

const rowsOf = (table: SheetTable): readonly number[] =>
  table.rows.flatMap(({ row, kind }) => (kind === 'indicator' ? [row] : []));

/** The table as a document, for the extractor to read. */
export const documentOf = ({ lexer }: Speaking, grid: SheetGrid, table: SheetTable): Document =>
  laidOut(sheetOf(grid, lexer), table, rowsOf(table));

export interface ReadTable {
  readonly grid: SheetGrid;
  readonly table: SheetTable;
  readonly document: Document;
  /** What the document says. */
  readonly statements: readonly Statement[];
}

/** In the order of the table's rows. */
export function readingsFrom({ lexer, words }: Speaking, read: ReadTable, year: number): SheetReading[] {
  const { grid, table, document, statements } = read;
  const sheet = sheetOf(grid, lexer);
  const rows = rowsOf(table);
  const byRow = new Map<number, Statement>();
  let block = 0;
  for (const statement of [...statements].sort((a, b) => a.number.start - b.number.start)) {
    while ((document.blocks[block]?.span.end ?? Infinity) <= statement.number.start) block++;
    const row = rows[block - 1];
    if (row !== undefined && !byRow.has(row)) byRow.set(row, statement);
  }
  return rows.map((row) => readingOf({ sheet, table, words, year }, row, byRow.get(row)));
}
