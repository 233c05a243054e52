// The traps of a live workbook, one test each and named after them, played against every operation that writes.
// What Excel itself does then is in test/unit/host/traps.test.ts; single operations in depth in test/unit/excel.
import {
  goTo,
  loadDraft,
  look,
  mergeIndicators,
  newLedger,
  readLedger,
  readStanding,
  recover,
  refresh,
  saveDraft,
  setAsOf,
  typeActual,
  typeActuals,
  undo,
  writeIndicators,
} from '../../src/excel';
import type { Outcome, Workbook } from '../../src/excel';
import { changesBetween, revised } from '../../src/plan';
import { AT, LATER, contentOf, indicators, layoutOf, stand } from '../unit/excel/stand';
import type { Stand, StandOptions } from '../unit/excel/stand';

const CODE = '2024-A01-002';
const OTHER = '2024-A01-005';
const document = '二稿.docx';

type Way = (workbook: Workbook, when?: { readonly unprotect: boolean }) => Promise<Outcome<unknown>>;

const merged: Way = async (workbook, when) => {
  const row = (await readStanding(workbook)).value?.plan.indicators.find(({ code }) => code === OTHER);
  if (row === undefined) throw new Error('The row to change is not there.');
  const after = { ...row, target: { kind: 'number', value: 99 } as const };
  const changes = changesBetween(row, after).map((change) => ({ ...change, grounds: '二稿' }));
  const revision = revised(row, after, changes);
  if (revision === null) throw new Error('Nothing to change.');
  return mergeIndicators(workbook, { revisions: [revision], layoutOf: null, document }, { at: LATER, ...when });
};

/** Everything that writes into a ledger that stands, `undo` of the actual typed before among it. */
const WAYS: readonly (readonly [string, Way])[] = [
  ['typeActual', (w, o) => typeActual(w, { code: OTHER, value: 3, date: '2024-06-30' }, { at: LATER, ...o })],
  [
    'typeActuals',
    (w, o) =>
      typeActuals(
        w,
        { entries: [{ code: OTHER, value: 3, date: '2024-06-30', grounds: '第二节' }], document },
        { at: LATER, ...o },
      ),
  ],
  ['setAsOf', (w, o) => setAsOf(w, '2024-09-30', { at: LATER, ...o })],
  ['writeIndicators', (w, o) => writeIndicators(w, layoutOf({ indicators: indicators(2, 6) }), { at: LATER, ...o })],
  ['mergeIndicators', merged],
  ['undo', (w, o) => undo(w, { at: LATER, ...o })],
];

// Many operations in each.
jest.setTimeout(180_000);

let open: Stand[] = [];
afterEach(() => {
  open.forEach(({ host }) => host.dispose());
  open = [];
});

function opened(options: StandOptions = {}): Stand {
  const here = stand(options);
  open.push(here);
  return here;
}

/** Five rows, one actual typed. */
async function ledger(options: StandOptions = {}): Promise<Stand> {
  const here = opened(options);
  const made = await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), { at: AT });
  expect(made.value).not.toBeNull();
  expect((await typeActual(here.workbook, { code: CODE, value: 1, date: '2024-06-30' }, { at: AT })).problems).toEqual(
    [],
  );
  return here;
}
const codesOf = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code);

/** The workbook's file, opened by another Excel. */
async function reopened(here: Stand): Promise<Stand> {
  const there = opened();
  await there.host.open(await here.host.save(), 'again.xlsx');
  return there;
}

test('a cell is being edited: every call fails', async () => {
  const here = await ledger();
  const before = await contentOf(here);
  await here.host.user.editing(true);
  for (const [name, act] of WAYS.filter(([way]) => way !== 'mergeIndicators'))
    expect([name, codesOf(await act(here.workbook))]).toEqual([name, ['cell-being-edited']]);
  await here.host.user.editing(false);
  expect(await contentOf(here)).toEqual(before);
});

test('manual calculation', async () => {
  for (const [name, act] of WAYS) {
    const here = await ledger();
    await here.host.user.calculation('Manual');
    const done = await act(here.workbook);
    expect([name, done.value !== null, codesOf(done)]).toEqual([name, true, ['manual-calculation']]);
    // What is written down as read is what Excel shows once it calculates: nothing stale was taken for true.
    const stood = (await readLedger(here.workbook)).value?.rows;
    await here.host.user.calculation('Automatic');
    await here.host.user.calculate();
    expect((await readLedger(here.workbook)).value?.rows).toEqual(stood);
  }
});

test('Protected View, read-only, web view mode', async () => {
  const here = await ledger();
  const before = await contentOf(here);
  const viewed: Workbook = { ...here.workbook, readOnly: true };
  for (const [name, act] of WAYS) {
    expect([name, codesOf(await act(viewed))]).toEqual([name, ['read-only']]);
    for (const how of ['readOnly', 'protectedView'] as const) {
      await here.host.user.open(how);
      expect([name, codesOf(await act(here.workbook))]).toEqual([name, ['read-only']]);
      await here.host.user.open('ready');
    }
  }
  expect((await look(viewed)).value?.readOnly).toBe(true);
  expect((await readLedger(viewed)).value?.rows).toHaveLength(5);
  expect(await contentOf(here)).toEqual(before);
});

test('protected sheet', async () => {
  for (const [name, act] of WAYS) {
    const here = await ledger();
    const titles = here.host.workbook.book.sheets.map(({ name: title }) => title);
    for (const title of titles) await here.host.user.protect(title);
    const shut = await contentOf(here);
    const refused = await act(here.workbook);
    expect([name, codesOf(refused)]).toEqual([name, ['sheet-protected']]);
    expect(await contentOf(here)).toEqual(shut);
    const done = await act(here.workbook, { unprotect: true });
    expect([name, done.value !== null, codesOf(done)]).toEqual([name, true, []]);
    // Opened for once: shut again, and the sheets it made besides are nobody's to shut.
    const open = here.host.workbook.book.sheets.filter(({ protection }) => protection === null);
    expect(open.filter(({ name: title }) => titles.includes(title))).toEqual([]);
  }
});

test('two people at once (co-authoring)', async () => {
  for (const [name, act] of WAYS.filter(([way]) => /typeActual|writeIndicators|mergeIndicators/.test(way))) {
    const here = await ledger();
    let runs = 0;
    let last = '';
    // The other sorts the rows just before each round in turn, until the operation is through before the other comes.
    for (let round = 1; ; round += 1) {
      runs = 0;
      let came = false;
      const slow: Workbook = {
        ...here.workbook,
        run: async (batch) => {
          runs += 1;
          if (runs === round) {
            came = true;
            await here.host.user.sort('台账!A7:AZ11', [{ key: 14, ascending: round % 2 === 0 }]);
          }
          return here.workbook.run(batch);
        },
      };
      const done = await act(slow);
      last = codesOf(done).join();
      expect([name, ['', 'changed-meanwhile', 'nothing-changed'].includes(last) ? '' : last]).toEqual([name, '']);
      const rows = (await readLedger(here.workbook)).value?.rows ?? [];
      // Whatever came between: what stood in a row stands in that row, under its code.
      expect([name, rows.find(({ code }) => code === CODE)?.actual]).toEqual([name, 1]);
      expect([name, rows.filter(({ actual }) => actual === 1)]).toHaveLength(2);
      if (!came) break;
      if (done.value !== null) await undo(here.workbook, { at: LATER });
    }
  }
});

test('AutoSave', async () => {
  const ends: (string | undefined)[] = [];
  for (const [name, act] of WAYS) {
    const here = await ledger({ engine: 'quick' });
    const before = (await contentOf(here)).sheets;
    // Cut off somewhere in its writing, for good: nothing gets through any more, and what is there has been saved.
    let left = 0;
    const cut: Workbook = {
      ...here.workbook,
      run: (batch) => {
        left += 1;
        if (left === 3) here.host.faults.failAction(25);
        if (left > 3) here.host.faults.failRequest(1);
        return here.workbook.run(batch);
      },
    };
    await act(cut);
    here.host.faults.clear();
    const there = await reopened(here);
    const found = await recover(there.workbook);
    expect([name, codesOf(found)]).toEqual([name, []]);
    ends.push(found.value?.how);
    const { sheets } = await contentOf(there);
    const rows = (await readLedger(there.workbook)).value?.rows.map(({ code, actual }) => [code, actual]);
    if (found.value?.how === 'taken-back') expect([name, cells(sheets)]).toEqual([name, cells(before)]);
    else expect([name, rows?.length]).toEqual([name, expect.any(Number)]);
    // And the workbook goes on.
    const next = await typeActual(there.workbook, { code: OTHER, value: 7, date: '2024-06-30' }, { at: LATER });
    expect([name, codesOf(next)]).toEqual([name, []]);
  }
  expect(ends).toContain('taken-back');
});

const cells = (sheets: readonly unknown[]): unknown =>
  sheets.map((sheet) => {
    const { name, cells: own } = sheet as { readonly name: string; readonly cells: unknown };
    return [name, own];
  });

test('filtered, hidden, sorted rows; inserted columns; renamed or moved sheets', async () => {
  for (const [name, act] of WAYS) {
    const here = await ledger();
    const { user } = here.host;
    await user.insert('台账!C:D');
    await user.insert('台账!3:4');
    await user.sort('台账!A9:AZ13', [{ key: 16, ascending: false }]);
    await user.rename('台账', '我的“台账” 2024');
    await user.move('我的“台账” 2024', 0);
    await user.filter("'我的“台账” 2024'!A8:AZ13", 3, { filterOn: 'Values', values: ['没有这个'] });
    await user.hide("'我的“台账” 2024'!12:12");
    const view = (): unknown =>
      here.host.workbook.book.sheets.map(({ name: title, selection, filter }) => [
        title,
        selection,
        filter?.criteria.size,
      ]);
    const seen = [here.host.workbook.book.activeSheetId, view()];
    const done = await act(here.workbook);
    expect([name, done.value !== null, codesOf(done)]).toEqual([name, true, []]);
    expect([here.host.workbook.book.activeSheetId, view()]).toEqual(seen);
    const read = await refresh(here.workbook, { at: LATER });
    expect([name, codesOf(read)]).toEqual([name, []]);
    const actual = read.value?.ledger.rows.find(({ code }) => code === CODE)?.actual;
    expect([name, actual]).toEqual([name, name === 'undo' ? null : 1]);
    expect((await goTo(here.workbook, CODE)).value?.sheet).toBe('我的“台账” 2024');
  }
});

test('pane reloaded or closed mid-way', async () => {
  const here = await ledger();
  await saveDraft(here.workbook, '复核到第三行');
  // The pane goes in the middle of writing; the workbook is closed, opened elsewhere, and the pane with it.
  here.host.faults.failAction(60);
  let runs = 0;
  await writeIndicators(
    {
      ...here.workbook,
      run: (batch) => {
        runs += 1;
        if (runs > 3) here.host.faults.failRequest(1);
        return here.workbook.run(batch);
      },
    },
    layoutOf({ indicators: indicators(3, 6) }),
    { at: LATER },
  );
  here.host.faults.clear();
  const there = await reopened(here);
  const seen = await look(there.workbook);
  expect(seen.value?.hasDraft).toBe(true);
  expect((await loadDraft(there.workbook)).value).toBe('复核到第三行');
  expect(codesOf(await recover(there.workbook))).toEqual([]);
  expect((await readLedger(there.workbook)).value?.rows.map(({ actual }) => actual)).toEqual([
    null,
    1,
    null,
    null,
    null,
  ]);
  expect(codesOf(await undo(there.workbook, { at: LATER }))).toEqual([]);
  expect((await readLedger(there.workbook)).value?.rows.find(({ code }) => code === CODE)?.actual).toBeNull();
});

test('iPad, no custom XML or no page layout', async () => {
  const lacking = new Map([
    ['Workbook.customXmlParts', '1.16'],
    ['PageLayout.orientation', '1.16'],
  ]);
  for (const [name, act] of WAYS) {
    const here = opened({ strict: { upTo: '1.15', sets: lacking } });
    const made = await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), { at: AT });
    expect(codesOf(made)).toEqual(['without-print']);
    await typeActual(here.workbook, { code: CODE, value: 1, date: '2024-06-30' }, { at: AT });
    const done = await act(here.workbook);
    expect([name, done.value !== null, codesOf(done)]).toEqual([name, true, []]);
    expect(here.host.workbook.book.xmlParts ?? []).toHaveLength(0);
    expect(codesOf(await undo(here.workbook, { at: LATER }))).toEqual([]);
  }
});
