/**
 * What a number without its own subject speaks of (`…, reaching 52%`; `(2023: 48%)`; `one in four of them`): the name before it in
 * the sentence, the clause before, the sentence before, the heading. In: frame and token index. Out: spans, or none.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { isSpeaker, itemAt, phrase, segmentStart, word } from './clause';
import type { Sentence } from './sentence';

const pronoun = /^(?:of )?(?:them|these|those|whom|which|it|they|this|that|the total|the rest|this total|the same)\b ?/;

/** Null where the span is no pronoun; else what follows the pronoun (`them for care leavers`), or undefined for nothing. */
export function isPronoun(f: Frame, span: Span | undefined): Span | undefined | null {
  if (span === undefined) return null;
  const found = pronoun.exec(f.view.slice(span.start, span.end));
  if (!found) return null;
  const start = span.start + found[0].length;
  return start < span.end ? { start, end: span.end } : undefined;
}

function lastNamed(f: Frame, at: number, of: ReadonlyMap<number, readonly Span[]>): readonly Span[] | null {
  for (let i = at - 1, n = 0; i >= 0 && n < 60; i--, n++) {
    const spans = of.get(i);
    if (spans && spans.length > 0 && (f.depth[i] ?? 0) <= (f.depth[at] ?? 0)) return spans;
  }
  return null;
}

const lastOf = (of: ReadonlyMap<number, readonly Span[]> | undefined): readonly Span[] => [...(of?.values() ?? [])].pop() ?? [];

/** The thing last spoken of, without what was said of it. */
export function headBefore(f: Frame, at: number): readonly Span[] {
  const own = lastNamed(f, at, f.topics);
  if (own) return own;
  const clause = clausesBefore(f, at);
  if (clause.length > 0) return clause;
  return lastOf(f.before?.topics);
}

/** The words of the segments before the number's own, up to two back, or those before its bracket. */
function clausesBefore(f: Frame, at: number): readonly Span[] {
  const { s, k } = itemAt(f, at);
  const own = segmentStart(f, s, k);
  let { from } = own;
  if (own.edge === 'colon') {
    const label = labelBefore(f, s, from - 1);
    if (label.length > 0) return label;
  }
  for (let n = 0; n < 3 && from > 1; n++) {
    const to = from - 1;
    const before = segmentStart(f, s, to);
    const spans = subjectIn(f, s, before.from, to);
    if (spans.length > 0 && !isSpeaker(f, spans)) return spans;
    from = before.from;
  }
  return [];
}

/** The words before a colon, whole where they are few: `Listens to your views and acts on them: 59.8%`. */
function labelBefore(f: Frame, s: Sentence, colon: number): readonly Span[] {
  let from = colon;
  while (from > 0 && colon - from < 16 && (s.items[from - 1]?.kind === 'word' || s.items[from - 1]?.mark === 'comma' || f.refused.has(s.items[from - 1]?.token ?? -1))) from--;
  return colon - from < 16 ? phrase(f, s, from, colon) : [];
}

/** The subject of a segment where it has a verb, else all its words. */
function subjectIn(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const verb = s.groups.find((group) => group.first >= from && group.last < to && !/^(?:who|which|that)$/.test(word(s, group.first - 1)));
  if (verb === undefined || s.items[to]?.mark === 'colon' || s.items[to]?.mark === 'open') return phrase(f, s, verb?.tense === 'base' && verb.first === from ? verb.last + 1 : from, to);
  const subject = phrase(f, s, from, verb.first);
  return subject.length > 0 ? subject : phrase(f, s, verb.last + 1, to);
}

export function topicOf(f: Frame, at: number, headOnly: boolean): readonly Span[] {
  const named = lastNamed(f, at, headOnly ? f.topics : f.named);
  if (named) return named;
  const clause = clausesBefore(f, at);
  if (clause.length > 0) return clause;
  const before = headOnly ? lastOf(f.before?.topics) : lastOf(f.before?.named);
  if (before.length > 0) return before;
  return f.heading !== null && f.heading.end - f.heading.start <= 60 ? [f.heading] : [];
}
