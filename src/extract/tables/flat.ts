/**
 * Tables that a plain text lost its gaps of, known by a head of column words: `Measure / Target / Actual` with rows parted alike,
 * `Measure Baseline Target` with figures at the ends of its rows, or one cell a line. In: document view, outline, lexer. Out: grids.
 */
import type { Span } from '../../document';
import { tokensOf } from '../engine/lex';
import type { OutlineLine } from '../engine/outline';
import { trimmed } from '../engine/view';
import type { Grid, GridRow } from './grid';
import { figuresAt, most, worded, wordsOf } from './flat-heads';
import type { Flat, Row } from './flat-heads';
import { columnOf } from './header';
import type { Column } from './header';
import { fewest, isYears, longest, mayHead, short } from './wanted';

const signs = [' / ', ' | ', '; ', ' – ', ' - ', ', '];
/** A cell without a figure: not applicable, to come, none. */
const empty = /^(?:n\/?a|tbc|tba|nil|none|new|not (?:set|available)|[-–—.…]{1,3})$/;

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

/** Sought in the line alone: the text behind it may be long and without the sign. */
function split(view: string, { start, end }: Span, sign: string): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (const part of view.slice(start, end).split(sign, most + 1)) {
    cells.push(trimmed(view, from, from + part.length));
    from += part.length + sign.length;
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

interface Read {
  readonly rows: readonly GridRow[];
  /** First line behind the table. */
  readonly next: number;
}

type Reader = (flat: Flat, i: number) => Read | null;

/** Rows from a line on, as long as they part alike. */
function rowsFrom(
  flat: Flat,
  i: number,
  head: readonly (Span | null)[],
  read: (line: OutlineLine) => Row | null,
): Read | null {
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

/** `2022 2023 2024 Target`: a column of its own where the rows have a figure for it, else `2024 Target`. */
const byWords: Reader = (flat, i) => {
  const { lines } = flat.outline;
  const line = lines[i];
  const heads = short(line, longest.head) ? wordsOf(flat, line) : null;
  if (heads === null) return null;
  const figures = Math.min(...[lines[i + 1], lines[i + 2] ?? lines[i + 1]].map((row) => figuresAt(flat, row)));
  const fitting = [worded(flat, heads), heads].filter(
    (cells) => cells.length >= fewest && cells.length <= most && isHead(flat, cells),
  );
  const cells = fitting.find(({ length }) => length === figures + 1) ?? fitting[0];
  return cells === undefined ? null : rowsFrom(flat, i, cells, (row) => ended(flat, row, cells.length));
};

/** `2021 2022 2025 Target` alone: the head of the names is empty, each row ends in as many figures. */
const byYears: Reader = (flat, i) => {
  const line = flat.outline.lines[i];
  if (!short(line, longest.head) || !isYears(flat.view, line.span)) return null;
  const heads = wordsOf(flat, line);
  if (heads === null) return null;
  const figures = figuresAt(flat, flat.outline.lines[i + 1]);
  const cells = [worded(flat, heads), heads].find(({ length }) => length === figures);
  const columns = cells?.map((cell) => columnOf(cell, flat)) ?? [];
  if (cells === undefined || cells.length > most || !columns.every(isValue)) return null;
  return rowsFrom(flat, i, [null, ...cells], (row) =>
    figuresAt(flat, row) === cells.length ? ended(flat, row, cells.length + 1) : null,
  );
};

/** A line's one cell; what parted it from the next may stand at its end. */
function cellOf(view: string, { span }: OutlineLine): Span {
  return view.charAt(span.end - 1) === '|' ? trimmed(view, span.start, span.end - 1) : span;
}

const lineColumn = (flat: Flat, k: number): Column | null => {
  const line = flat.outline.lines[k];
  return short(line, longest.cell) ? columnOf(cellOf(flat.view, line), flat, true) : null;
};

/** Most heads that may stand before the one that heads names: 序号, an area. */
const before = 2;

/** Lines the heads may begin at: where one that heads neither names nor figures stands before, there first. */
function startsOf(flat: Flat, i: number): number[] {
  const starts = [i];
  for (let k = i - 1; k >= i - before; k--) {
    const column = lineColumn(flat, k);
    if (column === null || column.role === null || column.role === 'name' || isValue(column)) break;
    starts.unshift(k);
  }
  return starts;
}

/** Heads one below the other. */
function headsFrom(flat: Flat, first: number): Column[] {
  const columns: Column[] = [];
  for (let k = first; columns.length < most; k++) {
    const column = lineColumn(flat, k);
    if (column === null || (column.role === null && column.time === null)) break;
    columns.push(column);
  }
  return columns;
}

/** One cell a line: the heads, then rows with a name and figures where the heads want them. */
const byLines: Reader = (flat, i) => {
  for (const first of startsOf(flat, i)) {
    const read = linesFrom(flat, first);
    if (read !== null) return read;
  }
  return null;
};

function linesFrom(flat: Flat, first: number): Read | null {
  const { lines } = flat.outline;
  const columns = headsFrom(flat, first);
  const values = columns.filter(isValue).length;
  if (columns.length < fewest || values === 0 || !columns.some(({ role }) => role === 'name')) return null;
  const cells = columns.map(({ words }) => words ?? { start: 0, end: 0 });
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
}

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

const readers: readonly Reader[] = [bySign, byWords, byYears, byLines];

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
  if (!short(line, longest.head)) return false;
  if (isYears(flat.view, line.span)) return true;
  if (!mayHead(flat.lexer, flat.view, line.span)) return false;
  const end = Math.min(line.span.end, line.span.start + 40);
  let to = line.span.start;
  for (let n = 0; n < 3 && to < end; n++) {
    to++;
    while (to < end && !breaks.includes(flat.view.charAt(to))) to++;
    if (columnOf({ start: line.span.start, end: to }, flat, true).role === 'name') return true;
  }
  return false;
}
