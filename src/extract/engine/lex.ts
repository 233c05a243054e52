/**
 * One pass over a sentence: times, numbers, cue words and marks become tokens; everything else is a gap.
 * Words are matched longest first, so a longer word of tag `skip` (公共) hides a shorter cue (共).
 */
import type { Span } from '../../document';
import type { LanguagePack, PrefixReading } from '../pack';
import { numberAt, numberToken } from './numerals';
import type { CueTag, Mark, NumberToken, TimeToken, Token } from './tokens';
import { begins, lengthIn, matchAt, trieOf, valueIn, wordsWith } from './trie';
import type { Trie } from './trie';
import { foldTable, isDigit, isLatin } from './view';
import type { FoldTable } from './view';

/** What may begin at a character; the rest of the text is passed over. */
const may = { number: 1, time: 2, cue: 4, mark: 8, word: 16 } as const;

/** A pack made ready: tries and tables built once. */
export interface Lexer {
  readonly pack: LanguagePack;
  readonly fold: FoldTable;
  readonly cues: Trie<CueTag>;
  readonly marks: ReadonlyMap<number, Mark>;
  /** What may begin, by character: sums of `may`. */
  readonly starts: Uint8Array;
  /** Which rules for missing figures a character may concern, by character: a bit for each rule. */
  readonly missing: Uint32Array;
  /** Times of a document's titles and headings, by place: asked for again and again, read once. Null where no one document is read. */
  readonly times: Map<number, readonly TimeToken[]> | null;
}

/** May a time begin with this character? */
export const mayBeTime = (lexer: Lexer, code: number): boolean => ((lexer.starts[code] ?? 0) & may.time) !== 0;

function cuesOf(pack: LanguagePack): Trie<CueTag> {
  const words = Object.entries(pack.cues).flatMap(([tag, list]) => [...wordsWith(list, tag as CueTag)]);
  return trieOf(words, pack.spaced);
}

function startsOf(pack: LanguagePack, cues: Trie<CueTag>): Uint8Array {
  const starts = new Uint8Array(65536);
  const put = (code: number, what: number): void => {
    starts[code] = (starts[code] ?? 0) | what;
  };
  for (let code = 0; code < starts.length; code++) {
    // A longer cue beats a number that is a mere word of it (一是, one another): digits never start a cue.
    if (isDigit(code)) put(code, may.number | may.time);
    else if (begins(cues, code)) put(code, may.cue);
  }
  for (const char of pack.numeralStarts) put(char.charCodeAt(0), may.number);
  for (const char of pack.timeStarts) put(char.charCodeAt(0), may.time);
  for (const char of Object.keys(pack.marks)) put(char.charCodeAt(0), may.mark);
  if (pack.spaced) for (let code = 65; code <= 122; code++) if (isLatin(code)) put(code, may.word);
  return starts;
}

/** A rule without signs is asked of every sentence. */
function missingOf({ missing }: LanguagePack): Uint32Array {
  const bits = new Uint32Array(65536);
  missing.forEach(({ signs }, k) => {
    if (signs === undefined) bits.forEach((bit, code) => (bits[code] = bit | (1 << k)));
    else for (const char of signs) bits[char.charCodeAt(0)] = (bits[char.charCodeAt(0)] ?? 0) | (1 << k);
  });
  return bits;
}

function built(pack: LanguagePack): Lexer {
  const cues = cuesOf(pack);
  const marks = new Map(Object.entries(pack.marks).map(([char, mark]) => [char.charCodeAt(0), mark]));
  return {
    pack,
    fold: foldTable(pack.fold ?? ['', ''], pack.spaced),
    cues,
    marks,
    starts: startsOf(pack, cues),
    missing: missingOf(pack),
    times: null,
  };
}

/** The same with other rules for missing figures. */
export const withMissing = (lexer: Lexer, missing: LanguagePack['missing']): Lexer => ({
  ...lexer,
  pack: { ...lexer.pack, missing },
  missing: missingOf({ ...lexer.pack, missing }),
});

const lexers = new WeakMap<LanguagePack, Lexer>();

/** Built once a pack. */
export function lexerOf(pack: LanguagePack): Lexer {
  let lexer = lexers.get(pack);
  if (lexer === undefined) lexers.set(pack, (lexer = built(pack)));
  return lexer;
}

/** Where a stretch stands, as one key. */
export const keyOf = ({ start, end }: Span): number => start * 2 ** 24 + end;

/** Times said in a stretch. */
export function timeIn(lexer: Lexer, view: string, span: Span): readonly TimeToken[] {
  const key = keyOf(span);
  let times = lexer.times?.get(key);
  if (times === undefined) {
    times = tokensOf(lexer, view, span.start, span.end).filter((token): token is TimeToken => token.kind === 'time');
    lexer.times?.set(key, times);
  }
  return times;
}

interface Run {
  readonly lexer: Lexer;
  readonly view: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: Token[];
}

/** A number at `at`; a digit run that no unit follows still becomes a token, so that each numeral is accounted for. */
function numeralToken(run: Run, at: number): number {
  const { lexer, view, end, tokens } = run;
  const last = tokens[tokens.length - 1];
  const ranges = !(last?.kind === 'cue' && last.tag === 'from' && last.end >= at - 2);
  const token = numberAt(lexer.pack, view, at, { end, ranges });
  if (token === null) return -1;
  const prefix = lexer.pack.prefix?.(view, at, Math.max(run.start, last?.end ?? run.start)) ?? null;
  tokens.push(prefix === null ? token : behind(prefix, token));
  return token.end;
}

/** A number with the sign that stands before it. */
const behind = ({ start, unit, unitClass, negative, change }: PrefixReading, token: NumberToken): NumberToken =>
  numberToken({
    ...token,
    start,
    value: negative === true && token.value !== null ? -token.value : token.value,
    unit: unit ?? token.unit,
    unitClass: unitClass ?? token.unitClass,
    change: change ?? token.change,
  });

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
  const { cues, marks, pack } = run.lexer;
  const match = matchAt(cues, run.view, at, run.end);
  if (match === 0) return -1;
  const end = at + lengthIn(match);
  const tag = valueIn(cues, match);
  // A mark that may be hidden: the pack says whether it is here.
  if (tag === 'skip' && marks.has(run.view.charCodeAt(end - 1)) && pack.hides?.(run.view, end) === false) return -1;
  if (tag === 'target' && pack.plans?.(run.view, end) === false) return -1;
  if (tag !== 'skip') run.tokens.push({ kind: 'cue', start: at, end, tag });
  return end;
}

/** The token that begins at `at`, if any: where to go on. `starts` is not 0. */
function step(run: Run, at: number, starts: number): number {
  if ((starts & may.mark) !== 0) {
    const mark = run.lexer.marks.get(run.view.charCodeAt(at)) ?? 'stop';
    run.tokens.push({ kind: 'mark', start: at, end: at + 1, mark, partner: -1 });
    return at + 1;
  }
  let next = -1;
  if ((starts & may.time) !== 0) next = timeToken(run, at);
  if (next < 0 && (starts & may.cue) !== 0) next = cueToken(run, at);
  if (next < 0 && (starts & may.number) !== 0) next = numeralToken(run, at);
  if (next >= 0) return next;
  return (starts & may.word) !== 0 ? wordEnd(run.view, at, run.end) : at + 1;
}

const nothing: readonly Token[] = [];

/** Tokens of `view[start, end)` in order. */
export function tokensOf(lexer: Lexer, view: string, start: number, end: number): readonly Token[] {
  const run: Run = { lexer, view, start, end, tokens: [] };
  const { starts } = lexer;
  let at = start;
  while (at < end) {
    const here = starts[view.charCodeAt(at)] ?? 0;
    at = here === 0 ? at + 1 : step(run, at, here);
  }
  // A list that grew keeps room for more; there are as many of them as lines.
  return run.tokens.length === 0 ? nothing : run.tokens.slice();
}
