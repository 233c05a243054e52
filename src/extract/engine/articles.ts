/**
 * Articles of a file: mode, year, period, issuer, with the words that said so. In: title, first headings and the
 * evidence of the body. Out: what each line of the article inherits.
 */
import type { Span } from '../../document';
import type { Article, Field } from '../../plan';
import type { Lexer } from './lex';
import { timeIn } from './lex';
import { isHalf, partialIn } from './partial';
import { isMasked, namedYear, spansYears } from './period';
import type { Evidence, NamedYear } from './signs';
import { toldIn } from './told';
import type { TimeReading, TimeToken } from './tokens';

export type Mode = 'plan' | 'summary' | 'mixed' | 'unknown';

export interface ArticleContext {
  /** What the title alone says. */
  readonly titleMode: Mode | null;
  /** The title's time. */
  readonly time: TimeReading | null;
  readonly horizon: TimeReading | null;
  /** The year a title reports beside the years it plans (`Plan 2025–2030 and performance 2023/24`). */
  readonly past: TimeReading | null;
  readonly period: TimeToken | null;
  readonly told: TimeToken | null;
  /** The date it is signed with. */
  readonly signed: TimeReading | null;
  readonly article: Article;
  readonly mode: Mode;
  readonly year: number | null;
  /** The year after its own, where its text only plans for that. */
  readonly next: number | null;
  /** What its year does not date: targets of a paper that is only signed in it, what a plan found of which it is the last. */
  readonly undated: 'target' | 'actual' | null;
  readonly masked: boolean;
  readonly damage: number;
}

const field = <T>(value: T, how: Field<T>['how'], rule: string, from?: Span): Field<T> =>
  from ? { value, how, rule, from } : { value, how, rule };

/** `2025`, `April–September 2025`. */
const isOfOneYear = ({ from, to }: TimeReading): boolean =>
  from === null ||
  (to !== null &&
    to.part !== '' &&
    from.year?.kind === 'year' &&
    to.year?.kind === 'year' &&
    from.year.year === to.year.year);

/** The year of the date it is signed with; a report signed early in a year is of the one before if it speaks of that. */
function signedYear({ time }: TimeToken, said: Mode | null, { years }: Evidence): number | null {
  const year = namedYear(time);
  if (year === null || time.to === null) return year;
  const month = Number(time.to.part);
  const count = (one: number): number => years.get(one)?.count ?? 0;
  if (said !== 'plan') return month <= 3 && count(year - 1) >= count(year) ? year - 1 : year;
  return month >= 11 && count(year + 1) >= count(year) ? year + 1 : year;
}

/** Characters behind a year that tell a title said over again from a year that the text speaks of. */
const repeated = 6;

/** Does a text that masks its years name the title's all the same? Not where it only says the title over again. */
function isOfText(view: string, token: TimeToken, title: Span, { years }: Evidence): boolean {
  const named = years.get(namedYear(token.time) ?? 0);
  if (named === undefined || named.count > 1) return named !== undefined;
  const words = view.slice(token.start, Math.min(title.end, token.end + repeated));
  return words.length < token.end - token.start + repeated || !view.startsWith(words, named.span.start);
}

function yearOfArticle(lexer: Lexer, view: string, title: Span | null, evidence: Evidence): Field<number | null> {
  const said = title === null ? null : lexer.pack.outline.mode(view, title);
  if (title !== null) {
    const times = timeIn(lexer, view, title).filter(
      ({ time }) => namedYear(time) !== null && time.weak !== 'passing' && isOfOneYear(time),
    );
    const first = times.find((token) => evidence.masked === 0 || isOfText(view, token, title, evidence));
    // A page's title of 2024 over a text that says 20xx is the page's.
    if (first) return field(namedYear(first.time), 'said', 'year-title', { start: first.start, end: first.end });
    // A plan of several years has no one year that 年内 or a level without a time could mean.
    if (timeIn(lexer, view, title).some(({ time }) => spansYears(time)))
      return field<number | null>(null, 'inferred', 'year-unclear');
    if (timeIn(lexer, view, title).some(({ time }) => isMasked(time)))
      return field<number | null>(null, 'inferred', 'year-masked');
  }
  if (evidence.masked > 0) return field<number | null>(null, 'inferred', 'year-masked');
  const { signed } = evidence;
  if (signed !== null) return field(signedYear(signed, said, evidence), 'said', 'year-signed', signed);
  return yearOfBody(evidence, said, lexer.pack.outline.yearNeeds);
}

/** Over when those began that the text names oftener, or as often and first. */
const isBefore = (year: number, { count, span }: NamedYear, ahead: Evidence['ahead']): boolean =>
  ahead.first > year && (ahead.count > count || (ahead.count === count && ahead.start < span.start));

/** 1994年改建。2009年修建教学楼。现有…: each told once, the later behind and years after, they are a history. */
const isHistory = (top: readonly [number, NamedYear], next: readonly [number, NamedYear] | undefined): boolean =>
  top[1].count === 1 && next !== undefined && next[0] - top[0] > 4;

const isUnclear = (
  top: readonly [number, NamedYear],
  next: readonly [number, NamedYear] | undefined,
  { ahead, running }: Evidence,
): boolean =>
  // “十四五”时期…, and once 2018年通过评估: a year that was over when the plan was drawn up.
  isBefore(top[0], top[1], ahead) || (running === null && isHistory(top, next));

/** The year named most; where many are and it speaks of 今年, the last that is not planned for. */
function yearOfBody(evidence: Evidence, said: Mode | null, least = 1): Field<number | null> {
  const { years, beside, running } = evidence;
  const all = [...years.values()].reduce((sum, { count }) => sum + count, least > 1 ? beside : 0);
  // A row of years that are over is no paper's year.
  const isNone = said !== 'plan' && running === null;
  const ranked = [...years.entries()]
    .filter(([, { ahead, spanned }]) => !ahead && !(spanned && isNone))
    .sort((a, b) => b[1].count - a[1].count);
  const [top, next] = ranked;
  if (top === undefined || top[1].count < least) return field<number | null>(null, 'inferred', 'year-none');
  if (years.size > 1 && running !== null && top[1].count * 2 <= all)
    return field<number | null>(running, 'inferred', 'year-body', years.get(running)?.span);
  if (isUnclear(top, next, evidence) || top[1].count * 2 < all)
    return field<number | null>(null, 'inferred', 'year-unclear');
  return field<number | null>(top[0], 'inferred', 'year-body', top[1].span);
}

/** Under a dated title of a plan exact figures weigh by this much of what the words weigh. */
const EXACT = 0.5;

/** What the body's own words say, where they speak plainly enough against what the title says. */
function bodyMode(said: Mode | null, done: number, target: number): Mode | null {
  if (said === 'mixed') return null;
  // Collections title every text "plan": the body's own words outweigh the title when they speak plainly.
  if (done >= (said === 'plan' ? 6 : 4) && done > 1.35 * target) return 'summary';
  // A title that says report is seldom wrong.
  return target >= 3 && target > (said === 'summary' ? 6 : 1.3) * done ? 'plan' : null;
}

function modeOfArticle(lexer: Lexer, view: string, title: Span | null, evidence: Evidence): Field<Mode> {
  const said = title === null ? null : lexer.pack.outline.mode(view, title);
  const { target } = evidence;
  // A title that says plan and its year is an office's own; then figures alone make no report of it.
  const dated = title !== null && timeIn(lexer, view, title).some((token) => namedYear(token.time) !== null);
  const exact = said === 'plan' && dated ? Math.min(evidence.exact, EXACT * evidence.done) : evidence.exact;
  const done = evidence.done + exact;
  const body = bodyMode(said, done, target);
  if (body !== null && body !== said) return field<Mode>(body, 'inferred', 'mode-body');
  if (said !== null && title !== null) return field<Mode>(said, 'said', 'mode-title', title);
  if (done === target) return field<Mode>('unknown', 'inferred', 'mode-unknown');
  return field<Mode>(done > target ? 'summary' : 'plan', 'inferred', 'mode-body');
}

export interface ArticleParts {
  readonly span: Span;
  readonly title: Span | null;
  readonly issuer: Span | null;
  readonly fallback: Span | null;
  /** Title and headings at its start. */
  readonly head: readonly Span[];
}

export function articleContext(
  lexer: Lexer,
  texts: { view: string; text: string },
  parts: ArticleParts,
  evidence: Evidence,
): ArticleContext {
  const { view, text } = texts;
  const { title, fallback } = parts;
  const covered = coveredTime(lexer, view, parts.span);
  const implied = impliedIn(lexer, view, parts.span);
  const year = yearImplied(yearFor(lexer, view, parts, { evidence, covered }), implied);
  const mode = modeOfArticle(lexer, view, title ?? fallback, evidence);
  const horizon = horizonOf(lexer, view, parts.head);
  const titleMode = title === null ? null : lexer.pack.outline.mode(view, title);
  const said =
    titleTime(lexer, view, title ?? fallback, mode.value) ?? covered?.time ?? horizon ?? bodyTime(lexer, view, year);
  const time = timeImplied(said, year.value, implied);
  return {
    article: { span: parts.span, title, mode, year, issuer: issuerOf(text, parts.issuer) },
    period: title === null || year.rule === 'year-masked' ? null : partialIn(lexer, view, title),
    told: toldIn(lexer, view, parts.span),
    signed: timeOf(evidence.signed),
    mode: mode.value,
    year: year.value,
    next: nextYear(year, evidence),
    undated: undatedBy(year, evidence),
    masked: evidence.masked > 0,
    damage: evidence.damage,
    titleMode,
    horizon,
    past: pastOf(lexer, view, title === null ? parts.head : [title, ...parts.head]),
    time,
  };
}

const timeOf = (token: TimeToken | null): TimeReading | null => token?.time ?? null;

const impliedIn = (lexer: Lexer, view: string, span: Span): TimeReading | null =>
  lexer.pack.outline.implied?.(view, span) ?? null;

/** Of a paper that names no year, the one after that its figures are compared with. */
const yearImplied = (told: Field<number | null>, implied: TimeReading | null): Field<number | null> =>
  implied === null || told.value !== null || told.rule === 'year-masked'
    ? told
    : field(namedYear(implied), 'inferred', 'year-body');

/** The period after the one that figures are compared with, unless the paper says another; of its own year it says the half. */
function timeImplied(told: TimeReading | null, year: number | null, implied: TimeReading | null): TimeReading | null {
  if (implied === null || namedYear(implied) !== year) return told;
  const isBare = told === null || (told.from === null && told.to?.part === '' && namedYear(told) === year);
  return isBare ? implied : told;
}

function undatedBy({ rule, value }: Field<number | null>, { years }: Evidence): ArticleContext['undated'] {
  if (rule === 'year-signed') return [...years.keys()].some((one) => one > (value ?? one)) ? 'target' : null;
  return rule === 'year-body' && years.get(value ?? 0)?.spanned === true ? 'actual' : null;
}

function nextYear({ value, rule }: Field<number | null>, { years }: Evidence): number | null {
  const next = (value ?? 0) + 1;
  return rule === 'year-body' && years.get(next)?.ahead === true ? next : null;
}

function issuerOf(text: string, issuer: Span | null): Field<string | null> {
  if (issuer === null) return field<string | null>(null, 'inferred', 'issuer-none');
  return field<string | null>(text.slice(issuer.start, issuer.end), 'said', 'issuer-title', issuer);
}

function titleTime(lexer: Lexer, view: string, title: Span | null, mode: Mode): TimeReading | null {
  if (title === null) return null;
  const all = timeIn(lexer, view, title).filter(
    (token) => token.time.relation !== 'compare' && namedYear(token.time) !== null,
  );
  // `76% passed in 2021, up from 71% in 2020`: not the year that is only compared with.
  const times = all.filter(({ time }) => time.weak !== 'passing');
  // A report on a plan says the plan's years first, its own last (`Strategy to 2030: scorecard 2023/24`).
  const open = times.filter((token) => view.charAt(token.start - 1) !== '(');
  const time = (mode === 'summary' ? (open[open.length - 1] ?? times[times.length - 1]) : times[0])?.time ?? null;
  const [part, other] = timeIn(lexer, view, title).filter((token) => isHalf(token) && namedYear(token.time) === null);
  return time === null || part === undefined || other !== undefined ? time : partOfYear(time, part.time.to?.part ?? '');
}

/** `Third quarter report 2019/20`: that part of the year; of a financial year no half. */
function partOfYear(time: TimeReading, part: string): TimeReading {
  const { from, to } = time;
  if (from !== null || to === null || !/^[HQ].$|^\/..Q.$/.test(to.part + part)) return time;
  return { ...time, to: { ...to, part: to.part === '' ? part : `${to.part}-${part}` } };
}

/** `2023/24`, where the text names that year most. */
function bodyTime(lexer: Lexer, view: string, { rule, from }: Field<number | null>): TimeReading | null {
  if (rule !== 'year-body' || from === undefined) return null;
  return timeIn(lexer, view, from).find(({ time }) => time.to?.part.startsWith('/') === true)?.time ?? null;
}

/** The year reported, where title and first headings name a later time as well. */
function pastOf(lexer: Lexer, view: string, head: readonly Span[]): TimeReading | null {
  const times = head
    .flatMap((span) => timeIn(lexer, view, span).map(({ time }) => time))
    .filter((time) => time.relation !== 'compare' && namedYear(time) !== null);
  const years = times.map((time) => namedYear(time) ?? 0);
  const first = Math.min(...years);
  return first === Math.max(...years)
    ? null
    : (times.find((time) => namedYear(time) === first && isOfOneYear(time)) ?? null);
}

/** What the first lines say the paper covers. */
function coveredTime(lexer: Lexer, view: string, { start, end }: Span): TimeToken | null {
  const said = lexer.pack.outline.covers?.(view, { start, end: Math.min(end, start + 2000) }) ?? null;
  if (said === null) return null;
  return timeIn(lexer, view, said).find((one) => namedYear(one.time) !== null) ?? null;
}

/** Where many years are named and no title tells: the one that the first lines say the paper covers. */
function yearCovered({ time, start, end }: TimeToken, own: Field<number | null>): Field<number | null> {
  return isOfOneYear(time) ? field(namedYear(time), 'inferred', 'year-body', { start, end }) : own;
}

/** The article's year: of its title, its signature, its text; else of what it says it covers, of the file's title. */
function yearFor(
  lexer: Lexer,
  view: string,
  { title, fallback }: ArticleParts,
  { evidence, covered }: { readonly evidence: Evidence; readonly covered: TimeToken | null },
): Field<number | null> {
  const own = yearOfArticle(lexer, view, title, evidence);
  const isNone = own.rule === 'year-none';
  if (isNone && fallback !== null) return yearOfArticle(lexer, view, fallback, evidence);
  const isOpen = own.rule === 'year-unclear' || (isNone && evidence.damage === 0);
  return covered !== null && (isOpen || isLater(covered, own, evidence)) ? yearCovered(covered, own) : own;
}

/** 今年 on a page of 2025 that else names 2024. */
const isLater = ({ time }: TimeToken, { value, rule }: Field<number | null>, { running }: Evidence): boolean =>
  rule === 'year-body' && running !== null && namedYear(time) === (value ?? 0) + 1;

function horizonOf(lexer: Lexer, view: string, head: readonly Span[]): TimeReading | null {
  let last: TimeReading | null = null;
  for (const span of head) {
    for (const { time } of timeIn(lexer, view, span)) {
      if (
        time.relation !== 'compare' &&
        time.weak !== 'passing' &&
        (namedYear(time) ?? 0) > (last === null ? 0 : (namedYear(last) ?? 0))
      )
        last = time;
    }
  }
  return last;
}
