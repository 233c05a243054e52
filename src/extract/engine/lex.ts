/**
 * One pass over a sentence: times, numbers, cue words and marks become tokens; everything else is a gap.
 * Words are matched longest first, so a longer word of tag `skip` (公共) hides a shorter cue (共).
 */
import type { LanguagePack } from '../pack';
import { numberAt } from './numerals';
import type { CueTag, Mark, Token } from './tokens';
import { longest, trieOf, wordsWith } from './trie';
import type { Trie } from './trie';
import { foldTable, isDigit, isLatin } from './view';
import type { FoldTable } from './view';

/** A pack made ready: tries and tables built once. */
export interface Lexer {
  readonly pack: LanguagePack;
  readonly fold: FoldTable;
  readonly cues: Trie<CueTag>;
  readonly marks: (Mark | undefined)[];
  /** 1 number may start, 2 time may start (digits are 3). */
  readonly starts: Uint8Array;
}

export function lexerOf(pack: LanguagePack): Lexer {
  const pairs: (readonly [string, CueTag])[] = [];
  // A word under two tags keeps the first: the order of the pack's cues is their strength.
  const seen = new Set<string>();
  for (const [tag, list] of Object.entries(pack.cues)) {
    for (const [word] of wordsWith(list, true)) if (!seen.has(word)) pairs.push([word, tag as CueTag]);
    for (const [word] of wordsWith(list, true)) seen.add(word);
  }
  const marks: (Mark | undefined)[] = [];
  for (const [char, mark] of Object.entries(pack.marks)) marks[char.charCodeAt(0)] = mark;
  const starts = new Uint8Array(65536);
  for (let code = 48; code <= 57; code++) starts[code] = 3;
  for (const char of pack.numeralStarts) starts[char.charCodeAt(0)] = 1;
  for (const char of pack.timeStarts) starts[char.charCodeAt(0)] = (starts[char.charCodeAt(0)] ?? 0) | 2;
  return { pack, fold: foldTable(pack.fold, pack.spaced), cues: trieOf(pairs, pack.spaced), marks, starts };
}

interface Run {
  readonly lexer: Lexer;
  readonly view: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: Token[];
}

/** A number at `at`; a digit run that no unit follows still becomes a token, so that each numeral is accounted for. */
function numberToken(run: Run, at: number): number {
  const { lexer, view, end, tokens } = run;
  const last = tokens[tokens.length - 1];
  const ranges = !(last?.kind === 'cue' && last.tag === 'from' && last.end >= at - 1);
  const token = numberAt(lexer.pack, view, at, { end, ranges });
  if (token === null) return -1;
  const prefix = lexer.pack.prefix?.(view, at, Math.max(run.start, last?.end ?? run.start)) ?? null;
  tokens.push(
    prefix === null ? token : { ...token, start: prefix.start, unit: prefix.unit, unitClass: prefix.unitClass },
  );
  return token.end;
}

function timeToken(run: Run, at: number): number {
  const match = run.lexer.pack.time(run.view, at, run.end);
  if (match === null) return -1;
  run.tokens.push({ kind: 'time', start: at, end: match.end, time: match.time });
  return match.end;
}

function wordEnd(view: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && (isLatin(view.charCodeAt(i)) || (view.charCodeAt(i) === 39 && isLatin(view.charCodeAt(i + 1)))))
    i++;
  return i;
}

function cueToken(run: Run, at: number): number {
  const { lexer, view, end } = run;
  if (lexer.cues.roots[view.charCodeAt(at)] === undefined) return -1;
  const match = longest(lexer.cues, view, at, end);
  if (match === null) return -1;
  if (match.value !== 'skip') run.tokens.push({ kind: 'cue', start: at, end: match.end, tag: match.value });
  return match.end;
}

function step(run: Run, at: number): number {
  const code = run.view.charCodeAt(at);
  const mark = run.lexer.marks[code];
  if (mark !== undefined) {
    run.tokens.push({ kind: 'mark', start: at, end: at + 1, mark, partner: -1 });
    return at + 1;
  }
  const starts = run.lexer.starts[code] ?? 0;
  let next = -1;
  if ((starts & 2) !== 0) next = timeToken(run, at);
  // A longer cue beats a number that is a mere word of it (一是, one another): digits never start a cue.
  if (next < 0 && !isDigit(code)) next = cueToken(run, at);
  if (next < 0 && (starts & 1) !== 0) next = numberToken(run, at);
  if (next < 0) next = run.lexer.pack.spaced && isLatin(code) ? wordEnd(run.view, at, run.end) : at + 1;
  return next;
}

/** Tokens of `view[start, end)` in order. */
export function tokensOf(lexer: Lexer, view: string, start: number, end: number): Token[] {
  const run: Run = { lexer, view, start, end, tokens: [] };
  let at = start;
  while (at < end) at = step(run, at);
  return run.tokens;
}
