/**
 * Sentences of a block as frames, and the questions the rules ask of a frame: clause bounds, the pieces of
 * text between tokens, the nearest cue. Every look is bounded, so a line without punctuation stays linear.
 */
import type { Span } from '../../document';
import { evenly, isNested, nestingOf, outside, partnersOf, zeros } from './nesting';
import type { Nesting } from './nesting';
import type { CueTag, Frame, Mark, MarkToken, Token } from './tokens';

/** No look-back or look-ahead goes over more tokens, or more characters, than these. */
export const reach = { tokens: 48, chars: 160 } as const;
const longestFrame = 300;

export interface Place {
  readonly view: string;
  readonly text: string;
  readonly span: Span;
  readonly block: number;
  readonly heading: Span | null;
  readonly mode: Frame['mode'];
}

/**
 * A block's tokens cut into sentences at stops outside brackets and quotes; each is shown to `visit` as it is made,
 * so that a line of a million sentences never holds them all. A stop with no word before it is shown as null.
 */
export function eachFrame(
  place: Place,
  tokens: readonly Token[],
  keepsOn: (at: number) => boolean,
  visit: (f: Frame | null) => void,
): void {
  const whole = isNested(tokens) ? nestingOf(partnersOf(tokens)) : null;
  let first = 0;
  let start = place.span.start;
  const close = (upTo: number, end: number): void => {
    if (end === start + 1 && upTo === first + 1) visit(null);
    else if (end > start) {
      const cut = { first, upTo, start, end };
      visit(whole === null ? flatSentence(place, tokens, cut) : sentence({ place, tokens, whole }, cut));
    }
    first = upTo;
    start = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const flat = whole === null || whole.depth[i] === 0;
    const isStop = flat && token.kind === 'mark' && token.mark === 'stop' && !keepsOn(token.start);
    if (isStop || i - first >= (flat ? longestFrame : 2 * longestFrame)) close(i + 1, token.end);
  }
  close(tokens.length, place.span.end);
}

interface Line {
  readonly place: Place;
  readonly tokens: readonly Token[];
  readonly whole: Nesting;
}

interface Cut {
  readonly first: number;
  readonly upTo: number;
  readonly start: number;
  readonly end: number;
}

/** Indexes of the line to those of the sentence; what lies outside is -1. */
function within(indexes: readonly number[], { first, upTo }: Cut): number[] {
  const own = indexes.slice(first, upTo);
  for (let i = 0; i < own.length; i++) {
    const index = own[i] ?? -1;
    if (index >= 0) own[i] = index >= first && index < upTo ? index - first : -1;
  }
  return own;
}

/** A sentence of a line without brackets. */
function flatSentence(place: Place, tokens: readonly Token[], cut: Cut): Frame {
  const own = cut.first === 0 && cut.upTo === tokens.length ? tokens : tokens.slice(cut.first, cut.upTo);
  const depth = evenly(zeros, own.length, 0);
  return frameOf(place, cut, { tokens: own, depth, around: evenly(outside, own.length, -1) });
}

function sentence({ place, tokens, whole }: Line, cut: Cut): Frame {
  const own = tokens.slice(cut.first, cut.upTo);
  for (let i = 0; i < own.length; i++) {
    const other = whole.partner[cut.first + i] ?? -1;
    const token = other < cut.first || other >= cut.upTo ? undefined : own[i];
    if (token?.kind === 'mark') own[i] = paired(token, other - cut.first);
  }
  const depth = whole.depth.slice(cut.first, cut.upTo);
  return frameOf(place, cut, { tokens: own, depth, around: within(whole.around, cut) });
}

/** The same mark with its partner; written out, so that all marks keep one hidden shape. */
export function paired({ start, end, mark }: MarkToken, partner: number): MarkToken {
  return { kind: 'mark', start, end, mark, partner };
}

type Around = Pick<Frame, 'view' | 'text' | 'heading' | 'mode' | 'block'>;

const nothing = new Map<number, never>();
const none: readonly number[] = [];

function numbersIn(tokens: readonly Token[]): readonly number[] {
  let numbers: number[] | null = null;
  for (let i = 0; i < tokens.length; i++) if (tokens[i]?.kind === 'number') (numbers ??= []).push(i);
  return numbers ?? none;
}

/** A frame without any reading yet. Written out: one hidden shape for all frames. */
export function frameOf(
  { view, text, heading, mode, block }: Around,
  { start, end }: Span,
  { tokens, depth, around }: Pick<Frame, 'tokens' | 'depth' | 'around'>,
): Frame {
  const numbers = numbersIn(tokens);
  const numbered = numbers.length > 0;
  return {
    view,
    text,
    start,
    end,
    tokens,
    numbers,
    depth,
    around,
    before: null,
    heading,
    mode,
    block,
    words: view.slice(start, end),
    memo: [],
    refused: numbered ? new Map<number, string>() : nothing,
    named: numbered ? new Map<number, readonly Span[]>() : nothing,
    prefixes: numbered ? new Map<number, readonly Span[]>() : nothing,
    topics: numbered ? new Map<number, readonly Span[]>() : nothing,
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

const isClauseMark = (mark: Mark): boolean =>
  mark === 'comma' || mark === 'semicolon' || mark === 'colon' || mark === 'stop';

function isBoundary(f: Frame, i: number, level: number): boolean {
  const token = f.tokens[i];
  if (token?.kind !== 'mark') return false;
  const depth = f.depth[i] ?? 0;
  return depth < level || (depth === level && isClauseMark(token.mark));
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

/** What rules work out once for a token, each under its own key. */
export const memo = { clause: 0, sides: 1, group: 2, plans: 3, cues: 4 } as const;

/** What was worked out before for the tokens of a frame under a key: a list by token index, to be filled. */
export function memoOf<T>(f: Frame, key: number): (T | undefined)[] {
  return (f.memo[key] ??= []) as (T | undefined)[];
}

/** The tags of a sentence's cues, gathered once: a look for a word that stands nowhere in it need not begin. */
export function cuesIn(f: Frame): ReadonlySet<CueTag> {
  const known = memoOf<ReadonlySet<CueTag>>(f, memo.cues);
  return (known[0] ??= tagsOf(f.tokens));
}

function tagsOf(tokens: readonly Token[]): ReadonlySet<CueTag> {
  const tags = new Set<CueTag>();
  for (const token of tokens) if (token.kind === 'cue') tags.add(token.tag);
  return tags;
}

/** The clause around a token, inside its own bracket; looked for once. */
export function clauseAt(f: Frame, at: number): Clause {
  const known = memoOf<Clause>(f, memo.clause);
  return (known[at] ??= readClause(f, at));
}

function readClause(f: Frame, at: number): Clause {
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
