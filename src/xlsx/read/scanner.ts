/**
 * In: XML as text, in pieces. Out: open, text and close calls. A scanner for the XML that office files are made
 * of: elements, attributes, character data, CDATA, the five named entities and numbered ones. There is no DOCTYPE,
 * hence nothing to expand. It looks at each character a bounded number of times, wherever the pieces are cut.
 * Own, because cell by cell the general parser (saxes) took three times as long; see README.
 */
export type Attributes = Readonly<Record<string, string>>;

export interface ScannerSink {
  /** `declares`: an attribute begins with xmlns. */
  open(name: string, attributes: Attributes, declares: boolean): void;
  /** Character data, perhaps in several pieces. */
  text(words: string): void;
  close(name: string): void;
}

export type ScanFault = { readonly code: 'doctype' } | { readonly code: 'broken'; readonly reason: string };

export interface Scanner {
  /** False when the XML is broken; nothing more is taken then. */
  write(piece: string): boolean;
  /** After the last piece. Null when it was whole. */
  end(): ScanFault | null;
}

/** The longest tag, in characters (drawings keep whole pictures in an attribute), and most attributes of one. */
const LONGEST_TAG = 4_000_000;
const MOST_ATTRIBUTES = 1_000;
const NONE: Attributes = Object.freeze({});

interface State {
  readonly sink: ScannerSink;
  readonly stack: string[];
  rest: string;
  /** What is passed over or taken as it is until its end: comment, instruction, CDATA. */
  until: string;
  taking: boolean;
  /** Whether this piece has an entity or a carriage return at all; most have not, and then words are taken as they are. */
  special: boolean;
  rooted: boolean;
  /** Of the tag being read. */
  attributes: Record<string, string> | null;
  declares: boolean;
  fault: ScanFault | null;
}

export function scannerOf(sink: ScannerSink): Scanner {
  const state: State = {
    sink,
    stack: [],
    rest: '',
    until: '',
    taking: false,
    special: false,
    rooted: false,
    attributes: null,
    declares: false,
    fault: null,
  };
  return {
    write(piece) {
      if (state.fault !== null) return false;
      const text = state.rest === '' ? piece : state.rest + piece;
      state.special = text.includes('&') || text.includes('\r');
      const at = scan(text, state);
      state.rest = state.fault === null ? text.slice(at) : '';
      return state.fault === null;
    },
    end() {
      if (state.fault !== null) return state.fault;
      if (state.rest.trim() !== '' || state.until !== '' || state.stack.length > 0)
        return broken('it ends in the middle');
      return state.rooted ? null : broken('no root element');
    },
  };
}

function broken(reason: string): ScanFault {
  return { code: 'broken', reason };
}

/** Goes as far as the text allows; answers where the unfinished rest begins. */
function scan(text: string, state: State): number {
  let at = 0;
  while (at < text.length && state.fault === null) {
    const next = state.until !== '' ? passOver(text, at, state) : step(text, at, state);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function step(text: string, at: number, state: State): number {
  if (text.charCodeAt(at) !== 60) return characters(text, at, state);
  const code = text.charCodeAt(at + 1);
  if (code === 47) return closeTag(text, at, state);
  if (code === 33) return marked(text, at, state);
  if (code === 63) {
    state.until = '?>';
    state.taking = false;
    return at + 2;
  }
  // one character alone may be the first of any of these
  return at + 1 === text.length ? at : openTag(text, at, state);
}

function characters(text: string, at: number, state: State): number {
  const found = text.indexOf('<', at);
  const end = found < 0 ? heldBack(text, at) : found;
  if (end === at) return at;
  const words = text.slice(at, end);
  if (state.stack.length > 0) {
    state.sink.text(state.special ? plainText(words, state) : words);
  } else if (words.trim() !== '' && words !== '\ufeff') state.fault = broken('text outside the root element');
  return end;
}

/** At the end of a piece, an entity or a line end may be cut in two: its beginning waits for the next piece. */
function heldBack(text: string, at: number): number {
  const entity = text.lastIndexOf('&');
  if (entity >= at && text.length - entity < 12 && !text.includes(';', entity)) return entity;
  return text.endsWith('\r') ? Math.max(at, text.length - 1) : text.length;
}

function marked(text: string, at: number, state: State): number {
  if (text.length < at + 9) {
    const begun = text.slice(at);
    if ('<!--'.startsWith(begun) || '<![CDATA['.startsWith(begun) || '<!DOCTYPE'.startsWith(begun)) return at;
  }
  if (text.startsWith('<!--', at)) {
    state.until = '-->';
    state.taking = false;
    return at + 4;
  }
  if (text.startsWith('<![CDATA[', at) && state.stack.length > 0) {
    state.until = ']]>';
    state.taking = true;
    return at + 9;
  }
  state.fault = text.startsWith('<!DOCTYPE', at) ? { code: 'doctype' } : broken('a declaration');
  return at;
}

function passOver(text: string, at: number, state: State): number {
  const found = text.indexOf(state.until, at);
  const end = found < 0 ? Math.max(at, text.length - state.until.length + 1) : found;
  if (state.taking && end > at) state.sink.text(text.slice(at, end));
  if (found < 0) return end;
  const after = found + state.until.length;
  state.until = '';
  return after;
}

function closeTag(text: string, at: number, state: State): number {
  const end = text.indexOf('>', at);
  if (end < 0) return waitFor(text, at, state);
  const name = state.stack.pop();
  const length = name?.length ?? 0;
  const closes = name !== undefined && text.startsWith(name, at + 2);
  if (!closes || (end !== at + 2 + length && text.slice(at + 2 + length, end).trim() !== '')) {
    state.fault = broken(`</${text.slice(at + 2, Math.min(end, at + 40))}> closes nothing`);
    return at;
  }
  state.sink.close(name);
  return end + 1;
}

/** The tag goes on in the next piece, unless it is already longer than any tag may be. */
function waitFor(text: string, at: number, state: State): number {
  if (text.length - at > LONGEST_TAG) state.fault = broken('a tag without end');
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Answers of `attributeAt` instead of a place. */
const UNFINISHED = -1;
const WRONG = -2;

function openTag(text: string, at: number, state: State): number {
  const named = nameEnd(text, at + 1);
  const name = text.slice(at + 1, named);
  let cursor = pastSpace(text, named);
  state.attributes = null;
  state.declares = false;
  for (let count = 0; cursor < text.length && !isTagEnd(text.charCodeAt(cursor)); count += 1) {
    const next = count < MOST_ATTRIBUTES ? attributeAt(text, cursor, state) : WRONG;
    if (next === WRONG) return fail(state, at, `<${name.slice(0, 40)}> has a broken attribute`);
    cursor = next === UNFINISHED ? text.length : pastSpace(text, next);
  }
  if (cursor >= text.length) return waitFor(text, at, state);
  if (text.charCodeAt(cursor) === 62) return opened(name, state) ? cursor + 1 : at;
  if (cursor + 1 === text.length) return waitFor(text, at, state);
  if (text.charCodeAt(cursor + 1) !== 62) return fail(state, at, `<${name.slice(0, 40)}> has a stray slash`);
  return opened(name, state) ? closed(state, cursor + 2) : at;
}

/** Takes the attribute at this place and answers where it ends. */
function attributeAt(text: string, at: number, state: State): number {
  const equals = nameEnd(text, at);
  const quote = quoteAfter(text, equals);
  if (quote < 0) return quote;
  if (equals === at) return WRONG;
  const end = text.indexOf(text.charCodeAt(quote) === 34 ? '"' : "'", quote + 1);
  if (end < 0) return UNFINISHED;
  const name = text.slice(at, equals);
  const value = text.slice(quote + 1, end);
  state.attributes ??= {};
  state.attributes[name] = state.special ? plainText(value, state) : value;
  state.declares = state.declares || name.startsWith('xmlns');
  return end + 1;
}

function isTagEnd(code: number): boolean {
  return code === 62 || code === 47;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function closed(state: State, next: number): number {
  const name = state.stack.pop();
  if (name !== undefined) state.sink.close(name);
  return next;
}

/** Where a name ends: at a space, an equals sign, a quote or the end of the tag. */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** Place of the quote mark after `=`. */
function quoteAfter(text: string, from: number): number {
  const equals = pastSpace(text, from);
  if (equals >= text.length) return UNFINISHED;
  if (text.charCodeAt(equals) !== 61) return WRONG;
  const quote = pastSpace(text, equals + 1);
  if (quote >= text.length) return UNFINISHED;
  const code = text.charCodeAt(quote);
  return code === 34 || code === 39 ? quote : WRONG;
}

/** > / < = " ' and spaces. */
function isNameEnd(code: number): boolean {
  return code <= 62 && (isSpace(code) || isTagEnd(code) || code === 61 || code === 60 || code === 34 || code === 39);
}

function fail(state: State, at: number, reason: string): number {
  state.fault = broken(reason);
  return at;
}

function opened(name: string, state: State): boolean {
  if (state.fault !== null) return false;
  if (name === '' || (state.rooted && state.stack.length === 0)) {
    state.fault = broken(name === '' ? 'a tag without a name' : 'a second root element');
    return false;
  }
  state.rooted = true;
  state.stack.push(name);
  state.sink.open(name, state.attributes ?? NONE, state.declares);
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character data as meant: entities resolved, line ends as \n. */
function plainText(words: string, state: State): string {
  const plain = words.includes('\r') ? words.replace(/\r\n?/g, '\n') : words;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&([^;&]{0,40};?)/g, (whole, inner: string) => {
    const known = inner.endsWith(';') ? entityOf(inner.slice(0, -1)) : null;
    if (known === null) state.fault ??= broken(`${whole.slice(0, 20)} is no character`);
    return known ?? '';
  });
}

function entityOf(name: string): string | null {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
  const digits = name.startsWith('#x') ? name.slice(2) : name.slice(1);
  const sound = name.startsWith('#x') ? /^[0-9a-fA-F]{1,6}$/.test(digits) : /^\d{1,7}$/.test(digits);
  const code = sound ? Number.parseInt(digits, name.startsWith('#x') ? 16 : 10) : -1;
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
