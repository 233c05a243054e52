// Tables: made over a range, grown by rows, resized, taken away.
import { areaColumns, overlap, type Area } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { addTable, headerTexts } from '../book/tables';
import { tableNameFault } from '../book/table-name';
import { applyShift, shiftOf } from '../book/structure';
import { sameText, sheetById, sheetByName, tell, touchAll } from '../book/book';
import { tableBody, type Table as TableData } from '../book/table';
import { EVENT, WORKBOOK_TARGET } from '../wire/events';
import { HostCollection } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireAllowed, requireUnlocked } from './guard';
import { makeWorksheet } from './makers';
import { RangePlace } from './range-place';
import { serveEvents } from './subject';
import { TableColumnCollection, TablePart, TableRowCollection } from './table-parts';
import type { Range } from './range';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';
import type { Worksheet } from './worksheet';

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
    return makeWorksheet(this.session, this.table.sheetId);
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
  for (const [n, text] of headerTexts(sheet, table).entries()) {
    const column = table.columns[n];
    if (column) column.name = text;
  }
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
