// Inserting and deleting rows, columns and blocks of cells, and moving everything that refers to them: formulas of
// all sheets, names, conditional formats, validations, filters, merges, links, print areas, tables, held ranges.
import { LAST_COLUMN, LAST_ROW, areaColumns, areaRows, overlap, type Area } from './area';
import { shiftArea, shiftAreas, type Shift } from './shift';
import { copyFormula, shiftFormula } from './formula';
import { shiftHeld } from './tracker';
import { PLAIN_LINE, cellAt, putCell, type Line, type Sheet } from './sheet';
import { EMPTY, type Cell } from './cell';
import type { Style } from './style';
import { tell, touchAll, type Book } from './book';
import type { Validation } from './validation';
import type { Rule } from './rule';

/** The shift that inserting or deleting `area` makes, in the direction cells move. */
export function shiftOf(sheetId: string, area: Area, direction: 'Down' | 'Right' | 'Up' | 'Left'): Shift {
  const byRow = direction === 'Down' || direction === 'Up';
  const count = byRow ? areaRows(area) : areaColumns(area);
  const sign = direction === 'Down' || direction === 'Right' ? 1 : -1;
  return byRow
    ? { sheetId, axis: 'row', at: area.top, count: sign * count, from: area.left, to: area.right }
    : { sheetId, axis: 'column', at: area.left, count: sign * count, from: area.top, to: area.bottom };
}

/** Would the shift push cells with content over the edge of the sheet? Excel refuses that. */
export function pushesOver(sheet: Sheet, shift: Shift): boolean {
  if (shift.count < 0) return false;
  const last = shift.axis === 'row' ? LAST_ROW : LAST_COLUMN;
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      if (cell.value === null && cell.formula === null) continue;
      const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
      if (across >= shift.from && across <= shift.to && along >= shift.at && along + shift.count > last) return true;
    }
  return false;
}

/** Places along and across the direction of the shift, whichever axis that is. */
const places = (shift: Shift, row: number, column: number): readonly [number, number] =>
  shift.axis === 'row' ? [row, column] : [column, row];
const inBand = (shift: Shift, across: number): boolean => across >= shift.from && across <= shift.to;

/** Takes out the cells from the shift's line on; answers where those that stay go. */
function liftCells(sheet: Sheet, shift: Shift): readonly (readonly [number, number, Cell])[] {
  const moved: [number, number, Cell][] = [];
  for (const [row, line] of [...sheet.cells]) {
    for (const [column, cell] of [...line]) {
      const [along, across] = places(shift, row, column);
      if (along < shift.at || !inBand(shift, across)) continue;
      line.delete(column);
      const deleted = shift.count < 0 && along < shift.at - shift.count;
      if (!deleted) moved.push([...places(shift, along + shift.count, across), cell]);
    }
    if (line.size === 0) sheet.cells.delete(row);
  }
  return moved;
}

function moveCells(sheet: Sheet, shift: Shift): void {
  for (const [row, column, cell] of liftCells(sheet, shift))
    if (row <= LAST_ROW && column <= LAST_COLUMN) putCell(sheet, row, column, cell);
}

/** Looks of the line before the inserted ones, by place across. */
function looksBefore(sheet: Sheet, shift: Shift): readonly (readonly [number, Style])[] {
  const before = shift.at - 1;
  const found =
    shift.axis === 'row'
      ? [...(sheet.cells.get(before) ?? [])].map(([column, cell]) => [column, cell.style] as const)
      : [...sheet.cells].map(([row, line]) => [row, line.get(before)?.style ?? null] as const);
  return found.flatMap(([across, style]) => (style && inBand(shift, across) ? [[across, style] as const] : []));
}

/** Inserted cells look like the line before them, as Excel's default has it. */
function inheritLook(sheet: Sheet, shift: Shift): void {
  if (shift.count < 0 || shift.at === 0) return;
  for (const [across, style] of looksBefore(sheet, shift))
    for (let n = 0; n < shift.count; n += 1) {
      const [row, column] = places(shift, shift.at + n, across);
      putCell(sheet, row, column, { ...EMPTY, style });
    }
}

const movesWholeLines = (shift: Shift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === 'row' ? LAST_COLUMN : LAST_ROW);

function moveLines(sheet: Sheet, shift: Shift): void {
  if (!movesWholeLines(shift)) return;
  const lines = shift.axis === 'row' ? sheet.rows : sheet.columns;
  const before = [...lines];
  const model: Line = lines.get(shift.at - 1) ?? PLAIN_LINE;
  lines.clear();
  for (const [n, line] of before) {
    const deleted = shift.count < 0 && n >= shift.at && n < shift.at - shift.count;
    if (!deleted) lines.set(n < shift.at ? n : n + shift.count, line);
  }
  if (model === PLAIN_LINE) return;
  for (let n = 0; n < shift.count; n += 1) lines.set(shift.at + n, { ...model, hidden: false, filtered: false });
}

const moveOnSheet = (sheet: Sheet, shift: Shift): void => {
  sheet.merges = shiftAreas(sheet.merges, shift);
  sheet.links = sheet.links.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.notes = sheet.notes.filter((note) => {
    const area = shiftArea(note.area, shift);
    if (area) note.area = area;
    return area !== null;
  });
  if (sheet.filter) {
    const area = shiftArea(sheet.filter.area, shift);
    sheet.filter = area && { ...sheet.filter, area };
  }
  const { page } = sheet;
  page.areas = shiftAreas(page.areas, shift);
  page.titleRows = page.titleRows && shiftArea(page.titleRows, shift);
  page.titleColumns = page.titleColumns && shiftArea(page.titleColumns, shift);
  sheet.selection = shiftArea(sheet.selection, shift) ?? sheet.selection;
  moveFreeze(sheet, shift);
};

function moveFreeze(sheet: Sheet, shift: Shift): void {
  if (!sheet.freeze || shift.from !== 0) return;
  const frozen = shift.axis === 'row' ? sheet.freeze.rows : sheet.freeze.columns;
  if (frozen === 0 || shift.at >= frozen) return;
  const next = shift.count > 0 ? frozen + shift.count : Math.max(shift.at, frozen + shift.count);
  sheet.freeze = shift.axis === 'row' ? { ...sheet.freeze, rows: next } : { ...sheet.freeze, columns: next };
  if (sheet.freeze.rows === 0 && sheet.freeze.columns === 0) sheet.freeze = null;
}

type Adjust = (formula: string, home: string) => string;

function adjustCells(sheet: Sheet, adjust: Adjust): void {
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      if (cell.formula === null) continue;
      const formula = adjust(cell.formula, sheet.name);
      if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
    }
}
function adjustLaid(sheet: Sheet, adjust: Adjust): void {
  for (const rule of sheet.rules) {
    rule.formula = adjust(rule.formula, sheet.name);
    rule.formula2 = adjust(rule.formula2, sheet.name);
  }
  for (const validation of sheet.validations) {
    validation.formula1 = adjust(validation.formula1, sheet.name);
    validation.formula2 = adjust(validation.formula2, sheet.name);
  }
}

/** Does any number in the text exceed this one? Rows are numbers, and so are constants: they only cost a reading. */
function saysNumberOver(formula: string, most: number): boolean {
  let number = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const digit = formula.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : 0;
    if (number > most) return true;
  }
  return false;
}

function moveFormulas(book: Book, shifted: Sheet, shift: Shift): void {
  // Most formulas need no reading: they stand on other sheets and do not name this one, or speak of rows above.
  const named = shifted.name.replaceAll("'", "''").toLowerCase();
  const concerns = (formula: string, home: string): boolean =>
    formula.startsWith('=') &&
    (home === shifted.name || formula.toLowerCase().includes(named)) &&
    (shift.axis === 'column' || saysNumberOver(formula, shift.at));
  const adjust: Adjust = (formula, home) =>
    concerns(formula, home) ? shiftFormula(formula, home, shifted.name, shift) : formula;
  for (const sheet of book.sheets) {
    adjustCells(sheet, adjust);
    adjustLaid(sheet, adjust);
    for (const chart of sheet.charts) {
      if (chart.source?.sheetId !== shift.sheetId) continue;
      const area = shiftArea(chart.source.area, shift);
      chart.source = area && { ...chart.source, area };
    }
  }
  for (const name of book.names) name.formula = adjust(name.formula, '');
}

/**
 * Formulas of a rule are said for the first cell of its first rectangle. Where that cell is deleted, they are said for the
 * first one that stays, as Excel has it; else they would speak of a row that is gone.
 */
function reanchored(formula: string, areas: readonly Area[], shift: Shift): string {
  const [old] = areas;
  const stays = areas.find((area) => shiftArea(area, shift) !== null);
  if (shift.count >= 0 || old === undefined || stays === undefined || !formula.startsWith('=')) return formula;
  const gone = (at: number): boolean => at >= shift.at && at < shift.at - shift.count;
  const first = (at: number, axis: Shift['axis'], area: Area): number =>
    axis === shift.axis && gone(at) && shiftArea(area, shift) !== area ? shift.at - shift.count : at;
  const rows = first(stays.top, 'row', stays) - old.top;
  const columns = first(stays.left, 'column', stays) - old.left;
  return copyFormula(formula, rows, columns);
}

/** Before anything moves. */
function reanchorLaid(sheet: Sheet, shift: Shift): void {
  for (const rule of sheet.rules) {
    rule.formula = reanchored(rule.formula, rule.areas, shift);
    rule.formula2 = reanchored(rule.formula2, rule.areas, shift);
  }
  for (const validation of sheet.validations) {
    validation.formula1 = reanchored(validation.formula1, validation.areas, shift);
    validation.formula2 = reanchored(validation.formula2, validation.areas, shift);
  }
}

function moveLaid(sheet: Sheet, shift: Shift): void {
  sheet.rules = sheet.rules.filter((rule: Rule) => (rule.areas = shiftAreas(rule.areas, shift)).length > 0);
  sheet.validations = sheet.validations.filter((v: Validation) => (v.areas = shiftAreas(v.areas, shift)).length > 0);
}

/** Does the whole move of everything for one shift. The caller has checked protection, tables and merges. */
export function applyShift(book: Book, sheet: Sheet, shift: Shift): void {
  reanchorLaid(sheet, shift);
  moveFormulas(book, sheet, shift);
  moveCells(sheet, shift);
  moveLines(sheet, shift);
  inheritLook(sheet, shift);
  moveOnSheet(sheet, shift);
  moveLaid(sheet, shift);
  shiftHeld(book.tracker, shift);
  book.tables = book.tables.filter((table) => {
    if (table.sheetId !== sheet.id) return true;
    const area = shiftArea(table.area, shift);
    if (area) table.area = area;
    return area !== null;
  });
  touchAll(book);
  tell(book, { kind: 'moved-cells', sheetId: sheet.id });
}

/** Merged cells the shift would tear apart. */
export function tears(sheet: Sheet, area: Area, shift: Shift): boolean {
  const band: Area =
    shift.axis === 'row'
      ? { top: area.top, bottom: LAST_ROW, left: shift.from, right: shift.to }
      : { left: area.left, right: LAST_COLUMN, top: shift.from, bottom: shift.to };
  return sheet.merges.some((merge) => {
    const common = overlap(merge, band);
    if (!common) return false;
    const across =
      shift.axis === 'row'
        ? common.left > merge.left || common.right < merge.right
        : common.top > merge.top || common.bottom < merge.bottom;
    return across;
  });
}

export const cellIsEmpty = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = cellAt(sheet, row, column);
  return cell.value === null && cell.formula === null;
};
