/**
 * The words of a sheet's cells made ready for reading: each cell's own view, what a head says (role, time), and which
 * merged range stands in a cell. In: a grid and a language pack. Out: small answers, each cell read once.
 */
import type { SheetArea, SheetCell, SheetGrid } from '../../plan';
import type { TimeReading } from '../engine/tokens';
import { viewOf } from '../engine/view';
import { columnOf, roleOf } from '../tables/header';
import type { TableLexer } from '../tables/header';
import type { ColumnRole } from '../table-words';

export interface Head {
  readonly words: string;
  readonly role: ColumnRole | null;
  readonly time: TimeReading | null;
}

/** Heads are short; longer words are a title, a note or a sentence. */
const longest = 30;

export interface Sheet {
  readonly grid: SheetGrid;
  readonly lexer: TableLexer;
  /** The cell whose words stand here, merged ranges in each of their cells. */
  readonly at: (row: number, column: number) => SheetCell | null;
  /** First cell of the merged range that covers this one; the cell itself otherwise. */
  readonly origin: (row: number, column: number) => readonly [row: number, column: number];
}

export function sheetOf(grid: SheetGrid, lexer: TableLexer): Sheet {
  const covered = new Map<string, SheetArea>();
  for (const area of grid.merged)
    for (let r = area.row; r < area.row + Math.min(area.rows, 2000); r++)
      for (let c = area.column; c < area.column + Math.min(area.columns, 200); c++) covered.set(`${r},${c}`, area);
  const origin = (row: number, column: number): readonly [number, number] => {
    const area = covered.get(`${row},${column}`);
    return area === undefined ? [row, column] : [area.row, area.column];
  };
  return { grid, lexer, origin, at: (row, column) => grid.cell(...origin(row, column)) };
}

export const textAt = (sheet: Sheet, row: number, column: number): string =>
  (sheet.at(row, column)?.text ?? '').replace(/\s+/g, sheet.lexer.pack.spaced ? ' ' : '').trim();

/** What a head's words say. A time that is all of it (数据截至) may be a word for a column itself. */
export function headOf(words: string, lexer: TableLexer): Head {
  if (words === '' || words.length > longest) return { words, role: null, time: null };
  const view = viewOf(words, lexer.fold);
  const { role, time } = columnOf({ start: 0, end: view.length }, { lexer, view });
  return { words, role: role ?? roleOf(view, lexer), time };
}
