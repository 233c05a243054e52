// Plan and standings → Layout: sheets as pure data, and how a standing ledger is read back.
export { COLUMNS, positionOf } from './columns';
export type { Column, ColumnKey, GroupKey, ListName } from './columns';
export { DATA_ROW, HEAD_ROW } from './frame';
export { formulaAt } from './formula-at';
export type * from './layout';
export { ledgerCells } from './ledger';
export { ledgerLayout } from './ledger-layout';
export type { Typed } from './ledger-row';
export { BOOK_NAMES, FORMAT_VERSION, SHEET_NAMES, columnName, headerName, listName } from './names';
export { COLOURED, tintOf } from './palette';
export type { Palette } from './palette';
export { addressOf, areaAddress, columnOf, letterOf, reference } from './place';
export type { HeaderField, LedgerRequest } from './request';
export type { BookCell, BookName, BookSheet, BookView } from './book-view';
export { standingLedger } from './standing-ledger';
export type { StandingLedger, StandingRow } from './standing-ledger';
