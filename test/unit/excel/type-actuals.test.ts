/**
 * The actuals of a summary in one operation: blank and older ones are written, what a person typed for the same day or later
 * only where it was shown and given up. Rounds are promises.
 */
import { newLedger, readLedger, typeActual, typeActuals, undo } from '../../../src/excel';
import type { ActualEntry, LedgerRow } from '../../../src/excel';
import { AT, LATER, contentOf, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const at = { at: AT };
const later = { at: LATER };
const document = '上半年总结.docx';
const [rate, floor, meeting, missing, count] = indicators(5).map(({ code }) => code) as [
  string,
  string,
  string,
  string,
  string,
];

const entry = (code: string, value: number, more: Partial<ActualEntry> = {}): ActualEntry => ({
  code,
  value,
  date: '2024-06-30',
  grounds: '总结第二节',
  ...more,
});

async function ledger(rows = 5): Promise<Stand> {
  const here = stand({ engine: 'quick' });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(rows) }), at);
  return here;
}

async function rowsOf(here: Stand): Promise<ReadonlyMap<string, LedgerRow>> {
  const { value } = await readLedger(here.workbook);
  return new Map(value?.rows.map((row) => [row.code, row]));
}

test('all of them in one operation, and one undo takes them out again', async () => {
  const here = await ledger();
  const before = await rowsOf(here);
  const entries = [entry(rate, 0.82), entry(floor, 0), entry(count, 6)];
  const { value, problems } = await typeActuals(here.workbook, { entries, document }, later);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    written: [rate, floor, count],
    kept: [],
    operation: { values: { rows: 3, document } },
  });
  const rows = await rowsOf(here);
  expect(entries.map(({ code }) => [rows.get(code)?.actual, rows.get(code)?.dataDate])).toEqual([
    [0.82, '2024-06-30'],
    [0, '2024-06-30'],
    [6, '2024-06-30'],
  ]);
  expect(rows.get(meeting)?.actual).toBeNull();
  expect((await undo(here.workbook, later)).problems).toEqual([]);
  expect(await rowsOf(here)).toEqual(before);
  here.host.dispose();
});

test('what a person typed for the same day, later, or without a day stays and is listed; older and equal ones give way', async () => {
  const here = await ledger();
  const typed = (code: string, value: number, date: string | null): Promise<unknown> =>
    typeActual(here.workbook, { code, value, date }, at);
  await typed(rate, 0.9, '2024-06-30');
  await typed(floor, 2, '2024-07-31');
  await typed(meeting, 5, null);
  await typed(missing, 8, '2024-03-31');
  await typed(count, 6, '2024-05-31');
  const entries = [rate, floor, meeting, missing, count].map((code) => entry(code, 6));
  const { value, problems } = await typeActuals(here.workbook, { entries, document }, later);
  expect(value).toMatchObject({ written: [missing, count], kept: [rate, floor, meeting] });
  expect(problems.map(({ code, values }) => [code, values['code'], values['now'], values['date']])).toEqual([
    ['actual-kept', rate, '0.9', '2024-06-30'],
    ['actual-kept', floor, '2', '2024-07-31'],
    ['actual-kept', meeting, '5', ''],
  ]);
  const rows = await rowsOf(here);
  expect([rows.get(rate)?.actual, rows.get(missing)?.actual, rows.get(count)?.dataDate]).toEqual([
    0.9,
    6,
    '2024-06-30',
  ]);
  here.host.dispose();
});

test('an actual that was shown and given up is replaced; one that changed since is not', async () => {
  const here = await ledger();
  await typeActual(here.workbook, { code: rate, value: 0.9, date: '2024-06-30' }, at);
  await typeActual(here.workbook, { code: count, value: 7, date: '2024-06-30' }, at);
  const entries = [entry(rate, 0.82, { over: 0.9 }), entry(count, 6, { over: 5 })];
  const { value } = await typeActuals(here.workbook, { entries, document }, later);
  expect(value).toMatchObject({ written: [rate], kept: [count] });
  await undo(here.workbook, later);
  expect((await rowsOf(here)).get(rate)).toMatchObject({ actual: 0.9, dataDate: '2024-06-30' });
  here.host.dispose();
});

test('a formula of a person’s is never written over unasked', async () => {
  const here = await ledger();
  await here.host.user.type('台账!G11', '=3+4');
  await here.host.user.type('台账!U11', '2024-01-31');
  const { value } = await typeActuals(here.workbook, { entries: [entry(count, 6)], document }, later);
  expect(value).toMatchObject({ operation: null, written: [], kept: [count] });
  here.host.dispose();
});

test('a code that is gone: nothing is written at all', async () => {
  const here = await ledger();
  const before = await contentOf(here);
  const { value, problems } = await typeActuals(
    here.workbook,
    { entries: [entry(rate, 0.8), entry('2024-Z99-001', 1)], document },
    later,
  );
  expect(value).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['code-missing']);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});

test('three rounds at any number of rows', async () => {
  for (const rows of [5, 150]) {
    const here = await ledger(rows);
    const entries = indicators(rows).map(({ code }) => entry(code, 3));
    here.host.meter.reset();
    const { value } = await typeActuals(here.workbook, { entries, document }, later);
    expect(value?.written).toHaveLength(rows);
    expect(here.host.meter.rounds).toBe(3);
    here.host.dispose();
  }
}, 120_000);
