/**
 * A new ledger is taken back at any length: Excel for the web refuses answers over 5 MB, so a long one is read in blocks.
 * What a person typed into it, in whichever block or below the last row, keeps it.
 */
import { undo } from '../../../src/excel';
import { scaledLedger } from './scale';
import type { Scaled } from './scale';
import { codesOf, later } from './stand';

jest.setTimeout(600_000);

const titles = ({ host }: Scaled): readonly string[] => host.workbook.book.sheets.map(({ name }) => name);

async function undone(here: Scaled): Promise<number> {
  here.host.meter.reset();
  const { value, problems } = await undo(here.workbook, later);
  expect(codesOf({ value, problems })).toEqual([]);
  expect(titles(here)).toEqual(['Sheet1']);
  const { requests } = here.host.meter;
  here.host.dispose();
  return requests;
}

test('with a thousand rows in three rounds', async () => {
  expect(await undone(await scaledLedger(1000))).toBe(3);
});

test('where its texts are so long that an answer holds but a few rows', async () => {
  const here = await scaledLedger(400);
  here.host.faults.largest = 100_000;
  expect(await undone(here)).toBeLessThanOrEqual(40);
});

test('with ten thousand rows in blocks, and not where a person typed into one', async () => {
  const here = await scaledLedger(10_000);
  for (const cell of ['AD9500', 'AD12000']) {
    await here.host.user.type(`台账!${cell}`, '自己的话');
    expect(codesOf(await undo(here.workbook, later))).toEqual(['sheet-kept']);
    await here.host.user.clear(`台账!${cell}`);
  }
  expect(await undone(here)).toBeLessThanOrEqual(10);
});
