/** Text of documents lands as text, whatever it looks like. */
import { newLedger, undo } from '../../../src/excel';
import { SHIFT_1904, isDateFormat, landed } from '../../../src/excel/wire/landing';
import { AT, contentOf, indicator, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const HOSTILE = [
  '=HYPERLINK("http://x","点我")',
  '=1+1',
  '+86 10',
  '-5',
  '@SUM(1)',
  "'单引号",
  "''双单引号",
  '007',
  '3-4',
  '2024-03-05',
  '1/2',
  '12%',
  'TRUE',
  '#N/A',
  '＝1+1',
  '３００',
  '5月',
  '<img src=x onerror=alert(1)>',
  ' 前有空格',
  '1e5',
];

interface Cells {
  readonly name: string;
  readonly cells: Readonly<Record<string, { readonly value: unknown; readonly formula?: string }>>;
}

async function cellsOf(here: Stand, sheet: string): Promise<Cells['cells']> {
  const dump = (await contentOf(here)).sheets as unknown as readonly Cells[];
  return dump.find(({ name }) => name === sheet)?.cells ?? {};
}

test('every text of a document is in the ledger as it stood', async () => {
  const here = stand();
  const rows = HOSTILE.map((name, n) =>
    indicator({
      code: `2024-A01-${String(n + 1).padStart(3, '0')}`,
      name,
      area: name,
      owner: name,
      unit: name,
      source: { document: name, block: n, span: { start: 0, end: 1 }, quote: name },
    }),
  );
  const done = await newLedger(here.workbook, layoutOf({ indicators: rows }), { at: AT });
  expect(done.problems).toEqual([]);
  const cells = await cellsOf(here, '台账');
  HOSTILE.forEach((text, n) => {
    for (const column of ['B', 'C', 'D', 'N', 'AN', 'AO']) {
      const cell = cells[`${column}${String(7 + n)}`];
      expect([column, cell?.value, cell?.formula]).toEqual([column, text, undefined]);
    }
  });
  // Read back as it is, so nobody is said to have touched it.
  const back = await undo(here.workbook, { at: AT });
  expect(back.problems).toEqual([]);
  here.host.dispose();
});

test('what typing leaves alone is not marked as text', () => {
  expect(landed('完成值', 'General')).toBe('完成值');
  expect(landed('第3批幼儿园', 'General')).toBe('第3批幼儿园');
  expect(landed('待补', '#,##0')).toBe('待补');
  expect(landed('2000万', 'General')).toBe("'2000万");
  expect(landed('=A1', '@')).toBe('=A1');
  expect(landed("'a", '@')).toBe("''a");
  expect(landed('', 'General')).toBeNull();
  expect(landed(5, 'General')).toBe(5);
});

test('dates are shifted in a workbook that counts from 1904', async () => {
  const here = stand({ date1904: true });
  await newLedger(here.workbook, layoutOf({ indicators: [indicator({ code: '2024-A01-001' })] }), { at: AT });
  const cells = await cellsOf(here, '台账');
  expect(cells['H7']?.value).toBe(45657 - SHIFT_1904);
  expect(cells['T7']?.value).toBe(45292 - SHIFT_1904);
  expect(cells['L7']?.value).toBe('未报');
  here.host.dispose();
});

test('date formats are told from others', () => {
  expect(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', 'm/d', 'mmm', 'yyyy"年"m"月"'].map(isDateFormat)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['@', '0.0%', '#,##0', 'General', '0"日"', '[Red]0.00', '+0.0;-0.0;0.0'].map(isDateFormat)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
