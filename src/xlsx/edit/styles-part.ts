/**
 * Cell styles more than the book has. In: styles.xml. Out: styles that are a standing one with another number format,
 * appended; nothing that stands is changed or renumbered.
 */
import { markup } from '../write/text';
import { attribute, elementEnd, findTag, nextTag, prefixOf, unmarked, withAttribute } from './tags';

export interface Styles {
  readonly restyle: (style: number, format: string) => number;
  /** The part as it is now; null: nothing was added. */
  readonly xml: () => string | null;
}

/** Formats every program has built in. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

export function stylesOf(xml: string): Styles {
  const xfs = xfsIn(xml);
  const formats = formatsIn(xml);
  const made: string[] = [];
  const added: { id: number; code: string }[] = [];
  const known = new Map<string, number>();
  const idOf = (code: string): number => {
    const standing = BUILT_IN[code] ?? formats.get(code) ?? added.find((each) => each.code === code)?.id;
    if (standing !== undefined) return standing;
    const id = Math.max(175, ...formats.values(), ...added.map((each) => each.id)) + 1;
    added.push({ id, code });
    return id;
  };
  return {
    restyle(style, format) {
      const key = `${style}|${format}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const base = xfs[style] ?? xfs[0] ?? '';
      const id = idOf(format);
      const wanted = withFormat(base, id);
      const standing = wanted === base ? style : [...xfs, ...made].indexOf(wanted);
      const index = standing >= 0 ? standing : xfs.length + made.push(wanted) - 1;
      known.set(key, index);
      return index;
    },
    xml: () => (made.length + added.length === 0 ? null : withAdded(xml, made, added)),
  };
}

function withFormat(xf: string, id: number): string {
  const end = xf.indexOf('>') + 1;
  const tag = xf.slice(0, end);
  if (attribute(tag, 'numFmtId') === String(id)) return xf;
  return withAttribute(withAttribute(tag, 'numFmtId', String(id)), 'applyNumberFormat', '1') + xf.slice(end);
}

function xfsIn(xml: string): readonly string[] {
  const list = findTag(xml, 'cellXfs');
  if (list?.kind !== 'open') return [];
  const found: string[] = [];
  let at = list.end;
  for (let tag = nextTag(xml, at); tag !== null && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    at = elementEnd(xml, tag);
    found.push(xml.slice(tag.start, at));
  }
  return found;
}

function formatsIn(xml: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const list = findTag(xml, 'numFmts');
  const end = list === null ? 0 : elementEnd(xml, list);
  for (let tag = list === null ? null : findTag(xml, 'numFmt', list.end); tag !== null && tag.start < end; ) {
    const words = xml.slice(tag.start, tag.end);
    found.set(unmarked(attribute(words, 'formatCode') ?? ''), Number(attribute(words, 'numFmtId') ?? 0));
    tag = findTag(xml, 'numFmt', tag.end);
  }
  return found;
}

function withAdded(xml: string, xfs: readonly string[], formats: readonly { id: number; code: string }[]): string {
  const prefix = prefixOf(xml);
  const numbers = formats.map(({ id, code }) => `<${prefix}numFmt numFmtId="${id}" formatCode="${markup(code)}"/>`);
  const grown = appended(xml, 'cellXfs', xfs);
  if (numbers.length === 0) return grown;
  if (findTag(grown, 'numFmts')?.kind === 'open') return appended(grown, 'numFmts', numbers);
  // Number formats come first in the part.
  const root = findTag(grown, 'styleSheet');
  const at = root?.end ?? 0;
  const list = `<${prefix}numFmts count="${numbers.length}">${numbers.join('')}</${prefix}numFmts>`;
  return grown.slice(0, at) + list + grown.slice(at);
}

/** Children added to a list that states how many it has. */
export function appended(xml: string, name: string, children: readonly string[]): string {
  const list = findTag(xml, name);
  if (list?.kind !== 'open' || children.length === 0) return xml;
  const end = elementEnd(xml, list);
  const close = xml.lastIndexOf('</', end);
  const tag = xml.slice(list.start, list.end);
  const count = Number(attribute(tag, 'count') ?? 0) + children.length;
  const counted = attribute(tag, 'count') === null ? tag : withAttribute(tag, 'count', String(count));
  return xml.slice(0, list.start) + counted + xml.slice(list.end, close) + children.join('') + xml.slice(close);
}
