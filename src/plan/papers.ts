/**
 * The plans and reports that stand in one file. In: a document's text, what was read in it. Out: those that hold a target or a
 * result, with what tells them apart; furniture and covers hold none.
 */
import type { Article, Extraction } from './statement';

export interface PaperHeld {
  /** Which article of the extraction. */
  readonly article: number;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly mode: Article['mode']['value'];
  readonly targets: number;
  readonly actuals: number;
}

export function papersIn(text: string, { articles, statements }: Extraction): readonly PaperHeld[] {
  return articles.flatMap(({ title, issuer, mode }, article): PaperHeld[] => {
    const own = statements.filter((statement) => statement.article === article && statement.core);
    if (own.length === 0) return [];
    const targets = own.filter(({ kind }) => kind.value === 'target').length;
    return [
      {
        article,
        title: title === null ? null : text.slice(title.start, title.end).replaceAll(/\s+/g, ' ').trim(),
        issuer: issuer.value,
        mode: mode.value,
        targets,
        actuals: own.length - targets,
      },
    ];
  });
}
