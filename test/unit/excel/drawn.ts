/** Sheets of the adopt spec drawn into the embedded host's workbook. */
import { cellOf } from '../../spec/adopt/sheet-text';
import type { DrawnSheet } from '../../spec/adopt/sheet-text';
import type { Stand } from './stand';

/** Draws a sheet into the workbook as a person would have it. */
export async function draw({ workbook }: Stand, { grid, drawn }: DrawnSheet): Promise<void> {
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    drawn.forEach((row, r) =>
      row.forEach((text, c) => {
        const cell = cellOf(text);
        if (cell === null) return;
        const range = sheet.getCell(r, c);
        if (cell.isDate) range.numberFormat = [['yyyy-mm-dd']];
        else if (cell.number !== null && cell.text.endsWith('%')) range.numberFormat = [['0.0%']];
        else if (cell.number === null) range.numberFormat = [['@']];
        if (cell.isFormula) range.formulas = [[`=${String(cell.number)}+0`]];
        else range.values = [[cell.number ?? cell.text]];
      }),
    );
    for (const area of grid.merged)
      sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).merge(false);
    await context.sync();
  });
}
