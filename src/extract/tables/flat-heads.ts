/**
 * The head of a table that lost its gaps, word by word: which words and years make one column. In: a line and those below. Out:
 * columns as the words join, or each for itself; how many figures end a row.
 */
import type { Span } from '../../document';
import { tokensOf } from '../engine/lex';
import type { Outline, OutlineLine } from '../engine/outline';
import { columnOf } from './header';
import type { Column, TableLexer } from './header';
import { longest, short } from './wanted';

export interface Flat {
  readonly view: string;
  readonly lexer: TableLexer;
  readonly outline: Outline;
  /** Lines that are rows of other tables. */
  readonly taken: ReadonlySet<number>;
}

/** Most columns of a table. */
export const most = 12;
export type Row = readonly Span[];

interface Head extends Span {
  readonly column: Column;
}

/** Column words in a row with nothing else between them: `Indicator Baseline 2023 Target 2027`. */
export function wordsOf(flat: Flat, { span }: OutlineLine): Head[] | null {
  const heads: Head[] = [];
  for (let at = span.start; at < span.end && heads.length <= 2 * most; ) {
    const end = longestColumn(flat, at, span.end);
    if (end < 0) return null;
    heads.push({ start: at, end, column: columnOf({ start: at, end }, flat) });
    at = end + 1;
  }
  return heads;
}

/** A word and its year are one column, whichever comes first: where the line ends in a year, the word does. */
export function worded(flat: Flat, heads: readonly Head[]): Row {
  const cells: Head[] = [];
  const join = (a: Head, b: Head): Head => ({
    start: a.start,
    end: b.end,
    column: columnOf({ start: a.start, end: b.end }, flat),
  });
  const last = heads[heads.length - 1]?.column;
  if (last?.role === null && last.time !== null) {
    for (const head of [...heads].reverse()) {
      const [next] = cells;
      if (next !== undefined && next.column.role === null && completes(head.column, next.column))
        cells[0] = join(head, next);
      else cells.unshift(head);
    }
    return cells;
  }
  for (const head of heads) {
    const before = cells[cells.length - 1];
    if (before !== undefined && completes(before.column, head.column)) cells[cells.length - 1] = join(before, head);
    else cells.push(head);
  }
  return cells;
}

/** Figures that end a line with nothing between them. */
export function figuresAt(flat: Flat, line: OutlineLine | undefined): number {
  if (!short(line, longest.row)) return 0;
  let from = line.span.end;
  let count = 0;
  for (const token of [...tokensOf(flat.lexer, flat.view, line.span.start, line.span.end)].reverse()) {
    if (token.kind !== 'number' || flat.view.slice(token.end, from).trim() !== '') break;
    [from, count] = [token.start, count + 1];
  }
  return count;
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
