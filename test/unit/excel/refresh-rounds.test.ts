/** Rounds of refreshing, undoing and repairing are the same however many rows there are, below 4 MB. */
import { lookBack, newLedger, refresh, repairFormulas, repairHighlight, typeActual, undo } from '../../../src/excel';
import type { Outcome } from '../../../src/excel';
import { AT, LATER, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const at = { at: AT };
const later = { at: LATER };

async function rounds(here: Stand, act: (here: Stand) => Promise<Outcome<unknown>>): Promise<number> {
  here.host.meter.reset();
  const { value } = await act(here);
  expect(value).not.toBeNull();
  return here.host.meter.requests;
}

test.each([10, 300])(
  'with %i rows',
  async (count) => {
    const here = stand({ engine: 'quick' });
    const { host, workbook } = here;
    await newLedger(workbook, layoutOf({ indicators: indicators(count) }), at);
    await typeActual(workbook, { code: '2024-A01-005', value: 3, date: '2024-06-30' }, at);
    const first = await rounds(here, () => refresh(workbook, at));
    await host.user.type('台账!G7', '0.8');
    await host.user.type('台账!F11', '30');
    await host.user.type('台账!I8', '0.5');
    const second = await rounds(here, () => refresh(workbook, later));
    const found = {
      first,
      second,
      nothingNew: await rounds(here, () => refresh(workbook, later)),
      colours: await rounds(here, async () => {
        await host.user.paste('台账!C7:M7', '台账!C9:M9');
        host.meter.reset();
        return repairHighlight(workbook, later);
      }),
      formulas: await rounds(here, () => repairFormulas(workbook, later)),
      undo: await rounds(here, () => undo(workbook, later)),
    };
    expect(found).toEqual({
      first: 3,
      second: 3,
      nothingNew: 2,
      colours: 5,
      formulas: 4,
      undo: 3,
    });
    expect(await rounds(here, () => lookBack(workbook, '2024-06-30', later))).toBe(4);
    host.dispose();
  },
  600_000,
);
