/**
 * Several plans glued into one file: which of them are ours. In: the draft. Out: its articles with what stands in each, and
 * the ones a person chose; all of them as long as nothing was asked.
 */
import { papersIn } from '../../plan';
import type { PaperHeld } from '../../plan';
import { answerOf } from './draft';
import type { Draft } from './draft';

/** `document index:article index`. */
export type ArticleKey = string;

export interface PlanArticle extends PaperHeld {
  readonly key: ArticleKey;
  /** Which in its document, from 1. */
  readonly number: number;
}

export const articleKey = (document: number, article: number): ArticleKey => `${document}:${article}`;

/** Articles that hold a target or a result. */
export function articlesOf({ documents }: Pick<Draft, 'documents'>): readonly PlanArticle[] {
  return documents.flatMap(({ document, extraction }, at) =>
    papersIn(document.text, extraction).map((paper) => ({
      ...paper,
      key: articleKey(at, paper.article),
      number: paper.article + 1,
    })),
  );
}

/** Asked once, where a document has more than one article with something in it. */
export function asksWhichPlan(draft: Draft): boolean {
  if (chosenOf(draft) !== null) return false;
  const counts = new Map<string, number>();
  for (const { key } of articlesOf(draft)) {
    const document = key.slice(0, key.indexOf(':'));
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > 1);
}

/** null: it was not asked. */
export function chosenOf(draft: Pick<Draft, 'acts'>): ReadonlySet<ArticleKey> | null {
  const answer = answerOf(draft, 'plans');
  return answer === null ? null : new Set(answer.chosen);
}

/** All are ticked beforehand only where one office issued them; else the first one is a guess that nobody should take unseen. */
export function tickedFirst(articles: readonly PlanArticle[]): ReadonlySet<ArticleKey> {
  const issuers = new Set(articles.map(({ issuer }) => issuer));
  const one = issuers.size === 1 && !issuers.has(null);
  return new Set(one ? articles.map(({ key }) => key) : []);
}
