// Received workbooks and the package format under them (zip and XML, read so that no hostile file gets anywhere).
export { failed, fault, got, problemOf } from './read/fault';
export type { Attempt, Fault } from './read/fault';
export { archiveLimits, openArchive } from './read/archive';
export type { Archive } from './read/archive';
export { child, childrenOf, readMarkup, readTree, treeGrower, wordsIn } from './read/markup';
export type { Attributes, Element, MarkupSink } from './read/markup';
export { partTarget, relationsOf } from './read/relations';
export { readWorkbook, workbookLimits } from './read/workbook';
export { addressOf, columnOf, isWithin, lettersOf, rangeOf, rowOf } from './read/addresses';
export { isoDateOf, momentOf, serialOfIso } from './read/dates';
export { formatKind } from './read/formats';
export type * from './read/workbook-types';
// Layout → .xlsx.
export { writeWorkbook } from './write/write-workbook';
export type { WriteOptions } from './write/write-workbook';
export { displayed } from './read/display';
export { readLedger } from './read-ledger';
// A file that people live in: our cells changed, all else as it was.
export { openLedger } from './edit/ledger-file';
export type { LedgerFault, LedgerFile } from './edit/ledger-file';
export { withLedgerBeside } from './edit/beside';
export type { Edited } from './edit/book';
export { NO_CHANGE, plannedChange, writtenLedger } from './edit/write-ledger';
export type { After, Kept, LedgerChange, NewActual, Planned } from './edit/write-ledger';
export { checkInHistory, lastCheckIns } from './edit/track';
export { cellAt, sheetWith, spotNamed } from './edit/spots';
