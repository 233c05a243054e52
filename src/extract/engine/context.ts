/**
 * What stands above a sentence: mode, year, half, deadline of its heading and its article. In: outline and the
 * tokens of titles and headings, and each line's tokens for evidence. Out: one Context a line.
 * Inherited down the tree, never across articles, never from furniture.
 */
import type { Span } from '../../document';
import type { Article, Field } from '../../plan';
import type { Lexer } from './lex';
import { tokensOf } from './lex';
import type { Outline, OutlineLine } from './outline';
import { isMasked, namedYear } from './period';
import type { TimeReading, TimeToken, Token } from './tokens';

export type Mode = 'plan' | 'summary' | 'mixed' | 'unknown';

export interface Context {
  readonly mode: Mode;
  readonly modeRule: string;
  readonly modeFrom: Span | null;
  /** Year that 今年 and bare months mean here. */
  readonly year: number | null;
  readonly yearRule: string;
  readonly yearFrom: Span | null;
  /** The period the article's title names (上半年, 2024—2025学年), where it is no whole year. */
  readonly period: TimeToken | null;
  /** Time said by the heading or a list's lead-in (二、下半年工作计划; 到2025年，实现以下目标：), or null. */
  readonly time: TimeToken | null;
  readonly heading: Span | null;
  /** The year the article's plan is for, where its title or a heading says so: earlier years are review. */
  readonly planYear: number | null;
  /** The time the article's title says (2025/26, 2024–2028), as it says it. */
  readonly articleTime: TimeReading | null;
  readonly articleMode: Mode;
  /** What the title alone says, whatever the body speaks most of. */
  readonly titleMode: Mode | null;
  /** The latest time its first lines say: what a plan runs to, though the title is a report's of one year. */
  readonly horizon: TimeReading | null;
}

export interface ArticleContext {
  readonly titleMode: Mode | null;
  /** The title's time. */
  readonly time: TimeReading | null;
  readonly horizon: TimeReading | null;
  readonly period: TimeToken | null;
  /** What the title alone says. */
  readonly titled: Mode | null;
  readonly article: Article;
  readonly mode: Mode;
  readonly year: number | null;
  readonly masked: boolean;
  readonly damage: number;
}

export interface Evidence {
  done: number;
  target: number;
  /** Figures that look counted rather than set; they only add to words that speak of done things. */
  exact: number;
  masked: number;
  damage: number;
  readonly years: Map<number, { count: number; span: Span }>;
}

/** A line's tokens; `moded` where a heading already says plan or summary, so that the words need not. */
export interface EvidenceLine {
  readonly signs: Signs;
  readonly tokens: readonly Token[];
  readonly moded: boolean;
  readonly span: Span;
}

const weigh: Partial<Record<string, [number, number]>> = {
  done: [2, 0],
  passive: [2, 0],
  softDone: [1, 0],
  finished: [2, 0],
  target: [0, 2],
  modal: [0, 0.8],
  softTarget: [0, 0.15],
  strive: [0, 2],
  ensure: [0, 0.5],
  ge: [0, 0.4],
  le: [0, 0.4],
  geAfter: [0, 0.4],
  leAfter: [0, 0.4],
};

/** Counts of an article's words that speak of done and of planned things, of its years and of its damage. */
/** How much a line's words speak of done and of planned things. */
export interface Signs {
  readonly done: number;
  readonly target: number;
}

export function signsOf(tokens: readonly Token[]): Signs {
  let [done, target] = [0, 0];
  for (const token of tokens) {
    if (token.kind === 'cue') {
      const [d, t] = weigh[token.tag] ?? [0, 0];
      done += d;
      target += t;
    } else if (token.kind === 'number' && isExact(token.value)) done += 0.5;
  }
  return { done, target };
}

export function evidenceOf(lexer: Lexer, view: string, lines: readonly EvidenceLine[]): Evidence {
  const evidence: Evidence = { done: 0, target: 0, exact: 0, masked: 0, damage: 0, years: new Map() };
  for (const { span } of lines) evidence.damage += lexer.pack.damage?.(view, span) ?? 0;
  for (const { tokens, moded, signs } of lines) {
    if (!moded) {
      evidence.done += signs.done;
      evidence.target += signs.target;
    }
    for (const token of tokens) if (token.kind === 'time') yearEvidence(evidence, token);
  }
  return evidence;
}

/** 1628 or 92.47: plans set round figures, reports count. */
function isExact(value: number | null): boolean {
  return (
    value !== null &&
    String(value)
      .replace(/[.]|0+$/g, '')
      .replace(/^0+/, '').length >= 3
  );
}

function yearEvidence(evidence: Evidence, token: TimeToken): void {
  if (isMasked(token.time)) evidence.masked++;
  const year = namedYear(token.time);
  if (year === null || token.time.relation === 'compare') return;
  const known = evidence.years.get(year);
  if (known) known.count++;
  else evidence.years.set(year, { count: 1, span: { start: token.start, end: token.end } });
}

const field = <T>(value: T, how: Field<T>['how'], rule: string, from?: Span): Field<T> =>
  from ? { value, how, rule, from } : { value, how, rule };

/** The year a title says, the last where it says two (2023年总结和2024年计划). */
export function timeIn(lexer: Lexer, view: string, span: Span): TimeToken[] {
  return tokensOf(lexer, view, span.start, span.end).filter((token): token is TimeToken => token.kind === 'time');
}

function yearOfArticle(lexer: Lexer, view: string, title: Span | null, evidence: Evidence): Field<number | null> {
  if (title !== null) {
    const times = timeIn(lexer, view, title).filter(
      (token) => namedYear(token.time) !== null && token.time.from === null,
    );
    const first = times[0];
    if (first) return field(namedYear(first.time), 'said', 'year-title', { start: first.start, end: first.end });
  }
  if (evidence.masked > 0) return field<number | null>(null, 'inferred', 'year-masked');
  const ranked = [...evidence.years.entries()].sort((a, b) => b[1].count - a[1].count);
  const [top, second] = ranked;
  if (!top) return field<number | null>(null, 'inferred', 'year-none');
  const all = ranked.reduce((sum, [, { count }]) => sum + count, 0);
  if (second && top[1].count * 2 < all) return field<number | null>(null, 'inferred', 'year-unclear');
  return field<number | null>(top[0], 'inferred', 'year-body', top[1].span);
}

/** Under a dated title of a plan exact figures weigh by this much of what the words weigh. */
const EXACT = 0.5;

function modeOfArticle(lexer: Lexer, view: string, title: Span | null, evidence: Evidence): Field<Mode> {
  const said = title === null ? null : lexer.pack.outline.mode(view, title);
  const { target } = evidence;
  // A title that says plan and its year is an office's own; then figures alone make no report of it.
  const own =
    said === 'plan' && title !== null && timeIn(lexer, view, title).some((token) => namedYear(token.time) !== null);
  const done = evidence.done + (own ? Math.min(evidence.exact, EXACT * evidence.done) : evidence.exact);
  // Collections title every text "plan": the body's own words outweigh the title when they speak plainly.
  if (said !== 'mixed' && done >= (said === 'plan' ? 6 : 4) && done > 1.35 * target)
    return field<Mode>('summary', 'inferred', 'mode-body');
  // A title that says report is seldom wrong.
  if (said !== 'mixed' && target >= 3 && target > (said === 'summary' ? 6 : 1.3) * done)
    return field<Mode>('plan', 'inferred', 'mode-body');
  if (said !== null && title !== null) return field<Mode>(said, 'said', 'mode-title', title);
  if (done === target) return field<Mode>('unknown', 'inferred', 'mode-unknown');
  return field<Mode>(done > target ? 'summary' : 'plan', 'inferred', 'mode-body');
}

/** A half, quarter, span of months or school year that a title names. */
function partialIn(lexer: Lexer, view: string, title: Span): TimeToken | null {
  const times = timeIn(lexer, view, title).filter((token) => token.time.to !== null);
  const first = times[0];
  return first !== undefined && times.length === 1 && (first.time.to?.part !== '' || first.time.series !== undefined)
    ? first
    : null;
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
  const own = yearOfArticle(lexer, view, parts.title, evidence);
  const year =
    own.value === null && own.rule === 'year-none' && parts.fallback !== null
      ? yearOfArticle(lexer, view, parts.fallback, evidence)
      : own;
  const mode = modeOfArticle(lexer, view, parts.title ?? parts.fallback, evidence);
  const issuer =
    parts.issuer === null
      ? field<string | null>(null, 'inferred', 'issuer-none')
      : field<string | null>(text.slice(parts.issuer.start, parts.issuer.end), 'said', 'issuer-title', parts.issuer);
  return {
    article: { span: parts.span, title: parts.title, mode, year, issuer },
    period: parts.title === null ? null : partialIn(lexer, view, parts.title),
    mode: mode.value,
    titled: parts.title === null ? null : lexer.pack.outline.mode(view, parts.title),
    year: year.value,
    masked: evidence.masked > 0,
    damage: evidence.damage,
    titleMode: parts.title === null ? null : lexer.pack.outline.mode(view, parts.title),
    horizon: horizonOf(lexer, view, parts.head),
    time: titleTime(lexer, view, parts.title ?? parts.fallback, mode.value) ?? horizonOf(lexer, view, parts.head),
  };
}

function titleTime(lexer: Lexer, view: string, title: Span | null, mode: Mode): TimeReading | null {
  if (title === null) return null;
  const times = timeIn(lexer, view, title).filter(
    (token) => token.time.relation !== 'compare' && namedYear(token.time) !== null,
  );
  // A report on a plan says the plan's years first, its own last (`Strategy to 2030: scorecard 2023/24`).
  const open = times.filter((token) => view.charAt(token.start - 1) !== '(');
  return (mode === 'summary' ? (open[open.length - 1] ?? times[times.length - 1]) : times[0])?.time ?? null;
}

function horizonOf(lexer: Lexer, view: string, head: readonly Span[]): TimeReading | null {
  let last: TimeReading | null = null;
  for (const span of head) {
    for (const { time } of timeIn(lexer, view, span)) {
      if (time.relation !== 'compare' && (namedYear(time) ?? 0) > (last === null ? 0 : (namedYear(last) ?? 0)))
        last = time;
    }
  }
  return last;
}

interface Inherited {
  mode: Mode | null;
  reviewed: boolean;
  modeFrom: Span | null;
  year: number | null;
  yearFrom: Span | null;
  time: TimeToken | null;
}

const relativeYear = (time: TimeReading, base: number | null): number | null => {
  const year = (time.to ?? time.from)?.year;
  return year?.kind === 'relative' && year.shift !== 0 && base !== null ? base + year.shift : null;
};

interface HeadingReading {
  readonly mode: Mode | null;
  readonly time: TimeToken | null;
}

/** Headings by their offset: each is read once, however many lines stand under it. */
type Headings = Map<number, HeadingReading>;

function headingAt(lexer: Lexer, view: string, span: Span, known: Headings): HeadingReading {
  let reading = known.get(span.start);
  if (reading === undefined) {
    const time =
      timeIn(lexer, view, span).find((token) => token.time.relation !== 'compare' && token.time.to !== null) ?? null;
    known.set(span.start, (reading = { mode: lexer.pack.outline.mode(view, span), time }));
  }
  return reading;
}

function readHeading(reading: HeadingReading, span: Span, into: Inherited, base: number | null): void {
  if (into.mode === null && reading.mode !== null) {
    into.mode = reading.mode;
    into.modeFrom = span;
  }
  const first = reading.time ?? undefined;
  if (first === undefined) return;
  const year = namedYear(first.time) ?? relativeYear(first.time, base);
  // A heading of a later year than the article's looks ahead, whatever its words.
  if (into.mode === null && year !== null && base !== null && year > base && first.time.from === null)
    into.mode = 'plan';
  if (into.year === null && year !== null && first.time.from === null) {
    into.year = year;
    into.yearFrom = { start: first.start, end: first.end };
  }
  into.time ??= first;
}

/** Contexts of all lines: the line's own run-in heading, the headings above it, the lead-in before it, the article. */
export function contextsOf(
  lexer: Lexer,
  texts: { view: string; signs: readonly Signs[] },
  outline: Outline,
  articles: readonly ArticleContext[],
): Context[] {
  const { view, signs } = texts;
  const sections = sectionSigns(outline, signs);
  const planYears = planYearsOf(lexer, view, outline, articles);
  const headings: Headings = new Map();
  const plansFrom = firstPlanLines(lexer, view, outline);
  let leadIn: { line: OutlineLine; span: Span } | null = null;
  return outline.lines.map((line, i) => {
    const article = articles[line.article];
    if (leadIn !== null && (line.kind === 'heading' || line.article !== leadIn.line.article)) leadIn = null;
    const into: Inherited = { mode: null, reviewed: false, modeFrom: null, year: null, yearFrom: null, time: null };
    const base = article?.year ?? null;
    if (line.runIn !== null) readHeading(headingAt(lexer, view, line.runIn, headings), line.runIn, into, base);
    if (leadIn !== null && line.kind === 'item')
      readHeading(headingAt(lexer, view, leadIn.span, headings), leadIn.span, into, base);
    for (let k = line.under, n = 0; k !== null && n < 8; k = outline.lines[k]?.under ?? null, n++) {
      const above: OutlineLine | undefined = outline.lines[k];
      if (above)
        readHeading(headingAt(lexer, view, above.runIn ?? above.body, headings), above.runIn ?? above.body, into, base);
    }
    const last = view.charAt(line.span.end - 1);
    if (line.kind === 'paragraph' && last === ':') leadIn = { line, span: line.span };
    const reviewed =
      into.mode === null && looksBack(article, plansFrom[line.article]) && i < (plansFrom[line.article] ?? Infinity);
    const local =
      into.mode === null && !reviewed ? localMode(signs[i], sections.get(sectionOf(outline, i)), article) : null;
    if (reviewed) {
      into.mode = 'summary';
      into.reviewed = true;
    }
    return {
      ...contextOf(line, into, article, outline),
      ...(local === null ? {} : { mode: local, modeRule: 'kind-mode-body', modeFrom: null }),
      planYear: planYears[line.article] ?? null,
    };
  });
}

/** The topmost heading a line stands under, within its article; -1 - article where there is none. */
function sectionOf(outline: Outline, i: number): number {
  let top = outline.lines[i]?.under ?? null;
  for (let n = 0; top !== null && n < 8; n++) {
    const above: number | null = outline.lines[top]?.under ?? null;
    if (above === null) return top;
    top = above;
  }
  return top ?? -1 - (outline.lines[i]?.article ?? 0);
}

function sectionSigns(outline: Outline, signs: readonly Signs[]): Map<number, Signs> {
  const sections = new Map<number, Signs>();
  outline.lines.forEach((line, i) => {
    if (line.kind === 'title' || line.kind === 'furniture') return;
    const key = sectionOf(outline, i);
    const [known, own] = [sections.get(key), signs[i]];
    sections.set(key, {
      done: (known?.done ?? 0) + (own?.done ?? 0),
      target: (known?.target ?? 0) + (own?.target ?? 0),
    });
  });
  return sections;
}

/** Where no heading tells: the paragraph's own words if they speak plainly, else its section's; a title weighs against. */
function localMode(
  own: Signs | undefined,
  section: Signs | undefined,
  article: ArticleContext | undefined,
): Mode | null {
  for (const [signs, least, ratio] of [
    [own, 5, 8],
    [section, 4, 2],
  ] as const) {
    if (signs === undefined) continue;
    const doubt = article?.titled === 'plan' ? 1.6 : 1;
    if (signs.done >= least * doubt && signs.done > ratio * doubt * signs.target) return 'summary';
    const other = article?.titled === 'summary' ? 2 : 1;
    if (signs.target >= least * other && signs.target > ratio * other * signs.done) return 'plan';
  }
  return null;
}

/** A report and plan in one; or a text whose title says nothing and that turns to what comes next further down. */
function looksBack(article: ArticleContext | undefined, plansFrom: number | undefined): boolean {
  if (article === undefined) return false;
  return article.mode === 'mixed' || (plansFrom !== undefined && article.titled !== 'plan');
}

/** By article: the first line that a heading says is plan; a report-and-plan is report until there. */
function firstPlanLines(lexer: Lexer, view: string, outline: Outline): number[] {
  const first: number[] = [];
  outline.lines.forEach((line, i) => {
    const span = line.kind === 'heading' ? line.body : line.runIn;
    if (span !== null && first[line.article] === undefined && lexer.pack.outline.mode(view, span) === 'plan')
      first[line.article] = i;
  });
  return first;
}

/** By article: the year of its title if that is a plan's, else of a heading that says plan. */
function planYearsOf(
  lexer: Lexer,
  view: string,
  outline: Outline,
  articles: readonly ArticleContext[],
): (number | null)[] {
  const years = articles.map(({ article, year }) =>
    article.title !== null &&
    article.year.rule === 'year-title' &&
    lexer.pack.outline.mode(view, article.title) === 'plan'
      ? year
      : null,
  );
  for (const line of outline.lines) {
    if (line.kind !== 'heading' || lexer.pack.outline.mode(view, line.body) !== 'plan') continue;
    const year =
      timeIn(lexer, view, line.body)
        .map((token) => namedYear(token.time))
        .find((one) => one !== null) ?? null;
    if (year !== null) years[line.article] = Math.max(year, years[line.article] ?? 0);
  }
  return years;
}

function contextOf(
  line: OutlineLine,
  into: Inherited,
  article: ArticleContext | undefined,
  outline: Outline,
): Omit<Context, 'planYear'> {
  const heading = line.runIn ?? (line.under === null ? null : (outline.lines[line.under]?.body ?? null));
  return {
    mode: into.mode ?? article?.mode ?? 'unknown',
    modeRule: into.reviewed
      ? 'kind-mixed'
      : into.mode === null
        ? `kind-${article?.article.mode.rule ?? 'mode-unknown'}`
        : 'kind-heading',
    modeFrom: into.modeFrom ?? article?.article.mode.from ?? null,
    year: into.year ?? article?.year ?? null,
    yearRule: into.year === null ? 'when-article' : 'when-heading',
    yearFrom: into.yearFrom ?? article?.article.year.from ?? null,
    period: article?.period ?? null,
    time: into.time,
    heading,
    articleTime: article?.time ?? null,
    articleMode: article?.mode ?? 'unknown',
    horizon: article?.horizon ?? null,
    titleMode: article?.titleMode ?? null,
  };
}
