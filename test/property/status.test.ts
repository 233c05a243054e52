// What must hold of every row: the arithmetic is what engines compute from the formulas; completion is 1 at the target;
// a better actual never makes things worse.
import fc from 'fast-check';
import { COLUMNS, DATA_ROW, ledgerLayout, positionOf } from '../../src/sheet';
import type { CellValue, Layout } from '../../src/sheet';
import { DEFAULT_SETTINGS, rowOf, standing } from '../../src/status';
import type { Row, Settings } from '../../src/status';
import { ENGINES, calculated } from '../referee/host-engine';
import { indicators, progress, settings } from './indicators';

const input = fc.tuple(
  indicators,
  fc.array(progress, { minLength: 25, maxLength: 25 }),
  settings,
  fc.constantFrom('zh' as const, 'en' as const),
);

function layoutOf([rows, actuals, set, language]: typeof input extends fc.Arbitrary<infer T> ? T : never): Layout {
  const blank = { actual: null, dataDate: null, weight: null };
  const byCode = new Map(rows.map(({ code }, index) => [code, actuals[index] ?? blank]));
  return ledgerLayout({ plan: { year: 2024, indicators: rows }, progress: byCode, settings: set, language });
}

/** Empty is empty; numbers agree to nine digits (nine decimals near zero): engines add up in another order. */
function alike(value: CellValue): CellValue {
  if (value === '' || value === null) return null;
  if (typeof value !== 'number') return value;
  return Number(Math.abs(value) < 1 ? value.toFixed(9) : value.toPrecision(9)) + 0;
}

const isNear = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 2e-8 * Math.max(1, Math.abs(b));

describe.each([
  ['quick', 16],
  ['univer', 8],
] as const)('the arithmetic is what %s computes', (engine, numRuns) => {
  test('on random rows, every computed column', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (drawn) => {
        const layout = layoutOf(drawn);
        const at = await calculated(layout, ENGINES[engine]);
        const ledger = layout.sheets.find(({ key }) => key === 'ledger');
        for (const { key } of COLUMNS.filter(({ content }) => content.by === 'formula')) {
          const fill = ledger?.fills.find(({ area }) => area.row === DATA_ROW && area.column === positionOf(key));
          const ours = fill?.results.map(([result]) => alike(result ?? null));
          const theirs = fill?.results.map((_, index) => alike(at('ledger', DATA_ROW + index, positionOf(key))));
          // A tie in the ninth digit falls to either side.
          const agreed = theirs?.map((value, index) =>
            isNear(value, ours?.[index] ?? null) ? (ours?.[index] ?? null) : value,
          );
          expect({ key, values: agreed }).toEqual({ key, values: ours });
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const reachable = fc.record({
  kind: fc.constantFrom('count', 'rate', 'limit', 'floor', 'frequency'),
  direction: fc.constantFrom('up', 'down', 'range', 'reach'),
  basis: fc.constantFrom('cumulative', 'point'),
  baseline: fc.option(amount, { nil: null }),
  upper: fc.option(amount, { nil: null }),
}) as fc.Arbitrary<Pick<Row, 'kind' | 'direction' | 'basis' | 'baseline' | 'upper'>>;

const BASE: Row = {
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  baseline: null,
  target: { kind: 'none' },
  upper: null,
  start: '2024-01-01',
  due: '2024-12-31',
  actual: null,
  weight: null,
  monthly: null,
};
const AS_OF: Settings = { ...DEFAULT_SETTINGS, asOf: '2024-06-30', planYear: 2024 };

test('completion is 1 at the target, in every direction, and at both ends of a range', () => {
  fc.assert(
    fc.property(reachable, amount, (shape, target) => {
      const upper = shape.upper === null ? null : Math.max(target, shape.upper);
      const row: Row = { ...BASE, ...shape, upper, target: { kind: 'number', value: target }, actual: target };
      expect(standing(row, AS_OF).completion).toBeCloseTo(1, 9);
      if (row.direction === 'range' && upper !== null)
        expect(standing({ ...row, actual: upper }, AS_OF).completion).toBe(1);
    }),
  );
});

const months = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 })
  .map((shares) => [...shares.sort((a, b) => a - b), 100].map((share) => share / 100));
const day = fc.integer({ min: 0, max: 500 }).map((n) => isoDate(n));
const isoDate = (n: number): string => new Date(Date.UTC(2023, 11, 1 + n)).toISOString().slice(0, 10);

test('for upward counts and levels a better actual never worsens completion, severity or score', () => {
  const upward = fc.record({
    kind: fc.constantFrom('count', 'rate', 'frequency'),
    basis: fc.constantFrom('cumulative', 'point'),
    baseline: fc.option(amount, { nil: null }),
    weight: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 9 }),
    monthly: fc.option(months, { nil: null }),
  });
  fc.assert(
    fc.property(upward, amount, fc.tuple(amount, amount), day, (shape, target, [one, other], asOf) => {
      const row = { ...BASE, ...shape, target: { kind: 'number', value: target } } as Row;
      const at = (actual: number) => standing({ ...row, actual }, { ...AS_OF, asOf });
      const [worse, better] = [at(Math.min(one, other)), at(Math.max(one, other))];
      expect(better.completion ?? 0).toBeGreaterThanOrEqual(worse.completion ?? 0);
      expect(better.severity).toBeLessThanOrEqual(worse.severity);
      expect(better.score === null).toBe(worse.score === null);
      expect(better.score ?? 0).toBeGreaterThanOrEqual(worse.score ?? 0);
    }),
    { numRuns: 1000 },
  );
});

test('with the same actual a later as-of never lowers the severity of an upward count', () => {
  const counted = fc.record({
    kind: fc.constantFrom('count', 'frequency'),
    baseline: fc.option(amount, { nil: null }),
    reached: fc.option(fc.integer({ min: -30, max: 130 }), { nil: null, freq: 9 }),
    start: fc.option(fc.constantFrom('2024-01-01', '2024-03-15'), { nil: null }),
    due: fc.constantFrom('2024-06-30', '2024-11-30', '2024-12-31'),
    monthly: fc.option(months, { nil: null }),
  });
  const apart = new Set(['not-started', 'in-progress']);
  const seen = new Set<string>();
  fc.assert(
    fc.property(counted, amount, fc.tuple(day, day), ({ reached, ...shape }, target, days) => {
      const actual = reached === null ? null : (target * reached) / 100;
      const row = { ...BASE, ...shape, actual, target: { kind: 'number', value: target } } as Row;
      const [sooner, later] = [...days].sort().map((asOf) => standing(row, { ...AS_OF, asOf }));
      if (sooner === undefined || later === undefined || apart.has(sooner.status) || apart.has(later.status)) return;
      seen.add(`${sooner.status} ${later.status}`);
      expect(later.severity).toBeGreaterThanOrEqual(sooner.severity);
    }),
    { numRuns: 1500 },
  );
  // It has something to say: rows that were fine fall behind, and those behind are overdue in the end.
  expect(seen).toContain('on-track behind');
  expect(seen).toContain('behind overdue');
  expect(seen).toContain('slow overdue');
});

test('a missing figure is never a number: no completion, no gap, no score, not lagging', () => {
  fc.assert(
    fc.property(indicators, progress, (rows, done) => {
      for (const indicator of rows.filter(
        ({ kind, target }) => target.kind !== 'number' && kind !== 'milestone' && kind !== 'quality',
      )) {
        const { completion, gap, score, lagging } = standing(rowOf(indicator, done), AS_OF);
        expect({ completion, gap, score, lagging }).toEqual({
          completion: null,
          gap: null,
          score: null,
          lagging: false,
        });
      }
    }),
  );
});
