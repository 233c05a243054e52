/** Parts that come into a package or leave it: content types and relations, spliced. In: XML. Out: XML. */
import { attribute, nextTag, prefixOf } from './tags';

export interface NewPart {
  /** `xl/worksheets/sheet9.xml`. */
  readonly name: string;
  readonly contentType: string;
}

export interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export function withContentTypes(xml: string, parts: readonly NewPart[]): string {
  const prefix = prefixOf(xml);
  const made = parts.map(
    ({ name, contentType }) => `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/>`,
  );
  return beforeEnd(xml, made.join(''));
}

export function withoutContentType(xml: string, part: string): string {
  return without(xml, 'Override', (tag) => sameName(attribute(tag, 'PartName') ?? '', part));
}

export function withRelations(xml: string, relations: readonly NewRelation[]): string {
  const prefix = prefixOf(xml);
  const made = relations.map(
    ({ id, type, target }) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return beforeEnd(xml, made.join(''));
}

export function withoutRelation(xml: string, id: string): string {
  return without(xml, 'Relationship', (tag) => attribute(tag, 'Id') === id);
}

/** An id that no relation of the part has. */
export function freeIds(xml: string, count: number): readonly string[] {
  const taken = new Set([...xml.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map((found) => found[1]));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) if (!taken.has(`rIdYs${number}`)) ids.push(`rIdYs${number}`);
  return ids;
}

function sameName(one: string, other: string): boolean {
  return one.replace(/^\/+/, '').toLowerCase() === other.replace(/^\/+/, '').toLowerCase();
}

function beforeEnd(xml: string, more: string): string {
  if (more === '') return xml;
  const root = nextTag(xml, 0);
  if (root?.kind === 'empty') {
    const name = /^<([^\s/>]+)/.exec(xml.slice(root.start))?.[1] ?? '';
    return `${xml.slice(0, root.end - 2).trimEnd()}>${more}</${name}>${xml.slice(root.end)}`;
  }
  const at = xml.lastIndexOf('</');
  return xml.slice(0, at) + more + xml.slice(at);
}

function without(xml: string, name: string, is: (tag: string) => boolean): string {
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.name === name && is(xml.slice(tag.start, tag.end))) {
      const rest = xml.slice(tag.end);
      return xml.slice(0, tag.start) + (tag.kind === 'open' ? rest.slice(rest.indexOf('>') + 1) : rest);
    }
  }
  return xml;
}
