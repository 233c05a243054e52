/** Refresh records: check-ins in 填报, what was edited without a word in 变更记录; and every operation has its line. */
import { lookBack, refresh, setAsOf, typeActual, undo } from '../../../src/excel';
import { at, codesOf, later, ledgerOfFive } from './stand';
import type { Stand } from './stand';

let here: Stand;
beforeEach(async () => {
  here = await ledgerOfFive();
});
afterEach(() => here.host.dispose());

/** Lines of one of our tables, as held, header row left out. */
async function linesOf(name: string): Promise<readonly (readonly unknown[])[]> {
  return here.workbook.run(async (context) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange();
    body.load('values');
    await context.sync();
    return body.values;
  });
}

const checkIns = (): Promise<readonly (readonly unknown[])[]> => linesOf('YS_CheckinTable');
const log = (): Promise<readonly (readonly unknown[])[]> => linesOf('YS_ChangeTable');

test('typed in the sheet or in the pane: a check-in each, with its source, once', async () => {
  const { host, workbook } = here;
  await host.user.type('台账!G7', '80%');
  await typeActual(workbook, { code: '2024-A01-002', value: 3, date: '2024-06-30' }, at);
  const first = await refresh(workbook, later);
  expect(codesOf(first)).toEqual([]);
  const moment = 45476 + (16 * 60 + 5) / 1440;
  const lines = await checkIns();
  expect(lines.map((line) => [line[0], line[2], line[3], line[6]])).toEqual([
    ['2024-A01-001', '', 0.8, '表中填写'],
    ['2024-A01-002', 45473, 3, '窗格填写'],
  ]);
  expect(lines.every((line) => Math.abs(Number(line[5]) - moment) < 1e-9)).toBe(true);
  expect((await host.workbook.shown('填报', 'D5')).text).toBe('80.0%');
  await refresh(workbook, later);
  expect(await checkIns()).toEqual(lines);
  await host.user.type('台账!G8', '4');
  await refresh(workbook, { at: '2024-07-04T08:00' });
  expect((await checkIns()).map((line) => [line[0], line[3], line[6]]).slice(2)).toEqual([
    ['2024-A01-002', 4, '表中填写'],
  ]);
});

test('an actual that is taken away is a check-in too', async () => {
  const { host, workbook } = here;
  await host.user.type('台账!G7', '80%');
  await refresh(workbook, at);
  await host.user.clear('台账!G7');
  await refresh(workbook, later);
  expect((await checkIns()).map((line) => [line[0], line[3]])).toEqual([
    ['2024-A01-001', 0.8],
    ['2024-A01-001', ''],
  ]);
});

test('a target and a due date edited in the sheet: a line each and a word, once', async () => {
  const { host, workbook } = here;
  await refresh(workbook, at);
  await host.user.type('台账!F11', '20');
  await host.user.type('台账!H11', '2024-11-30');
  const read = await refresh(workbook, later);
  expect(codesOf(read)).toEqual(['promise-unexplained', 'promise-unexplained']);
  expect(read.problems[0]).toMatchObject({
    values: { code: '2024-A01-005', column: 'target', before: '15', after: '20' },
    place: { in: 'cell', sheet: '台账', address: 'F11' },
  });
  const told = (await log()).filter((line) => line[3] !== '').map((line) => line.slice(3, 10));
  const name = '第5批新建公办幼儿园';
  expect(told).toEqual([
    ['2024-A01-005', name, '目标值', 15, 20, '', '表中填写'],
    ['2024-A01-005', name, '完成时限', 45657, 45626, '', '表中填写'],
  ]);
  expect(codesOf(await refresh(workbook, later))).toEqual([]);
});

test('the log has a line for each operation, from the first on, and undo has its own', async () => {
  const { workbook } = here;
  await typeActual(workbook, { code: '2024-A01-001', value: 0.8 }, at);
  await setAsOf(workbook, '2024-09-30', at);
  const [newest, oldest] = [await undo(workbook, later), await undo(workbook, later)];
  expect([...newest.problems, ...oldest.problems]).toEqual([]);
  const lines = await log();
  expect(lines.map((line) => [line[1], line[2], line[5], line[6], line[7], line[9]])).toEqual([
    ['新建台账', '新建台账，5 项指标', '', '', '', ''],
    ['填报', '填报 2024-A01-001 的完成值', '', '', '', ''],
    ['填报', '', '完成值', '', 0.8, '窗格填写'],
    ['改数据截至', '数据截至改为 2024-09-30', '', '', '', ''],
    ['撤销', expect.stringMatching(/^撤销“改数据截至”/), '', '', '', ''],
    ['撤销', expect.stringMatching(/^撤销“填报”/), '', '', '', ''],
    ['撤销', '', '完成值', 0.8, '', expect.stringMatching(/^撤销 2-/)],
  ]);
  // Ids are given once, undone or not.
  expect(new Set(lines.map((line) => line[10])).size).toBe(5);
  await typeActual(workbook, { code: '2024-A01-001', value: 0.7 }, at);
  expect(new Set((await log()).map((line) => line[10])).size).toBe(6);
});

test('what an undo said is not said again at the next refresh', async () => {
  const { workbook } = here;
  await typeActual(workbook, { code: '2024-A01-002', value: 3 }, at);
  await refresh(workbook, at);
  await undo(workbook, later);
  const lines = (await log()).length;
  await refresh(workbook, later);
  expect((await log()).slice(lines).map((line) => line[2])).toEqual(['刷新：2 处变化，记填报 1 条']);
  expect((await checkIns()).at(-1)?.slice(3, 7)).toEqual(['', '起', expect.any(Number), '撤销 2-202407020930']);
});

test('typed, undone, and typed again by hand: the last is told as edited in the sheet', async () => {
  const { host, workbook } = here;
  await refresh(workbook, at);
  await typeActual(workbook, { code: '2024-A01-002', value: 3 }, at);
  await undo(workbook, at);
  await host.user.type('台账!G8', '3');
  await refresh(workbook, later);
  expect((await log()).filter((line) => line[3] !== '').map((line) => [line[6], line[7], line[9]])).toEqual([
    ['', 3, '窗格填写'],
    [3, '', expect.stringMatching(/^撤销/)],
    ['', 3, '表中填写'],
  ]);
});

test('what is news: newly lagging, recovered, overdue, soon due', async () => {
  const { workbook } = here;
  await typeActual(workbook, { code: '2024-A01-002', value: 3 }, at);
  expect((await refresh(workbook, at)).value?.news).toEqual({
    lagging: ['2024-A01-002'],
    recovered: [],
    overdue: [],
    due: [],
  });
  await typeActual(workbook, { code: '2024-A01-002', value: 0 }, later);
  await setAsOf(workbook, '2024-12-10', later);
  const soon = (await refresh(workbook, later)).value?.news;
  expect(soon).toMatchObject({ recovered: ['2024-A01-002'], overdue: [] });
  expect(soon?.due).toContain('2024-A01-005');
  await setAsOf(workbook, '2025-01-31', later);
  const over = (await refresh(workbook, { at: '2025-02-01T09:00' })).value?.news;
  expect(over?.overdue).toContain('2024-A01-005');
  expect(over?.due).toEqual([]);
});

test('a list that was sorted, moved, renamed, or has notes beside it still grows at its end', async () => {
  const { host, workbook } = here;
  await host.user.type('台账!G7', '80%');
  await refresh(workbook, at);
  await host.user.insert('填报!1:2');
  await host.user.rename('填报', '每月填报');
  await host.user.type('每月填报!K2', '自己的话');
  await host.user.type('台账!G8', '1');
  expect(codesOf(await refresh(workbook, later))).toEqual([]);
  expect((await checkIns()).map((line) => line[0])).toEqual(['2024-A01-001', '2024-A01-002']);
  expect((await host.workbook.shown('每月填报', 'K2')).text).toBe('自己的话');
});

test('protected, nothing is written and the news wait', async () => {
  const { host, workbook } = here;
  await host.user.type('台账!G7', '80%');
  await refresh(workbook, at);
  await host.user.protect('填报');
  await host.user.type('台账!G8', '1');
  const read = await refresh(workbook, later);
  expect(codesOf(read)).toEqual(['sheet-protected']);
  expect(read.value?.changes.length).toBeGreaterThan(0);
  await host.user.unprotect('填报');
  await refresh(workbook, later);
  expect((await checkIns()).map((line) => line[0])).toEqual(['2024-A01-001', '2024-A01-002']);
});

test('pasted rules are counted, a copied ledger is named', async () => {
  const { host, workbook } = here;
  await host.user.paste('台账!C7:M7', '台账!C9:M9');
  expect(codesOf(await refresh(workbook, at))).toContain('rules-multiplied');
  await host.user.copy('台账', 0);
  const read = await refresh(workbook, later);
  expect(read.problems.find(({ code }) => code === 'sheet-twin')?.values).toEqual({
    sheet: '台账 (2)',
    of: '台账',
    read: '台账',
  });
});

test('columns that people put into the two lists, and took out of them: lines still go where they belong', async () => {
  const { host, workbook } = here;
  await typeActual(workbook, { code: '2024-A01-002', value: 3 }, at);
  await refresh(workbook, at);
  await host.user.insert('变更记录!C:C');
  await host.user.insert('填报!A:A');
  await host.user.insert('填报!D:D');
  await host.user.remove('变更记录!J:J');
  expect(codesOf(await typeActual(workbook, { code: '2024-A01-002', value: 4 }, later))).toEqual([]);
  expect(codesOf(await refresh(workbook, later))).toEqual([]);
  expect((await log()).at(-2)?.slice(0, 10)).toEqual([
    expect.closeTo(45476.6701, 3),
    '填报',
    '',
    '',
    '2024-A01-002',
    '第2类安全事故',
    '完成值',
    3,
    4,
    '窗格填写',
  ]);
  expect((await checkIns()).map((line) => [line[0], line[1], line[2], line[4]])).toEqual([
    ['2024-A01-002', '第2类安全事故', '', 3],
    ['2024-A01-002', '第2类安全事故', '', 4],
  ]);
  expect(codesOf(await lookBack(workbook, '2024-07-02', later))).toEqual([]);
  const past = host.workbook.book.sheets.find(({ name }) => name.includes('2024-07-02'))?.name ?? '';
  expect((await host.workbook.shown(past, 'G8')).text).toBe('3');
});
