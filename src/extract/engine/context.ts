/**
 * What stands above a sentence: mode, year, half, deadline of its heading and its article. In: outline, articles and
 * each line's signs. Out: one Context a line. Inherited down the tree, never across articles, never from furniture.
 */
import type { Span } from '../../document';
import type { ArticleContext, Mode } from './articles';
import { timeIn } from './lex';
import type { Lexer } from './lex';
import type { Outline, OutlineLine } from './outline';
import { isThisYear, namedYear } from './period';
import { addSigns, noSigns } from './signs';
import { partYear } from './part-year';
import type { Signs } from './signs';
import type { TimeReading, TimeToken } from './tokens';

export interface Context {
  readonly mode: Mode;
  readonly modeRule: string;
  readonly modeFrom: Span | null;
  /** Year that 今年 and bare months mean here. */
  readonly year: number | null;
  readonly yearRule: string;
  readonly yearFrom: Span | null;
  /** The year only says what 今年 is: what has no time of its own falls due in none. */
  readonly lasting: boolean;
  /** The article's own year: what 明年 leans on, whatever a heading says. */
  readonly articleYear: number | null;
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
  /** The year its title reports beside the years it plans. */
  readonly past: TimeReading | null;
}

/** What the headings above a line say, the nearest first. */
interface Inherited {
  mode: Mode | null;
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

const isWhole = (time: TimeReading): boolean => time.from === null;

function readHeading(reading: HeadingReading, span: Span, into: Inherited, around: Around): void {
  const { base, planned } = around;
  if (into.mode === null && reading.mode !== null) {
    const year = reading.time === null ? null : namedYear(reading.time.time);
    // 2025年主要工作, where the title plans for 2026, looks back.
    into.mode = planned !== null && year !== null && year < planned ? 'summary' : reading.mode;
    into.modeFrom = span;
  }
  if (reading.time !== null) readYear(reading.time, into, base);
}

/** The article's year, and the last of a title that reports one year and plans another. */
interface Around {
  readonly base: number | null;
  readonly planned: number | null;
}

function readYear(token: TimeToken, into: Inherited, base: number | null): void {
  const { time } = token;
  into.time ??= token;
  const year = isWhole(time) ? (namedYear(time) ?? relativeYear(time, base)) : null;
  if (year === null) return;
  // A heading of a later year than the article's looks ahead, whatever its words.
  if (base !== null && year > base) into.mode ??= 'plan';
  if (into.year !== null) return;
  into.year = year;
  into.yearFrom = { start: token.start, end: token.end };
}

/** All that the lines of a document share. */
interface Survey {
  readonly lexer: Lexer;
  readonly view: string;
  readonly outline: Outline;
  readonly articles: readonly ArticleContext[];
  readonly signs: readonly Signs[];
  readonly headings: Headings;
  readonly sections: ReadonlyMap<number, Signs>;
  readonly planYears: readonly (number | null)[];
  readonly plansFrom: readonly number[];
}

/** Contexts of all lines: the line's own run-in heading, the headings above it, the lead-in before it, the article. */
export function contextsOf(
  lexer: Lexer,
  texts: { view: string; signs: readonly Signs[] },
  outline: Outline,
  articles: readonly ArticleContext[],
): Context[] {
  const { view, signs } = texts;
  const survey: Survey = {
    lexer,
    view,
    outline,
    articles,
    signs,
    headings: new Map(),
    sections: sectionSigns(outline, signs),
    planYears: planYearsOf(lexer, view, outline, articles),
    plansFrom: firstPlanLines(lexer, view, outline),
  };
  let leadIns: readonly OutlineLine[] = [];
  let known: Context | null = null;
  return outline.lines.map((line, i) => {
    const isNew = known === null || !goesOn(survey, i);
    if (line.kind === 'heading' || line.article !== leadIns[0]?.article) leadIns = [];
    const context = isNew || known === null ? contextOf(survey, i, inheritedBy(survey, line, leadIns)) : known;
    // A deadline under 下一步重点工作： joins it.
    if (endsInColon(view, line)) leadIns = [line];
    else if (isDeadline(survey, line, outline.lines[i + 1])) leadIns = [line, ...leadIns.slice(-1)];
    known = context;
    return context;
  });
}

/** A paragraph behind another under one heading, with words that weigh nothing in either: all around them is the same. */
function goesOn({ outline, signs }: Survey, i: number): boolean {
  const [before, line] = [outline.lines[i - 1], outline.lines[i]];
  if (before === undefined || line === undefined) return false;
  const isSame = before.under === line.under && before.article === line.article;
  return isSame && isPlain(before) && isPlain(line) && signs[i - 1] === noSigns && signs[i] === noSigns;
}

const isPlain = ({ kind, runIn }: OutlineLine): boolean => kind === 'paragraph' && runIn === null;

const endsInColon = (view: string, { kind, span }: OutlineLine): boolean =>
  kind === 'paragraph' && view.charAt(span.end - 1) === ':';

/** A short paragraph before a list that opens with a deadline: 到2025年底，完成各项目标。 */
function isDeadline({ lexer, view, headings }: Survey, line: OutlineLine, next: OutlineLine | undefined): boolean {
  const { start, end } = line.span;
  if (line.kind !== 'paragraph' || next?.kind !== 'item' || end - start > 40) return false;
  const { time } = headingAt(lexer, view, line.span, headings);
  return time?.time.relation === 'by' && time.start === start;
}

function inheritedBy(survey: Survey, line: OutlineLine, leadIns: readonly OutlineLine[]): Inherited {
  const { lexer, view, outline, headings } = survey;
  const into: Inherited = { mode: null, modeFrom: null, year: null, yearFrom: null, time: null };
  const article = survey.articles[line.article];
  const planned = article?.titleMode === 'mixed' ? (survey.planYears[line.article] ?? null) : null;
  const around: Around = { base: article?.year ?? null, planned };
  const read = (span: Span): void => {
    readHeading(headingAt(lexer, view, span, headings), span, into, around);
  };
  if (line.runIn !== null) read(line.runIn);
  if (line.kind === 'item')
    leadIns.forEach(({ span }) => {
      read(span);
    });
  for (const above of linesAbove(outline, line)) read(above.runIn ?? above.body);
  return into;
}

/** The headings a line stands under, the nearest first; eight at most. */
function linesAbove(outline: Outline, line: OutlineLine): OutlineLine[] {
  const above: OutlineLine[] = [];
  let at = line.under;
  while (at !== null && above.length < 8) {
    const next: OutlineLine | undefined = outline.lines[at];
    if (next === undefined) break;
    above.push(next);
    at = next.under;
  }
  return above;
}

interface Decided {
  readonly mode: Mode;
  readonly modeRule: string;
  readonly modeFrom: Span | null;
}

/** Heading, then report-until-the-plan, then the words around, then the article. */
function modeFor(survey: Survey, i: number, into: Inherited): Decided {
  if (into.mode !== null) return { mode: into.mode, modeRule: 'kind-heading', modeFrom: into.modeFrom };
  const index = survey.outline.lines[i]?.article ?? 0;
  const article = survey.articles[index];
  const plansFrom = survey.plansFrom[index];
  if (looksBack(article, plansFrom) && i < (plansFrom ?? Infinity))
    return { mode: 'summary', modeRule: 'kind-mixed', modeFrom: null };
  const section = survey.sections.get(sectionOf(survey.outline, i));
  const local = localMode(survey.signs[i], section, article);
  if (local !== null) return { mode: local, modeRule: 'kind-mode-body', modeFrom: null };
  if (article === undefined) return { mode: 'unknown', modeRule: 'kind-mode-unknown', modeFrom: null };
  const { rule, from } = article.article.mode;
  return { mode: article.mode, modeRule: `kind-${rule}`, modeFrom: from ?? null };
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
    sections.set(key, addSigns(sections.get(key) ?? noSigns, signs[i] ?? noSigns));
  });
  return sections;
}

/** Where no heading tells: the paragraph's own words if they speak plainly, else its section's; a title weighs against. */
function localMode(
  own: Signs | undefined,
  section: Signs | undefined,
  article: ArticleContext | undefined,
): Mode | null {
  const doubt = article?.titleMode === 'plan' ? 1.6 : 1;
  const other = article?.titleMode === 'summary' ? 2 : 1;
  const plainly = (signs: Signs | undefined, least: number, ratio: number): Mode | null => {
    if (signs === undefined) return null;
    const done = signs.done + signs.exact;
    if (done >= least * doubt && done > ratio * doubt * signs.target) return 'summary';
    return signs.target >= least * other && signs.target > ratio * other * done ? 'plan' : null;
  };
  return plainly(own, 5, 8) ?? plainly(section, 4, 2);
}

/** A report and plan in one; or a text whose title says nothing and that turns to what comes next further down. */
function looksBack(article: ArticleContext | undefined, plansFrom: number | undefined): boolean {
  if (article === undefined) return false;
  return article.mode === 'mixed' || (plansFrom !== undefined && article.titleMode !== 'plan');
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

/** The year a title plans for: the one it says, or the last where it reports one and plans another. */
function titlePlanYear(lexer: Lexer, view: string, { article, year, titleMode }: ArticleContext): number | null {
  if (article.title === null || article.year.rule !== 'year-title' || year === null) return null;
  if (titleMode === 'plan') return year;
  const last = Math.max(...timeIn(lexer, view, article.title).map(({ time }) => namedYear(time) ?? 0));
  return titleMode === 'mixed' && last > year ? last : null;
}

/** By article: the year of its title if that is a plan's, else of a heading that says plan. */
function planYearsOf(
  lexer: Lexer,
  view: string,
  outline: Outline,
  articles: readonly ArticleContext[],
): (number | null)[] {
  const years = articles.map((article) => titlePlanYear(lexer, view, article));
  for (const line of outline.lines) {
    if (line.kind !== 'heading' || lexer.pack.outline.mode(view, line.body) !== 'plan') continue;
    const own = articles[line.article]?.year ?? null;
    const year =
      timeIn(lexer, view, line.body)
        .map(({ time }) => namedYear(time) ?? (isThisYear(time) ? own : null))
        .find((one) => one !== null) ?? null;
    if (year !== null) years[line.article] = Math.max(year, years[line.article] ?? 0);
  }
  return years;
}

/** The words a line stands under: its own opening, else the heading above. */
function headingOver(outline: Outline, line: OutlineLine): Span | null {
  if (line.runIn !== null || line.under === null) return line.runIn;
  return outline.lines[line.under]?.body ?? null;
}

const nothing = {
  year: null,
  lasting: false,
  period: null,
  time: null,
  mode: 'unknown',
  horizon: null,
  past: null,
  titleMode: null,
} as const;

function contextOf(survey: Survey, i: number, into: Inherited): Context {
  const line = survey.outline.lines[i];
  const index = line?.article ?? 0;
  const article = survey.articles[index];
  const around = article ?? nothing;
  const { mode, modeRule, modeFrom } = modeFor(survey, i, into);
  // Written out: one hidden shape for every line's context.
  return {
    mode,
    modeRule,
    modeFrom,
    year: into.year ?? partYear(survey, article, survey.planYears[index], mode),
    yearRule: into.year === null ? 'when-article' : 'when-heading',
    yearFrom: into.yearFrom ?? article?.article.year.from ?? null,
    lasting: into.year === null && around.lasting,
    articleYear: around.year,
    period: around.period,
    time: into.time,
    heading: line === undefined ? null : headingOver(survey.outline, line),
    planYear: survey.planYears[index] ?? null,
    articleTime: around.time,
    articleMode: around.mode,
    horizon: around.horizon,
    past: around.past,
    titleMode: around.titleMode,
  };
}
