/**
 * A number with what stands on both sides of it, and what name patterns ask of it: its verb, its object, a reading of spans.
 */
import type { Span } from '../../document';
import type { NumberToken, Frame } from '../engine/tokens';
import type { NameReading } from '../pack';
import { changeFor } from './change';
import type { Left } from './clause';
import type { Right } from './complement';
import { opOf } from './op';
import { isPassing } from './passing';
import { perOf } from './per';
import { denied, word } from './phrase';
import { sentenceOf } from './sentence';
import { isBaseline, baselineOf, goesOnFrom } from './series';
import { isDone } from './shared';

export type Reading = readonly NameReading[] | null;
/** A number with what stands on both sides of it. */
export interface Slot {
  readonly slot: NumberToken;
  readonly f: Frame;
  readonly at: number;
  readonly left: Left;
  readonly right: Right;
}
const changing = /^(?:[a-z]+ )?(?:reduction|increase|decrease|rise|fall|drop|decline|improvement) (?:in|of) (?:the )?/;

/** `a steady reduction in waits from 40 to 30`: the waits have these levels. */
export function levelOf(f: Frame, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  const head = first === undefined ? null : changing.exec(f.view.slice(first.start, first.end));
  return first === undefined || head === null
    ? spans
    : [{ start: first.start + head[0].length, end: first.end }, ...rest];
}

/** A reading of these spans in this order, with what stands around the number; null where no words are left. */
export function reading({ slot, f, at, left }: Slot, all: readonly Span[], more: Partial<NameReading> = {}): Reading {
  if (all.length === 0) return null;
  const spans = isBaseline(f, at) || goesOnFrom(f, at) ? levelOf(f, all) : all;
  const passing = isPassing(slot, f, at) ? { passing: true } : {};
  if (isBaseline(f, at)) return [{ spans, change: null, ...opOf(f, at), ...perOf(f, at), ...passing, ...more }];
  return [
    {
      spans,
      change: changeFor(f, at, slot, left),
      ...perOf(f, at),
      ...opOf(f, at),
      ...baselineOf(f, at),
      ...passing,
      ...more,
    },
  ];
}
export const has = (spans: readonly Span[]): boolean => spans.length > 0;
const verbWord = ({ f, left }: Slot): string => (left.verb === null ? '' : word(sentenceOf(f), left.verb.main));
/** `carried out 400 checks`, `set up 12 hubs`: the particle is the verb's; `set up to 12`, `made up from` have none. */
function particleEnd({ f, left }: Slot, end: number): number {
  const s = sentenceOf(f);
  const i = (left.verb?.main ?? 0) + 1;
  return /^(?:out|off|up|away|back)$/.test(word(s, i)) && !/^(?:to|from|by|of)$/.test(word(s, i + 1))
    ? (s.items[i]?.end ?? end)
    : end;
}
/** The verb's own word. */
export function verbSpan(about: Slot): Span[] {
  const { f, left } = about;
  const item = left.verb === null ? undefined : sentenceOf(f).items[left.verb.main];
  return item === undefined || left.verb === null
    ? []
    : denied(sentenceOf(f), [{ start: item.start, end: particleEnd(about, item.end) }], left.verb);
}
/** The verb with its object: before it while it is meant, behind it once it is done. */
export function withVerb(about: Slot, noun: readonly Span[]): Span[] {
  const { verb } = about.left;
  return verb !== null && isDone(verb) ? [...noun, ...verbSpan(about)] : [...verbSpan(about), ...noun];
}
/** What stands directly before the number. */
export const leadOf = ({ f, slot: { start } }: Slot, most: number): string =>
  f.view.slice(Math.max(f.start, start - most), start);
/** Does the verb make what is counted, so that it belongs to the name? */
export const makes = ({ verb }: Left): boolean => verb !== null && verb.sense === 'make';
/** `we reached 18,460 people`, `improve 900 homes`: the verb tells of counted things what a level verb tells of a rate. */
export const touches = (about: Slot): boolean =>
  !has(about.left.object) &&
  !/(?:goal|target|aim|objective|ambition) of $/.test(leadOf(about, 12)) &&
  ((about.left.spoken && /^(?:reach|meet|hit)/.test(verbWord(about))) || /^(?:improv|expand)/.test(verbWord(about)));
export const said = (left: Left): readonly Span[] => (left.spoken ? [] : left.subject);
export const objectOrSubject = (left: Left): readonly Span[] => (has(left.object) ? left.object : said(left));

const measures =
  /^(?:tonnes?|kg|grams?|g|litres?|liters?|megalit(?:re|er)s?|gallons?|cubic met(?:re|er)s?|miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|kwh|mwh|gwh|kw|mw|m3|m³|ml|hectares?|acres?)\b/;

/** The noun of the unit inside the number; of `41 complaints per 1,000 homes` the complaints. */
export function unitNoun({ unit, unitClass, end }: NumberToken): Span[] {
  if (unit === null) return [];
  const start = end - unit.length;
  if (unitClass === 'count') return [{ start, end }];
  const counted = unitClass === 'rate' && !measures.test(unit) ? unit.indexOf(' per ') : -1;
  return counted > 0 ? [{ start, end: start + counted }] : [];
}

export const isPartVerb = (about: Slot): boolean =>
  /^(?:account|represent|compris|constitut|equal)/.test(verbWord(about));

/** `income was £9m; gifts accounted for a fifth`: a part of what was said before. */
export const isPart = (about: Slot): boolean =>
  about.slot.unitClass === 'share' &&
  about.right.joint !== 'of' &&
  /^(?:account|represent|compris|constitut)/.test(verbWord(about));

export const wordsAt = (f: Frame, span: Span | undefined): string =>
  span === undefined ? '' : f.view.slice(span.start, span.end);
