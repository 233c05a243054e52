/**
 * A new version of a plan in the standing ledger: agreed promises change, people's cells stay, new rows come, and undo brings
 * back what stood. Rounds are promises.
 */
import { adjustPromise, mergeIndicators, newLedger, readStanding, typeActual, undo } from '../../../src/excel';
import type { Merging, Outcome } from '../../../src/excel';
import { absent, adjusted, changesBetween, revised, withdrawn } from '../../../src/plan';
import type { Indicator, Revision } from '../../../src/plan';
import { AT, LATER, contentOf, indicator, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const at = { at: AT };
const later = { at: LATER };
const document = '计划（二稿）.docx';

function fresh(before: Indicator, likes: Partial<Indicator>): Revision {
  const quote = `改后的句子：${before.name}`;
  const source = { document, block: 3, span: { start: 7, end: 9 }, quote };
  const after = { ...before, ...likes, source };
  const changes = changesBetween(before, after).map((change) => ({ ...change, grounds: '二稿第三节' }));
  const revision = revised(before, after, changes);
  if (revision === null) throw new Error('nothing changes');
  return revision;
}

async function standing(here: Stand): Promise<ReadonlyMap<string, Indicator>> {
  const { value } = await readStanding(here.workbook);
  return new Map(value?.plan.indicators.map((one) => [one.code, one]));
}

function rowIn(rows: ReadonlyMap<string, Indicator>, code: string): Indicator {
  const row = rows.get(code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

const codes = { rate: '2024-A01-001', floor: '2024-A01-002', count: '2024-A01-005' } as const;

/** Five rows, an actual and a person's words in one that will change. */
async function lived(): Promise<Stand> {
  const here = stand({ engine: 'quick' });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), at);
  await typeActual(here.workbook, { code: codes.count, value: 4, date: '2024-06-30' }, at);
  await here.host.user.type('台账!AK11', '进度可以');
  await here.host.user.type('台账!AE11', '雨季');
  return here;
}

async function revisions(here: Stand): Promise<readonly Revision[]> {
  const rows = await standing(here);
  const rate = rowIn(rows, codes.rate);
  return [
    fresh(rowIn(rows, codes.count), {
      target: { kind: 'number', value: 18.5 },
      due: '2024-10-31',
      format: '#,##0.0',
    }),
    absent(rate, document),
    withdrawn(
      rowIn(rows, codes.floor),
      { field: 'target', before: 0, after: null },
      { document, grounds: '县发3号', was: '0 起' },
    ),
  ];
}

function merging(list: readonly Revision[], more: readonly Indicator[] = indicators(2, 6)): Merging {
  return { revisions: list, layoutOf: more.length === 0 ? null : layoutOf({ indicators: more }), document };
}

function settled<T>({ value, problems }: Outcome<T>): T {
  expect(problems).toEqual([]);
  if (value === null) throw new Error('nothing was done');
  return value;
}

test('what was agreed to changes, new rows come below, people’s cells stay', async () => {
  const here = await lived();
  const list = await revisions(here);
  const done = settled(await mergeIndicators(here.workbook, merging(list), later));
  expect(done).toMatchObject({ revised: 3, cells: 3, rows: 2 });
  const rows = await standing(here);
  expect([...rows.keys()]).toEqual(indicators(7).map(({ code }) => code));
  expect(rows.get(codes.count)).toMatchObject({
    target: { kind: 'number', value: 18.5 },
    due: '2024-10-31',
    format: '#,##0.0',
    source: { document, quote: '改后的句子：第5批新建公办幼儿园' },
  });
  expect(rows.get(codes.floor)).toMatchObject({ target: { kind: 'none' } });
  expect(rows.get(codes.rate)).toMatchObject({
    target: { kind: 'number', value: 0.85 },
    doubts: [{ code: 'not-in-version', values: { document } }],
  });
  const told = async (address: string): Promise<string> => (await here.host.workbook.shown('台账', address)).text;
  expect(await told('G11')).toBe('4');
  expect(await told('AK11')).toBe('进度可以');
  expect(await told('AE11')).toBe('雨季');
  expect(await told('AP7')).toContain('新版“计划（二稿）.docx”中没有这一项');
  expect(await told('AP8')).toContain('原目标 0 起');
  expect(await told('AO11')).toBe('改后的句子：第5批新建公办幼儿园');
  here.host.dispose();
});

test('undo brings back every cell, format and line', async () => {
  const here = await lived();
  const list = await revisions(here);
  const before = await readStanding(here.workbook);
  settled(await mergeIndicators(here.workbook, merging(list), later));
  settled(await undo(here.workbook, later));
  expect((await readStanding(here.workbook)).value).toEqual(before.value);
  settled(await mergeIndicators(here.workbook, merging(list, []), later));
  settled(await undo(here.workbook, later));
  expect((await readStanding(here.workbook)).value).toEqual(before.value);
  here.host.dispose();
});

test('undo leaves what a person set since, and says so', async () => {
  const here = await lived();
  settled(await mergeIndicators(here.workbook, merging(await revisions(here)), later));
  await here.host.user.type('台账!F11', '19');
  const { value, problems } = await undo(here.workbook, later);
  expect(value).not.toBeNull();
  expect(problems.map(({ code, values }) => [code, values['column']])).toEqual([['cell-kept', 'target']]);
  const rows = await standing(here);
  expect(rows.get(codes.count)).toMatchObject({ target: { kind: 'number', value: 19 }, due: '2024-12-31' });
  here.host.dispose();
});

test('a promise that was changed since it was compared is not written over: nothing is done', async () => {
  const here = await lived();
  const list = await revisions(here);
  await here.host.user.type('台账!F11', '16');
  const before = await contentOf(here);
  const { value, problems } = await mergeIndicators(here.workbook, merging(list), later);
  expect(value).toBeNull();
  expect(problems).toMatchObject([
    { code: 'promise-changed', values: { code: codes.count, column: 'target', now: '16' } },
  ]);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});

test('rows are found wherever they stand: sorted, columns moved', async () => {
  const here = await lived();
  const list = await revisions(here);
  await here.host.user.sort('台账!A7:AX11', [{ key: 14, ascending: false }]);
  await here.host.user.insert('台账!C:C');
  settled(await mergeIndicators(here.workbook, merging(list), later));
  const rows = await standing(here);
  expect(rows.get(codes.count)).toMatchObject({ target: { kind: 'number', value: 18.5 } });
  settled(await undo(here.workbook, later));
  expect(rowIn(await standing(here), codes.count)).toMatchObject({ target: { kind: 'number', value: 15 } });
  here.host.dispose();
});

test('words of a person in 存疑 stay before the note', async () => {
  const here = await lived();
  await here.host.user.type('台账!AP7', '我们核过');
  settled(await mergeIndicators(here.workbook, merging(await revisions(here)), later));
  expect((await here.host.workbook.shown('台账', 'AP7')).text).toMatch(
    /^我们核过.+新版“计划（二稿）\.docx”中没有这一项$/,
  );
  here.host.dispose();
});

test('four rounds with new rows, three without, at any number of rows', async () => {
  for (const count of [6, 150]) {
    const here = stand({ engine: 'quick' });
    await newLedger(here.workbook, layoutOf({ indicators: indicators(count) }), at);
    const rows = [...(await standing(here)).values()];
    const changed = rows
      .filter(({ target }) => target.kind === 'number')
      .map((row) => fresh(row, { target: { kind: 'number', value: 77 } }));
    here.host.meter.reset();
    settled(await mergeIndicators(here.workbook, merging(changed, indicators(3, 900)), later));
    expect(here.host.meter.rounds).toBe(4);
    settled(await undo(here.workbook, later));
    here.host.meter.reset();
    settled(await mergeIndicators(here.workbook, merging(changed, []), later));
    expect(here.host.meter.rounds).toBe(3);
    here.host.dispose();
  }
}, 120_000);

test('nothing to change is said', async () => {
  const here = stand({ engine: 'quick' });
  await newLedger(here.workbook, layoutOf({ indicators: [indicator({ code: '2024-A01-001' })] }), at);
  const { problems } = await mergeIndicators(here.workbook, { revisions: [], layoutOf: null, document }, later);
  expect(problems.map(({ code }) => code)).toEqual(['nothing-to-add']);
  here.host.dispose();
});

test('a promise changed by a person: cell and format, logged with its grounds, undone', async () => {
  const here = await lived();
  const before = await contentOf(here);
  const row = rowIn(await standing(here), codes.count);
  const revision = adjusted(row, { target: 18.5, due: '2024-10-31', grounds: '局务会第9次纪要' });
  if (revision === null) throw new Error('nothing changes');
  here.host.meter.reset();
  expect((await adjustPromise(here.workbook, revision, later)).value).toMatchObject({ rows: 0, cells: 2 });
  expect(here.host.meter.requests).toBeLessThanOrEqual(3);
  expect(await here.host.workbook.shown('台账', 'F11')).toMatchObject({ text: '18.5' });
  expect(await here.host.workbook.shown('台账', 'H11')).toMatchObject({ text: '2024-10-31' });
  const log = here.host.workbook.book.sheets.find(({ name }) => name === '变更记录');
  const told = [...(log?.cells.values() ?? [])].map((line) => [...line.values()].map(({ value }) => value));
  expect(told.filter((line) => line.includes('局务会第9次纪要')).map((line) => line.slice(6, 8))).toEqual([
    [15, 18.5],
    [expect.anything(), expect.anything()],
  ]);
  expect(rowIn(await standing(here), codes.count).source).toEqual(row.source);
  await undo(here.workbook, later);
  expect(await contentOf(here)).toEqual(before);
});

test('nothing differs: nothing is to be written; a missing target that is filled is missing no more', async () => {
  const here = await lived();
  const rows = await standing(here);
  const count = rowIn(rows, codes.count);
  expect(adjusted(count, { target: 15, grounds: '复核' })).toBeNull();
  const doubts = [{ code: 'missing' }, { code: 'unit-guessed' }];
  const filled = adjusted({ ...count, target: { kind: 'missing' }, doubts }, { target: 3, grounds: '补发通知' });
  expect(filled?.after).toMatchObject({ target: { kind: 'number', value: 3 }, doubts: [{ code: 'unit-guessed' }] });
});
