// The live workbook: layouts written, ledgers read and refreshed, everything undone. The only place with Excel.*.
// The pane's preferences are in preferences.ts, a door of their own: that library touches the page when loaded.
export { adopt, readSheet } from './adopt/adopt';
export type { Adopted, Adopting } from './adopt/adopt';
export { release } from './adopt/release';
export { clearDraft, loadDraft, saveDraft } from './draft';
export { goTo } from './go-to';
export { goToCell } from './go-to-cell';
export type { Spot } from './go-to';
export type { When } from './guard';
export type * from './ledger';
export { look } from './look';
export { mergeIndicators } from './merge-indicators';
export type { Merging } from './merge-indicators';
export { newLedger } from './new-ledger';
export type { Titles } from './new-ledger';
export { readLedger } from './read-ledger';
export { readStanding } from './read-standing';
export { refresh } from './refresh';
export { lookBack, mendTwins, repairFormulas, repairHighlight } from './repairs';
export { setAsOf } from './set-as-of';
export { typeActual } from './type-actual';
export type { Typing } from './type-actual';
export { typeActuals } from './type-actuals';
export type { ActualsToType } from './type-actuals';
export { recover, undo } from './undo';
export { openWorkbook } from './workbook';
export type { Workbook } from './workbook';
export { writeIndicators } from './write-indicators';
