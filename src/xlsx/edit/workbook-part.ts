/**
 * workbook.xml, spliced: names that grow with a list or are set anew, sheets that come in at the end, and the wish that
 * Excel calculates everything at opening. In: the part's XML. Out: the XML; what is not asked about stays as written.
 */
import { markup } from '../write/text';
import { movedReferences } from './references';
import type { Growth } from './references';
import { attribute, elementEnd, findTag, nextTag, prefixOf, unmarked, withAttribute } from './tags';

export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  /** Title of the sheet it belongs to, null for the workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

export interface NewSheet {
  readonly title: string;
  readonly relation: string;
}

/** Ours reach over new rows, so do the names a sheet's own filter and print set-up go by. People's names only move along. */
const OURS = /^(?:YS_|_xlnm\.)/i;

/** Names that refer to a list which grows. */
export function withGrownNames(xml: string, growth: Growth): string {
  const list = findTag(xml, 'definedNames');
  if (list?.kind !== 'open') return xml;
  const end = elementEnd(xml, list);
  const out = [xml.slice(0, list.end)];
  let at = list.end;
  for (let tag = nextTag(xml, at); tag !== null && tag.start < end; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== 'open') continue;
    const stop = xml.indexOf('</', tag.end);
    const name = attribute(xml.slice(tag.start, tag.end), 'name') ?? '';
    const written = xml.slice(tag.end, stop);
    const text = unmarked(written);
    const moved = movedReferences(text, growth, { own: false, extend: OURS.test(name) ? 'to-last' : 'none' });
    out.push(xml.slice(at, tag.end), moved === text ? written : markup(moved));
    at = stop;
  }
  return out.join('') + xml.slice(at);
}

/** The sheets in tab order, with the ids of their relations. */
export function sheetsIn(xml: string): readonly { readonly title: string; readonly id: string }[] {
  const list = findTag(xml, 'sheets');
  if (list?.kind !== 'open') return [];
  const end = elementEnd(xml, list);
  const sheets: { title: string; id: string }[] = [];
  for (let tag = nextTag(xml, list.end); tag !== null && tag.start < end; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'sheet') continue;
    const words = xml.slice(tag.start, tag.end);
    const id = /\s[\w.-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(words);
    sheets.push({ title: unmarked(attribute(words, 'name') ?? ''), id: id?.[1] ?? id?.[2] ?? '' });
  }
  return sheets;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = /="http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships"/;

/** Sheets at the end, so that the numbers by which names know the others hold. */
export function withSheets(xml: string, sheets: readonly NewSheet[]): string {
  const list = findTag(xml, 'sheets');
  if (list === null || sheets.length === 0) return xml;
  const end = elementEnd(xml, list);
  const ids = [...xml.slice(list.start, end).matchAll(/\ssheetId="(\d+)"/g)].map((found) => Number(found[1]));
  const first = Math.max(0, ...ids) + 1;
  const prefix = prefixOf(xml);
  const space = STRICT.test(xml) ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONS;
  // Declared on each: some writers declare the prefix on every sheet and not on the root.
  const made = sheets.map(
    ({ title, relation }, index) =>
      `<${prefix}sheet xmlns:r="${space}" name="${markup(title)}" sheetId="${first + index}" r:id="${relation}"/>`,
  );
  const close = xml.lastIndexOf('</', end - 1);
  return xml.slice(0, close) + made.join('') + xml.slice(close);
}

/** Names set: those that stand get the new reference, others come in at their place in the order. */
export function withNames(xml: string, names: readonly NewName[]): string {
  if (names.length === 0) return xml;
  const titles = sheetsIn(xml).map(({ title }) => title.toLowerCase());
  const wanted = names.map((each) => ({
    ...each,
    index: each.sheet === null ? null : titles.indexOf(each.sheet.toLowerCase()),
  }));
  const prefix = prefixOf(xml);
  const list = findTag(xml, 'definedNames');
  const standing = list?.kind === 'open' ? namesIn(xml, list.end, elementEnd(xml, list)) : [];
  const made = wanted.map(({ name, refersTo, index, hidden }) => ({
    key: keyOf(name, index),
    xml:
      `<${prefix}definedName name="${markup(name)}"${index === null ? '' : ` localSheetId="${index}"`}` +
      `${hidden ? ' hidden="1"' : ''}>${markup(refersTo.replace(/^=/, ''))}</${prefix}definedName>`,
  }));
  const keys = new Set(made.map(({ key }) => key));
  const all = [...standing.filter(({ key }) => !keys.has(key)), ...made].sort((a, b) => (a.key < b.key ? -1 : 1));
  const body = `<${prefix}definedNames>${all.map((each) => each.xml).join('')}</${prefix}definedNames>`;
  if (list !== null) return xml.slice(0, list.start) + body + xml.slice(elementEnd(xml, list));
  const at = placeFor(xml, ['functionGroups', 'sheets', 'externalReferences']);
  return xml.slice(0, at) + body + xml.slice(at);
}

function keyOf(name: string, index: number | null): string {
  return `${name.toLowerCase()}\u0000${String(index ?? -1).padStart(6, ' ')}`;
}

function namesIn(xml: string, from: number, end: number): { key: string; xml: string }[] {
  const found: { key: string; xml: string }[] = [];
  let at = from;
  for (let tag = nextTag(xml, at); tag !== null && tag.end < end; tag = nextTag(xml, at)) {
    at = elementEnd(xml, tag);
    const words = xml.slice(tag.start, tag.end);
    const index = attribute(words, 'localSheetId');
    const name = unmarked(attribute(words, 'name') ?? '');
    found.push({ key: keyOf(name, index === null ? null : Number(index)), xml: xml.slice(tag.start, at) });
  }
  return found;
}

/** Behind the last of these elements. */
function placeFor(xml: string, before: readonly string[]): number {
  return Math.max(
    0,
    ...before.map((name) => {
      const tag = findTag(xml, name);
      return tag === null ? 0 : elementEnd(xml, tag);
    }),
  );
}

/** Stored results are ours; the program that opens the book computes them anew all the same. */
export function withCalculation(xml: string): string {
  const tag = findTag(xml, 'calcPr');
  if (tag === null) {
    const at = placeFor(xml, ['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
    return `${xml.slice(0, at)}<${prefixOf(xml)}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  }
  const words = xml.slice(tag.start, tag.end);
  const asked = attribute(words, 'fullCalcOnLoad');
  if (asked === '1' || asked === 'true') return xml;
  return xml.slice(0, tag.start) + withAttribute(words, 'fullCalcOnLoad', '1') + xml.slice(tag.end);
}
