/** @jest-environment ./test/pane/page-environment.mjs */
import { screen } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

test('an empty workbook offers the two ways to begin', async () => {
  const { user } = await rendered();
  expect(await screen.findByRole('button', { name: '导入计划' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '试试样例计划' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '知道了，不再显示' }));
  expect(screen.queryByText('怎么用')).toBeNull();
});

test('a ledger shows its counts, its coverage and the next sensible act', async () => {
  const on = stand();
  const indicators = [
    indicator({ code: '2024-A01-001', name: '新增公办学位' }),
    indicator({ code: '2024-A01-002', name: '改造学校', due: '2024-05-31' }),
  ];
  await newLedger(on.workbook, layoutOf({ indicators }), { at });
  await rendered({ on });
  expect(await screen.findByText('已填报 0 / 2')).toBeTruthy();
  expect(screen.getByRole('list', { name: '各状态的指标数' }).textContent).toContain('逾期未报');
  expect(screen.getByText('1 项滞后，看看原因')).toBeTruthy();
});
