/** The traps of a live workbook, one test each: what stands in the way is said, and nothing is half done. */
import {
  goTo,
  look,
  newLedger,
  readLedger,
  refresh,
  setAsOf,
  typeActual,
  undo,
  writeIndicators,
} from '../../../src/excel';
import type { Outcome, Workbook } from '../../../src/excel';
import { at, codesOf, contentOf, indicators, later, layoutOf, ledgerOfFive, stand } from './stand';
import type { Stand } from './stand';

const CODE = '2024-A01-002';
const typing = { code: CODE, value: 1, date: '2024-06-30' };

let here: Stand;
beforeEach(async () => {
  here = await ledgerOfFive();
});
afterEach(() => here.host.dispose());

const writers: readonly (readonly [string, (workbook: Workbook) => Promise<Outcome<unknown>>])[] = [
  ['typeActual', (workbook) => typeActual(workbook, typing, at)],
  ['setAsOf', (workbook) => setAsOf(workbook, '2024-09-30', at)],
  ['undo', (workbook) => undo(workbook, at)],
];

describe.each(writers)('%s', (_, act) => {
  test('a cell being edited: press Enter first, nothing is done', async () => {
    const before = await contentOf(here);
    await here.host.user.editing(true);
    expect(codesOf(await act(here.workbook))).toEqual(['cell-being-edited']);
    await here.host.user.editing(false);
    expect(await contentOf(here)).toEqual(before);
  });

  test.each(['readOnly', 'protectedView'] as const)('a workbook opened as %s is not written', async (how) => {
    const before = await contentOf(here);
    await here.host.user.open(how);
    expect(codesOf(await act(here.workbook))).toEqual(['read-only']);
    expect((await look(here.workbook)).value?.readOnly).toBe(true);
    await here.host.user.open('ready');
    expect(await contentOf(here)).toEqual(before);
  });
});

test('what is read-only is read all the same', async () => {
  await here.host.user.open('readOnly');
  expect((await refresh(here.workbook, later)).value?.ledger.rows).toHaveLength(5);
  expect((await readLedger(here.workbook)).value?.rows).toHaveLength(5);
});

test('manual calculation: the row comes back calculated, and that it is manual is said', async () => {
  await here.host.user.calculation('Manual');
  const typed = await typeActual(here.workbook, typing, at);
  expect(typed.value?.status).toBe('limit-broken');
  expect(codesOf(typed)).toEqual(['manual-calculation']);
  await here.host.user.type('台账!G7', '90%');
  const read = await refresh(here.workbook, later);
  expect(read.value?.ledger.rows[0]?.status).toBe('met');
  // It has calculated first: what it shows is not stale.
  expect(codesOf(read)).toEqual([]);
});

test('a protected sheet is named; opened for once, written, and protected as it was', async () => {
  await here.host.user.protect('台账');
  const shut = await contentOf(here);
  const refused = await typeActual(here.workbook, typing, at);
  expect(refused.problems).toEqual([
    expect.objectContaining({ code: 'sheet-protected', values: { sheets: ['台账'], count: 1 } }),
  ]);
  expect((await look(here.workbook)).value?.protected).toEqual(['台账']);
  expect(await contentOf(here)).toEqual(shut);
  expect((await typeActual(here.workbook, typing, { ...at, unprotect: true })).value?.actual).toBe(1);
  expect((await look(here.workbook)).value?.protected).toEqual(['台账']);
  expect(codesOf(await undo(here.workbook, { ...later, unprotect: true }))).toEqual([]);
  expect((await look(here.workbook)).value?.protected).toEqual(['台账']);
});

test('a sheet with a password stays shut and as it was', async () => {
  await here.host.user.protect('台账', 'geheim');
  const before = await contentOf(here);
  const refused = await typeActual(here.workbook, typing, { ...at, unprotect: true });
  expect(codesOf(refused)).toEqual(['sheet-password']);
  expect(await contentOf(here)).toEqual(before);
});

test('a refresh reads a protected ledger and leaves its cells alone', async () => {
  await typeActual(here.workbook, typing, at);
  await here.host.user.protect('台账');
  const before = await contentOf(here);
  const read = await refresh(here.workbook, later);
  expect(read.value?.changes.map(({ what }) => what)).toEqual(['actual', 'dataDate', 'status']);
  expect((await contentOf(here)).sheets).toEqual(before.sheets);
});

test('two people at once: the row moved between reading and writing, theirs stays and ours goes', async () => {
  const { host, workbook } = here;
  let runs = 0;
  let sorted: unknown = null;
  const slow: Workbook = {
    ...workbook,
    run: async (batch) => {
      runs += 1;
      if (runs === 3) {
        await host.user.sort('台账!A7:AX11', [{ key: 14, ascending: false }]);
        sorted = await contentOf(here);
      }
      return workbook.run(batch);
    },
  };
  const result = await typeActual(slow, typing, later);
  expect(codesOf(result)).toEqual(['changed-meanwhile']);
  expect(await contentOf(here)).toEqual(sorted);
});

test('two people at once: a row came in while indicators were being added', async () => {
  const { host, workbook } = here;
  let runs = 0;
  let theirs: unknown = null;
  const slow: Workbook = {
    ...workbook,
    run: async (batch) => {
      runs += 1;
      if (runs === 3) {
        await host.user.insert('台账!9:9');
        await host.user.type('台账!C9', '别人加的');
        theirs = await contentOf(here);
      }
      return workbook.run(batch);
    },
  };
  const result = await writeIndicators(slow, layoutOf({ indicators: indicators(3, 6) }), later);
  expect(codesOf(result)).toEqual(['changed-meanwhile']);
  const now = await contentOf(here);
  expect(now).toEqual(theirs);
});

test.each([
  ['PageLayout.orientation', 'without-print'],
  ['Range.group', 'without-outline'],
])('an Excel that turns out to lack %s writes the ledger without, and says so', async (member, problem) => {
  const other = stand({ strict: { upTo: '1.15', sets: new Map([[member, '1.16']]) } });
  const done = await newLedger(other.workbook, layoutOf({ indicators: indicators(2) }), at);
  expect(codesOf(done)).toEqual([problem]);
  expect((await typeActual(other.workbook, typing, at)).value?.actual).toBe(1);
  expect((await undo(other.workbook, at)).problems).toEqual([]);
  expect((await undo(other.workbook, at)).problems).toEqual([]);
  expect(other.host.workbook.book.sheets).toHaveLength(1);
  other.host.dispose();
});

test('an Excel that turns out to lack custom XML keeps everything in settings', async () => {
  const other = stand({ strict: { upTo: '1.15', sets: new Map([['Workbook.customXmlParts', '1.16']]) } });
  expect(codesOf(await newLedger(other.workbook, layoutOf({ indicators: indicators(2) }), at))).toEqual([]);
  expect([...other.host.workbook.book.settings.keys()]).toEqual(['YS_Journal', 'YS_Kept:1-202407020930-seen:0']);
  other.host.dispose();
});

test('a ledger of a later making is not written', async () => {
  await here.host.user.type('设置!B14', '9');
  const refused = await typeActual(here.workbook, typing, at);
  expect(refused.problems).toEqual([
    expect.objectContaining({ code: 'ledger-newer', values: { version: 9, known: 1 } }),
  ]);
});

test('sorted, filtered, renamed, moved, with rows and columns put in: rows are found by their codes', async () => {
  const { host, workbook } = here;
  await host.user.insert('台账!C:D');
  await host.user.insert('台账!3:4');
  await host.user.sort('台账!A9:AZ13', [{ key: 16, ascending: false }]);
  await host.user.rename('台账', '我的“台账”!2024');
  await host.user.rename('设置', '参数');
  await host.user.move('参数', 0);
  await host.user.filter("'我的“台账”!2024'!A8:AZ13", 3, { filterOn: 'Values', values: ['没有这个'] });
  const typed = await typeActual(workbook, typing, at);
  expect(typed.problems).toEqual([]);
  expect(typed.value).toMatchObject({ code: CODE, actual: 1, status: 'limit-broken' });
  expect((await setAsOf(workbook, '2024-12-31', at)).problems).toEqual([]);
  const read = await refresh(workbook, later);
  expect(read.problems).toEqual([]);
  expect(read.value?.ledger).toMatchObject({ title: '我的“台账”!2024', asOf: '2024-12-31' });
  expect(read.value?.lagging.map(({ code }) => code)).toEqual([CODE]);
  const gone = await goTo(workbook, CODE);
  expect(gone.value).toEqual({ sheet: '我的“台账”!2024', address: 'E12' });
  expect(codesOf(gone)).toEqual(['row-hidden']);
  expect((await undo(workbook, later)).problems).toEqual([]);
  expect((await undo(workbook, later)).problems).toEqual([]);
  expect((await readLedger(workbook)).value?.rows.find(({ code }) => code === CODE)?.actual).toBeNull();
});

test('the view of the person stays: sheet in front, selection, filter, hidden rows', async () => {
  const { host, workbook } = here;
  await host.user.select('Sheet1!C4');
  await host.user.hide('台账!8:8');
  const view = (): unknown => ({
    active: host.workbook.book.activeSheetId,
    // The log's own sheet has come since.
    selections: host.workbook.book.sheets.slice(0, sheets).map(({ selection }) => selection),
  });
  const sheets = host.workbook.book.sheets.length;
  const before = view();
  await typeActual(workbook, typing, at);
  await refresh(workbook, later);
  await undo(workbook, later);
  expect(view()).toEqual(before);
});

test('a copy of the ledger sheet brings twins of its names: the one in front is meant', async () => {
  const { host, workbook } = here;
  const copy = await host.user.copy('台账');
  await host.user.activate(copy);
  await typeActual(workbook, typing, at);
  await host.user.activate('台账');
  expect((await readLedger(workbook)).value?.rows.find(({ code }) => code === CODE)?.actual).toBeNull();
  await host.user.activate(copy);
  expect((await readLedger(workbook)).value).toMatchObject({ title: copy });
  expect((await readLedger(workbook)).value?.rows.find(({ code }) => code === CODE)?.actual).toBe(1);
});

test('a code that is gone, or stands twice, is said and nothing is written', async () => {
  const { host, workbook } = here;
  expect(codesOf(await typeActual(workbook, { ...typing, code: 'X-1' }, at))).toEqual(['code-missing']);
  await host.user.type('台账!O7', CODE);
  const before = await contentOf(here);
  const twice = await typeActual(workbook, typing, at);
  expect(twice.problems).toEqual([expect.objectContaining({ code: 'code-twice', values: { code: CODE, count: 2 } })]);
  expect(await contentOf(here)).toEqual(before);
});

test('a workbook whose structure is protected takes no ledger', async () => {
  const other = stand();
  other.host.workbook.book.structureLocked = '';
  const before = await contentOf(other);
  expect(codesOf(await newLedger(other.workbook, layoutOf({ indicators: indicators(2) }), at))).toEqual([
    'structure-protected',
  ]);
  expect(await contentOf(other)).toEqual(before);
  other.host.dispose();
});

test('sheets of other people with our titles keep them; ours are called otherwise', async () => {
  const other = stand({ sheetNames: ['台账', '设置', '字典', '原文'] });
  const done = await newLedger(other.workbook, layoutOf({ indicators: indicators(3) }), at);
  expect(done.value?.sheets.map(({ title }) => title)).toEqual([
    '说明',
    '设置(2)',
    '台账(2)',
    '汇总',
    '滞后清单',
    '月度计划',
    '原文(2)',
    '字典(2)',
  ]);
  expect(codesOf(done)).toEqual(['title-taken', 'title-taken', 'title-taken', 'title-taken']);
  expect((await typeActual(other.workbook, typing, at)).value?.status).toBe('limit-broken');
  other.host.dispose();
});

test('a second ledger is not written over the first', async () => {
  const before = await contentOf(here);
  expect(codesOf(await newLedger(here.workbook, layoutOf({ indicators: indicators(2) }), at))).toEqual([
    'ledger-exists',
  ]);
  expect(await contentOf(here)).toEqual(before);
});
