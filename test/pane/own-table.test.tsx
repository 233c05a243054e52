/** @jest-environment ./test/pane/page-environment.mjs */
import { configure, screen, waitFor } from '@testing-library/react';
import ExcelJS from 'exceljs';
import { readFile } from '../../src/reading';
import { ownRows, typedIn } from '../../src/sheet/own-table';
import { give, press } from './hands';
import { rendered } from './rendered';
import type { Rendered } from './rendered';

beforeAll(() => configure({ asyncUtilTimeout: 20_000 }));

async function choose(here: Rendered, file: File): Promise<void> {
  await give(here, file);
  await press(here, '就是这一年');
}

/** Accepts all, by its ticks and keys alone. */
async function acceptAll({ user }: Rendered): Promise<void> {
  await screen.findByText(/^已定 \d+ \/ \d+$/);
  for (const tick of screen.queryAllByRole('checkbox')) await user.click(tick);
  for (;;) {
    const accept = screen.queryByRole('button', { name: '接受' });
    if (accept === null) return;
    await user.click(accept);
  }
}

const csvOf = (...lines: readonly (readonly (string | number)[])[]): File =>
  new File([[heads, ...lines].map((cells) => cells.join(',')).join('\n')], '台账.csv');

const heads = [
  '序号',
  '板块',
  '指标名称',
  '单位',
  '基期值',
  '目标值',
  '完成值',
  '完成时限',
  '责任单位',
  '指标编码',
  '类型',
  '方向',
  '口径',
  '起始日期',
  '数据日期',
  '权重',
  '责任人',
  '进展说明',
  '滞后原因',
];
const rows = [
  [
    1,
    '校园建设',
    '新建风雨操场',
    '座',
    4,
    12,
    5,
    '2025-11-30',
    '后勤中心',
    '2025-K07-003',
    '数值',
    '越高越好',
    '累计',
    '2025-02-01',
    '2025-06-30',
    3,
    '赵工',
    '五座已封顶',
    '',
  ],
  [
    2,
    '校园建设',
    '生均用电',
    '千瓦时',
    310,
    280,
    296,
    '2025-12-31',
    '节能办',
    '2025-K07-004',
    '控制',
    '越低越好',
    '时点',
    '2025-01-01',
    '2025-06-30',
    1.5,
    '',
    '',
    '空调老旧',
  ],
];

test('words in a text column stay words, a day or leading zeros among them', async () => {
  const row = [1, '', '登山步道', '公里', '', 8, '', '', '', '', '', '', '', '', '', 2, '0079', '2025-03-01'];
  const text = [heads, row].map((cells) => cells.join(',')).join('\n');
  const { value: document } = await readFile('台账.csv', new TextEncoder().encode(text));
  const [own] = document === null ? [] : [...ownRows(document).values()];
  expect(own === undefined ? null : typedIn(own)).toEqual({ person: '0079', note: '2025-03-01' });
});

test('a table under the ledger’s own titles goes to exactly these columns, actuals and dates included', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['2025 年指标台账']);
  sheet.addRow(['填报单位', '', '后勤']);
  sheet.addRow([]);
  sheet.addRow([]);
  sheet.addRow(['核心']);
  sheet.addRow(heads);
  rows.forEach((row) => sheet.addRow(row));
  const here = await rendered({ page: 'plan' });
  await choose(here, new File([await book.xlsx.writeBuffer()], '台账.xlsx'));
  await acceptAll(here);
  await here.user.click(screen.getByRole('button', { name: /^新建台账/ }));
  await screen.findByRole('heading', { name: /^台账已写好/ }, { timeout: 30_000 });
  const { value: ledger } = await here.services.excel.readLedger();
  expect(ledger?.rows).toMatchObject([
    {
      code: '2025-K07-003',
      area: '校园建设',
      name: '新建风雨操场',
      unit: '座',
      baseline: 4,
      target: 12,
      actual: 5,
      due: '2025-11-30',
      owner: '后勤中心',
      kind: 'count',
      direction: 'up',
      basis: 'cumulative',
      start: '2025-02-01',
      dataDate: '2025-06-30',
      weight: 3,
    },
    {
      code: '2025-K07-004',
      name: '生均用电',
      unit: '千瓦时',
      baseline: 310,
      target: 280,
      actual: 296,
      due: '2025-12-31',
      owner: '节能办',
      kind: 'limit',
      direction: 'down',
      basis: 'point',
      start: '2025-01-01',
      dataDate: '2025-06-30',
      weight: 1.5,
    },
  ]);
  const { value: standing } = await here.services.excel.readStanding();
  expect(standing?.rows.map(({ typed }) => [typed.person ?? null, typed.note ?? null, typed.cause ?? null])).toEqual([
    ['赵工', '五座已封顶', null],
    [null, null, '空调老旧'],
  ]);
}, 120_000);

test('of a second version the new rows bring what people had typed, and its codes say which row is meant', async () => {
  const [yard, power] = rows as [(string | number)[], (string | number)[]];
  const here = await rendered({ page: 'plan' });
  await choose(here, csvOf(yard));
  await acceptAll(here);
  await here.user.click(screen.getByRole('button', { name: /^新建台账/ }));
  await screen.findByRole('heading', { name: /^台账已写好/ }, { timeout: 30_000 });
  await here.user.click(screen.getByRole('button', { name: '再导入一份' }));
  await choose(
    here,
    csvOf([...yard.slice(0, 2), '新建风雨操场和跑道', ...yard.slice(3, 5), 13, ...yard.slice(6)], power),
  );
  // What it tells as done is asked about first.
  await press(here, '不填，只看其中的目标');
  await here.user.click(await screen.findByRole('radio', { name: '原来那份的新版' }));
  await here.user.click(screen.getByRole('button', { name: '继续' }));
  await acceptAll(here);
  await here.user.click(screen.getByRole('button', { name: /^与台账比对/ }));
  expect((await screen.findByText(/编码相同/)).textContent).toContain('编码相同');
  await here.user.click(screen.getByRole('button', { name: / 是同一项，改了名$/ }));
  await press(here, /^写入：改 2 处，新增 1 项/);
  await screen.findByRole('heading', { name: /^已按新版改/ }, { timeout: 30_000 });
  const { value: standing } = await here.services.excel.readStanding();
  expect(
    standing?.rows.map(({ indicator, progress, typed }) => ({ ...indicator, ...progress, ...typed })),
  ).toMatchObject([
    { code: '2025-K07-003', name: '新建风雨操场和跑道', target: { value: 13 }, actual: 5, person: '赵工' },
    { code: '2025-K07-004', actual: 296, dataDate: '2025-06-30', weight: 1.5, cause: '空调老旧', owner: '节能办' },
  ]);
}, 120_000);

test('targets in words: open ones are rows to be filled, others are said, by keyboard, and can be kept', async () => {
  const [yard] = rows as [(string | number)[]];
  const rowOf = (code: string, name: string, target: string): (string | number)[] =>
    yard.map((cell, c) => ({ [heads.indexOf('指标编码')]: code, 2: name, 5: target })[c] ?? cell);
  const here = await rendered({ page: 'plan' });
  await choose(
    here,
    csvOf(yard, rowOf('2025-K07-005', '更换路灯', '待定'), rowOf('2025-K07-006', '清淤', '第3季度报')),
  );
  const head = await screen.findByRole('button', { name: '表里读不成数的格子 1' });
  // The first record in doubt has the focus; the list stands before it.
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('group'));
  head.focus();
  await here.user.keyboard('{Enter}');
  expect(screen.getByText('“清淤”的目标值写的是“第3季度报”，没有列为指标。')).toBeTruthy();
  screen.getByRole('button', { name: '列为待补: 清淤' }).focus();
  await here.user.keyboard('{Enter}');
  expect(await screen.findByText('已列为待补，在“看一眼”里可以更正。')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('已列为待补');
  await acceptAll(here);
  await here.user.click(screen.getByRole('button', { name: /^新建台账（3）/ }));
  await screen.findByRole('heading', { name: /^台账已写好/ }, { timeout: 30_000 });
  const { value: standing } = await here.services.excel.readStanding();
  expect(standing?.rows.map(({ indicator: { code, target }, progress: { actual } }) => [code, target, actual])).toEqual(
    [
      ['2025-K07-003', { kind: 'number', value: 12 }, 5],
      ['2025-K07-005', { kind: 'missing' }, 5],
      ['2025-K07-006', { kind: 'missing' }, 5],
    ],
  );
}, 120_000);
