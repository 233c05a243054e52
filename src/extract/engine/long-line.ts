/** Lines so long that a page may have lost the breaks in them. */
import type { Document } from '../../document';

type Block = Document['blocks'][number];

/** Paragraphs of papers are shorter, as a rule. */
const fewest = 400;

export const isLongLine = ({ kind, span: { start, end } }: Block): boolean => kind === 'line' && end - start >= fewest;
/** A title alone, or a paragraph that stands before any, is shorter, as a rule: what goes on as long holds both. */
const fewestFirst = 120;

/** The first line of a paper that a page cut into pieces of its own: its title may run into its first words. */
export const isLongFirst = ({ kind, span: { start, end } }: Block, i: number): boolean =>
  i === 0 && kind === 'line' && end - start >= fewestFirst;
export const holdsLongLine = ({ blocks }: Document): boolean =>
  blocks.some((block, i) => isLongLine(block) || isLongFirst(block, i));
