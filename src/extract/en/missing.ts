/**
 * Figures stripped from an English text: `to %`, `by  percentage points`, `£ million`, `rose to .`. Out: number
 * tokens without digits where the figure should stand. Bold readings only where the article shows damage elsewhere.
 */
import type { Span } from '../../document';
import { digitless } from '../engine/numerals';
import type { Frame, NumberToken } from '../engine/tokens';
import type { MissingRule } from '../pack';

const slot = (start: number, end: number, unit: string | null): NumberToken =>
  digitless({ start, end }, { unit, unitClass: unit === '%' ? 'share' : 'none', rule: 'missing' });

const chunk = 4096;

/** A `%` or `percentage points` with nothing before it. */
const units =
  /(?:\b(?:to|of|by|at|from|than|over|least|around|about|was|is|reached|and)|[(:])\s{1,3}(%|per cent|percentage points|(?:m|million|bn|billion)\b)/g;
const money = /(£|\$|€)\s?(million|billion|m|bn)?(?=[\s.,;)])(?!\s?\d)/g;
const bare = /\b(?:to|by|at|of|was|reached|stood at|target of|than|least)\s{0,2}(?=[.,;)](?:\s|$))/g;

function all(pattern: RegExp, words: string): RegExpExecArray[] {
  return [...words.matchAll(pattern)];
}

const free = (f: Frame, at: number): boolean =>
  !f.tokens.some((token) => (token.kind === 'number' || token.kind === 'time') && token.start <= at && token.end >= at);

export const missing: readonly MissingRule[] = [
  {
    id: 'missing-unit',
    find: (f) =>
      all(units, f.view.slice(f.start, f.end)).flatMap((hit) => {
        const unit = hit[1] ?? '';
        const start = f.start + hit.index + hit[0].length - unit.length;
        const words = unit === 'per cent' ? '%' : /^(?:m|million|bn|billion)$/.test(unit) ? null : unit;
        return free(f, start) ? [slot(start, start + unit.length, words)] : [];
      }),
  },
  {
    id: 'missing-money',
    find: (f) =>
      all(money, f.view.slice(f.start, f.end)).flatMap((hit) => {
        const start = f.start + hit.index;
        const sign = hit[1] === '£' ? 'GBP' : hit[1] === '€' ? 'EUR' : 'USD';
        return free(f, start)
          ? [digitless({ start, end: start + hit[0].length }, { unit: sign, unitClass: 'money', rule: 'missing' })]
          : [];
      }),
  },
  {
    id: 'missing-bare',
    find: (f, damaged) =>
      damaged
        ? all(bare, f.view.slice(f.start, f.end)).flatMap((hit) => {
            const start = f.start + hit.index + hit[0].length;
            return free(f, start) ? [slot(start, start, null)] : [];
          })
        : [],
  },
];

/** Signs that figures were stripped: a unit or a full stop with nothing before it. */
export function damage(view: string, span: Span): number {
  let count = 0;
  for (let start = span.start; start < span.end; start += chunk) {
    count += all(units, view.slice(start, Math.min(span.end, start + chunk))).length;
  }
  return count;
}
