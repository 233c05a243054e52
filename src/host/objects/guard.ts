// What Excel refuses before it changes anything: read-only books, protected sheets, torn merges and tables.
import { areaCells, type Area } from '../book/area';
import { styleAt, type Sheet } from '../book/sheet';
import { denied, HostError } from '../wire/errors';
import type { Session } from '../wire/session';

export type Permission =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'allowPivotTables'
  | 'allowEditObjects'
  | 'allowEditScenarios';

/** Every change of the workbook passes here. */
export function requireEditable(session: Session): void {
  const { state } = session.book;
  if (state === 'readOnly') throw denied('The workbook is open read-only.');
  if (state === 'protectedView') throw denied('The workbook is open in Protected View.');
}

export function requireStructure(session: Session): void {
  requireEditable(session);
  if (session.book.structureLocked !== null) throw denied('The structure of the workbook is protected.');
}

/** Something on the sheet that protection allows or not as a whole. */
export function requireAllowed(session: Session, sheet: Sheet, permission: Permission | null): void {
  requireEditable(session);
  if (sheet.protection && (permission === null || sheet.protection.options[permission] !== true))
    throw denied(`The sheet ${sheet.name} is protected.`);
}

/** Contents of these cells are about to change: none may be locked on a protected sheet. */
export function requireUnlocked(session: Session, sheet: Sheet, area: Area): void {
  requireEditable(session);
  if (!sheet.protection) return;
  if (areaCells(area) > 200_000) throw denied(`The sheet ${sheet.name} is protected.`);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (styleAt(sheet, row, column).locked)
        throw denied(`The sheet ${sheet.name} is protected and the cell is locked.`);
}

export function requireSome<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new HostError('ItemNotFound', `The requested resource doesn't exist. ${what}`);
  return value;
}
