/**
 * Where and for which year an article plans, by its title and its headings. In: the outline with its articles. Out: a line or a
 * year for each article.
 */
import type { ArticleContext } from './articles';
import { timeIn } from './lex';
import type { Lexer } from './lex';
import type { Outline } from './outline';
import { firstYear, isThisYear, namedYear } from './period';

/** By article: the first line that a heading says is plan; a report-and-plan is report until there. */
export function firstPlanLines(lexer: Lexer, view: string, outline: Outline): number[] {
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

/** By article: the year of its title if that is a plan's, else of a heading that says plan, or the one it only plans for. */
export function planYearsOf(
  lexer: Lexer,
  view: string,
  outline: Outline,
  articles: readonly ArticleContext[],
): (number | null)[] {
  const years = articles.map((article) => titlePlanYear(lexer, view, article) ?? article.next);
  for (const line of outline.lines) {
    if (line.kind !== 'heading' || lexer.pack.outline.mode(view, line.body) !== 'plan') continue;
    const own = articles[line.article]?.year ?? null;
    const year =
      timeIn(lexer, view, line.body)
        .map(({ time }) => firstYear(time) ?? namedYear(time) ?? (isThisYear(time) ? own : null))
        .find((one) => one !== null) ?? null;
    if (year !== null) years[line.article] = Math.max(year, years[line.article] ?? 0);
  }
  return years;
}
