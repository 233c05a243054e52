/**
 * Sentences of a block as frames, and the questions the rules ask of a frame: clause bounds, the pieces of
 * text between tokens, the nearest cue. Every look is bounded, so a line without punctuation stays linear.
 */
import type { Span } from '../../document';
import type { CueTag, Frame, Mark, Token } from './tokens';

/** No look-back or look-ahead goes over more tokens, or more characters, than these. */
export const reach = { tokens: 48, chars: 160 } as const;
const longestFrame = 300;

const opens: Partial<Record<Mark, Mark>> = { open: 'close', quote: 'endQuote', title: 'endTitle' };
const closes = new Set<Mark>(['close', 'endQuote', 'endTitle']);

interface Nesting {
  readonly tokens: Token[];
  readonly depth: number[];
  readonly around: number[];
}

/** Finds the partners of brackets and quotes; one that is never closed does not count. */
function nest(tokens: Token[]): Nesting {
  const stack: { index: number; closer: Mark }[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'mark') return;
    const closer = opens[token.mark];
    if (closer !== undefined) stack.push({ index: i, closer });
    else if (closes.has(token.mark)) pair(tokens, stack, { mark: token.mark, index: i });
  });
  const depth: number[] = [];
  const around: number[] = [];
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'mark' && token.partner >= 0 && token.partner < i) open.pop();
    depth.push(open.length);
    around.push(open[open.length - 1] ?? -1);
    if (token.kind === 'mark' && token.partner > i) open.push(i);
  });
  return { tokens, depth, around };
}

function pair(tokens: Token[], stack: { index: number; closer: Mark }[], at: { mark: Mark; index: number }): void {
  // Only the innermost few may be crossed: a stray closer does not search a deep stack.
  for (let k = stack.length - 1; k >= Math.max(0, stack.length - 3); k--) {
    const entry = stack[k];
    if (entry?.closer !== at.mark) continue;
    stack.length = k;
    const opener = tokens[entry.index];
    const closer = tokens[at.index];
    if (opener?.kind === 'mark') tokens[entry.index] = { ...opener, partner: at.index };
    if (closer?.kind === 'mark') tokens[at.index] = { ...closer, partner: entry.index };
    return;
  }
}

export interface Place {
  readonly view: string;
  readonly text: string;
  readonly span: Span;
  readonly block: number;
  readonly heading: Span | null;
  readonly mode: Frame['mode'];
}

/** A block's tokens cut into sentences at stops outside brackets and quotes. */
export function framesOf(place: Place, tokens: readonly Token[], keepsOn: (at: number) => boolean): Frame[] {
  const whole = nest([...tokens]);
  const frames: Frame[] = [];
  let first = 0;
  let start = place.span.start;
  const close = (upTo: number, end: number): void => {
    if (end > start)
      frames.push(frame(place, whole, { first, upTo, start, end, before: frames[frames.length - 1] ?? null }));
    first = upTo;
    start = end;
  };
  whole.tokens.forEach((token, i) => {
    const isStop = token.kind === 'mark' && token.mark === 'stop' && whole.depth[i] === 0 && !keepsOn(token.start);
    if (isStop) close(i + 1, token.end);
    else if (i - first >= longestFrame && whole.depth[i] === 0) close(i + 1, token.end);
    else if (i - first >= 2 * longestFrame) close(i + 1, token.end);
  });
  close(whole.tokens.length, place.span.end);
  return frames;
}

function frame(
  place: Place,
  whole: Nesting,
  cut: { first: number; upTo: number; start: number; end: number; before: Frame | null },
): Frame {
  const { first, upTo } = cut;
  const tokens = whole.tokens
    .slice(first, upTo)
    .map((token) =>
      token.kind === 'mark' && token.partner >= 0
        ? { ...token, partner: token.partner >= first && token.partner < upTo ? token.partner - first : -1 }
        : token,
    );
  return {
    view: place.view,
    text: place.text,
    start: cut.start,
    end: cut.end,
    tokens,
    depth: whole.depth.slice(first, upTo),
    around: whole.around.slice(first, upTo).map((i) => (i >= first ? i - first : -1)),
    before: cut.before,
    heading: place.heading,
    mode: place.mode,
    block: place.block,
    words: place.view.slice(cut.start, cut.end),
    memo: new Map(),
    refused: new Map(),
    named: new Map(),
    prefixes: new Map(),
    topics: new Map(),
  };
}

/** A clause: characters [start, end) and tokens [first, last]; what is nested deeper belongs to it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Brackets and quotes around a token: 0 outside. */
export const depthAt = (f: Frame, i: number): number => f.depth[i] ?? 0;

const clauseMarks = new Set<Mark>(['comma', 'semicolon', 'colon', 'stop']);

function isBoundary(f: Frame, i: number, level: number): boolean {
  const token = f.tokens[i];
  if (token?.kind !== 'mark') return false;
  if ((f.depth[i] ?? 0) < level) return true;
  return f.depth[i] === level && clauseMarks.has(token.mark);
}

/** The furthest token from `at` in one direction that no boundary parts from it. */
function edgeOf(f: Frame, at: number, step: 1 | -1): number {
  const level = depthAt(f, at);
  let edge = at;
  for (let next = edge + step; next >= 0 && next < f.tokens.length; next += step) {
    if (Math.abs(next - at) > reach.tokens || isBoundary(f, next, level)) break;
    edge = next;
  }
  return edge;
}

/** The clause around a token, inside its own bracket. */
export function clauseAt(f: Frame, at: number): Clause {
  const first = edgeOf(f, at, -1);
  const last = edgeOf(f, at, 1);
  const own = f.tokens[at] ?? { start: 0, end: 0 };
  const start = Math.max(f.tokens[first - 1]?.end ?? f.start, own.start - reach.chars);
  return { start, end: Math.min(f.tokens[last + 1]?.start ?? f.end, own.end + reach.chars), first, last };
}

/** The clause before the one given, in the same bracket, or null. */
export function clauseBefore(f: Frame, clause: Clause): Clause | null {
  const boundary = clause.first - 1;
  const mark = f.tokens[boundary];
  if (mark?.kind !== 'mark' || (f.depth[boundary] ?? 0) < (f.depth[clause.first] ?? 0)) return null;
  // A clause without any token of its own is the gap between two boundaries.
  const prior = f.tokens[boundary - 1];
  if (prior === undefined)
    return mark.start > f.start ? { start: f.start, end: mark.start, first: boundary, last: boundary - 1 } : null;
  const level = f.depth[boundary] ?? 0;
  if (isBoundary(f, boundary - 1, level))
    return { start: prior.end, end: mark.start, first: boundary, last: boundary - 1 };
  const inner = clauseAtLevel(f, boundary - 1, level);
  return { ...inner, end: mark.start };
}

function clauseAtLevel(f: Frame, at: number, level: number): Clause {
  let first = at;
  while (first > 0 && at - first < reach.tokens && !isBoundary(f, first - 1, level)) first--;
  const before = f.tokens[first - 1];
  const end = f.tokens[at]?.end ?? f.end;
  return { start: Math.max(before?.end ?? f.start, end - reach.chars), end, first, last: at };
}

/** A stretch of a clause: words between tokens, or a token; nested brackets come as one `nested` piece. */
export interface Piece {
  readonly kind: 'words' | 'cue' | 'number' | 'time' | 'mark' | 'nested';
  readonly start: number;
  readonly end: number;
  readonly token: number;
  readonly tag: CueTag | null;
}

/** Pieces of [start, end) at the depth of `level`, from token `first` to token `last`. */
export function piecesOf(f: Frame, part: Clause, level: number): Piece[] {
  const pieces: Piece[] = [];
  let at = part.start;
  const words = (upTo: number): void => {
    if (upTo > at) pieces.push({ kind: 'words', start: at, end: upTo, token: -1, tag: null });
  };
  for (let i = part.first; i <= part.last; i++) {
    const token = f.tokens[i];
    if (token === undefined || token.start < part.start) continue;
    if (token.start >= part.end) break;
    if ((f.depth[i] ?? 0) > level) continue;
    words(token.start);
    if (token.kind === 'mark' && token.partner > i) {
      const close = f.tokens[token.partner];
      const end = Math.min(close?.end ?? token.end, part.end);
      pieces.push({ kind: 'nested', start: token.start, end, token: i, tag: null });
      at = end;
      i = token.partner;
      continue;
    }
    pieces.push({
      kind: token.kind,
      start: token.start,
      end: token.end,
      token: i,
      tag: token.kind === 'cue' ? token.tag : null,
    });
    at = token.end;
  }
  words(part.end);
  return pieces;
}

/** The cue tags between two tokens (exclusive), nearest to `from` first, at the same depth, until a boundary. */
export function cueNear(f: Frame, at: number, step: 1 | -1, wanted: (tag: CueTag) => boolean): number {
  const level = f.depth[at] ?? 0;
  for (let i = at + step, n = 0; i >= 0 && i < f.tokens.length && n < reach.tokens; i += step, n++) {
    if (isBoundary(f, i, level)) return -1;
    const token = f.tokens[i];
    if (token?.kind === 'cue' && f.depth[i] === level && wanted(token.tag)) return i;
  }
  return -1;
}

/** Characters between token `i` and token `j` (i before j) that are no space. */
export function gapBetween(f: Frame, i: number, j: number): string {
  const a = f.tokens[i];
  const b = f.tokens[j];
  if (a === undefined || b === undefined) return '';
  return f.view.slice(a.end, Math.min(b.start, a.end + reach.chars)).trim();
}
