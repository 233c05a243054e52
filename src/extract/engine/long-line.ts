/** Lines so long that a page may have lost the breaks in them. */
import type { Document } from '../../document';

type Block = Document['blocks'][number];

/** Paragraphs of papers are shorter, as a rule. */
const fewest = 400;

export const isLongLine = ({ kind, span: { start, end } }: Block): boolean => kind === 'line' && end - start >= fewest;
export const holdsLongLine = ({ blocks }: Document): boolean => blocks.some(isLongLine);
