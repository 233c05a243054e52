// The workbook as data, and the news it tells: what changed, for events, for calculation and for a grid that shows it.
// Functions elsewhere change it; whoever changes cells says so by `touch`, so that nothing is calculated for nothing.
import { PLAIN } from './style';
import { oneCell, type Area } from './area';
import { newPage } from './page';
import { newTracker, type Tracker } from './tracker';
import type { Sheet } from './sheet';
import type { Table } from './table';

export interface Name {
  name: string;
  /** Id of the sheet it belongs to; null: the workbook. */
  readonly scope: string | null;
  /** Begins with '='. */
  formula: string;
  visible: boolean;
  comment: string;
}
export interface XmlPart {
  readonly id: string;
  xml: string;
}
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What happened, in Excel's words; `local` is false when a person (or a co-author) did it. */
export type News =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: Area;
      readonly change: string;
      readonly before?: unknown;
      readonly after?: unknown;
      /** Another author did it. */
      readonly remote?: boolean;
    }
  | { readonly kind: 'formatted'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: 'lines';
      readonly sheetId: string;
      readonly axis: 'row' | 'column';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'view'; readonly sheetId: string }
  | { readonly kind: 'moved-cells'; readonly sheetId: string }
  | { readonly kind: 'rules'; readonly sheetId: string }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'names' }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated' | 'protected'; readonly sheetId: string }
  | { readonly kind: 'renamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sorted' | 'hidden-rows'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: 'table';
      readonly change: 'added' | 'deleted';
      readonly tableId: string;
      readonly name: string;
      readonly sheetId: string;
    };

export interface Book {
  fileName: string;
  sheets: Sheet[];
  names: Name[];
  tables: Table[];
  xmlParts: XmlPart[];
  readonly settings: Map<string, unknown>;
  readonly properties: Map<string, string | number>;
  activeSheetId: string;
  calculationMode: CalculationMode;
  iterative: { enabled: boolean; maxIteration: number; maxChange: number };
  date1904: boolean;
  readonly locale: string;
  /** The year typed dates without one fall in. */
  readonly year: number;
  structureLocked: string | null;
  /** 'editing' a cell, 'readOnly' and 'protectedView' refuse the calls Excel would refuse. */
  state: 'ready' | 'editing' | 'readOnly' | 'protectedView';
  readonly tracker: Tracker;
  readonly dirty: Dirty;
  readonly listeners: Set<(news: News) => void>;
  nextId: number;
}

/** Cells whose content changed since the last calculation, by sheet; `all` after structural changes. */
export interface Dirty {
  readonly cells: Map<string, Map<number, Set<number>>>;
  all: boolean;
}

export const newId = (book: Book): string => {
  book.nextId += 1;
  return `{${String(book.nextId).padStart(8, '0')}-0001-0000-0000-000000000000}`;
};

export const tell = (book: Book, news: News): void => {
  for (const listener of book.listeners) listener(news);
};

export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const sheetById = (book: Book, id: string): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
export const sheetByName = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sameText(sheet.name, name));

/** A name as a formula on `sheetId` sees it: the sheet's own before the workbook's. */
export const findName = (book: Book, name: string, scope: string | null): Name | undefined =>
  book.names.find((entry) => entry.scope === scope && sameText(entry.name, name));

export function newSheet(book: Book, name: string): Sheet {
  return {
    id: newId(book),
    name,
    visibility: 'Visible',
    tabColor: '',
    gridlines: true,
    headings: true,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    style: PLAIN,
    rowHeight: 14.25,
    columnWidth: 54,
    merges: [],
    freeze: null,
    filter: null,
    rules: [],
    validations: [],
    links: [],
    notes: [],
    charts: [],
    page: newPage(),
    protection: null,
    selection: oneCell(0, 0),
  };
}

export interface BookOptions {
  readonly sheetNames?: readonly string[];
  readonly fileName?: string;
  readonly locale?: string;
  readonly year?: number;
  readonly date1904?: boolean;
}

export function newBook(options: BookOptions = {}): Book {
  const book: Book = {
    fileName: options.fileName ?? '工作簿1.xlsx',
    sheets: [],
    names: [],
    tables: [],
    xmlParts: [],
    settings: new Map(),
    properties: new Map(),
    activeSheetId: '',
    calculationMode: 'Automatic',
    iterative: { enabled: false, maxIteration: 100, maxChange: 0.001 },
    date1904: options.date1904 ?? false,
    locale: options.locale ?? 'zh-CN',
    year: options.year ?? 2024,
    structureLocked: null,
    state: 'ready',
    tracker: newTracker(),
    dirty: { cells: new Map(), all: false },
    listeners: new Set(),
    nextId: 0,
  };
  for (const name of options.sheetNames ?? ['Sheet1']) book.sheets.push(newSheet(book, name));
  book.activeSheetId = book.sheets[0]?.id ?? '';
  return book;
}

/** Marks one cell for the next calculation. */
export function touch(book: Book, sheetId: string, row: number, column: number): void {
  let rows = book.dirty.cells.get(sheetId);
  if (!rows) book.dirty.cells.set(sheetId, (rows = new Map()));
  const columns = rows.get(row);
  if (columns) columns.add(column);
  else rows.set(row, new Set([column]));
}

/** After rows, sheets, names or tables changed: the engine is loaded afresh. */
export const touchAll = (book: Book): void => {
  book.dirty.all = true;
};
