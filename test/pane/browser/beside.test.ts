/**
 * Next year's plan by gestures, in a real browser: a ledger of its own beside this year's, and the home screen turns from one
 * to the other. Pictures of the pane at 320 px are left in out/gestures.
 */
import { readFileSync } from 'node:fs';
import { sheets, type Sitting } from './bench';
import {
  acceptGroups,
  acceptOneByOne,
  choosePlan,
  giveFile,
  narrow,
  pictureOfPane,
  reviewOpens,
  sampleAt,
  turnTo,
  writeLedger,
} from './ledger';
import { eventually, lines, selectedSheet } from './reading';
import { bothSeats, gestures, lookOf } from './seated';

const titles = { zh: ['台账', '台账 2026'], en: ['Ledger', 'Ledger 2026'] } as const;

/** The sample plan, said of a year later. */
function nextYears(language: 'zh' | 'en') {
  const text = readFileSync(sampleAt(`${language}-plan.txt`), 'utf8');
  return {
    name: `${language}-plan-2026.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replaceAll('2025', '2026').replaceAll('1620', '1700').replaceAll('1,620', '1,700')),
  };
}

async function written(sitting: Sitting): Promise<void> {
  await acceptOneByOne(sitting, 100);
  await acceptGroups(sitting);
  await writeLedger(sitting);
}

async function twoYears(sitting: Sitting, language: 'zh' | 'en', look: string): Promise<void> {
  const { page, pane, words } = sitting;
  const [first, second] = titles[language];
  await narrow(sitting);
  await choosePlan(sitting, `${language}-plan.txt`);
  await written(sitting);
  const before = await lines(page, first);
  await pane.getByRole('button', { name: words.review.another }).click();
  await giveFile(sitting, nextYears(language));
  const beside = pane.getByRole('button', { name: words.merge.relation.yearBeside('2026') });
  await beside.waitFor();
  await pictureOfPane(sitting, `beside-${look}-1-asked`);
  await beside.click();
  await reviewOpens(sitting);
  await written(sitting);
  await pictureOfPane(sitting, `beside-${look}-2-written`);
  expect(await sheets(page)).toEqual(expect.arrayContaining([first, second]));
  expect(await lines(page, first)).toEqual(before);
  expect(await lines(page, second)).toHaveLength(before.length);
}

async function turned(sitting: Sitting, language: 'zh' | 'en', look: string): Promise<void> {
  const { page, pane, words } = sitting;
  const [first, second] = titles[language];
  await turnTo(sitting, 'home');
  const choice = pane.getByRole('group', { name: words.home.ledgers });
  await pictureOfPane(sitting, `beside-${look}-3-home`);
  await choice.getByRole('button', { name: first, exact: true }).click();
  await pane.getByRole('heading', { name: first, exact: true }).waitFor();
  await eventually(async () => expect(await selectedSheet(page)).toBe(first));
  await pictureOfPane(sitting, `beside-${look}-4-turned`);
  await choice.getByRole('button', { name: second, exact: true }).click();
  await pane.getByRole('heading', { name: second, exact: true }).waitFor();
}

gestures((seated) => {
  test.each(bothSeats)(
    'a plan of the next year has a ledger beside the first, the pane turns between them: $language, $scheme',
    (seat) =>
      seated(
        seat,
        async (sitting) => {
          await twoYears(sitting, seat.language, lookOf(seat));
          await turned(sitting, seat.language, lookOf(seat));
        },
        `beside-${lookOf(seat)}-failed`,
      ),
    240_000,
  );
});
