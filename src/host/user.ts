// What a person does in the grid without the add-in. Each act resolves when Excel has calculated and told its events.
import { parseArea, splitSheet } from './book/address';
import { LAST_COLUMN, LAST_ROW, oneCell, type Area } from './book/area';
import { applyFilter, showAllRows } from './book/filtering';
import { applyShift, shiftOf } from './book/structure';
import { enter, setContent } from './book/enter';
import { sortRows, type SortField } from './book/sort';
import { activate, addSheet, copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from './book/sheets';
import { cellAt, changeColumn, changeRow, styleAt, type Sheet, type Visibility } from './book/sheet';
import { keptPassword } from './book/password';
import { sheetById, sheetByName, tell, type Book, type CalculationMode } from './book/book';
import { wireValue, type Cell } from './book/cell';
import type { Criteria } from './book/filter';
import type { Settler } from './calc/settle';

export interface User {
  /** Types text into a cell, as with the keyboard: `type('台账!G8', '12%')`. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly clear: (address: string) => Promise<void>;
  /** Rows and columns by address: '5:6', 'C:D', on a sheet by prefix or the active one. */
  readonly insert: (address: string) => Promise<void>;
  readonly remove: (address: string) => Promise<void>;
  readonly hide: (address: string, hidden?: boolean) => Promise<void>;
  readonly sort: (address: string, fields: readonly SortField[]) => Promise<void>;
  /** Filters by a column of the area, counted from its left; without criteria all rows are shown. */
  readonly filter: (address: string, column?: number, criteria?: Criteria) => Promise<void>;
  readonly select: (address: string) => Promise<void>;
  readonly activate: (sheet: string) => Promise<void>;
  readonly rename: (sheet: string, name: string) => Promise<void>;
  readonly move: (sheet: string, position: number) => Promise<void>;
  readonly copy: (sheet: string, position?: number) => Promise<string>;
  readonly addSheet: (name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly show: (sheet: string, visibility: Visibility) => Promise<void>;
  readonly protect: (sheet: string, password?: string) => Promise<void>;
  readonly unprotect: (sheet: string) => Promise<void>;
  readonly calculation: (mode: CalculationMode) => Promise<void>;
  readonly calculate: () => Promise<void>;
  /** Begins or ends editing a cell: in between every call of the add-in fails. */
  readonly editing: (on: boolean) => Promise<void>;
  readonly open: (how: 'ready' | 'readOnly' | 'protectedView') => Promise<void>;
  /** Takes over a value as another author would: no local event source. */
  readonly put: (address: string, cell: Partial<Cell>) => Promise<void>;
}

function placeOf(book: Book, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const { sheet: name, rest } = splitSheet(address);
  const sheet = name === null ? sheetById(book, book.activeSheetId) : sheetByName(book, name);
  const area = parseArea(rest);
  if (!sheet || !area) throw new Error(`No such place: ${address}`);
  return { sheet, area };
}
function sheetOf(book: Book, name: string): Sheet {
  const sheet = sheetByName(book, name);
  if (!sheet) throw new Error(`No such sheet: ${name}`);
  return sheet;
}

function forLines(area: Area, act: (axis: 'row' | 'column', n: number) => void): 'row' | 'column' {
  const rows = area.left === 0 && area.right === LAST_COLUMN;
  if (!rows && !(area.top === 0 && area.bottom === LAST_ROW))
    throw new Error('Name whole rows (5:6) or columns (C:D).');
  const [from, to] = rows ? [area.top, area.bottom] : [area.left, area.right];
  for (let n = from; n <= to; n += 1) act(rows ? 'row' : 'column', n);
  return rows ? 'row' : 'column';
}

/** A number typed into a percent cell is a percentage. */
const percentTyped = (text: string, format: string): string =>
  format.includes('%') && /^-?[\d.,]+$/.test(text.trim()) ? `${text.trim()}%` : text;

function typeInto(book: Book, address: string, text: string): void {
  const { sheet, area } = placeOf(book, address);
  const at = [area.top, area.left] as const;
  if (sheet.protection && styleAt(sheet, ...at).locked) throw new Error(`${address} is locked.`);
  const before = wireValue(cellAt(sheet, ...at).value);
  const refusal = enter(book, sheet, at, percentTyped(text, styleAt(sheet, ...at).numberFormat));
  if (refusal) throw new Error(refusal);
  tell(book, {
    kind: 'changed',
    sheetId: sheet.id,
    area: oneCell(...at),
    change: 'RangeEdited',
    before,
    after: wireValue(cellAt(sheet, ...at).value),
  });
}

function shiftLines(book: Book, address: string, by: 'insert' | 'remove'): void {
  const { sheet, area } = placeOf(book, address);
  const axis = forLines(area, () => undefined);
  const direction = by === 'insert' ? (axis === 'row' ? 'Down' : 'Right') : axis === 'row' ? 'Up' : 'Left';
  applyShift(book, sheet, shiftOf(sheet.id, area, direction));
  const change = (axis === 'row' ? 'Row' : 'Column') + (by === 'insert' ? 'Inserted' : 'Deleted');
  tell(book, { kind: 'changed', sheetId: sheet.id, area, change });
}

export function newUser(book: Book, settler: Settler, enqueue: (work: () => Promise<void>) => Promise<void>): User {
  const act =
    <A extends readonly unknown[]>(work: (...args: A) => void) =>
    (...args: A): Promise<void> =>
      enqueue(async () => {
        work(...args);
        await settler.settle();
      });
  const onSheet = <A extends readonly unknown[]>(work: (sheet: Sheet, ...args: A) => void) =>
    act((name: string, ...args: A) => work(sheetOf(book, name), ...args));
  const onPlace = <A extends readonly unknown[]>(work: (sheet: Sheet, area: Area, ...args: A) => void) =>
    act((address: string, ...args: A) => {
      const { sheet, area } = placeOf(book, address);
      work(sheet, area, ...args);
    });
  let copied = '';
  const copy = onSheet((sheet, position: number) => void (copied = copySheet(book, sheet, position).name));

  return {
    type: act((address: string, text: string) => typeInto(book, address, text)),
    clear: act((address: string) => typeInto(book, address, '')),
    insert: act((address: string) => shiftLines(book, address, 'insert')),
    remove: act((address: string) => shiftLines(book, address, 'remove')),
    hide: onPlace((sheet, area, hidden: boolean = true) => {
      const axis = forLines(area, (kind, n) => (kind === 'row' ? changeRow : changeColumn)(sheet, n, { hidden }));
      tell(book, {
        kind: 'lines',
        sheetId: sheet.id,
        axis,
        from: axis === 'row' ? area.top : area.left,
        to: axis === 'row' ? area.bottom : area.right,
      });
    }) as User['hide'],
    sort: onPlace((sheet, area, fields: readonly SortField[]) => {
      const fault = sortRows(book, sheet, { area, fields, matchCase: false });
      if (fault) throw new Error(fault);
      tell(book, { kind: 'sorted', sheetId: sheet.id, area });
      tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited' });
    }),
    filter: onPlace((sheet, area, column?: number, criteria?: Criteria) => {
      sheet.filter ??= { area, criteria: new Map() };
      if (column === undefined) sheet.filter.criteria.clear();
      else if (criteria) sheet.filter.criteria.set(column, criteria);
      showAllRows(sheet);
      const fault = applyFilter(book, sheet);
      if (fault) throw new Error(fault);
      tell(book, { kind: 'view', sheetId: sheet.id });
    }) as User['filter'],
    select: onPlace((sheet, area) => {
      activate(book, sheet.id);
      sheet.selection = area;
      tell(book, { kind: 'selected', sheetId: sheet.id, area });
    }),
    activate: onSheet((sheet) => activate(book, sheet.id)),
    rename: onSheet((sheet, name: string) => renameSheet(book, sheet, name)),
    move: onSheet((sheet, position: number) => moveSheet(book, sheet, position)),
    copy: async (name, position = book.sheets.length) => (await copy(name, position), copied),
    addSheet: act((name: string) => void addSheet(book, name)),
    deleteSheet: onSheet((sheet) => deleteSheet(book, sheet)),
    show: onSheet((sheet, visibility: Visibility) => showSheet(book, sheet, visibility)),
    protect: onSheet((sheet, password?: string) => {
      sheet.protection = { options: {}, password: keptPassword(password) };
      tell(book, { kind: 'protected', sheetId: sheet.id });
    }) as User['protect'],
    unprotect: onSheet((sheet) => {
      sheet.protection = null;
      tell(book, { kind: 'protected', sheetId: sheet.id });
    }),
    calculation: act((mode: CalculationMode) => void (book.calculationMode = mode)),
    calculate: () => enqueue(() => settler.settle('recalculate')),
    editing: act((on: boolean) => void (book.state = on ? 'editing' : 'ready')),
    open: act((how: 'ready' | 'readOnly' | 'protectedView') => void (book.state = how)),
    put: onPlace((sheet, area, cell: Partial<Cell>) => {
      setContent(book, sheet, [area.top, area.left], cell);
      tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited' });
    }),
  };
}
