// What a person does to sheets and to Excel itself.
import { activate, addSheet, copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheets';
import { keptPassword } from '../book/password';
import { tell, type Book, type CalculationMode } from '../book/book';
import { placeOf, sheetOf, type Act } from './place';
import type { Sheet, Visibility } from '../book/sheet';

export interface SheetActs {
  readonly select: (address: string) => Promise<void>;
  readonly activate: (sheet: string) => Promise<void>;
  readonly rename: (sheet: string, name: string) => Promise<void>;
  readonly move: (sheet: string, position: number) => Promise<void>;
  /** Answers the copy's name. */
  readonly copy: (sheet: string, position?: number) => Promise<string>;
  readonly addSheet: (name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly show: (sheet: string, visibility: Visibility) => Promise<void>;
  readonly protect: (sheet: string, password?: string) => Promise<void>;
  readonly unprotect: (sheet: string) => Promise<void>;
  readonly calculation: (mode: CalculationMode) => Promise<void>;
  /** Begins or ends editing a cell: in between every call of the add-in fails. */
  readonly editing: (on: boolean) => Promise<void>;
  readonly open: (how: 'ready' | 'readOnly' | 'protectedView') => Promise<void>;
}

function select(book: Book, address: string): void {
  const { sheet, area } = placeOf(book, address);
  activate(book, sheet.id);
  sheet.selection = area;
  tell(book, { kind: 'selected', sheetId: sheet.id, area });
}

function protect(book: Book, sheet: Sheet, protection: Sheet['protection']): void {
  sheet.protection = protection;
  tell(book, { kind: 'protected', sheetId: sheet.id });
}

export function sheetActs(book: Book, act: Act): SheetActs {
  const onSheet = <A extends readonly unknown[]>(work: (sheet: Sheet, ...args: A) => void) =>
    act((name: string, ...args: A) => work(sheetOf(book, name), ...args));
  const copied = { name: '' };
  const copy = onSheet((sheet, position: number) => void (copied.name = copySheet(book, sheet, position).name));
  const guard = onSheet((sheet, password: string | undefined) =>
    protect(book, sheet, { options: {}, password: keptPassword(password) }),
  );
  return {
    select: act((address: string) => select(book, address)),
    activate: onSheet((sheet) => activate(book, sheet.id)),
    rename: onSheet((sheet, name: string) => renameSheet(book, sheet, name)),
    move: onSheet((sheet, position: number) => moveSheet(book, sheet, position)),
    copy: async (name, position = book.sheets.length) => {
      await copy(name, position);
      return copied.name;
    },
    addSheet: act((name: string) => void addSheet(book, name)),
    deleteSheet: onSheet((sheet) => deleteSheet(book, sheet)),
    show: onSheet((sheet, visibility: Visibility) => showSheet(book, sheet, visibility)),
    protect: (sheet, password) => guard(sheet, password),
    unprotect: onSheet((sheet) => protect(book, sheet, null)),
    calculation: act((mode: CalculationMode) => void (book.calculationMode = mode)),
    editing: act((on: boolean) => void (book.state = on ? 'editing' : 'ready')),
    open: act((how: 'ready' | 'readOnly' | 'protectedView') => void (book.state = how)),
  };
}
