/** A reading from the spans of a name: its words joined, what goes on to the next, whether it is only in passing. */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import type { NameReading } from '../../pack';
import type { Sides } from './sides';

/** A name as the words stand, nothing carried on, nothing joined. */
export const plainly = { prefix: [], glue: '', passing: false } as const;

/** In order, no stretch twice. */
export function clean(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out[out.length - 1];
    if (last && last.end === span.start) out[out.length - 1] = { start: last.start, end: span.end };
    else if (!out.some((one) => one.start < span.end && span.start < one.end)) out.push({ ...span });
  }
  return out;
}

export function reading(
  f: Frame,
  spans: readonly Span[],
  about: { prefix: readonly Span[]; glue: string; passing: boolean },
): NameReading {
  const words = spans
    .map((span) => f.text.slice(span.start, span.end))
    .join('')
    .replace(/\s+/g, '');
  return { spans, text: words + about.glue, prefix: about.prefix, ...(about.passing ? { passing: true } : {}) };
}

/** Prizes and the like: offered, never pressed. */
export function isPassing(f: Frame, s: Sides): boolean {
  if (s.slot.unit === '枚' || s.slot.unit === '批' || s.slot.unit === '批次') return true;
  return (
    [...s.left, ...s.right].some((piece) => piece.kind === 'cue' && piece.tag === 'prize') ||
    /(?:获奖|等奖|奖项)/.test(f.view.slice(s.start, s.end))
  );
}
