/**
 * Longest match of many words in one pass over characters. In: words with a value each. Out: at a place,
 * the value of the longest word that starts there. Time grows with the longest word only, never with the list.
 * Edges stand in one open hash table of plain integers: no object is touched where nothing matches.
 */
export interface Trie<T> {
  /** One bit for each character that begins a word. */
  readonly first: Uint8Array;
  /** One bit for each character that is a word by itself. */
  readonly alone: Uint8Array;
  /** One bit for each two characters that begin a word, by `pairOf`. */
  readonly pairs: Uint8Array;
  /** `node << 16 | character` of an edge, or -1; a power of two long. */
  readonly edges: Int32Array;
  /** Node that the edge at the same place leads to. */
  readonly targets: Uint16Array;
  readonly shift: number;
  /** By node: 0, or 1 more than the index of its value. */
  readonly ends: Uint16Array;
  readonly values: readonly T[];
  readonly spaced: boolean;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

interface Word<T> {
  readonly word: string;
  readonly value: T;
}

/** Multiplies well enough over node and character both. */
const slotOf = (key: number, shift: number): number => Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> shift;

function tableFor<T>(words: readonly Word<T>[]): Pick<Trie<T>, 'edges' | 'targets' | 'shift'> {
  const most = words.reduce((sum, { word }) => sum + word.length, 0);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)));
  return { edges: new Int32Array(2 ** bits).fill(-1), targets: new Uint16Array(2 ** bits), shift: 32 - bits };
}

/** Two characters as the number of a bit; few of others share it. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

/** A bit for each of 65536 numbers, those given set. */
function bitsOf(numbers: readonly number[]): Uint8Array {
  const bits = new Uint8Array(8192);
  for (const one of numbers) bits[one >> 3] = (bits[one >> 3] ?? 0) | (1 << (one & 7));
  return bits;
}

const isSet = (bits: Uint8Array, one: number): boolean => ((bits[one >> 3] ?? 0) & (1 << (one & 7))) !== 0;

/** What the beginnings of words tell before any edge is followed. */
function beginningsOf<T>(words: readonly Word<T>[]): Pick<Trie<T>, 'first' | 'alone' | 'pairs'> {
  const firsts = words.map(({ word }) => word.charCodeAt(0));
  const long = words.filter(({ word }) => word.length > 1);
  return {
    first: bitsOf(firsts),
    alone: bitsOf(firsts.filter((_, k) => words[k]?.word.length === 1)),
    pairs: bitsOf(long.map(({ word }) => pairOf(word.charCodeAt(0), word.charCodeAt(1)))),
  };
}

/** Where an edge stands in the table, or the free place where it would. */
function placeOf(edges: Int32Array, key: number, shift: number): number {
  let slot = slotOf(key, shift);
  while (edges[slot] !== -1 && edges[slot] !== key) slot = (slot + 1) & (edges.length - 1);
  return slot;
}

export function trieOf<T>(pairs: Iterable<readonly [string, T]>, spaced = false): Trie<T> {
  const words = Array.from(pairs, ([word, value]): Word<T> => ({ word, value })).filter(({ word }) => word !== '');
  const { edges, targets, shift } = tableFor(words);
  const ends = new Uint16Array(words.reduce((sum, { word }) => sum + word.length, 1));
  let nodes = 1;
  words.forEach(({ word }, k) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = (node << 16) | word.charCodeAt(i);
      const slot = placeOf(edges, key, shift);
      if (edges[slot] === -1) {
        edges[slot] = key;
        targets[slot] = nodes++;
      }
      node = targets[slot] ?? 0;
    }
    ends[node] = k + 1;
  });
  return { ...beginningsOf(words), edges, targets, shift, ends, values: words.map(({ value }) => value), spaced };
}

/** Words separated by spaces, all with one value; `_` in a word stands for a space. */
export function* wordsWith<T>(list: string, value: T): Iterable<readonly [string, T]> {
  for (const word of list.split(/\s+/)) if (word !== '') yield [word.replaceAll('_', ' '), value];
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Does a whole word end before `i`? */
const isBreak = (text: string, i: number, end: number): boolean =>
  i >= end || !isWordCode(text.charCodeAt(i)) || !isWordCode(text.charCodeAt(i - 1));

/** Does any word begin with this character? */
export const begins = <T>(trie: Trie<T>, code: number): boolean => isSet(trie.first, code);

/** May a word stand here? Told by two characters: most places are passed over without a look at the words. */
const mayStand = <T>(trie: Trie<T>, code: number, next: number): boolean =>
  begins(trie, code) && (isSet(trie.alone, code) || isSet(trie.pairs, pairOf(code, next)));

/** The child of a node over a character, or 0. */
function step<T>(trie: Trie<T>, node: number, code: number): number {
  const { edges } = trie;
  const key = (node << 16) | code;
  let slot = slotOf(key, trie.shift);
  for (let edge = edges[slot] ?? -1; edge !== key; edge = edges[slot] ?? -1) {
    if (edge === -1) return 0;
    slot = (slot + 1) & (edges.length - 1);
  }
  return trie.targets[slot] ?? 0;
}

/** Words are shorter than this; a match is told as one integer, `value * span + length`. */
const span = 256;

/**
 * The longest word of the trie at `at`, within `end`, as one integer for `lengthIn` and `valueIn`; 0 where none
 * stands. In a spaced language only where a whole word ends.
 */
export function matchAt<T>(trie: Trie<T>, text: string, at: number, end: number): number {
  let code = text.charCodeAt(at);
  if (!mayStand(trie, code, text.charCodeAt(at + 1))) return 0;
  let found = 0;
  let node = 0;
  for (let i = at; ; ) {
    node = step(trie, node, code);
    if (node === 0) return found;
    i++;
    const value = trie.ends[node] ?? 0;
    if (value !== 0 && (!trie.spaced || isBreak(text, i, end))) found = value * span + i - at;
    if (i >= end) return found;
    code = text.charCodeAt(i);
  }
}

/** Characters of a match. */
export const lengthIn = (match: number): number => match & (span - 1);

export function valueIn<T>(trie: Trie<T>, match: number): T {
  return trie.values[(match >> 8) - 1] as T;
}

/** The same as an object, or null. */
export function longest<T>(trie: Trie<T>, text: string, at: number, end: number): Match<T> | null {
  const match = matchAt(trie, text, at, end);
  return match === 0 ? null : { end: at + lengthIn(match), value: valueIn(trie, match) };
}
