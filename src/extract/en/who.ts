/**
 * Days that say who is counted, not when: `pupils enrolled by 1 October 2024 will pass`. In: a frame and a time. Out: yes or no.
 */
import type { Frame, TimeToken } from '../engine/tokens';
import { sentenceOf } from './sentence';
import type { VerbGroup } from './sentence';

const counted = /\b(?:enrolled|registered|employed|received|submitted|lodged|admitted|referred|resident|born) $/;

const planned = /\b(?:scheduled|planned|due|programmed|budgeted|targeted) (?:for |in |by )?$/;

/** A time behind such a word, with the sentence's own verb behind it. */
export function isWho(f: Frame, { time, start, end }: TimeToken): boolean {
  // `Four of the nine huts scheduled for 2026 have been built`
  if (planned.test(f.view.slice(Math.max(f.start, start - 16), start))) return governsBehind(f, end) !== null;
  if (time.relation !== 'by' || !counted.test(f.view.slice(Math.max(f.start, start - 12), start))) return false;
  return governsBehind(f, end) !== null;
}

/** The verb directly behind a time; behind a comma a form in -ed too (`, achieved`). */
export function governsBehind(f: Frame, end: number): VerbGroup | null {
  const s = sentenceOf(f);
  const isSetOff = f.view.startsWith(', ', end);
  const verb = s.groups.find(({ first }) => (s.items[first]?.start ?? 0) >= end);
  if (verb === undefined || (s.items[verb.first]?.start ?? 0) > end + 2) return null;
  return /^(?:future|present|past)$/.test(verb.tense) && (!verb.loose || isSetOff) ? verb : null;
}
