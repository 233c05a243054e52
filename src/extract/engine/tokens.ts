/**
 * What a sentence is to the later stages: tokens with offsets into the document's text, and a frame
 * around them. Only what matters is a token (numbers, times, cue words, marks); plain words are the gaps
 * between tokens.
 */
import type { Span } from '../../document';
import type { Change, Comparator } from '../../plan';

/**
 * What a cue word says, whatever the language.
 * ge/le/about stand before the number, geAfter/leAfter/aboutAfter behind it. target/done say the kind; modal (将, will) too, but not where the heading says report.
 * up/down: a change of level. level: the new level itself (达到, to). count: makes things (新增, build); kept in names.
 * light: a verb that tells nothing of the quantity (有, have). drop: adverbs and connectives left out of names.
 * each/zip: 均, respectively. share: 占. with: 其中, including. per: 每. from: 由. compare: 比, than. conj: 和, and.
 * stop: breaks the clause for names (围绕, by means of). passive: 被评为. finished: 全部完工. etc: 等.
 * not: negation. region: 全市, 我县. place: in front of a topic. skip: only blocks shorter matches.
 */
export type CueTag =
  | 'ge'
  | 'le'
  | 'about'
  | 'geAfter'
  | 'leAfter'
  | 'aboutAfter'
  | 'target'
  | 'modal'
  | 'softTarget'
  | 'done'
  | 'softDone'
  | 'finished'
  | 'up'
  | 'down'
  | 'level'
  | 'count'
  | 'light'
  | 'drop'
  | 'each'
  | 'zip'
  | 'share'
  | 'with'
  | 'per'
  | 'from'
  | 'compare'
  | 'conj'
  | 'stop'
  | 'passive'
  | 'etc'
  | 'not'
  | 'region'
  | 'prize'
  | 'ensure'
  | 'strive'
  | 'basic'
  | 'owner'
  | 'predicate'
  | 'skip';

export type Mark =
  | 'comma'
  | 'list'
  | 'semicolon'
  | 'colon'
  | 'stop'
  | 'open'
  | 'close'
  | 'quote'
  | 'endQuote'
  | 'title'
  | 'endTitle';

export type UnitClass =
  | 'count'
  | 'event'
  | 'share'
  | 'point'
  | 'money'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'energy'
  | 'power'
  | 'time'
  | 'age'
  | 'score'
  | 'speed'
  | 'concentration'
  | 'temperature'
  | 'times'
  | 'data'
  | 'rate'
  | 'none';

export interface NumberToken {
  readonly kind: 'number';
  /** The whole expression: sign of approximation inside it, scale and unit. */
  readonly start: number;
  readonly end: number;
  /** The digits alone (empty where they are missing). */
  readonly digits: Span;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly unitClass: UnitClass;
  readonly scale: { readonly word: string; readonly factor: number } | null;
  readonly inside: Comparator | null;
  readonly change: Change | null;
  readonly per: string | null;
  readonly form: 'digits' | 'words';
  readonly article: boolean;
  readonly missing: boolean;
  readonly rule: string;
}

/** A year said, or said by relation to the document's (`this` 0, next 1, last -1), or masked (20xx). null: not said. */
export type YearWord =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'relative'; readonly shift: number }
  | { readonly kind: 'masked' }
  | null;

/** `part` is '' for the whole year, H1 H2 Q1…Q4, 01…12, or `/23` for a school or financial year that ends in 2023. */
export interface Moment {
  readonly year: YearWord;
  readonly part: string;
}

export interface TimeReading {
  /** First moment of a span; null: only `to`. */
  readonly from: Moment | null;
  /** The moment or the span's last; null: open (2022年9月至今). */
  readonly to: Moment | null;
  /** by: a deadline. in: a period. compare: only what something is compared with. now: 截至目前. */
  readonly relation: 'by' | 'in' | 'compare' | 'now';
  /** A series 2031年至2033年 that may be zipped with numbers. */
  readonly series?: readonly number[];
  /** In an attributive place (2023年度考核): does not govern other sentences; `passing`: only its own. */
  readonly weak?: true | 'passing' | 'apart';
  /** The year alone is said, of the same months as the paper's own period (the same period of 2021). */
  readonly same?: true;
  /** Compared with, and its own figure stands right behind (比上年的2610元). */
  readonly figure?: true;
}

export interface TimeToken {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly time: TimeReading;
}

export interface CueToken {
  readonly kind: 'cue';
  readonly start: number;
  readonly end: number;
  readonly tag: CueTag;
}

export interface MarkToken {
  readonly kind: 'mark';
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  /** Index of the partner of a bracket or quote in the frame's tokens, or -1. */
  readonly partner: number;
}

export type Token = NumberToken | TimeToken | CueToken | MarkToken;

/** A sentence with its tokens and where it stands. */
export interface Frame {
  /** Folded text of equal length: match on it, cut names from `text`. */
  readonly view: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Token indexes of its numbers. */
  readonly numbers: readonly number[];
  /** Depth of brackets, and inside which quotes, per token: 0 outside. */
  readonly depth: readonly number[];
  /** For each token, the token index of the mark that opens the innermost bracket or quote around it, or -1. */
  readonly around: readonly number[];
  /**
   * Sentence before in the same paragraph, for topics; null at a paragraph's start. Set while the sentence is read
   * and taken away after it, so that no chain of sentences is kept alive.
   */
  before: Frame | null;
  /** Words of the heading the sentence stands under. */
  readonly heading: Span | null;
  readonly mode: 'plan' | 'summary' | 'mixed' | 'unknown';
  readonly block: number;
  /** The sentence's own view: searches stay inside it. */
  readonly words: string;
  /** What a rule worked out once for a token: by the rule's key, then by token index (`memoOf` in frame.ts). */
  readonly memo: unknown[][];
  /** In a sentence without numbers this and the maps below are one empty map for all: never to be filled by a pack. Numbers that are no indicators, by token index, with the rule: known before naming. */
  readonly refused: Map<number, string>;
  /** Names already read in this sentence, by token index: filled as naming goes from left to right. */
  readonly named: Map<number, readonly Span[]>;
  /** Topic that a name took over, by token index: siblings take the same. */
  readonly topics: Map<number, readonly Span[]>;
  /** What of a name goes on to the next in a list (创建, 国家级 …), by token index. */
  readonly prefixes: Map<number, readonly Span[]>;
}
