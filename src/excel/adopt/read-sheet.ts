/**
 * Somebody's own sheet as a grid, for finding tables on it. In: a sheet's title, or the one in front. Out: its used cells
 * as shown, numbers and dates told apart, merged ranges; and how a header and a row of it look. One round.
 */
import type { SheetArea, SheetCell, SheetGrid } from '../../plan';
import type { Style } from '../../sheet';
import { sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { areaOfAddress } from '../grow/growth-read';
import { SHIFT_1904, isDateFormat } from '../wire/landing';
import type { State } from '../stand/state';

/** Merged ranges came with ExcelApi 1.13; without them they are guessed from the header's gaps. */
const MERGES = '1.13';
/** What is looked at for the look of a table. */
const LOOK = 'format/fill/color,format/font/name,format/font/size,format/font/bold,format/font/color';

export interface ReadSheet {
  readonly id: string;
  readonly grid: SheetGrid;
  /** As the workbook holds them: number formats by cell of the used range, from its first row and column. */
  readonly formats: (row: number, column: number) => string;
}

interface Used {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
}

function cellIn(used: Used, row: number, column: number, date1904: boolean): SheetCell | null {
  const [r, c] = [row - used.rowIndex, column - used.columnIndex];
  const value = used.values[r]?.[c] ?? '';
  if (value === '') return null;
  const isDate = typeof value === 'number' && isDateFormat(String(used.numberFormat[r]?.[c]));
  return {
    text: used.text[r]?.[c] ?? String(value),
    number: typeof value === 'number' ? value + (isDate && date1904 ? SHIFT_1904 : 0) : null,
    isDate,
    isFormula: String(used.formulas[r]?.[c]).startsWith('='),
  };
}

type Filled = (row: number, column: number) => boolean;

/** Heads with gaps behind them, over heads of their own. */
function spreadIn(filled: Filled, row: number, columns: number): SheetArea[] {
  return Array.from({ length: columns }, (_, column) => {
    let wide = 1;
    while (column + wide < columns && !filled(row, column + wide) && filled(row + 1, column + wide)) wide++;
    return { row, column, rows: 1, columns: wide };
  }).filter((area) => area.columns > 1 && filled(row, area.column) && filled(row + 1, area.column));
}

/** A year may head a column; any other figure is told of something: its row is no header, and its gaps are gaps. */
const isFigure = (cell: SheetCell | null): boolean =>
  cell !== null &&
  cell.number !== null &&
  !(Number.isInteger(cell.number) && cell.number >= 1900 && cell.number < 2100);

/** A header's cell with gaps behind it, over heads of its own, reaches over the gaps; one with a gap below reaches down. */
export function guessedMerges(cell: SheetGrid['cell'], rows: number, columns: number): SheetArea[] {
  const filled: Filled = (row, column) => cell(row, column) !== null;
  const across = Array.from({ length: columns }, (_, column) => column);
  const isHeads = (row: number): boolean => !across.some((column) => isFigure(cell(row, column)));
  return Array.from({ length: Math.min(rows - 1, 40) }, (_, row) => row).flatMap((row) => {
    const spread = isHeads(row) && isHeads(row + 1) ? spreadIn(filled, row, columns) : [];
    if (spread.length === 0) return [];
    const down = across.map((column) => ({ row, column, rows: 2, columns: 1 }));
    return [...spread, ...down.filter(({ column }) => filled(row, column) && !filled(row + 1, column))];
  });
}

/** Null where the sheet is blank. */
export function askSheet(desk: Desk, state: State, id: string, canMerge: boolean): () => ReadSheet | null {
  const used = sheetOf(desk, id).getUsedRangeOrNullObject(true).untrack();
  used.load('values,text,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
  const merged = canMerge ? used.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return () => {
    if (used.isNullObject) return null;
    const rows = used.rowIndex + used.rowCount;
    const columns = used.columnIndex + used.columnCount;
    const cell = (row: number, column: number): SheetCell | null => cellIn(used, row, column, state.date1904);
    const areas =
      merged === null
        ? guessedMerges(cell, rows, columns)
        : merged.isNullObject
          ? []
          : merged.address.split(',').flatMap((address) => areaOfAddress(address) ?? []);
    const title = state.sheets.find((sheet) => sheet.id === id)?.title ?? '';
    return {
      id,
      grid: { title, rows, columns, cell, merged: areas },
      formats: (row, column) =>
        String(used.numberFormat[row - used.rowIndex]?.[column - used.columnIndex] ?? 'General'),
    };
  };
}

export const supportsMerges = (supports: (set: string, version: string) => boolean): boolean =>
  supports('ExcelApi', MERGES);

/** The look of one cell, to be worn by the columns that come beside it. */
export function askLook(desk: Desk, id: string, row: number, column: number): () => Style {
  const cell = sheetOf(desk, id).getCell(row, column).untrack();
  cell.load(LOOK);
  return () => {
    const { fill, font } = cell.format;
    const plain = (color: string): string => color.replace('#', '').toUpperCase();
    const ground = fill.color === '' || plain(fill.color) === 'FFFFFF' ? {} : { fill: plain(fill.color) };
    return { ...ground, font: font.name, size: font.size, bold: font.bold, color: plain(font.color) };
  };
}
