// Filter, conditional formats and validations of a sheet part.
import { areaAddress, columnLetters } from '../../book/address';
import type { Area } from '../../book/area';
import type { Criteria } from '../../book/filter';
import type { Rule } from '../../book/rule';
import type { Sheet } from '../../book/sheet';
import type { Validation } from '../../book/validation';
import { ALERT_STYLES, OPERATORS, RULE_OPERATORS, TEXT_OPERATORS, VALIDATION_TYPES } from '../terms';
import { escapeText, tag } from '../xml';
import type { StyleTable } from './styles-part';

const places = (areas: readonly Area[]): string => areas.map(areaAddress).join(' ');
const bare = (formula: string): string => escapeText(formula.startsWith('=') ? formula.slice(1) : formula);
const formulaXml = (name: string, formula: string): string => (formula === '' ? '' : tag(name, {}, bare(formula)));

const CUSTOM: Readonly<Record<string, string>> = {
  '>': 'greaterThan',
  '<': 'lessThan',
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
  '<>': 'notEqual',
  '=': 'equal',
};

function criteriaXml(criteria: Criteria): string {
  if (criteria.filterOn === 'Values')
    return tag('filters', {}, (criteria.values ?? []).map((val) => tag('filter', { val })).join(''));
  const given = [criteria.criterion1, criteria.criterion2].filter((text): text is string => typeof text === 'string');
  const list = given.map((text) => {
    const [, operator = '=', val = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text) ?? [];
    return tag('customFilter', { operator: CUSTOM[operator] === 'equal' ? null : CUSTOM[operator], val });
  });
  return tag('customFilters', { and: criteria.operator !== 'Or' && list.length > 1 }, list.join(''));
}

export function filterXml(sheet: Sheet): string {
  if (!sheet.filter) return '';
  const columns = [...sheet.filter.criteria].map(([colId, criteria]) =>
    tag('filterColumn', { colId }, criteriaXml(criteria)),
  );
  return tag('autoFilter', { ref: areaAddress(sheet.filter.area) }, columns.join(''));
}

/** Text rules carry the formula older readers compute. */
function textFormula(rule: Rule): string {
  const [area] = rule.areas;
  const cell = area ? `${columnLetters(area.left)}${area.top + 1}` : 'A1';
  const text = `"${rule.formula.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${text},${cell})))`,
    NotContains: `ISERROR(SEARCH(${text},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
    EndsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
  };
  return formulas[rule.operator] ?? 'FALSE';
}

function ruleXml(rule: Rule, priority: number, styles: StyleTable): string {
  const common = { dxfId: styles.rule(rule.look), priority, stopIfTrue: rule.stopIfTrue };
  if (rule.type === 'CellValue')
    return tag(
      'cfRule',
      { type: 'cellIs', ...common, operator: RULE_OPERATORS[rule.operator] },
      formulaXml('formula', rule.formula) + formulaXml('formula', rule.formula2),
    );
  if (rule.type === 'ContainsText') {
    const type = TEXT_OPERATORS[rule.operator] ?? 'containsText';
    const operator = type === 'notContainsText' ? 'notContains' : type;
    return tag(
      'cfRule',
      { type, ...common, operator, text: rule.formula },
      tag('formula', {}, escapeText(textFormula(rule))),
    );
  }
  return tag('cfRule', { type: 'expression', ...common }, formulaXml('formula', rule.formula));
}

export const rulesXml = (sheet: Sheet, styles: StyleTable): string =>
  sheet.rules
    .map((rule, n) => tag('conditionalFormatting', { sqref: places(rule.areas) }, ruleXml(rule, n + 1, styles)))
    .join('');

function validationXml(v: Validation): string {
  const inline = v.type === 'List' && !v.formula1.startsWith('=');
  const first = inline
    ? tag('formula1', {}, escapeText(`"${v.formula1.replaceAll('"', '""')}"`))
    : formulaXml('formula1', v.formula1);
  return tag(
    'dataValidation',
    {
      type: VALIDATION_TYPES[v.type],
      operator: v.operator === '' || v.operator === 'Between' ? null : OPERATORS[v.operator],
      errorStyle: v.errorAlert.style === 'Stop' ? null : ALERT_STYLES[v.errorAlert.style],
      allowBlank: v.ignoreBlanks,
      // The attribute hides the arrow, whatever its name says.
      showDropDown: v.type === 'List' && !v.inCellDropDown,
      showInputMessage: v.prompt.showPrompt,
      showErrorMessage: v.errorAlert.showAlert,
      errorTitle: v.errorAlert.title || null,
      error: v.errorAlert.message || null,
      promptTitle: v.prompt.title || null,
      prompt: v.prompt.message || null,
      sqref: places(v.areas),
    },
    first + formulaXml('formula2', v.formula2),
  );
}

export const validationsXml = (sheet: Sheet): string =>
  sheet.validations.length === 0
    ? ''
    : tag('dataValidations', { count: sheet.validations.length }, sheet.validations.map(validationXml).join(''));
