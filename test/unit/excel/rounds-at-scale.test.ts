/**
 * Rounds are the same at ten rows and at ten thousand, and one more for each 4 MB that travels. The host's engine stands
 * still; statuses are those of our own arithmetic, and a refresh holds the sheet against it.
 */
import { readLedger, refresh, typeActuals, undo, writeIndicators } from '../../../src/excel';
import type { Progress } from '../../../src/plan';
import { serialOf } from '../../../src/status';
import { codesOf, indicators, later, layoutOf } from './stand';
import { costsOf, scaledLedger } from './scale';
import type { Costs, Scaled } from './scale';

jest.setTimeout(600_000);

const DAY = '2024-06-30';
/** Rows that people type in before the second refresh. */
const TYPED = 8;

function progressOf({ list }: Scaled, rows: number): ReadonlyMap<string, Progress> {
  return new Map(list.slice(0, rows).map(({ code }, n) => [code, { actual: n, dataDate: DAY, weight: null }]));
}

async function typed(here: Scaled): Promise<void> {
  here.follow(progressOf(here, TYPED));
  await here.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange(`G7:G${String(6 + TYPED)}`).values = Array.from({ length: TYPED }, (_, n) => [n]);
    sheet.getRange(`U7:U${String(6 + TYPED)}`).values = Array.from({ length: TYPED }, () => [serialOf(DAY)]);
    await context.sync();
  });
}

async function played(rows: number): Promise<Costs['of']> {
  const here = await scaledLedger(rows);
  const { host, workbook, list } = here;
  const { of, ask } = costsOf(here);
  const news = async (name: string): Promise<number> => {
    const { value, problems } = await ask(name, () => refresh(workbook, later));
    expect([name, codesOf({ value, problems })]).toEqual([name, []]);
    expect(value.ledger.rows).toHaveLength(rows);
    return value.changes.filter(({ what }) => what === 'actual').length;
  };
  expect(await news('refresh, nothing new')).toBe(0);
  await typed(here);
  expect(await news('refresh, some typed')).toBe(TYPED);
  here.follow(progressOf(here, rows));
  const entries = list.map(({ code }, n) => ({ code, value: n, date: DAY, grounds: null }));
  const told = await ask('all actuals', () => typeActuals(workbook, { document: '总结.docx', entries }, later));
  expect(told.value.written).toHaveLength(rows - TYPED);
  expect(await news('refresh, all news')).toBe(rows - TYPED);
  const { value: read } = await ask('read', () => readLedger(workbook));
  expect(read.rows.filter(({ status }) => status === 'limit-broken')).toHaveLength(Math.ceil(rows / 5));
  here.follow(progressOf(here, TYPED));
  const { value: undone } = await ask('undo of all actuals', () => undo(workbook, later));
  expect(undone.restored).toBe(2 * (rows - TYPED));
  await ask('rows come', () => writeIndicators(workbook, layoutOf({ indicators: indicators(5, rows + 1) }), later));
  const { value: without } = await ask('undo of rows', () => undo(workbook, later));
  expect(without.restored).toBe(5);
  host.dispose();
  return of;
}

const PROMISED: Readonly<Record<string, number>> = {
  'refresh, nothing new': 2,
  'refresh, some typed': 3,
  'all actuals': 3,
  'refresh, all news': 3,
  read: 2,
  'undo of all actuals': 3,
  'rows come': 4,
  'undo of rows': 3,
};

const roundsIn = (of: Costs['of']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(of).map(([name, { rounds }]) => [name, rounds]));

test.each([10, 1000])('with %i rows', async (rows) => {
  expect(roundsIn(await played(rows))).toEqual(PROMISED);
});

test('with ten thousand rows: as many, and one for each 4 MB', async () => {
  const of = await played(10_000);
  for (const [name, promised] of Object.entries(PROMISED)) {
    const { rounds = Infinity, more = 0 } = of[name] ?? {};
    expect([name, rounds <= promised + more]).toEqual([name, true]);
  }
  // And here even what is more than that goes in as many.
  expect(roundsIn(of)).toEqual(PROMISED);
});
