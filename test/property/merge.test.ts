// Merging a plan with itself changes nothing; a changed promise is told with both values; a new version alone makes rows gone.
import fc from 'fast-check';
import { merge } from '../../src/plan';
import type { Indicator } from '../../src/plan';
import { indicators } from './indicators';

const indicator = (code: string, name: string, target: number, more: Partial<Indicator> = {}): Indicator => ({
  code,
  name,
  area: '城建',
  unit: '个',
  format: '#,##0',
  baseline: null,
  target: { kind: 'number', value: target },
  upper: null,
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  start: '2025-01-01',
  due: '2025-12-31',
  owner: '',
  modality: null,
  how: {},
  source: null,
  doubts: [],
  monthly: null,
  stages: [],
  ...more,
});

const plans = fc
  .array(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 8 }),
      target: fc.integer({ min: -5, max: 5000 }),
      area: fc.constantFrom('甲', '乙', ''),
      owner: fc.constantFrom('一科', '二科'),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ name, target, ...more }, n) => indicator(`2025-A01-${String(n).padStart(3, '0')}`, name, target, more)),
  );

test('merge(p, p) = p', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { rows } = merge({ standing: plan, fresh: plan, sameDocument: true });
      expect(rows.map((row) => [row.is, 'code' in row ? row.code : null])).toEqual(
        plan.map(({ code }) => ['same', code]),
      );
    }),
  );
});

test('merge(p, p) = p for every kind of row a plan may hold, in any order', () => {
  const shuffled = indicators.chain((plan) =>
    fc.tuple(fc.constant(plan), fc.shuffledSubarray([...plan], { minLength: plan.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.boolean(), ([standing, fresh], sameDocument) => {
      const { rows } = merge({ standing, fresh, sameDocument });
      expect(rows.map((row) => [row.is, 'code' in row ? row.code : null])).toEqual(
        fresh.map(({ code }) => ['same', code]),
      );
    }),
    { numRuns: 200 },
  );
});

test('what is changed, new and gone is told apart, whatever the order and the codes', () => {
  const standing = [
    indicator('2025-A01-001', '新建公厕', 12000),
    indicator('2025-A01-002', '修缮桥梁', 3),
    indicator('2025-A01-003', '种植行道树', 500),
  ];
  const fresh = [
    indicator('2025-A01-001', '种植行道树', 500),
    indicator('2025-A01-002', '新建公厕', 12600),
    indicator('2025-A01-003', '安装路灯', 80),
  ];
  const told = (sameDocument: boolean): unknown[] =>
    merge({ standing, fresh, sameDocument }).rows.map((row) =>
      row.is === 'changed' ? [row.code, row.changes] : [row.is, 'code' in row ? row.code : row.fresh.name],
    );
  const changed = ['2025-A01-001', [{ field: 'target', before: 12000, after: 12600 }]];
  expect(told(true)).toEqual([['same', '2025-A01-003'], changed, ['new', '安装路灯'], ['gone', '2025-A01-002']]);
  expect(told(false)).toEqual([['same', '2025-A01-003'], changed, ['new', '安装路灯']]);
});

test('two rows of one name are never mixed up: they are new, for a person to see', () => {
  const standing = [indicator('x1', '巡查', 4), indicator('x2', '巡查', 6)];
  const { rows } = merge({ standing, fresh: [indicator('y1', '巡查', 4)], sameDocument: false });
  expect(rows.map(({ is }) => is)).toEqual(['new']);
});

test('as many rows of one name on both sides are the same rows: those that promise the same first, then in order', () => {
  const standing = [indicator('x1', '巡查', 4), indicator('x2', '巡查', 6)];
  const fresh = [indicator('y1', '巡查', 6), indicator('y2', '巡查', 5)];
  const { rows } = merge({ standing, fresh, sameDocument: true });
  expect(rows.map((row) => [row.is, 'code' in row ? row.code : null])).toEqual([
    ['same', 'x2'],
    ['changed', 'x1'],
  ]);
});

test('a due date in another year and another unit are changes, where the name leaves no choice', () => {
  const standing = [indicator('x1', '改造泵站', 4), indicator('x2', '清淤', 30, { unit: '万元' })];
  const fresh = [
    indicator('y1', '改造泵站', 4, { due: '2026-06-30' }),
    indicator('y2', '清淤', 300_000, { unit: '元' }),
  ];
  const { rows } = merge({ standing, fresh, sameDocument: true });
  expect(rows.map((row) => (row.is === 'changed' ? row.changes.map(({ field }) => field) : row.is))).toEqual([
    ['due'],
    ['target', 'unit'],
  ]);
});
