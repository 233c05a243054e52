/** Refresh says what is, what lags and what changed; it writes its own stamp and nothing of anybody else's. */
import { newLedger, refresh, setAsOf, typeActual, writeIndicators } from '../../../src/excel';
import { AT, at, codesOf, contentOf, indicators, later, layoutOf, ledgerOfFive, stand } from './stand';
import type { Stand } from './stand';

let here: Stand;
beforeEach(async () => {
  here = await ledgerOfFive();
});
afterEach(() => here.host.dispose());

interface Cells {
  readonly name: string;
  readonly cells: Record<string, unknown>;
}

test('only the time stamps of changed rows are written', async () => {
  const { workbook, host } = here;
  await host.user.type('台账!G7', '80%');
  await host.user.type('台账!AD8', '照常');
  await host.user.type('台账!AK9', '人工判断');
  await host.user.insert('台账!10:10');
  await host.user.type('台账!C10', '自己加的一行');
  const before = (await contentOf(here)).sheets as unknown as Cells[];
  const read = await refresh(workbook, later);
  const after = (await contentOf(here)).sheets as unknown as Cells[];
  expect(read.value?.changes.map(({ code, what }) => `${code} ${what}`)).toEqual([
    '2024-A01-001 actual',
    '2024-A01-001 status',
  ]);
  const stamp = after.find(({ name }) => name === '台账')?.cells['AQ7'] as { readonly value: number };
  expect(stamp.value).toBeCloseTo(45476 + (16 * 60 + 5) / 1440, 9);
  // The rest is as it was, to the last format.
  const ledger = after.find(({ name }) => name === '台账');
  const was = before.find(({ name }) => name === '台账');
  if (ledger === undefined || was === undefined) throw new Error('no ledger');
  ledger.cells['AQ7'] = was.cells['AQ7'];
  expect(after).toEqual(before);
  expect(codesOf(read)).toEqual(['row-without-code']);
});

test('with nothing new nothing is written at all', async () => {
  await refresh(here.workbook, at);
  const before = await contentOf(here);
  const read = await refresh(here.workbook, later);
  expect(read.value).toMatchObject({ changes: [], since: AT });
  expect(await contentOf(here)).toEqual(before);
});

test('newly lagging, recovered, new and gone are told apart', async () => {
  const { workbook, host } = here;
  await typeActual(workbook, { code: '2024-A01-002', value: 3 }, at);
  const first = await refresh(workbook, at);
  expect(first.value?.changes).toContainEqual(
    expect.objectContaining({ code: '2024-A01-002', what: 'status', turn: 'lagging' }),
  );
  expect(first.value?.lagging.map(({ code }) => code)).toEqual(['2024-A01-002']);
  await typeActual(workbook, { code: '2024-A01-002', value: 0 }, later);
  await host.user.remove('台账!11:11');
  await writeIndicators(workbook, layoutOf({ indicators: indicators(1, 9) }), later);
  const second = await refresh(workbook, later);
  expect(second.value?.changes).toEqual([
    expect.objectContaining({ code: '2024-A01-002', what: 'actual', before: 3, after: 0 }),
    expect.objectContaining({
      code: '2024-A01-002',
      what: 'status',
      before: 'limit-broken',
      after: 'holding',
      turn: 'recovered',
    }),
    expect.objectContaining({ code: '2024-A01-009', what: 'new' }),
    expect.objectContaining({ code: '2024-A01-005', what: 'gone', name: '第5批新建公办幼儿园' }),
  ]);
});

test('the as-of date moves statuses without stamping rows', async () => {
  await setAsOf(here.workbook, '2025-01-31', at);
  const before = (await contentOf(here)).sheets;
  const read = await refresh(here.workbook, later);
  expect(read.value?.changes.every(({ what, turn }) => what === 'status' && turn === 'lagging')).toBe(true);
  expect(read.value?.lagging.map(({ status }) => status)).toEqual([
    'overdue-unreported',
    'overdue-unreported',
    'overdue-unreported',
    'overdue-unreported',
  ]);
  expect((await contentOf(here)).sheets).toEqual(before);
});

test('a formula typed over is found, and what it should show', async () => {
  await here.host.user.type('台账!I8', '0.5');
  const read = await refresh(here.workbook, later);
  expect(read.problems).toEqual([
    expect.objectContaining({
      code: 'formula-replaced',
      values: { address: 'I8', column: 'completion' },
      place: { in: 'cell', sheet: '台账', address: 'I8' },
    }),
    expect.objectContaining({ code: 'value-stale' }),
  ]);
});

test('text in number cells is listed, a missing target is not', async () => {
  await here.host.user.type('台账!G7', '约八成');
  const read = await refresh(here.workbook, later);
  expect(read.problems).toEqual([
    expect.objectContaining({
      code: 'text-in-number',
      values: { code: '2024-A01-001', column: 'actual', text: '约八成' },
    }),
  ]);
});

test('arithmetic and sheet agree on rows of every kind', async () => {
  const values: readonly (readonly [string, number])[] = [
    ['2024-A01-001', 0.8],
    ['2024-A01-002', 1],
    ['2024-A01-003', 5],
    ['2024-A01-004', 2],
    ['2024-A01-005', 3],
  ];
  for (const [code, value] of values) await typeActual(here.workbook, { code, value, date: '2024-06-30' }, at);
  const read = await refresh(here.workbook, later);
  expect(read.problems).toEqual([]);
  expect(read.value?.ledger.rows.map(({ status }) => status)).toEqual([
    'slow',
    'limit-broken',
    'behind',
    'to-fill',
    'behind',
  ]);
});

test('an English ledger is read in its own words', async () => {
  const other = stand();
  await newLedger(other.workbook, layoutOf({ indicators: indicators(3), language: 'en' }), at);
  const typed = await typeActual(other.workbook, { code: '2024-A01-002', value: 1 }, at);
  expect(typed.value).toMatchObject({
    kind: 'floor',
    direction: 'down',
    basis: 'cumulative',
    status: 'limit-broken',
    statusWord: 'Limit broken',
  });
  expect((await refresh(other.workbook, later)).problems).toEqual([]);
  other.host.dispose();
});
