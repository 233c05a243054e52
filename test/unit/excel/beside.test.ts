/** A second year's ledger beside the first, in one live workbook: each has its own, and neither is touched for the other. */
import {
  chooseLedger,
  lookBack,
  look,
  newLedger,
  readLedger,
  readStanding,
  recover,
  refresh,
  setAsOf,
  typeActual,
  undo,
  writeIndicators,
} from '../../../src/excel';
import { ledgerLayout } from '../../../src/sheet';
import type { Layout } from '../../../src/sheet';
import { DEFAULT_SETTINGS } from '../../../src/status';
import type { Titles } from '../../../src/excel';
import { AT, LATER, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const at = { at: AT };
const later = { at: LATER };
const quick = { engine: 'quick' } as const;

const next = (count: number, from = 1) =>
  indicators(count, from).map((one) => ({
    ...one,
    code: one.code.replace('2024', '2025'),
    start: '2025-01-01',
    due: '2025-12-31',
  }));

const nextLayout =
  (of: ReturnType<typeof next>) =>
  (titles: Titles): Layout =>
    ledgerLayout({
      plan: { year: 2025, indicators: of },
      settings: { ...DEFAULT_SETTINGS, asOf: null, planYear: 2025 },
      language: 'zh',
      titles,
    });

interface Sheet {
  readonly name: string;
}

interface Whole {
  readonly sheets: readonly Sheet[];
  readonly names: readonly { readonly name: string; readonly scope: string | null }[];
  readonly tables: readonly { readonly name: string }[];
}

const isSecond = (text: string | null): boolean => text?.includes('2025') === true;

/** Every sheet, name and table of the first ledger, whole. */
async function firstOf({ host }: Stand): Promise<unknown> {
  const { sheets, names, tables } = (await host.workbook.dump()) as unknown as Whole;
  return {
    sheets: sheets.filter(({ name }) => !isSecond(name)),
    names: names.filter((one) => !isSecond(JSON.stringify(one))),
    tables: tables.filter(({ name }) => !isSecond(name)),
  };
}

async function secondOf({ host }: Stand): Promise<readonly unknown[]> {
  const { sheets } = (await host.workbook.dump()) as unknown as Whole;
  return sheets.filter(({ name }) => isSecond(name));
}

async function both(): Promise<Stand> {
  const here = stand(quick);
  await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), at);
  await setAsOf(here.workbook, '2024-05-31', at);
  await typeActual(here.workbook, { code: '2024-A01-005', value: 7, date: '2024-06-30' }, at);
  return here;
}

const beside = { ...later, beside: 2025 };

test('a second ledger stands beside the first, with names and sheets of its own', async () => {
  const here = await both();
  const before = await firstOf(here);
  const made = await newLedger(here.workbook, nextLayout(next(4)), beside);
  expect(made.problems).toEqual([]);
  expect(made.value?.sheets.map(({ title }) => title)).toContain('台账 2025');
  expect(await firstOf(here)).toEqual(before);
  const { value } = await look(here.workbook);
  expect(value?.ledgers).toEqual([
    { title: '台账', beside: null, planYear: 2024 },
    { title: '台账 2025', beside: 2025, planYear: 2025 },
  ]);
  expect(value?.ledger).toMatchObject({ title: '台账 2025', beside: 2025, rows: 4 });
  here.host.dispose();
});

test('each is worked on by itself, and what is done to one leaves the other as it is', async () => {
  const here = await both();
  const { workbook } = here;
  await newLedger(workbook, nextLayout(next(4)), beside);
  const before = await firstOf(here);
  expect((await setAsOf(workbook, '2025-06-30', later)).problems).toEqual([]);
  expect((await readLedger(workbook)).value).toMatchObject({ title: '台账 2025', asOf: '2025-06-30', planYear: 2025 });
  const typed = await typeActual(workbook, { code: '2025-A01-003', value: 9, date: '2025-05-31' }, later);
  expect(typed.problems).toEqual([]);
  expect(typed.value).toMatchObject({ actual: 9 });
  const fresh = await refresh(workbook, later);
  expect(fresh.problems).toEqual([]);
  const grown = await writeIndicators(workbook, nextLayout(next(6, 5)), later);
  expect(grown.problems).toEqual([]);
  const now = await readLedger(workbook);
  expect(now.value?.rows).toHaveLength(10);
  expect(now.value?.rows.map(({ status }) => status)).not.toContain(null);
  expect((await readStanding(workbook)).value).toMatchObject({
    title: '台账 2025',
    settings: { asOf: '2025-06-30', planYear: 2025 },
  });
  expect((await lookBack(workbook, '2025-06-01', later)).problems).toEqual([]);
  expect(await firstOf(here)).toEqual(before);

  expect((await chooseLedger(workbook, null)).problems).toEqual([]);
  const first = await readLedger(workbook);
  expect(first.value).toMatchObject({ title: '台账', asOf: '2024-05-31', planYear: 2024 });
  expect(first.value?.rows).toHaveLength(5);
  const second = JSON.stringify(await secondOf(here));
  expect((await refresh(workbook, later)).problems).toEqual([]);
  expect((await typeActual(workbook, { code: '2024-A01-003', value: 3, date: '2024-06-30' }, later)).problems).toEqual(
    [],
  );
  expect((await undo(workbook, later)).value?.operation.kind).toBe('type-actual');
  expect((await undo(workbook, later)).value?.operation.kind).toBe('type-actual');
  expect((await undo(workbook, later)).value?.operation.kind).toBe('set-as-of');
  const kept = await undo(workbook, later);
  expect(kept).toMatchObject({ value: null, problems: [{ code: 'ledger-leaned-on', values: { title: '台账 2025' } }] });
  expect(JSON.stringify(await secondOf(here))).toBe(second);
  here.host.dispose();
});

test('undo takes back the second ledger alone, newest first, and the first is meant again', async () => {
  const here = await both();
  const { workbook } = here;
  const before = await firstOf(here);
  await newLedger(workbook, nextLayout(next(4)), beside);
  await typeActual(workbook, { code: '2025-A01-003', value: 9, date: '2025-05-31' }, later);
  expect((await look(workbook)).value?.undoable.map(({ kind }) => kind)).toEqual(['type-actual', 'new-ledger']);
  expect((await undo(workbook, later)).problems).toEqual([]);
  expect((await undo(workbook, later)).problems).toEqual([]);
  expect(await secondOf(here)).toEqual([]);
  expect(await firstOf(here)).toEqual(before);
  expect((await look(workbook)).value?.ledger).toMatchObject({ title: '台账', beside: null });
  expect((await recover(workbook)).problems).toEqual([]);
  here.host.dispose();
});

test('cut off anywhere, the second ledger is there whole or not at all, and the first is as it was', async () => {
  const before = JSON.stringify(await firstOf(await both()));
  for (const k of [1, 40, 120, 260, 700]) {
    const here = await both();
    here.host.faults.failAction(k);
    const made = await newLedger(here.workbook, nextLayout(next(4)), beside);
    here.host.faults.clear();
    await recover(here.workbook);
    const second = await secondOf(here);
    expect([made.value === null, second.length]).toEqual(made.value === null ? [true, 0] : [false, 8]);
    expect(JSON.stringify(await firstOf(here))).toBe(before);
    expect((await look(here.workbook)).value?.unfinished).toBeNull();
    here.host.dispose();
  }
});

test('the ledger whose sheet is in front is meant, else the newest; a sheet of people’s changes nothing', async () => {
  const here = await both();
  const { workbook } = here;
  await newLedger(workbook, nextLayout(next(4)), beside);
  const front = (title: string) =>
    workbook.run(async (context) => {
      context.workbook.worksheets.getItem(title).activate();
      await context.sync();
    });
  const meant = async (follow = true) => (await look(workbook, follow)).value?.ledger?.title;
  await front('汇总');
  expect(await meant(false)).toBe('台账 2025');
  expect(await meant()).toBe('台账');
  await front('字典');
  expect(await meant()).toBe('台账');
  await front('设置 2025');
  expect(await meant()).toBe('台账 2025');
  here.host.dispose();
});

test('a monthly plan that comes later is the second ledger’s own', async () => {
  const here = await both();
  const { workbook } = here;
  await newLedger(workbook, nextLayout(next(2)), beside);
  const before = await firstOf(here);
  await setAsOf(workbook, '2025-06-30', later);
  const monthly = next(1, 9).map((one) => ({ ...one, monthly: Array.from({ length: 12 }, (_, n) => (n + 1) / 12) }));
  const grown = await writeIndicators(workbook, nextLayout(monthly), later);
  expect(grown.problems).toEqual([]);
  const row = (await readLedger(workbook)).value?.rows.find(({ code }) => code === '2025-A01-009');
  expect(row?.expected).toBeCloseTo(0.5);
  expect((await secondOf(here)).map((sheet) => (sheet as Sheet).name)).toContain('月度计划 2025');
  expect(await firstOf(here)).toEqual(before);
  expect((await undo(workbook, later)).problems).toEqual([]);
  expect((await secondOf(here)).map((sheet) => (sheet as Sheet).name)).not.toContain('月度计划 2025');
  expect(await firstOf(here)).toEqual(before);
  here.host.dispose();
});

test('without its own sheet the second ledger is gone: the first is meant, and what is left is named', async () => {
  const here = await both();
  const { workbook } = here;
  await newLedger(workbook, nextLayout(next(2)), beside);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('台账 2025').delete();
    await context.sync();
  });
  const { value } = await look(workbook);
  expect(value?.ledgers).toHaveLength(1);
  expect(value?.ledger).toMatchObject({ title: '台账', beside: null });
  const again = await newLedger(workbook, nextLayout(next(2)), beside);
  expect(again).toMatchObject({ value: null, problems: [{ code: 'year-left', values: { year: 2025 } }] });
  expect((await look(workbook)).value?.ledger).toMatchObject({ title: '台账' });
  here.host.dispose();
});

test('without the quick engine the formulas come to the same, in English too', async () => {
  const here = stand();
  await newLedger(here.workbook, layoutOf({ indicators: indicators(2), language: 'en' }), at);
  const english = (titles: Titles): Layout =>
    ledgerLayout({
      plan: { year: 2025, indicators: next(5) },
      settings: { ...DEFAULT_SETTINGS, asOf: '2025-03-31', planYear: 2025 },
      language: 'en',
      titles,
    });
  expect((await newLedger(here.workbook, english, beside)).problems).toEqual([]);
  const { value } = await readLedger(here.workbook);
  expect(value).toMatchObject({ title: 'Ledger 2025', asOf: '2025-03-31' });
  expect(value?.rows.map(({ elapsed }) => elapsed ?? 0)).toEqual(next(5).map(() => expect.closeTo(0.25, 2)));
  await chooseLedger(here.workbook, null);
  expect((await readLedger(here.workbook)).value?.rows.map(({ elapsed }) => elapsed)).toEqual([
    expect.closeTo(0.5, 2),
    expect.closeTo(0.5, 2),
  ]);
  here.host.dispose();
});

test('what was cut off in one ledger is brought to its end at the next opening, whichever is in front', async () => {
  const here = await both();
  const before = JSON.stringify(await firstOf(here));
  for (const k of [12, 300]) {
    const { workbook } = here;
    let requests = 0;
    // The pane goes with its writing request: nothing of it takes anything back.
    const closing: typeof workbook = {
      ...workbook,
      run: (batch) => {
        requests += 1;
        if (requests === 2) here.host.faults.failAction(k);
        return requests > 2 ? new Promise(() => undefined) : workbook.run(batch);
      },
    };
    void newLedger(closing, nextLayout(next(2)), beside);
    for (let n = 0; n < 500 && requests < 3; n += 1) await new Promise((done) => setTimeout(done, 20));
    expect(requests).toBe(3);
    here.host.faults.clear();
    const opened = { ...workbook };
    const found = await recover(opened);
    expect(found.value).toMatchObject({ how: 'taken-back', operation: { kind: 'new-ledger' } });
    expect(await secondOf(here)).toEqual([]);
    expect(JSON.stringify(await firstOf(here))).toBe(before);
    expect((await look(opened)).value).toMatchObject({ unfinished: null, ledger: { title: '台账' } });
  }
  here.host.dispose();
});
