/**
 * A document without the breaks inside its paragraphs (`wrapped.ts` found them), without loose blanks (`loose.ts`) and signs nobody sees, as it is
 * read: 普惠性幼⏎儿园 is one word, 截至 10 月底 one time. In: a document. Out: the same with a shorter text, and the way back for
 * all that is found in it; null where nothing is to be left out.
 */
import type { Block, Document, Span } from './document';
import { looseBlanks, mayBeLoose } from './loose';

export interface Joined {
  readonly document: Document;
  /** The same with every span as it lies in the document that was given. */
  readonly back: <T>(found: T) => T;
}

/** Characters from here on are written without spaces between words. */
const han = 0x2e80;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0;

/** How far from a broken number Chinese is looked for. */
const near = 12;

/** Between Chinese characters, and within a number that stands among them, a break is nothing. */
function isTight(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from - 1) >= han || text.charCodeAt(to) >= han) return true;
  // 280⏎2024年 is a figure and a year.
  if (/^(?:19|20)\d\d年/.test(text.slice(to, to + 5))) return false;
  const around = text.slice(Math.max(0, from - near), from) + text.slice(to, to + near);
  return /[\d.,]/.test(text.charAt(from - 1)) && /[\d.,%]/.test(text.charAt(to)) && /[\u2e80-\uffef]/.test(around);
}

interface Break extends Span {
  /** What stands in its place: between Chinese characters nothing. */
  readonly joint: '' | ' ';
}

/** The breaks of a paragraph with the blanks around them. */
function addBreaks(breaks: Break[], text: string, { start, end }: Span): void {
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    let [from, to] = [at, at + 1];
    while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
    while (to < end && isBlank(text.charCodeAt(to))) to++;
    breaks.push({ start: from, end: to, joint: isTight(text, from, to) ? '' : ' ' });
  }
}

function withoutBreaks(text: string, breaks: readonly Break[]): string {
  let from = 0;
  const kept = breaks.map(({ start, end, joint }) => {
    const words = text.slice(from, start) + joint;
    from = end;
    return words;
  });
  return kept.join('') + text.slice(from);
}

/** The block that an offset lies in, or the last before it. */
function blockAt(blocks: Document['blocks'], at: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** The words a span covers; a sentence that a page's width broke as one, the lines of a cell as they stand. */
export function wordsOf({ text, blocks }: Pick<Document, 'text' | 'blocks'>, { start, end }: Span): string {
  const words = text.slice(start, end);
  if (!words.includes('\n') || blockAt(blocks, start)?.kind === 'row') return words;
  const breaks: Break[] = [];
  addBreaks(breaks, words, { start: 0, end: words.length });
  return withoutBreaks(words, breaks);
}

/** What has a start and an end is a span, however deep it lies. */
function moved<T>(value: T, span: (one: Span) => Span): T {
  if (Array.isArray(value)) return value.map((one: unknown) => moved(one, span)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, one]) => [key, moved(one, span)] as const);
  const all: Record<string, unknown> = Object.fromEntries(parts);
  const { start, end } = all;
  return (typeof start === 'number' && typeof end === 'number' ? { ...all, ...span({ start, end }) } : all) as T;
}

/** How many places lie before an offset. */
function countUpTo(places: readonly number[], isBefore: (place: number) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(places[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets of the longer text to those of the shorter, and back: a start behind what was left out, an end before it. */
function waysOf(breaks: readonly Break[]): { there: (at: number) => number; back: (span: Span) => Span } {
  const ends: number[] = [];
  const places: number[] = [];
  const gone = [0];
  for (const { start, end, joint } of breaks) {
    const before = gone[gone.length - 1] ?? 0;
    ends.push(end);
    places.push(start + joint.length - before);
    gone.push(before + end - start - joint.length);
  }
  const back = (at: number, isBefore: (place: number) => boolean): number =>
    at + (gone[countUpTo(places, isBefore)] ?? 0);
  return {
    there: (at) => at - (gone[countUpTo(ends, (end) => end <= at)] ?? 0),
    back: (span) => {
      const start = back(span.start, (place) => place <= span.start);
      return {
        start,
        end: Math.max(
          start,
          back(span.end, (place) => place < span.end),
        ),
      };
    },
  };
}

/** Signs that nobody sees, as pages and Word leave them between letters: zero-width blanks and joints, marks of direction, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;

interface May {
  readonly isLoose: boolean;
  readonly holdsUnseen: boolean;
}

/** What is left out of a block's words, in order. */
function breaksIn(text: string, { kind, span }: Block, { isLoose, holdsUnseen }: May): readonly Break[] {
  const breaks: Break[] = [];
  if (kind === 'line') addBreaks(breaks, text, span);
  const broken = breaks.length;
  if (isLoose && kind !== 'row' && kind !== 'furniture')
    for (const at of looseBlanks(text, span)) breaks.push({ start: at, end: at + 1, joint: '' });
  if (holdsUnseen)
    for (const { index, 0: signs } of text.slice(span.start, span.end).matchAll(unseen))
      breaks.push({ start: span.start + index, end: span.start + index + signs.length, joint: '' });
  return breaks.length === broken ? breaks : breaks.sort((one, other) => one.start - other.start);
}

export function joined(document: Document): Joined | null {
  const { text } = document;
  const may = { isLoose: mayBeLoose(text), holdsUnseen: text.search(unseen) >= 0 };
  const breaks = document.blocks.flatMap((block) => breaksIn(text, block, may));
  if (breaks.length === 0) return null;
  const { there, back } = waysOf(breaks);
  const blocks = moved(document.blocks, ({ start, end }) => ({ start: there(start), end: there(end) }));
  return {
    document: { ...document, text: withoutBreaks(text, breaks), blocks },
    back: (found) => moved(found, back),
  };
}
