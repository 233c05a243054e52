export type { Block, Cell, Document, Format, Source, Span } from './document';
export { documentOfText } from './document';
export { joined, wordsOf } from './joined';
export type { Joined } from './joined';
export { unbroken } from './wrapped';
export type { Place, Problem, Result, Severity } from './problem';
export type { ReadingProblem } from './reading-problem';
export type { ExcelProblem } from './excel-problem';
export type { LedgerProblem } from './ledger-problem';
