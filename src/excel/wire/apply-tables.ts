/** Steps on Excel Tables: made over a list that is there, and grown at their end, wherever that is by now. */
import { rangeOf } from './desk';
import type { Desk } from './desk';
import type { Step } from './step';

export type TableStep = Extract<Step, { readonly do: 'table' | 'append' }>;

export function isTableStep(step: Step): step is TableStep {
  return step.do === 'table' || step.do === 'append';
}

export function applyTables(desk: Desk, step: TableStep): void {
  if (step.do === 'append') return append(desk, step);
  const table = desk.context.workbook.tables.add(rangeOf(desk, step.sheet, step.area), true);
  table.name = step.name;
  // The look is ours; Excel carries it on to new rows.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

/** By the table's own end, so that it does not matter who appended meanwhile. */
function append(desk: Desk, { table: name, values, formats }: Extract<TableStep, { readonly do: 'append' }>): void {
  const table = desk.context.workbook.tables.getItem(name);
  table.rows.add(undefined, values as (string | number | boolean)[][]);
  if (formats.length === 0) return;
  const last = table.getDataBodyRange().untrack().getLastRow().untrack();
  const lines = last
    .getOffsetRange(1 - values.length, 0)
    .untrack()
    .getResizedRange(values.length - 1, 0)
    .untrack();
  for (const { column, formats: codes } of formats) {
    const one = new Set(codes).size === 1 ? codes[0] : undefined;
    const cells = lines.getColumn(column).untrack();
    cells.numberFormat = (one ?? codes.map((code) => [code])) as Excel.Range['numberFormat'];
  }
}
