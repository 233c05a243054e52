/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

async function withLedger(): Promise<Stand> {
  const on = stand();
  const indicators = [
    indicator({ code: '2024-A01-001', name: '新增公办学位', unit: '个', target: { kind: 'number', value: 43 } }),
    indicator({
      code: '2024-A01-002',
      name: '普惠园覆盖率',
      unit: '%',
      format: '0.0%',
      kind: 'rate',
      basis: 'point',
      target: { kind: 'number', value: 0.9 },
    }),
    indicator({ code: '2024-A01-003', name: '改造学校', due: '2024-05-31', area: '二、义务教育' }),
  ];
  await newLedger(on.workbook, layoutOf({ indicators }), { at });
  return on;
}

const input = (name: string): Promise<HTMLElement> => screen.findByRole('textbox', { name: `${name} 的完成值` });

test('an actual lands in its cell with its data date, and the row shows what Excel computes', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.type(await input('新增公办学位'), '20');
  expect(screen.getByText('完成率 = 20 ÷ 43 = 46.5%')).toBeTruthy();
  await here.user.keyboard('{Enter}');
  expect(await screen.findByText('已写入')).toBeTruthy();
  expect(document.activeElement).toBe(await input('普惠园覆盖率'));
  const { value } = await here.services.excel.readLedger();
  expect(value?.rows[0]).toMatchObject({ actual: 20, dataDate: '2024-06-30', status: 'slow' });
  expect(screen.getByText('偏慢')).toBeTruthy();
});

test('what needs reading is proposed, and nothing is written before one chooses', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.type(await input('新增公办学位'), '0.2万{Enter}');
  expect((await here.services.excel.readLedger()).value?.rows[0]?.actual).toBeNull();
  await here.user.click(screen.getByRole('button', { name: '2,000 个' }));
  await waitFor(async () => expect((await here.services.excel.readLedger()).value?.rows[0]?.actual).toBe(2000));
});

test('a percent is typed as people say it', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.type(await input('普惠园覆盖率'), '85{Enter}');
  await waitFor(async () => expect((await here.services.excel.readLedger()).value?.rows[1]?.actual).toBe(0.85));
});

test('Escape restores, words are refused, an emptied input empties the cell', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  const field = (await input('改造学校')) as HTMLInputElement;
  await here.user.type(field, '已完成{Enter}');
  expect(screen.getByText(/不是数/)).toBeTruthy();
  await here.user.type(field, '{Escape}');
  expect(field.value).toBe('');
  await here.user.type(field, '7{Enter}');
  await waitFor(async () => expect((await here.services.excel.readLedger()).value?.rows[2]?.actual).toBe(7));
  await screen.findByText('已写入');
  await here.user.clear(field);
  await here.user.keyboard('{Enter}');
  await waitFor(async () =>
    expect((await here.services.excel.readLedger()).value?.rows[2]).toMatchObject({ actual: null, dataDate: null }),
  );
});

test('rows are found by words, by what is missing, by area', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  const names = (): number => screen.getAllByRole('textbox').length;
  await here.user.type(await screen.findByRole('searchbox', { name: '找指标' }), '学位');
  expect(names()).toBe(1);
  await here.user.clear(screen.getByRole('searchbox', { name: '找指标' }));
  await here.user.click(screen.getByRole('button', { name: '筛选' }));
  await here.user.selectOptions(screen.getByRole('combobox', { name: '板块' }), '二、义务教育');
  expect(names()).toBe(1);
  await here.user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(names()).toBe(3);
});

test('lagging rows say why, and go to their cell', async () => {
  const here = await rendered({ on: await withLedger(), page: 'lagging' });
  const row = await screen.findByRole('button', { name: /改造学校/ });
  expect(row.textContent).toContain('过时限 30 天，没有完成值');
  await here.user.click(row);
  const book = here.host.workbook.book;
  const ledger = book.sheets.find(({ name }) => name === '台账');
  // Row 9 (三: the third indicator), column L (状态).
  await waitFor(() => expect(ledger?.selection).toMatchObject({ top: 8, left: 11 }));
});

test('an operation is undone from Home', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.type(await input('新增公办学位'), '20{Enter}');
  await screen.findByText('已写入');
  await here.user.click(screen.getByRole('tab', { name: '首页' }));
  await here.user.click(await screen.findByRole('button', { name: '撤销这次操作' }));
  expect(await screen.findByText('已撤销：填报 2024-A01-001 的完成值。')).toBeTruthy();
  expect((await here.services.excel.readLedger()).value?.rows[0]?.actual).toBeNull();
});

test('the as-of date is proposed and set only when a person says so', async () => {
  const on = stand();
  await newLedger(on.workbook, layoutOf({ indicators: [indicator({ code: '2024-A01-001' })], asOf: null }), { at });
  const here = await rendered({ on, today: '2024-07-02' });
  const field = (await screen.findByLabelText('数据截至')) as HTMLInputElement;
  expect(field.value).toBe('2024-06-30');
  expect((await here.services.excel.look()).value?.ledger?.asOf).toBeNull();
  await here.user.click(screen.getByRole('button', { name: '确定' }));
  expect(await screen.findByText('数据截至已改为 2024-06-30。')).toBeTruthy();
  expect((await here.services.excel.look()).value?.ledger?.asOf).toBe('2024-06-30');
});

test('a target is adjusted with its grounds, and may be taken back', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.click(await screen.findByRole('button', { name: '调整“新增公办学位”的目标或时限' }));
  const target = screen.getByLabelText('新的目标值');
  await here.user.clear(target);
  await here.user.type(target, '50');
  const write = screen.getByRole<HTMLButtonElement>('button', { name: '写入调整' });
  expect(write.disabled).toBe(true);
  await here.user.type(screen.getByLabelText(/依据/), '局务会第9次纪要');
  await here.user.click(write);
  expect(await screen.findByText('目标 50 个')).toBeTruthy();
  const { value } = await here.services.excel.readLedger();
  expect(value?.rows[0]?.target).toBe(50);
});

test('a target in words that need reading is asked about', async () => {
  const here = await rendered({ on: await withLedger(), page: 'update' });
  await here.user.click(await screen.findByRole('button', { name: '调整“新增公办学位”的目标或时限' }));
  const target = screen.getByLabelText('新的目标值');
  await here.user.clear(target);
  await here.user.type(target, '0.2万');
  await here.user.type(screen.getByLabelText(/依据/), '批复');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '写入调整' }).disabled).toBe(true);
  await here.user.click(screen.getByRole('button', { name: '2,000 个' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '写入调整' }).disabled).toBe(false);
});
