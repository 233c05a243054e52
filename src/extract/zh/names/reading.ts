/** A reading from the spans of a name: its words joined, what goes on to the next, whether it is only in passing. */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
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
    else if (!out.some((one) => one.start < span.end && span.start < one.end))
      out.push({ start: span.start, end: span.end });
  }
  return out;
}

/** With all its keys: one hidden shape for nearly all readings, which whatever looks at them rests on. */
type Named = { -readonly [K in keyof Required<NameReading>]: NameReading[K] | undefined };

/** Do two characters come back within six? Asked before the pattern, which goes back and forth over every name. */
function mayEcho(words: string): boolean {
  for (let i = words.length - 2; i > 1; i--)
    for (let back = 2; back <= 6 && back <= i; back++)
      if (
        words.charCodeAt(i) === words.charCodeAt(i - back) &&
        words.charCodeAt(i + 1) === words.charCodeAt(i + 1 - back)
      )
        return true;
  return false;
}

/** `told`: what else is known of it. Put together in one place: a reading copied for each of its parts costs more than all its rules. */
export function reading(
  f: Frame,
  spans: readonly Span[],
  about: { prefix: readonly Span[]; glue: string; passing: boolean },
  ...told: readonly Partial<NameReading>[]
): NameReading {
  const said = spans
    .map((span) => f.text.slice(span.start, span.end))
    .join('')
    .replace(/\s+|^%/g, '');
  // 城乡医疗救助共救助1200人
  const once = mayEcho(said) ? said.replace(/(.{2,6})\1/, '$1') : said;
  // 产值同比增长: what it grew against is no part of what it is, as in 产值比上年增长
  const words = once.includes('同比')
    ? once.replace(/(?<=[^，,]{2})同比(?=(?:上升|增[加长]|提[升高]|下[滑降]|减少|改善|降低)$)/, '')
    : once;
  const named: Named = {
    spans,
    text: words + about.glue,
    prefix: about.prefix,
    topic: undefined,
    how: undefined,
    change: undefined,
    per: undefined,
    op: undefined,
    unit: undefined,
    time: undefined,
    baseline: undefined,
    kind: undefined,
    passing: about.passing ? true : undefined,
    quoteFrom: undefined,
    doubt: undefined,
  };
  return Object.assign(named, ...told) as NameReading;
}

const isPrize = ({ kind, tag }: Piece): boolean => kind === 'cue' && tag === 'prize';

/** Prizes and the like: offered, never pressed. */
export function isPassing(f: Frame, s: Sides): boolean {
  if (s.slot.unit === '枚' || s.slot.unit === '批' || s.slot.unit === '批次') return true;
  if (s.left.some(isPrize) || s.right.some(isPrize)) return true;
  const words = f.view.slice(s.start, s.end);
  return words.includes('奖') && /(?:获奖|等奖|奖项)/.test(words);
}
