/** Undo gives back what was there, and never takes what a person did since. */
import { look, newLedger, refresh, setAsOf, typeActual, undo, writeIndicators } from '../../../src/excel';
import { at, codesOf, contentOf, indicators, later, layoutOf, ledgerOfFive, stand } from './stand';
import type { Stand } from './stand';

const CODE = '2024-A01-002';

let here: Stand;
beforeEach(async () => {
  here = await ledgerOfFive();
});
afterEach(() => here.host.dispose());

test('operations come back one by one, the newest first', async () => {
  const { workbook, host } = here;
  const empty = await contentOf(here);
  await typeActual(workbook, { code: CODE, value: 1 }, at);
  const first = await contentOf(here);
  await typeActual(workbook, { code: CODE, value: '约2', date: '2024-06-30' }, later);
  await setAsOf(workbook, '2024-09-30', later);
  const seen = await look(workbook);
  expect(seen.value?.undoable.map(({ kind }) => kind)).toEqual([
    'set-as-of',
    'type-actual',
    'type-actual',
    'new-ledger',
  ]);
  await undo(workbook, later);
  await undo(workbook, later);
  expect(await contentOf(here)).toEqual(first);
  await undo(workbook, later);
  expect(await contentOf(here)).toEqual(empty);
  await undo(workbook, later);
  expect(host.workbook.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(codesOf(await undo(workbook, later))).toEqual(['nothing-to-undo']);
});

test('a cell that a person edited since is left and listed; the other one comes back', async () => {
  const { workbook, host } = here;
  await typeActual(workbook, { code: CODE, value: 1, date: '2024-06-30' }, at);
  await host.user.type('台账!G8', '3');
  const back = await undo(workbook, later);
  expect(back.problems).toEqual([
    {
      code: 'cell-kept',
      severity: 'warning',
      place: { in: 'workbook' },
      values: { code: CODE, column: 'actual', now: '3' },
    },
  ]);
  expect(back.value?.restored).toBe(1);
  expect((await here.host.workbook.shown('台账', 'G8')).text).toBe('3');
  expect((await here.host.workbook.shown('台账', 'U8')).text).toBe('');
});

test('a formula of a person comes back as a formula', async () => {
  const { workbook, host } = here;
  await host.user.type('台账!G8', '=1+1');
  const before = await contentOf(here);
  await typeActual(workbook, { code: CODE, value: 5 }, at);
  await undo(workbook, later);
  expect(await contentOf(here)).toEqual(before);
});

test('a row that is gone is passed over and said', async () => {
  const { workbook, host } = here;
  await typeActual(workbook, { code: CODE, value: 1 }, at);
  await host.user.remove('台账!8:8');
  const back = await undo(workbook, later);
  expect(back.problems).toEqual([expect.objectContaining({ code: 'row-gone', values: { code: CODE } })]);
});

test('a ledger somebody worked in stays whole, and stays undoable', async () => {
  const { workbook, host } = here;
  await host.user.type('台账!AD7', '进展顺利');
  const before = await contentOf(here);
  const back = await undo(workbook, later);
  expect(back.problems).toEqual([expect.objectContaining({ code: 'sheet-kept', values: { sheet: '台账' } })]);
  expect(await contentOf(here)).toEqual(before);
  await host.user.clear('台账!AD7');
  expect((await undo(workbook, later)).problems).toEqual([]);
});

test.each([
  ['a formula typed over', '台账!I7', '0.5'],
  ['something below the list', '台账!B30', '备注'],
  ['a setting', '设置!B7', '0.8'],
])('%s counts as work of a person', async (_, address, text) => {
  await here.host.user.type(address, text);
  expect(codesOf(await undo(here.workbook, later))).toEqual(['sheet-kept']);
});

test('a refresh is no work of a person', async () => {
  await typeActual(here.workbook, { code: CODE, value: 1 }, at);
  await refresh(here.workbook, later);
  await undo(here.workbook, later);
  expect(codesOf(await undo(here.workbook, later))).toEqual([]);
  expect(here.host.workbook.book.settings.size).toBe(0);
  expect(here.host.workbook.book.xmlParts).toEqual([]);
});

test('added rows go wherever they stand; those a person touched stay', async () => {
  const { workbook, host } = here;
  const before = await contentOf(here);
  await writeIndicators(workbook, layoutOf({ indicators: indicators(4, 6) }), later);
  await host.user.sort('台账!A7:AX15', [{ key: 14, ascending: false }]);
  await host.user.type('台账!AD8', '后来写的');
  const back = await undo(workbook, later);
  expect(back.problems).toEqual([expect.objectContaining({ code: 'row-kept', values: { code: '2024-A01-008' } })]);
  expect(back.value?.restored).toBe(3);
  const read = await refresh(workbook, later);
  expect(read.value?.ledger.rows.map(({ code }) => code)).toEqual(
    ['8', '5', '4', '3', '2', '1'].map((n) => `2024-A01-00${n}`),
  );
  expect(JSON.stringify(before)).not.toContain('2024-A01-008');
});

test('added rows: notes below the ledger move down and come back', async () => {
  const { workbook, host } = here;
  await host.user.type('台账!B14', '填报人:');
  const before = await contentOf(here);
  await writeIndicators(workbook, layoutOf({ indicators: indicators(3, 6) }), later);
  expect((await host.workbook.shown('台账', 'B17')).text).toBe('填报人:');
  await undo(workbook, later);
  expect(await contentOf(here)).toEqual(before);
});

test('an operation can be chosen by its id', async () => {
  const { workbook, host } = here;
  const typed = await setAsOf(workbook, '2024-07-31', at);
  await typeActual(workbook, { code: CODE, value: 1 }, later);
  await undo(workbook, { ...later, id: typed.value?.id ?? '' });
  expect((await look(workbook)).value).toMatchObject({
    ledger: { asOf: '2024-06-30' },
    undoable: [{ kind: 'type-actual' }, { kind: 'new-ledger' }],
  });
  expect((await host.workbook.shown('台账', 'G8')).text).toBe('1');
});

test('the journal keeps the last twenty', async () => {
  for (let n = 1; n <= 22; n += 1) await typeActual(here.workbook, { code: CODE, value: n }, at);
  const undoable = (await look(here.workbook)).value?.undoable ?? [];
  expect(undoable).toHaveLength(20);
  expect(undoable[0]?.values).toEqual({ code: CODE, value: 22 });
});

test('a protected sheet that rows have to leave: refused before anything is begun, done when it may be opened', async () => {
  const { workbook, host } = here;
  const before = await contentOf(here);
  await writeIndicators(workbook, layoutOf({ indicators: indicators(3, 6) }), at);
  await host.user.protect('原文');
  expect(codesOf(await undo(workbook, later))).toEqual(['sheet-protected']);
  expect((await look(workbook)).value).toMatchObject({
    unfinished: null,
    undoable: [{ kind: 'write-indicators' }, {}],
  });
  const done = await undo(workbook, { ...later, unprotect: true });
  expect(codesOf(done)).toEqual([]);
  expect((await look(workbook)).value?.protected).toEqual(['原文']);
  await host.user.unprotect('原文');
  expect(await contentOf(here)).toEqual(before);
});

test('an actual is taken back whatever else is protected', async () => {
  const { workbook, host } = here;
  await typeActual(workbook, { code: CODE, value: 1 }, at);
  await host.user.protect('原文');
  await host.user.protect('设置');
  expect(await undo(workbook, later)).toMatchObject({ value: { restored: 1 }, problems: [] });
});

test('a new ledger goes again from a workbook with very many sheets', async () => {
  const busy = stand({ engine: 'quick' });
  await busy.workbook.run(async (context) => {
    for (let n = 0; n < 150; n += 1) context.workbook.worksheets.add(`单位${String(n)}`);
    await context.sync();
  });
  await newLedger(busy.workbook, layoutOf({ indicators: indicators(2) }), at);
  expect((await undo(busy.workbook, later)).value?.restored).toBeGreaterThan(3);
  expect(busy.host.workbook.book.sheets).toHaveLength(151);
  busy.host.dispose();
});
