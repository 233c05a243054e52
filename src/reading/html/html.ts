/**
 * Reads .html as text and tables; nothing is rendered, fetched or run. Only parse5's tokenizer is used, not its
 * tree: the standard's tree rules can turn one megabyte of crossed tags into gigabytes of elements, and for blocks
 * of text no tree is needed.
 */
import { unbroken } from '../../document';
import { fault } from '../../xlsx';
import type { Fault } from '../../xlsx';
import { decodeText } from '../decoding';
import { printing } from '../printing';
import { notice, unread, warning } from '../received';
import type { Reader, Reading, Received } from '../received';
import { pageReader } from './page';
import type { PageReader } from './page';
import { printPieces } from './pieces';

export const htmlReader: Reader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  read: readHtml,
};

/** Characters of the whole page, and attributes of one tag. */
export const htmlLimits = { characters: 64_000_000, attributes: 2_000 };

const PIECE = 16_384;

async function readHtml(file: Received): Promise<Reading> {
  const decoded = decodeText(file.bytes, file.options.encoding ?? statedEncoding(file.bytes));
  if (!decoded.ok) return unread(file, decoded.fault);
  const { text, doubts } = decoded.value;
  const out = printing();
  const page = pageReader((pieces) => printPieces(pieces, out));
  const found = await tokenize(text, page, file.name);
  if (found !== null) return unread(file, found);
  const { title, images } = page.end();
  const printed = out.finish();
  if (printed.text === '') return unread(file, images > 0 ? fault('only-images', { count: images }) : fault('no-text'));
  const blocks = unbroken(printed.text, printed.blocks);
  const document = { name: file.name, format: 'html' as const, text: printed.text, blocks };
  const problems = doubts.map((doubt) =>
    doubt.code === 'encoding-guessed' ? notice(file, doubt) : warning(file, doubt),
  );
  return { value: title === '' ? document : { ...document, title }, problems };
}

async function tokenize(text: string, page: PageReader, part: string): Promise<Fault | null> {
  if (text.length > htmlLimits.characters)
    return fault('too-much', { part, count: text.length, limit: htmlLimits.characters });
  const { Tokenizer, TokenizerMode } = await import('parse5');
  const raw: Readonly<Record<string, 'RAWTEXT' | 'RCDATA' | 'SCRIPT_DATA' | 'PLAINTEXT'>> = {
    script: 'SCRIPT_DATA',
    style: 'RAWTEXT',
    xmp: 'RAWTEXT',
    iframe: 'RAWTEXT',
    noembed: 'RAWTEXT',
    noframes: 'RAWTEXT',
    title: 'RCDATA',
    textarea: 'RCDATA',
    plaintext: 'PLAINTEXT',
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const mode = raw[tagName];
        if (mode !== undefined) tokenizer.state = TokenizerMode[mode];
        page.open(tagName, (name) => attrs.find((attribute) => attribute.name === name)?.value, selfClosing);
      },
      onEndTag: ({ tagName }) => page.close(tagName),
      onCharacter: ({ chars }) => page.text(chars),
      onWhitespaceCharacter: ({ chars }) => page.text(chars),
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  for (let at = 0; at < text.length; at += PIECE) {
    tokenizer.write(text.slice(at, at + PIECE), at + PIECE >= text.length);
    const count = openAttributes(tokenizer);
    // each further attribute is compared with all before it, so a tag of a million would never end
    if (count > htmlLimits.attributes)
      return fault('too-much', { part: `${part} <…>`, count, limit: htmlLimits.attributes });
  }
  return null;
}

/** How many attributes the tag has that the tokenizer is in the middle of. */
function openAttributes(tokenizer: object): number {
  const token: unknown = Reflect.get(tokenizer, 'currentToken');
  const attributes: unknown = typeof token === 'object' && token !== null ? Reflect.get(token, 'attrs') : null;
  return Array.isArray(attributes) ? attributes.length : 0;
}

/** The encoding a page states for itself in its first kilobytes, if the decoder knows it. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const stated = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (stated === undefined || stated.startsWith('utf-8') || stated.startsWith('utf-16')) return undefined;
  // pages that say gb2312 or gbk often hold characters of the larger set, and ones saved anew are UTF-8 after all
  const label = /^gb/.test(stated) ? 'gb18030' : stated;
  return isUtf8(bytes) || !isKnown(label) ? undefined : label;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
