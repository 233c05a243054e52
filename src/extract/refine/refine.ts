/**
 * Steps over all statements of a document once each is read: merging repeats, linking baselines, doubts and
 * bands. In: statements in order of the text. Out: the same, less repeats, with doubts and confidence.
 */
import type { Document } from '../../document';
import type { Statement } from '../../plan';
import { doubted } from './doubts';
import { related } from './repeats';

export type Refiner = (statements: readonly Statement[], document: Document) => readonly Statement[];

/** Order: doubts last, since they count what the others found. */
const refiners: readonly Refiner[] = [related, (statements) => statements.map(doubted)];

export function refine(statements: readonly Statement[], document: Document): readonly Statement[] {
  return refiners.reduce((read, refiner) => refiner(read, document), statements);
}
