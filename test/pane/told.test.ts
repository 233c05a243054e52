/**
 * Results of a report against the rows of a ledger, where a person gives one row to one figure and then to another: the last
 * word counts, and what is shown as chosen is what is written.
 */
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import { draftOf, withAct } from '../../src/taskpane/review/draft';
import type { Destination } from '../../src/taskpane/review/draft';
import { reviewOf } from '../../src/taskpane/review/items';
import { entriesOf, toldOf } from '../../src/taskpane/review/told';
import type { Told } from '../../src/taskpane/review/told';
import { excelService } from '../../src/taskpane/services/excel-service';
import type { CellFormula, StandingLedger } from '../../src/sheet';
import { indicator, stand } from '../unit/excel/stand';

const code = '2025-A01-001';
const report = (done: string): string => `2025年上半年工作总结\n一、完成情况\n上半年，${done}\n`;

async function standing(): Promise<StandingLedger> {
  const excel = excelService(stand({ engine: 'quick' }).workbook, () => '2025-07-02T09:30');
  const row = indicator({ code, name: '建成村民书屋', unit: '个', area: '', start: '2025-01-01', due: '2025-12-31' });
  await excel.newLedger({ year: 2025, indicators: [row] }, { language: 'zh', palette: 'standard' });
  const { value } = await excel.readStanding();
  if (value === null) throw new Error('no ledger');
  return value;
}

type Judge = (pairs: readonly (readonly [number, Destination])[], over?: boolean) => Told;

async function judged(done: string, formulas: ReadonlyMap<string, CellFormula> = new Map()): Promise<Judge> {
  const ledger = await standing();
  const document = documentOfText('上半年总结.txt', report(done), 'txt');
  const asked = withAct(draftOf([{ document, extraction: extract(document) }]), { act: 'year', year: 2025 });
  const keys = reviewOf(asked).items.map(({ key }) => key);
  return (pairs, over) => {
    const paired = pairs.reduce(
      (before, [at, to]) =>
        withAct(before, { act: 'settle', settling: { what: 'pair', figures: [keys[at] ?? ''], to } }),
      asked,
    );
    const draft =
      over === undefined ? paired : withAct(paired, { act: 'settle', settling: { what: 'over', code, over } });
    return toldOf({ review: reviewOf(draft), draft, standing: ledger, asOf: '2025-06-30', formulas });
  };
}

const written = (told: Told): readonly unknown[] => entriesOf(told, () => '').map(({ value }) => value);

test('of two doubtful figures given the same row the later has it, and only that one is shown as chosen', async () => {
  const told = await judged('建成东湖村民书屋2个。建成西岭村民书屋3个。');
  const row = { code };
  expect(told([]).doubtful.map(({ to }) => to)).toEqual([undefined, undefined]);
  const second = told([
    [0, row],
    [1, row],
  ]);
  expect(written(second)).toEqual([3]);
  expect(second.doubtful.map(({ to }) => to)).toEqual([undefined, row]);
  const first = told([
    [0, row],
    [1, row],
    [0, row],
  ]);
  expect(written(first)).toEqual([2]);
  expect(first.doubtful.map(({ to }) => to)).toEqual([row, undefined]);
});

test('a row given to another figure comes back to the one it was matched to', async () => {
  const told = await judged('建成村民书屋2个。建成西岭村民书屋3个。');
  const found = told([]);
  expect([found.sure.length, found.doubtful.length]).toEqual([1, 1]);
  const given = told([[1, { code }]]);
  expect(written(given)).toEqual([3]);
  const back = told([
    [1, { code }],
    [0, 'found'],
  ]);
  expect(written(back)).toEqual([2]);
  expect(back.doubtful.map(({ to }) => to)).toEqual([undefined]);
});

test('a linked row is shown beside the figure, also an empty one, and is given up only by saying so', async () => {
  const formula: CellFormula = { text: '=IF(月报!$B$2="","",月报!$B$2)', cell: '月报!B2', broken: false };
  const told = await judged('建成村民书屋2个。', new Map([[code, formula]]));
  const found = told([]);
  expect([found.sure.length, found.conflicts.map(({ formula: one, taken }) => [one?.cell, taken])]).toEqual([
    0,
    [['月报!B2', false]],
  ]);
  expect(written(found)).toEqual([]);
  expect(entriesOf(told([], true), () => '')).toMatchObject([{ code, value: 2, over: formula.text }]);
  expect((await judged('建成村民书屋2个。'))([]).sure).toHaveLength(1);
});

test('of doubtful figures the likeliest is proposed where nothing else comes near, and only one of them for a row', async () => {
  const [one] = (await judged('建成东湖村民书屋2个。'))([]).doubtful;
  expect(one).toMatchObject({ likely: code, to: undefined });
  const two = (await judged('建成东湖村民书屋2个。建成西岭村民书屋3个。'))([]).doubtful;
  expect(two.map(({ likely }) => likely)).toEqual([null, null]);
});
