export type { Block, Cell, Document, Format, Source, Span } from './document';
export { documentOfText, wordsOf } from './document';
export { joined } from './joined';
export type { Place, Problem, Result, Severity } from './problem';
export type { ReadingProblem } from './reading-problem';
export type { ExcelProblem } from './excel-problem';
export type { LedgerProblem } from './ledger-problem';
