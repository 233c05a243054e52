/**
 * `A and B were down 11% and 7% respectively`: names, numbers and times told in the same order. In: frame and token index of a
 * number. Out: its own name and time, or null where nothing is zipped or the counts differ.
 */
import type { Span } from '../../document';
import type { Frame, TimeReading } from '../engine/tokens';
import { isListComma, leftOf } from './clause';
import { rightOf } from './complement';
import { phrase, word } from './phrase';
import { unitNoun } from './slot';
import { sentenceOf } from './sentence';
import type { Sentence } from './sentence';

const look = 60;

export interface Zip {
  readonly spans: readonly Span[];
  readonly time: TimeReading | null;
  /** What the last of them is counted by: `4,300 and 6,150 children`. */
  readonly unit: string | null;
  /** Token of the first of them: what changes, changes for all. */
  readonly first: number;
}

export function zippedAt(f: Frame, at: number): Zip | null {
  if (!f.view.slice(f.start, Math.min(f.end, f.start + 2000)).includes('respectively')) return null;
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const end = s.items.findIndex((item, i) => i > k && i < k + look && item.word === 'respectively');
  const numbers = end < 0 ? [] : group(f, s, end);
  const mine = numbers.length < 2 ? -1 : numbers.indexOf(k);
  const spans = mine < 0 ? [] : namesFor(f, s, numbers, mine);
  if (spans.length === 0) return null;
  const unit = countedBy(tokenOf(f, s, numbers[numbers.length - 1]));
  return {
    spans,
    time: timeOf(f, s, { end, count: numbers.length, mine }),
    unit,
    first: s.items[numbers[0] ?? 0]?.token ?? at,
  };
}

const tokenOf = (f: Frame, s: Sentence, item: number | undefined): Frame['tokens'][number] | undefined =>
  f.tokens[s.items[item ?? -1]?.token ?? -1];

const countedBy = (last: Frame['tokens'][number] | undefined): string | null =>
  last?.kind === 'number' && last.unitClass === 'count' ? last.unit : null;

/** As many times as numbers: each number's own. */
function timeOf(f: Frame, s: Sentence, about: { end: number; count: number; mine: number }): TimeReading | null {
  const times = s.items.slice(Math.max(0, about.end - 12), about.end).filter((item) => item.kind === 'time');
  const time = times.length === about.count ? f.tokens[times[about.mine]?.token ?? -1] : undefined;
  return time?.kind === 'time' ? time.time : null;
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
  const parts = partsBefore(f, s, s.items[numbers[0] ?? 0]?.token ?? 0);
  const own = parts[mine];
  if (parts.length === numbers.length && own) return mine === 0 ? [own] : [...headOf(f, parts), own];
  const right = rightOf(f, s.items[numbers[mine] ?? 0]?.token ?? 0);
  if (right.joint === 'of') return [...right.noun, ...right.predicate];
  return parts.length < 2 ? countedLast(f, s, numbers) : [];
}

/** `opening of 214, 318 and 417 jetties in 2012, 2013 and 2014`: all count what the last does. */
function countedLast(f: Frame, s: Sentence, numbers: readonly number[]): readonly Span[] {
  const last = tokenOf(f, s, numbers[numbers.length - 1]);
  const first = s.items[numbers[0] ?? 0]?.token ?? 0;
  return last?.kind === 'number' && last.unitClass === 'count' ? [...leftOf(f, first).object, ...unitNoun(last)] : [];
}

/** The things named before the first number. */
function partsBefore(f: Frame, s: Sentence, first: number): Span[] {
  const left = leftOf(f, first);
  const lead = left.object.length > 0 ? left.object : left.subject;
  const from = s.items.findIndex((item) => item.start === lead[0]?.start);
  const last = lead[lead.length - 1];
  return from < 0 ? [] : split(f, s, from, s.items.findIndex((item) => item.end === last?.end) + 1);
}

/** `Advice points in Aru and Benda`: what the first says before its place holds for the others. */
function headOf(f: Frame, parts: readonly Span[]): Span[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const at = / (?:in|at|for|to|of) /.exec(f.view.slice(first.start, first.end));
  const alone = others.every(({ start, end }) => !/ (?:in|at|for|to|of) /.test(f.view.slice(start, end)));
  return at === null || !alone ? [] : [{ start: first.start, end: first.start + at.index + at[0].length - 1 }];
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
