/** @jest-environment ./test/pane/page-environment.mjs */
// Nothing lags: said of what was reported, never of what was not.
import { screen } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

const indicators = [
  indicator({ code: '2024-A01-001', name: '新增公办学位' }),
  indicator({ code: '2024-A01-002', name: '改造学校' }),
];

async function lagging(actual: number | null): Promise<string> {
  const on = stand();
  const progress = new Map([['2024-A01-001', { actual, dataDate: '2024-06-30', weight: null }]]);
  await newLedger(on.workbook, layoutOf({ indicators, progress }), { at });
  await rendered({ on, page: 'lagging' });
  const count = await screen.findByText(/^0 项滞后/);
  return count.closest('main')?.textContent ?? document.body.textContent ?? '';
}

test('with nothing reported nothing is called on pace', async () => {
  const text = await lagging(null);
  expect(text).toContain('2 项还没有填报，不知道是否滞后。');
  expect(text).not.toContain('进度以内');
  expect(text).not.toContain('没有滞后');
});

test('with some reported both are said, in one line without gaps', async () => {
  expect(await lagging(99_999)).toContain(
    '没有滞后的指标。已填报的 1 项都在进度以内。1 项还没有填报，不知道是否滞后。',
  );
});

test('inputs take the ground the pane stands on', async () => {
  await rendered({ on: stand(), page: 'update' });
  expect(document.documentElement.style.colorScheme).toBe('light');
});
