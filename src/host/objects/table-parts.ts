// Columns and rows of a table.
import { areaColumns, areaRows, type Area } from '../book/area';
import { headerTexts } from '../book/tables';
import { applyShift, shiftOf } from '../book/structure';
import { enter, type Input } from '../book/enter';
import { sameText, sheetById, tell } from '../book/book';
import { tableBody, type Table as TableData, type TableColumn as ColumnData } from '../book/table';
import { HostCollection, HostObject } from '../wire/object';
import { invalid, notFound } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeRange } from './makers';
import type { Range } from './range';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

export abstract class TablePart extends HostObject {
  constructor(
    session: Session,
    readonly table: TableData,
  ) {
    super(session);
  }
  get $sheet(): Sheet {
    const sheet = sheetById(this.session.book, this.table.sheetId);
    if (!sheet || !this.session.book.tables.includes(this.table)) throw notFound('The table was deleted.');
    return sheet;
  }
  $range(area: Area): Range {
    return makeRange(this.session, this.$sheet.id, area);
  }
}

class TableColumn extends TablePart {
  constructor(
    session: Session,
    table: TableData,
    readonly column: ColumnData,
  ) {
    super(session, table);
  }
  get className(): string {
    return 'TableColumn';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.column.id };
  }
  get id(): number {
    return this.column.id;
  }
  get index(): number {
    return this.table.columns.indexOf(this.column);
  }
  get name(): string {
    return headerTexts(this.$sheet, this.table)[this.index] ?? this.column.name;
  }
  set name(value: string) {
    requireAllowed(this.session, this.$sheet, null);
    this.column.name = value;
    if (this.table.showHeaders)
      enter(this.session.book, this.$sheet, [this.table.area.top, this.table.area.left + this.index], value);
  }
  #strip(area: Area): Range {
    const left = this.table.area.left + this.index;
    return this.$range({ ...area, left, right: left });
  }
  getRange(): Range {
    return this.#strip(this.table.area);
  }
  getDataBodyRange(): Range {
    return this.#strip(tableBody(this.table));
  }
  getHeaderRowRange(): Range {
    return this.#strip({ ...this.table.area, bottom: this.table.area.top });
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(
    session: Session,
    readonly table: TableData,
  ) {
    super(session);
  }
  get className(): string {
    return 'TableColumnCollection';
  }
  protected list(): readonly TableColumn[] {
    return this.table.columns.map((column) => new TableColumn(this.session, this.table, column));
  }
  protected matches(item: TableColumn, key: string | number): boolean {
    return item.id === key || sameText(item.name, String(key));
  }
}

class TableRow extends TablePart {
  constructor(
    session: Session,
    table: TableData,
    readonly at: number,
  ) {
    super(session, table);
  }
  get className(): string {
    return 'TableRow';
  }
  get index(): number {
    return this.at;
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(input: unknown) {
    this.getRange().values = input;
  }
  getRange(): Range {
    const body = tableBody(this.table);
    const row = body.top + this.index;
    return this.$range({ ...body, top: row, bottom: row });
  }
  delete(): void {
    const sheet = this.$sheet;
    const area = this.getRange().$area;
    requireAllowed(this.session, sheet, null);
    applyShift(this.session.book, sheet, shiftOf(sheet.id, area, 'Up'));
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area, change: 'RowDeleted' });
  }
}

export class TableRowCollection extends HostCollection<TableRow> {
  constructor(
    session: Session,
    readonly table: TableData,
  ) {
    super(session);
  }
  get className(): string {
    return 'TableRowCollection';
  }
  protected list(): readonly TableRow[] {
    return Array.from({ length: areaRows(tableBody(this.table)) }, (_, n) => new TableRow(this.session, this.table, n));
  }
  protected matches(item: TableRow, key: string | number): boolean {
    return item.index === key;
  }
  /** Adds rows of values; at the end unless an index is given. Cells below the table are pushed down. */
  add(index: number | null, values: unknown): TableRow {
    const sheet = sheetById(this.session.book, this.table.sheetId);
    if (!sheet) throw notFound('The table was deleted.');
    requireAllowed(this.session, sheet, null);
    const lines = Array.isArray(values) ? (values as unknown[][]) : [[]];
    const body = tableBody(this.table);
    const at = index === null || index === undefined || index < 0 ? areaRows(body) : index;
    if (at > areaRows(body)) throw invalid(`No row ${at} in the table.`);
    if (lines.some((line) => line.length !== 0 && line.length !== areaColumns(body)))
      throw invalid('Each row has a value for each column.');
    this.#insert(sheet, { ...body, top: body.top + at, bottom: body.top + at + lines.length - 1 }, lines);
    return new TableRow(this.session, this.table, at);
  }
  #insert(sheet: Sheet, area: Area, lines: readonly (readonly unknown[])[]): void {
    const { book } = this.session;
    const atEnd = area.top > tableBody(this.table).bottom;
    applyShift(book, sheet, shiftOf(sheet.id, area, 'Down'));
    // Rows pushed in below the last one are not inside the table by themselves.
    if (atEnd && !this.table.showTotals) this.table.area = { ...this.table.area, bottom: area.bottom };
    for (const [r, line] of lines.entries())
      for (const [c, value] of line.entries()) {
        const refusal =
          value === null || value === undefined
            ? null
            : enter(book, sheet, [area.top + r, area.left + c], value as Input);
        if (refusal) throw invalid(refusal);
      }
    tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RowInserted' });
  }
}
