// Each check that can be made on one file finds what was done to it, at its cell; a sound ledger has no findings.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { python } from '../../referee/openpyxl';
import { withReferee } from '../../referee/libreoffice';
import { readWorkbook } from '../../../src/xlsx';
import { SECOND, baseBook } from '../xlsx/lived-in/base';
import { folder } from './folder';
import type { Folder } from './folder';

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write('book.xlsx', await baseBook());
});
afterEach(() => desk.remove());

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

async function findings(...options: readonly string[]): Promise<readonly Finding[]> {
  const { code, out } = await desk.call('check', '@book.xlsx', '--json', ...options);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Finding);
}

const shown = ({ code, severity, cell }: Finding): string => `${code}${severity} ${cell}`.trim();

test('the base has what was typed into it: a text for a figure, a row that lags without measure or date', async () => {
  expect((await findings()).map(shown)).toEqual(['C24E G16', 'C33E AF9']);
});

/** What was done (`L` the ledger) and what must be found. */
const DEEDS: readonly (readonly [string, string])[] = [
  ['L["O9"] = None', 'C08W O9'],
  ['L["G6"] = "累计数"', 'C10E G6'],
  ['L.merge_cells("B7:B9")', 'C11W B7'],
  ['L["Y7"] = 30', 'C12W'],
  ['L["O10"] = L["O9"].value', 'C13E O10'],
  ['L.auto_filter.ref = None\nL.row_dimensions[9].hidden = True', 'C14W C9'],
  ['L["E8"] = 0.95', 'C18W F8'],
  ['L["I8"] = 0.5', 'C19E I8'],
  ['L["L9"] = "=IF(G9>1,1,0)"', 'C20E L9'],
  ['L["G8"].value = "#N/A"\nL["G8"].data_type = "e"', 'C21E G8'],
  ['wb.calculation.calcMode = "manual"', 'C22W'],
  ['L["F11"] = "2000万"', 'C24E F11'],
  ['L["G12"] = 39000000', 'C25W G12'],
  ['L["G9"] = 400', 'C27W G9'],
  ['L["G8"] = 89.5', 'C28W G8'],
  ['L["C8"] = "其中：乡镇学位"\nL["D8"] = "个"\nL["G8"] = 5000', 'C29E G8'],
  ['L["AJ7"] = 0.9', 'C30W AJ7'],
  ['L["U7"] = __import__("datetime").datetime(2025, 9, 1)', 'C31W U7'],
  ['L["U7"] = __import__("datetime").datetime(2025, 1, 1)', 'C31W U7'],
  ['L["AH7"] = "已销号"', 'C34W AI7'],
];

withReferee('openpyxl', python() !== null, () => {
  test.each(DEEDS)('%s', async (deed, wanted) => {
    const script = `import sys, openpyxl\nwb = openpyxl.load_workbook(sys.argv[1])\nL = wb["台账"]\n${deed}\nwb.save(sys.argv[1])`;
    execFileSync(python() ?? 'python3', ['-c', script, desk.path('book.xlsx')]);
    const found = await findings();
    expect(found.map(shown)).toContain(wanted);
    for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined|null/);
    for (const { message } of await findings('--language', 'en')) expect(message).not.toMatch(/[{}]|undefined|null/);
  });
});

test('figures that fell, and stood still for two periods', async () => {
  const as = async (value: string, date: string): Promise<void> => {
    desk.write('summary.txt', `青川县教育局2025年工作总结\n截至目前，招聘教师${value}名。\n`);
    await desk.call('update', '@book.xlsx', '--from', '@summary.txt', '--as-of', date);
  };
  await as('20', '2025-06-30');
  await as('20', '2025-07-31');
  await as('20', '2025-08-31');
  expect((await findings()).map(shown)).toContain('C32W G11');
  await as('18', '2025-09-30');
  expect((await findings()).map(shown)).toContain('C26W G11');
});

/** Parts of the book's package with one of them changed. */
function edit(part: string, from: string | RegExp, to: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(desk.path('book.xlsx'))));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  desk.write('book.xlsx', zipSync({ ...parts, [part]: strToU8(after) }));
}

test('cells that refer to other workbooks', async () => {
  const link =
    '<Relationship Id="other" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>';
  edit('xl/_rels/workbook.xml.rels', '</Relationships>', `${link}</Relationships>`);
  const [found] = (await findings()).filter(({ code }) => code === 'C15');
  expect([found && shown(found), found?.message]).toEqual(['C15W', expect.stringContaining('有 1 处引用别的工作簿')]);
});

test('a target that a second import changed and somebody then typed over', async () => {
  desk.write('plan.txt', SECOND);
  await desk.call('import', '@plan.txt', '--into', '@book.xlsx', '--as-of', '2025-05-31');
  expect((await findings()).map(shown)).not.toContain('C16E F7');
  const { value } = readWorkbook(new Uint8Array(readFileSync(desk.path('book.xlsx'))));
  const sheet = (value?.sheets.findIndex(({ name }) => name === '台账') ?? -1) + 1;
  edit(`xl/worksheets/sheet${sheet}.xml`, /(<c r="F7"[^>]*><v>)2600/, '$12500');
  const [found] = (await findings()).filter(({ code }) => code === 'C16');
  expect([found && shown(found), found?.message]).toEqual([
    'C16E F7',
    '“目标值”现在是 2500，变更记录里最后是 2600。请写明依据再改，或改回去。',
  ]);
});

test('a file that is none: exit code 1', async () => {
  desk.write('other.xlsx', 'no workbook');
  expect(await desk.call('check', '@other.xlsx')).toMatchObject({ code: 1, out: '' });
  const before = readFileSync(desk.path('book.xlsx'));
  await desk.call('check', '@book.xlsx');
  expect(readFileSync(desk.path('book.xlsx')).equals(before)).toBe(true);
});
