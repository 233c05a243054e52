/**
 * Actuals linked to other sheets of the workbook: Excel keeps them up to date, a person made them and only a person ends them.
 * Rounds are promises.
 */
import {
  linkActuals,
  lookBack,
  newLedger,
  readLedger,
  readSelection,
  readStanding,
  refresh,
  typeActual,
  typeActuals,
  undo,
  unlinkActuals,
} from '../../../src/excel';
import type { LedgerRow, LinkWish, LinkedCell, Outcome } from '../../../src/excel';
import { formulaOf, linkFormula, sheetsIn } from '../../../src/sheet';
import { takesCell } from '../../../src/excel/acts/link-circle';
import { AT, LATER, contentOf, indicators, layoutOf, stand } from './stand';
import type { Stand, StandOptions } from './stand';

const at = { at: AT };
const later = { at: LATER };
const SHEET = '一季度 汇总';
const [rate, floor, meeting, , count] = indicators(5).map(({ code }) => code) as [
  string,
  string,
  string,
  string,
  string,
];

/** `C3` on the sheet of figures. */
const cell = (address: string, sheet = SHEET): LinkedCell => ({
  sheet,
  column: address.charCodeAt(0) - 65,
  row: Number(address.slice(1)) - 1,
});
const link = (code: string, address: string, more: Partial<LinkWish> = {}): LinkWish => ({
  code,
  actual: cell(address),
  ...more,
});

async function ledger(rows = 5, options: StandOptions = {}): Promise<Stand> {
  const here = stand({ engine: 'quick', ...options });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(rows) }), at);
  await here.host.user.addSheet(SHEET);
  const { type } = here.host.user;
  await type(`'${SHEET}'!B3`, '新建公办幼儿园');
  await type(`'${SHEET}'!C3`, '6');
  await type(`'${SHEET}'!D3`, '2024-05-31');
  await type(`'${SHEET}'!C4`, '0.82');
  return here;
}

async function rowsOf(here: Stand): Promise<ReadonlyMap<string, LedgerRow>> {
  const { value } = await readLedger(here.workbook);
  return new Map(value?.rows.map((row) => [row.code, row]));
}

const codesOf = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code);

/** Lines of 填报 or 变更记录 as shown. */
function linesOf({ host }: Stand, title: string): readonly string[] {
  const sheet = host.workbook.book.sheets.find(({ name }) => name === title);
  const lines = new Map<number, string[]>();
  for (const [row, cells] of sheet?.cells ?? [])
    for (const [, { value }] of cells) lines.set(row, [...(lines.get(row) ?? []), String(value)]);
  return [...lines.values()].map((line) => line.join('|'));
}

describe('the formula', () => {
  test.each([
    ['一季度', '一季度!C3'],
    ["张三's 表", "张三's 表!C3"],
    ['2024 (2)', '2024 (2)!C3'],
  ])('of a cell on %s is read back as that cell', (sheet, said) => {
    const text = linkFormula(cell('C3', sheet));
    expect(formulaOf(text, 3)).toEqual({ text, cell: said, broken: false });
    expect(formulaOf(linkFormula(cell('C3', sheet), true), 3)?.cell).toBe(said);
    expect(sheetsIn(text)).toEqual([sheet, sheet]);
  });

  test.each([
    ['=一季度!B3', '一季度!B3'],
    ["='二 季'!$B$3", '二 季!B3'],
    ['=SUM(一季度!B3:B9)', null],
    ['=一季度!B3+1', null],
    ['=B3', null],
  ])('%s takes %s', (text, said) => {
    expect(formulaOf(text, 1)).toEqual({ text, cell: said, broken: false });
  });

  test('what is typed is no formula, what lost its cell is broken', () => {
    expect([formulaOf('=1', '=1'), formulaOf(6, 6), formulaOf('六', '六')]).toEqual([null, null, null]);
    expect(formulaOf('=IF(#REF!="","",#REF!)', '#REF!')).toMatchObject({ cell: null, broken: true });
    expect(sheetsIn('=IF(#REF!="","",#REF!)&"a!b"')).toEqual([]);
  });

  test.each([
    ["=SUM('台账'!$G$7:$G$20)", true],
    ['=台账!G8', true],
    ['=台账!G:G', true],
    ['=台账!8:8', true],
    ['=台账!G9', false],
    ['=台账!F7:F20', false],
    ['="台账!G8"&别的!G8', false],
  ])('%s takes the cell itself: %s', (formula, takes) => {
    expect(takesCell(formula, { sheet: '台账', row: 7, column: 6 })).toBe(takes);
  });
});

test('a linked actual and its date follow their cells; one operation, and one undo brings back what stood', async () => {
  const here = await ledger();
  await typeActual(here.workbook, { code: count, value: 4, date: '2024-03-31' }, at);
  const before = await contentOf(here);
  const { value, problems } = await linkActuals(
    here.workbook,
    [link(count, 'C3', { dataDate: cell('D3') }), link(rate, 'C4')],
    later,
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ codes: [count, rate], operation: { kind: 'link-actuals', values: { rows: 2 } } });
  const rows = await rowsOf(here);
  expect(rows.get(count)).toMatchObject({ actual: 6, dataDate: '2024-05-31', actualFormula: { cell: `${SHEET}!C3` } });
  expect(rows.get(rate)).toMatchObject({ actual: 0.82, dataDate: null, completion: 0.82 / 0.85 });
  await here.host.user.type(`'${SHEET}'!C3`, '9');
  expect((await rowsOf(here)).get(count)?.actual).toBe(9);
  await here.host.user.type(`'${SHEET}'!C3`, '6');
  expect(await undo(here.workbook, later)).toMatchObject({ value: { restored: 3 }, problems: [] });
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});

test('an empty cell is no zero: the row counts as not reported', async () => {
  const here = await ledger();
  const before = await rowsOf(here);
  await linkActuals(here.workbook, [link(count, 'C9'), link(floor, 'C10')], later);
  const rows = await rowsOf(here);
  expect([rows.get(count)?.actual, rows.get(floor)?.actual]).toEqual([null, null]);
  expect(rows.get(floor)).toMatchObject({ class: before.get(floor)?.class, completion: null });
  expect((await refresh(here.workbook, later)).problems.map(({ code }) => code)).toEqual([]);
  here.host.dispose();
});

test('a refresh writes over nothing, and says in 填报 which cell each new value came from', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3')], at);
  await refresh(here.workbook, at);
  await here.host.user.type(`'${SHEET}'!C3`, '8');
  const { value } = await refresh(here.workbook, later);
  expect(value?.changes.map(({ code, what, after }) => [code, what, after])).toContainEqual([count, 'actual', 8]);
  expect((await rowsOf(here)).get(count)?.actualFormula?.cell).toBe(`${SHEET}!C3`);
  const told = linesOf(here, '填报').filter((line) => line.includes(count));
  expect(told.map((line) => [line.includes('|6|') || line.includes('|8|'), line.includes(`链接 ${SHEET}!C3`)])).toEqual(
    [
      [true, true],
      [true, true],
    ],
  );
  expect(linesOf(here, '变更记录').filter((line) => line.includes(`链接 ${SHEET}!C3`))).toHaveLength(2);
  here.host.dispose();
});

test('sorting the ledger and moving the source take the link along', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3'), link(rate, 'C4')], at);
  await here.host.user.sort('台账!A7:AX11', [{ key: 14, ascending: false }]);
  await here.host.user.insert(`'${SHEET}'!2:2`);
  await here.host.user.rename(SHEET, '上半年');
  const rows = await rowsOf(here);
  expect([rows.get(count)?.actual, rows.get(rate)?.actual]).toEqual([6, 0.82]);
  expect(rows.get(count)?.actualFormula?.cell).toBe('上半年!C4');
  here.host.dispose();
});

test('an actual typed in the pane does not take the place of a link unless the link is given up', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3')], at);
  const before = await contentOf(here);
  const refused = await typeActual(here.workbook, { code: count, value: 7, date: '2024-06-30' }, later);
  expect(refused).toMatchObject({
    value: null,
    problems: [{ code: 'actual-linked', values: { code: count, from: `${SHEET}!C3`, told: 7 } }],
  });
  expect(await contentOf(here)).toEqual(before);
  const agreed = await typeActual(here.workbook, { code: count, value: 7, date: '2024-06-30', over: true }, later);
  expect(agreed.value).toMatchObject({ actual: 7, actualFormula: null });
  await undo(here.workbook, later);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});

test('the figures of a report leave linked rows alone unless chosen', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3'), link(rate, 'C9', { dataDate: cell('D3') })], at);
  await here.host.user.type('台账!G7', '0.5');
  const entry = (code: string, value: number) => ({ code, value, date: '2024-06-30', grounds: null });
  const entries = [entry(count, 7), entry(rate, 0.9), entry(meeting, 3)];
  const told = await typeActuals(here.workbook, { entries, document: '总结.docx' }, later);
  expect(told.value).toMatchObject({ written: [meeting], kept: [count, rate] });
  expect(told.problems.map(({ code, severity, values }) => [code, severity, values['from']])).toEqual([
    ['actual-linked', 'warning', `${SHEET}!C3`],
    ['actual-linked', 'warning', `${SHEET}!D3`],
  ]);
  const { text = '' } = (await rowsOf(here)).get(count)?.actualFormula ?? {};
  const chosen = await typeActuals(
    here.workbook,
    { entries: [{ ...entry(count, 7), over: text }], document: '总结.docx' },
    later,
  );
  expect(chosen.value).toMatchObject({ written: [count], kept: [] });
  expect((await rowsOf(here)).get(count)).toMatchObject({ actual: 7, actualFormula: null });
  here.host.dispose();
});

test('unlinked, a cell keeps its value; what was broken becomes empty and is said', async () => {
  const here = await ledger();
  await here.host.user.addSheet('去年');
  await here.host.user.type('去年!A1', '3');
  await linkActuals(
    here.workbook,
    [link(count, 'C3', { dataDate: cell('D3') }), { code: meeting, actual: cell('A1', '去年') }],
    at,
  );
  await here.host.user.deleteSheet('去年');
  expect((await refresh(here.workbook, at)).problems).toMatchObject([
    { code: 'link-broken', severity: 'warning', values: { code: meeting, column: 'actual' }, place: { address: 'G9' } },
  ]);
  const before = await contentOf(here);
  const { value, problems } = await unlinkActuals(here.workbook, [count, meeting], later);
  expect(value).toMatchObject({ codes: [count, meeting], operation: { kind: 'unlink-actuals', values: { rows: 2 } } });
  expect(problems.map(({ code, values }) => [code, values['code']])).toEqual([['link-lost', meeting]]);
  const rows = await rowsOf(here);
  expect(rows.get(count)).toMatchObject({
    actual: 6,
    dataDate: '2024-05-31',
    actualFormula: null,
    dataDateFormula: null,
  });
  expect(rows.get(meeting)).toMatchObject({ actual: null, actualFormula: null });
  await here.host.user.type(`'${SHEET}'!C3`, '9');
  expect((await rowsOf(here)).get(count)?.actual).toBe(6);
  await here.host.user.type(`'${SHEET}'!C3`, '6');
  expect((await undo(here.workbook, later)).problems).toEqual([]);
  expect(await contentOf(here)).toEqual(before);
  expect(codesOf(await unlinkActuals(here.workbook, [rate], later))).toEqual(['nothing-linked']);
  here.host.dispose();
});

test('undone when the sheet it was linked to is gone: the value stays and that is said', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3')], at);
  await unlinkActuals(here.workbook, [count], at);
  await here.host.user.deleteSheet(SHEET);
  const back = await undo(here.workbook, later);
  expect(back.problems).toMatchObject([{ code: 'link-gone', values: { code: count, sheet: SHEET } }]);
  expect((await rowsOf(here)).get(count)?.actual).toBe(6);
  here.host.dispose();
});

test('text and errors in a linked cell are said with the row and the cell, when linking and at each refresh', async () => {
  const here = await ledger();
  await here.host.user.type(`'${SHEET}'!C5`, '约30');
  await here.host.user.type(`'${SHEET}'!C6`, '=1/0');
  const links = [link(count, 'C5'), link(meeting, 'C6')];
  const linked = await linkActuals(here.workbook, links, at);
  const said = [
    ['link-text', count, `${SHEET}!C5`, '约30'],
    ['link-text', meeting, `${SHEET}!C6`, '#DIV/0!'],
  ];
  const told = ({ problems }: Outcome<unknown>): unknown =>
    problems
      .map(({ code, values: v }) => [code, v['code'], v['from'], v['text']])
      .sort(([, one], [, other]) => (String(one) < String(other) ? 1 : -1));
  expect(linked.value?.codes).toEqual([count, meeting]);
  expect(told(linked)).toEqual(said);
  expect(told(await refresh(here.workbook, later))).toEqual(said);
  here.host.dispose();
});

test('85 in the cell, 85% in the row: taken as a hundredth where a person says so', async () => {
  const here = await ledger();
  await here.host.user.type(`'${SHEET}'!C4`, '82');
  await linkActuals(here.workbook, [link(rate, 'C4', { hundredth: true })], at);
  expect((await rowsOf(here)).get(rate)).toMatchObject({ actual: 0.82, actualFormula: { cell: `${SHEET}!C4` } });
  here.host.dispose();
});

test('a cell that a person formatted as text is given its formula all the same, and its format back', async () => {
  const here = await ledger();
  await here.workbook.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('G11').numberFormat = [['@']];
    await context.sync();
  });
  // A number that was there before its cell was one of text.
  await typeActual(here.workbook, { code: meeting, value: 2 }, at);
  await here.workbook.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('G9').numberFormat = [['@']];
    await context.sync();
  });
  const before = await contentOf(here);
  await linkActuals(here.workbook, [link(count, 'C3'), link(meeting, 'C3')], later);
  expect((await rowsOf(here)).get(count)?.actual).toBe(6);
  await undo(here.workbook, later);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});

test('what cannot be: nothing at all is written', async () => {
  const here = await ledger();
  await here.host.user.type(`'${SHEET}'!C7`, '=SUM(台账!G7:G11)');
  const before = await contentOf(here);
  const wishes: readonly (readonly [string, readonly LinkWish[]])[] = [
    ['code-missing', [link(rate, 'C4'), link('2024-Z99-001', 'C3')]],
    ['cell-gone', [{ code: rate, actual: cell('C4', '没有这张表') }]],
    ['link-own-sheet', [{ code: rate, actual: cell('F7', '台账') }]],
    ['link-circular', [link(rate, 'C4'), link(count, 'C7')]],
  ];
  for (const [code, links] of wishes) {
    const refused = await linkActuals(here.workbook, links, later);
    expect([refused.value, codesOf(refused)]).toEqual([null, [code]]);
  }
  expect(await contentOf(here)).toEqual(before);
  await here.host.user.protect('台账');
  expect(codesOf(await linkActuals(here.workbook, [link(count, 'C3')], later))).toEqual(['sheet-protected']);
  here.host.dispose();
});

test('a past day is shown by values, and all that is read of a linked row is its value', async () => {
  const here = await ledger();
  await linkActuals(here.workbook, [link(count, 'C3', { dataDate: cell('D3') })], at);
  await refresh(here.workbook, at);
  const standing = (await readStanding(here.workbook)).value;
  expect(standing?.rows.find(({ indicator }) => indicator.code === count)?.progress).toMatchObject({
    actual: 6,
    dataDate: '2024-05-31',
  });
  await lookBack(here.workbook, '2024-06-30', later);
  const past = here.host.workbook.book.sheets.find(({ name }) => name === '台账 2024-06-30');
  const held = [...(past?.cells ?? [])].flatMap(([, cells]) => [...cells.values()]);
  expect(held.some(({ formula }) => formula !== null)).toBe(false);
  expect((await here.host.workbook.shown('台账 2024-06-30', 'G11')).text).toBe('6');
  here.host.dispose();
});

describe('the selection', () => {
  test('one cell, a block with the names of its rows, a whole column cut at what is used', async () => {
    const here = await ledger();
    const { select } = here.host.user;
    await select(`'${SHEET}'!C3`);
    expect((await readSelection(here.workbook)).value).toMatchObject({
      sheet: SHEET,
      address: 'C3',
      left: 1,
      values: [['新建公办幼儿园', 6]],
    });
    await select(`'${SHEET}'!C3:D4`);
    expect((await readSelection(here.workbook)).value).toMatchObject({
      address: 'C3:D4',
      values: [
        ['新建公办幼儿园', 6, 45443],
        [null, 0.82, null],
      ],
    });
    await select(`'${SHEET}'!C:C`);
    expect((await readSelection(here.workbook)).value?.address).toBe('C3:C4');
    await select(`'${SHEET}'!H20`);
    expect((await readSelection(here.workbook)).value).toMatchObject({ address: 'H20', left: 1 });
    await select('台账!F7');
    expect(codesOf(await readSelection(here.workbook))).toEqual(['link-own-sheet']);
    here.host.dispose();
  });
});

test.each([5, 150])(
  'rounds with %i rows',
  async (rows) => {
    const here = await ledger(rows);
    const { meter, user } = here.host;
    const rounds = async (act: () => Promise<Outcome<unknown>>): Promise<number> => {
      meter.reset();
      expect((await act()).value).not.toBeNull();
      return meter.rounds;
    };
    const codes = indicators(rows).map(({ code }) => code);
    await user.select(`'${SHEET}'!C:C`);
    expect(await rounds(() => readSelection(here.workbook))).toBe(3);
    const links = codes.map((code) => link(code, 'C3', { dataDate: cell('D3') }));
    expect(await rounds(() => linkActuals(here.workbook, links, at))).toBe(3);
    expect(await rounds(() => readLedger(here.workbook))).toBe(2);
    expect(await rounds(() => refresh(here.workbook, at))).toBe(3);
    expect(await rounds(() => unlinkActuals(here.workbook, codes, later))).toBe(3);
    expect(await rounds(() => undo(here.workbook, later))).toBe(3);
    here.host.dispose();
  },
  120_000,
);
