/**
 * Figures stripped from an English text: `to %`, `by  percentage points`, `invest £m in`, `rose to .`, `recruit  tutors`; and those
 * a draft leaves open (./placeholders). Out: number tokens without digits where the figure should stand. Bold readings only where
 * the article shows damage elsewhere.
 */
import type { Span } from '../../document';
import { all } from '../engine/matches';
import { digitless } from '../engine/numerals';
import type { Frame, NumberToken } from '../engine/tokens';
import type { MissingRule } from '../pack';
import { verbOf } from './lexicon';
import { countedNoun } from './nouns';
import { placeholders } from './placeholders';

const slot = (start: number, end: number, unit: string | null, rule: string): NumberToken =>
  digitless({ start, end }, { unit, unitClass: unit === '%' ? 'share' : 'none', rule });

const chunk = 4096;

/** A `%`, `percentage points` or scale with nothing before it. */
const units =
  /\b(?:to|of|by|at|from|than|over|least|around|about|nearly|only|below|under|above|exceed|was|is|reach|reached|achieve|achieved|rose|fell)\s{1,3}(%|per cent|percentage points|(?:m|million|bn|billion)\b)/g;
const money = /\b([a-z]{1,20})\s{1,3}(£|\$|€)\s?(million|billion|m|bn|k)?(?=[\s.,;)])(?!\s?\d)/g;
const bare = /\b(?:to|by|at|of|was|reached|stood at|target of|than|least)\s{0,2}(?=[.,;)](?:\s|$))/g;
/** Two spaces or more where a figure stood. */
const gap = /\b([a-z]+) {2,4}(?=[a-z])/g;

const free = (f: Frame, at: number): boolean =>
  !f.tokens.some((token) => (token.kind === 'number' || token.kind === 'time') && token.start <= at && token.end >= at);

const codes: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };

/** `spending in £m` names a unit; `invest £m`, `of £ million` lack a figure. */
const lacks = (lead: string, scale: string | undefined): boolean =>
  !/^(?:in|as|per|all|the|an?|and|or|costs?|values?|amounts?|budgets?|income)$/.test(lead) &&
  (scale !== undefined || verbOf(lead) !== undefined || /^(?:to|of|by|at|least|than|over|about|around)$/.test(lead));

/** Words a number of things follows: `recruit`, `at least`, `a further`. */
const seeks = (lead: string): boolean =>
  /^(?:least|most|than|over|around|about|nearly|another|further|some)$/.test(lead) || verbOf(lead)?.sense === 'make';

export const missing: readonly MissingRule[] = [
  placeholders,
  {
    id: 'missing-unit',
    find: (f) =>
      all(units, f.words).flatMap((hit) => {
        const unit = hit[1] ?? '';
        const start = f.start + hit.index + hit[0].length - unit.length;
        const words = unit === 'per cent' ? '%' : /^(?:m|million|bn|billion)$/.test(unit) ? null : unit;
        return free(f, start) ? [slot(start, start + unit.length, words, 'missing-unit')] : [];
      }),
  },
  {
    id: 'missing-money',
    find: (f) =>
      all(money, f.words).flatMap((hit) => {
        const [whole, lead = '', sign = '', scale] = hit;
        const end = f.start + hit.index + whole.length;
        const start = f.view.indexOf(sign, f.start + hit.index);
        return lacks(lead, scale) && free(f, start)
          ? [digitless({ start, end }, { unit: codes[sign] ?? null, unitClass: 'money', rule: 'missing-money' })]
          : [];
      }),
  },
  {
    id: 'missing-gap',
    find: (f, damaged) =>
      damaged > 1
        ? all(gap, f.words).flatMap((hit) => {
            const [whole, lead = ''] = hit;
            const start = f.start + hit.index + whole.length;
            const noun = seeks(lead) && free(f, start) ? countedNoun(f.view, start, f.end) : null;
            return noun === null
              ? []
              : [digitless({ start, end: noun.end }, { unit: noun.unit, unitClass: 'count', rule: 'missing-gap' })];
          })
        : [],
  },
  {
    id: 'missing-bare',
    find: (f, damaged) =>
      damaged > 0
        ? all(bare, f.words).flatMap((hit) => {
            const start = f.start + hit.index + hit[0].length;
            return free(f, start) ? [slot(start, start, null, 'missing-bare')] : [];
          })
        : [],
  },
];

/** Signs that figures were stripped: a unit or a currency sign with nothing before it. */
export function damage(view: string, span: Span): number {
  let count = 0;
  for (let start = span.start; start < span.end; start += chunk) {
    const words = view.slice(start, Math.min(span.end, start + chunk));
    count += all(units, words).length + all(money, words).filter(([, lead = '', , scale]) => lacks(lead, scale)).length;
  }
  return count;
}
