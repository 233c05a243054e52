/** What a ledger keeps of its past: check-ins, the change log, and copies of how it stood. */
export { CHANGE_KEYS, changeCells, changeName, changesSheet } from './changes';
export { CHECKIN_KEYS, checkInCells, checkInName, checkInsSheet } from './check-ins';
export type { LineCells } from './line-cells';
export { changeLines } from './track-lines';
export type * from './track-lines';
export { pastLedger } from './past';
export type { PastActual, PastPromise } from './past';
