/**
 * The year around a line that no heading dates. In: its article, the year that plans, its mode. Out: the article's year, but
 * of a report and plan in one each part's own, where the language names its papers by years.
 */
import type { ArticleContext, Mode } from './articles';
import type { Lexer } from './lex';

interface Text {
  readonly lexer: Lexer;
  readonly view: string;
}

export function partYear(
  text: Text,
  article: ArticleContext | undefined,
  planned: number | null | undefined,
  mode: Mode,
): number | null {
  if (article === undefined) return null;
  const { year, titleMode } = article;
  if (year === null || planned === null || planned === undefined || titleMode !== 'mixed') return year;
  if (mode === 'plan' && text.lexer.pack.outline.opens !== undefined) return Math.max(year, planned);
  return planned === year && mode === 'summary' && opensYear(text, article) ? year - 1 : year;
}

/** 2025年政府工作报告: it looks back on the year before. */
function opensYear({ lexer, view }: Text, { article }: ArticleContext): boolean {
  return article.title !== null && lexer.pack.outline.opens?.(view, article.title) === true;
}
