import { newLedger, undo, writeIndicators } from '../../../src/excel';
import { AT, indicators, contentOf, layoutOf, stand } from './stand';

interface Titled {
  readonly sheets: readonly object[];
}

/** How many lines the two reports have to spare is fixed when they are made: what they say is compared by itself. */
function withoutRoom<C extends Titled>(content: C): C {
  const isReport = (sheet: object): boolean => 'name' in sheet && (sheet.name === '汇总' || sheet.name === '滞后清单');
  return { ...content, sheets: content.sheets.filter((sheet) => !isReport(sheet)) };
}

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
  const one = withoutRoom(await contentOf(once));
  const other = withoutRoom(await contentOf(later));
  expect({ ...other, settings: null, xmlParts: null }).toEqual({ ...one, settings: null, xmlParts: null });
  const said = await Promise.all([once, later].map(({ host }) => host.workbook.shown('汇总', 'A2')));
  expect(said[1]?.text).toBe(said[0]?.text);
  expect(said[0]?.text).toContain('共 9 项');
  const back = await undo(later.workbook, at);
  expect(back.problems).toEqual([]);
  expect(await contentOf(later)).toEqual(before);
});
