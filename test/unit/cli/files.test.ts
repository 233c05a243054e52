// What the files hold reaches the ledger: a PDF read from the disk, a workbook's own figures where it shows them rounded, and
// a ledger that comes back filled in.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readLedger, readWorkbook } from '../../../src/xlsx';
import { madePdf } from '../reading/made-pdf';
import { folder } from './folder';
import type { Folder } from './folder';

let desk: Folder;
beforeEach(() => {
  desk = folder();
});
afterEach(() => desk.remove());

function rows(name: string): readonly unknown[] {
  const { value: book } = readWorkbook(readFileSync(desk.path(name)), name);
  const ledger = book === null ? null : readLedger(book).value;
  return (ledger?.rows ?? []).map(({ indicator: { name: called, baseline, target }, progress: { actual } }) => [
    called,
    baseline,
    target.kind === 'number' ? target.value : target.kind,
    actual,
  ]);
}

test('a PDF comes from the disk as any other file', async () => {
  const words = [
    { x: 80, y: 700, text: '某区2025年绿化工作计划' },
    { x: 80, y: 660, text: '2025年，新建口袋公园12个。' },
  ];
  desk.write('plan.pdf', madePdf([{ words }]));
  const { code, err } = await desk.call('import', '@plan.pdf', '--into', '@book.xlsx', '--as-of', '2025-06-30');
  expect([code, err]).toEqual([0, expect.stringContaining('1 项指标')]);
  expect(rows('book.xlsx')).toEqual([['新建口袋公园', null, 12, null]]);
});

test('a workbook that shows its figures rounded: what the cells hold counts', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('目标');
  sheet.addRow(['指标名称', '单位', '2024年实际', '2025年目标']);
  sheet.addRow(['新增绿道', '公里', 4.4, 6.5]).numFmt = '#,##0';
  sheet.addRow(['绿化覆盖率', '%', 0.4125, 0.4286]).numFmt = '0%';
  sheet.addRow(['绿化投资', '万元', 1234.5, 20000]).numFmt = '#,##0.0';
  desk.write('goals.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await desk.call('import', '@goals.xlsx', '--into', '@book.xlsx', '--as-of', '2025-06-30');
  expect(rows('book.xlsx')).toEqual([
    ['新增绿道', 4.4, 6.5, null],
    ['绿化覆盖率', 0.4125, 0.4286, null],
    ['绿化投资', 1234.5, 20000, null],
  ]);
});

test('a ledger that comes back filled in: its actuals as they are held, none taken for another', async () => {
  desk.write('plan.txt', '某区2025年绿化工作计划\n2025年，新建口袋公园12个，新增城市绿道18公里。\n');
  desk.write('half.txt', '某区2025年上半年绿化工作总结\n上半年，新建口袋公园7个，新增城市绿道6.5公里。\n');
  await desk.call('import', '@plan.txt', '--into', '@ours.xlsx', '--as-of', '2025-06-30');
  await desk.call('update', '@ours.xlsx', '--from', '@half.txt', '--as-of', '2025-06-30', '--out', '@back.xlsx');
  const { out } = await desk.call('update', '@ours.xlsx', '--from', '@back.xlsx', '--as-of', '2025-06-30');
  expect(out).toContain('写入 2 项，未改 0 项，拿不准 0 项，没有对上 0 项');
  expect(rows('ours.xlsx')).toEqual([
    ['新建口袋公园', null, 12, 7],
    ['新增城市绿道', null, 18, 6.5],
  ]);
});

test('an English ledger’s workbook sent over is its rows, once each; sent back it fills in what it tells', async () => {
  desk.write(
    'plan.txt',
    'Riverside Council Parks Plan 2025\n1. Parks\nWe will open 12 pocket parks and plant 4,500 street trees by December 2025.\nVolunteers: TBC\n',
  );
  desk.write(
    'half.txt',
    'Riverside Council Parks: progress report, June 2025\nBy 30 June 2025 we had opened 7 pocket parks and planted 2,100 street trees.\n',
  );
  const english = ['--as-of', '2025-06-30', '--language', 'en'];
  await desk.call('import', '@plan.txt', '--into', '@ours.xlsx', ...english);
  await desk.call('update', '@ours.xlsx', '--from', '@half.txt', '--take', 'all', '--out', '@back.xlsx', ...english);
  const names = rows('ours.xlsx').map((row) => (row as readonly unknown[])[0]);
  expect(names).toHaveLength(3);
  const sent = await desk.call('import', '@back.xlsx', '--into', '@theirs.xlsx', ...english);
  expect([sent.err.includes('belongs to another row'), rows('theirs.xlsx')]).toEqual([false, rows('back.xlsx')]);
  const { out } = await desk.call('update', '@ours.xlsx', '--from', '@back.xlsx', ...english);
  expect(out).toContain('2 written, 0 left, 0 doubtful, 0 without a row');
  expect(rows('ours.xlsx')).toEqual(rows('back.xlsx'));
});
