/** @jest-environment ./test/pane/page-environment.mjs */
import { screen } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { indicators, layoutOf, stand } from '../unit/excel/stand';
import { withoutReports } from '../unit/excel/without-reports';
import { at, rendered } from './rendered';

test('a ledger made without summary and lagging list is offered both, and is not asked again', async () => {
  const on = stand({ engine: 'quick' });
  const made = layoutOf({ indicators: indicators(3) });
  await newLedger(on.workbook, (titles) => withoutReports(made(titles)), { at });
  const { user } = await rendered({ on });
  await user.click(await screen.findByRole('button', { name: '加上汇总与滞后清单' }));
  expect(await screen.findByText(/^加上汇总与滞后清单，3 项指标/)).toBeTruthy();
  expect(on.host.workbook.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['汇总', '滞后清单']));
  expect(screen.queryByRole('button', { name: '加上汇总与滞后清单' })).toBeNull();
});
