// Actuals out of a table: a row is known by its code first, each takes its own day, and what cannot be taken is said.
import { readFileSync } from 'node:fs';
import { readLedger, readWorkbook } from '../../../src/xlsx';
import { folder } from './folder';
import type { Folder } from './folder';

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write(
    'sent.csv',
    '板块,指标名称,单位,基期值,目标值,完成值,完成时限,责任单位,指标编码,类型,方向,口径,起始日期\n' +
      '公路,新改建农村公路,公里,40,120,,2025-12-31,公路科,2025-J01-001,数值,越高越好,累计,2025-01-01\n' +
      '公路,安装护栏,公里,,60,,2025-12-31,公路科,2025-J01-002,数值,越高越好,累计,2025-01-01\n' +
      '客运,公交正点率,%,88%,92%,,2025-12-31,客运科,2025-J02-001,比率,越高越好,时点,2025-01-01\n' +
      '客运,更新公交车,辆,,35,,2025-12-31,客运科,2025-J02-002,数值,越高越好,累计,2025-03-01\n',
  );
  await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025', '--as-of', '2025-06-30');
});
afterEach(() => desk.remove());

function actuals(): readonly unknown[] {
  const { value: book } = readWorkbook(readFileSync(desk.path('book.xlsx')), 'book.xlsx');
  const ledger = book === null ? null : readLedger(book).value;
  return (ledger?.rows ?? []).map(({ indicator: { code }, progress: { actual, dataDate } }) => [
    code.slice(-7),
    actual,
    dataDate,
  ]);
}

const update = (...lines: readonly string[]) => {
  desk.write('table.csv', `${lines.join('\n')}\n`);
  return desk.call('update', '@book.xlsx', '--from', '@table.csv', '--as-of', '2025-06-30');
};
const NONE = [
  ['J01-001', null, null],
  ['J01-002', null, null],
  ['J02-001', null, null],
  ['J02-002', null, null],
];

test('by code whatever the row is called, each with its own day; the baseline beside it is no actual', async () => {
  const { code, out, err } = await update(
    '指标编码,指标名称,单位,基期值,目标值,完成值,数据日期',
    '2025-J02-001,公交正点率,%,88%,92%,90.5%,2025-06-20',
    '2025-J01-001,农村公路新改建,公里,40,120,52,2025年5月31日',
    '2025-J02-002,更新公交车,辆,,35,12,2025/6/30',
  );
  expect({ code, err: err.includes('注意') }).toEqual({ code: 0, err: false });
  expect(out).toContain('编码相同');
  expect(out.trimEnd().split('\n').at(-1)).toBe('写入 3 项，未改 0 项，拿不准 0 项，没有对上 0 项。');
  expect(actuals()).toEqual([
    ['J01-001', 52, '2025-05-31'],
    ['J01-002', null, null],
    ['J02-001', 0.905, '2025-06-20'],
    ['J02-002', 12, '2025-06-30'],
  ]);
});

test.each<[string, string, string]>([
  ['a code the ledger has not', '2025-J09-001,安装护栏,公里,31,2025-06-30', '编码 2025-J09-001 台账里没有'],
  ['a day after the as-of date', '2025-J01-002,安装护栏,公里,31,2025-09-30', '晚于数据截至 2025-06-30'],
  ['a day before the row starts', '2025-J02-002,更新公交车,辆,3,2025-02-28', '早于这一项的起始日期 2025-03-01'],
  ['a day that is none', '2025-J01-002,安装护栏,公里,31,六月底', '数据日期“六月底”不是日期'],
  ['a unit that does not convert', '2025-J01-002,安装护栏,个,31,2025-06-30', '单位是“个”，台账里是“公里”'],
  ['words for a figure', '2025-J01-002,安装护栏,公里,已过半,2025-06-30', '完成值是文字“已过半”'],
])('%s: said with the way out, the others are written', async (_what, line, said) => {
  const { code, out, err } = await update(
    '指标编码,指标名称,单位,完成值,数据日期',
    line,
    '2025-J02-001,公交正点率,%,90.5%,2025-06-20',
  );
  expect(code).toBe(0);
  expect(err).toContain(said);
  expect(err).toContain('table.csv');
  expect(err).toMatch(/请/);
  expect(out).toContain('写入 1 项');
  expect(out).toContain('有问题没有写 1 项');
  expect(actuals()).toEqual(NONE.map((row) => (row[0] === 'J02-001' ? ['J02-001', 0.905, '2025-06-20'] : row)));
});

test('a code under which stands another name, and a round figure, are offered and not taken', async () => {
  const { out, err } = await update(
    '指标编码,指标名称,单位,完成值,数据日期',
    '2025-J01-001,路灯维修,公里,52,2025-05-31',
    '2025-J02-002,更新公交车,辆,约12,2025-06-30',
  );
  expect(out).toContain('名称不像');
  expect(out).toContain('是约数');
  expect(out).toContain('拿不准 2 项');
  expect(actuals()).toEqual(NONE);
  expect(err).toContain('--take 2025-J01-001');
  const taken = await desk.call(
    ...(['update', '@book.xlsx', '--from', '@table.csv', '--as-of', '2025-06-30'] as const),
    ...(['--take', '2025-J02-002,2025-J09-009'] as const),
  );
  expect(taken.out).toContain('写入 1 项，未改 0 项，拿不准 1 项');
  expect(taken.err).toContain('--take 的“2025-J09-009”没有拿不准的数');
  expect(actuals()).toEqual([...NONE.slice(0, 3), ['J02-002', 12, '2025-06-30']]);
  // What the ledger says already is asked no more.
  const again = await desk.call('update', '@book.xlsx', '--from', '@table.csv', '--as-of', '2025-06-30');
  expect(again.out).toContain('写入 0 项，未改 1 项，拿不准 1 项');
});

test('--take all leaves what has a rival', async () => {
  const lines = [
    '指标编码,指标名称,单位,完成值,数据日期',
    '2025-J01-002,安装护栏,公里,约31,2025-06-30',
    '2025-J02-002,更新公交车,辆,12,2025-06-30',
    '2025-J02-002,更新公交车,辆,13,2025-06-30',
  ];
  desk.write('table.csv', lines.join('\n'));
  await desk.call('update', '@book.xlsx', '--from', '@table.csv', '--as-of', '2025-06-30', '--take', 'all');
  expect(actuals()).toEqual([NONE[0], ['J01-002', 31, '2025-06-30'], NONE[2], NONE[3]]);
});

test('codes of another scheme say nothing: rows are found by their names', async () => {
  const { out, err } = await update(
    '指标编码,指标名称,单位,完成值,数据日期',
    'KPI-7,安装护栏,公里,31,2025-06-30',
    'KPI-9,更新公交车,辆,12,2025-06-30',
  );
  expect(err).not.toContain('台账里没有');
  expect(out).toContain('写入 2 项');
  expect(actuals()).toEqual([NONE[0], ['J01-002', 31, '2025-06-30'], NONE[2], ['J02-002', 12, '2025-06-30']]);
});

test('of several days for one row the last counts, two figures of one day are a question', async () => {
  const several = await update(
    '指标编码,指标名称,单位,完成值,数据日期',
    '2025-J01-002,安装护栏,公里,31,2025-06-30',
    '2025-J01-002,安装护栏,公里,12,2025-03-31',
    '2025-J02-002,更新公交车,辆,12,2025-06-30',
    '2025-J02-002,更新公交车,辆,13,2025-06-30',
  );
  expect(several.err).toContain('2025-03-31 的 12 公里 没有写');
  expect(several.out).toContain('另有相近：更新公交车 13 辆');
  expect(actuals()).toEqual([NONE[0], ['J01-002', 31, '2025-06-30'], NONE[2], NONE[3]]);
});

test('in English, with the ledger’s own English titles', async () => {
  const heads = 'Area,Indicator,Unit,Target,Actual,Due,Owner,Code,Kind,Direction,Basis,Start,Data as of';
  const row = (name: string, unit: string, figures: string, code: string, day: string): string =>
    `Roads,${name},${unit},${figures},2025-12-31,Highways,${code},,,,2025-01-01,${day}`;
  const options = ['--as-of', '2025-06-30', '--language', 'en'];
  desk.write(
    'sent.csv',
    `${[heads, row('Bus punctuality', '%', '92%,', '2025-R-1', ''), row('Guard rails fitted', 'km', '60,', '2025-R-2', '')].join('\n')}\n`,
  );
  await desk.call('import', '@sent.csv', '--into', '@en.xlsx', '--year', '2025', ...options);
  desk.write(
    'table.csv',
    `${[heads, row('Punctuality of buses', '%', '92%,90.5%', '2025-R-1', '2025-06-20'), row('Guard rails fitted', 'km', '60,soon', '2025-R-2', '2025-06-20')].join('\n')}\n`,
  );
  const { out, err } = await desk.call('update', '@en.xlsx', '--from', '@table.csv', ...options);
  expect(out).toContain('1 written, 0 left, 0 doubtful, 0 without a row, 1 wrong and not written.');
  expect(err).toContain('the actual is the text "soon"');
  const refreshed = await desk.call('refresh', '@en.xlsx', '--json', ...options);
  expect(refreshed.out).toContain('"actual":0.905');
});

test('a report of last year, read in the new year: its own year counts, not the as-of date’s', async () => {
  desk.write('plan.txt', '某区2025年园林工作计划\n2025年，新建口袋公园12个，行道树存活率不低于98%。\n');
  desk.write('half.txt', '某区2025年上半年园林工作总结\n上半年，新建口袋公园7个。行道树存活率98.2%。\n');
  await desk.call('import', '@plan.txt', '--into', '@book.xlsx', '--as-of', '2025-06-30');
  const { out } = await desk.call('update', '@book.xlsx', '--from', '@half.txt', '--as-of', '2026-01-31');
  expect(out).toContain('写入\t2025-A01-001\t新建口袋公园\t无 → 7 个 (2025-06-30)');
  expect(out).toContain('写入 2 项');
});
