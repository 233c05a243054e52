/**
 * Tables of indicators in a document, read by their headers instead of as sentences. In: document, outline, contexts. Out:
 * statements and rejections of the tables' rows, and the lines that need no further reading. A table whose header is not
 * understood is left to the sentences' stages.
 */
import type { ColumnMapping, Rejection, Statement, UnreadCell, UnsureTable } from '../../plan';
import type { Context } from '../engine/context';
import type { GradedWords, TableWords } from '../table-words';
import { flatGridsOf } from './flat';
import type { readGraded as GradedReader } from './graded';
import { gridsOf } from './grid';
import type { Grid, GridRow } from './grid';
import { columnsAt, headerOf, isHeader } from './header';
import type { Header, TableLexer, Words } from './header';
import { lookAt } from './look';
import type { Look } from './look';
import { proseOf, tasksHeader } from './prose';
import type { ProseCell } from './prose';
import { leftOver, namedBy, readRow } from './rows';
import type { TableRead, TableScene } from './rows';
import { unsureOf } from './unsure';
import type { Outlined } from './wanted';

export interface TablesRead {
  readonly statements: readonly Statement[];
  readonly rejections: readonly Rejection[];
  /** Indexes of outline lines that a table has read. */
  readonly lines: ReadonlySet<number>;
  /** To be asked about. */
  readonly unsure: readonly UnsureTable[];
  readonly unread: readonly UnreadCell[];
  /** Cells of its lines that are to be read as sentences. */
  readonly prose: readonly ProseCell[];
}

export interface TablesRequest extends Outlined {
  readonly words: TableWords;
  /** What reads tables of graded measures, where the text may have one. */
  readonly graded?: { readonly read: typeof GradedReader; readonly words: GradedWords } | undefined;
  readonly contexts: readonly Context[];
  /** What a person said of tables like these. */
  readonly mappings: readonly ColumnMapping[];
}

/** Rows that stand above the heads of a form. */
const formHead = 3;

interface Understood {
  readonly header: Header | null;
  readonly unsure: UnsureTable | null;
  /** A person said so: its rows are read so even where that gives nothing. */
  readonly told: boolean;
}

function mappedHeader(grid: Grid, words: Words, look: Look, { roles }: ColumnMapping): Header {
  const columns = columnsAt(grid, words, look).map((column, c) => ({ ...column, role: roles[c] ?? null }));
  return { columns, rows: look.to + 1 };
}

/** Tables the file or its tabs mark: as a person said, else by their heads, and whether they should be asked. */
function understood(grid: Grid, words: Words, text: string, mappings: readonly ColumnMapping[]): Understood {
  const look = lookAt(grid, text, words.lexer);
  const mapping = look === null ? undefined : mappings.find(({ key }) => key === look.key);
  if (look !== null && mapping !== undefined)
    return { header: mappedHeader(grid, words, look, mapping), unsure: null, told: true };
  const near = headerOf(grid, words);
  if (look === null) return { header: near, unsure: null, told: false };
  const columns = columnsAt(grid, words, look);
  // Under a form's title, its header block and the titles of groups.
  const header = near ?? (look.from >= formHead && isHeader(columns) ? { columns, rows: look.to + 1 } : null);
  const unsure = unsureOf({ look, header, columns, year: words.context?.year ?? 0 });
  return { header, unsure, told: false };
}

function taskOf(scene: TableScene, row: GridRow, header: Header): TableRead {
  // The first column of names says the task; the others are its sentences.
  const cell = row.cells[header.columns.findIndex(({ role }) => role === 'name')] ?? null;
  const prose = proseOf(scene, { row, name: cell === null ? null : namedBy(scene, cell).name }, header);
  const taken = prose.map(({ span }) => span);
  return { statements: [], rejections: leftOver(scene, row, taken), unread: [], prose };
}

export function readTables({ words, mappings, graded, ...outlined }: TablesRequest): TablesRead {
  const { document, view, outline, contexts } = outlined;
  const lexer: TableLexer = { ...outlined.lexer, pack: { ...words, ...outlined.lexer.pack } };
  const statements: Statement[] = [];
  const rejections: Rejection[] = [];
  const unread: UnreadCell[] = [];
  const prose = new Map<number, ProseCell>();
  const lines = new Set<number>();
  const asked = new Map<string, UnsureTable>();
  const wordsOf = (grid: Grid): Words => ({ lexer, view, context: contexts[grid.rows[0]?.line ?? -1] });
  const sceneOf = ({ article }: Grid): TableScene => ({ document, view, lexer, contexts, article });
  const take = (grid: Grid, header: Header, data: readonly TableRead[]): void => {
    grid.rows.slice(0, header.rows).forEach((row) => rejections.push(...leftOver(sceneOf(grid), row, [])));
    data.forEach((row) => {
      statements.push(...row.statements);
      rejections.push(...row.rejections);
      unread.push(...row.unread);
      // A cell over several rows is read with the first of them.
      for (const cell of row.prose) prose.set(cell.span.start, prose.get(cell.span.start) ?? cell);
    });
    for (const { line, lines: all } of grid.rows) for (const one of all ?? [line]) lines.add(one);
  };
  /** Is it a table of figures? */
  const read = (grid: Grid, header: Header | null, told: boolean): boolean => {
    if (header === null) return false;
    const data = grid.rows.slice(header.rows).map((row) => readRow(sceneOf(grid), row, header));
    const isRead = told || data.some((row) => row.statements.length > 0);
    if (isRead) take(grid, header, data);
    return isRead;
  };
  const readTasks = (grid: Grid): void => {
    const header = tasksHeader(grid, wordsOf(grid));
    if (header === null) return;
    const data = grid.rows.slice(header.rows).map((row) => taskOf(sceneOf(grid), row, header));
    if (data.some((row) => row.prose.length > 0)) take(grid, header, data);
  };
  for (const table of graded?.read({ ...outlined, lexer, words: graded.words }) ?? []) {
    statements.push(...table.statements);
    rejections.push(...table.rejections);
    table.lines.forEach((line) => lines.add(line));
    table.prose.forEach((cell) => prose.set(cell.span.start, cell));
  }
  const grids = gridsOf(document, outline, lines);
  const taken = new Set([...lines, ...grids.flatMap(({ rows }) => rows.map(({ line }) => line))]);
  for (const grid of grids) {
    const { header, unsure, told } = understood(grid, wordsOf(grid), document.text, mappings);
    if (unsure !== null) asked.set(unsure.key, unsure);
    if (!read(grid, header, told)) readTasks(grid);
  }
  for (const grid of flatGridsOf({ view, lexer, outline, taken })) read(grid, headerOf(grid, wordsOf(grid)), false);
  return { statements, rejections, lines, unsure: [...asked.values()], unread, prose: [...prose.values()] };
}
