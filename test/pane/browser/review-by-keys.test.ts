/**
 * Importing a table and a .pdf together, by gestures in a real browser: a table whose heads nobody knows is asked about, the
 * review is done by the keyboard alone, a correction is followed by like records, and any number of the text is asked why.
 * Pictures of the pane at 320 px are left in out/gestures for a person to look at.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { pictures, type Sitting } from './bench';
import { progress } from './ledger';
import { eventually } from './reading';
import { bothSeats, gestures, lookOf } from './seated';

const sheets = {
  zh: [
    ['编排', '所办何事', '应至', '原有家底', '由谁办'],
    [1, '全校新建风雨操场（座）', 12, 4, '后勤中心'],
    [2, '全校更换课桌椅（套）', 3600, 800, '资产中心'],
    [3, '全校改造旱厕（处）', 25, 9, '后勤中心'],
  ],
  en: [
    ['Item', 'Thing to do', 'Where to be', 'Where we stand', 'Whose job'],
    [1, 'District solar roofs (%)', 40, 12, 'Estates'],
    [2, 'District swim lessons (%)', 80, 55, 'Sport'],
    [3, 'District safe crossings (%)', 90, 61, 'Roads'],
  ],
} as const;

const short = { zh: ['全校新建风雨操场', '新建风雨操场'], en: ['District solar roofs', 'solar roofs'] } as const;

async function givenFiles(language: 'zh' | 'en') {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('1');
  sheets[language].forEach((row) => sheet.addRow([...row]));
  const pdf = join(__dirname, '../../fixtures/reading/plan-libreoffice.pdf');
  return [
    { name: 'table.xlsx', mimeType: '', buffer: Buffer.from(await book.xlsx.writeBuffer()) },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) },
  ];
}

async function picture({ page }: Sitting, name: string): Promise<void> {
  await page.locator('.pane iframe').screenshot({ path: join(pictures, `keys-${name}.png`) });
}

/** Tab, as often as it takes, until this has the focus. */
async function tabTo({ page, pane }: Sitting, found: ReturnType<Sitting['pane']['locator']>): Promise<void> {
  await found.first().waitFor();
  for (let n = 0; n < 150; n += 1) {
    const here = await found.evaluateAll((all) => all.includes(document.activeElement as never));
    if (here) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come there: ${await pane.locator(':focus').first().innerText()}`);
}

/** What each column holds, chosen with Tab and the first letters; Enter on the button. */
async function tellColumns(sitting: Sitting): Promise<void> {
  const { page, pane, words } = sitting;
  await pane.getByRole('heading', { name: words.mapping.heading }).waitFor();
  await tabTo(sitting, pane.getByRole('button', { name: words.mapping.confirm }));
  await page.keyboard.press('Enter');
  await tabTo(sitting, pane.getByRole('button', { name: words.review.year.confirm }));
  await page.keyboard.press('Enter');
}

/** One record of the table loses a word at its head; the others of the table follow. */
async function correctOne(sitting: Sitting, language: 'zh' | 'en', look: string): Promise<void> {
  const { page, pane, words } = sitting;
  const [before, after] = short[language];
  const row = pane.getByRole('button', { name: new RegExp(before) });
  if ((await row.count()) === 0) {
    await tabTo(sitting, pane.getByRole('button', { name: new RegExp(`^${words.review.groups.sure}`) }));
    await page.keyboard.press('Enter');
  }
  await tabTo(sitting, row);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await pane.locator('[role=group]:focus').count()).toBe(1));
  await page.keyboard.press('e');
  await pane.locator('form input:focus').first().waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(after);
  await pane.getByRole('list', { name: words.review.followers }).waitFor();
  await picture(sitting, `${look}-3-followers`);
  await page.keyboard.press('Enter');
  // The targets of the other rows, and what stands beside all of them.
  await pane.getByText(new RegExp(words.review.likeChanged('\\d+').replace(/records?/, 'records?'))).waitFor();
  await picture(sitting, `${look}-4-followed`);
}

/** Every number of the text, by the arrow keys; the first that is no indicator says why. */
async function askWhy(sitting: Sitting, look: string): Promise<void> {
  const { page, pane, words } = sitting;
  await page.keyboard.press('n');
  await pane.getByRole('heading', { name: words.numbers.heading }).waitFor();
  await tabTo(sitting, pane.locator('[data-number][tabindex="0"]'));
  const left = words.numbers.legend.left;
  for (let n = 0; !(await pane.locator(':focus').first().getAttribute('aria-label'))?.endsWith(left); n += 1) {
    if (n > 300) throw new Error('The arrow keys come to no number that is no indicator');
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: words.numbers.adopt }).waitFor();
  await picture(sitting, `${look}-5-why`);
  await page.keyboard.press('Escape');
  await tabTo(sitting, pane.getByRole('button', { name: words.numbers.close }));
  await page.keyboard.press('Enter');
}

gestures((seated) => {
  test.each(bothSeats)(
    'a table and a .pdf, reviewed by the keyboard alone, $language $scheme',
    (seat) =>
      seated(
        seat,
        async (sitting) => {
          const { page, pane, words, bench } = sitting;
          const look = lookOf(seat);
          await page.evaluate(() => {
            const narrow = document.querySelector<HTMLElement>('.pane');
            if (narrow) narrow.style.width = '320px';
          });
          await page.getByRole('button', { name: bench.importPlan, exact: true }).click();
          await pane.locator('input[type=file]').setInputFiles(await givenFiles(seat.language));
          await pane.getByRole('heading', { name: words.mapping.heading }).waitFor();
          await picture(sitting, `${look}-1-columns`);
          await tellColumns(sitting);
          await eventually(async () => expect((await progress(sitting))[1]).toBeGreaterThan(3));
          await picture(sitting, `${look}-2-review`);
          await correctOne(sitting, seat.language, look);
          await askWhy(sitting, look);
          expect((await progress(sitting))[0]).toBeGreaterThan(0);
        },
        `keys-${lookOf(seat)}-failed`,
      ),
    180_000,
  );
});
