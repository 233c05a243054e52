// What the workbook keeps beside its sheets: custom XML parts, document properties, add-in settings.
// Excel keeps an add-in's settings in a part of the add-in's own; the host, which knows no add-in id, in custom properties.
import type { Book } from '../../book/book';
import { PACKAGE, PROLOG, tag, textTag } from '../xml';
import type { Package } from './parts';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const SETTING = 'addin:';

export function keepingParts(pack: Package, book: Book, from: string): void {
  for (const [n, part] of book.xmlParts.entries()) {
    const path = `customXml/item${n + 1}.xml`;
    pack.add(path, '', part.xml.startsWith('<?xml') ? part.xml : PROLOG + part.xml);
    pack.relate(from, 'customXml', path);
    const properties = `customXml/itemProps${n + 1}.xml`;
    const id = `{${part.id.replace(/[{}]/g, '').toUpperCase()}}`;
    pack.add(
      properties,
      'customXmlProps',
      PROLOG + tag('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': CUSTOM_XML }),
    );
    pack.relate(path, 'customXmlProps', properties);
  }
}

const CORE: Readonly<Record<string, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  author: 'dc:creator',
  comments: 'dc:description',
  keywords: 'cp:keywords',
  category: 'cp:category',
  lastAuthor: 'cp:lastModifiedBy',
};
const EXTENDED: Readonly<Record<string, string>> = { company: 'Company', manager: 'Manager' };

export function propertiesParts(pack: Package, book: Book): void {
  const texts = (names: Readonly<Record<string, string>>): string =>
    Object.entries(names)
      .filter(([key]) => book.properties.get(key) !== undefined)
      .map(([key, name]) => textTag(name, String(book.properties.get(key))))
      .join('');
  const core = tag(
    'cp:coreProperties',
    { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    texts(CORE),
  );
  pack.add('docProps/core.xml', 'core-properties', PROLOG + core);
  pack.relate('', 'core-properties', 'docProps/core.xml');
  pack.add(
    'docProps/app.xml',
    'extended-properties',
    PROLOG +
      tag(
        'Properties',
        { xmlns: `${OFFICE}/extended-properties` },
        tag('Application', {}, 'Microsoft Excel') + texts(EXTENDED),
      ),
  );
  pack.relate('', 'extended-properties', 'docProps/app.xml');
  if (book.settings.size === 0) return;
  const settings = [...book.settings].map(([key, value], n) =>
    tag(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: n + 2, name: SETTING + key },
      textTag('vt:lpwstr', JSON.stringify(value ?? null)),
    ),
  );
  pack.add(
    'docProps/custom.xml',
    'custom-properties',
    PROLOG + tag('Properties', { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': VT }, settings.join('')),
  );
  pack.relate('', 'custom-properties', 'docProps/custom.xml');
}
