/** The manifest asks for ExcelApi 1.9: an Excel that has no more than that serves every operation. */
import { readApiSets } from '../../../src/host/node';
import {
  goTo,
  look,
  newLedger,
  recover,
  refresh,
  saveDraft,
  setAsOf,
  typeActual,
  undo,
  writeIndicators,
} from '../../../src/excel';
import { AT, LATER, contentOf, indicators, layoutOf, stand } from './stand';

const at = { at: AT };
const later = { at: LATER };

test('nothing above ExcelApi 1.9 is asked of an Excel that has no more', async () => {
  const here = stand({ api: '1.9', strict: { upTo: '1.9', sets: readApiSets() } });
  const { workbook } = here;
  const all = [
    await saveDraft(workbook, '草稿'),
    await newLedger(workbook, layoutOf({ indicators: indicators(4) }), at),
    await look(workbook),
    await typeActual(workbook, { code: '2024-A01-002', value: 1, date: '2024-06-30' }, at),
    await setAsOf(workbook, '2024-07-31', at),
    await refresh(workbook, later),
    await writeIndicators(workbook, layoutOf({ indicators: indicators(2, 5) }), later),
    await goTo(workbook, '2024-A01-006'),
    await undo(workbook, later),
    await undo(workbook, later),
  ];
  expect(all.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
  expect(all.every(({ value }) => value !== null)).toBe(true);
  expect((await recover(workbook)).problems).toEqual([]);
  here.host.dispose();
});

test('an Excel without custom XML keeps the journal in settings; undo finds it there', async () => {
  const here = stand({ api: '1.4' });
  const before = await contentOf(here);
  await newLedger(here.workbook, layoutOf({ indicators: indicators(3) }), at);
  const settings = Object.keys((await here.host.workbook.dump()).settings as object);
  expect(settings.filter((key) => key.startsWith('YS_Kept:'))).not.toEqual([]);
  expect((await here.host.workbook.dump()).xmlParts).toEqual([]);
  await typeActual(here.workbook, { code: '2024-A01-002', value: 1 }, at);
  expect((await refresh(here.workbook, later)).value?.changes).toEqual([
    expect.objectContaining({ code: '2024-A01-002', what: 'actual', after: 1 }),
    expect.objectContaining({ code: '2024-A01-002', what: 'status', after: 'limit-broken', turn: 'lagging' }),
  ]);
  await undo(here.workbook, later);
  await undo(here.workbook, later);
  expect(await contentOf(here)).toEqual(before);
  here.host.dispose();
});
