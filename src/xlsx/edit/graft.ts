/**
 * A sheet of ours into a workbook that stands. In: a layout of one sheet, the book's styles. Out: the parts of the sheet,
 * its styles appended to the book's, its texts inline; nothing of the book's own is renumbered.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Layout } from '../../sheet';
import { markup } from '../write/text';
import { writeWorkbook } from '../write/write-workbook';
import { appended } from './styles-part';
import { attribute, elementEnd, findTag, nextTag, prefixOf, unmarked, withAttribute } from './tags';

export interface Grafted {
  readonly sheet: string;
  /** Of its only table; null when it has none. */
  readonly table: string | null;
  /** Its drawing, and the charts in it in the order of their relations. */
  readonly drawing: { readonly xml: string; readonly charts: readonly string[] } | null;
  /** The book's styles with those of the sheet. */
  readonly styles: string;
}

export async function grafted(layout: Layout, styles: string): Promise<Grafted> {
  const parts = unzipSync(await writeWorkbook(layout));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const made = stylesTogether(styles, text('xl/styles.xml'));
  const strings = childrenIn(text('xl/sharedStrings.xml'), 'sst').map(wordsIn);
  const table = parts['xl/tables/table1.xml'];
  const drawing = text('xl/drawings/drawing1.xml');
  return {
    sheet: renumbered(text('xl/worksheets/sheet1.xml'), made, strings),
    table: table === undefined ? null : strFromU8(table),
    drawing:
      drawing === ''
        ? null
        : { xml: drawing, charts: (layout.sheets[0]?.charts ?? []).map((_, n) => text(`xl/charts/chart${n + 1}.xml`)) },
    styles: made.xml,
  };
}

interface Together {
  readonly xml: string;
  /** Number of a style in the book, by its number in the sheet's own. */
  readonly styles: readonly number[];
  readonly dxfs: readonly number[];
}

/** Children of the first element of a name, each as written. */
function childrenIn(xml: string, name: string): readonly string[] {
  const list = findTag(xml, name);
  if (list?.kind !== 'open') return [];
  const found: string[] = [];
  let at = list.end;
  for (let tag = nextTag(xml, at); tag !== null && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    at = elementEnd(xml, tag);
    found.push(xml.slice(tag.start, at));
  }
  return found;
}

function wordsIn(element: string): string {
  return unmarked(element.replace(/<[^>]*>/g, ''));
}

function stylesTogether(book: string, own: string): Together {
  const prefix = prefixOf(book);
  const under = (element: string): string =>
    prefix === '' ? element : element.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  let xml = book;
  const add = (list: string, elements: readonly string[]): readonly number[] => {
    const standing = childrenIn(xml, list).length;
    xml = withList(xml, list, prefix);
    xml = appended(xml, list, elements.map(under));
    return elements.map((_, index) => standing + index);
  };
  const fonts = add('fonts', childrenIn(own, 'fonts'));
  const fills = add('fills', childrenIn(own, 'fills'));
  const borders = add('borders', childrenIn(own, 'borders'));
  const numbers = numbersFor(book, own);
  add('numFmts', numbers.added);
  const dxfs = add('dxfs', childrenIn(own, 'dxfs'));
  const xfs = childrenIn(own, 'cellXfs').map((xf) => {
    const end = xf.indexOf('>') + 1;
    const moved = (tag: string, name: string, by: (id: number) => number): string =>
      withAttribute(tag, name, String(by(Number(attribute(tag, name) ?? 0))));
    let tag = moved(xf.slice(0, end), 'fontId', (id) => fonts[id] ?? 0);
    tag = moved(tag, 'fillId', (id) => fills[id] ?? 0);
    tag = moved(tag, 'borderId', (id) => borders[id] ?? 0);
    tag = moved(tag, 'numFmtId', (id) => numbers.byId.get(id) ?? id);
    tag = withAttribute(tag, 'xfId', '0');
    for (const name of ['applyFont', 'applyFill', 'applyBorder', 'applyNumberFormat', 'applyAlignment'])
      tag = withAttribute(tag, name, '1');
    return tag + xf.slice(end);
  });
  return { styles: add('cellXfs', xfs), dxfs, xml };
}

/** The lists of a styles part in their order; one that is missing comes in behind those before it. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

function withList(xml: string, name: string, prefix: string): string {
  const standing = findTag(xml, name);
  if (standing?.kind === 'open') return xml;
  const empty = `<${prefix}${name} count="0"></${prefix}${name}>`;
  if (standing !== null) return xml.slice(0, standing.start) + empty + xml.slice(standing.end);
  const before = ORDER.slice(0, ORDER.indexOf(name)).flatMap((each) => findTag(xml, each) ?? []);
  const root = findTag(xml, 'styleSheet');
  const at = Math.max(root?.end ?? 0, ...before.map((tag) => elementEnd(xml, tag)));
  return xml.slice(0, at) + empty + xml.slice(at);
}

interface Numbers {
  readonly byId: ReadonlyMap<number, number>;
  readonly added: readonly string[];
}

/** Number formats of the sheet under numbers that are free in the book; equal codes share one. */
function numbersFor(book: string, own: string): Numbers {
  const read = (xml: string): { id: number; code: string }[] =>
    childrenIn(xml, 'numFmts').map((each) => ({
      id: Number(attribute(each, 'numFmtId') ?? 0),
      code: attribute(each, 'formatCode') ?? '',
    }));
  const standing = read(book);
  const byId = new Map<number, number>();
  const added: string[] = [];
  let next = Math.max(175, ...standing.map(({ id }) => id));
  for (const { id, code } of read(own)) {
    const known = standing.find((each) => each.code === code);
    if (known === undefined) added.push(`<numFmt numFmtId="${(next += 1)}" formatCode="${code}"/>`);
    byId.set(id, known?.id ?? next);
  }
  return { byId, added };
}

/** The sheet's markup with the book's style numbers and its texts inline. */
function renumbered(xml: string, { styles, dxfs }: Together, strings: readonly string[]): string {
  return xml
    .replace(/<(c|row|col)\b[^>]*>/g, (tag, name: string) => {
      const attributeName = name === 'col' ? 'style' : 's';
      const style = attribute(tag, attributeName);
      return style === null ? tag : withAttribute(tag, attributeName, String(styles[Number(style)] ?? 0));
    })
    .replace(/<c\b[^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g, (cell, index: string) => {
      const tag = withAttribute(cell.slice(0, cell.indexOf('>') + 1), 't', 'inlineStr');
      return `${tag}<is><t xml:space="preserve">${markup(strings[Number(index)] ?? '')}</t></is></c>`;
    })
    .replace(/dxfId="(\d+)"/g, (_, id: string) => `dxfId="${dxfs[Number(id)] ?? 0}"`)
    .replace(/ tabSelected="1"/, '');
}
