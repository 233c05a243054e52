/**
 * What can be wrong with a ledger that is read back from a workbook. The codes live here, in a pure folder, because
 * two rooms speak of them: `sheet/` finds them, `wording/` says them. In brackets: the values each carries.
 */
export type LedgerProblem =
  /** Nothing is read. */
  | 'ledger-none' // –
  | 'ledger-newer' // version, known
  /** Read, but look. */
  | 'ledger-language' // found
  | 'setting-lost' // setting
  | 'column-lost' // column
  | 'row-without-code' // row, name
  | 'row-code-twice' // code, first
  | 'text-for-number' // column, text
  | 'text-for-date' // column, text
  | 'word-unknown'; // column, text
