/**
 * How much words speak of done and of planned things, by line and by article; years and damage of an article.
 * In: tokens. Out: sums that the modes are decided by. What a heading already says is left out.
 */
import type { Span } from '../../document';
import { reach } from './frame';
import type { Lexer } from './lex';
import { firstYear, isMasked, isThisYear, namedYear, partOf, spansYears } from './period';
import type { TimeReading, TimeToken, Token } from './tokens';

/** How much a line's words speak of done and of planned things; exact figures are counted apart. */
export interface Signs {
  readonly done: number;
  readonly target: number;
  /** Figures that look counted rather than set. */
  readonly exact: number;
}

export const noSigns: Signs = { done: 0, target: 0, exact: 0 };

export interface NamedYear {
  count: number;
  /** Only named as a deadline, or where something is planned. */
  ahead: boolean;
  /** Only named as the last of several (2012年至2014年分别…). */
  spanned: boolean;
  span: Span;
}

interface Ahead {
  first: number;
  count: number;
  /** Where they are named first. */
  start: number;
}

export interface Evidence extends Signs {
  readonly masked: number;
  readonly damage: number;
  readonly years: ReadonlyMap<number, Readonly<NamedYear>>;
  /** How often a year is named only beside another: it speaks against there being one. */
  readonly beside: number;
  /** The years of a plan yet to begin (“十四五”), the latest named, and how often. */
  readonly ahead: Readonly<Ahead>;
  /** The last year that is spoken of as gone or going on, where the text speaks of 今年; else null. */
  readonly running: number | null;
  /** The date under the text or below its title, the last where there are several. */
  readonly signed: TimeToken | null;
}

/** A line's tokens and what they speak of; no signs where a heading already says plan or summary, so that the words need not. */
export type EvidenceLine = (tokens: readonly Token[], span: Span, signs: Signs) => void;

/** A map: tags that weigh nothing are asked for most. */
const weigh = new Map(
  Object.entries({
    done: { done: 2, target: 0 },
    passive: { done: 2, target: 0 },
    softDone: { done: 1, target: 0 },
    finished: { done: 2, target: 0 },
    target: { done: 0, target: 2 },
    modal: { done: 0, target: 0.8 },
    softTarget: { done: 0, target: 0.15 },
    strive: { done: 0, target: 2 },
    ensure: { done: 0, target: 0.5 },
    ge: { done: 0, target: 0.4 },
    le: { done: 0, target: 0.4 },
    geAfter: { done: 0, target: 0.4 },
    leAfter: { done: 0, target: 0.4 },
  }),
);

/** What a year's deadline weighs. */
const DEADLINE = 0.8;

export function signsOf(tokens: readonly Token[]): Signs {
  let [done, target, exact] = [0, 0, 0];
  for (const token of tokens) {
    if (token.kind === 'number' && isExact(token.value)) exact += 0.5;
    // 到2027年: a deadline plans as a modal does.
    if (token.kind === 'time' && token.time.relation === 'by' && namedYear(token.time) !== null) target += DEADLINE;
    const weight = token.kind === 'cue' ? weigh.get(token.tag) : undefined;
    if (weight === undefined) continue;
    done += weight.done;
    target += weight.target;
  }
  return done === 0 && target === 0 && exact === 0 ? noSigns : { done, target, exact };
}

export const addSigns = (a: Signs, b: Signs): Signs => ({
  done: a.done + b.done,
  target: a.target + b.target,
  exact: a.exact + b.exact,
});

/** Sums over an article's lines, with its years and its damage; the lines are shown one by one. */
export function evidenceOf(lexer: Lexer, view: string, eachLine: (show: EvidenceLine) => void): Evidence {
  const years = new Map<number, NamedYear>();
  let signs = noSigns;
  let [masked, damage, beside] = [0, 0, 0];
  let signed: TimeToken | null = null;
  let speaksOfNow = false;
  let running: number | null = null;
  const ahead: Ahead = { first: 0, count: 0, start: 0 };
  eachLine((tokens, span, said) => {
    signed = signedIn(view, tokens, span) ?? signed;
    damage += lexer.pack.damage?.(view, span) ?? 0;
    if (said !== noSigns) signs = addSigns(signs, said);
    tokens.forEach((token, i) => {
      if (token.kind !== 'time') return;
      if (isMasked(token.time)) masked++;
      countAhead(ahead, token);
      if (token.time.weak === 'passing') beside++;
      speaksOfNow ||= isThisYear(token.time);
      const isAhead = token.time.relation === 'by' || isPlanned(tokens, i);
      const isOne = isListed(tokens, i);
      countYear(years, token, isAhead, isOne);
      const year = isOne ? null : ownYear(token);
      if (year !== null && year > (running ?? 0) && !isAhead) running = year;
    });
  });
  return {
    done: signs.done,
    target: signs.target,
    exact: signs.exact,
    masked,
    damage,
    years,
    beside,
    ahead,
    signed,
    running: speaksOfNow ? running : null,
  };
}

/** A line that is a date alone, in brackets, or behind the words of who signs. */
function signedIn(view: string, tokens: readonly Token[], span: Span): TimeToken | null {
  if (span.end - span.start > 40) return null;
  const date = tokens.find((token) => token.kind === 'time');
  if (date === undefined || tokens.some((token) => token.kind === 'number')) return null;
  if (date.time.relation !== 'in' || namedYear(date.time) === null || !/^\d\d$/.test(partOf(date.time))) return null;
  const words = view.slice(span.start, date.start) + view.slice(date.end, span.end);
  const isOuter = span.end - date.end <= 1 || (date.start - span.start === 1 && /[)\]]$/.test(words));
  return isOuter && !/[,;:!?]/.test(words) ? date : null;
}

/** 将于2026年投用: its clause plans; 2026年，将…. */
function isPlanned(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isSetOff = next?.kind === 'mark' && next.mark === 'comma';
  return plans(tokens, at - 1, -1) || plans(tokens, isSetOff ? at + 2 : at + 1, 1);
}

function plans(tokens: readonly Token[], from: number, step: 1 | -1): boolean {
  for (let i = from, n = 0; n < reach.tokens; i += step, n++) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'mark' && token.mark !== 'list')) return false;
    if (token.kind === 'cue' && (weigh.get(token.tag)?.target ?? 0) >= 0.8) return true;
  }
  return false;
}

/** “十四五”期间 is no year, neither is its last. */
const isFiveYears = (time: TimeReading): boolean =>
  time.series === undefined && partOf(time) === '' && spansYears(time);

function countAhead(ahead: Ahead, { time, start }: TimeToken): void {
  const first = isFiveYears(time) ? (firstYear(time) ?? 0) : 0;
  if (first > ahead.first) [ahead.first, ahead.count, ahead.start] = [first, 1, start];
  else if (first === ahead.first && first > 0) ahead.count++;
}

const isAside = ({ weak }: TimeReading): boolean => weak === 'passing' || weak === 'apart';

/** The year that something is said to have been done in. */
const ownYear = ({ time }: TimeToken): number | null =>
  time.relation === 'in' && !isAside(time) ? namedYear(time) : null;

/** 2022年、2023年: one of a row. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const isBeside = (step: 1 | -1): boolean => {
    const [mark, other] = [tokens[at + step], tokens[at + 2 * step]];
    return mark?.kind === 'mark' && mark.mark === 'list' && other?.kind === 'time' && partOf(other.time) === '';
  };
  return isBeside(1) || isBeside(-1);
}

function countYear(years: Map<number, NamedYear>, token: TimeToken, isAhead: boolean, isOne: boolean): void {
  const { time } = token;
  const year = namedYear(time);
  // 2011年以来 is a beginning, not the paper's year.
  if (year === null || time.relation === 'compare' || time.to === null || isAside(time) || isFiveYears(time)) return;
  const known = years.get(year);
  if (known) {
    known.count++;
    known.ahead &&= isAhead;
    known.spanned &&= isOne || spansYears(time);
  } else
    years.set(year, {
      count: 1,
      ahead: isAhead,
      spanned: isOne || spansYears(time),
      span: { start: token.start, end: token.end },
    });
}

/** 1628 or 92.47: plans set round figures, reports count. At least three digits before the zeros at the end. */
function isExact(value: number | null): boolean {
  if (value === null) return false;
  // A whole number of two digits and zeros is told without its digits.
  if (Number.isInteger(value) && value >= 0 && value < 1e15) {
    let digits = value;
    while (digits >= 100 && digits % 10 === 0) digits /= 10;
    return digits >= 100;
  }
  return (
    String(value)
      .replace(/[.]|0+$/g, '')
      .replace(/^0+/, '').length >= 3
  );
}
