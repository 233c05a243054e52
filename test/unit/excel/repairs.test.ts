/** What is done about what a refresh found: colours, formulas, twins; and looking back. Each is an operation with an undo. */
import {
  look,
  lookBack,
  mendTwins,
  refresh,
  repairFormulas,
  repairHighlight,
  setAsOf,
  typeActual,
  undo,
} from '../../../src/excel';
import { at, codesOf, contentOf, later, ledgerOfFive } from './stand';
import type { Stand } from './stand';

let here: Stand;
beforeEach(async () => {
  here = await ledgerOfFive();
});
afterEach(() => here.host.dispose());

interface Content {
  readonly sheets: readonly { readonly name: string; readonly rules: readonly unknown[] }[];
}

const rulesOf = async (): Promise<readonly unknown[]> =>
  ((await contentOf(here)) as unknown as Content).sheets.find(({ name }) => name === '台账')?.rules ?? [];

test('colours are set anew once, people’s own rules stay', async () => {
  const { host, workbook } = here;
  await refresh(workbook, at);
  const right = await rulesOf();
  expect(codesOf(await repairHighlight(workbook, later))).toEqual(['nothing-to-repair']);
  await host.user.paste('台账!C7:M7', '台账!C9:M9');
  await host.user.paste('台账!C8:M8', '台账!C10:M10');
  expect((await rulesOf()).length).toBeGreaterThan(right.length);
  const done = await repairHighlight(workbook, later);
  expect(done.problems).toEqual([]);
  expect(await rulesOf()).toEqual(right);
  expect(codesOf(await refresh(workbook, later))).not.toContain('rules-multiplied');
  expect((await look(workbook)).value?.undoable.map(({ kind }) => kind)).toEqual(['new-ledger']);
});

test('formulas typed over or emptied come back, and an undo brings the typed back', async () => {
  const { host, workbook } = here;
  const before = await contentOf(here);
  await host.user.type('台账!I8', '0.5');
  await host.user.type('台账!L9', '正常');
  await host.user.clear('台账!Z7');
  await host.user.insert('台账!10:10');
  await host.user.type('台账!C10', '自己加的一行');
  const broken = await contentOf(here);
  const done = await repairFormulas(workbook, later);
  expect(done.problems).toEqual([]);
  expect(done.value?.values).toEqual({ cells: 3 });
  expect(codesOf(await refresh(workbook, later))).toEqual(['row-without-code']);
  await undo(workbook, later);
  const again = await contentOf(here);
  expect(cellsOf(again)).toEqual(cellsOf(broken));
  await repairFormulas(workbook, later);
  await host.user.remove('台账!10:10');
  expect(cellsOf(await contentOf(here))).toEqual(cellsOf(before));
  expect(codesOf(await repairFormulas(workbook, later))).toEqual(['nothing-to-repair']);
});

function cellsOf(content: unknown): unknown {
  const { sheets } = content as { readonly sheets: readonly { readonly name: string; readonly cells: unknown }[] };
  return sheets.map(({ name, cells }) => [name, cells]);
}

test('a copied ledger becomes an ordinary sheet, and a twin again by undo', async () => {
  const { host, workbook } = here;
  await host.user.copy('台账', 0);
  const twins = await contentOf(here);
  const done = await mendTwins(workbook, later);
  expect(done.problems).toEqual([]);
  expect(codesOf(await refresh(workbook, later))).toEqual([]);
  expect(codesOf(await mendTwins(workbook, later))).toEqual(['nothing-to-repair']);
  const { value } = await undo(workbook, later);
  expect(value?.operation.kind).toBe('mend-twins');
  expect(cellsOf(await contentOf(here))).toEqual(cellsOf(twins));
  expect(codesOf(await refresh(workbook, later))).toContain('sheet-twin');
});

test('looking back: actuals, targets and statuses as they were, values only', async () => {
  const { host, workbook } = here;
  expect(codesOf(await lookBack(workbook, '2024-03-31', later))).toEqual(['no-check-ins']);
  await setAsOf(workbook, '2024-03-31', { at: '2024-04-01T09:00' });
  await typeActual(workbook, { code: '2024-A01-005', value: 4, date: '2024-03-31' }, { at: '2024-04-01T09:00' });
  await refresh(workbook, { at: '2024-04-01T09:10' });
  const then = await shownRow('台账', 11);
  await setAsOf(workbook, '2024-06-30', at);
  await typeActual(workbook, { code: '2024-A01-005', value: 9, date: '2024-06-30' }, at);
  await host.user.type('台账!F11', '30');
  await refresh(workbook, later);
  const content = await contentOf(here);
  const back = await lookBack(workbook, '2024-03-31', later);
  expect(back.problems).toEqual([]);
  const title = back.value?.sheets[0]?.title ?? '';
  expect(title).toBe('台账 2024-03-31');
  const now = await shownRow(title, 11);
  expect(now).toEqual(then);
  const copy = host.workbook.book.sheets.find(({ name }) => name === title);
  const formulas = [...(copy?.cells.values() ?? [])].flatMap((line) =>
    [...line.values()].filter(({ formula }) => formula !== null),
  );
  expect(formulas).toEqual([]);
  expect((await undo(workbook, later)).value?.operation.kind).toBe('look-back');
  expect(await contentOf(here)).toEqual(content);
});

async function shownRow(sheet: string, row: number): Promise<readonly string[]> {
  const letters = 'ABCDEFGHIJKLMN'.split('');
  const cells = await Promise.all(letters.map((letter) => here.host.workbook.shown(sheet, `${letter}${String(row)}`)));
  return cells.map(({ text }) => text);
}

test('any of the last operations is undone, not the newest alone; what others wrote over it stays', async () => {
  const { workbook } = here;
  for (let n = 1; n <= 12; n += 1)
    await typeActual(workbook, { code: `2024-A01-00${String((n % 5) + 1)}`, value: n }, at);
  const { undoable = [] } = (await look(workbook)).value ?? {};
  expect(undoable).toHaveLength(13);
  expect(undoable[0]).toMatchObject({ kind: 'type-actual', cells: 1 });
  // The third newest wrote a cell that nobody wrote since.
  const third = undoable[2];
  expect((await undo(workbook, { ...later, id: third?.id ?? '' })).problems).toEqual([]);
  // The seventh newest was written over by a later one: it stays and is listed.
  const seventh = undoable[6];
  expect(codesOf(await undo(workbook, { ...later, id: seventh?.id ?? '' }))).toEqual(['cell-kept']);
  for (const { id } of undoable.filter(({ id }) => id !== third?.id && id !== seventh?.id).slice(0, -1))
    await undo(workbook, { ...later, id });
  expect((await look(workbook)).value?.undoable.map(({ kind }) => kind)).toEqual(['new-ledger']);
});
