// Emptying cells and giving them back the plain look.
import { isWholeColumns, isWholeRows, without, type Area } from './area';
import { cellsIn, changeColumn, changeRow, putCell, type Sheet } from './sheet';
import { PLAIN } from './style';
import { EMPTY } from './cell';
import { touch, type Book } from './book';

export function clearContents(book: Book, sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of [...cellsIn(sheet, area)]) {
    if (cell.value === null && cell.formula === null) continue;
    putCell(sheet, row, column, { ...EMPTY, style: cell.style });
    touch(book, sheet.id, row, column);
  }
}

/** Fonts, fills, number formats and the conditional formats too: so does Excel. */
export function clearLook(sheet: Sheet, area: Area): void {
  if (isWholeColumns(area) && isWholeRows(area)) sheet.style = PLAIN;
  if (isWholeColumns(area))
    for (const n of [...sheet.columns.keys()])
      if (n >= area.left && n <= area.right) changeColumn(sheet, n, { style: null });
  if (isWholeRows(area))
    for (const n of [...sheet.rows.keys()]) if (n >= area.top && n <= area.bottom) changeRow(sheet, n, { style: null });
  for (const [row, column, cell] of [...cellsIn(sheet, area)]) putCell(sheet, row, column, { ...cell, style: null });
  sheet.rules = sheet.rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((old) => without(old, area));
    return areas.length === 0 ? [] : [Object.assign(rule, { areas })];
  });
}
