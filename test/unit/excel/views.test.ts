/**
 * Views 填报, 领导, 考核, 全部: our own columns shown and hidden by their names, everything else as people left it. Rounds are
 * promises.
 */
import { look, newLedger, refresh, setView, undo } from '../../../src/excel';
import { COLUMNS, positionOf, shownIn } from '../../../src/sheet';
import type { ColumnKey, LedgerView } from '../../../src/sheet';
import { AT, LATER, allOf, contentOf, indicators, layoutOf, stand } from './stand';
import type { Stand, StandOptions } from './stand';

const at = { at: AT };
const later = { at: LATER };

async function ledger(options: StandOptions = {}): Promise<Stand> {
  const here = stand({ engine: 'quick', ...options });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(3) }), at);
  return here;
}

/** 0-based columns that are hidden, among the first sixty. */
function hiddenIn({ host }: Stand): readonly number[] {
  const sheet = host.workbook.book.sheets.find(({ name }) => name === '台账');
  return Array.from({ length: 60 }, (_, n) => n).filter((n) => sheet?.columns.get(n)?.hidden === true);
}

const wanted = (view: LedgerView): readonly number[] =>
  COLUMNS.map((_, n) => n).filter((n) => !shownIn(view).has(COLUMNS[n]?.key ?? 'no'));

test('what each view shows beside the page', () => {
  const page = COLUMNS.filter(({ group }) => group === 'core').map(({ key }) => key);
  const beside = (view: LedgerView): readonly ColumnKey[] => [...shownIn(view)].filter((key) => !page.includes(key));
  expect(page).toHaveLength(14);
  expect(beside('leader')).toEqual([]);
  expect(beside('fill')).toEqual(['dataDate', 'note', 'cause', 'measure', 'measureDue', 'selfReported']);
  expect(beside('assess')).toEqual(['forecast', 'needed', 'weight', 'score', 'selfReported', 'judgement', 'benchmark']);
  expect(beside('all')).toHaveLength(COLUMNS.length - 14 - 7);
});

test.each(['1.15', '1.9'])(
  'each in two rounds, remembered, the way back the sheet as it was made (ExcelApi %s)',
  async (api) => {
    const here = await ledger({ api });
    const made = await contentOf(here);
    expect((await look(here.workbook)).value?.ledger?.view).toBe('leader');
    for (const view of ['fill', 'assess', 'all', 'leader'] as const) {
      here.host.meter.reset();
      expect(await setView(here.workbook, view, later)).toMatchObject({ problems: [], value: { kind: 'set-view' } });
      expect(here.host.meter.rounds).toBe(2);
      expect(hiddenIn(here)).toEqual(wanted(view));
      expect((await look({ ...here.workbook })).value?.ledger?.view).toBe(view);
    }
    // Nothing else changed: not the groups, the widths, the print area, the filter.
    expect((await contentOf(here)).sheets).toEqual(made.sheets);
    here.host.dispose();
  },
);

test('columns that people inserted stay as they are, ours are found where they went', async () => {
  const here = await ledger();
  await setView(here.workbook, 'all', at);
  await here.host.user.insert('台账!AD:AE');
  await here.host.user.type('台账!AD6', '我的备注');
  await here.host.user.hide('台账!AE:AE');
  await here.host.user.remove('台账!P:P');
  await setView(here.workbook, 'fill', later);
  const note = positionOf('note') + 1;
  const hidden = hiddenIn(here);
  expect(hidden).not.toContain(note);
  expect([hidden.includes(28), hidden.includes(29)]).toEqual([false, true]);
  await setView(here.workbook, 'leader', later);
  expect(hiddenIn(here)).toContain(note);
  expect([hiddenIn(here).includes(28), hiddenIn(here).includes(29)]).toEqual([false, true]);
  here.host.dispose();
});

test('a refresh leaves the view alone; a view is no line of the log and nothing to undo', async () => {
  const here = await ledger();
  await setView(here.workbook, 'assess', at);
  const before = await allOf(here);
  expect(JSON.stringify(before)).not.toContain('视图');
  await refresh(here.workbook, later);
  expect(hiddenIn(here)).toEqual(wanted('assess'));
  expect((await look(here.workbook)).value?.undoable.map(({ kind }) => kind)).toEqual(['new-ledger']);
  here.host.dispose();
});

test('with the ledger goes its view', async () => {
  const here = await ledger();
  await setView(here.workbook, 'assess', at);
  await undo(here.workbook, later);
  expect(here.host.workbook.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(JSON.stringify(await allOf(here))).not.toContain('assess');
  here.host.dispose();
});

test('a protected ledger is opened only where somebody says so; without a ledger there is none', async () => {
  const here = await ledger();
  await here.host.user.protect('台账');
  const refused = await setView(here.workbook, 'fill', later);
  expect(refused.problems.map(({ code }) => code)).toEqual(['sheet-protected']);
  expect(hiddenIn(here)).toEqual(wanted('leader'));
  expect((await setView(here.workbook, 'fill', { ...later, unprotect: true })).problems).toEqual([]);
  expect(hiddenIn(here)).toEqual(wanted('fill'));
  expect(here.host.workbook.book.sheets.find(({ name }) => name === '台账')?.protection).toBeTruthy();
  const empty = stand({ engine: 'quick' });
  expect((await setView(empty.workbook, 'fill', later)).problems.map(({ code }) => code)).toEqual(['no-ledger']);
  here.host.dispose();
  empty.host.dispose();
});
