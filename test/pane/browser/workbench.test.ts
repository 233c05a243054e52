/**
 * The main job by gestures, in a real browser: Microsoft's office.js in the production pane, the embedded host behind
 * it, the grid beside it. Pictures are left in out/gestures for a person to look at.
 */
import { readFileSync } from 'node:fs';
import { cell, picture, sheets, shown, type Seat } from './bench';
import {
  acceptGroups,
  acceptOneByOne,
  choosePlan,
  progress,
  setAsOf,
  turnTo,
  typeActual,
  writeButton,
  writeLedger,
} from './ledger';
import { eventually, ledgerRow, pixels, selected, statuses } from './reading';
import { gestures } from './seated';

const lagFill = '#FFC7CE';
const lagPixel = [255, 199, 206] as const;
const here: Seat = { language: 'zh' };

gestures((seated) => {
  test('a plan becomes a ledger; three actuals; what lags is red; undo; saved, reopened, the same', async () => {
    await seated(here, async (sitting) => {
      const { page, pane, words, bench } = sitting;
      await choosePlan(sitting, 'zh-plan.docx');
      await picture(sitting, 'zh-1-review');
      await acceptOneByOne(sitting, 100);
      await acceptGroups(sitting);
      await writeLedger(sitting);
      await picture(sitting, 'zh-2-written');
      await setAsOf(sitting, '2025-06-30');

      await turnTo(sitting, 'update');
      const nurseries = await typeActual(sitting, '公办幼儿园', '2');
      const retention = await typeActual(sitting, '巩固率', '99.6');
      const classes = await typeActual(sitting, '大班额', '2.6');
      await picture(sitting, 'zh-3-update');
      expect((await ledgerRow(page, nurseries)).status.text).toBe('滞后');
      expect((await ledgerRow(page, retention)).status.text).toBe('已达标');
      expect((await ledgerRow(page, classes)).status.text).toBe('突破底线');

      await page.getByRole('button', { name: bench.refresh, exact: true }).click();
      await page.getByText(bench.refreshed).waitFor();
      await page.getByRole('button', { name: bench.lagging, exact: true }).click();
      const listed = pane.getByRole('button', { name: new RegExp(nurseries) });
      await listed.click();
      await pane.getByRole('tab', { name: words.tabs.lagging, selected: true }).waitFor();
      await shown(page);
      const row = await ledgerRow(page, nurseries);
      expect(row.status.fill).toBe(lagFill);
      expect(row.name.fill).toBe(lagFill);
      await eventually(async () => expect(await selected(page)).toBe(row.statusAddress));
      await picture(sitting, 'zh-4-lagging');
      expect(await pixels(page, lagPixel)).toBeGreaterThan(500);

      const before = await statuses(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: bench.save, exact: true }).click(),
      ]);
      const saved = await download.path();
      expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');

      await turnTo(sitting, 'home');
      await pane.getByRole('button', { name: words.home.undoLast }).click();
      await pane
        .getByText(new RegExp(words.outcome.undone('.*')))
        .first()
        .waitFor();
      await picture(sitting, 'zh-5-undone');

      await page
        .locator('input[type=file][accept=".xlsx"]')
        .setInputFiles({ name: 'again.xlsx', mimeType: '', buffer: readFileSync(saved) });
      await page.getByText(bench.opened('again.xlsx')).waitFor();
      await shown(page);
      expect(await statuses(page)).toEqual(before);
      expect((await ledgerRow(page, nurseries)).name.fill).toBe(lagFill);
      await picture(sitting, 'zh-6-reopened');
    });
  }, 240_000);

  test('a reload in the middle of the review loses nothing: the pane alone, then the whole page', async () => {
    await seated(here, async (sitting) => {
      const { page, pane, words, bench } = sitting;
      await choosePlan(sitting, 'zh-plan.docx');
      await acceptOneByOne(sitting, 2);
      await acceptGroups(sitting);
      const before = await progress(sitting);
      expect(before[0]).toBeGreaterThan(0);
      await pane.getByText(words.review.saved).waitFor();
      await page.getByRole('button', { name: bench.reloadPane }).click();
      await pane
        .getByText(words.review.progress(String(before[0]), String(before[1])))
        .first()
        .waitFor();
      await page.evaluate('window.workbench.kept()');
      await page.reload();
      await page.waitForFunction('window.workbench');
      await pane
        .getByText(words.review.progress(String(before[0]), String(before[1])))
        .first()
        .waitFor();
    });
  }, 120_000);

  test('a write that fails half-way is taken back, and the second try stands', async () => {
    await seated(here, async (sitting) => {
      const { page, pane, words, bench } = sitting;
      await choosePlan(sitting, 'zh-plan.txt');
      await acceptOneByOne(sitting, 100);
      await acceptGroups(sitting);
      await pane.getByText(words.review.saved).waitFor();
      await page.getByRole('button', { name: bench.advanced }).click();
      await page.getByLabel(bench.failAction).fill('60');
      await page.getByLabel(bench.failAction).press('Tab');
      await page.keyboard.press('Escape');
      await pane.getByRole('button', { name: writeButton(words) }).click();
      await pane.getByText(words.outcome.failed).first().waitFor();
      await picture(sitting, 'zh-7-failed');
      expect(await sheets(page)).toHaveLength(1);
      await writeLedger(sitting);
      expect((await sheets(page)).length).toBeGreaterThan(4);
    });
  }, 120_000);

  test('what a person types in the grid reaches the add-in, and can be taken back', async () => {
    await seated(here, async ({ page }) => {
      await page.locator('#univer-sheet-main-canvas_book').click({ position: { x: 90, y: 30 } });
      await page.keyboard.type('85%');
      await page.keyboard.press('Enter');
      await page.keyboard.type('=A1*2');
      await page.keyboard.press('Enter');
      const [sheet = ''] = await sheets(page);
      await eventually(async () => expect((await cell(page, sheet, 'A2')).text).toBe('1.7'));
      await page.keyboard.press('Control+z');
      await eventually(async () => expect((await cell(page, sheet, 'A2')).text).toBe(''));
    });
  }, 60_000);

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'dark'],
  ] as const)(
    'the same in %s, %s',
    async (language, scheme) => {
      await seated({ language, scheme }, async (sitting) => {
        await choosePlan(sitting, `${language}-plan.docx`);
        await picture(sitting, `${language}-${scheme}-review`);
        await acceptOneByOne(sitting, 100);
        await acceptGroups(sitting);
        await writeLedger(sitting);
        await picture(sitting, `${language}-${scheme}-ledger`);
        const titles = await sheets(sitting.page);
        expect(titles.length).toBeGreaterThan(4);
      });
    },
    120_000,
  );
});
