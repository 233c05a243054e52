/**
 * In: pages of lines. Out: printed blocks. Lines of one paragraph are joined, over a page break too: a line that
 * reaches the right edge goes on in the next one, unless that begins with an indent, a label or larger letters.
 * Larger letters than the body's are headings; level 0 for the largest at the very beginning.
 */
import type { Printing } from '../printing';
import { pageEdges } from './edges';
import { LABEL } from './labels';
import { joinedLines, wordsOfLine } from './lines';
import type { Edges, Line } from './lines';
import type { Page } from './page';
import { noteWords, withoutMarks } from './notes';
import type { RuledTable } from './ruled';
import { tableAt } from './tables';
import type { TableCell } from './tables';

interface Measures {
  /** Height of the body's letters. */
  readonly body: number;
  /** Heights of headings, largest first. */
  readonly headings: readonly number[];
}

/** The paragraph being put together. */
interface Open {
  text: string;
  readonly first: Line;
  last: Line;
  lines: number;
  /** Edges of the text where it stands. */
  edges: Edges;
}

interface State {
  readonly out: Printing;
  readonly measures: Measures;
  open: Open | null;
  /** Running heads and notes that came while a paragraph was going on over a page break. */
  waiting: { readonly kind: 'furniture' | 'note'; text: string }[];
  tables: number;
  /** The last table with borders and its number of rows, until other text comes. */
  ruled: { readonly table: RuledTable; readonly rows: number } | null;
  begun: boolean;
}

export function printPages(pages: readonly Page[], out: Printing): void {
  const state: State = {
    out,
    measures: measuresOf(pages),
    open: null,
    waiting: [],
    tables: 0,
    ruled: null,
    begun: false,
  };
  const edges = pageEdges(pages);
  pages.forEach((page, at) => printPage(page, edges[at] ?? { left: page.left, right: page.right }, state));
  close(state);
}

function printPage(page: Page, edges: Edges, state: State): void {
  const lines = withoutMarks(page.lines);
  const ruled = [...page.tables];
  const printRuledUpTo = (at: number): void => {
    while ((ruled[0]?.before ?? Infinity) <= at) printRuled(ruled.shift()?.table, state);
  };
  let at = 0;
  while (at < lines.length) {
    printRuledUpTo(at);
    at += printLines(lines, at, edges, state);
  }
  printRuledUpTo(lines.length);
}

/** Prints what begins with a line; answers how many lines that were. */
function printLines(lines: readonly Line[], at: number, edges: Edges, state: State): number {
  const line = lines[at];
  if (line === undefined) return 1;
  const table = line.segments.length > 1 && !line.furniture ? tableAt(lines, at) : null;
  if (line.furniture) state.waiting.push({ kind: 'furniture', text: wordsOfLine(line) });
  else if (isNote(line, lines[at - 1], state)) takeNote(wordsOfLine(line), state);
  else if (table === null) take(line, line.column ?? edges, state);
  else {
    close(state);
    for (const row of table.rows) state.out.row(state.tables, row);
    state.tables += 1;
    state.ruled = null;
    return table.lines;
  }
  return 1;
}

/** A note begins with its mark; it goes on as long as the letters are small and the lines close. */
function isNote(line: Line, before: Line | undefined, { measures, waiting }: State): boolean {
  if (noteWords(wordsOfLine(line)) !== null) return true;
  const small =
    line.height < 0.95 * measures.body && before !== undefined && Math.abs(before.height - line.height) < 0.5;
  return small && waiting.at(-1)?.kind === 'note' && before.y - line.y < 2 * line.height && before.y > line.y;
}

/** A table that goes on from the page before keeps counting; its header said again is left out. */
function printRuled(table: RuledTable | undefined, state: State): void {
  if (table === undefined) return;
  const { ruled } = state;
  const goesOn = ruled !== null && state.open === null && isAlike(ruled.table.xs, table.xs);
  close(state);
  if (!goesOn) state.tables += 1;
  const shift = goesOn ? ruled.rows : 0;
  const repeated = goesOn && wordsOfRow(ruled.table.rows[0]) === wordsOfRow(table.rows[0]) ? 1 : 0;
  for (const row of table.rows.slice(repeated)) {
    state.out.row(
      state.tables - 1,
      row.map((cell) => ({ ...cell, row: cell.row + shift - repeated })),
    );
  }
  const first = goesOn ? ruled.table.rows[0] : table.rows[0];
  const rows = first === undefined ? table.rows : [first, ...table.rows.slice(1)];
  state.ruled = { table: { ...table, rows }, rows: shift + table.rows.length - repeated };
}

function isAlike(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((x, at) => Math.abs(x - (other[at] ?? 0)) < 4);
}

function wordsOfRow(row: readonly TableCell[] | undefined): string {
  return (row ?? []).map(({ text }) => text).join('|');
}

function takeNote(words: string, { waiting }: State): void {
  const text = noteWords(words);
  const last = waiting.at(-1);
  if (text !== null) waiting.push({ kind: 'note', text });
  else if (last !== undefined) last.text = joinedLines(last.text, words);
}

function take(line: Line, edges: Edges, state: State): void {
  const { open } = state;
  if (open !== null && continues(open, line, edges)) {
    open.text = joinedLines(open.text, wordsOfLine(line));
    open.last = line;
    open.lines += 1;
    open.edges = edges;
    return;
  }
  close(state);
  state.ruled = null;
  state.open = { text: wordsOfLine(line), first: line, last: line, lines: 1, edges };
}

function close(state: State): void {
  const { open, out } = state;
  if (open !== null) {
    const rank = state.measures.headings.findIndex((height) => Math.abs(height - open.first.height) < 0.6);
    if (rank < 0 || open.text.length > 120) out.line(open.text);
    else out.heading(rank === 0 && !state.begun ? 0 : Math.max(1, rank), open.text);
    state.begun = true;
  }
  state.open = null;
  for (const { kind, text } of state.waiting) out[kind](text);
  state.waiting = [];
}

/** Whether a line goes on with the paragraph before it. */
function continues(open: Open, line: Line, edges: Edges): boolean {
  const { last } = open;
  const size = last.height;
  if (Math.abs(line.height - size) > 0.12 * size) return false;
  const samePage = line.y < last.y;
  if (samePage && last.y - line.y > 2.1 * size) return isTitleOn(open, line, edges);
  const text = wordsOfLine(line);
  const ended = /[。！？；：.!?;:]["”’）)]?$/.test(open.text);
  if (LABEL.test(text) && (ended || open.lines === 1 || LABEL.test(open.text))) return false;
  if (isTitleOn(open, line, edges)) return true;
  if (/[。！？.!?]["”’）)]?$/.test(open.text) && isHeadingLike(text)) return false;
  // a line that stops before the edge, with room for the next word, ends its paragraph
  const room = open.edges.right - last.right;
  return room <= roomFor(text, last, size) && isFlush(open, line, edges, ended);
}

/** At the left edge, or hanging as the lines before it do. */
function isFlush({ last, first, lines }: Open, line: Line, edges: Edges, ended: boolean): boolean {
  const size = last.height;
  if (line.left - edges.left <= 1.2 * size) return true;
  const hanging = lines === 1 ? line.left > first.left + 0.5 * size : Math.abs(line.left - last.left) < 0.5 * size;
  return hanging && !ended;
}

/** Few words without a figure and without an end, behind a full stop: not the rest of a paragraph. */
function isHeadingLike(text: string): boolean {
  const words = text.split(' ').length + (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) / 2;
  return /^[A-Z\u4e00-\u9fff]/.test(text) && words <= 8 && !/[\d。；，、！？：.;,!?:]/.test(text);
}

/** Room the first word of the next line needs, by the letters of this one; Chinese breaks anywhere, but not before a mark. */
function roomFor(next: string, line: Line, size: number): number {
  const word = /^[^\s\u2e80-\uffef]+/.exec(next)?.[0];
  if (word === undefined) return 2.2 * size;
  const letters = wordsOfLine(line);
  const narrow = (line.right - line.left) / Math.max(1, letters.length);
  const letter = isLatin(letters) ? Math.min(0.6 * size, 1.15 * narrow) : 0.6 * size;
  return Math.max(2.2 * size, (word.length + 1) * letter);
}

const isLatin = (words: string): boolean => words.length > 20 && /^[\x20-\x7e\u2010-\u2026£€]*$/.test(words);

/** Lines of a title: centred, large, close together. */
function isTitleOn({ last, edges }: Open, line: Line, now: Edges): boolean {
  const middle = (line.left + line.right) / 2 - (now.left + now.right) / 2;
  const before = (last.left + last.right) / 2 - (edges.left + edges.right) / 2;
  const centred = Math.abs(middle) < line.height && Math.abs(before) < line.height;
  const short = line.left - now.left > line.height && last.left - edges.left > 0.5 * line.height;
  return centred && short && line.height > 15 && line.y < last.y && last.y - line.y < 2.4 * line.height;
}

/** The height that most characters have, and the clearly larger ones that are rare. */
function measuresOf(pages: readonly Page[]): Measures {
  const weights = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const height = Math.round(line.height * 2) / 2;
      if (!line.furniture) weights.set(height, (weights.get(height) ?? 0) + wordsOfLine(line).length);
    }
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const body = [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
  const headings = [...weights]
    .filter(([height, weight]) => height > 1.12 * body && weight < 0.2 * all)
    .map(([height]) => height);
  return { body, headings: headings.sort((one, other) => other - one).slice(0, 6) };
}
