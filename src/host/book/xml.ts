// Just enough of XML to tell a well-formed part from text, and its root's namespace.
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** Why the text is not a well-formed element; null if it is one. */
export function fragmentFault(xml: unknown): string | null {
  if (typeof xml !== 'string' || xml.trim() === '') return 'A custom XML part needs XML.';
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (!match) return 'The XML is not well formed.';
    const [whole, close, name, , selfClosed] = match;
    if (close !== undefined && open.pop() !== close) return `The XML is not well formed at </${close}>.`;
    if (name !== undefined) {
      if (open.length === 0) roots += 1;
      if (!selfClosed) open.push(name);
    }
    const outside = open.length === 0 && close === undefined && name === undefined && !whole.startsWith('<');
    if (outside && whole.trim() !== '') return 'The XML has text outside its root.';
    if (!whole.startsWith('<') && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole))
      return 'The XML has an unescaped &.';
    // eslint-disable-next-line no-control-regex -- these are exactly the characters XML 1.0 forbids
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(whole)) return 'The XML has a forbidden character.';
  }
  if (open.length > 0) return `The XML is not well formed: <${open.at(-1)}> is not closed.`;
  return roots === 1 ? null : 'The XML needs exactly one root.';
}

export function rootNamespace(xml: string): string {
  const root = /<([A-Za-z_\u00aa-\uffff][^\s/>]*)([^>]*)>/.exec(xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''));
  if (!root) return '';
  const prefix = root[1]!.includes(':') ? `:${root[1]!.split(':')[0]}` : '';
  const found = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2]!);
  return found?.[1] ?? found?.[2] ?? '';
}
