// The book as an .xlsx file, written part by part: contents, looks, rules, names, print set-up, tables, comments,
// charts, custom XML. What is written is what open.ts reads back.
import { sheetPrefix } from '../book/address';
import { sheetById, type Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { builtInNames, sheetXml, stateOf, type SheetContext } from './write/sheet-part';
import { chartXml, drawingXml } from './write/chart-part';
import { keepingParts, propertiesParts } from './write/keeping-parts';
import { commentsXml, notesDrawing } from './write/notes-part';
import { newPackage, type Package } from './write/parts';
import { newStyleTable, type StyleTable } from './write/styles-part';
import { tableXml } from './write/table-part';
import { MAIN, PROLOG, RELATIONS, escapeText, tag, textTag } from './xml';

const BOOK = 'xl/workbook.xml';

interface Texts {
  readonly number: (text: string) => number;
  readonly xml: () => string;
}
function newTexts(): Texts {
  const known = new Map<string, number>();
  return {
    number: (text) => {
      const n = known.get(text) ?? known.size;
      known.set(text, n);
      return n;
    },
    xml: () =>
      PROLOG +
      tag(
        'sst',
        { xmlns: MAIN, uniqueCount: known.size },
        [...known.keys()].map((text) => tag('si', {}, textTag('t', text))).join(''),
      ),
  };
}

interface Counters {
  table: number;
  chart: number;
}

interface Shared {
  readonly pack: Package;
  readonly book: Book;
  readonly styles: StyleTable;
  readonly texts: Texts;
  readonly counters: Counters;
}
interface Place {
  readonly sheet: Sheet;
  readonly path: string;
  /** From 1, in the order of the sheets. */
  readonly n: number;
}

function writeTables({ pack, book, counters }: Shared, { sheet, path }: Place): readonly string[] {
  return book.tables
    .filter((table) => table.sheetId === sheet.id)
    .map((table) => {
      counters.table += 1;
      const target = `xl/tables/table${counters.table}.xml`;
      pack.add(target, 'table', tableXml(table, counters.table));
      return pack.relate(path, 'table', target);
    });
}

function writeCharts({ pack, book, counters }: Shared, { sheet, path, n }: Place): string | null {
  if (sheet.charts.length === 0) return null;
  const drawing = `xl/drawings/drawing${n}.xml`;
  const ids = sheet.charts.map((chart) => {
    counters.chart += 1;
    const target = `xl/charts/chart${counters.chart}.xml`;
    const home = chart.source ? (sheetById(book, chart.source.sheetId) ?? sheet) : sheet;
    pack.add(target, 'chart', chartXml(home, chart));
    return pack.relate(drawing, 'chart', target);
  });
  const xml = drawingXml(sheet.charts, (at) => ids[at] ?? '');
  pack.add(drawing, 'drawing', xml);
  return pack.relate(path, 'drawing', drawing);
}

function writeNotes({ pack }: Shared, { sheet, path, n }: Place): string | null {
  if (sheet.notes.length === 0) return null;
  pack.add(`xl/comments${n}.xml`, 'comments', commentsXml(sheet));
  pack.relate(path, 'comments', `xl/comments${n}.xml`);
  pack.add(`xl/drawings/vmlDrawing${n}.vml`, '', notesDrawing(sheet));
  return pack.relate(path, 'vmlDrawing', `xl/drawings/vmlDrawing${n}.vml`);
}

function writeSheet(shared: Shared, sheet: Sheet, n: number): string {
  const { pack, book, styles, texts } = shared;
  const place: Place = { sheet, path: `xl/worksheets/sheet${n}.xml`, n };
  const context: SheetContext = {
    styles,
    text: texts.number,
    isActive: book.activeSheetId === sheet.id,
    relate: (type, target, external = false) => pack.relate(place.path, type, target, external),
    tables: writeTables(shared, place),
    drawing: writeCharts(shared, place),
    legacyDrawing: writeNotes(shared, place),
  };
  pack.add(place.path, 'worksheet', sheetXml(sheet, context));
  const id = pack.relate(BOOK, 'worksheet', place.path);
  return tag('sheet', { name: sheet.name, sheetId: n, state: stateOf(sheet), 'r:id': id });
}

function namesXml(book: Book): string {
  const own = book.names.map((name) => {
    const at = name.scope === null ? null : book.sheets.findIndex((sheet) => sheet.id === name.scope);
    return tag(
      'definedName',
      { name: name.name, comment: name.comment || null, localSheetId: at, hidden: !name.visible },
      escapeText(name.formula.replace(/^=/, '')),
    );
  });
  const kept = book.sheets.flatMap((sheet, n) =>
    builtInNames(sheet, sheetPrefix(sheet.name)).map(([name, text]) =>
      tag('definedName', { name, localSheetId: n, hidden: name.endsWith('FilterDatabase') }, escapeText(text)),
    ),
  );
  return own.length + kept.length === 0 ? '' : tag('definedNames', {}, [...kept, ...own].join(''));
}

const MODES: Readonly<Record<string, string | null>> = {
  Automatic: null,
  AutomaticExceptTables: 'autoNoTable',
  Manual: 'manual',
};

export function saveBook(book: Book): Uint8Array {
  const pack = newPackage();
  const shared: Shared = { pack, book, styles: newStyleTable(), texts: newTexts(), counters: { table: 0, chart: 0 } };
  const sheets = book.sheets.map((sheet, n) => writeSheet(shared, sheet, n + 1));
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  const parts = [
    tag('workbookPr', { date1904: book.date1904 }),
    book.structureLocked === null ? '' : tag('workbookProtection', { lockStructure: true }),
    tag('bookViews', {}, tag('workbookView', { activeTab: active > 0 ? active : null })),
    tag('sheets', {}, sheets.join('')),
    namesXml(book),
    tag('calcPr', { calcId: 191029, calcMode: MODES[book.calculationMode], fullCalcOnLoad: true }),
  ];
  pack.add(BOOK, 'workbook', PROLOG + tag('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, parts.join('')));
  pack.relate('', 'officeDocument', BOOK);
  pack.add('xl/styles.xml', 'styles', shared.styles.xml());
  pack.relate(BOOK, 'styles', 'xl/styles.xml');
  pack.add('xl/sharedStrings.xml', 'sharedStrings', shared.texts.xml());
  pack.relate(BOOK, 'sharedStrings', 'xl/sharedStrings.xml');
  keepingParts(pack, book, BOOK);
  propertiesParts(pack, book);
  return pack.bytes();
}
