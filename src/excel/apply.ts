/**
 * In: steps. Out: the same as calls on office.js proxies, queued in order; the caller syncs. The one place that
 * writes to Excel. Ranges are untracked at once: a tracked range costs two actions and a round of cleaning up.
 */
import type { Area } from '../sheet';
import { areaAddress } from '../sheet';
import type { Step } from './step';
import { applyCells, isCellStep } from './apply-cells';
import { applyLines, isLineStep } from './apply-lines';
import { applyRules, isRuleStep } from './apply-rules';
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

/** An object with what is asked of it, to be read after the sync. */
export function asked<T extends { load(what: string): unknown }>(object: T, what: string): T {
  object.load(what);
  return object;
}

export function apply(desk: Desk, steps: readonly Step[]): void {
  for (const step of steps) applyOne(desk, step);
}

function applyOne(desk: Desk, step: Step): void {
  if (isCellStep(step)) applyCells(desk, step);
  else if (isRuleStep(step)) applyRules(desk, step);
  else if (isBookStep(step)) applyBook(desk, step);
  else if (isLineStep(step)) applyLines(desk, step);
  else applySheet(desk, step);
}

type BookStep = Extract<Step, { readonly do: 'calculate' | 'suspend' | 'set' | 'keep' | 'drop' }>;

function isBookStep(step: Step): step is BookStep {
  return ['calculate', 'suspend', 'set', 'keep', 'drop'].includes(step.do);
}

function applyBook(desk: Desk, step: BookStep): void {
  const { application, customXmlParts } = desk.context.workbook;
  switch (step.do) {
    case 'calculate':
      return application.calculate('Recalculate');
    case 'suspend':
      return application.suspendApiCalculationUntilNextSync();
    case 'set':
      return set(desk, step.key, step.value);
    case 'keep':
      customXmlParts.add(step.xml);
      return;
    case 'drop':
      return customXmlParts.getItem(step.part).delete();
  }
}

function set(desk: Desk, key: string, value: string | null): void {
  const { settings } = desk.context.workbook;
  if (value === null) settings.getItem(key).delete();
  else settings.add(key, value);
}
