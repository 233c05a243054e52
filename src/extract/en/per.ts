/**
 * What an English number is counted by: `a year`, `per week`, `annually`, `per home`, `on average … each`. In: frame and token index.
 * Out: the word behind `per`, or nothing.
 */
import type { Frame } from '../engine/tokens';
import { periods } from './phrase';
import { word } from './phrase';
import { kindAt, markAt } from './items';
import { sentenceOf } from './sentence';

const adverb: Readonly<Record<string, string>> = {
  annually: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  quarterly: 'quarter',
  yearly: 'year',
};
const look = 10;

export function perOf(f: Frame, at: number): { readonly per?: string } {
  const per = toldBehind(f, at);
  return per === null ? {} : { per };
}

function toldBehind(f: Frame, at: number): string | null {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  for (let i = k + 1; i < k + look; i++) {
    const kind = kindAt(s.items, i);
    if (kind === 'none' || kind === 'number' || (kind === 'mark' && markAt(s.items, i) !== 'open')) return null;
    const told = toldAt(word(s, i), word(s, i + 1));
    if (told !== undefined) return told;
  }
  return null;
}

function toldAt(here: string, next: string): string | null | undefined {
  if (here === 'per') return next === '' ? null : next === 'annum' ? 'year' : next;
  if (/^(?:a|an|each|every)$/.test(here) && periods.test(next)) return next;
  return adverb[here];
}
