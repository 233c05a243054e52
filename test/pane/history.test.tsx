/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, within } from '@testing-library/react';
import { newLedger, refresh, typeActual } from '../../src/excel';
import { indicators, layoutOf, stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

async function withHistory(): Promise<Stand> {
  const on = stand();
  await newLedger(on.workbook, layoutOf({ indicators: indicators(3) }), { at });
  await typeActual(on.workbook, { code: '2024-A01-001', value: 0.8, date: '2024-06-30' }, { at });
  await typeActual(on.workbook, { code: '2024-A01-002', value: 1 }, { at });
  await refresh(on.workbook, { at });
  return on;
}

test('the history lists what can be undone; any of it is, once that was agreed to', async () => {
  const on = await withHistory();
  const { user } = await rendered({ on });
  await user.click(await screen.findByRole('button', { name: /^操作记录/ }));
  const items = within(screen.getByRole('list', { name: '操作记录' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    '填报 2024-A01-002 的完成值2025-07-02 09:30 · 1 格',
    '填报 2024-A01-001 的完成值2025-07-02 09:30 · 2 格',
    '新建台账（3 项指标）2025-07-02 09:30',
  ]);
  // A moment stands in one piece, never broken at its hyphens.
  expect(screen.getAllByText('2025-07-02 09:30').map(({ tagName }) => tagName)).toContain('SPAN');
  // Not the newest.
  await user.click(screen.getByRole('button', { name: '撤销：填报 2024-A01-001 的完成值' }));
  const asked = await screen.findByRole('group', { name: /撤销这一次/ });
  expect(document.activeElement?.textContent).toBe('不撤');
  await user.click(within(asked).getByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/^已撤销：填报 2024-A01-001/)).toBeTruthy();
  expect((await on.host.workbook.shown('台账', 'G7')).text).toBe('');
  expect((await on.host.workbook.shown('台账', 'G8')).text).toBe('1');
});

test('what a refresh found is put right with consent', async () => {
  const on = await withHistory();
  await on.host.user.type('台账!I8', '0.5');
  await on.host.user.paste('台账!C7:M7', '台账!C9:M9');
  const { user } = await rendered({ on });
  await user.click(await screen.findByRole('button', { name: '刷新' }));
  await user.click(await screen.findByRole('button', { name: '恢复公式' }));
  await user.click(screen.getByRole('button', { name: '不用' }));
  expect((await on.host.workbook.shown('台账', 'I8')).text).toBe('0.5%');
  await user.click(screen.getByRole('button', { name: '恢复公式' }));
  await user.click(screen.getByRole('button', { name: '好' }));
  expect(await screen.findByText(/^恢复 1 格公式/)).toBeTruthy();
  expect((await on.host.workbook.shown('台账', 'I8')).text).not.toBe('0.5%');
});

test('a past day comes as a sheet of its own', async () => {
  const on = await withHistory();
  const { user } = await rendered({ on });
  await user.click(await screen.findByRole('button', { name: '看过去某一天' }));
  await user.click(screen.getByRole('button', { name: '另存那天的台账' }));
  expect(await screen.findByText('另存 2024-05-31 的台账。')).toBeTruthy();
  expect(on.host.workbook.book.sheets.map(({ name }) => name)).toContain('台账 2024-05-31');
});
