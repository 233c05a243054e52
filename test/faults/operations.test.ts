/** Every operation of a ledger, cut off everywhere: at each action and each request, the pane there or gone. */
import {
  mendTwins,
  mergeIndicators,
  newLedger,
  refresh,
  repairFormulas,
  repairHighlight,
  setAsOf,
  typeActual,
  typeActuals,
  undo,
  writeIndicators,
} from '../../src/excel';
import type { ActualsToType, Merging } from '../../src/excel';
import { AT, LATER, indicators, layoutOf } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { absent, revised } from '../../src/plan';
import type { Revision } from '../../src/plan';
import { compactOf } from './compact';
import { playAll, playTwice } from './drill';
import type { Drill } from './drill';

const at = { at: AT };
const later = { at: LATER };
const CODE = '2024-A01-002';

/** A ledger somebody filters and has rules of their own in. */
async function withLedger({ host, workbook }: Stand): Promise<void> {
  await newLedger(workbook, compactOf({ indicators: indicators(2) }), at);
  await host.user.filter('台账!A6:AX8', 1, { filterOn: 'Values', values: ['学前教育'] });
}

async function withActual(here: Stand): Promise<void> {
  await withLedger(here);
  await typeActual(here.workbook, { code: CODE, value: 1, date: '2024-06-30' }, at);
}

async function withMore(here: Stand): Promise<void> {
  await withLedger(here);
  await writeIndicators(here.workbook, compactOf({ indicators: indicators(2, 3) }), later);
}

/** Both rows revised: a target, an upper bound and a due date with their format and source, and a note alone. */
function revisions(): readonly Revision[] {
  const [first, second] = indicators(2);
  if (first === undefined || second === undefined) return [];
  const source = { document: '二稿.docx', block: 1, span: { start: 3, end: 5 }, quote: '=改后的句子' };
  const after = {
    ...second,
    target: { kind: 'number', value: 1.5 },
    due: '2024-10-31',
    format: '#,##0.0',
    source,
  } as const;
  const changed = revised(second, after, [
    { field: 'target', before: 0, after: 1.5, grounds: '二稿' },
    { field: 'due', before: second.due, after: after.due, grounds: '' },
  ]);
  return [absent(first, '二稿.docx'), ...(changed === null ? [] : [changed])];
}

const merging = (rows: boolean): Merging => ({
  revisions: revisions(),
  layoutOf: rows ? compactOf({ indicators: indicators(2, 3) }) : null,
  document: '二稿.docx',
});

const summary: ActualsToType = {
  document: '总结.docx',
  entries: indicators(2).map(({ code }, n) => ({ code, value: n, date: '2024-06-30', grounds: '第二节' })),
};

/** 填报 and 变更记录 are there, and a formula was typed over. */
async function withLists(here: Stand): Promise<void> {
  await withActual(here);
  await refresh(here.workbook, later);
  await here.host.user.type('台账!I8', '0.5');
}

const drills: Readonly<Record<string, Drill>> = {
  'a new ledger': {
    prepare: ({ host }) => host.user.type('Sheet1!B2', '我的表'),
    act: (workbook) => newLedger(workbook, compactOf({ indicators: indicators(2) }), at),
  },
  'indicators added, with a sheet that was not there': {
    prepare: withLedger,
    act: (workbook) => writeIndicators(workbook, compactOf({ indicators: indicators(2, 3) }), later),
  },
  'a new version: promises changed, rows added, with a sheet that was not there': {
    prepare: withLedger,
    act: (workbook) => mergeIndicators(workbook, merging(true), later),
  },
  'a new version without new rows': {
    prepare: withLedger,
    act: (workbook) => mergeIndicators(workbook, merging(false), later),
  },
  'the actuals of a summary': {
    prepare: withLedger,
    act: (workbook) => typeActuals(workbook, summary, later),
  },
  'a new version undone': {
    prepare: async (here) => {
      await withLedger(here);
      await mergeIndicators(here.workbook, merging(true), later);
    },
    act: (workbook) => undo(workbook, later),
  },
  'the actuals of a summary undone': {
    prepare: async (here) => {
      await withLedger(here);
      await typeActuals(here.workbook, summary, later);
    },
    act: (workbook) => undo(workbook, later),
  },
  'an actual typed': {
    prepare: withLedger,
    act: (workbook) => typeActual(workbook, { code: CODE, value: 1, date: '2024-06-30' }, later),
  },
  'an actual typed into a protected sheet, opened for once': {
    prepare: async (here) => {
      await withLedger(here);
      await here.host.user.protect('台账');
      // Once through the library, which says every option.
      await typeActual(here.workbook, { code: CODE, value: 2 }, { ...at, unprotect: true });
      await undo(here.workbook, { ...at, unprotect: true });
    },
    act: (workbook) => typeActual(workbook, { code: CODE, value: 1 }, { ...later, unprotect: true }),
  },
  'the as-of date set': { prepare: withActual, act: (workbook) => setAsOf(workbook, '2024-09-30', later) },
  'a refresh that has news': { prepare: withActual, act: (workbook) => refresh(workbook, later) },
  'a refresh that goes on with the lists': {
    prepare: async (here) => {
      await withLists(here);
      await here.host.user.type('台账!G7', '0.8');
    },
    act: (workbook) => refresh(workbook, { at: '2024-07-04T08:00' }),
  },
  'colours set anew': {
    prepare: async (here) => {
      await withActual(here);
      await here.host.user.paste('台账!C7:M7', '台账!C8:M8');
    },
    act: (workbook) => repairHighlight(workbook, later),
  },
  'formulas restored': { prepare: withLists, act: (workbook) => repairFormulas(workbook, later) },
  'restored formulas undone': {
    prepare: async (here) => {
      await withLists(here);
      await repairFormulas(here.workbook, later);
    },
    act: (workbook) => undo(workbook, later),
  },
  'a copied ledger mended': {
    prepare: async (here) => {
      await withActual(here);
      await here.host.user.copy('台账', 0);
      await here.host.user.activate('Sheet1');
    },
    act: (workbook) => mendTwins(workbook, later),
  },
  'an actual undone': { prepare: withActual, act: (workbook) => undo(workbook, later) },
  'added indicators undone': { prepare: withMore, act: (workbook) => undo(workbook, later) },
  'a new ledger undone': {
    prepare: ({ workbook }) => newLedger(workbook, compactOf({ indicators: indicators(2) }), at),
    act: (workbook) => undo(workbook, later),
  },
};

test.each(Object.entries(drills))(
  '%s: before or after, nothing between',
  async (_, drill) => {
    const found = await playAll(drill);
    expect(found.before + found.after).toBe(found.trials);
    expect(found.trials).toBeGreaterThan(found.actions);
    // The faults behind the end of the work find it done.
    expect(Math.min(found.before, found.after)).toBeGreaterThan(0);
  },
  1_200_000,
);

test('a whole ledger, all its sheets: a sample of its actions', async () => {
  const found = await playAll(
    {
      prepare: ({ host }) => host.user.type('Sheet1!B2', '我的表'),
      act: (workbook) => newLedger(workbook, layoutOf({ indicators: indicators(6) }), at),
    },
    97,
  );
  expect(found.before + found.after).toBe(found.trials);
}, 1_200_000);

test.each([
  'a new ledger',
  'indicators added, with a sheet that was not there',
  'added indicators undone',
  'a new ledger undone',
  'a new version: promises changed, rows added, with a sheet that was not there',
  'a new version undone',
])(
  '%s: the recovery is cut off too, and the next one ends it',
  async (name) => {
    const drill = drills[name];
    if (drill === undefined) throw new Error(name);
    const found = await playTwice(drill, 31);
    expect(found.before + found.after).toBe(found.trials);
  },
  1_200_000,
);
