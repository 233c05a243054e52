/** The review's draft is kept in the workbook, whole or not at all. */
import { clearDraft, loadDraft, look, newLedger, recover, saveDraft, undo } from '../../../src/excel';
import { AT, contentOf, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand();
});
afterEach(() => here.host.dispose());

const ODD = '{"a":"</kept>]]>&lt;\u0000\u2028\uFFFE","b":"\ud83d\ude00","c":"\ud800"}';

test.each([['short'], [ODD], ['汉'.repeat(800_000) + '😀'.repeat(10)], ['']])(
  'a draft comes back as it was (%#)',
  async (text) => {
    const { workbook, host } = here;
    expect((await loadDraft(workbook)).value).toBeNull();
    expect((await saveDraft(workbook, text)).problems).toEqual([]);
    expect((await look(workbook)).value?.hasDraft).toBe(true);
    expect((await loadDraft(workbook)).value).toBe(text);
    const parts = (await host.workbook.dump()).xmlParts;
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThan(1_000_500);
  },
);

test('saving again leaves one draft; clearing leaves nothing', async () => {
  const { workbook } = here;
  const empty = await contentOf(here);
  await saveDraft(workbook, '汉'.repeat(400_000));
  await saveDraft(workbook, 'second');
  await saveDraft(workbook, 'third');
  expect((await loadDraft(workbook)).value).toBe('third');
  expect((await here.host.workbook.dump()).xmlParts).toHaveLength(1);
  await clearDraft(workbook);
  expect(await contentOf(here)).toEqual(empty);
});

test('a saving cut off anywhere leaves the old draft or the new one', async () => {
  const { workbook, host } = here;
  for (let k = 1; k <= 30; k += 1) {
    await clearDraft(workbook);
    await saveDraft(workbook, 'old');
    host.faults.failAction(k);
    await saveDraft(workbook, 'new');
    host.faults.clear();
    expect(['old', 'new']).toContain((await loadDraft(workbook)).value);
    await recover(workbook);
    expect(['old', 'new']).toContain((await loadDraft(workbook)).value);
    expect((await host.workbook.dump()).xmlParts).toHaveLength(1);
  }
});

test('operations and their undoing leave the draft alone', async () => {
  const { workbook } = here;
  await saveDraft(workbook, 'mine');
  await newLedger(workbook, layoutOf({ indicators: indicators(2) }), { at: AT });
  expect((await loadDraft(workbook)).value).toBe('mine');
  await undo(workbook, { at: AT });
  expect((await loadDraft(workbook)).value).toBe('mine');
});
