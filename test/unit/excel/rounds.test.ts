/** What each operation costs on the wire. Rounds are promises: a change here is a change of the product. */
import {
  goTo,
  look,
  newLedger,
  readLedger,
  refresh,
  setAsOf,
  typeActual,
  undo,
  writeIndicators,
} from '../../../src/excel';
import type { Outcome } from '../../../src/excel';
import { at, indicators, later, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const CODE = '2024-A01-005';

async function roundsOf(here: Stand, act: (here: Stand) => Promise<Outcome<unknown>>): Promise<number> {
  here.host.meter.reset();
  const { value, problems } = await act(here);
  expect(problems).toEqual([]);
  expect(value).not.toBeNull();
  return here.host.meter.requests;
}

test('rounds with 300 indicators', async () => {
  const here = stand();
  const rounds = {
    newLedger: await roundsOf(here, ({ workbook }) =>
      newLedger(workbook, layoutOf({ indicators: indicators(300) }), at),
    ),
    look: await roundsOf(here, ({ workbook }) => look(workbook)),
    readLedger: await roundsOf(here, ({ workbook }) => readLedger(workbook)),
    'refresh, nothing new': await roundsOf(here, ({ workbook }) => refresh(workbook, at)),
    typeActual: await roundsOf(here, ({ workbook }) =>
      typeActual(workbook, { code: CODE, value: 12, date: '2024-06-30' }, at),
    ),
    'refresh with news': await roundsOf(here, ({ workbook }) => refresh(workbook, later)),
    setAsOf: await roundsOf(here, ({ workbook }) => setAsOf(workbook, '2024-09-30', later)),
    'goTo, the first': await roundsOf(here, ({ workbook }) => goTo(workbook, CODE)),
    goTo: await roundsOf(here, ({ workbook }) => goTo(workbook, '2024-A02-150')),
    'undo of the date': await roundsOf(here, ({ workbook }) => undo(workbook, later)),
    'undo of the actual': await roundsOf(here, ({ workbook }) => undo(workbook, later)),
    'undo of the ledger': await roundsOf(here, ({ workbook }) => undo(workbook, later)),
  };
  expect(rounds).toEqual({
    newLedger: 2,
    look: 1,
    readLedger: 2,
    'refresh, nothing new': 2,
    typeActual: 3,
    'refresh with news': 3,
    setAsOf: 3,
    'goTo, the first': 3,
    goTo: 2,
    'undo of the date': 3,
    'undo of the actual': 3,
    'undo of the ledger': 3,
  });
  here.host.dispose();
}, 300_000);

test('rounds do not grow with the rows', async () => {
  const few = stand();
  const many = stand();
  await newLedger(few.workbook, layoutOf({ indicators: indicators(5) }), at);
  await newLedger(many.workbook, layoutOf({ indicators: indicators(120) }), at);
  for (const act of [
    ({ workbook }: Stand) => typeActual(workbook, { code: CODE, value: 9 }, at),
    ({ workbook }: Stand) => refresh(workbook, later),
    ({ workbook }: Stand) => writeIndicators(workbook, layoutOf({ indicators: indicators(3, 500) }), later),
    ({ workbook }: Stand) => undo(workbook, later),
  ]) {
    expect(await roundsOf(many, act)).toBe(await roundsOf(few, act));
  }
  few.host.dispose();
  many.host.dispose();
}, 300_000);
