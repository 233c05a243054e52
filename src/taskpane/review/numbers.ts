/** The numbers of the text that became no indicator, with their sentence and the rule that says why not. */
import { wordsOf } from '../../document';
import type { Span } from '../../document';
import { accountsOf } from '../../extract';
import type { ReviewDocument } from './draft';
import type { Review } from './items';
import { sentenceAround } from './sentence';

export interface LeftNumber {
  readonly key: string;
  readonly document: number;
  readonly span: Span;
  readonly rule: string;
  /** The number as written, and a few words around it. */
  readonly words: string;
  readonly around: string;
  readonly text: string;
  readonly sentence: Span;
}

const near = 14;

function leftIn({ document, extraction }: ReviewDocument, at: number): readonly LeftNumber[] {
  const { text } = document;
  return accountsOf(extraction)
    .filter(({ is }) => is !== 'statement')
    .map(({ span, rule }): LeftNumber => {
      const block = extraction.outline.find((each) => each.span.start <= span.start && span.end <= each.span.end);
      const sentence = sentenceAround(text, span, block?.span);
      const [from, to] = [Math.max(sentence.start, span.start - near), Math.min(sentence.end, span.end + near)];
      const around = `${from > sentence.start ? '…' : ''}${text.slice(from, to)}${to < sentence.end ? '…' : ''}`;
      const key = `${at}:${span.start}:${span.end}`;
      return {
        key,
        document: at,
        span,
        rule,
        words: wordsOf(document, span),
        around: around.trim(),
        text,
        sentence,
      };
    });
}

/** In the order of the text; those a person made an indicator are answered for. */
export function numbersOf(review: Review): readonly LeftNumber[] {
  return review.documents
    .flatMap(leftIn)
    .filter(({ document, span }) => !review.byKey.has(`${document}:p${span.start}`));
}
