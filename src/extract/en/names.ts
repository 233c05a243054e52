/**
 * Patterns of English names, in order: a baseline's partner, number first (`80% of pupils achieve …`), counted nouns
 * (`recruit 320 apprentices`), money (`invest £3m in roads`), subject (`attendance rose to 94%`), topic of the clause before.
 * In: slot and frame. Out: spans of the text joined by spaces.
 */
import type { Span } from '../../document';
import type { Frame, NumberToken } from '../engine/tokens';
import type { NameReading, NameRule } from '../pack';
import { complementOf, subjectOf, verbOf } from './phrase';
import { baselineOf, isBaseline } from './series';
import { topicOf } from './topic';

const reading = (spans: readonly Span[], more: Partial<NameReading> = {}): NameReading[] => [{ spans, ...more }];

/** Readings with what a `from … to …` says: the first is a baseline, the second knows it. */
function withBaseline(f: Frame, at: number): Partial<NameReading> {
  if (isBaseline(f, at)) return { kind: 'actual', change: null, op: '=' };
  const baseline = baselineOf(f, at);
  return baseline === null ? {} : { baseline, change: null };
}

function shareOf(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  if (slot.unitClass !== 'share') return null;
  const lead = /^(?: or (?:more|above|over|higher|fewer|less|below))? of (?:the |our |all |all our |its |their |those |these )*/.exec(f.view.slice(slot.end, Math.min(f.end, slot.end + 40)));
  if (!lead) return null;
  const rest = complementOf(f, at, slot.end + lead[0].length, 14);
  return rest === null ? null : reading([rest], withBaseline(f, at));
}

function counted(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  if (slot.unitClass !== 'count' || slot.unit === null) return null;
  const noun: Span = { start: slot.end - slot.unit.length, end: slot.end };
  const verb = verbOf(f, at);
  const more = complementOf(f, at, slot.end, 5, true);
  const end = more === null ? noun.end : more.end;
  const spans = [...(verb ? [verb] : []), { start: noun.start, end }];
  return reading(spans, withBaseline(f, at));
}

function money(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  if (slot.unitClass !== 'money' && slot.unitClass !== 'time' && slot.unitClass !== 'mass' && slot.unitClass !== 'length' && slot.unitClass !== 'area' && slot.unitClass !== 'energy' && slot.unitClass !== 'volume') return null;
  const lead = /^ (?:of|in|on|into|for|towards|from|to|was|were|has been|worth of)(?: (?:the|our|new|additional))? /.exec(f.view.slice(slot.end, Math.min(f.end, slot.end + 24)));
  const rest = lead ? complementOf(f, at, slot.end + lead[0].length, 8) : null;
  if (rest === null) return null;
  const verb = verbOf(f, at);
  const left = verb === null ? subjectOf(f, at) : null;
  return reading([...(verb ? [verb] : left ? [left] : []), rest], withBaseline(f, at));
}

function subject(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  const left = subjectOf(f, at);
  return left === null ? null : reading([left], withBaseline(f, at));
}

function topic(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  const spans = topicOf(f, at);
  return spans.length === 0 ? null : reading(spans, { ...withBaseline(f, at), how: 'inherited', doubt: 'topic' });
}

function behindNumber(slot: NumberToken, f: Frame, at: number): readonly NameReading[] | null {
  const rest = complementOf(f, at, slot.end, 8);
  return rest === null ? null : reading([rest], withBaseline(f, at));
}

export const names: readonly NameRule[] = [
  { id: 'name-share-of', read: shareOf },
  { id: 'name-counted', read: counted },
  { id: 'name-money', read: money },
  { id: 'name-subject', read: subject },
  { id: 'name-behind', read: behindNumber },
  { id: 'name-topic', read: topic },
];
