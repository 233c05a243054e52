// Actuals that a person linked to another sheet: the command line leaves them alone and says so.
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/xlsx';
import { stand } from '../excel/stand';
import { folder } from './folder';
import type { Folder } from './folder';

const PLAN =
  '某县教育局2025年工作计划\n一、扩优提质\n2025年，新增公办幼儿园学位2400个，普惠性幼儿园覆盖率达到92%。\n二、队伍建设\n年内招聘教师60名。\n';
const SUMMARY =
  '某县教育局2025年上半年工作总结\n一、扩优提质\n上半年，新增公办幼儿园学位1350个，普惠性幼儿园覆盖率达到89.5%。\n二、队伍建设\n招聘教师41名。\n';

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write('plan.txt', PLAN);
  desk.write('summary.txt', SUMMARY);
  await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--as-of', '2025-06-30');
  const { host } = stand({ engine: 'quick' });
  await host.open(new Uint8Array(readFileSync(desk.path('ledger.xlsx'))), 'ledger.xlsx');
  await host.user.addSheet('月报');
  await host.user.type('月报!B2', '1200');
  await host.user.type('台账!G7', '=IF(月报!$B$2="","",月报!$B$2)');
  desk.write('ledger.xlsx', await host.save());
  host.dispose();
});
afterEach(() => desk.remove());

function actualIn(address: 'G7' | 'G8'): unknown {
  const { value: book } = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx'))));
  const row = book?.sheets.find(({ name }) => name === '台账')?.rows.find((one) => one.row === Number(address[1]) - 1);
  const cell = row?.cells.find(({ column }) => column === 6);
  return { formula: cell?.formula ?? null, value: cell?.value ?? null };
}

const LINK = { formula: 'IF(月报!$B$2="","",月报!$B$2)', value: 1200 };

test('an update leaves a linked row alone, counts it as kept, and neither logs nor computes with the figure told', async () => {
  const { code, out, err } = await desk.call(
    ...['update', '@ledger.xlsx', '--from', '@summary.txt', '--as-of', '2025-06-30'],
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^是链接，没有改\t\S+\t\S*公办幼儿园学位\t1200/m);
  expect(out.trimEnd().split('\n').at(-1)).toBe('写入 2 项，未改 1 项，拿不准 0 项，没有对上 0 项。');
  expect(err).toContain('1 项的完成值链接到别的表（G7 ← 月报!B2）');
  expect([actualIn('G7'), actualIn('G8')]).toEqual([LINK, { formula: null, value: 0.895 }]);
  const refreshed = await desk.call('refresh', '@ledger.xlsx', '--json');
  expect(JSON.parse(refreshed.out.split('\n')[0] ?? '')).toMatchObject({ actual: 1200, completion: 0.5 });
});

test('a refresh names the linked cell in 填报; check says which actuals are linked', async () => {
  const { err } = await desk.call('refresh', '@ledger.xlsx');
  expect(err).toContain('G7 ← 月报!B2');
  const { value: book } = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx'))));
  const told = book?.sheets
    .find(({ name }) => name === '填报')
    ?.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(told).toContain('链接 月报!B2');
  expect(actualIn('G7')).toEqual(LINK);
  const checked = await desk.call('check', '@ledger.xlsx', '--language', 'en');
  expect(checked.err).toContain('linked to other sheets and left alone: 1 (G7 ← 月报!B2)');
});
