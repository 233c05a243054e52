// A range as a place: where it is and the ranges one gets from it. Reading and changing cells is in its subclasses.
import {
  LAST_COLUMN,
  LAST_ROW,
  areaCells,
  areaColumns,
  areaRows,
  around,
  isWholeColumns,
  isWholeRows,
  movedBy,
  overlap,
  type Area,
} from '../book/area';
import { areaAddress, parseArea, sheetPrefix, splitSheet } from '../book/address';
import { cellAt, usedArea, type Sheet } from '../book/sheet';
import { sheetById, sheetByName } from '../book/book';
import type { Held } from '../book/tracker';
import { HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { forget, keep, type Session } from '../wire/session';

export abstract class RangePlace extends HostObject {
  constructor(
    session: Session,
    readonly held: Held,
  ) {
    super(session);
  }
  get className(): string {
    return 'Range';
  }
  override ids(): Readonly<Record<string, unknown>> {
    for (const [id, held] of this.session.kept) if (held === this.held) return { _ReferenceId: id };
    return {};
  }
  /** Another range; on this sheet unless said otherwise. */
  abstract $near(area: Area): this;

  /** The rectangle now; its cells may have moved since the range was made. */
  get $area(): Area {
    if (!this.held.area || !sheetById(this.session.book, this.held.sheetId))
      throw new HostError(
        'InvalidReference',
        'This reference is not valid for the current operation: its cells were deleted.',
      );
    return this.held.area;
  }
  get $sheet(): Sheet {
    const sheet = sheetById(this.session.book, this.held.sheetId);
    if (!sheet) throw new HostError('InvalidReference', 'The sheet of this range was deleted.');
    return sheet;
  }

  _KeepReference(): void {
    keep(this.session, this.held);
  }
  _RemoveReference(id: string): void {
    forget(this.session, id);
  }
  _ValidateArraySize(rows: number, columns: number): void {
    const area = this.$area;
    if (areaRows(area) !== rows || areaColumns(area) !== columns) throw wrongSize(rows, columns, area);
  }

  get address(): string {
    return `${sheetPrefix(this.$sheet.name)}!${areaAddress(this.$area)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.$area.top;
  }
  get columnIndex(): number {
    return this.$area.left;
  }
  get rowCount(): number {
    return areaRows(this.$area);
  }
  get columnCount(): number {
    return areaColumns(this.$area);
  }
  get cellCount(): number {
    const count = areaCells(this.$area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isWholeColumns(this.$area);
  }
  get isEntireRow(): boolean {
    return isWholeRows(this.$area);
  }

  getCell(row: number, column: number): this {
    const { top, left } = this.$area;
    return this.#inside({ top: top + row, bottom: top + row, left: left + column, right: left + column });
  }
  getRow(row: number): this {
    const area = this.$area;
    if (row < 0 || row >= areaRows(area)) throw invalid('The row is outside the range.');
    return this.#inside({ ...area, top: area.top + row, bottom: area.top + row });
  }
  getColumn(column: number): this {
    const area = this.$area;
    if (column < 0 || column >= areaColumns(area)) throw invalid('The column is outside the range.');
    return this.#inside({ ...area, left: area.left + column, right: area.left + column });
  }
  getLastRow(): this {
    return this.$near({ ...this.$area, top: this.$area.bottom });
  }
  getLastColumn(): this {
    return this.$near({ ...this.$area, left: this.$area.right });
  }
  getLastCell(): this {
    return this.$near({ ...this.$area, top: this.$area.bottom, left: this.$area.right });
  }
  getEntireRow(): this {
    return this.$near({ ...this.$area, left: 0, right: LAST_COLUMN });
  }
  getEntireColumn(): this {
    return this.$near({ ...this.$area, top: 0, bottom: LAST_ROW });
  }
  getRowsAbove(count = 1): this {
    const { top, left, right } = this.$area;
    return this.#inside(
      count > 0 ? { top: top - count, bottom: top - 1, left, right } : { top, bottom: top - count - 1, left, right },
    );
  }
  getRowsBelow(count = 1): this {
    const { bottom, left, right } = this.$area;
    return this.#inside({ top: bottom + 1, bottom: bottom + count, left, right });
  }
  getColumnsBefore(count = 1): this {
    const { left, top, bottom } = this.$area;
    return this.#inside({ top, bottom, left: left - count, right: left - 1 });
  }
  getColumnsAfter(count = 1): this {
    const { right, top, bottom } = this.$area;
    return this.#inside({ top, bottom, left: right + 1, right: right + count });
  }
  getOffsetRange(rows: number, columns: number): this {
    return this.$near(this.#orOutside(movedBy(this.$area, rows, columns)));
  }
  getResizedRange(rows: number, columns: number): this {
    const area = this.$area;
    return this.#inside({ ...area, bottom: area.bottom + rows, right: area.right + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): this {
    const { top, left } = this.$area;
    return this.#inside({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  getBoundingRect(other: RangePlace | string): this {
    return this.$near(around(this.$area, this.#areaOf(other)));
  }
  getIntersection(other: RangePlace | string): this {
    const both = this.getIntersectionOrNullObject(other);
    if (!both) throw notFound('The ranges have no cell in common.');
    return both;
  }
  getIntersectionOrNullObject(other: RangePlace | string): this | null {
    if (other instanceof RangePlace && other.held.sheetId !== this.held.sheetId) return null;
    const both = overlap(this.$area, this.#areaOf(other));
    return both && this.$near(both);
  }
  getUsedRange(valuesOnly = false): this {
    return (
      this.getUsedRangeOrNullObject(valuesOnly) ??
      this.$near({ ...this.$area, bottom: this.$area.top, right: this.$area.left })
    );
  }
  getUsedRangeOrNullObject(valuesOnly = false): this | null {
    const used = usedArea(this.$sheet, this.$area, valuesOnly);
    return used && this.$near(used);
  }
  getSurroundingRegion(): this {
    return this.$near(regionAround(this.$sheet, this.$area));
  }
  getRangeEdge(direction: string, active?: RangePlace | string): this {
    const from = active === undefined ? this.$area : this.#areaOf(active);
    const [row, column] = edgeFrom(this.$sheet, [from.top, from.left], direction);
    return this.$near({ top: row, bottom: row, left: column, right: column });
  }
  getExtendedRange(direction: string, active?: RangePlace | string): this {
    return this.$near(around(this.$area, this.getRangeEdge(direction, active).$area));
  }

  #areaOf(other: RangePlace | string): Area {
    if (other instanceof RangePlace) return other.$area;
    const { sheet, rest } = splitSheet(String(other));
    if (sheet !== null && sheetByName(this.session.book, sheet) !== this.$sheet)
      throw invalid('The range is on another sheet.');
    const area = parseArea(rest);
    if (!area) throw invalid(`No address: ${String(other)}`);
    return area;
  }
  #orOutside(area: Area | null): Area {
    if (!area) throw invalid('The range would leave the sheet.');
    return area;
  }
  #inside(area: Area): this {
    if (area.bottom < area.top || area.right < area.left) throw invalid('The range would have no cells.');
    return this.$near(this.#orOutside(movedBy(area, 0, 0)));
  }
}

export const wrongSize = (rows: number, columns: number, area: Area): HostError =>
  invalid(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
      `${rows}×${columns} for ${areaRows(area)}×${areaColumns(area)}.`,
  );

const filled = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = cellAt(sheet, row, column);
  return cell.value !== null || cell.formula !== null;
};

/** The block of filled cells around a cell, bounded by an empty row and column on each side. */
export function regionAround(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const rim = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(LAST_ROW, area.bottom + 1),
      right: Math.min(LAST_COLUMN, area.right + 1),
    };
    const used = usedArea(sheet, rim, true);
    const next = used ? around(area, used) : area;
    if (areaCells(next) === areaCells(area)) return area;
    area = next;
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

type Cell = readonly [row: number, column: number];
const onSheet = ([row, column]: Cell): boolean => row >= 0 && column >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;
const onSheetNearest = ([row, column]: Cell): Cell => [
  Math.min(LAST_ROW, Math.max(0, row)),
  Math.min(LAST_COLUMN, Math.max(0, column)),
];

/** Where Ctrl+arrow lands: the end of the block, else the next filled cell, else the edge of the sheet. */
function edgeFrom(sheet: Sheet, start: Cell, direction: string): Cell {
  const step = STEPS[direction];
  if (!step) throw invalid(`No direction: ${direction}`);
  const next = ([row, column]: Cell): Cell => [row + step[0], column + step[1]];
  const isFilled = (cell: Cell): boolean => onSheet(cell) && filled(sheet, ...cell);
  let at = start;
  if (isFilled(at) && isFilled(next(at))) {
    while (isFilled(next(at))) at = next(at);
    return at;
  }
  const used = usedArea(sheet, null, true);
  const isBeyond = ([row, column]: Cell): boolean => !used || row > used.bottom || column > used.right;
  do at = next(at);
  while (onSheet(at) && !isFilled(at) && !isBeyond(at));
  if (isFilled(at)) return at;
  return onSheetNearest([at[0] + step[0] * LAST_ROW, at[1] + step[1] * LAST_COLUMN]);
}
