/**
 * The month in which a split year (`2025/26`) begins: a school's in September, a government's in April. In: a statement, its
 * document. Out: the month, told by the words that said the time and by those the document opens with.
 */
import type { Document } from '../../document';
import type { Statement } from '../../plan';
import type { RowWords } from './words';

/** Characters of a document that name who wrote it. */
const opening = 300;

export function yearStart({ yearStartsIn }: RowWords, { text }: Document, { when: { from } }: Statement): number {
  return yearStartsIn(from === undefined ? '' : text.slice(from.start, from.end), text.slice(0, opening));
}
