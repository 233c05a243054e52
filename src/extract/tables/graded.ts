/**
 * Tables of graded measures that a text lost the frame of (一级指标 二级指标 三级指标 指标值 …; 产出指标 数量指标 …), as pages and copies of
 * PDFs give them: cells parted by bars, blanks or line breaks, or by nothing; levels only in the first row of their group. Known by
 * their heads, or by two levels side by side, and by rows of a name and its figures. In: a
 * document as outlined. Out: statements and rejections of those tables, and their lines.
 */
import type { Span } from '../../document';
import type { Context } from '../engine/context';
import type { TimeReading } from '../engine/tokens';
import { trimmed } from '../engine/view';
import type { GradedWords } from '../table-words';
import { atomsOf } from './graded-atoms';
import type { Atom, Scan } from './graded-atoms';
import { gradedRows, headsAt, rowsOf } from './graded-rows';
import type { GradedRows, Heads } from './graded-rows';
import type { Grid, GridRow } from './grid';
import type { Column, Header, TableLexer } from './header';
import type { ProseCell } from './prose';
import { leftOver, readRow } from './rows';
import type { TableScene } from './rows';
import type { TablesRead } from './tables';
import { gaps } from './wanted';
import type { Outlined } from './wanted';

export interface GradedRequest extends Outlined {
  readonly lexer: TableLexer;
  readonly contexts: readonly Context[];
  readonly words: GradedWords;
}

const fewest = 3;
/** Cells of words in a row behind which the table is over; letters of a cell that is a sentence; lines looked at before the first level. */
const most = { strange: 12, cell: 60, lines: 40, above: 600 } as const;

interface Place {
  readonly start: number;
  readonly heads: Heads | null;
  /** Where its first row may begin. */
  readonly from: number;
}

/** Where a pattern next stands, looked for once. */
function finder(view: string, pattern: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    pattern.lastIndex = from;
    return (next = pattern.exec(view)?.index ?? Infinity);
  };
}

interface Finders {
  readonly heads: (from: number) => number;
  readonly pairs: (from: number) => number;
}

/** The next place where heads or two levels stand. */
function nextPlace(scan: Scan, { heads, pairs }: Finders, from: number): Place | null {
  const [head, pair] = [heads(from), pairs(from)];
  if (head === Infinity && pair === Infinity) return null;
  if (pair < head) return { start: pair, heads: null, from: pair };
  const group = groupBefore(scan, Math.max(from, head - 100), head);
  const read = headsAt(scan, group);
  return { start: group, heads: read.heads, from: Math.max(read.end, head + 1) };
}

/** 绩效指标 年度指标值 实际完成值 | 一级指标 …: where the upper of two rows of heads begins. */
function groupBefore({ view, words }: Scan, from: number, head: number): number {
  const near = view.slice(from, head);
  words.group.lastIndex = 0;
  const found = [...near.matchAll(words.group)].pop();
  return found === undefined || /\d/.test(near.slice(found.index)) ? head : from + found.index;
}

type Placed = Atom & { readonly line: number };

interface Read {
  readonly atoms: readonly Placed[];
  /** Behind its last line. */
  readonly next: number;
}

function* cellsOf(text: string, { start, end }: Span): Iterable<Span> {
  let from = start;
  const line = text.slice(start, end);
  for (const gap of line.matchAll(gaps)) {
    yield trimmed(text, from, start + gap.index);
    from = start + gap.index + gap[0].length;
  }
  yield trimmed(text, from, end);
}

interface PlacedCell extends Span {
  readonly line: number;
  /** Its line is long and has no bars. */
  readonly wide: boolean;
}

/** Cells from a place on, line by line. */
function* cellsFrom({ document, outline }: GradedRequest, line: number, from: number): Iterable<PlacedCell> {
  for (let i = line; i < outline.lines.length; i++) {
    const block = document.blocks[outline.lines[i]?.source ?? -1];
    if (block?.kind !== 'line') return;
    const span = { start: Math.max(from, block.span.start), end: block.span.end };
    const wide = span.end - span.start > 3 * most.cell && !document.text.slice(span.start, span.end).includes('|');
    for (const cell of cellsOf(document.text, span)) if (cell.end > cell.start) yield { ...cell, line: i, wide };
  }
}

const isData = ({ kind }: Atom): boolean => kind === 'figure' || kind === 'level';

/** Atoms from a place on, up to what ends the table. */
function read(request: GradedRequest, scan: Scan, line: number, from: number): Read {
  const atoms: Placed[] = [];
  let [strange, next] = [0, line + 1];
  for (const cell of cellsFrom(request, line, from)) {
    const own = atomsOf(scan, cell, cell.wide);
    const over = own.findIndex((one) => one.kind === 'end' || opensAgain(scan, one, from));
    const before = over < 0 ? own : own.slice(0, over);
    for (const one of before) atoms.push({ ...one, line: cell.line });
    const holds = before.some(isData);
    if (holds) next = cell.line + 1;
    strange = holds ? 0 : strange + 1;
    if (over >= 0 || strange > most.strange || (!holds && isSentence(scan, cell))) break;
  }
  return { atoms, next };
}

/** The heads of the next table. */
function opensAgain({ view, words }: Scan, { kind, start, end }: Atom, from: number): boolean {
  words.opens.lastIndex = 0;
  return kind === 'text' && start > from && words.opens.test(view.slice(start, Math.min(end, start + 12)));
}

const isSentence = ({ view }: Scan, { start, end }: Span): boolean =>
  end - start > most.cell && view.slice(start, end).includes('。');

/** Rows that stand above the first level, cells parted by bars. */
function above({ document, outline }: GradedRequest, line: number, taken: number): number {
  let first = line;
  for (let n = 0; first > taken && n < most.lines; n++, first--) {
    const block = document.blocks[outline.lines[first - 1]?.source ?? -1];
    if (block?.kind !== 'line' || !document.text.slice(block.span.start, block.span.end).includes('|')) break;
  }
  return first;
}

/** The year that the lines above the heads say of the table. */
function yearOf({ view, words }: Scan, from: number, to: number): TimeReading | null {
  const said = [...view.slice(Math.max(from, to - most.above), to).matchAll(words.year)].pop();
  const year = Number(said?.[1] ?? said?.[2]);
  return Number.isNaN(year) ? null : { from: null, to: { year: { kind: 'year', year }, part: '' }, relation: 'in' };
}

function timeIn({ view, lexer }: Scan, words: Span | null): TimeReading | null {
  for (let i = words?.start ?? 0; words !== null && i < words.end; i++) {
    const match = lexer.pack.time(view, i, words.end);
    if (match !== null && /^\d{4}/.test(view.slice(i))) return match.time;
  }
  return null;
}

const plain: Column = { role: null, time: null, unit: null, words: null };

function tableOf(
  scan: Scan,
  { columns, rows }: GradedRows,
  article: number,
  year: TimeReading | null,
): { readonly grid: Grid; readonly header: Header } {
  const figures = columns.map(({ role, words }): Column => {
    const isKnown = role === 'target' || role === 'actual' || role === 'weight';
    return { ...plain, role: isKnown ? role : null, time: timeIn(scan, words) ?? year, words };
  });
  const header: Header = { rows: 0, columns: [{ ...plain, role: 'name' }, { ...plain, role: 'unit' }, ...figures] };
  const grid = rows.map((row): GridRow => ({ line: row.line, cells: [row.name, row.unit, ...row.figures] }));
  return { grid: { rows: grid, article }, header };
}

/** The line a place stands in; lines are asked for in order. */
function lineAt({ outline, document }: GradedRequest, place: number, from: number): number {
  let line = from;
  const endOf = (i: number): number => document.blocks[outline.lines[i]?.source ?? -1]?.span.end ?? Infinity;
  while (line < outline.lines.length && endOf(line) <= place) line++;
  return line;
}

/** What is read of a document's tables: as of any other (tables.ts). */
export type GradedRead = Pick<TablesRead, 'statements' | 'rejections' | 'lines' | 'prose'>;

interface Table extends Read {
  readonly place: Place;
  /** Its first line, and that of its place. */
  readonly first: number;
  readonly at: number;
  readonly rows: GradedRows;
}

function tableAt(request: GradedRequest, scan: Scan, place: Place, free: number): Table {
  const at = lineAt(request, place.start, free);
  const first = place.heads === null ? above(request, at, free) : at;
  const isAbove = first < at;
  const from = isAbove ? (request.outline.lines[first]?.span.start ?? place.from) : place.from;
  const found = read(request, scan, isAbove ? first : lineAt(request, place.from, at), from);
  return { ...found, place, first, at, rows: gradedRows(scan, rowsOf(scan, found.atoms), place.heads) };
}

const cellsIn = (line: string): readonly string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((one) => one.trim());
const figureCell = /^[≥≤=<>~约]*\s*\d/;

/** Rows as wide as their heads, one of them with words or nothing where a figure should stand: cells tell columns there, and figures in order do not. */
function isFramed({ document, outline }: GradedRequest, { words }: Scan, { at, next }: Table): boolean {
  const lines = outline.lines.slice(at, next).map(({ span }) => cellsIn(document.text.slice(span.start, span.end)));
  const [heads = [], ...rows] = lines;
  // Rows that lost cells at their start have them as empty ones at their end.
  const isWhole = (row: readonly string[]): boolean =>
    row.length === heads.length && row.slice(-2).some((one) => one !== '');
  if (heads.length < 4 || rows.length < 2 || heads.includes('') || !rows.every(isWhole)) return false;
  const values = heads.flatMap((head, i) => (words.values.test(head) ? [i] : []));
  return rows.some(
    (row) => values.some((i) => figureCell.test(row[i] ?? '')) && values.some((i) => !figureCell.test(row[i] ?? '')),
  );
}

/** Heads that we know are as good as rows; without them it takes levels, or it is some other table (现状值 2030年目标). */
function isTable({ place: { heads }, rows, atoms }: Table): boolean {
  const isTold = heads?.figures.some(({ role }) => role === 'target') === true;
  const levels = atoms.filter(({ kind }) => kind === 'level').length;
  return rows.rows.length >= (isTold ? 2 : fewest) && (levels > 1 || (isTold && heads.isKnown));
}

const cell = (line: number, span: Span, name: Span | null): ProseCell => ({
  line,
  span,
  name,
  owner: null,
  due: null,
  column: null,
  mode: name === null ? null : 'plan',
});

/** What stands before a table in its first line, and its cells that name a share, are read as sentences. */
function proseOf({ document, outline }: GradedRequest, { first, at, place, rows }: Table): ProseCell[] {
  const start = document.blocks[outline.lines[at]?.source ?? -1]?.span.start ?? place.start;
  const before = first < at || place.start - start < fewest ? [] : [cell(at, { start, end: place.start }, null)];
  const shares = rows.rows.flatMap(({ line, name, sentence }) =>
    sentence === null ? [] : [cell(line, sentence, name)],
  );
  return [...before, ...shares];
}

function taken(request: GradedRequest, scan: Scan, table: Table, year: TimeReading | null): GradedRead {
  const { document, view, lexer, contexts, outline } = request;
  const article = outline.lines[table.at]?.article ?? 0;
  const scene: TableScene = { document, view, lexer, contexts, article };
  const { grid, header } = tableOf(scan, table.rows, article, year);
  const statements = grid.rows.flatMap((row) => readRow(scene, row, header).statements);
  const prose = proseOf(request, table);
  const spans = [...statements.map(({ number }) => number), ...prose.map(({ span }) => span)];
  spans.sort((a, b) => a.start - b.start);
  const lines = Array.from({ length: Math.max(1, table.next - table.first) }, (_, n) => table.first + n);
  let next = 0;
  const rejections = lines.flatMap((line) => {
    const span = outline.lines[line]?.span;
    const own: Span[] = [];
    for (let one = spans[next]; one && span && one.start < span.end; one = spans[++next]) own.push(one);
    return span === undefined ? [] : leftOver(scene, { line, cells: [span] }, own);
  });
  return { statements, rejections, lines: new Set(lines), prose };
}

export function readGraded(request: GradedRequest): GradedRead[] {
  const { view, lexer, words } = request;
  const scan: Scan = { view, lexer, words };
  const finders: Finders = { heads: finder(view, words.opens), pairs: finder(view, words.pair) };
  const tables: GradedRead[] = [];
  let [from, free] = [0, 0];
  for (let place = nextPlace(scan, finders, 0); place !== null; place = nextPlace(scan, finders, from)) {
    const table = tableAt(request, scan, place, free);
    if (isTable(table) && !isFramed(request, scan, table)) {
      tables.push(taken(request, scan, table, yearOf(scan, from, place.start)));
      free = table.next;
    }
    from = Math.max(place.from, table.atoms[table.atoms.length - 1]?.end ?? 0, place.start + 1);
  }
  return tables;
}
