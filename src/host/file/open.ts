// An .xlsx file becomes the book. All is read before the book is touched: a broken file leaves it as it was.
import { LAST_COLUMN, LAST_ROW, isWholeColumns, type Area } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { newBook, newId, newSheet, touchAll, type Book, type CalculationMode } from '../book/book';
import { dropSheetHeld } from '../book/tracker';
import type { Sheet, Visibility } from '../book/sheet';
import { readCells, readColumns, readStandards, itemText, type CellContext } from './read/cells';
import { readCharts } from './read/charts';
import { readKeeping, readNotes, readTable } from './read/keeping';
import { readFilter, readLinks, readProtection, readRules, readValidations, readView } from './read/laid';
import { readPage } from './read/page';
import { openPackage, type Package, type Relation } from './read/parts';
import { readLooks, themeColors } from './read/styles';
import { VISIBILITIES, turned } from './terms';
import { childOf, childrenOf, isOn, numberOf, wordOf, type Element } from './xml';

const STATES = turned(VISIBILITIES);

function readSheet(
  book: Book,
  pack: Package,
  sheet: Sheet,
  at: { readonly path: string; readonly context: CellContext },
): void {
  const { path, context } = at;
  const part = pack.xml(path);
  if (!part) return;
  sheet.style = context.looks.cell(0).style;
  readStandards(sheet, part);
  readView(sheet, part);
  readColumns(sheet, part, context.looks);
  readCells(sheet, part, context);
  readFilter(sheet, part);
  readRules(book, sheet, part, context.looks);
  readValidations(sheet, part);
  const relations = pack.relations(path);
  readLinks(sheet, part, relations);
  sheet.page = readPage(part);
  sheet.protection = readProtection(part);
  for (const { type, target } of relations) {
    const related = type === 'table' || type === 'comments' ? pack.xml(target) : null;
    const table = type === 'table' && related ? readTable(related, sheet.id, newId(book)) : null;
    if (table) book.tables.push(table);
    if (type === 'comments' && related) readNotes(book, sheet, related);
  }
}

const places = (text: string): readonly Area[] =>
  text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => parseArea(splitSheet(part.trim()).rest) ?? []);

function readTitles(sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) {
    if (isWholeColumns(area)) sheet.page.titleColumns = { ...area, top: 0, bottom: LAST_ROW };
    else sheet.page.titleRows = { ...area, left: 0, right: LAST_COLUMN };
  }
}

/** Names Excel keeps for itself become print set-up; the others are the book's. */
function readName(book: Book, element: Element): void {
  const name = wordOf(element, 'name');
  const sheet = book.sheets[numberOf(element, 'localSheetId') ?? -1];
  if (name === '_xlnm.Print_Area' && sheet) sheet.page.areas = places(element.text);
  if (name === '_xlnm.Print_Titles' && sheet) readTitles(sheet, places(element.text));
  if (name.startsWith('_xlnm.')) return;
  const visible = !isOn(element, 'hidden');
  const scope = sheet?.id ?? null;
  book.names.push({ name, scope, formula: `=${element.text}`, visible, comment: wordOf(element, 'comment') });
}

interface Listed {
  readonly sheet: Sheet;
  readonly path: string;
}

/** The sheets, empty as yet, in the file's order. */
function listSheets(book: Book, part: Element, relations: readonly Relation[]): readonly Listed[] {
  return childrenOf(childOf(part, 'sheets'), 'sheet').map((element) => {
    const sheet = newSheet(book, wordOf(element, 'name'));
    sheet.visibility = (STATES[wordOf(element, 'state')] ?? 'Visible') as Visibility;
    book.sheets.push(sheet);
    return { sheet, path: relations.find((relation) => relation.id === wordOf(element, 'id'))?.target ?? '' };
  });
}

const MODES: Readonly<Record<string, CalculationMode>> = { manual: 'Manual', autoNoTable: 'AutomaticExceptTables' };

function readSettings(book: Book, part: Element): void {
  book.date1904 = isOn(childOf(part, 'workbookPr'), 'date1904');
  book.structureLocked = isOn(childOf(part, 'workbookProtection'), 'lockStructure') ? '' : null;
  book.calculationMode = MODES[wordOf(childOf(part, 'calcPr'), 'calcMode')] ?? 'Automatic';
  const active = numberOf(childOf(childOf(part, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  book.activeSheetId = (book.sheets[active] ?? book.sheets[0])?.id ?? '';
}

function readContext(pack: Package, relations: readonly Relation[]): CellContext {
  const part = (type: string): Element | null =>
    pack.xml(relations.find((relation) => relation.type === type)?.target ?? '');
  const texts = childrenOf(part('sharedStrings') ?? undefined, 'si').map(itemText);
  return { looks: readLooks(part('styles'), themeColors(part('theme'))), texts };
}

function readBook(pack: Package, like: Book): Book | null {
  const path = pack.relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const part = pack.xml(path);
  if (!part) return null;
  const book = newBook({ sheetNames: [], locale: like.locale, year: like.year, fileName: like.fileName });
  // Ids of the old book are not given out again: an old reference must not meet a new sheet.
  book.nextId = like.nextId;
  const relations = pack.relations(path);
  const context = readContext(pack, relations);
  const listed = listSheets(book, part, relations);
  for (const entry of listed) readSheet(book, pack, entry.sheet, { path: entry.path, context });
  for (const element of childrenOf(childOf(part, 'definedNames'), 'definedName')) readName(book, element);
  for (const entry of listed)
    for (const { type, target } of pack.relations(entry.path))
      if (type === 'drawing') readCharts(book, entry.sheet, pack, target);
  readKeeping(book, pack, path);
  readSettings(book, part);
  return listed.length === 0 ? null : book;
}

function take(book: Book, next: Book): void {
  for (const sheet of book.sheets) dropSheetHeld(book.tracker, sheet.id);
  const { sheets, names, tables, xmlParts, activeSheetId, calculationMode, date1904, structureLocked, nextId } = next;
  Object.assign(book, {
    sheets,
    names,
    tables,
    xmlParts,
    activeSheetId,
    calculationMode,
    date1904,
    structureLocked,
    nextId,
    state: 'ready',
  });
  book.settings.clear();
  for (const [key, value] of next.settings) book.settings.set(key, value);
  book.properties.clear();
  for (const [key, value] of next.properties) book.properties.set(key, value);
  book.dirty.cells.clear();
  touchAll(book);
}

/** Answers why the file was not opened; the book is then as before. */
export function openBook(book: Book, bytes: Uint8Array): string | null {
  const pack = openPackage(bytes);
  if (!pack) return 'The file is no .xlsx workbook.';
  try {
    const next = readBook(pack, book);
    if (!next) return 'The file holds no workbook.';
    take(book, next);
    return null;
  } catch (error) {
    return `The workbook is broken: ${error instanceof Error ? error.message : String(error)}`;
  }
}
