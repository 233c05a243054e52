/** Steps that set rules over cells: names, conditional formats, validation, filter. */
import type { Highlight, Validated, Validation } from '../../sheet';
import { rangeOf, sheetOf } from './desk';
import type { Desk } from './desk';
import { hash } from './apply-cells';
import type { Step } from './step';

const RULE_STEPS = [
  'highlight',
  'delete-highlight',
  'first-highlight',
  'validation',
  'filter',
  'add-name',
  'set-name',
  'delete-name',
] as const;
export type RuleStep = Extract<Step, { readonly do: (typeof RULE_STEPS)[number] }>;

export function isRuleStep(step: Step): step is RuleStep {
  return RULE_STEPS.some((kind) => kind === step.do);
}

export function applyRules(desk: Desk, step: RuleStep): void {
  switch (step.do) {
    case 'highlight':
      return addHighlight(rangeOf(desk, step.sheet, step.highlight.area), step.highlight);
    case 'delete-highlight':
      return ruleOn(desk, step).delete();
    case 'first-highlight':
      ruleOn(desk, step).priority = 0;
      return;
    case 'validation':
      return addValidation(rangeOf(desk, step.sheet, step.validated.area), step.validated);
    case 'filter':
      return applyFilter(desk, step);
    case 'add-name': {
      const item = namesOf(desk, step.sheet).add(step.name, step.refersTo);
      if (step.hidden === true) item.visible = false;
      return;
    }
    case 'set-name':
      namesOf(desk, step.sheet).getItem(step.name).formula = step.refersTo;
      return;
    case 'delete-name':
      return namesOf(desk, step.sheet).getItem(step.name).delete();
  }
}

function ruleOn(desk: Desk, { sheet, id }: { readonly sheet: string; readonly id: string }): Excel.ConditionalFormat {
  return sheetOf(desk, sheet).getRange().untrack().conditionalFormats.getItem(id);
}

function namesOf(desk: Desk, sheet: string | undefined): Excel.NamedItemCollection {
  return sheet === undefined ? desk.context.workbook.names : sheetOf(desk, sheet).names;
}

/** The formula comes last: a rule without one is a rule that was cut off. */
function addHighlight(range: Excel.Range, highlight: Highlight): void {
  const rule = range.conditionalFormats.add('Custom');
  rule.custom.format.fill.color = hash(highlight.fill);
  rule.custom.format.font.color = hash(highlight.color);
  if (highlight.bold === true) rule.custom.format.font.bold = true;
  rule.stopIfTrue = highlight.stop;
  rule.custom.rule.formula = highlight.formula;
}

const ALERT = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function addValidation(range: Excel.Range, validated: Validated): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(validated.validation);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: ALERT[validated.level],
    // Excel refuses longer ones.
    title: validated.title.slice(0, 32),
    message: validated.message.slice(0, 255),
  };
}

/** Dates as formulas of year, month and day: the same in both date systems. */
function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.rule) {
    case 'list':
      return { list: { inCellDropDown: true, source: validation.source } };
    case 'date':
      return {
        date: { formula1: dateFormula(validation.from), formula2: dateFormula(validation.to), operator: 'Between' },
      };
    case 'custom':
      return { custom: { formula: validation.formula } };
    case 'number':
      return { decimal: boundsOf(validation.min, validation.max) };
  }
}

function boundsOf(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: 'Between' };
  if (max !== undefined) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? -1e300, operator: 'GreaterThanOrEqualTo' };
}

const DAY = 86_400_000;

function dateFormula(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
  return `=DATE(${String(date.getUTCFullYear())},${String(date.getUTCMonth() + 1)},${String(date.getUTCDate())})`;
}

function applyFilter(desk: Desk, step: Extract<RuleStep, { readonly do: 'filter' }>): void {
  const { autoFilter } = sheetOf(desk, step.sheet);
  const range = rangeOf(desk, step.sheet, step.area);
  autoFilter.apply(range);
  for (const { column, criteria } of step.criteria) autoFilter.apply(range, column, criteria);
}
