// Protection of a sheet and of the workbook's structure.
import { tell } from '../book/book';
import { keptPassword, opens } from '../book/password';
import { HostObject } from '../wire/object';
import { HostError, invalid } from '../wire/errors';
import { requireEditable } from './guard';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export class SheetProtection extends HostObject {
  constructor(
    session: Session,
    readonly sheet: () => Sheet,
  ) {
    super(session);
  }
  get className(): string {
    return 'WorksheetProtection';
  }
  get protected(): boolean {
    return this.sheet().protection !== null;
  }
  get options(): Readonly<Record<string, boolean | string>> {
    const own = this.sheet().protection?.options ?? {};
    return {
      ...Object.fromEntries(OPTIONS.map((name) => [name, own[name] === true])),
      selectionMode: own['selectionMode'] ?? 'Normal',
    };
  }
  protect(options: Readonly<Record<string, boolean | string>> = {}, password?: string): void {
    requireEditable(this.session);
    const sheet = this.sheet();
    if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    sheet.protection = { options: options ?? {}, password: keptPassword(password) };
    tell(this.session.book, { kind: 'protected', sheetId: sheet.id });
  }
  unprotect(password?: string): void {
    requireEditable(this.session);
    const sheet = this.sheet();
    if (!sheet.protection) return;
    if (sheet.protection.password !== null && !opens(sheet.protection.password, password))
      throw invalid('The password is wrong.');
    sheet.protection = null;
    tell(this.session.book, { kind: 'protected', sheetId: sheet.id });
  }
}

export class WorkbookProtection extends HostObject {
  get className(): string {
    return 'WorkbookProtection';
  }
  get protected(): boolean {
    return this.session.book.structureLocked !== null;
  }
  protect(password?: string): void {
    requireEditable(this.session);
    this.session.book.structureLocked = keptPassword(password) ?? '';
  }
  unprotect(password?: string): void {
    requireEditable(this.session);
    const locked = this.session.book.structureLocked;
    if (locked !== null && locked !== '' && !opens(locked, password)) throw invalid('The password is wrong.');
    this.session.book.structureLocked = null;
  }
}
