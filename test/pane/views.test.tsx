/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, waitFor, within } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { positionOf } from '../../src/sheet';
import { indicators, layoutOf, stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

async function withLedger(): Promise<Stand> {
  const on = stand({ engine: 'quick' });
  await newLedger(on.workbook, layoutOf({ indicators: indicators(3) }), { at });
  return on;
}

const isHidden = ({ host }: Stand, column: number): boolean =>
  host.workbook.book.sheets.find(({ name }) => name === '台账')?.columns.get(column)?.hidden === true;

const pressed = async (name: string): Promise<readonly (string | null)[]> => {
  const group = await screen.findByRole('group', { name });
  return within(group)
    .getAllByRole('button')
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent);
};

test('a view is one click, or one key, and is the same after a reload', async () => {
  const on = await withLedger();
  const { user, reload } = await rendered({ on });
  expect(await pressed('看哪些列')).toEqual(['领导']);
  await user.click(screen.getByRole('button', { name: '考核' }));
  await waitFor(async () => expect(await pressed('看哪些列')).toEqual(['考核']));
  expect([isHidden(on, positionOf('score')), isHidden(on, positionOf('note'))]).toEqual([false, true]);
  expect(screen.getByText(/权重、得分/)).toBeTruthy();
  await reload();
  expect(await pressed('看哪些列')).toEqual(['考核']);
  screen.getByRole('button', { name: '填报' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(isHidden(on, positionOf('note'))).toBe(false));
  expect(isHidden(on, positionOf('score'))).toBe(true);
});

test('a protected sheet is said, and stays as it is', async () => {
  const on = await withLedger();
  await on.host.user.protect('台账');
  const { user } = await rendered({ on, language: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Reporting' }));
  expect(await screen.findByText(/台账.*is protected|protected/)).toBeTruthy();
  expect(await pressed('Columns shown')).toEqual(['Leader']);
  expect(isHidden(on, positionOf('note'))).toBe(true);
});
