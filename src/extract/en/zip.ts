/**
 * `A and B were down 11% and 7% respectively`: names, numbers and times told in the same order. In: frame and token index of a
 * number. Out: its own name and time, or null where nothing is zipped or the counts differ.
 */
import type { Span } from '../../document';
import type { Frame, TimeReading } from '../engine/tokens';
import { isListComma, leftOf, rightOf } from './clause';
import { phrase, word } from './phrase';
import { sentenceOf } from './sentence';
import type { Sentence } from './sentence';

const look = 60;

export interface Zip {
  readonly spans: readonly Span[];
  readonly time: TimeReading | null;
}

export function zippedAt(f: Frame, at: number): Zip | null {
  if (!f.view.slice(f.start, Math.min(f.end, f.start + 2000)).includes('respectively')) return null;
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const end = s.items.findIndex((item, i) => i > k && i < k + look && item.word === 'respectively');
  if (end < 0) return null;
  const numbers = group(f, s, end);
  const mine = numbers.indexOf(k);
  if (mine < 0 || numbers.length < 2) return null;
  const times = s.items.slice(Math.max(0, end - 12), end).filter((item) => item.kind === 'time');
  const time = times.length === numbers.length ? f.tokens[times[mine]?.token ?? -1] : undefined;
  const spans = namesFor(f, s, numbers, mine);
  return spans.length === 0 ? null : { spans, time: time?.kind === 'time' ? time.time : null };
}

/** Items of the numbers before `respectively`, up to the sentence's or clause's start. */
function group(f: Frame, s: Sentence, end: number): number[] {
  const numbers: number[] = [];
  for (let i = end - 1; i >= 0 && end - i < look; i--) {
    const item = s.items[i];
    if (item === undefined || item.mark === 'semicolon' || item.mark === 'stop') break;
    if (item.kind === 'number' && !f.refused.has(item.token)) numbers.unshift(i);
  }
  return numbers;
}

function namesFor(f: Frame, s: Sentence, numbers: readonly number[], mine: number): readonly Span[] {
  const first = s.items[numbers[0] ?? 0]?.token ?? 0;
  const left = leftOf(f, first);
  const lead = left.object.length > 0 ? left.object : left.subject;
  const from = s.items.findIndex((item) => item.start === lead[0]?.start);
  const last = lead[lead.length - 1];
  const to = s.items.findIndex((item) => item.end === last?.end) + 1;
  const parts = from < 0 ? [] : split(f, s, from, to);
  const own = parts[mine];
  if (parts.length === numbers.length && own) return [own];
  const right = rightOf(f, s.items[numbers[mine] ?? 0]?.token ?? 0);
  return right.joint === 'of' ? [...right.noun, ...right.predicate] : [];
}

function split(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && word(s, i) !== 'and' && !(s.items[i]?.mark === 'comma' || isListComma(s, i))) continue;
    const span = phrase(f, s, start, i)[0];
    if (span) parts.push(span);
    start = i + 1;
  }
  return parts;
}
