/**
 * Cells of a document's tables where a figure should stand and words do. In: the review. Out: each with its row, in the order of
 * the text, and the record it became where a person said that its figure is to come.
 */
import type { Span } from '../../document';
import type { UnreadCell } from '../../plan';
import { keyOf } from './draft';
import type { Key } from './draft';
import type { Review } from './items';

export interface UnreadWords {
  readonly key: Key;
  readonly role: UnreadCell['role'];
  readonly document: number;
  /** Before its words: the record has none of their digits. */
  readonly place: Span;
  readonly name: string;
  readonly text: string;
  readonly made: boolean;
}

export function unreadOf(review: Review): readonly UnreadWords[] {
  return review.documents.flatMap(({ document: { text }, extraction }, at) =>
    (extraction.unread ?? []).map(({ role, span, name }) => {
      const key = keyOf(at, `p${span.start}`);
      return {
        key,
        role,
        document: at,
        place: { start: span.start, end: span.start },
        name: text.slice(name.start, name.end).trim(),
        text: text.slice(span.start, span.end).trim(),
        made: review.byKey.has(key),
      };
    }),
  );
}
