/** The items of an English sentence: words, numbers, times and marks in order, and what stands at one. In: a frame's text. Out: items. */
import type { Frame, Mark } from '../engine/tokens';
import { isLatin } from '../engine/view';
import { verbOf } from './lexicon';

export interface Item {
  readonly kind: 'word' | 'number' | 'time' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Index into the frame's tokens, or -1 for a word. */
  readonly token: number;
  readonly depth: number;
  readonly mark: Mark | null;
  /** A number with its unit or counted noun. */
  readonly whole?: boolean;
  /** `two years`, `12 weeks` */
  readonly timed?: boolean;
}

const isWordCode = (code: number): boolean =>
  isLatin(code) ||
  (code >= 48 && code <= 57) ||
  code === 39 ||
  code === 45 ||
  code === 38 ||
  (code > 191 && code !== emDash);
const emDash = 8212;

/** `we'll`, `they've`, `it's`: who does it and the auxiliary, each a word. */
const short: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'m": 'am',
  "'d": 'would',
  "'s": 'is',
};
const shortened = /^(we|they|you|i|it|he|she|that|there|who|what)('(?:ll|ve|re|m|d|s))$/;

/** `Ideally we'd cut waits`, `we'd put 12 more on the road if …`: a form of both tenses is no past. */
const supposing = /\b(?:if|ideally|with (?:more|extra|enough)|next|could|would|might)\b/;
/** `they'd built 40 huts`, `we'd already trained`: had; `we'd like`, `they'd let more` would. */
const isHad = (behind: string, sentence: string): boolean => {
  const next = /^ (?:(?:also|already|just|only|never|not|since|previously|[a-z]+ly) )*([a-z]+)/.exec(behind)?.[1] ?? '';
  const forms = verbOf(next)?.forms;
  if (forms === undefined) return /^(?:been|had|done|gone)$|[^e]ed$/.test(next);
  return forms.has('past') && !(forms.has('base') && supposing.test(sentence));
};

function putWord(f: Frame, into: Item[], item: Item): void {
  const parts = item.word.includes("'") ? shortened.exec(item.word) : null;
  if (parts === null) {
    into.push(item);
    return;
  }
  const [, who = '', rest = ''] = parts;
  const middle = item.start + who.length;
  const isPast =
    rest === "'d" &&
    isHad(
      f.view.slice(item.end, Math.min(f.end, item.end + 40)),
      f.view.slice(Math.max(f.start, item.start - 80), Math.min(f.end, item.end + 80)),
    );
  const auxiliary = isPast ? 'had' : (short[rest] ?? rest);
  into.push({ ...item, end: middle, word: who }, { ...item, start: middle, word: auxiliary });
}

/** Words of a stretch between two tokens, put behind the items so far. */
export function wordsBetween(f: Frame, stretch: { start: number; end: number; depth: number }, into: Item[]): void {
  const { end, depth } = stretch;
  let at = stretch.start;
  while (at < end) {
    const isDash = f.view.charCodeAt(at) === emDash;
    if (!isDash && !isWordCode(f.view.charCodeAt(at))) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (!isDash && stop < end && isWordCode(f.view.charCodeAt(stop))) stop++;
    const word = f.view.slice(at, stop);
    // A lone dash opens another part of the sentence.
    if (/^(?:--?|[–—])$/.test(word))
      into.push({ kind: 'mark', start: at, end: stop, word: '', token: -1, depth, mark: 'colon' });
    else if (word.length < 60)
      putWord(f, into, { kind: 'word', start: at, end: stop, word, token: -1, depth, mark: null });
    at = stop;
  }
}

/** The word at an item, or '' where it is none. */
export function wordAt(items: readonly Item[], i: number): string {
  const item = items[i];
  return item === undefined ? '' : item.word;
}

export function markAt(items: readonly Item[], i: number): Mark | null {
  const item = items[i];
  return item === undefined ? null : item.mark;
}

export function kindAt(items: readonly Item[], i: number): Item['kind'] | 'none' {
  const item = items[i];
  return item === undefined ? 'none' : item.kind;
}

export function depthAt(items: readonly Item[], i: number): number {
  const item = items[i];
  return item === undefined ? 0 : item.depth;
}
