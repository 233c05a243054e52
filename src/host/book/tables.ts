// Making tables: names, header texts unique and never empty.
import { areaColumns, type Area } from './area';
import { cellAt, type Sheet } from './sheet';
import { freeTableName } from './table-name';
import { setContent } from './enter';
import { applyShift, shiftOf } from './structure';
import { newId, touchAll, type Book } from './book';
import { isError } from './cell';
import type { Table } from './table';

export const headerTexts = (sheet: Sheet, table: Table): readonly string[] =>
  table.columns.map((column, n) => {
    if (!table.showHeaders) return column.name;
    const { value } = cellAt(sheet, table.area.top, table.area.left + n);
    return value === null ? column.name : isError(value) ? value.error : String(value);
  });

export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (!hasHeaders) applyShift(book, sheet, shiftOf(sheet.id, { ...area, bottom: area.top }, 'Down'));
  const whole = hasHeaders ? area : { ...area, bottom: area.bottom + 1 };
  const taken = new Set<string>();
  const columns = Array.from({ length: areaColumns(whole) }, (_, n) => {
    const { value } = cellAt(sheet, whole.top, whole.left + n);
    const base = value === null || !hasHeaders ? `列${n + 1}` : isError(value) ? value.error : String(value);
    let name = base;
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}${more}`;
    taken.add(name.toLowerCase());
    setContent(book, sheet, [whole.top, whole.left + n], { value: name });
    return { id: n + 1, name };
  });
  const table: Table = {
    id: newId(book),
    name: freeTableName(book),
    sheetId: sheet.id,
    area: whole,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns,
    nextColumnId: columns.length + 1,
  };
  book.tables.push(table);
  touchAll(book);
  return table;
}
