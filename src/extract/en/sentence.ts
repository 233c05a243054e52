/**
 * An English sentence as items (words, numbers, times, marks) with its verb groups. In: a frame. Out: the items in order and the
 * groups with tense and sense. Read once for a frame and kept with it; one pass, whatever the sentence's length.
 */
import type { Frame, Mark, Token } from '../engine/tokens';
import { depthAt, wordAt, wordsBetween } from './items';
import type { Item } from './items';
import { bes, haves, modals, verbOf } from './lexicon';
import { groupAt } from './verb-group';
import type { VerbGroup } from './verb-group';
export type { Tense, VerbGroup } from './verb-group';

export interface Sentence {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  /** Group by the item it begins at, and by the item it ends at. */
  readonly groupAt: ReadonlyMap<number, VerbGroup>;
  readonly groupTo: ReadonlyMap<number, VerbGroup>;
  /** Item index by token index. */
  readonly itemOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<Frame, Sentence>();

export function sentenceOf(f: Frame): Sentence {
  let read = known.get(f);
  if (read === undefined) known.set(f, (read = parse(f)));
  return read;
}

/** Groups that lie within items [from, to). */
export function groupsBetween(s: Sentence, from: number, to: number): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let i = from; i < to; i++) {
    const group = s.groupAt.get(i);
    if (group !== undefined && group.last < to) found.push(group);
  }
  return found;
}

function parse(f: Frame): Sentence {
  const items: Item[] = [];
  const itemOf = new Map<number, number>();
  let at = f.start;
  f.tokens.forEach((token, i) => {
    // A stop inside the sentence is an abbreviation's: `E. coli`.
    if (token.kind === 'cue' || (token.kind === 'mark' && token.mark === 'stop' && token.end < f.end)) return;
    if (token.kind === 'mark' && isWording(f, i, token.partner)) return;
    const depth = f.depth[i] ?? 0;
    // Words before a closing bracket or quote stand inside it.
    const inner = token.kind === 'mark' && isCloser(token.mark, token.partner) ? depth + 1 : depth;
    wordsBetween(f, { start: at, end: token.start, depth: inner }, items);
    itemOf.set(i, items.length);
    const item = itemOfToken(f, token, i, depth);
    items.push(item);
    at = Math.max(at, item.end);
  });
  wordsBetween(f, { start: at, end: f.end, depth: 0 }, items);
  if (/[–—]/.test(f.words)) setOff(items);
  const groups = groupsOf(items);
  return {
    items,
    groups,
    itemOf,
    groupAt: new Map(groups.map((group) => [group.first, group])),
    groupTo: new Map(groups.map((group) => [group.last, group])),
  };
}

const isCloser = (mark: Mark, partner: number): boolean => mark === 'close' || (mark === 'endQuote' && partner >= 0);

/** `rated “below” or “well below” the standard`, `the “Green Piers” scheme`: a few words in quotes are words like any other. */
function isWording(f: Frame, i: number, partner: number): boolean {
  const [from, to] = [Math.min(i, partner), Math.max(i, partner)];
  const [open, close] = [f.tokens[from], f.tokens[to]];
  if (open?.kind !== 'mark' || close === undefined || open.mark !== 'quote' || close.end - open.start > 48)
    return false;
  for (let k = from + 1; k < to; k++) if (f.tokens[k]?.kind !== 'cue') return false;
  return true;
}

function itemOfToken(f: Frame, token: Token, i: number, depth: number): Item {
  const rank = token.kind === 'number' ? ranked.exec(f.view.slice(token.start, token.start + 6))?.[0] : undefined;
  const { start } = token;
  // `6th grade pupils`: a word like any other.
  if (rank !== undefined)
    return { kind: 'word', start, end: start + rank.length, word: rank, token: -1, depth, mark: null };
  return {
    kind: token.kind === 'cue' ? 'word' : token.kind,
    start,
    end: token.end,
    word: '',
    token: i,
    depth,
    mark: token.kind === 'mark' ? token.mark : null,
    whole: token.kind === 'number' && token.unit !== null,
    timed: token.kind === 'number' && token.unitClass === 'time',
  };
}
const ranked = /^\d{1,3}(?:st|nd|rd|th)(?![a-z])/;

const saysOn = (word: string): boolean => {
  const forms = verbOf(word)?.forms;
  return [modals, bes, haves].some((list) => list.has(word)) || forms?.has('past') || forms?.has('third') || false;
};

/** `the rate – crews absent for a week – has fallen`: what two dashes set off is read like a bracket. */
function setOff(items: Item[]): void {
  const dashes = items.flatMap(({ mark, token }, i) => (mark === 'colon' && token < 0 ? [i] : []));
  const [from = 0, to = 0] = dashes;
  if (dashes.length !== 2 || depthAt(items, from) !== depthAt(items, to) || !saysOn(wordAt(items, to + 1))) return;
  if (items[from + 1]?.kind === 'number') return;
  items.slice(from, to + 1).forEach((item, i) => {
    const mark = i === 0 ? 'open' : from + i === to ? 'close' : null;
    items[from + i] = mark === null ? { ...item, depth: item.depth + 1 } : { ...item, mark };
  });
}

function groupsOf(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let main: VerbGroup | undefined;
  for (let i = 0; i < items.length; i++) {
    if (items[i]?.kind !== 'word') continue;
    const group = groupAt(items, i, main);
    if (group === null) continue;
    groups.push(group);
    // A participle or -ing inside an object hides no imperative before it.
    if (
      main === undefined ||
      group.first !== group.last ||
      (group.tense !== 'past' && group.tense !== 'ing') ||
      main.tense === 'past'
    )
      main = group;
    i = group.last;
  }
  return groups;
}
