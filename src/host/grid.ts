// What a visible grid needs of the book: its cells and looks to show, and what a person does to them.
export { LAST_COLUMN, LAST_ROW, around, oneCell, sameArea, type Area } from './book/area';
export { sheetById, tell, touch, type Book } from './book/book';
export { seriesIn, type Series } from './book/chart-series';
export { isError, wireValue, type Cell, type Value } from './book/cell';
export { enter } from './book/enter';
export { textWidth } from './book/fit';
export type { Laid } from './book/laid';
export type { RuleLook } from './book/rule';
export {
  cellAt,
  changeColumn,
  changeRow,
  paint,
  putCell,
  styleAt,
  usedArea,
  type Chart,
  type Sheet,
} from './book/sheet';
export { activate, addSheet, deleteSheet, moveSheet, renameSheet, sheetNameFault, showSheet } from './book/sheets';
export { applyShift } from './book/structure';
export type { Border, Style, StylePatch } from './book/style';
export { shownText } from './book/text';
