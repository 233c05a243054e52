/**
 * In: steps. Out: the same as calls on office.js proxies, queued in order; the caller syncs. The one place that writes to
 * Excel.
 */
import { applyCells, isCellStep } from './apply-cells';
import { applyLines, isLineStep } from './apply-lines';
import { applyRules, isRuleStep } from './apply-rules';
import { applySheet } from './apply-sheet';
import { applyTables, isTableStep } from './apply-tables';
import type { Desk } from './desk';
import type { Step } from './step';

export function apply(desk: Desk, steps: readonly Step[]): void {
  for (const step of steps) applyOne(desk, step);
}

function applyOne(desk: Desk, step: Step): void {
  if (isCellStep(step)) applyCells(desk, step);
  else if (isRuleStep(step)) applyRules(desk, step);
  else if (isTableStep(step)) applyTables(desk, step);
  else if (isBookStep(step)) applyBook(desk, step);
  else if (isLineStep(step)) applyLines(desk, step);
  else applySheet(desk, step);
}

type BookStep = Extract<Step, { readonly do: 'calculate' | 'suspend' | 'set' | 'keep' | 'drop' }>;

function isBookStep(step: Step): step is BookStep {
  return ['calculate', 'suspend', 'set', 'keep', 'drop'].includes(step.do);
}

function applyBook(desk: Desk, step: BookStep): void {
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
  }
}

function set(desk: Desk, key: string, value: string | null): void {
  const { settings } = desk.context.workbook;
  if (value === null) settings.getItem(key).delete();
  else settings.add(key, value);
}
