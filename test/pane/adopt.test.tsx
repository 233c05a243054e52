/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, within } from '@testing-library/react';
import { readSheet } from '../../src/excel';
import { drawnSheets } from '../spec/adopt/sheet-text';
import type { DrawnSheet } from '../spec/adopt/sheet-text';
import { draw } from '../unit/excel/drawn';
import { stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { rendered } from './rendered';

const sheet = (name: string): DrawnSheet => {
  const found = drawnSheets().find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

async function headOf(on: Stand, row: number): Promise<readonly string[]> {
  const { value: grid } = await readSheet(on.workbook, null);
  return Array.from({ length: grid?.columns ?? 0 }, (_, c) => grid?.cell(row, c)?.text ?? '');
}

test('a sheet of one’s own is understood, taken on, and let go', async () => {
  const on = stand();
  await draw(on, sheet('06'));
  const { user } = await rendered({ on });
  await user.click(await screen.findByRole('button', { name: '接入我自己的表' }));
  await user.click(await screen.findByRole('button', { name: '看看当前这张表' }));
  const table = await screen.findByRole('region', { name: '第 1 个表：4 项指标' });
  expect(within(table).getByRole<HTMLSelectElement>('combobox', { name: '目标值' }).selectedOptions[0]?.text).toBe(
    'D 列 计划数',
  );
  expect(within(table).getByText('合计、小计、标题和空行 5 行不动。')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('数据截至').value).toBe('2025-06-30');
  await user.click(screen.getByRole('button', { name: '加上这些列' }));
  expect(await screen.findByText('已加上，4 项指标。')).toBeTruthy();
  expect(await screen.findByText('4 项 · 滞后 4 项')).toBeTruthy();
  expect((await headOf(on, 0)).slice(5, 9)).toEqual(['完成时间', '完成率', '应达进度', '状态']);
  await user.click(screen.getByRole('button', { name: '移除标尺加的列' }));
  await user.click(screen.getByRole('button', { name: '移除' }));
  expect(await screen.findByText('已移除，表与接入前一样。')).toBeTruthy();
  expect((await headOf(on, 0)).slice(5)).toEqual(['完成时间']);
});

test('what is not certain is asked, and a person’s answer counts', async () => {
  const on = stand();
  await draw(on, sheet('22'));
  const { user } = await rendered({ on, page: 'adopt' });
  await user.click(await screen.findByRole('button', { name: '看看当前这张表' }));
  expect(await screen.findByText('请看一眼：这里有不止一种可能。')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: '目标值' }), 'D 列 市级目标值');
  await user.click(screen.getByRole('button', { name: '加上这些列' }));
  expect(await screen.findByText('3 项 · 滞后 0 项')).toBeTruthy();
  // 11 of the city's 20 drills at mid-year; of the district's 24 it would be 偏慢.
  expect((await headOf(on, 2))[7]).toBe('正常');
});

test('a sheet without indicators says so', async () => {
  const on = stand();
  await draw(on, sheet('25'));
  const { user } = await rendered({ on, page: 'adopt', language: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Look at the sheet in front' }));
  expect(await screen.findByText(/No table of indicators was found/)).toBeTruthy();
});
