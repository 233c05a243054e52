/**
 * Longest match of many words in one pass over characters. In: words with a value each. Out: at a place,
 * the value of the longest word that starts there. Time grows with the longest word only, never with the list.
 */
interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | undefined;
}

export interface Trie<T> {
  /** By first character: quick no for most places. */
  readonly roots: (Node<T> | undefined)[];
  readonly spaced: boolean;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

export function trieOf<T>(words: Iterable<readonly [string, T]>, spaced = false): Trie<T> {
  const roots: (Node<T> | undefined)[] = [];
  for (const [word, value] of words) {
    let node = (roots[word.charCodeAt(0)] ??= { next: null, value: undefined });
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = { next: null, value: undefined }));
      node = child;
    }
    node.value = value;
  }
  return { roots, spaced };
}

/** Words separated by spaces, all with one value; `_` in a word stands for a space. */
export function* wordsWith<T>(list: string, value: T): Iterable<readonly [string, T]> {
  for (const word of list.split(/\s+/)) if (word !== '') yield [word.replaceAll('_', ' '), value];
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** The longest word of the trie at `at`, within `end`; in a spaced language only where a whole word ends. */
export function longest<T>(trie: Trie<T>, text: string, at: number, end: number): Match<T> | null {
  let node = trie.roots[text.charCodeAt(at)];
  let found: Match<T> | null = null;
  let i = at + 1;
  while (node !== undefined) {
    if (
      node.value !== undefined &&
      (!trie.spaced || i >= end || !isWordCode(text.charCodeAt(i)) || !isWordCode(text.charCodeAt(i - 1)))
    ) {
      found = { end: i, value: node.value };
    }
    if (node.next === null || i >= end) break;
    node = node.next.get(text.charCodeAt(i));
    i++;
  }
  return found;
}
