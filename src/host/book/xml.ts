// Just enough of XML to tell a well-formed part from text, and its root's namespace.
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

interface Walk {
  readonly open: string[];
  roots: number;
}

function elementFault(walk: Walk, token: RegExpExecArray): string | null {
  const [, close, name, , selfClosed] = token;
  if (close !== undefined && walk.open.pop() !== close) return `The XML is not well formed at </${close}>.`;
  if (name === undefined) return null;
  if (walk.open.length === 0) walk.roots += 1;
  if (!selfClosed) walk.open.push(name);
  return null;
}

function textFault(walk: Walk, text: string): string | null {
  if (walk.open.length === 0 && text.trim() !== '') return 'The XML has text outside its root.';
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text) ? 'The XML has an unescaped &.' : null;
}

/** Characters XML 1.0 forbids. */
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]');

/** Why the text is not a well-formed element; null if it is one. */
export function fragmentFault(xml: unknown): string | null {
  if (typeof xml !== 'string' || xml.trim() === '') return 'A custom XML part needs XML.';
  if (FORBIDDEN.test(xml)) return 'The XML has a forbidden character.';
  const walk: Walk = { open: [], roots: 0 };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const token = TOKEN.exec(xml);
    if (!token) return 'The XML is not well formed.';
    const fault = token[0].startsWith('<') ? elementFault(walk, token) : textFault(walk, token[0]);
    if (fault) return fault;
  }
  if (walk.open.length > 0) return `The XML is not well formed: <${walk.open.at(-1) ?? ''}> is not closed.`;
  return walk.roots === 1 ? null : 'The XML needs exactly one root.';
}

/** The namespace of the root element, '' when it has none. */
export function rootNamespace(xml: string): string {
  const root = /<([A-Za-z_\u00aa-\uffff][^\s/>]*)([^>]*)>/.exec(xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''));
  if (!root) return '';
  const [, name = '', attributes = ''] = root;
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  const found = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}
