/** A live ledger is read as a file is: written and read back, it is the same plan. */
import { newLedger, readStanding, typeActual, writeIndicators } from '../../../src/excel';
import { AT, indicators, layoutOf, stand } from './stand';

const at = { at: AT };

test.each([false, true])('what was written is read back (dates from 1904: %s)', async (date1904) => {
  const here = stand({ date1904 });
  const plan = indicators(7);
  await newLedger(here.workbook, layoutOf({ indicators: plan.slice(0, 4) }), at);
  await writeIndicators(here.workbook, layoutOf({ indicators: plan.slice(4) }), at);
  await typeActual(here.workbook, { code: '2024-A01-002', value: 1, date: '2024-06-30' }, at);
  await here.host.user.rename('台账', '总表');
  const read = await readStanding(here.workbook);
  expect(read.problems).toEqual([]);
  expect(read.value?.plan.indicators).toEqual(plan);
  expect(read.value?.rows[1]?.progress).toEqual({ actual: 1, dataDate: '2024-06-30', weight: null });
  expect(read.value).toMatchObject({ title: '总表', language: 'zh', settings: { asOf: '2024-06-30', planYear: 2024 } });
  here.host.dispose();
});
