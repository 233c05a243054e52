/**
 * Tables that a plain text lost its gaps of, known by a head of column words: `Measure / Target / Actual` with rows parted alike,
 * `Measure Baseline Target` with figures at the ends of its rows, or one cell a line. In: document view, outline, lexer. Out: grids.
 */
import type { Span } from '../../document';
import { tokensOf } from '../engine/lex';
import type { Outline, OutlineLine } from '../engine/outline';
import { trimmed } from '../engine/view';
import type { Grid, GridRow } from './grid';
import { columnOf } from './header';
import type { Column, TableLexer } from './header';
import { fewest, longest, mayHead, short } from './wanted';

export interface Flat {
  readonly view: string;
  readonly lexer: TableLexer;
  readonly outline: Outline;
  /** Lines that are rows of other tables. */
  readonly taken: ReadonlySet<number>;
}

const most = 12;
const signs = [' / ', ' | ', '; ', ' – ', ' - ', ', '];
/** A cell without a figure: not applicable, to come, none. */
const empty = /^(?:n\/?a|tbc|tba|nil|none|new|not (?:set|available)|[-–—.…]{1,3})$/;

type Row = readonly Span[];

const isValue = ({ role, time }: Column): boolean =>
  role === 'target' || role === 'actual' || role === 'baseline' || (role === null && time !== null);

/** A name first, at least two columns of values, all columns known. */
function isHead(flat: Flat, cells: Row): boolean {
  const columns = cells.map((cell) => columnOf(cell, flat));
  return (
    columns[0]?.role === 'name' &&
    columns.filter(isValue).length >= 2 &&
    columns.every(({ role, time }) => role !== null || time !== null)
  );
}

function split(view: string, span: Span, sign: string): Span[] {
  const cells: Span[] = [];
  let from = span.start;
  while (from <= span.end && cells.length <= most) {
    const next = view.indexOf(sign, from);
    const to = next < 0 || next > span.end ? span.end : next;
    cells.push(trimmed(view, from, to));
    from = to + sign.length;
    if (to === span.end) break;
  }
  return cells;
}

const hasFigure = ({ view, lexer }: Flat, cell: Span): boolean => {
  const words = view.slice(cell.start, cell.end);
  return /\d/.test(words) || empty.test(words) || (lexer.pack.open?.(view, cell) ?? null) !== null;
};

/** Parted by one sign; a name that holds the sign itself is put together again. */
function parted(flat: Flat, line: OutlineLine, sign: string, columns: number): Row | null {
  if (!short(line, longest.row)) return null;
  const cells = split(flat.view, line.span, sign);
  const extra = cells.length - columns;
  const [first, last] = [cells[0], cells[extra]];
  if (extra < 0 || first === undefined || last === undefined) return null;
  const row = [{ start: first.start, end: last.end }, ...cells.slice(extra + 1)];
  return row.slice(1).filter((cell) => hasFigure(flat, cell)).length >= 1 ? row : null;
}

/** Figures at the end of a line, nothing between them: as many as the columns want. */
function ended(flat: Flat, line: OutlineLine, columns: number): Row | null {
  if (!short(line, longest.row)) return null;
  const numbers = tokensOf(flat.lexer, flat.view, line.span.start, line.span.end).filter(
    ({ kind }) => kind === 'number',
  );
  const own = numbers.slice(1 - columns);
  const first = own[0];
  if (own.length < columns - 1 || first === undefined) return null;
  const name = trimmed(flat.view, line.span.start, first.start);
  const gaps = own.map(({ end }, i) => flat.view.slice(end, own[i + 1]?.start ?? line.span.end).trim());
  return name.end - name.start >= 3 && gaps.every((gap) => gap === '') ? [name, ...own] : null;
}

/** Column words in a row with nothing else between them: `Indicator Baseline 2023 Target 2027`. */
function worded(flat: Flat, { span }: OutlineLine): Row | null {
  const cells: { start: number; end: number; column: Column }[] = [];
  for (let at = span.start; at < span.end; ) {
    const end = longestColumn(flat, at, span.end);
    if (end < 0) return null;
    const cell = { start: at, end, column: columnOf({ start: at, end }, flat) };
    const last = cells[cells.length - 1];
    // A word and its year are one column, whichever comes first.
    if (last !== undefined && completes(last.column, cell.column))
      cells[cells.length - 1] = { start: last.start, end, column: columnOf({ start: last.start, end }, flat) };
    else cells.push(cell);
    at = end + 1;
  }
  return cells.length >= fewest && cells.length <= most ? cells : null;
}

const completes = (a: Column, b: Column): boolean =>
  a.role !== 'name' &&
  b.role !== 'name' &&
  (a.role === null) !== (b.role === null) &&
  (a.time === null) !== (b.time === null);

/** The longest run of words from here that is one column's head, or -1. */
function longestColumn(flat: Flat, at: number, end: number): number {
  let best = -1;
  let to = at;
  for (let n = 0; n < 4 && to < end; n++) {
    const gap = flat.view.indexOf(' ', to + 1);
    to = gap < 0 || gap > end ? end : gap;
    const { role, time } = columnOf({ start: at, end: to }, flat, true);
    const isTime = role === null && flat.lexer.pack.time(flat.view, at, to)?.end === to;
    if (isTime || (role !== null && time === null)) best = to;
  }
  return best;
}

interface Read {
  readonly rows: readonly GridRow[];
  /** First line behind the table. */
  readonly next: number;
}

type Reader = (flat: Flat, i: number) => Read | null;

/** Rows from a line on, as long as they part alike. */
function rowsFrom(flat: Flat, i: number, head: Row, read: (line: OutlineLine) => Row | null): Read | null {
  const rows: GridRow[] = [{ line: i, cells: head }];
  let next = i + 1;
  for (; next < flat.outline.lines.length && !flat.taken.has(next); next++) {
    const line = flat.outline.lines[next];
    const cells = line === undefined ? null : read(line);
    if (cells === null) break;
    rows.push({ line: next, cells });
  }
  return rows.length > 1 ? { rows, next } : null;
}

const bySign: Reader = (flat, i) => {
  const line = flat.outline.lines[i];
  if (!short(line, longest.head)) return null;
  for (const sign of signs) {
    const cells = split(flat.view, line.span, sign);
    if (cells.length >= fewest && isHead(flat, cells))
      return rowsFrom(flat, i, cells, (row) => parted(flat, row, sign, cells.length));
  }
  return null;
};

const byWords: Reader = (flat, i) => {
  const line = flat.outline.lines[i];
  const cells = short(line, longest.head) ? worded(flat, line) : null;
  return cells === null || !isHead(flat, cells)
    ? null
    : rowsFrom(flat, i, cells, (row) => ended(flat, row, cells.length));
};

/** A line's one cell; what parted it from the next may stand at its end. */
function cellOf(view: string, { span }: OutlineLine): Span {
  return view.charAt(span.end - 1) === '|' ? trimmed(view, span.start, span.end - 1) : span;
}

/** Heads one below the other; 序号 may stand before the one that heads names. */
function headsFrom(
  flat: Flat,
  i: number,
): { readonly first: number; readonly cells: Span[]; readonly columns: Column[] } {
  const { view, outline } = flat;
  const columnAt = (k: number): Column | null => {
    const line = outline.lines[k];
    return short(line, longest.cell) ? columnOf(cellOf(view, line), flat, true) : null;
  };
  const first = columnAt(i - 1)?.role === 'number' ? i - 1 : i;
  const columns: Column[] = [];
  for (let k = first; columns.length < most; k++) {
    const column = columnAt(k);
    if (column === null || (column.role === null && column.time === null)) break;
    columns.push(column);
  }
  return { first, columns, cells: columns.map(({ words }) => words ?? { start: 0, end: 0 }) };
}

/** One cell a line: the heads, then rows with a name and figures where the heads want them. */
const byLines: Reader = (flat, i) => {
  const { lines } = flat.outline;
  const { first, columns, cells } = headsFrom(flat, i);
  const values = columns.filter(isValue).length;
  if (columns.length < fewest || values === 0 || !columns.some(({ role }) => role === 'name')) return null;
  const rows: GridRow[] = [{ line: first, cells, lines: cells.map((_, c) => first + c) }];
  let next = first + cells.length;
  for (; ; next += cells.length) {
    const own = lines.slice(next, next + cells.length).map((line) => cellOf(flat.view, line));
    const isRow = columns.every((column, c) => own[c] !== undefined && fits(flat, own[c], column, values > 1));
    if (!isRow || !columns.some((column, c) => isValue(column) && own[c] && hasFigure(flat, own[c]))) break;
    rows.push({ line: next, cells: own, lines: own.map((_, c) => next + c) });
  }
  // One column of figures alone may be chance.
  return rows.length > (values > 1 ? 1 : 2) ? { rows, next } : null;
};

/** A cell of the kind its head wants: a row that lost one ends the table. */
function fits(flat: Flat, cell: Span, column: Column, maySay: boolean): boolean {
  const words = flat.view.slice(cell.start, cell.end);
  switch (column.role) {
    case 'number':
      return words.length <= 6;
    case 'name':
      return words.length <= longest.row && /[^\d.,%]/.test(words);
    case 'unit':
      return words.length <= 12 && !/\d/.test(words);
    default:
      if (!isValue(column)) return words.length <= longest.cell;
      return words === '' || (words.length <= longest.cell && hasFigure(flat, cell)) || (maySay && words.length < 30);
  }
}

const readers: readonly Reader[] = [bySign, byWords, byLines];

export function flatGridsOf(flat: Flat): Grid[] {
  const grids: Grid[] = [];
  const { lines } = flat.outline;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    const read = line !== undefined && !flat.taken.has(i) && opens(flat, line) ? firstOf(flat, i) : null;
    if (read !== null && line !== undefined) grids.push({ article: line.article, rows: read.rows });
    i = read?.next ?? i + 1;
  }
  return grids;
}

function firstOf(flat: Flat, i: number): Read | null {
  for (const reader of readers) {
    const read = reader(flat, i);
    if (read !== null) return read;
  }
  return null;
}

/** What ends a word of a head. */
const breaks = ' /|;,–-';

/** Does the line begin with a word that heads names? Asked of every line, so it looks at its first words only. */
function opens(flat: Flat, line: OutlineLine): boolean {
  if (!short(line, longest.head) || !mayHead(flat.lexer, flat.view, line.span)) return false;
  const end = Math.min(line.span.end, line.span.start + 40);
  let to = line.span.start;
  for (let n = 0; n < 3 && to < end; n++) {
    to++;
    while (to < end && !breaks.includes(flat.view.charAt(to))) to++;
    if (columnOf({ start: line.span.start, end: to }, flat, true).role === 'name') return true;
  }
  return false;
}
