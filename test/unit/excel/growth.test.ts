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

test('rules of a person’s own keep their place before and behind ours', async () => {
  const here = stand({ engine: 'quick' });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), { at: AT });
  await here.workbook.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('台账').getRange('C7:C11').conditionalFormats;
    for (const formula of ['=$G7>90', '=$G7>80', '=$G7>70']) rules.add('Custom').custom.rule.formula = formula;
    await context.sync();
    // The first one added came to stand third: it goes behind all of ours.
    rules.getItemAt(2).priority = 99;
    await context.sync();
  });
  const own = (): readonly string[] => {
    const sheet = here.host.workbook.book.sheets.find(({ name }) => name === '台账');
    return (sheet?.rules ?? []).map(({ formula }) => (formula.startsWith('=$G7') ? formula : 'ours'));
  };
  const before = own();
  expect(before).toEqual(['=$G7>70', '=$G7>80', 'ours', 'ours', 'ours', 'ours', 'ours', '=$G7>90']);
  expect(
    (await writeIndicators(here.workbook, layoutOf({ indicators: indicators(2, 6) }), { at: AT })).value,
  ).toBeTruthy();
  expect(own()).toEqual(before);
  expect((await undo(here.workbook, { at: AT })).problems).toEqual([]);
  expect(own()).toEqual(before);
  here.host.dispose();
});
