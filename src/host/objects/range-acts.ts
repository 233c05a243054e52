// What one does to a range: insert, delete, clear, copy onto, merge, hide, group, select.
import {
  LAST_COLUMN,
  areaColumns,
  areaRows,
  hasArea,
  isWholeColumns,
  isWholeRows,
  overlap,
  without,
  type Area,
} from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { EMPTY } from '../book/cell';
import { applyShift, cellIsEmpty, pushesOver, shiftOf, tears } from '../book/structure';
import { clearContents, clearLook } from '../book/clear';
import { copyCells, type CopyKind } from '../book/copy';
import { cellsIn, changeColumn, changeRow, columnLine, putCell, rowLine, type Line } from '../book/sheet';
import { sheetByName, tell } from '../book/book';
import { changeGroup, showDetails } from '../book/group';
import { activate } from '../book/sheets';
import { HostError, invalid } from '../wire/errors';
import { RangeContent } from './range-content';
import { RangePlace } from './range-place';
import { requireAllowed, requireEditable, requireUnlocked, type Permission } from './guard';

const COPY_KINDS: readonly CopyKind[] = ['All', 'Formulas', 'Values', 'Formats'];

type Kind = 'Row' | 'Column' | 'Cell';
/** What protection must allow; null: nothing does. */
const TO_INSERT: Readonly<Record<Kind, Permission | null>> = {
  Row: 'allowInsertRows',
  Column: 'allowInsertColumns',
  Cell: null,
};
const TO_DELETE: Readonly<Record<Kind, Permission | null>> = {
  Row: 'allowDeleteRows',
  Column: 'allowDeleteColumns',
  Cell: null,
};

const kindOf = (area: Area): Kind => (isWholeRows(area) ? 'Row' : isWholeColumns(area) ? 'Column' : 'Cell');

/** Whole rows and columns have one way to go, whatever was said. */
function directionOf<D extends string>(kind: Kind, given: string, [vertical, horizontal]: readonly [D, D]): D {
  if (given !== vertical && given !== horizontal) throw invalid(`No shift: ${given}`);
  if (kind === 'Row') return vertical;
  return kind === 'Column' || given === horizontal ? horizontal : vertical;
}

export abstract class RangeActs extends RangeContent {
  insert(direction: string): this {
    const area = this.$area;
    const sheet = this.$sheet;
    const kind = kindOf(area);
    const shift = shiftOf(sheet.id, area, directionOf(kind, direction, ['Down', 'Right']));
    requireAllowed(this.session, sheet, sheet.protection ? TO_INSERT[kind] : null);
    if (pushesOver(sheet, shift))
      throw new HostError('NonBlankCellOffSheet', 'Cells with content would be pushed off the sheet.');
    this.#requireWholeThings(area, shift.axis);
    applyShift(this.session.book, sheet, shift);
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area, change: `${kind}Inserted` });
    return this.$near(area);
  }
  delete(direction: string): void {
    const area = this.$area;
    const sheet = this.$sheet;
    const kind = kindOf(area);
    const shift = shiftOf(sheet.id, area, directionOf(kind, direction, ['Up', 'Left']));
    requireAllowed(this.session, sheet, sheet.protection ? TO_DELETE[kind] : null);
    if (sheet.protection) requireUnlocked(this.session, sheet, area);
    this.#requireWholeThings(area, shift.axis);
    applyShift(this.session.book, sheet, shift);
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area, change: `${kind}Deleted` });
  }
  /** Merges, tables and a filter are moved whole or not at all. */
  #requireWholeThings(area: Area, axis: 'row' | 'column'): void {
    const sheet = this.$sheet;
    const shift = shiftOf(sheet.id, area, axis === 'row' ? 'Down' : 'Right');
    if (tears(sheet, area, shift))
      throw new HostError('InsertDeleteConflict', 'The operation would tear merged cells apart.');
    if (isWholeRows(area) || isWholeColumns(area)) return;
    const torn = this.session.book.tables
      .filter((table) => table.sheetId === sheet.id)
      .some((table) => {
        const band = axis === 'row' ? { ...area, bottom: table.area.bottom } : { ...area, right: table.area.right };
        const common = band.bottom >= band.top && band.right >= band.left ? overlap(table.area, band) : null;
        return (
          common !== null &&
          (axis === 'row' ? areaColumns(common) < areaColumns(table.area) : areaRows(common) < areaRows(table.area))
        );
      });
    if (torn) throw new HostError('InsertDeleteConflict', 'This would move part of a table, which is not allowed.');
    if (
      sheet.filter &&
      sheet.rows.size > 0 &&
      axis === 'row' &&
      overlap(sheet.filter.area, area) &&
      [...sheet.rows.values()].some((line) => line.filtered)
    )
      throw new HostError('InvalidOperation', 'Cells cannot be shifted in a filtered range.');
  }

  clear(applyTo = 'All'): void {
    const sheet = this.$sheet;
    const area = this.$area;
    const { book } = this.session;
    if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo))
      throw invalid(`Cannot clear ${applyTo}.`);
    if (applyTo === 'All' || applyTo === 'Contents') {
      this.#requireUnlockedCells();
      clearContents(book, sheet, area);
    }
    if (applyTo === 'All' || applyTo === 'Formats') {
      requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
      clearLook(sheet, area);
    }
    if (applyTo !== 'Formats' && applyTo !== 'Contents') {
      requireEditable(this.session);
      sheet.links = sheet.links.flatMap((link) => without(link.area, area).map((rest) => ({ ...link, area: rest })));
    }
    tell(
      book,
      applyTo === 'Formats'
        ? { kind: 'formatted', sheetId: sheet.id, area }
        : { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited' },
    );
  }
  #requireUnlockedCells(): void {
    const sheet = this.$sheet;
    requireEditable(this.session);
    if (!sheet.protection) return;
    for (const [row, column] of cellsIn(sheet, this.$area))
      requireUnlocked(this.session, sheet, { top: row, bottom: row, left: column, right: column });
  }

  copyFrom(source: RangePlace | string, copyType = 'All', skipBlanks = false, transpose = false): void {
    const kind = COPY_KINDS.find((known) => known === copyType);
    if (!kind) throw invalid(`The host does not copy ${copyType}.`);
    if (transpose) throw new HostError('NotImplemented', 'The host does not transpose.', 'Range.copyFrom');
    const from = this.#sourceOf(source);
    const sheet = this.$sheet;
    const target = this.#target(from.area);
    if (kind === 'Formats') requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    else requireUnlocked(this.session, sheet, target);
    copyCells(this.session.book, { ...from, kind, skipBlanks }, { sheet, area: target });
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area: target, change: 'RangeEdited' });
  }
  /** A target that is a multiple of the source is filled; a smaller one grows to the source's size. */
  #target(source: Area): Area {
    const area = this.$area;
    const rows = areaRows(area) % areaRows(source) === 0 ? areaRows(area) : areaRows(source);
    const columns = areaColumns(area) % areaColumns(source) === 0 ? areaColumns(area) : areaColumns(source);
    return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
  }
  #sourceOf(source: RangePlace | string): { readonly sheet: RangePlace['$sheet']; readonly area: Area } {
    if (source instanceof RangePlace) return { sheet: source.$sheet, area: source.$area };
    const { sheet, rest } = splitSheet(String(source));
    const home = sheet === null ? this.$sheet : sheetByName(this.session.book, sheet);
    const area = parseArea(rest);
    if (!home || !area) throw invalid(`No range: ${String(source)}`);
    return { sheet: home, area };
  }

  merge(across = false): void {
    const sheet = this.$sheet;
    const area = this.$area;
    requireAllowed(this.session, sheet, null);
    if (this.session.book.tables.some((t) => t.sheetId === sheet.id && overlap(t.area, area)))
      throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
    const parts = across
      ? Array.from({ length: areaRows(area) }, (_, n) => ({ ...area, top: area.top + n, bottom: area.top + n }))
      : [area];
    for (const part of parts) {
      sheet.merges = [...sheet.merges.filter((old) => !overlap(old, part)), part];
      for (const [row, column, cell] of [...cellsIn(sheet, part)])
        if (row !== part.top || column !== part.left) putCell(sheet, row, column, { ...EMPTY, style: cell.style });
    }
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  unmerge(): void {
    const sheet = this.$sheet;
    requireAllowed(this.session, sheet, null);
    sheet.merges = sheet.merges.filter((old) => !overlap(old, this.$area));
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }

  get columnHidden(): boolean | null {
    return this.#allLines('column', (line) => line.hidden);
  }
  set columnHidden(value: boolean) {
    this.#changeLines('column', { hidden: Boolean(value) });
  }
  get rowHidden(): boolean | null {
    return this.#allLines('row', (line) => line.hidden || line.filtered);
  }
  set rowHidden(value: boolean) {
    this.#changeLines('row', { hidden: Boolean(value), ...(value ? {} : { filtered: false }) });
  }
  get hidden(): boolean | null {
    const rows = this.rowHidden;
    const columns = this.columnHidden;
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
  #allLines(axis: 'row' | 'column', read: (line: Line) => boolean): boolean | null {
    const { top, bottom, left, right } = this.$area;
    const [from, to] = axis === 'row' ? [top, Math.min(bottom, top + 100_000)] : [left, right];
    let first: boolean | undefined;
    for (let n = from; n <= to; n += 1) {
      const value = read(axis === 'row' ? rowLine(this.$sheet, n) : columnLine(this.$sheet, n));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
    return first ?? null;
  }
  #changeLines(axis: 'row' | 'column', change: Partial<Line>): void {
    const sheet = this.$sheet;
    const { top, bottom, left, right } = this.$area;
    requireAllowed(
      this.session,
      sheet,
      sheet.protection ? (axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns') : null,
    );
    const [from, to] = axis === 'row' ? [top, bottom] : [left, right];
    if (to - from > LAST_COLUMN * 8)
      throw new HostError('InvalidOperation', 'The host hides no more than 131,000 lines at once.');
    for (let n = from; n <= to; n += 1) (axis === 'row' ? changeRow : changeColumn)(sheet, n, change);
    tell(this.session.book, { kind: 'lines', sheetId: sheet.id, axis, from, to });
    if (axis === 'row') tell(this.session.book, { kind: 'hidden-rows', sheetId: sheet.id, area: this.$area });
  }

  group(option: string): void {
    this.#group(option, 1);
  }
  ungroup(option: string): void {
    this.#group(option, -1);
  }
  #group(option: string, by: 1 | -1): void {
    requireAllowed(this.session, this.$sheet, null);
    const fault = changeGroup(this.$sheet, this.$area, option, by);
    if (fault) throw invalid(fault);
    tell(this.session.book, { kind: 'view', sheetId: this.held.sheetId });
  }
  hideGroupDetails(option: string): void {
    this.#details(option, false);
  }
  showGroupDetails(option: string): void {
    this.#details(option, true);
  }
  #details(option: string, show: boolean): void {
    requireAllowed(this.session, this.$sheet, null);
    showDetails(this.$sheet, this.$area, option, show);
    tell(this.session.book, { kind: 'view', sheetId: this.held.sheetId });
  }

  select(): void {
    const { book } = this.session;
    const sheet = this.$sheet;
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet cannot be selected.');
    activate(book, sheet.id);
    sheet.selection = this.$area;
    tell(book, { kind: 'selected', sheetId: sheet.id, area: this.$area });
  }
  calculate(): Promise<void> {
    return this.session.settler.settle('recalculate');
  }
  /** Does the range lie inside the other? Used by tables and filters. */
  $inside(outer: Area): boolean {
    return hasArea(outer, this.$area);
  }
  $isEmpty(): boolean {
    const { top, left } = this.$area;
    return cellIsEmpty(this.$sheet, top, left);
  }
}
