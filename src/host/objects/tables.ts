// Tables: made over a range, grown by rows, resized, taken away.
import { areaColumns, areaRows, overlap, type Area } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { addTable, headerTexts } from '../book/tables';
import { tableNameFault } from '../book/table-name';
import { applyShift, shiftOf } from '../book/structure';
import { enter, type Input } from '../book/enter';
import { sameText, sheetById, sheetByName, tell, touchAll } from '../book/book';
import { tableBody, type Table as TableData, type TableColumn as ColumnData } from '../book/table';
import { EVENT, WORKBOOK_TARGET } from '../wire/events';
import { HostCollection, HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireAllowed, requireUnlocked } from './guard';
import { makeRange, makers, type Range } from './range';
import { RangePlace } from './range-place';
import { serveEvents } from './subject';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';
import type { Worksheet } from './worksheet';

abstract class TablePart extends HostObject {
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

class TableColumnCollection extends HostCollection<TableColumn> {
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
    const { area } = this.getRange().held;
    const sheet = this.$sheet;
    requireAllowed(this.session, sheet, null);
    applyShift(this.session.book, sheet, shiftOf(sheet.id, area!, 'Up'));
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area: area!, change: 'RowDeleted' });
  }
}

class TableRowCollection extends HostCollection<TableRow> {
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
    const { book } = this.session;
    const sheet = sheetById(book, this.table.sheetId);
    if (!sheet) throw notFound('The table was deleted.');
    requireAllowed(this.session, sheet, null);
    const lines = Array.isArray(values) ? (values as unknown[][]) : [[]];
    const body = tableBody(this.table);
    const at = index === null || index === undefined || index < 0 ? areaRows(body) : index;
    if (at > areaRows(body)) throw invalid(`No row ${at} in the table.`);
    if (lines.some((line) => line.length !== 0 && line.length !== areaColumns(body)))
      throw invalid('Each row has a value for each column.');
    const top = body.top + at;
    const area = { ...body, top, bottom: top + lines.length - 1 };
    const grows = at === areaRows(body);
    applyShift(book, sheet, shiftOf(sheet.id, area, 'Down'));
    if (grows)
      this.table.area = {
        ...this.table.area,
        bottom: this.table.area.bottom + (this.table.showTotals ? 0 : lines.length),
      };
    for (const [r, line] of lines.entries())
      for (const [c, value] of line.entries()) {
        if (value === null || value === undefined) continue;
        const refusal = enter(book, sheet, [top + r, body.left + c], value as Input);
        if (refusal) throw invalid(refusal);
      }
    tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RowInserted' });
    return new TableRow(this.session, this.table, at);
  }
}

export class Table extends TablePart {
  get className(): string {
    return 'Table';
  }
  get $target(): string {
    return this.table.id;
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.table.id };
  }
  get id(): string {
    return this.table.id;
  }
  get name(): string {
    return this.table.name;
  }
  set name(value: string) {
    requireAllowed(this.session, this.$sheet, null);
    const fault = tableNameFault(this.session.book, value, this.table);
    if (fault) throw invalid(fault);
    this.table.name = value;
    touchAll(this.session.book);
  }
  get worksheet(): Worksheet {
    return makers.worksheet!(this.session, this.table.sheetId);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.session, this.table);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.session, this.table);
  }
  get showTotals(): boolean {
    return this.table.showTotals;
  }
  set showTotals(value: boolean) {
    requireAllowed(this.session, this.$sheet, null);
    if (value === this.table.showTotals) return;
    const { area } = this.table;
    if (value)
      applyShift(
        this.session.book,
        this.$sheet,
        shiftOf(this.$sheet.id, { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }, 'Down'),
      );
    this.table.area = { ...area, bottom: area.bottom + (value ? 1 : -1) };
    this.table.showTotals = value;
  }
  getRange(): Range {
    return this.$range(this.table.area);
  }
  getDataBodyRange(): Range {
    return this.$range(tableBody(this.table));
  }
  getHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw notFound('The table has no header row.');
    return this.$range({ ...this.table.area, bottom: this.table.area.top });
  }
  getTotalRowRange(): Range {
    if (!this.table.showTotals) throw notFound('The table has no totals row.');
    return this.$range({ ...this.table.area, top: this.table.area.bottom });
  }
  resize(range: RangePlace | string): void {
    requireAllowed(this.session, this.$sheet, null);
    const area = range instanceof RangePlace ? range.$area : parseArea(splitSheet(String(range)).rest);
    if (!area || area.top !== this.table.area.top || !overlap(area, this.table.area))
      throw invalid('A table keeps its header row and overlaps its old place.');
    this.table.area = area;
    syncColumns(this.$sheet, this.table);
    touchAll(this.session.book);
  }
  delete(): void {
    const sheet = this.$sheet;
    requireUnlocked(this.session, sheet, this.table.area);
    requireAllowed(this.session, sheet, null);
    this.#forget();
    applyShift(this.session.book, sheet, shiftOf(sheet.id, this.table.area, 'Up'));
  }
  convertToRange(): Range {
    requireAllowed(this.session, this.$sheet, null);
    const range = this.$range(this.table.area);
    this.#forget();
    return range;
  }
  #forget(): void {
    const { book } = this.session;
    book.tables = book.tables.filter((table) => table !== this.table);
    touchAll(book);
    tell(book, {
      kind: 'table',
      change: 'deleted',
      tableId: this.table.id,
      name: this.table.name,
      sheetId: this.table.sheetId,
    });
  }
}
serveEvents(Table, ['DataChangedEvent'], { DataChangedEvent: EVENT.tableChanged });
for (const name of [
  'style',
  'showHeaders',
  'showBandedRows',
  'showBandedColumns',
  'showFilterButton',
  'highlightFirstColumn',
  'highlightLastColumn',
] as const)
  Object.defineProperty(Table.prototype, name, {
    get(this: Table) {
      return this.table[name];
    },
    set(this: Table, value: never) {
      this.table[name] = value;
    },
    configurable: true,
  });

function syncColumns(sheet: Sheet, table: TableData): void {
  const width = areaColumns(table.area);
  while (table.columns.length > width) table.columns.pop();
  while (table.columns.length < width) table.columns.push({ id: table.nextColumnId++, name: '' });
  for (const [n, text] of headerTexts(sheet, table).entries()) table.columns[n]!.name = text;
}

export class TableCollection extends HostCollection<Table> {
  constructor(
    session: Session,
    /** null: those of all sheets. */
    readonly sheetId: string | null,
  ) {
    super(session);
  }
  get className(): string {
    return 'TableCollection';
  }
  get $target(): string {
    return this.sheetId ?? WORKBOOK_TARGET;
  }
  protected list(): readonly Table[] {
    return this.session.book.tables
      .filter((table) => this.sheetId === null || table.sheetId === this.sheetId)
      .map((table) => new Table(this.session, table));
  }
  protected matches(item: Table, key: string | number): boolean {
    return item.id === key || sameText(item.name, String(key));
  }
  add(address: RangePlace | string, hasHeaders: boolean): Table {
    const { book } = this.session;
    const given =
      address instanceof RangePlace ? { sheet: address.$sheet, area: address.$area } : this.#place(String(address));
    const { sheet, area } = given;
    requireAllowed(this.session, sheet, null);
    if (book.tables.some((table) => table.sheetId === sheet.id && overlap(table.area, area)))
      throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
    if (sheet.merges.some((merge) => overlap(merge, area)))
      throw new HostError('InvalidOperation', 'A table cannot hold merged cells.');
    const table = addTable(book, sheet, area, Boolean(hasHeaders));
    tell(book, { kind: 'table', change: 'added', tableId: table.id, name: table.name, sheetId: sheet.id });
    return new Table(this.session, table);
  }
  #place(address: string): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet: name, rest } = splitSheet(address);
    const { book } = this.session;
    const sheet = name === null ? sheetById(book, this.sheetId ?? book.activeSheetId) : sheetByName(book, name);
    const area = parseArea(rest);
    if (!sheet || !area) throw invalid(`No range: ${address}`);
    return { sheet, area };
  }
}
serveEvents(TableCollection, ['DataChangedEvent', 'AddedEvent', 'DeletedEvent'], {
  DataChangedEvent: EVENT.tableChanged,
  AddedEvent: EVENT.tableAdded,
  DeletedEvent: EVENT.tableDeleted,
});
