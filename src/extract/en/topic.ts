/**
 * What a clause without its own subject speaks of (`…, reaching 52%`; `(2023: 48%)`): the name before it in the sentence,
 * the clause before, the sentence before, the heading. In: frame and token index. Out: spans, or none.
 */
import type { Span } from '../../document';
import { clauseAt, clauseBefore } from '../engine/frame';
import type { Frame } from '../engine/tokens';
import { phraseOf } from './phrase';

function namedBefore(f: Frame, at: number): readonly Span[] | null {
  for (let i = at - 1, n = 0; i >= 0 && n < 40; i--, n++) {
    const spans = f.named.get(i);
    if (spans && spans.length > 0) return spans;
  }
  return null;
}

export function topicOf(f: Frame, at: number): readonly Span[] {
  const named = namedBefore(f, at);
  if (named) return named;
  let clause = clauseBefore(f, clauseAt(f, at));
  for (let n = 0; clause !== null && n < 2; n++) {
    const span = phraseOf(f, clause.start, clause.end);
    if (span) return [span];
    clause = clauseBefore(f, clause);
  }
  const opener = f.tokens[f.around[at] ?? -1];
  if (opener) {
    const span = phraseOf(f, Math.max(f.start, opener.start - 120), opener.start);
    if (span) return [span];
  }
  const last = f.before ? [...f.before.named.values()].pop() : undefined;
  if (last && last.length > 0) return last;
  return f.heading !== null && f.heading.end - f.heading.start <= 60 ? [f.heading] : [];
}
