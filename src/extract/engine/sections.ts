/**
 * Report or plan, where no heading tells: until the plan begins, by the paragraph's own words, by its section's, by the article.
 * In: the survey of a document, a line, what its headings say. Out: the mode with its rule.
 */
import type { Span } from '../../document';
import type { ArticleContext, Mode } from './articles';
import type { Inherited } from './headings';
import type { Outline } from './outline';
import { addSigns, noSigns } from './signs';
import type { Signs } from './signs';
import type { Survey } from './survey';

interface Decided {
  readonly mode: Mode;
  readonly modeRule: string;
  readonly modeFrom: Span | null;
}

/** Heading, then report-until-the-plan, then the words around, then the article. */
export function modeFor(survey: Survey, i: number, into: Inherited): Decided {
  if (into.mode !== null) return { mode: into.mode, modeRule: 'kind-heading', modeFrom: into.modeFrom };
  const index = survey.outline.lines[i]?.article ?? 0;
  const article = survey.articles[index];
  const plansFrom = survey.plansFrom[index];
  const section = survey.sections.get(sectionOf(survey.outline, i));
  const local = localMode(survey.signs[i], section, article);
  if (i < (plansFrom ?? Infinity) && looksBack(article, plansFrom, local))
    return { mode: 'summary', modeRule: 'kind-mixed', modeFrom: null };
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

export function sectionSigns(outline: Outline, signs: readonly Signs[]): Map<number, Signs> {
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
function looksBack(article: ArticleContext | undefined, plansFrom: number | undefined, local: Mode | null): boolean {
  if (article === undefined) return false;
  return article.mode === 'mixed' || (plansFrom !== undefined && article.titleMode !== 'plan' && local !== 'plan');
}
