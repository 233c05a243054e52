import { newLedger, undo, writeIndicators } from '../../../src/excel';
import { AT, indicators, contentOf, layoutOf, stand } from './stand';

test('rows that come later stand as if they had come at once', async () => {
  const at = { at: AT };
  const once = stand();
  await newLedger(once.workbook, layoutOf({ indicators: indicators(9) }), at);
  const later = stand();
  await newLedger(later.workbook, layoutOf({ indicators: indicators(5) }), at);
  const before = await contentOf(later);
  later.host.meter.reset();
  const more = await writeIndicators(later.workbook, layoutOf({ indicators: indicators(4, 6) }), at);
  expect(more.problems).toEqual([]);
  const one = await contentOf(once);
  const other = await contentOf(later);
  expect({ ...other, settings: null, xmlParts: null }).toEqual({ ...one, settings: null, xmlParts: null });
  const back = await undo(later.workbook, at);
  expect(back.problems).toEqual([]);
  expect(await contentOf(later)).toEqual(before);
});
