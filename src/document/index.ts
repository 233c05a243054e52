export type { Block, Cell, Document, Format, Source, Span } from './document';
export { documentOfText, wordsOf } from './document';
export type { Place, Problem, Result, Severity } from './problem';
