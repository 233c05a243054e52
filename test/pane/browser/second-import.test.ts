/**
 * A second import by gestures, in a real browser: version two of a plan and its diff, then a report whose results find their
 * rows. Pictures of the pane at 320 px are left in out/gestures for a person to look at.
 */
import { readFileSync } from 'node:fs';
import type { Sitting } from './bench';
import {
  acceptGroups,
  acceptOneByOne,
  choosePlan,
  giveFile,
  narrow,
  pictureOfPane,
  progress,
  sampleAt,
  setAsOf,
  turnTo,
  writeLedger,
} from './ledger';
import { eventually, ledgerRow } from './reading';
import { bothSeats, gestures, lookOf } from './seated';

/** Two targets changed, one duty dropped, one new: of our own writing, from the sample plan. */
const second = {
  zh: {
    file: 'zh-plan.txt',
    edits: [
      ['新增公办学位1620个', '新增公办学位1700个'],
      ['课后服务参与率稳定在95%左右', '课后服务参与率稳定在96%左右'],
      ['中等职业学校招生2100人，', '中等职业学校招生2100人，引进企业导师35名，'],
      ['2. 校长教师交流轮岗比例不低于10%。\n', ''],
    ],
    changed: '公办学位',
  },
  en: {
    file: 'en-plan.txt',
    edits: [
      ['1,620 new public nursery places', '1,700 new public nursery places'],
      ['At least 56% of nursery children', 'At least 58% of nursery children'],
      ['85 dual-qualified trainers will be added', '85 dual-qualified trainers and 35 mentors will be added'],
      ['2. No fewer than 10% of head teachers and teachers will work at a second school.\n', ''],
    ],
    changed: 'public nursery places',
  },
} as const;

function versionTwo(language: 'zh' | 'en'): {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
} {
  const { file, edits } = second[language];
  const text = edits.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync(sampleAt(file), 'utf8'),
  );
  return { name: file.replace('.txt', '-v2.txt'), mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function again({ pane, words }: Sitting): Promise<void> {
  await pane.getByRole('button', { name: words.review.another }).click();
}

/** The plan as the ledger, dated, and the pane ready for another file. */
async function firstImport(sitting: Sitting, language: 'zh' | 'en'): Promise<void> {
  await narrow(sitting);
  await choosePlan(sitting, second[language].file);
  await acceptOneByOne(sitting, 100);
  await acceptGroups(sitting);
  await writeLedger(sitting);
  await again(sitting);
}

async function version(sitting: Sitting, language: 'zh' | 'en', look: string): Promise<void> {
  const { pane, words } = sitting;
  const { relation, diff } = words.merge;
  await giveFile(sitting, versionTwo(language));
  await pane.getByRole('radio', { name: relation.version, exact: true }).waitFor();
  await pictureOfPane(sitting, `second-${look}-1-relation`);
  await pane.getByRole('radio', { name: relation.version, exact: true }).check();
  await pane.getByRole('button', { name: relation.next }).click();
  // What the ledger says already is taken as seen.
  await eventually(async () => expect((await progress(sitting))[0]).toBeGreaterThan(20));
  await acceptOneByOne(sitting, 100);
  await acceptGroups(sitting);
  await pane.getByRole('button', { name: new RegExp(diff.compare('\\d+').replaceAll(/[()（）]/g, '.')) }).click();
  const changed = pane.getByRole('list', { name: diff.changed });
  await changed.getByText(/1,700/).first().waitFor();
  expect(await changed.getByLabel(diff.oldSentence).first().innerText()).toMatch(/1,?620/);
  expect(await changed.getByLabel(diff.newSentence).first().innerText()).toMatch(/1,?700/);
  await pictureOfPane(sitting, `second-${look}-2-diff`);
  await pane.getByRole('list', { name: diff.gone }).scrollIntoViewIfNeeded();
  await pictureOfPane(sitting, `second-${look}-3-gone`);
  // The English sentence with one thing more in it names its first otherwise.
  const pairs = pane.getByRole('button', { name: new RegExp(diff.isRenamedFor('.*', '.*')) });
  for (let left = await pairs.count(); left > 0; left -= 1) await pairs.first().click();
  await pane
    .getByRole('button', { name: new RegExp(diff.write('\\d+', '\\d+').replaceAll(/changes?/g, 'changes?')) })
    .click();
  await pane
    .getByRole('heading', { name: new RegExp(diff.done('\\d+', '\\d+').replaceAll(/changes|indicators/g, '\\w+')) })
    .waitFor();
  await pictureOfPane(sitting, `second-${look}-4-done`);
  await again(sitting);
}

async function report(sitting: Sitting, language: 'zh' | 'en', look: string): Promise<void> {
  const { page, pane, words } = sitting;
  const { told } = words.merge;
  await setAsOf(sitting, '2025-06-30');
  await turnTo(sitting, 'plan');
  await giveFile(sitting, sampleAt(`${language}-summary.docx`));
  await pane.getByRole('checkbox', { name: new RegExp(told.tickAll('\\d+')) }).waitFor();
  await pictureOfPane(sitting, `second-${look}-5-report`);
  await pane.getByRole('button', { name: new RegExp(`^${told.sure}`) }).click();
  await pane.getByRole('list', { name: told.sure }).scrollIntoViewIfNeeded();
  await pictureOfPane(sitting, `second-${look}-6-matched`);
  await pane.getByRole('button', { name: new RegExp(told.write('\\d+').replace('actuals', 'actuals?')) }).click();
  await pane
    .getByText(new RegExp(told.done('\\d+').replace('actuals', 'actuals?')))
    .first()
    .waitFor();
  await pictureOfPane(sitting, `second-${look}-7-filled`);
  const name = await rowNamed(sitting, second[language].changed);
  expect((await ledgerRow(page, name)).actual.text).toMatch(/540/);
}

/** The whole name of the row whose name holds these words. */
async function rowNamed({ page }: Sitting, words: string): Promise<string> {
  const names = await page.evaluate(() => {
    const sheet = window.workbench?.host.workbook.book.sheets.find(({ name }) => /^(?:台账|Ledger)/.test(name));
    return [...(sheet?.cells.values() ?? [])].map((row) => String(row.get(2)?.value ?? ''));
  });
  const found = names.find((name) => name.includes(words));
  if (found === undefined) throw new Error(`No row with “${words}”`);
  return found;
}

gestures((seated) => {
  test.each(bothSeats)(
    'version two shows what changed, a report finds its rows: $language, $scheme',
    (seat) =>
      seated(
        seat,
        async (sitting) => {
          await firstImport(sitting, seat.language);
          await version(sitting, seat.language, lookOf(seat));
          await report(sitting, seat.language, lookOf(seat));
        },
        `second-${lookOf(seat)}-failed`,
      ),
    240_000,
  );
});
