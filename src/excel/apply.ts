/**
 * In: steps. Out: the same as calls on office.js proxies, queued in order; the caller syncs. The one place that
 * writes to Excel. Ranges are untracked at once: a tracked range costs two actions and a round of cleaning up.
 */
import type { Area } from '../sheet';
import { areaAddress } from '../sheet';
import type { Step } from './step';
import { applyCells } from './apply-cells';
import { applyRules } from './apply-rules';
import { applySheet } from './apply-sheet';

/** What this Excel lacks of what is not needed for a ledger to work. */
export interface Lacks {
  readonly outline: boolean;
  readonly print: boolean;
  readonly customXml: boolean;
}

/** One request in the making. Sheets are asked for once a request. */
export interface Desk {
  readonly context: Excel.RequestContext;
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly lacks: Lacks;
}

export function deskOf(context: Excel.RequestContext, lacks: Lacks): Desk {
  return { context, sheets: new Map(), lacks };
}

export function sheetOf(desk: Desk, sheet: string): Excel.Worksheet {
  const known = desk.sheets.get(sheet);
  if (known !== undefined) return known;
  const asked = desk.context.workbook.worksheets.getItem(sheet);
  desk.sheets.set(sheet, asked);
  return asked;
}

export function rangeOf(desk: Desk, sheet: string, area: Area): Excel.Range {
  return sheetOf(desk, sheet).getRange(areaAddress(area)).untrack();
}

export function apply(desk: Desk, steps: readonly Step[]): void {
  for (const step of steps) applyOne(desk, step);
}

function applyOne(desk: Desk, step: Step): void {
  const { workbook } = desk.context;
  switch (step.do) {
    case 'calculate':
      return workbook.application.calculate('Recalculate');
    case 'suspend':
      return workbook.application.suspendApiCalculationUntilNextSync();
    case 'set':
      return set(desk, step.key, step.value);
    case 'keep':
      workbook.customXmlParts.add(step.xml);
      return;
    case 'drop':
      return workbook.customXmlParts.getItem(step.part).delete();
    case 'values':
    case 'number-format':
    case 'formula':
    case 'style':
    case 'clear':
    case 'link':
    case 'insert-rows':
    case 'delete-rows':
      return applyCells(desk, step);
    case 'highlight':
    case 'delete-highlight':
    case 'validation':
    case 'filter':
    case 'add-name':
    case 'set-name':
    case 'delete-name':
      return applyRules(desk, step);
    default:
      return applySheet(desk, step);
  }
}

function set(desk: Desk, key: string, value: string | null): void {
  const { settings } = desk.context.workbook;
  if (value === null) settings.getItem(key).delete();
  else settings.add(key, value);
}
