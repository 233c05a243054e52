/**
 * In: XML in pieces of bytes. Out: open, text and close calls with canonical names (`w:p`, `row`), whatever
 * prefixes the file's writer chose and whether it is the transitional or the strict flavour.
 * A DOCTYPE is refused before it is looked at, nesting is bounded, so no entity or stack trick gets anywhere.
 */
import type { Archive } from './archive';
import type { Attempt, Fault } from './fault';
import { fault, got } from './fault';
import { namesOf, plainNames } from './namespaces';
import type { Names } from './namespaces';
import { scannerOf } from './scanner';
import type { Attributes, ScannerSink } from './scanner';

export type { Attributes } from './scanner';

export interface MarkupSink {
  open(name: string, attributes: Attributes): void;
  text(words: string): void;
  close(name: string): void;
  /** What the sink itself will not take, such as too many elements. */
  fault?(): Fault | null;
}

export const markupDepth = 256;

export interface MarkupReader {
  /** False once there is a fault and nothing more is wanted. */
  take(piece: Uint8Array): boolean;
  /** To be called at the end; null when the part was well-formed. */
  end(): Fault | null;
}

/** Reads one part of an archive as XML. */
export function readMarkup(archive: Archive, part: string, sink: MarkupSink): Fault | null {
  const reader = markupReader(part, sink);
  const fed = archive.feed(part, (piece) => reader.take(piece));
  // what the archive says goes first: XML that was cut off is the lesser news
  return fed ?? reader.end();
}

/** A reader for XML that arrives in pieces; `part` is named in faults. */
export function markupReader(part: string, sink: MarkupSink): MarkupReader {
  const state: Named = { part, sink, scopes: [], names: plainNames, depth: 0, found: null };
  const scanner = scannerOf(namingSink(state));
  let decoder: TextDecoder | null = null;
  return {
    take(piece) {
      decoder ??= new TextDecoder(encodingOf(piece));
      const sound = scanner.write(decoder.decode(piece, { stream: true }));
      state.found ??= sink.fault?.() ?? null;
      return sound && state.found === null;
    },
    end() {
      if (state.found !== null) return state.found;
      const scanned = scanner.end();
      if (scanned === null) return null;
      return scanned.code === 'doctype'
        ? fault('doctype', { part })
        : fault('xml-broken', { part, reason: scanned.reason });
    },
  };
}

interface Named {
  readonly part: string;
  readonly sink: MarkupSink;
  readonly scopes: { readonly depth: number; readonly names: Names }[];
  names: Names;
  depth: number;
  found: Fault | null;
}

/** Gives names their usual prefixes, and refuses what is nested too deep. */
function namingSink(state: Named): ScannerSink {
  const { sink, part, scopes } = state;
  return {
    open(name, attributes, declares) {
      state.depth += 1;
      if (state.depth > markupDepth) state.found ??= fault('too-deep', { part, limit: markupDepth });
      if (state.found !== null) return;
      const inner = declares ? namesOf(state.names, attributes) : state.names;
      if (inner !== state.names) {
        scopes.push({ depth: state.depth, names: state.names });
        state.names = inner;
      }
      if (inner.renamed === null) sink.open(name, attributes);
      else sink.open(inner.element(name), inner.attributes(attributes));
    },
    text(words) {
      if (state.found === null) sink.text(words);
    },
    close(name) {
      if (state.found !== null) return;
      sink.close(state.names.renamed === null ? name : state.names.element(name));
      const outer = scopes.at(-1);
      if (outer?.depth === state.depth) {
        state.names = outer.names;
        scopes.pop();
      }
      state.depth -= 1;
    },
  };
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** An element of a small part, kept as a tree: settings, styles, one paragraph of a body. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

/** Most elements of a part that is kept as a tree. */
export const treeElements = 1_000_000;

/** A part as a tree. For small parts only: the whole tree is in memory. */
export function readTree(archive: Archive, part: string): Attempt<Element> {
  const grower = treeGrower();
  let elements = 0;
  const found = readMarkup(archive, part, {
    ...grower,
    open(name, attributes) {
      elements += 1;
      grower.open(name, attributes);
    },
    fault: () => (elements > treeElements ? fault('too-much', { part, count: elements, limit: treeElements }) : null),
  });
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
