// One worksheet as data: a sparse grid of cells, properties of rows and columns, and what lies on top of them.
// Everything that has rectangles is listed here, so that structure.ts can move all of it.
import { areaColumns, areaRows, hasCell, isWholeColumns, isWholeRows, type Area } from './area';
import { EMPTY, type Cell } from './cell';
import { PLAIN, patchStyle, type Style, type StylePatch } from './style';
import type { Rule } from './rule';
import type { Validation } from './validation';
import type { Page } from './page';
import type { Filter } from './filter';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A row or a column: its size in points (null: standard), whether it is seen, its outline level. */
export interface Line {
  readonly size: number | null;
  readonly hidden: boolean;
  /** Hidden by the filter only; rows. */
  readonly filtered: boolean;
  readonly level: number;
  readonly style: Style | null;
}
export const PLAIN_LINE: Line = { size: null, hidden: false, filtered: false, level: 0, style: null };

export interface Link {
  area: Area;
  readonly address: string;
  readonly documentReference: string;
  readonly screenTip: string;
  readonly textToDisplay: string;
}
export interface Note {
  readonly id: string;
  readonly author: string;
  content: string;
  area: Area;
  resolved: boolean;
  readonly created: string;
  readonly replies: { readonly id: string; content: string }[];
}
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  source: { sheetId: string; area: Area } | null;
  seriesBy: string;
  left: number;
  top: number;
  width: number;
  height: number;
  readonly format: Map<string, unknown>;
}
export interface Protection {
  readonly password: string | null;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  readonly cells: Map<number, Map<number, Cell>>;
  readonly rows: Map<number, Line>;
  readonly columns: Map<number, Line>;
  style: Style;
  rowHeight: number;
  columnWidth: number;
  merges: readonly Area[];
  freeze: { readonly rows: number; readonly columns: number } | null;
  filter: Filter | null;
  rules: Rule[];
  validations: Validation[];
  links: Link[];
  notes: Note[];
  charts: Chart[];
  page: Page;
  protection: Protection | null;
  selection: Area;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.cells.get(row)?.get(column) ?? EMPTY;
export const rowLine = (sheet: Sheet, row: number): Line => sheet.rows.get(row) ?? PLAIN_LINE;
export const columnLine = (sheet: Sheet, column: number): Line => sheet.columns.get(column) ?? PLAIN_LINE;

/** The look of a cell: its own, else its row's, else its column's, else the sheet's. */
export const styleAt = (sheet: Sheet, row: number, column: number): Style =>
  cellAt(sheet, row, column).style ?? rowLine(sheet, row).style ?? columnLine(sheet, column).style ?? sheet.style;

const isNothing = (cell: Cell): boolean => cell.value === null && cell.formula === null && cell.style === null;

export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  let line = sheet.cells.get(row);
  if (isNothing(cell)) {
    line?.delete(column);
    if (line?.size === 0) sheet.cells.delete(row);
    return;
  }
  if (!line) sheet.cells.set(row, (line = new Map()));
  line.set(column, cell);
}

function changeLine(lines: Map<number, Line>, index: number, change: Partial<Line>): void {
  const next = { ...(lines.get(index) ?? PLAIN_LINE), ...change };
  const plain = next.size === null && !next.hidden && !next.filtered && next.level === 0 && next.style === null;
  if (plain) lines.delete(index);
  else lines.set(index, next);
}
export const changeRow = (sheet: Sheet, row: number, change: Partial<Line>): void =>
  changeLine(sheet.rows, row, change);
export const changeColumn = (sheet: Sheet, column: number, change: Partial<Line>): void =>
  changeLine(sheet.columns, column, change);

/** Cells that exist inside the area, row by row; cheap on whole columns. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<readonly [number, number, Cell]> {
  const rows =
    areaRows(area) < sheet.cells.size ? span(area.top, area.bottom) : [...sheet.cells.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    const line = row < area.top || row > area.bottom ? undefined : sheet.cells.get(row);
    if (!line) continue;
    const columns =
      areaColumns(area) < line.size ? span(area.left, area.right) : [...line.keys()].sort((a, b) => a - b);
    for (const column of columns) {
      const cell = column < area.left || column > area.right ? undefined : line.get(column);
      if (cell) yield [row, column, cell];
    }
  }
}

function* span(from: number, to: number): Generator<number> {
  for (let n = from; n <= to; n += 1) yield n;
}

const patchLines = (lines: Map<number, Line>, patch: StylePatch): void => {
  for (const [n, line] of [...lines]) if (line.style) changeLine(lines, n, { style: patchStyle(line.style, patch) });
};

function paintColumns(sheet: Sheet, area: Area, patch: StylePatch): void {
  // Where a styled row crosses, the cell has to have a look of its own.
  for (const [r, line] of sheet.rows) if (line.style) fillCells(sheet, { ...area, top: r, bottom: r });
  for (let c = area.left; c <= area.right; c += 1)
    changeColumn(sheet, c, { style: patchStyle(columnLine(sheet, c).style ?? sheet.style, patch) });
}
function paintRows(sheet: Sheet, area: Area, patch: StylePatch): void {
  for (const [c, line] of sheet.columns) if (line.style) fillCells(sheet, { ...area, left: c, right: c });
  for (let r = area.top; r <= area.bottom; r += 1)
    changeRow(sheet, r, { style: patchStyle(rowLine(sheet, r).style ?? sheet.style, patch) });
}

/** Changes the look of every cell of the area; whole rows and columns keep it for cells to come. */
export function paint(sheet: Sheet, area: Area, patch: StylePatch): void {
  if (isWholeColumns(area) && isWholeRows(area)) {
    sheet.style = patchStyle(sheet.style, patch);
    patchLines(sheet.rows, patch);
    patchLines(sheet.columns, patch);
  } else if (isWholeColumns(area)) paintColumns(sheet, area, patch);
  else if (isWholeRows(area)) paintRows(sheet, area, patch);
  else fillCells(sheet, area);
  // A cell without a look of its own shows its line's, which is painted by now.
  const known = new Map<Style, Style>();
  const painted = (style: Style): Style => {
    const next = known.get(style) ?? patchStyle(style, patch);
    known.set(style, next);
    return next;
  };
  for (const [row, column, cell] of cellsIn(sheet, area)) {
    const style = cell.style && painted(cell.style);
    if (style !== cell.style) putCell(sheet, row, column, { ...cell, style });
  }
}

/** Gives each cell of the area a style of its own, the one it shows. */
function fillCells(sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.cells.get(row);
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = line?.get(column) ?? EMPTY;
      if (!cell.style) putCell(sheet, row, column, { ...cell, style: styleAt(sheet, row, column) });
    }
  }
}

/** The rectangle around everything in use; `valuesOnly` leaves out cells that are only formatted. */
export function usedArea(sheet: Sheet, within: Area | null, valuesOnly: boolean): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      if (within && !hasCell(within, row, column)) continue;
      const counts = cell.value !== null || cell.formula !== null || (!valuesOnly && looksDifferent(sheet, cell));
      if (!counts) continue;
      if (!used) used = { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.bottom = Math.max(used.bottom, row);
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    }
  return used;
}

const looksDifferent = (sheet: Sheet, cell: Cell): boolean =>
  cell.style !== null && cell.style !== sheet.style && cell.style !== PLAIN;

export const rowIsSeen = (sheet: Sheet, row: number): boolean => {
  const line = rowLine(sheet, row);
  return !line.hidden && !line.filtered && line.size !== 0;
};
export const columnIsSeen = (sheet: Sheet, column: number): boolean => {
  const line = columnLine(sheet, column);
  return !line.hidden && line.size !== 0;
};
