// The root the client starts from.
import { oneCell } from '../book/area';
import { sheetById } from '../book/book';
import { notFound } from '../wire/errors';
import { HostObject } from '../wire/object';
import { EVENT, WORKBOOK_TARGET, register, unregister } from '../wire/events';
import { forget } from '../wire/session';
import { Application } from './application';
import { CommentCollection } from './comments';
import { Functions } from './functions';
import { CustomXmlPartCollection, SettingCollection } from './keeping';
import { NamedItemCollection } from './names';
import { DocumentProperties } from './properties';
import { WorkbookProtection } from './protection';
import { makeRange } from './makers';
import type { Range } from './range';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';
import type { Sheet } from '../book/sheet';

export class Workbook extends HostObject {
  get className(): string {
    return 'Workbook';
  }
  get name(): string {
    return this.session.book.fileName;
  }
  get readOnly(): boolean {
    return this.session.book.state === 'readOnly' || this.session.book.state === 'protectedView';
  }
  get isDirty(): boolean {
    return true;
  }
  get autoSave(): boolean {
    return false;
  }
  get previouslySaved(): boolean {
    return true;
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get usePrecisionAsDisplayed(): boolean {
    return false;
  }
  get chartDataPointTrack(): boolean {
    return true;
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }
  get tables(): TableCollection {
    return new TableCollection(this.session, null);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.session, null);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.session);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.session);
  }
  get functions(): Functions {
    return new Functions(this.session);
  }
  get application(): Application {
    return new Application(this.session);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.session);
  }
  get $active(): Sheet {
    const sheet = sheetById(this.session.book, this.session.book.activeSheetId);
    if (!sheet) throw notFound('No sheet is active.');
    return sheet;
  }
  getSelectedRange(): Range {
    const sheet = this.$active;
    return makeRange(this.session, sheet.id, sheet.selection);
  }
  getActiveCell(): Range {
    const sheet = this.$active;
    return makeRange(this.session, sheet.id, oneCell(sheet.selection.top, sheet.selection.left));
  }
  _RemoveReference(id: string): void {
    forget(this.session, id);
  }
  _RemoveAllReferences(): void {
    for (const id of [...this.session.kept.keys()]) forget(this.session, id);
  }
  _RegisterActivatedEvent(): void {
    register(this.session.registrations, EVENT.activated, WORKBOOK_TARGET);
  }
  _UnregisterActivatedEvent(): void {
    unregister(this.session.registrations, EVENT.activated, WORKBOOK_TARGET);
  }
}
