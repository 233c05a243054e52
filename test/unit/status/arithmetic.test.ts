// Rounding and days as sheets have them.
import fc from 'fast-check';
import { DEFAULT_SETTINGS, isoOf, monthsOf, serialOf, standing } from '../../../src/status';
import type { Row } from '../../../src/status';
import { amount, ratio, roundTo } from '../../../src/status/rounding';

const ROW: Row = {
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  baseline: null,
  target: { kind: 'number', value: 100 },
  upper: null,
  start: '2024-01-01',
  due: '2024-12-31',
  actual: 50,
  weight: 10,
  monthly: null,
};
const AS_OF = { ...DEFAULT_SETTINGS, asOf: '2024-06-30', planYear: 2024 };

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [0.1 + 0.2, 6, 0.3],
  [-0.00001, 4, 0],
  [1234567.8949999, 2, 1234567.89],
])('%p to %i digits is %p', (value, digits, rounded) => {
  expect(roundTo(value, digits)).toBe(rounded);
});

test('comparisons: four digits for ratios, six for amounts', () => {
  expect([ratio(0.99995), ratio(0.99994), amount(0.3000004), amount(0.1 + 0.2)]).toEqual([1, 0.9999, 0.3, 0.3]);
});

test('serial days and dates there and back', () => {
  expect([serialOf('1901-01-01'), serialOf('2024-02-29'), serialOf('9999-12-31')]).toEqual([367, 45351, 2958465]);
  for (const none of ['2023-02-29', '2024-13-01', '年底', '', null]) expect(serialOf(none)).toBeNull();
  fc.assert(fc.property(fc.integer({ min: 367, max: 2_958_465 }), (serial) => serialOf(isoOf(serial)) === serial));
  expect([isoOf(45351.75), isoOf(0), isoOf(Number.NaN), isoOf(3e6)]).toEqual(['2024-02-29', null, null, null]);
});

test('months: whole months count one, parts by their days', () => {
  expect(monthsOf(ROW)).toBe(12);
  expect(monthsOf({ ...ROW, start: '2024-02-15', due: '2024-02-29' })).toBeCloseTo(15 / 29, 12);
  expect(monthsOf({ ...ROW, start: null, due: '2024-03-31' })).toBe(3);
  expect(monthsOf({ ...ROW, start: '2024-05-01', due: '2024-04-30' })).toBeNull();
});

test('forecast, needed and score', () => {
  expect(standing({ ...ROW, actual: 40 }, AS_OF)).toMatchObject({ forecast: 80, needed: 10, score: 4 });
  expect(standing({ ...ROW, actual: 200 }, AS_OF)).toMatchObject({ needed: 0, score: 12 });
  expect(standing({ ...ROW, basis: 'point', actual: 200 }, AS_OF)).toMatchObject({
    forecast: null,
    needed: null,
    score: 10,
  });
  expect(standing({ ...ROW, actual: -5 }, AS_OF)).toMatchObject({ score: 0 });
  expect(standing({ ...ROW, actual: 40 }, { ...AS_OF, asOf: '2024-02-29' })).toMatchObject({ forecast: null });
});

test('without an as-of date nothing is judged', () => {
  expect(standing(ROW, { ...AS_OF, asOf: null })).toMatchObject({
    status: 'no-as-of',
    completion: 0.5,
    elapsed: null,
    class: 'void',
  });
});

test('a monthly plan speaks for its own year only', () => {
  const monthly = [0, 0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1];
  expect(standing({ ...ROW, monthly }, AS_OF).expected).toBe(0.2);
  expect(standing({ ...ROW, monthly }, { ...AS_OF, asOf: '2024-07-16' }).expected).toBeCloseTo(
    0.2 + (0.2 * 16) / 31,
    12,
  );
  expect(standing({ ...ROW, monthly, due: '2025-12-31' }, { ...AS_OF, asOf: '2025-06-30' }).expected).toBe(0.75);
});
