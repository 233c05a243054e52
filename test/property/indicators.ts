// Random indicators as a plan may hold them: every kind, odd texts, missing figures, dates in and out of order.
import fc from 'fast-check';
import type { Indicator, Progress, Target } from '../../src/plan';

/** Texts that sheets like to spoil: formulas, dates, markup, escapes, numbers, full-width forms. */
const spoilers = [
  '=1+1',
  '+86',
  '-',
  '@x',
  "'quoted",
  '3-4',
  '007',
  'TRUE',
  '1/2',
  '2024-03-05',
  '<img onerror=x>',
  '_x0041_',
  'a\nb',
  '＝1',
  '50％',
  '#N/A',
  'it"s',
  '&amp;',
  '\u0007bell',
  '🏫 学校',
];
const plain = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() === text);
export const text = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...spoilers) });

const amount = fc.oneof(
  fc.integer({ min: -500, max: 20_000 }),
  // Sheets hold fifteen digits; a target of 5e-324 is nobody's.
  fc.integer({ min: -2_000_000, max: 900_000_000 }).map((value) => value / 1000),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3, nil: null });

const between = (min: string, max: string): fc.Arbitrary<string> =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const often = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 12, nil: null });

const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 8, arbitrary: amount.map((value) => ({ kind: 'number' as const, value })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'missing' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 1, arbitrary: fc.constantFrom('约30', '见附件').map((words) => ({ kind: 'text' as const, text: words })) },
);

const months = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
  .map((shares) => shares.sort((a, b) => a - b).map((share) => share / 100));

const doubt = fc.record({ code: fc.constantFrom('about', 'year-guessed'), values: fc.constant({ words: '左右' }) });
const source = fc.record({
  document: text.filter((words) => words !== ''),
  block: fc.nat(500),
  span: fc.nat(9000).map((start) => ({ start, end: start + 12 })),
  quote: text,
});

export const fields = fc.record({
  area: text,
  name: text.filter((words) => words !== ''),
  unit: fc.constantFrom('所', '%', '万元', '人次', '个百分点', ''),
  format: fc.constantFrom('0.0%', '#,##0', '#,##0.00', 'General'),
  baseline: maybe(amount),
  target,
  upper: maybe(amount),
  kind: fc.constantFrom('count', 'count', 'rate', 'limit', 'floor', 'milestone', 'quality', 'frequency'),
  direction: fc.constantFrom('up', 'down', 'range', 'reach'),
  basis: fc.constantFrom('cumulative', 'point'),
  start: often(between('2023-09-01', '2024-08-31')),
  due: often(between('2024-02-01', '2025-09-30')),
  owner: text,
  modality: maybe(fc.constantFrom('ensure', 'strive', 'basic')),
  how: fc.constantFrom({}, { due: 'inferred' }, { unit: 'said', owner: 'inherited' }),
  source: maybe(source),
  doubts: fc.array(doubt, { maxLength: 2 }),
  monthly: fc.option(months, { freq: 5, nil: null }),
  stages: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ name: text, due: maybe(between('2024-01-01', '2024-12-31')), weight: fc.constantFrom(0.25, 0.5) }),
        {
          maxLength: 3,
        },
      ),
    },
  ),
}) as fc.Arbitrary<Omit<Indicator, 'code'>>;

export const indicators: fc.Arbitrary<readonly Indicator[]> = fc
  .array(fields, { minLength: 15, maxLength: 25, size: 'max' })
  .map((all) => all.map((each, index) => ({ ...each, code: `2024-A${index}` })));

export const progress: fc.Arbitrary<Progress> = fc.record({
  actual: fc.oneof(
    { weight: 6, arbitrary: amount },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('2000万', '约30') },
  ),
  dataDate: maybe(between('2024-01-01', '2024-12-31')),
  weight: maybe(fc.integer({ min: 0, max: 20 })),
});

export const settings = fc.record({
  asOf: often(between('2023-12-01', '2025-03-31')),
  green: fc.constantFrom(1, 0.95),
  amber: fc.constantFrom(0.9, 0.8),
  minShare: fc.constantFrom(0.1, 0),
  cap: fc.constantFrom(1.2, 1),
  planYear: fc.constantFrom(2024, 2023),
});
