// One worksheet and the list of them.
import { WHOLE_SHEET, type Area } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { readColor } from '../book/style';
import { usedArea, type Sheet, type Visibility } from '../book/sheet';
import {
  activate,
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  sheetNameFault,
  showSheet,
  visibleSheets,
} from '../book/sheets';
import { sameText, sheetById, tell } from '../book/book';
import { WORKBOOK_TARGET } from '../wire/events';
import { HostCollection, HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireStructure } from './guard';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import { NamedItemCollection, rangeByText } from './names';
import { PageLayout } from './page';
import { AutoFilter } from './filter';
import { FreezePanes } from './freeze';
import { SheetProtection } from './protection';
import { TableCollection } from './tables';
import { serveEvents } from './subject';
import { makeAreas, makeRange, registerMaker } from './makers';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Session } from '../wire/session';

export class Worksheet extends HostObject {
  constructor(
    session: Session,
    readonly sheetId: string,
  ) {
    super(session);
  }
  get className(): string {
    return 'Worksheet';
  }
  get $target(): string {
    return this.sheetId;
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.sheetId };
  }
  get $sheet(): Sheet {
    const sheet = sheetById(this.session.book, this.sheetId);
    if (!sheet) throw notFound('The sheet was deleted.');
    return sheet;
  }

  get id(): string {
    return this.$sheet.id;
  }
  get name(): string {
    return this.$sheet.name;
  }
  set name(value: string) {
    requireStructure(this.session);
    const fault = sheetNameFault(this.session.book, value, this.$sheet);
    if (fault) throw invalid(fault);
    renameSheet(this.session.book, this.$sheet, value);
  }
  get position(): number {
    return this.session.book.sheets.indexOf(this.$sheet);
  }
  set position(value: number) {
    requireStructure(this.session);
    if (!(value >= 0 && value < this.session.book.sheets.length)) throw invalid(`No position ${value}.`);
    moveSheet(this.session.book, this.$sheet, value);
  }
  get visibility(): string {
    return this.$sheet.visibility;
  }
  set visibility(value: Visibility) {
    requireStructure(this.session);
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(value)) throw invalid(`No visibility: ${value}`);
    const seen = visibleSheets(this.session.book);
    if (value !== 'Visible' && seen.length === 1 && seen[0] === this.$sheet)
      throw new HostError('InvalidOperation', 'A workbook has at least one visible sheet.');
    showSheet(this.session.book, this.$sheet, value);
  }
  get tabColor(): string {
    return this.$sheet.tabColor;
  }
  set tabColor(value: string) {
    const color = value === '' ? '' : readColor(value);
    if (color === null) throw invalid(`No colour: ${value}`);
    this.$sheet.tabColor = color;
    tell(this.session.book, { kind: 'view', sheetId: this.sheetId });
  }
  get showGridlines(): boolean {
    return this.$sheet.gridlines;
  }
  set showGridlines(value: boolean) {
    this.$sheet.gridlines = Boolean(value);
    tell(this.session.book, { kind: 'view', sheetId: this.sheetId });
  }
  get showHeadings(): boolean {
    return this.$sheet.headings;
  }
  set showHeadings(value: boolean) {
    this.$sheet.headings = Boolean(value);
  }
  /** The client's setters of showGridlines and showHeadings speak of these. */
  set gridlines(value: boolean) {
    this.showGridlines = value;
  }
  set headings(value: boolean) {
    this.showHeadings = value;
  }
  get standardHeight(): number {
    return this.$sheet.rowHeight;
  }
  get standardWidth(): number {
    return this.$sheet.columnWidth;
  }
  set standardWidth(value: number) {
    this.$sheet.columnWidth = value;
    tell(this.session.book, { kind: 'view', sheetId: this.sheetId });
  }
  get enableCalculation(): boolean {
    return true;
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheetId);
  }
  get tables(): TableCollection {
    return new TableCollection(this.session, this.sheetId);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheetId);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.session, this.sheetId);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this.session, () => this.$sheet);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.session, () => this.$sheet);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.session, () => this.$sheet);
  }
  get protection(): SheetProtection {
    return new SheetProtection(this.session, () => this.$sheet);
  }

  getRange(address?: string): Range {
    if (address === undefined || address === '') return makeRange(this.session, this.sheetId, WHOLE_SHEET);
    const { sheet, rest } = splitSheet(String(address));
    if (sheet !== null && !sameText(sheet, this.$sheet.name)) throw invalid(`${address} is on another sheet.`);
    return rangeByText(this.session, this.$sheet.id, rest);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const area: Area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const inside =
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      area.bottom <= WHOLE_SHEET.bottom &&
      area.right <= WHOLE_SHEET.right;
    if (!inside) throw invalid('The indexes are outside the sheet.');
    return makeRange(this.session, this.$sheet.id, area);
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRanges(address?: string): RangeAreas {
    const parts =
      address === undefined || address === ''
        ? [WHOLE_SHEET]
        : String(address)
            .split(/[,;]/)
            .map((part) => parseArea(splitSheet(part.trim()).rest));
    if (parts.some((part) => part === null)) throw invalid(`No ranges: ${String(address)}`);
    return makeAreas(this.session, this.$sheet.id, parts as readonly Area[]);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedArea(this.$sheet, null, valuesOnly);
    return used && makeRange(this.session, this.sheetId, used);
  }
  getNext(visibleOnly = false): Worksheet {
    const next = this.getNextOrNullObject(visibleOnly);
    if (!next) throw notFound('There is no next sheet.');
    return next;
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#step(this.session.book.sheets.slice(this.position + 1), visibleOnly);
  }
  getPrevious(visibleOnly = false): Worksheet {
    const previous = this.getPreviousOrNullObject(visibleOnly);
    if (!previous) throw notFound('There is no sheet before.');
    return previous;
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#step(this.session.book.sheets.slice(0, this.position).reverse(), visibleOnly);
  }
  #step(sheets: readonly Sheet[], visibleOnly: boolean): Worksheet | null {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    return found ? new Worksheet(this.session, found.id) : null;
  }

  activate(): void {
    if (this.$sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    activate(this.session.book, this.sheetId);
  }
  delete(): void {
    requireStructure(this.session);
    const seen = visibleSheets(this.session.book);
    if (seen.length === 1 && seen[0] === this.$sheet)
      throw new HostError('InvalidOperation', 'A workbook has at least one visible sheet.');
    if (this.$sheet.visibility === 'VeryHidden')
      throw new HostError('GeneralException', 'A very hidden sheet cannot be deleted.');
    deleteSheet(this.session.book, this.$sheet);
  }
  copy(positionType = 'None', relativeTo?: Worksheet): Worksheet {
    requireStructure(this.session);
    const { sheets } = this.session.book;
    const anchor = relativeTo ? sheets.indexOf(relativeTo.$sheet) : this.position;
    const at: Readonly<Record<string, number>> = {
      None: this.position,
      Before: anchor,
      After: anchor + 1,
      Beginning: 0,
      End: sheets.length,
    };
    const position = at[positionType];
    if (position === undefined) throw invalid(`No position: ${positionType}`);
    return new Worksheet(this.session, copySheet(this.session.book, this.$sheet, position).id);
  }
  calculate(_markAllDirty = false): Promise<void> {
    return this.session.settler.settle('recalculate');
  }
}
registerMaker({ worksheet: (session, sheetId) => new Worksheet(session, sheetId) });
const SHEET_EVENTS = [
  'DataChangedEvent',
  'ActivatedEvent',
  'DeactivatedEvent',
  'SelectionChangedEvent',
  'CalculatedEvent',
  'FormatChangedEvent',
  'RowSortedEvent',
  'RowHiddenChangedEvent',
  'ProtectionChangedEvent',
  'EventNameChanged',
] as const;
serveEvents(Worksheet, SHEET_EVENTS);

export class WorksheetCollection extends HostCollection<Worksheet> {
  get className(): string {
    return 'WorksheetCollection';
  }
  get $target(): string {
    return WORKBOOK_TARGET;
  }
  protected list(): readonly Worksheet[] {
    return this.session.book.sheets.map((sheet) => new Worksheet(this.session, sheet.id));
  }
  protected matches(item: Worksheet, key: string | number): boolean {
    return item.sheetId === key || sameText(item.name, String(key));
  }
  add(name?: string): Worksheet {
    requireStructure(this.session);
    const fault = name === undefined ? null : sheetNameFault(this.session.book, name, null);
    if (fault) throw fault.endsWith('exists.') ? new HostError('ItemAlreadyExists', fault) : invalid(fault);
    return new Worksheet(this.session, addSheet(this.session.book, name ?? null).id);
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.session, this.session.book.activeSheetId);
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.#end(this.session.book.sheets, visibleOnly);
  }
  getLast(visibleOnly = false): Worksheet {
    return this.#end([...this.session.book.sheets].reverse(), visibleOnly);
  }
  #end(sheets: readonly Sheet[], visibleOnly: boolean): Worksheet {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!found) throw notFound('No such sheet.');
    return new Worksheet(this.session, found.id);
  }
  override getCount(visibleOnly = false): number {
    return visibleOnly ? visibleSheets(this.session.book).length : this.session.book.sheets.length;
  }
}
serveEvents(WorksheetCollection, [...SHEET_EVENTS, 'AddedEvent', 'DeletedEvent']);
