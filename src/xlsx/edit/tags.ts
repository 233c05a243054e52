/**
 * XML cut into tags by position, for splicing: what is not changed stays these very characters. In: the text of a part
 * that the reader has found well-formed. Out: tags with their places; attributes read and set in a tag's text.
 */

export interface Tag {
  /** Without the writer's prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
}

/** The next tag from here on; comments, instructions and CDATA are passed over. */
export function nextTag(xml: string, from: number): Tag | null {
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    const code = xml.charCodeAt(at + 1);
    if (code === 33 || code === 63) {
      const until = xml.startsWith('<!--', at)
        ? '-->'
        : xml.startsWith('<![CDATA[', at)
          ? ']]>'
          : code === 63
            ? '?>'
            : '>';
      const closes = xml.indexOf(until, at + 2);
      if (closes < 0) return null;
      at = xml.indexOf('<', closes + until.length);
    } else return tagAt(xml, at);
  }
  return null;
}

function tagAt(xml: string, start: number): Tag | null {
  const end = tagEnd(xml, start);
  if (end < 0) return null;
  const isClose = xml.charCodeAt(start + 1) === 47;
  let at = start + (isClose ? 2 : 1);
  let name = at;
  for (; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 58) name = at + 1;
    else if (code <= 32 || code === 47 || code === 62) break;
  }
  const kind = isClose ? 'close' : xml.charCodeAt(end - 2) === 47 ? 'empty' : 'open';
  return { name: xml.slice(name, at), kind, start, end };
}

/** After the `>` that closes a tag: one within quotes does not. */
function tagEnd(xml: string, start: number): number {
  let open = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === 34 || code === 39) open = code;
    else if (code === 62) return at + 1;
  }
  return -1;
}

/** The whole element that begins with this tag. */
export function elementEnd(xml: string, tag: Tag): number {
  if (tag.kind !== 'open') return tag.end;
  let depth = 1;
  let at = tag.end;
  while (depth > 0) {
    const next = nextTag(xml, at);
    if (next === null) return xml.length;
    depth += next.kind === 'open' ? 1 : next.kind === 'close' ? -1 : 0;
    at = next.end;
  }
  return at;
}

/** The first tag of a name among those that open or stand alone. */
export function findTag(xml: string, name: string, from = 0): Tag | null {
  for (let tag = nextTag(xml, from); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.name === name && tag.kind !== 'close') return tag;
  }
  return null;
}

/** `x:` where the part's writer prefixes its elements, else nothing. */
export function prefixOf(xml: string): string {
  const root = nextTag(xml, 0);
  const found = root === null ? null : /^<([\w.-]+:)/.exec(xml.slice(root.start, root.end));
  return found?.[1] ?? '';
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

/** As written, entities and all; null when it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = patternOf(name).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

/** The tag with an attribute set (to text that is markup already), or taken out by null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = patternOf(name).exec(tag);
  const said = value === null ? '' : ` ${name}="${value}"`;
  if (found !== null) return tag.slice(0, found.index) + said + tag.slice(found.index + found[0].length);
  if (value === null) return tag;
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + said + tag.slice(end);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Characters as meant. The text was found well-formed, so every entity is known. */
export function unmarked(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex: string, digits: string, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (digits !== undefined) return String.fromCodePoint(Number(digits));
    return ENTITIES[name] ?? whole;
  });
}
