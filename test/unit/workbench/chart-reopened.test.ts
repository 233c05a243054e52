/** @jest-environment ./test/pane/page-environment.mjs */
// A workbook that was saved and opened again: its charts are drawn as they were, colours, names, labels and order.
import { newLedger } from '../../../src/excel';
import { createHost, type Host } from '../../../src/host';
import { chartPicture } from '../../../src/workbench/grid/chart-picture';
import { indicators, layoutOf, stand } from '../excel/stand';

function picturesOf({ workbook: { book } }: Host): readonly string[] {
  return book.sheets.flatMap((sheet) => sheet.charts.map((chart) => chartPicture(book, sheet, chart).outerHTML));
}

test('the ledger’s own chart, saved and opened again, is the same picture', async () => {
  const here = stand({ engine: 'quick' });
  await newLedger(here.workbook, layoutOf({ indicators: indicators(12) }), { at: '2024-07-02T09:30' });
  const before = picturesOf(here.host);
  expect(before).toHaveLength(1);
  const again = createHost({ engine: 'quick', locale: 'zh-CN' });
  await again.open(await here.host.save(), '台账.xlsx');
  expect(picturesOf(again)).toEqual(before);
  here.host.dispose();
  again.dispose();
});
