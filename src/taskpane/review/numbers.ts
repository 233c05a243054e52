/** The numbers of the text that became no indicator, with their sentence and the rule that says why not. */
import type { Span } from '../../document';
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

export function numbersOf(review: Review): readonly LeftNumber[] {
  return review.documents.flatMap(({ document, extraction }, at) =>
    extraction.rejections
      // Those a person made an indicator are answered for.
      .filter(({ span }) => !review.byKey.has(`${at}:p${span.start}`))
      .map(({ span, rule, block }): LeftNumber => {
        const { text } = document;
        const sentence = sentenceAround(text, span, extraction.outline[block]?.span);
        const [from, to] = [Math.max(sentence.start, span.start - near), Math.min(sentence.end, span.end + near)];
        const around = `${from > sentence.start ? '…' : ''}${text.slice(from, to)}${to < sentence.end ? '…' : ''}`;
        return {
          key: `${at}:${span.start}:${span.end}`,
          document: at,
          span,
          rule,
          words: text.slice(span.start, span.end),
          around: around.trim(),
          text,
          sentence,
        };
      }),
  );
}
