/** Gestures that several tests make: a plan into the ledger, an as-of date, an actual. Each waits for what a person would see. */
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { pictures, type Sitting } from './bench';
import { eventually, ledgerRow } from './reading';

export const sampleAt = (name: string): string => join(__dirname, '../../../assets/samples', name);

/** As wide as Excel shows it at its narrowest. */
export async function narrow({ page }: Sitting): Promise<void> {
  await page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>('.pane');
    if (pane) pane.style.width = '320px';
  });
}

/** A picture of the pane alone, into out/gestures. */
export async function pictureOfPane({ page }: Sitting, name: string): Promise<void> {
  await page.locator('.pane iframe').screenshot({ path: join(pictures, `${name}.png`) });
}

/** Ribbon → Import, chooses the file, answers the year as guessed. */
export async function giveFile(
  { page, pane, words, bench }: Sitting,
  file: Parameters<Locator['setInputFiles']>[0],
): Promise<void> {
  await page.getByRole('button', { name: bench.importPlan, exact: true }).click();
  await pane.locator('input[type=file]').setInputFiles(file);
  await pane.getByRole('button', { name: words.review.year.confirm }).click();
}

/** The same with a sample plan, until the review is open. */
export async function choosePlan(sitting: Sitting, file: string): Promise<void> {
  await giveFile(sitting, sampleAt(file));
  await reviewOpens(sitting);
}

export const reviewOpens = ({ pane, words }: Sitting): Promise<void> =>
  pane.getByText(progressOf(words)).first().waitFor();

/** "已定 3 / 40", "3 of 40 decided": any numbers, or these decided. */
const progressOf = (words: Sitting['words'], decided = '\\d+'): RegExp =>
  new RegExp(`^${words.review.progress(`(${decided})`, '(\\d+)')}$`);

/** How far the review is, as the pane says: decided, of how many. */
export async function progress({ pane, words }: Sitting): Promise<readonly [number, number]> {
  const said = await pane.getByText(progressOf(words)).first().innerText();
  const [, decided, all] = progressOf(words).exec(said) ?? [];
  return [Number(decided), Number(all)];
}

const acceptButton = ({ pane, words }: Sitting): Locator =>
  pane.getByRole('button', { name: words.review.accept, exact: true });

/** Accepts what stands in front, one after the other, at most so many. */
export async function acceptOneByOne(sitting: Sitting, most: number): Promise<void> {
  for (let n = 0; n < most && (await acceptButton(sitting).count()) > 0; n += 1) {
    const [before] = await progress(sitting);
    await acceptButton(sitting).first().click();
    await sitting.pane
      .getByText(progressOf(sitting.words, String(before + 1)))
      .first()
      .waitFor();
  }
}

/** Ticks every group that can be taken together. */
export async function acceptGroups({ pane, words }: Sitting): Promise<void> {
  const ticks = pane.getByRole('checkbox', { name: new RegExp(words.review.acceptAll('\\d+')) });
  for (const tick of await ticks.all()) if (!(await tick.isChecked())) await tick.check();
}

export const writeButton = (words: Sitting['words']): RegExp =>
  new RegExp(words.review.writeNew('\\d+').replaceAll(/[()（）]/g, '.'));

export async function writeLedger({ pane, words }: Sitting): Promise<void> {
  await pane.getByRole('button', { name: writeButton(words) }).click();
  await pane
    .getByText(new RegExp(words.review.written('\\d+')))
    .first()
    .waitFor({ timeout: 60_000 });
}

export async function turnTo({ pane, words }: Sitting, page: 'home' | 'plan' | 'update' | 'lagging'): Promise<void> {
  await pane.getByRole('tab', { name: words.tabs[page], exact: true }).click();
}

export async function setAsOf(sitting: Sitting, date: string): Promise<void> {
  const { pane, words } = sitting;
  await turnTo(sitting, 'home');
  const edit = pane.getByRole('button', { name: words.home.asOfEdit });
  const field = pane.getByLabel(words.home.asOf);
  await edit.or(field).first().waitFor();
  if (await edit.isVisible()) await edit.click();
  await field.fill(date);
  await pane.getByRole('button', { name: words.home.asOfSave, exact: true }).click();
  await pane.getByText(words.outcome.asOf(date)).first().waitFor();
}

/** Types an actual into the first row whose name holds these words; answers the row's whole name. */
export async function typeActual(sitting: Sitting, name: string, figure: string): Promise<string> {
  const { page, pane, words } = sitting;
  const [before, after] = words.update.actualFor('\u0000').split('\u0000');
  const field = pane.getByRole('textbox', { name: new RegExp(`^${before ?? ''}.*${name}.*${after ?? ''}$`) }).first();
  await field.scrollIntoViewIfNeeded();
  const label = (await field.getAttribute('aria-label')) ?? '';
  await field.fill(figure);
  await field.press('Enter');
  const whole = label.slice((before ?? '').length, label.length - (after ?? '').length);
  // What another row said before may still stand there: the cell tells.
  await eventually(async () => {
    const { actual } = await ledgerRow(page, whole);
    expect(Number(actual.text.replace(/[,%]/g, ''))).toBe(Number(figure));
  });
  await pane.getByText(words.update.saved).first().waitFor();
  return whole;
}
