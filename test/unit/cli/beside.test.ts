// Another year's plan goes to a ledger of its own in the same file: the parts of the first stay byte for byte, each ledger is
// merged into, refreshed, updated and checked by itself, and Excel's own formulas come to the results that are stored.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { chooseLedger, look, readLedger as readLive, refresh, typeActual } from '../../../src/excel';
import { openLedger } from '../../../src/xlsx';
import { stand } from '../excel/stand';
import { folder } from './folder';
import type { Folder } from './folder';

let desk: Folder;
beforeEach(() => {
  desk = folder();
});
afterEach(() => desk.remove());

const PLAN = (year: number, goals: readonly number[]): string =>
  [
    `某区${year}年绿化工作计划`,
    `${year}年，新建口袋公园${goals[0]}个，新增城市绿道${goals[1]}公里。每月召开调度会1次。`,
  ].join('\n');

async function both(): Promise<void> {
  desk.write('plan25.txt', PLAN(2025, [12, 18]));
  desk.write('plan26.txt', PLAN(2026, [15, 20]));
  await desk.call('import', '@plan25.txt', '--into', '@book.xlsx', '--as-of', '2025-06-30');
}

const second = () => desk.call('import', '@plan26.txt', '--into', '@book.xlsx', '--as-of', '2026-03-31');

const bytes = (): Uint8Array => new Uint8Array(readFileSync(desk.path('book.xlsx')));
const parts = (): Readonly<Record<string, Uint8Array>> => unzipSync(bytes());

/** Parts that say which parts there are, and how cells look: lines come to them, none goes. */
const LISTS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

const same = (before: Readonly<Record<string, Uint8Array>>, after: Readonly<Record<string, Uint8Array>>): string[] =>
  Object.keys(before).filter((name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) === 0);

function rowsOf(year: number): readonly unknown[] {
  const { value } = openLedger(bytes(), 'book.xlsx', year);
  if (value?.ledger.plan.year !== year) throw new Error(`no ledger of ${year}`);
  return value.rows.map(({ indicator: { name, target }, progress: { actual } }) => [
    name,
    target.kind === 'number' ? target.value : target.kind,
    actual,
  ]);
}

test('a second year’s ledger is made beside the first, whose parts stay byte for byte', async () => {
  await both();
  const before = parts();
  const { code, err } = await second();
  expect([code, err]).toEqual([0, expect.stringContaining('另建了 2026 年度台账：3 项指标')]);
  const after = parts();
  const left = Object.keys(before).filter((name) => !LISTS.includes(name));
  expect(same(before, after)).toEqual(expect.arrayContaining(left));
  expect(Object.keys(after).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
  const { value } = openLedger(bytes(), 'book.xlsx');
  expect(value?.ledgers).toEqual([
    { beside: null, planYear: 2025, title: '台账' },
    { beside: 2026, planYear: 2026, title: '台账 2026' },
  ]);
  expect(value?.ledger).toMatchObject({ title: '台账 2026', settings: { asOf: '2026-03-31', planYear: 2026 } });
  expect(rowsOf(2025)).toEqual([
    ['新建口袋公园', 12, null],
    ['新增城市绿道', 18, null],
    ['召开调度会', 12, null],
  ]);
  expect(rowsOf(2026)).toHaveLength(3);
});

test('each is merged into, updated, refreshed and checked by itself', async () => {
  await both();
  await second();
  const before = parts();
  desk.write('plan26.txt', PLAN(2026, [16, 20]).replace('每月', '新建街角绿地5处。每月'));
  const merged = await second();
  expect([merged.code, merged.out]).toEqual([0, expect.stringContaining('15 → 16')]);
  expect(rowsOf(2026)).toContainEqual(['新建街角绿地', 5, null]);
  desk.write('spring.txt', '某区2026年一季度绿化工作总结\n一季度，新建口袋公园4个，新增城市绿道3公里。\n');
  const updated = await desk.call('update', '@book.xlsx', '--from', '@spring.txt', '--as-of', '2026-03-31');
  expect([updated.code, updated.out]).toEqual([0, expect.stringContaining('写入 2 项')]);
  const refreshed = await desk.call('refresh', '@book.xlsx', '--as-of', '2026-06-30');
  expect([refreshed.code, refreshed.out]).toEqual([0, expect.stringContaining('台账 2026 · ')]);
  expect(rowsOf(2026)).toContainEqual(['新建口袋公园', 16, 4]);
  const left = Object.keys(before).filter((name) => /sheet[1-9]\.xml$/.test(name) && !LISTS.includes(name));
  const first = left.slice(0, 7);
  expect(same(before, parts())).toEqual(expect.arrayContaining(first));
  expect(rowsOf(2025).every((row) => (row as readonly unknown[])[2] === null)).toBe(true);
  const third = parts();
  const earlier = await desk.call('refresh', '@book.xlsx', '--year', '2025', '--as-of', '2025-09-30');
  expect([earlier.code, earlier.out]).toEqual([0, expect.stringContaining('台账 · ')]);
  expect(openLedger(bytes(), 'b', 2025).value?.ledger.settings.asOf).toBe('2025-09-30');
  expect(openLedger(bytes(), 'b', 2026).value?.ledger.settings.asOf).toBe('2026-06-30');
  expect(Object.keys(third).length).toBeLessThanOrEqual(Object.keys(parts()).length);
  const none = await desk.call('refresh', '@book.xlsx', '--year', '2024');
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('没有 2024 年度的台账')]);
  const checked = await desk.call('check', '@book.xlsx');
  const [first25, second26] = [
    await desk.call('check', '@book.xlsx', '--year', '2025'),
    await desk.call('check', '@book.xlsx', '--year', '2026'),
  ];
  expect([checked.code, checked.out]).toEqual([0, first25.out + second26.out]);
  expect(second26.out).toContain('C33E\t台账 2026!');
  expect(first25.out).not.toContain('2026!');
});

test('the file opened in Excel: its formulas come to the stored results, and the pane works on either ledger', async () => {
  await both();
  await second();
  const here = stand({ engine: 'quick' });
  await here.host.open(bytes(), 'book.xlsx');
  const { workbook } = here;
  expect((await look(workbook)).value?.ledgers.map(({ title }) => title)).toEqual(['台账', '台账 2026']);
  expect((await chooseLedger(workbook, 2026)).problems).toEqual([]);
  const live = await readLive(workbook);
  expect(live.value).toMatchObject({ title: '台账 2026', asOf: '2026-03-31', planYear: 2026 });
  expect(live.value?.rows.map(({ expected }) => expected)).toEqual([
    expect.closeTo(0.25, 1),
    expect.closeTo(0.25, 1),
    expect.closeTo(0.25, 2),
  ]);
  const code = live.value?.rows[0]?.code ?? '';
  expect(
    (await typeActual(workbook, { code, value: 15, date: '2026-03-31' }, { at: '2026-04-02T09:00' })).value,
  ).toMatchObject({ completion: 1 });
  expect((await refresh(workbook, { at: '2026-04-02T09:00' })).problems).toEqual([]);
  await chooseLedger(workbook, null);
  expect((await readLive(workbook)).value).toMatchObject({ title: '台账', asOf: '2025-06-30', planYear: 2025 });
  here.host.dispose();
});
