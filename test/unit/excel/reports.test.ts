/** 汇总 and 滞后清单 in the live workbook: they come with a new ledger, an old one gets them, rows that come are counted. */
import { addReports, newLedger, typeActual, undo, writeIndicators } from '../../../src/excel';
import { reportSheets } from '../../../src/sheet';
import { AT, LATER, contentOf, indicator, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';
import { withoutReports } from './without-reports';

const at = { at: AT };
const later = { at: LATER };
const quick = { engine: 'quick' } as const;

async function oldLedger(here: Stand, count: number): Promise<void> {
  const made = layoutOf({ indicators: indicators(count) });
  await newLedger(here.workbook, (titles) => withoutReports(made(titles)), at);
}

interface Sheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly charts: readonly unknown[];
}

async function sheetIn({ host }: Stand, title: string): Promise<Sheet> {
  const { sheets } = await host.workbook.dump();
  const found = sheets.find((sheet) => sheet['name'] === title);
  if (found === undefined) throw new Error(`no sheet ${title}`);
  return found as unknown as Sheet;
}

/** The values of a row by the text in its first cell. */
function lineOf({ cells }: Sheet, label: string, columns: string): readonly unknown[] {
  const place = Object.entries(cells).find(([address, { value }]) => /^A\d+$/.test(address) && value === label)?.[0];
  const row = place?.slice(1) ?? '';
  return [...columns].map((column) => cells[column + row]?.value);
}

test('a ledger made without them gets both in three rounds, and undo takes them out whole', async () => {
  const here = stand(quick);
  await oldLedger(here, 12);
  const before = await contentOf(here);
  here.host.meter.reset();
  const added = await addReports(here.workbook, reportSheets, later);
  expect(added.problems).toEqual([]);
  expect(here.host.meter.requests).toBe(3);
  expect(added.value?.sheets.map(({ title }) => title)).toEqual(['汇总', '滞后清单']);
  const summary = await sheetIn(here, '汇总');
  expect(lineOf(summary, '全部指标', 'HI')).toEqual([12, 12]);
  expect(summary.charts).toHaveLength(1);
  expect(summary.charts[0]).toMatchObject({ type: 'BarStacked', title: '各板块指标状态（项数）' });
  expect((await addReports(here.workbook, reportSheets, later)).problems).toMatchObject([{ code: 'reports-exist' }]);
  expect((await undo(here.workbook, later)).problems).toEqual([]);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
}, 300_000);

test('they count what is typed and the rows that come and go', async () => {
  const here = stand(quick);
  await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), at);
  await typeActual(here.workbook, { code: '2024-A01-005', value: 1, date: '2024-06-30' }, later);
  expect(lineOf(await sheetIn(here, '汇总'), '全部指标', 'BHIJ')).toEqual([1, 5, 5, 1]);
  const { cells } = await sheetIn(here, '滞后清单');
  expect(['A5', 'B5', 'D5', 'E5', 'K5', 'N5', 'A6'].map((cell) => cells[cell]?.value)).toEqual([
    1,
    '第5批新建公办幼儿园',
    15,
    1,
    '待填',
    '去填',
    '',
  ]);
  const more = [indicator({ code: '2024-B01-001', area: '新的板块', owner: '办公室' })];
  expect((await writeIndicators(here.workbook, layoutOf({ indicators: more }), later)).problems).toEqual([]);
  const grown = await sheetIn(here, '汇总');
  expect(lineOf(grown, '全部指标', 'H')).toEqual([6]);
  expect(lineOf(grown, '新的板块', 'H')).toEqual([1]);
  expect(lineOf(grown, '办公室', 'H')).toEqual([1]);
  await undo(here.workbook, later);
  expect(lineOf(await sheetIn(here, '汇总'), '全部指标', 'H')).toEqual([5]);
  here.host.dispose();
}, 300_000);

test('a person’s sheets of these titles stay, and ours get others', async () => {
  const here = stand({ ...quick, sheetNames: ['汇总', '滞后清单'] });
  await oldLedger(here, 3);
  const { value } = await addReports(here.workbook, reportSheets, later);
  expect(value?.sheets.map(({ title }) => title)).toEqual(['汇总(2)', '滞后清单(2)']);
  expect(lineOf(await sheetIn(here, '汇总(2)'), '全部指标', 'H')).toEqual([3]);
  here.host.dispose();
}, 300_000);
