/**
 * What can be wrong with a live workbook. The codes live here, in a pure folder, because two rooms speak of
 * them: `excel/` finds them, `wording/` says them. In brackets: the values each carries.
 */
export type ExcelProblem =
  /** Nothing was done. */
  | 'cell-being-edited' // –
  | 'read-only' // –
  | 'sheet-protected' // sheets
  | 'sheet-password' // sheets
  | 'structure-protected' // –
  | 'excel-too-old' // wanted
  | 'no-ledger' // –
  | 'ledger-exists' // title
  | 'ledger-leaned-on' // title
  | 'year-left' // year, sheets
  | 'reports-exist' // title
  | 'adopted-already' // sheet
  | 'not-adopted' // sheet
  | 'sheet-empty' // sheet
  | 'ledger-newer' // version, known
  | 'name-taken' // name
  | 'column-missing' // column
  | 'code-missing' // code
  | 'code-twice' // code, count
  | 'cell-gone' // sheet, address
  | 'not-a-date' // text
  | 'nothing-to-add' // –
  | 'promise-changed' // code, column, now
  | 'nothing-to-undo' // –
  | 'nothing-linked' // –
  | 'link-own-sheet' // –
  | 'link-circular' // code, name, from
  | 'selection-invalid' // –
  | 'selection-large' // rows, most
  | 'actual-linked' // code, name, from, told
  | 'nothing-to-repair' // –
  | 'no-check-ins' // –
  | 'unfinished-first' // kind, at
  /** Begun, and taken back whole. */
  | 'changed-meanwhile' // –
  | 'too-large' // –
  | 'connection-lost' // –
  | 'excel-refused' // code, member, words
  /** Begun, and not taken back yet: done at the next opening. */
  | 'not-taken-back' // code, member, words
  /** Done, but look. */
  | 'title-taken' // wanted, title
  | 'manual-calculation' // –
  | 'without-print' // –
  | 'without-outline' // –
  | 'code-kept' // code
  | 'cell-kept' // code, column, now (code '' : column is the name of a setting)
  | 'sheet-kept' // sheet
  | 'row-kept' // code
  | 'actual-kept' // code, now, date, told
  | 'row-gone' // code
  | 'link-broken' // code, name, column
  | 'link-text' // code, name, column, from, text
  | 'link-lost' // code, name
  | 'link-gone' // code, column, sheet
  | 'row-hidden' // address
  | 'row-without-code' // row
  | 'formula-replaced' // address, column
  | 'value-stale' // code, column, shown, computed
  | 'text-in-number' // code, column, text
  | 'promise-unexplained' // code, column, before, after
  | 'rules-multiplied' // count, right
  | 'sheet-twin' // sheet, of, read
  /** Preferences of the pane. */
  | 'storage-full' // –
  | 'storage-blocked'; // –
