import { arithmeticOf } from '../../src/taskpane/steps/update/arithmetic';
import { reasonOf } from '../../src/taskpane/steps/lagging/reason';
import { wordingOf } from '../../src/wording';
import { row } from './made';

const words = wordingOf('zh').pane;
const asOf = '2024-06-30';

test('a count spells out its division, what is expected and the gap', () => {
  expect(arithmeticOf(row, 20, asOf, words.arithmetic)).toEqual([
    '完成率 = 20 ÷ 43 = 46.5%',
    '应达 50.0%：按时间进度',
    '偏差 −3.5 个百分点',
  ]);
});

test('a level with a baseline counts the way travelled', () => {
  const level = {
    ...row,
    kind: 'rate',
    basis: 'point',
    unit: '%',
    format: '0.0%',
    baseline: 0.76,
    target: 1,
    expected: 0.5,
  } as const;
  expect(arithmeticOf(level, 0.88, asOf, words.arithmetic)[0]).toBe('完成率 = (88% − 76%) ÷ (100% − 76%) = 50.0%');
});

test('a ceiling has no pace', () => {
  const limit = {
    ...row,
    kind: 'limit',
    direction: 'down',
    basis: 'point',
    target: 80,
    expected: null,
    gap: null,
  } as const;
  const [completion, expected, ...more] = arithmeticOf(limit, 60, asOf, words.arithmetic);
  expect(completion).toContain('125.0%');
  expect(expected).toBe('限制类不看进度，只看守没守住');
  expect(more).toEqual([]);
});

test('a pace of its own is told from time', () => {
  expect(arithmeticOf({ ...row, expected: 0.4 }, 20, asOf, words.arithmetic)).toContain('应达 40.0%：按月度计划');
});

test('what is missing is said, never computed', () => {
  expect(arithmeticOf({ ...row, target: '待补' }, 20, asOf, words.arithmetic)[0]).toBe(words.arithmetic.missingTarget);
  expect(arithmeticOf({ ...row, target: null }, 20, asOf, words.arithmetic)[0]).toBe(words.arithmetic.noTarget);
  expect(arithmeticOf(row, null, asOf, words.arithmetic)[0]).toBe(words.arithmetic.noActual);
});

test('a lagging row says why, with the figures that decided it', () => {
  const { reasons } = words.lagging;
  expect(reasonOf({ ...row, status: 'behind', gap: -13.5, completion: 0.365 }, asOf, reasons)).toBe(
    '完成率 36.5%，应达 50.0%，差 13.5 个百分点',
  );
  expect(reasonOf({ ...row, status: 'overdue-unreported', actual: null, due: '2024-05-31' }, asOf, reasons)).toBe(
    '过时限 30 天，没有完成值',
  );
  expect(
    reasonOf({ ...row, status: 'limit-broken', direction: 'down', unit: '起', actual: 1, target: 0 }, asOf, reasons),
  ).toBe('现为 1 起，超过 0 起');
  expect(reasonOf({ ...row, status: 'reversed', baseline: 37, actual: 30 }, asOf, reasons)).toBe(
    '现为 30 所，比基期 37 所 还差',
  );
});
