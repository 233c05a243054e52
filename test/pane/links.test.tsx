/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, waitFor, within } from '@testing-library/react';
import { linkActuals, newLedger } from '../../src/excel';
import type { LedgerRow, Selected } from '../../src/excel';
import { dateColumn, figureColumn, matchedCells } from '../../src/taskpane/steps/update/matching-cells';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { row } from './made';
import { at, rendered } from './rendered';

const rate = {
  code: '2024-A01-002',
  name: '普惠园覆盖率',
  unit: '%',
  format: '0.0%',
  kind: 'rate',
  basis: 'point',
  target: { kind: 'number', value: 0.9 },
} as const;

/** A ledger of three rows, and the office's own figures on a sheet beside it. */
async function withFigures(): Promise<Stand> {
  const on = stand({ engine: 'quick' });
  const indicators = [
    indicator({ code: '2024-A01-001', name: '新增公办学位', unit: '个', target: { kind: 'number', value: 43 } }),
    indicator(rate),
    indicator({ code: '2024-A01-003', name: '改造学校' }),
  ];
  await newLedger(on.workbook, layoutOf({ indicators }), { at });
  const { addSheet, type } = on.host.user;
  await addSheet('月报');
  const lines = [
    ['项目', '完成', '截至'],
    ['新增公办 学位', '20', '2024-05-31'],
    ['普惠园覆盖率', '82', '2024-05-31'],
    ['食堂改造', '3', '2024-05-31'],
  ];
  for (const [r, line] of lines.entries())
    for (const [c, text] of line.entries()) await type(`月报!${'ABC'[c] ?? ''}${String(r + 1)}`, text);
  return on;
}

const shown = async ({ host }: Stand, address: string): Promise<string> =>
  (await host.workbook.shown('台账', address)).text;

test('one row is linked to the selected cell, with its date, and follows it; unlinked it keeps the value', async () => {
  const on = await withFigures();
  const { user } = await rendered({ on, page: 'update' });
  await user.click(await screen.findByRole('button', { name: '把“新增公办学位”的完成值链接到单元格' }));
  await on.host.user.select('月报!B2');
  await user.click(screen.getByRole('button', { name: '用选中的格' }));
  expect(await screen.findByText('完成值 ← 月报!B2，现为 20')).toBeTruthy();
  await on.host.user.select('月报!C2');
  await user.click(screen.getByRole('button', { name: '用选中的格作数据日期' }));
  expect(await screen.findByText('数据日期 ← 月报!C2，现为 2024-05-31')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '链接' }));
  expect(await screen.findByText('链接自 月报!B2')).toBeTruthy();
  await on.host.user.type('月报!B2', '21');
  expect([await shown(on, 'G7'), await shown(on, 'U7')]).toEqual(['21', '2024-05-31']);
  await user.click(screen.getByRole('button', { name: '到 月报!B2' }));
  await waitFor(() => expect(on.host.workbook.book.sheets.find(({ name }) => name === '月报')?.selection.top).toBe(1));
  await user.click(screen.getByRole('button', { name: '取消“新增公办学位”的链接，留下现在的数' }));
  await waitFor(() => expect(screen.queryByText('链接自 月报!B2')).toBeNull());
  await on.host.user.type('月报!B2', '30');
  expect(await shown(on, 'G7')).toBe('21');
});

test('several rows at once: pairs by name are shown and ticked before they are written; 82 in a row of per cent is asked', async () => {
  const on = await withFigures();
  const { user } = await rendered({ on, page: 'update' });
  await user.click(await screen.findByRole('button', { name: '一次链接多行' }));
  await on.host.user.select('月报!B2:C4');
  await user.click(screen.getByRole('button', { name: '用选中的区域' }));
  const pairs = within(await screen.findByRole('list', { name: '对上的行' }));
  expect(pairs.getAllByRole('checkbox')).toHaveLength(2);
  expect(pairs.getByText('普惠园覆盖率 ← B3，82')).toBeTruthy();
  expect(screen.getByText('选中的区域里有 1 行没有对上: 食堂改造')).toBeTruthy();
  expect((screen.getByRole('combobox', { name: '数据日期在哪一列' }) as HTMLSelectElement).value).toBe('2');
  expect(await shown(on, 'G7')).toBe('');
  await user.click(screen.getByRole('button', { name: '链接 2 行' }));
  expect(await screen.findByText('把 2 项的完成值链接到“月报”。')).toBeTruthy();
  expect([await shown(on, 'G7'), await shown(on, 'G8'), await shown(on, 'G9')]).toEqual(['20', '82.0%', '']);
  expect(await shown(on, 'U8')).toBe('2024-05-31');
});

test('typing over a link asks first; keeping it is the careful answer', async () => {
  const on = await withFigures();
  const cell = { sheet: '月报', row: 1, column: 1 };
  await linkActuals(on.workbook, [{ code: '2024-A01-001', actual: cell }], { at });
  const { user } = await rendered({ on, page: 'update', language: 'en' });
  const field = async (): Promise<HTMLInputElement> =>
    (await screen.findByRole('textbox', { name: /新增公办学位/ })) as HTMLInputElement;
  await user.clear(await field());
  await user.type(await field(), '25{Enter}');
  expect(await screen.findByText(/linked to 月报!B2. Typing 25/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Keep the link');
  expect(await shown(on, 'G7')).toBe('20');
  await user.keyboard('{Enter}');
  expect((await field()).value).toBe('20');
  expect(screen.getByText('Linked to 月报!B2')).toBeTruthy();
  await user.clear(await field());
  await user.type(await field(), '25{Enter}');
  await user.click(await screen.findByRole('button', { name: 'End the link and write' }));
  await waitFor(async () => expect(await shown(on, 'G7')).toBe('25'));
  expect(screen.queryByText('Linked to 月报!B2')).toBeNull();
});

test('cells of the ledger itself are refused in words', async () => {
  const on = await withFigures();
  const { user } = await rendered({ on, page: 'update' });
  await user.click(await screen.findByRole('button', { name: '一次链接多行' }));
  await on.host.user.select('台账!F7:F9');
  await user.click(screen.getByRole('button', { name: '用选中的区域' }));
  expect(await screen.findByText(/选中的格在台账这张表上/)).toBeTruthy();
});

describe('which row a selected row belongs to', () => {
  const rows: readonly LedgerRow[] = [
    row,
    { ...row, code: '2024-A01-002', name: '改造学校' },
    { ...row, code: '2024-A01-003', name: '改造学校' },
    { ...row, code: '2024-A01-004', name: '普惠园（覆盖率）' },
  ];
  const selected = (values: Selected['values'], more: Partial<Selected> = {}): Selected => ({
    sheet: '月报',
    address: 'B2:B9',
    area: { row: 1, column: 1, rows: values.length, columns: 1 },
    left: 0,
    values,
    formats: values.map((line) => line.map(() => 'General')),
    ...more,
  });
  const codes = (one: Selected): readonly string[] =>
    matchedCells(rows, one, { figures: 1, dates: null }).pairs.map(({ row: { code } }) => code);

  test('by name however it is spaced and bracketed, by code, in any order', () => {
    expect(
      codes(
        selected([
          ['普惠园 (覆盖率)', 1],
          ['2024-a01-002', 2],
          ['新增 公办学位', 3],
        ]),
      ),
    ).toEqual(['2024-A01-004', '2024-A01-002', '2024-A01-001']);
  });

  test('a name that two rows have, here or there, matches none', () => {
    const found = matchedCells(
      rows,
      selected([
        ['改造学校', 1],
        ['新增公办学位', 2],
        ['新增公办学位', 3],
        [null, 4],
      ]),
      {
        figures: 1,
        dates: null,
      },
    );
    expect(found.pairs).toEqual([]);
    expect(found.without).toEqual(['改造学校', '新增公办学位', '新增公办学位']);
  });

  test('a name and the code of another row are no pair', () => {
    const one = selected([['2024-A01-002', '新增公办学位', 5]]);
    expect(matchedCells(rows, one, { figures: 2, dates: null }).pairs).toEqual([]);
  });

  test('figures stand in the first column with numbers that are no dates', () => {
    const block = selected([['新增公办学位', 45443, 20, 3]], {
      area: { row: 1, column: 0, rows: 1, columns: 4 },
      formats: [['@', 'yyyy-mm-dd', 'General', '#,##0']],
    });
    expect([figureColumn(block), dateColumn(block)]).toEqual([2, 1]);
  });
});
