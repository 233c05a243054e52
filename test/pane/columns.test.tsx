/** @jest-environment ./test/pane/page-environment.mjs */
import { configure, screen, within } from '@testing-library/react';
import ExcelJS from 'exceljs';
import { readStanding } from '../../src/excel';
import { give, press } from './hands';
import { rendered } from './rendered';

// Screens are loaded when they are first shown, and the first reading loads the readers.
beforeAll(() => configure({ asyncUtilTimeout: 20_000 }));

/** A workbook of one sheet: a title over heads nobody knows. */
async function workbook(name: string, heads: readonly string[]): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('分工');
  sheet.addRow(['后勤分工一览']);
  sheet.mergeCells('A1:E1');
  sheet.addRow([...heads]);
  sheet.addRow([1, '新建风雨操场（座）', 12, 4, '后勤中心']);
  sheet.addRow([2, '更换课桌椅（套）', 3600, 800, '资产中心']);
  sheet.addRow([3, '改造旱厕（处）', 25, 9, '后勤中心']);
  return new File([await book.xlsx.writeBuffer()], name);
}

const role = (head: string): HTMLSelectElement => screen.getByRole('combobox', { name: `“${head}”这一列是` });

test('a table nobody knows is asked about once, read as told, and known again', async () => {
  const here = await rendered({ page: 'plan' });
  await give(here, await workbook('分工.xlsx', ['编排', '所办何事', '2025应至', '原有家底', '由谁办']));
  await screen.findByRole('heading', { name: '表格各列是什么' });
  expect(role('所办何事').value).toBe('name');
  await here.user.selectOptions(role('2025应至'), '目标值');
  await here.user.selectOptions(role('原有家底'), '基期值');
  await here.user.selectOptions(role('由谁办'), '责任单位');
  const first = screen.getByRole('region', { name: '第一行读作' });
  expect(first.textContent).toContain('目标值12');
  await here.user.click(screen.getByRole('button', { name: '就这样读' }));
  await press(here, '就是这一年');
  await press(here, /^没有疑问/);
  const list = screen.getByRole('list', { name: '没有疑问' });
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/新建风雨操场.*12 座/),
    expect.stringMatching(/更换课桌椅.*3,600 套/),
    expect.stringMatching(/改造旱厕.*25 处/),
  ]);
  expect(here.services.preferences.load().columns).toHaveLength(1);

  // Next year's table of the same heads, in another file, after a reload.
  await here.user.click(screen.getByRole('button', { name: '放弃，重新导入' }));
  await here.user.click(screen.getByRole('button', { name: '放弃，重新导入' }));
  await here.reload();
  await give(here, await workbook('明年.xlsx', ['编排', '所办何事', '2026应至', '原有家底', '由谁办']));
  expect(await screen.findByText('这份计划是哪一年的？')).toBeTruthy();
});

test('every column the ledger has can be told, and comes to it: actual, who is in charge, weight, progress, dates', async () => {
  const here = await rendered({ page: 'plan' });
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('分工');
  sheet.addRow([
    '所办何事',
    '应至',
    '顶多',
    '已办',
    '谁盯',
    '谁帮',
    '份量',
    '走到哪',
    '哪天的数',
    '几时动手',
    '几时改好',
  ]);
  sheet.addRow([
    '新建风雨操场（座）',
    12,
    15,
    4,
    '李某',
    '基建办',
    5,
    '基础完工',
    '2025-06-30',
    '2025年3月',
    '2025年9月',
  ]);
  sheet.addRow([
    '更换课桌椅（套）',
    3600,
    4000,
    800,
    '王某',
    '资产中心',
    3,
    '招标中',
    '2025-06-30',
    '2025年4月',
    '2025/10/15',
  ]);
  await give(here, new File([await book.xlsx.writeBuffer()], '细表.xlsx'));
  await screen.findByRole('heading', { name: '表格各列是什么' });
  const told = {
    应至: '目标值',
    顶多: '目标上限',
    已办: '完成值',
    谁盯: '责任人',
    谁帮: '配合单位',
    份量: '权重',
    走到哪: '进展说明',
    哪天的数: '数据日期',
    几时动手: '起始日期',
    几时改好: '整改时限',
  };
  for (const [head, title] of Object.entries(told)) await here.user.selectOptions(role(head), title);
  await here.user.click(screen.getByRole('button', { name: '就这样读' }));
  await press(here, '就是这一年');
  await here.user.click(await screen.findByRole('checkbox', { name: /^全部接受/ }));
  await press(here, /^新建台账/);
  await screen.findByRole('heading', { name: /^台账已写好/ });
  const { value } = await readStanding(here.workbook);
  const [row] = value?.rows ?? [];
  expect(row?.indicator).toMatchObject({
    name: '新建风雨操场',
    unit: '座',
    target: { kind: 'number', value: 12 },
    upper: 15,
    start: '2025-03-01',
  });
  expect(row?.progress).toEqual({ actual: 4, dataDate: '2025-06-30', weight: 5 });
  const shownAt = async (address: string): Promise<string> => (await here.host.workbook.shown('台账', address)).text;
  expect(await shownAt('AA7')).toBe('李某');
  expect(await shownAt('AB7')).toBe('基建办');
  expect(await shownAt('AD7')).toBe('基础完工');
  expect(await shownAt('AG7')).toBe('2025-09-30');
  expect(await shownAt('AG8')).toBe('2025-10-15');
});

test('what cannot be read so says what is lacking; a table without indicators is left out', async () => {
  const here = await rendered({ page: 'plan' });
  await give(here, await workbook('分工.xlsx', ['编排', '所办何事', '应至', '原有家底', '由谁办']));
  await screen.findByRole('heading', { name: '表格各列是什么' });
  await here.user.selectOptions(role('所办何事'), '不用');
  expect(screen.getByText('请指定哪一列是指标名称。')).toBeTruthy();
  expect((screen.getByRole('button', { name: '就这样读' }) as HTMLButtonElement).disabled).toBe(true);
  await here.user.click(screen.getByRole('button', { name: '这张表没有指标' }));
  await press(here, '就是这一年');
  expect(await screen.findByText('没有找到指标')).toBeTruthy();
});

test('a review of such a table survives a reload on a machine that does not remember it', async () => {
  const here = await rendered({ page: 'plan' });
  await give(here, await workbook('分工.xlsx', ['编排', '所办何事', '应至', '原有家底', '由谁办']));
  await press(here, '就这样读');
  await press(here, '就是这一年');
  await screen.findByText(/^已定 \d+ \/ 3$/);
  await screen.findByText('草稿已存入工作簿');
  here.services.preferences.save({ ...here.services.preferences.load(), columns: [] });
  await here.reload();
  expect(await screen.findByText(/^已定 \d+ \/ 3$/)).toBeTruthy();
});

test('what was told of tables can be forgotten in the settings', async () => {
  const here = await rendered({ page: 'plan' });
  await give(here, await workbook('分工.xlsx', ['编排', '所办何事', '应至', '原有家底', '由谁办']));
  await press(here, '就这样读');
  await screen.findByText('这份计划是哪一年的？');
  await here.user.click(screen.getByRole('button', { name: '设置' }));
  expect(await screen.findByText('记住了 1 种表头各列是什么')).toBeTruthy();
  await here.user.click(screen.getByRole('button', { name: '忘记它们' }));
  expect(here.services.preferences.load().columns).toEqual([]);
});
