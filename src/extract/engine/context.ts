/**
 * What stands above a sentence: mode, year, half, deadline of its heading and its article. In: outline, articles and
 * each line's signs. Out: one Context a line. Inherited down the tree, never across articles, never from furniture.
 */
import type { Span } from '../../document';
import type { ArticleContext, Mode } from './articles';
import { eraAt, erasOf } from './era';
import { headingAt, inheritedBy } from './headings';
import type { Inherited } from './headings';
import type { Lexer } from './lex';
import { endsInColon } from './lists';
import type { Outline, OutlineLine } from './outline';
import { partYear } from './part-year';
import { firstPlanLines, planYearsOf } from './plan-years';
import { modeFor, sectionSigns } from './sections';
import { noSigns } from './signs';
import type { Signs } from './signs';
import type { Survey } from './survey';
import type { TimeReading, TimeToken } from './tokens';

export interface Context {
  readonly mode: Mode;
  readonly modeRule: string;
  readonly modeFrom: Span | null;
  /** Year that 今年 and bare months mean here. */
  readonly year: number | null;
  readonly yearRule: string;
  readonly yearFrom: Span | null;
  /** Statements without a time of their own that the year does not date: `ArticleContext` says when. */
  readonly undated: 'target' | 'actual' | null;
  /** The article's own year: what 明年 leans on, whatever a heading says. */
  readonly articleYear: number | null;
  /** The period the article's title names (上半年, 2024—2025学年), where it is no whole year. */
  readonly period: TimeToken | null;
  /** The period its opening sentence says it reports. */
  readonly told: TimeToken | null;
  /** The date the article is signed with. */
  readonly signed: TimeReading | null;
  /** Time said by the heading or a list's lead-in (二、下半年工作计划; 到2025年，实现以下目标：), or null. */
  readonly time: TimeToken | null;
  readonly heading: Span | null;
  /** The year the article's plan is for, where its title or a heading says so: earlier years are review. */
  readonly planYear: number | null;
  /** The time the article's title says (2025/26, 2024–2028), as it says it. */
  readonly articleTime: TimeReading | null;
  readonly articleMode: Mode;
  /** The years before the plan's that its section opens with (“十三五”期间，…): what is reported further down is of them. */
  readonly era: TimeToken | null;
  /** What the title alone says, whatever the body speaks most of. */
  readonly titleMode: Mode | null;
  /** The latest time its first lines say: what a plan runs to, though the title is a report's of one year. */
  readonly horizon: TimeReading | null;
  /** The year its title reports beside the years it plans. */
  readonly past: TimeReading | null;
}

/** Contexts of all lines: the line's own run-in heading, the headings above it, the lead-in before it, the article. */
export function contextsOf(
  lexer: Lexer,
  texts: { view: string; signs: readonly Signs[] },
  { outline, leads }: { readonly outline: Outline; readonly leads: readonly (number | undefined)[] },
  articles: readonly ArticleContext[],
): Context[] {
  const { view, signs } = texts;
  const read: Omit<Survey, 'eras'> = {
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
  const survey: Survey = Object.assign(read, { eras: erasOf(read) });
  const isListed = (i: number): boolean => outline.lines[i]?.kind === 'item' || (leads[i] ?? -1) >= 0;
  let leadIns: readonly OutlineLine[] = [];
  let known: Context | null = null;
  return outline.lines.map((line, i) => {
    const isNew = known === null || isListed(i) || isListed(i - 1) || !goesOn(survey, i);
    if (line.kind === 'heading' || line.article !== leadIns[0]?.article) leadIns = [];
    const context =
      isNew || known === null ? contextOf(survey, i, inheritedBy(survey, line, isListed(i) ? leadIns : [])) : known;
    // A deadline under 下一步重点工作： joins it.
    if (endsInColon(view, line)) leadIns = [line];
    else if (isDeadline(survey, line, outline.lines[i + 1])) leadIns = [line, ...leadIns.slice(-1)];
    known = context;
    return context;
  });
}

/** A paragraph behind another under one heading, with words that weigh nothing in either: all around them is the same. */
function goesOn({ outline, signs, eras }: Survey, i: number): boolean {
  const [before, line] = [outline.lines[i - 1], outline.lines[i]];
  if (before === undefined || line === undefined) return false;
  const isSame = before.under === line.under && before.article === line.article && eras[i - 1] === eras[i];
  return isSame && isPlain(before) && isPlain(line) && signs[i - 1] === noSigns && signs[i] === noSigns;
}

const isPlain = ({ kind, runIn }: OutlineLine): boolean => kind === 'paragraph' && runIn === null;

/** A short paragraph before a list that opens with a deadline: 到2025年底，完成各项目标。 */
function isDeadline({ lexer, view, headings }: Survey, line: OutlineLine, next: OutlineLine | undefined): boolean {
  const { start, end } = line.span;
  if (line.kind !== 'paragraph' || next?.kind !== 'item' || end - start > 40) return false;
  const { time } = headingAt(lexer, view, line.span, headings);
  return time?.time.relation === 'by' && time.start === start;
}

/** The words a line stands under: its own opening where that names anything, else the heading above. */
function headingOver({ lexer, view, outline }: Survey, line: OutlineLine): Span | null {
  const names = line.runIn !== null && lexer.pack.outline.role?.(view, line.runIn) !== true;
  if (names || line.under === null) return line.runIn;
  return outline.lines[line.under]?.body ?? null;
}

const nothing = {
  year: null,
  undated: null,
  period: null,
  told: null,
  signed: null,
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
    undated: into.year === null ? around.undated : null,
    articleYear: around.year,
    period: around.period,
    told: around.told,
    signed: around.signed,
    time: into.time,
    heading: line === undefined ? null : headingOver(survey, line),
    planYear: survey.planYears[index] ?? null,
    articleTime: around.time,
    articleMode: around.mode,
    horizon: around.horizon,
    past: around.past,
    era: eraAt(survey, i),
    titleMode: around.titleMode,
  };
}
