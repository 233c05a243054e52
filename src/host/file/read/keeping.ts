// What a file keeps beside its sheets: custom XML parts, properties, settings; and tables, comments and charts.
import { parseArea } from '../../book/address';
import { newId, type Book } from '../../book/book';
import type { Sheet } from '../../book/sheet';
import type { Table } from '../../book/table';
import { SETTING } from '../write/keeping-parts';
import { childOf, childrenOf, isOn, numberOf, wordOf, type Element } from '../xml';
import { itemText } from './cells';
import type { Package } from './parts';

const CORE: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  creator: 'author',
  description: 'comments',
  keywords: 'keywords',
  category: 'category',
  lastModifiedBy: 'lastAuthor',
  Company: 'company',
  Manager: 'manager',
};

function readSetting(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function readXmlPart(book: Book, pack: Package, path: string): void {
  const text = pack.text(path);
  const properties = pack.relations(path).find(({ type }) => type === 'customXmlProps');
  const id = properties && pack.xml(properties.target)?.attributes['itemID'];
  if (text !== null) book.xmlParts.push({ id: id ?? newId(book), xml: text.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '') });
}

function readProperty(book: Book, element: Element): void {
  const key = CORE[element.name];
  const name = wordOf(element, 'name');
  if (key !== undefined && element.text !== '') book.properties.set(key, element.text);
  if (name.startsWith(SETTING))
    book.settings.set(name.slice(SETTING.length), readSetting(element.children[0]?.text ?? ''));
}

export function readKeeping(book: Book, pack: Package, bookPath: string): void {
  for (const { type, target } of pack.relations(bookPath)) if (type === 'customXml') readXmlPart(book, pack, target);
  for (const { type, target } of pack.relations(''))
    if (type.endsWith('properties'))
      for (const element of pack.xml(target)?.children ?? []) readProperty(book, element);
}

export function readTable(part: Element, sheetId: string, id: string): Table | null {
  const area = parseArea(part.attributes['ref'] ?? '');
  const columns = childrenOf(childOf(part, 'tableColumns'), 'tableColumn').map((column, n) => ({
    id: numberOf(column, 'id') ?? n + 1,
    name: column.attributes['name'] ?? '',
  }));
  const style = childOf(part, 'tableStyleInfo');
  if (!area) return null;
  return {
    id,
    name: part.attributes['displayName'] ?? part.attributes['name'] ?? '',
    sheetId,
    area,
    showHeaders: numberOf(part, 'headerRowCount') !== 0,
    showTotals: (numberOf(part, 'totalsRowCount') ?? 0) > 0,
    style: style?.attributes['name'] ?? '',
    showBandedRows: isOn(style, 'showRowStripes'),
    showBandedColumns: isOn(style, 'showColumnStripes'),
    showFilterButton: childOf(part, 'autoFilter') !== undefined,
    highlightFirstColumn: isOn(style, 'showFirstColumn'),
    highlightLastColumn: isOn(style, 'showLastColumn'),
    columns,
    nextColumnId: Math.max(0, ...columns.map((column) => column.id)) + 1,
  };
}

export function readNotes(book: Book, sheet: Sheet, part: Element): void {
  const authors = childrenOf(childOf(part, 'authors'), 'author').map((author) => author.text);
  for (const comment of childrenOf(childOf(part, 'commentList'), 'comment')) {
    const area = parseArea(comment.attributes['ref'] ?? '');
    if (!area) continue;
    const author = authors[numberOf(comment, 'authorId') ?? 0] ?? '';
    sheet.notes.push({
      id: newId(book),
      author,
      content: itemText(childOf(comment, 'text')),
      area,
      resolved: false,
      created: '2024-01-01T00:00:00.000Z',
      replies: [],
    });
  }
}
