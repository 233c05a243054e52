/**
 * In: XML in pieces of bytes. Out: open, text and close calls with canonical names (`w:p`, `row`), whatever
 * prefixes the file's writer chose and whether it is the transitional or the strict flavour.
 * A DOCTYPE is refused before it is looked at, nesting is bounded, so no entity or stack trick gets anywhere.
 */
import { SaxesParser } from 'saxes';
import type { Archive } from './archive';
import type { Attempt, Fault } from './fault';
import { fault, got } from './fault';
import { namesOf, plainNames } from './namespaces';
import type { Names } from './namespaces';

export type Attributes = Readonly<Record<string, string>>;

export interface MarkupSink {
  open(name: string, attributes: Attributes): void;
  text(words: string): void;
  close(name: string): void;
  /** Answering true ends the reading early, without a fault. */
  done?(): boolean;
  /** What the sink itself will not take, such as too many elements. */
  fault?(): Fault | null;
}

export const markupDepth = 256;

export interface MarkupReader {
  /** False once nothing more is wanted: a fault, or the sink is done. */
  take(piece: Uint8Array): boolean;
  /** To be called at the end; null when the part was well-formed. */
  end(): Fault | null;
}

/** Reads one part of an archive as XML. */
export function readMarkup(archive: Archive, part: string, sink: MarkupSink): Fault | null {
  const reader = markupReader(part, sink);
  const fed = archive.feed(part, (piece) => reader.take(piece));
  // a fault of the XML is said first: when it stops the feeding, the archive has nothing to complain about
  return reader.end() ?? fed;
}

/** A reader for XML that arrives in pieces; `part` is named in faults. */
export function markupReader(part: string, sink: MarkupSink): MarkupReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const state: { found: Fault | null; stopped: boolean } = { found: null, stopped: false };
  let decoder: TextDecoder | null = null;
  const refuse = (found: Fault): void => {
    state.found ??= found;
  };
  connect(parser, part, sink, { refuse, isRefused: () => state.found !== null });
  parser.on('error', (error) => refuse(fault('xml-broken', { part, reason: reasonOf(error) })));
  return {
    take(piece) {
      decoder ??= new TextDecoder(encodingOf(piece));
      if (!state.found) parser.write(decoder.decode(piece, { stream: true }));
      state.found ??= sink.fault?.() ?? null;
      state.stopped = state.found === null && sink.done?.() === true;
      return state.found === null && !state.stopped;
    },
    end() {
      if (state.found === null && !state.stopped) parser.close();
      return state.found;
    },
  };
}

interface Refusing {
  refuse(found: Fault): void;
  isRefused(): boolean;
}

function connect(parser: SaxesParser, part: string, sink: MarkupSink, state: Refusing): void {
  const scopes: { readonly depth: number; readonly names: Names }[] = [];
  let names = plainNames;
  let depth = 0;
  parser.on('doctype', () => state.refuse(fault('doctype', { part })));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > markupDepth) state.refuse(fault('too-deep', { part, limit: markupDepth }));
    if (state.isRefused()) return;
    const inner = namesOf(names, tag.attributes);
    if (inner !== names) {
      scopes.push({ depth, names });
      names = inner;
    }
    sink.open(names.element(tag.name), names.attributes(tag.attributes));
  });
  parser.on('text', (words) => {
    if (!state.isRefused()) sink.text(words);
  });
  parser.on('cdata', (words) => {
    if (!state.isRefused()) sink.text(words);
  });
  parser.on('closetag', (tag) => {
    if (state.isRefused()) return;
    sink.close(names.element(tag.name));
    const outer = scopes.at(-1);
    if (outer?.depth === depth) {
      names = outer.names;
      scopes.pop();
    }
    depth -= 1;
  });
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function reasonOf(error: Error): string {
  return error.message.replace(/^\d+:\d+: /, '').slice(0, 120);
}

/** An element of a small part, kept as a tree: settings, styles, one paragraph of a body. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

/** A part as a tree. For small parts only: the whole tree is in memory. */
export function readTree(archive: Archive, part: string): Attempt<Element> {
  const grower = treeGrower();
  const found = readMarkup(archive, part, grower);
  if (found !== null) return { ok: false, fault: found };
  const root = grower.root();
  return root === null ? { ok: false, fault: fault('xml-broken', { part, reason: 'no root element' }) } : got(root);
}

interface Growing {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (Element | string)[];
}

/** A sink that grows a tree; `root()` is null until the root has closed. */
export function treeGrower(): MarkupSink & { root(): Element | null } {
  const stack: Growing[] = [];
  let root: Element | null = null;
  return {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    text(words) {
      stack.at(-1)?.children.push(words);
    },
    close() {
      const element = stack.pop();
      if (stack.length === 0 && element !== undefined) root = element;
    },
    root: () => root,
  };
}

/** The first child element of a name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  if (parent === undefined) return undefined;
  for (const node of parent.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** The child elements, of one name or all. */
export function childrenOf(parent: Element | undefined, name?: string): readonly Element[] {
  if (parent === undefined) return [];
  return parent.children.filter(
    (node): node is Element => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** All character data below an element. */
export function wordsIn(element: Element): string {
  return element.children.map((node) => (typeof node === 'string' ? node : wordsIn(node))).join('');
}
