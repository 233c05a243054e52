/** Steps on whole rows and columns: widths, heights, hiding, deleting, groups. */
import { letterOf } from '../../sheet';
import { sheetOf } from './desk';
import type { Desk } from './desk';
import type { Step } from './step';

const LINE_STEPS = ['width', 'height', 'hide-columns', 'show-columns', 'delete-columns', 'group'] as const;
export type LineStep = Extract<Step, { readonly do: (typeof LINE_STEPS)[number] }>;

export function isLineStep(step: Step): step is LineStep {
  return LINE_STEPS.some((kind) => kind === step.do);
}

export function applyLines(desk: Desk, step: LineStep): void {
  const sheet = sheetOf(desk, step.sheet);
  if (step.do === 'height') {
    const from = String(step.row + 1);
    sheet.getRange(`${from}:${String(step.row + step.rows)}`).untrack().format.rowHeight = step.points;
    return;
  }
  if (step.do === 'group') return group(desk, step);
  const columns = sheet.getRange(`${letterOf(step.column)}:${letterOf(step.column + step.columns - 1)}`).untrack();
  if (step.do === 'width') columns.format.columnWidth = step.points;
  else if (step.do === 'delete-columns') columns.delete('Left');
  else columns.columnHidden = step.do === 'hide-columns';
}

/** Groups came with ExcelApi 1.10; before that a collapsed group is hidden columns. */
function group(desk: Desk, step: Extract<Step, { readonly do: 'group' }>): void {
  const columns = sheetOf(desk, step.sheet)
    .getRange(`${letterOf(step.from)}:${letterOf(step.to)}`)
    .untrack();
  if (desk.lacks.outline) {
    if (step.collapsed) columns.columnHidden = true;
    return;
  }
  columns.group('ByColumns');
  if (step.collapsed) columns.hideGroupDetails('ByColumns');
}
