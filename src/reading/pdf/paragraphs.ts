/**
 * In: pages of lines. Out: printed blocks. Lines of one paragraph are joined, over a page break too: a line that
 * reaches the right edge goes on in the next one, unless that begins with an indent, a label or larger letters.
 * Larger letters than the body's are headings; level 0 for the largest at the very beginning.
 */
import type { Printing } from '../printing';
import { inReadingOrder } from './columns';
import { joinedLines, wordsOfLine } from './lines';
import type { Line, Page } from './lines';
import { tableAt } from './tables';

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

interface Edges {
  readonly left: number;
  readonly right: number;
}

interface State {
  readonly out: Printing;
  readonly measures: Measures;
  open: Open | null;
  /** Running heads that came while a paragraph was going on over a page break. */
  waiting: string[];
  tables: number;
  begun: boolean;
}

export function printPages(pages: readonly Page[], out: Printing): void {
  const state: State = { out, measures: measuresOf(pages), open: null, waiting: [], tables: 0, begun: false };
  for (const page of pages) printPage(page, state);
  close(state);
}

function printPage(page: Page, state: State): void {
  const lines = inReadingOrder(page);
  const all = edgesOf(lines);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const table = line.segments.length > 1 && !line.furniture ? tableAt(lines, at) : null;
    if (line.furniture) state.waiting.push(wordsOfLine(line));
    else if (table !== null) {
      close(state);
      for (const row of table.rows) state.out.row(state.tables, row);
      state.tables += 1;
    } else take(line, edgesNear(lines, at, all), state);
    at += table?.lines ?? 1;
  }
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
  for (const words of state.waiting) out.furniture(words);
  state.waiting = [];
}

const LABEL =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条篇部]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）]\s?(?!\d)|[①-⑳]|[●•◆■▪○–—-]\s|[a-z][.)]\s|[一二三四五六七八九十]{1,2}是)/;

/** Whether a line goes on with the paragraph before it. */
function continues(open: Open, line: Line, edges: Edges): boolean {
  const { last, first } = open;
  const size = last.height;
  if (Math.abs(line.height - size) > 0.12 * size) return false;
  const samePage = line.y < last.y;
  if (samePage && last.y - line.y > 2.1 * size) return isTitleOn(open, line, edges);
  const text = wordsOfLine(line);
  const ended = /[。！？；：.!?;:]["”’）)]?$/.test(open.text);
  if (LABEL.test(text) && (ended || open.lines === 1)) return false;
  if (isTitleOn(open, line, edges)) return true;
  // a line that stops before the edge, with room for the next word, ends its paragraph
  const room = open.edges.right - last.right;
  if (room > roomFor(text, size)) return false;
  const indented = line.left - edges.left > 1.2 * size;
  if (!indented) return true;
  const hanging = open.lines === 1 ? line.left > first.left + 0.5 * size : Math.abs(line.left - last.left) < 0.5 * size;
  return hanging && !ended;
}

/** Room the first word of the next line needs; Chinese breaks anywhere, but not before a mark. */
function roomFor(next: string, size: number): number {
  const word = /^[\x21-\x7e]+/.exec(next)?.[0];
  return word === undefined ? 2.2 * size : Math.max(2.2, word.length * 0.6 + 1) * size;
}

/** Lines of a title: centred, large, close together. */
function isTitleOn({ last, edges }: Open, line: Line, now: Edges): boolean {
  const middle = (line.left + line.right) / 2 - (now.left + now.right) / 2;
  const before = (last.left + last.right) / 2 - (edges.left + edges.right) / 2;
  const centred = Math.abs(middle) < line.height && Math.abs(before) < line.height;
  const short = line.left - now.left > line.height && last.left - edges.left > 0.5 * line.height;
  return centred && short && line.height > 15 && line.y < last.y && last.y - line.y < 2.4 * line.height;
}

/** Left and right edge of most of the text among some lines. */
function edgesOf(lines: readonly Line[]): Edges {
  const body = lines.filter((line) => !line.furniture);
  const lefts = body.map((line) => line.left).sort((one, other) => one - other);
  const rights = body.map((line) => line.right).sort((one, other) => one - other);
  // one line may hang out; the edge is where several end
  return { left: lefts[Math.min(1, lefts.length - 1)] ?? 0, right: rights[Math.max(0, rights.length - 2)] ?? 0 };
}

/** Edges of the column a line stands in: those of the lines around it that overlap it. */
function edgesNear(lines: readonly Line[], at: number, all: Edges): Edges {
  const line = lines[at];
  const near = lines
    .slice(Math.max(0, at - 15), at + 16)
    .filter((other) => line !== undefined && other.left < line.right && other.right > line.left);
  if (near.length < 5) return all;
  const edges = edgesOf(near);
  // short lines only (a list, verses) say nothing about where the text ends
  return edges.right - edges.left > 0.3 * (all.right - all.left) ? edges : all;
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
