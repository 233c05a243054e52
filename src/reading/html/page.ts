/**
 * In: tags and characters of a page in order. Out: its pieces, handed over as soon as they are complete.
 * Tags may be crossed, unclosed or nested without end; a stack of bounded height is all that is kept.
 */
import { spellNumber } from '../docx/numerals';
import { raised } from '../docx/symbols';
import type { Piece } from './pieces';
import { tableReader } from './tables';
import type { TableReader } from './tables';

export interface PageReader {
  open(tag: string, attribute: (name: string) => string | undefined, selfClosing: boolean): void;
  text(words: string): void;
  close(tag: string): void;
  end(): { readonly title: string; readonly images: number };
}

type Attribute = (name: string) => string | undefined;

interface Open {
  readonly tag: string;
  readonly dropped: boolean;
  readonly furniture: boolean;
}

interface List {
  readonly ordered: boolean;
  readonly format: string;
  next: number;
}

interface State {
  readonly print: (pieces: readonly Piece[]) => void;
  readonly stack: Open[];
  readonly lists: List[];
  readonly tables: TableReader[];
  words: string;
  title: string;
  images: number;
  /** Label and depth of the list item whose first line has not come yet. */
  item: { readonly level: number; readonly label: string } | null;
}

/** Deeper tags are not kept apart from what they stand in; no page that a person reads comes near it. */
const DEEPEST = 512;

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
  'textarea',
  'noframes',
  'noembed',
  'title',
  'canvas',
  'audio',
  'video',
  'math',
  'rp',
  'rt',
]);
const FURNITURE = new Set(['nav', 'footer', 'aside']);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'base',
  'area',
  'source',
  'wbr',
  'embed',
  'param',
  'track',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'option',
]);
/** Opening one of these ends an open one of the same, as a page's author may leave out the end tag. */
const ENDS_ITSELF: Readonly<Record<string, string>> = {
  li: 'ol ul menu table',
  p: 'div section article td th li table',
  dt: 'dl',
  dd: 'dl',
  option: 'select',
};

export function pageReader(print: (pieces: readonly Piece[]) => void): PageReader {
  const state: State = { print, stack: [], lists: [], tables: [], words: '', title: '', images: 0, item: null };
  return {
    open: (tag, attribute, selfClosing) => open(tag, attribute, selfClosing, state),
    text(words) {
      const top = state.stack.at(-1);
      if (top?.tag === 'title' && state.stack.every(({ tag }) => tag !== 'svg')) state.title += words;
      if (top?.dropped !== true) state.words += shaped(words, state);
    },
    close: (tag) => close(tag, state),
    end() {
      flush(state);
      while (state.tables.length > 0) endTable(state);
      return { title: state.title.replace(/\s+/g, ' ').trim(), images: state.images };
    },
  };
}

function open(tag: string, attribute: Attribute, selfClosing: boolean, state: State): void {
  if (tag === 'br') state.words += '\n';
  if (tag === 'img') state.images += 1;
  if (BLOCKS.has(tag)) flush(state);
  if (VOID.has(tag)) return;
  const bounds = ENDS_ITSELF[tag];
  if (bounds !== undefined) endOpen(tag, bounds.split(' '), state);
  // the slash of `<path/>` means something only in drawings, and nothing of those is kept
  if (state.stack.length >= DEEPEST || (selfClosing && !BLOCKS.has(tag))) return;
  const opened = openOf(tag, attribute, state);
  state.stack.push(opened);
  if (!opened.dropped) OPENING[tag]?.(attribute, state);
}

function openOf(tag: string, attribute: Attribute, { stack }: State): Open {
  const top = stack.at(-1);
  return {
    tag,
    dropped: top?.dropped === true || DROPPED.has(tag) || isHidden(attribute),
    furniture: top?.furniture === true || FURNITURE.has(tag) || attribute('role') === 'navigation',
  };
}

function isHidden(attribute: Attribute): boolean {
  if (attribute('hidden') !== undefined) return true;
  const style = attribute('style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
}

const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const OPENING: Readonly<Record<string, (attribute: Attribute, state: State) => void>> = {
  ul: (_, { lists }) => void lists.push({ ordered: false, format: '', next: 1 }),
  menu: (_, { lists }) => void lists.push({ ordered: false, format: '', next: 1 }),
  ol: (attribute, { lists }) => {
    const start = Number(attribute('start') ?? 1);
    const format = LIST_FORMATS[attribute('type') ?? '1'] ?? 'decimal';
    lists.push({ ordered: true, format, next: Number.isInteger(start) ? start : 1 });
  },
  li: (attribute, state) => {
    const list = state.lists.at(-1);
    const value = Number(attribute('value') ?? Number.NaN);
    if (list !== undefined && Number.isInteger(value)) list.next = value;
    const label = list?.ordered === true ? `${spellNumber(list.next, list.format)}.` : '';
    if (list !== undefined) list.next += 1;
    state.item = { level: Math.max(1, Math.min(state.lists.length, 9)), label };
  },
  table: (_, state) => void state.tables.push(tableReader()),
  tr: (_, { tables }) => tables.at(-1)?.row(),
  td: (attribute, { tables }) => tables.at(-1)?.cell(attribute('rowspan'), attribute('colspan')),
  th: (attribute, { tables }) => tables.at(-1)?.cell(attribute('rowspan'), attribute('colspan')),
};

function close(tag: string, state: State): void {
  if (BLOCKS.has(tag)) flush(state);
  // an end tag closes nothing beyond the cell it stands in
  const bounds = tag === 'table' || tag === 'tr' || tag === 'td' || tag === 'th' ? ['table'] : ['td', 'th', 'table'];
  endOpen(tag, bounds, state);
}

/** Ends the nearest open tag of a name and all inside it, unless one of the bounds stands between. */
function endOpen(tag: string, bounds: readonly string[], state: State): void {
  for (let at = state.stack.length - 1; at >= 0; at -= 1) {
    const name = state.stack[at]?.tag ?? '';
    if (name === tag) {
      for (const ended of state.stack.splice(at).reverse()) if (!ended.dropped) CLOSING[ended.tag]?.(state);
      return;
    }
    if (bounds.includes(name)) return;
  }
}

const CLOSING: Readonly<Record<string, (state: State) => void>> = {
  ul: ({ lists }) => void lists.pop(),
  ol: ({ lists }) => void lists.pop(),
  menu: ({ lists }) => void lists.pop(),
  li: (state) => {
    state.item = null;
  },
  td: (state) => {
    flush(state);
    state.tables.at(-1)?.endCell();
  },
  th: (state) => {
    flush(state);
    state.tables.at(-1)?.endCell();
  },
  table: (state) => {
    flush(state);
    endTable(state);
  },
};

function endTable(state: State): void {
  const cells = state.tables.pop()?.cells() ?? [];
  if (cells.length > 0) put({ kind: 'table', cells }, state);
}

/** Into the cell it stands in; what stands in a table before its first cell (a caption) goes before the table. */
function put(piece: Piece, state: State): void {
  for (let at = state.tables.length - 1; at >= 0; at -= 1) if (state.tables[at]?.put(piece) === true) return;
  state.print([piece]);
}

/** Raised digits are digits of their own; everything else is as it stands. */
function shaped(words: string, { stack }: State): string {
  const plain = stack.some(({ tag }) => tag === 'pre')
    ? words
    : words.replace(/[ \t\r\n\f]+/g, (gap) => (gap.includes('\n') ? '\v' : ' '));
  return stack.at(-1)?.tag === 'sup' ? raised(plain) : plain;
}

/** A source line break between two Chinese characters is no space; \v marks where one was. */
function flush(state: State): void {
  const words = state.words
    .replace(/\u00a0/g, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \v]*\v[ \v]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \v]+/g, ' ');
  state.words = '';
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return;
  const heading = headingOf(state.stack);
  if (heading > 0 && state.tables.length === 0)
    return put({ kind: 'heading', level: heading, text: lines.join(' '), label: '' }, state);
  for (const text of lines) put(lineOf(text, state), state);
}

function lineOf(text: string, state: State): Piece {
  if (state.stack.at(-1)?.furniture === true) return { kind: 'furniture', text };
  const { item } = state;
  state.item = null;
  return item === null ? { kind: 'line', text } : { kind: 'item', ...item, text };
}

function headingOf(stack: readonly Open[]): number {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const found = /^h([1-6])$/.exec(stack[at]?.tag ?? '');
    if (found !== null) return Number(found[1]);
  }
  return 0;
}
