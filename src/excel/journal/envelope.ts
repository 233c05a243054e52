/**
 * Text kept in the workbook: cut into pieces of at most 1 MB, each a custom XML part with a namespace of its own,
 * so that a piece is found by its key in one round. The text is JSON whose XML characters are escaped as JSON does.
 */
const ROOT = 'urn:yardstick:kept';
const LIMIT = 1_000_000;

export function namespaceOf(key: string): string {
  return `${ROOT}:${key}`;
}

export function wrapped(key: string, piece: string): string {
  return `<kept xmlns="${namespaceOf(key)}">${jsonForXml(piece)}</kept>`;
}

/** null: not ours, or broken. */
export function unwrapped(xml: string): string | null {
  const start = /<kept\b[^>]*>/.exec(xml);
  const end = xml.lastIndexOf('</kept>');
  if (start === null || end < 0) return null;
  const body = fromXml(xml.slice(start.index + start[0].length, end)).trim();
  if (!/^".*"$/s.test(body)) return null;
  const text: unknown = parsed(body);
  return typeof text === 'string' ? text : null;
}

function jsonForXml(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// A host may write the part anew on saving, with entities of its own.
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function fromXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi,
    (_, hex?: string, decimal?: string, word?: string) =>
      word !== undefined
        ? (ENTITIES[word.toLowerCase()] ?? '')
        : String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal)),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Pieces whose wrapped form stays within 1 MB: a CJK character is three bytes, an escaped one six. */
export function pieces(text: string): readonly string[] {
  const out: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const cost = costOf(text.charCodeAt(at));
    if (bytes + cost > LIMIT) {
      out.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += cost;
  }
  out.push(text.slice(start));
  return out;
}

function costOf(code: number): number {
  if (code < 32 || code === 38 || code === 60 || code === 62 || (code >= 0xd800 && code < 0xe000)) return 6;
  if (code < 127) return code === 34 || code === 92 ? 2 : 1;
  return code < 160 ? 6 : 3;
}
