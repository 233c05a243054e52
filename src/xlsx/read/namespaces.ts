/**
 * Names of elements and attributes without the writer's own prefixes. Office writes `w:p`, other writers
 * `ns0:p` or `x:row`; a reader that trusted prefixes would silently find nothing in their files.
 * Almost always the prefixes are the usual ones, and then names pass through untouched.
 */
const CANONICAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
};

const KNOWN = new Set(Object.values(CANONICAL));

export interface Names {
  /** Declared prefixes and the canonical ones; null when they are all the same. */
  readonly renamed: ReadonlyMap<string, string> | null;
  element(name: string): string;
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
}

export const plainNames: Names = { renamed: null, element: (name) => name, attributes: (attributes) => attributes };

/** The names inside an element with these attributes: the outer ones, unless it declares prefixes of its own. */
export function namesOf(outer: Names, attributes: Readonly<Record<string, string>>): Names {
  let renamed: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    const wanted = canonicalPrefix(prefix, attributes[name] ?? '');
    if ((outer.renamed?.get(prefix) ?? prefix) === wanted) continue;
    renamed ??= new Map(outer.renamed);
    renamed.set(prefix, wanted);
  }
  return renamed === null ? outer : renamingNames(renamed);
}

/** A usual prefix that stands for something else is marked, so that it is not taken for the usual. */
function canonicalPrefix(prefix: string, uri: string): string {
  const canonical = CANONICAL[uri];
  if (canonical !== undefined) return canonical;
  return KNOWN.has(prefix) ? `other-${prefix}` : prefix;
}

function renamingNames(renamed: ReadonlyMap<string, string>): Names {
  const cache = new Map<string, string>();
  const rename = (name: string, ofElement: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && !ofElement) return name;
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const wanted = renamed.get(prefix) ?? prefix;
    return wanted === '' ? name.slice(colon + 1) : `${wanted}:${name.slice(colon + 1)}`;
  };
  const element = (name: string): string => {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const made = rename(name, true);
    cache.set(name, made);
    return made;
  };
  return {
    renamed,
    element,
    attributes(attributes) {
      const made: Record<string, string> = {};
      for (const name in attributes) made[rename(name, false)] = attributes[name] ?? '';
      return made;
    },
  };
}
