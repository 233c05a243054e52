/**
 * A year of one office by gestures, in a real browser: its own sheet is there first; the plan becomes the ledger V1; three
 * months of check-ins; a target adjusted with its grounds; the own sheet taken on; what lags; the summary; saved and opened
 * again. Pictures are left in out/gestures for a person to look at.
 */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { wordingOf } from '../../../src/wording';
import { cell, picture, sheets, shown, type Sitting } from './bench';
import { acceptGroups, acceptOneByOne, choosePlan, setAsOf, turnTo, typeActual, writeLedger } from './ledger';
import { eventually, ledgerRow, lines, statuses } from './reading';
import { gestures } from './seated';

const { adopt, sheet, track } = wordingOf('zh');

const OWN = '项目办进度表';

/** What a section keeps for itself, in its own layout. */
async function ownWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(OWN);
  sheet.addRow(['2025年校舍项目进度表']);
  sheet.addRow(['序号', '项目', '单位', '年度目标', '截至目前完成', '责任人']);
  sheet.addRow([1, '教学楼加固', '栋', 6, 1, '曾工']);
  sheet.addRow([2, '塑胶跑道翻新', '条', 4, 3, '岳工']);
  sheet.addRow([3, '厕所改造', '座', 10, 4, '曾工']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function open({ page, bench }: Sitting, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({ name, mimeType: '', buffer });
  await page.getByText(bench.opened(name)).waitFor();
}

async function refresh({ page, bench }: Sitting): Promise<void> {
  await page.getByRole('button', { name: bench.refresh, exact: true }).click();
  await page.getByText(bench.refreshed).waitFor();
}

/** Brings a sheet to the front by its tab below the grid. */
async function bringUp({ page }: Sitting, title: string): Promise<void> {
  await page.getByText(title, { exact: true }).last().click();
  await shown(page);
}

interface Month {
  readonly asOf: string;
  readonly actuals: readonly (readonly [name: string, figure: string])[];
}

const months: readonly Month[] = [
  {
    asOf: '2025-03-31',
    actuals: [
      ['公办幼儿园', '1'],
      ['公办学位', '300'],
      ['巩固率', '99.1'],
    ],
  },
  {
    asOf: '2025-04-30',
    actuals: [
      ['公办幼儿园', '1'],
      ['公办学位', '420'],
      ['大班额', '2.6'],
    ],
  },
  {
    asOf: '2025-05-31',
    actuals: [
      ['公办幼儿园', '2'],
      ['公办学位', '900'],
      ['大班额', '1.8'],
    ],
  },
];

/** A day as Excel counts it. */
const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;

async function report(sitting: Sitting, { asOf, actuals }: Month): Promise<void> {
  await setAsOf(sitting, asOf);
  await turnTo(sitting, 'update');
  for (const [name, figure] of actuals) await typeActual(sitting, name, figure);
  await refresh(sitting);
  // The words of the refresh before may still stand there: the check-ins of the month tell.
  await eventually(async () => {
    const held = (await heldIn(sitting, '填报')).filter((line) => line.includes(serial(asOf)));
    expect(held.some((line) => line.some((value) => String(value).includes('公办学位')))).toBe(true);
  }, 30_000);
}

/** Rows of a sheet of ours as the host holds them. */
const heldIn = ({ page }: Sitting, title: string): Promise<readonly (readonly unknown[])[]> =>
  page.evaluate((wanted) => {
    const found = window.workbench?.host.workbook.book.sheets.find(({ name }) => name === wanted);
    return [...(found?.cells.values() ?? [])].map((line) => [...line.values()].map(({ value }) => value));
  }, title);

async function adjust(sitting: Sitting, name: string, target: string, grounds: string): Promise<void> {
  const { pane, words } = sitting;
  await turnTo(sitting, 'update');
  await pane.getByRole('button', { name: words.update.adjust.openFor(name) }).click();
  await pane.getByLabel(words.update.adjust.target).fill(target);
  await pane.getByLabel(words.update.adjust.grounds).fill(grounds);
  await picture(sitting, 'year-3-adjust');
  await pane.getByRole('button', { name: words.update.adjust.write }).click();
  await pane
    .getByText(new RegExp(track.pane.done('.*')))
    .first()
    .waitFor();
}

gestures((seated) => {
  test('a year of one office', () => seated({ language: 'zh' }, year, 'year-failed'), 600_000);
});

async function year(sitting: Sitting): Promise<void> {
  const { page, pane, words, bench } = sitting;
  await open(sitting, '项目办.xlsx', await ownWorkbook());
  const own = await cell(page, OWN, 'E5');

  await choosePlan(sitting, 'zh-plan.docx');
  await acceptOneByOne(sitting, 100);
  await acceptGroups(sitting);
  await writeLedger(sitting);
  expect(await sheets(page)).toContain(OWN);
  const ledger = (await sheets(page)).find((title) => title.startsWith('台账')) ?? '';
  await bringUp(sitting, ledger);
  await picture(sitting, 'year-1-v1');
  expect((await heldIn(sitting, ledger)).flat()).toContain('V1');

  for (const month of months) await report(sitting, month);
  await picture(sitting, 'year-2-may');
  const places = (await lines(page, ledger)).find(({ name }) => name.includes('公办学位'))?.name ?? '';
  expect((await heldIn(sitting, '填报')).filter((line) => line.includes(places))).toHaveLength(3);
  expect((await ledgerRow(page, places)).status.text).toBe('正常');

  await adjust(sitting, places, '2400', '县政府第11次常务会议纪要');
  await eventually(async () => expect((await ledgerRow(page, places)).status.text).toBe('偏慢'));
  const told = (await heldIn(sitting, '变更记录')).filter((line) => line.includes('县政府第11次常务会议纪要'));
  expect(told.map((line) => line.slice(6, 8))).toEqual([[1620, 2400]]);

  await bringUp(sitting, OWN);
  await turnTo(sitting, 'home');
  await pane.getByRole('button', { name: adopt.pane.open }).click();
  await pane.getByRole('button', { name: adopt.pane.look }).click();
  await pane.getByRole('button', { name: adopt.pane.take }).click();
  await pane.getByText(adopt.pane.taken('3')).waitFor();
  await picture(sitting, 'year-4-adopted');
  expect(await cell(page, OWN, 'E5')).toEqual(own);

  await refresh(sitting);
  await page.getByRole('button', { name: bench.lagging, exact: true }).click();
  await pane.getByRole('list', { name: words.lagging.heading }).waitFor();
  await picture(sitting, 'year-5-lagging');
  const lagging = await pane.getByRole('list', { name: words.lagging.heading }).getByRole('listitem').count();
  for (const [title, look] of [
    [sheet.titles.summary, 'year-6-summary'],
    [sheet.titles.lagging, 'year-7-lagging'],
  ] as const) {
    await bringUp(sitting, title);
    await picture(sitting, look);
    // A line of the chart for each area at least; the list has none.
    const drawn = await page.locator('.charts svg rect').count();
    if (title === sheet.titles.summary) expect(drawn).toBeGreaterThan(10);
    else expect(drawn).toBe(0);
    const said = (await heldIn(sitting, title)).flat();
    expect(said.some((held) => new RegExp(`滞后类共? ${String(lagging)} 项`).test(String(held)))).toBe(true);
  }

  const before = await statuses(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bench.save, exact: true }).click(),
  ]);
  await open(sitting, 'year.xlsx', readFileSync(await download.path()));
  await shown(page);
  expect(await statuses(page)).toEqual(before);
}
