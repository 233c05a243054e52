// What lies on a sheet: view, merges, filter, rules, validations, links, protection.
import { parseArea } from '../../book/address';
import { oneCell, type Area } from '../../book/area';
import { newId, type Book } from '../../book/book';
import { newRule, type Rule, type RuleType } from '../../book/rule';
import { changeRow, type Protection, type Sheet } from '../../book/sheet';
import {
  NO_VALIDATION,
  type ErrorAlert,
  type Prompt,
  type Validation,
  type ValidationType,
} from '../../book/validation';
import type { Criteria } from '../../book/filter';
import {
  ALERT_STYLES,
  OPERATORS,
  PERMISSIONS,
  RULE_OPERATORS,
  TEXT_OPERATORS,
  VALIDATION_TYPES,
  turned,
} from '../terms';
import { childOf, childrenOf, isOn, numberOf, textOf, wordOf, type Element } from '../xml';
import type { Relation } from './parts';
import type { Looks } from './styles';

const areasOf = (text: string | undefined): readonly Area[] =>
  (text ?? '').split(/\s+/).flatMap((part) => parseArea(part) ?? []);

export function readView(sheet: Sheet, part: Element): void {
  const view = childOf(childOf(part, 'sheetViews'), 'sheetView');
  sheet.gridlines = isOn(view, 'showGridLines', true);
  sheet.headings = isOn(view, 'showRowColHeaders', true);
  const pane = childOf(view, 'pane');
  if (pane?.attributes['state']?.startsWith('frozen'))
    sheet.freeze = { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
  const [selection] = areasOf(childrenOf(view, 'selection').at(-1)?.attributes['sqref']);
  sheet.selection = selection ?? oneCell(0, 0);
  const color = childOf(childOf(part, 'sheetPr'), 'tabColor')?.attributes['rgb'];
  sheet.tabColor = color ? `#${color.slice(-6).toUpperCase()}` : '';
  sheet.merges = childrenOf(childOf(part, 'mergeCells'), 'mergeCell').flatMap(
    (merge) => parseArea(merge.attributes['ref'] ?? '') ?? [],
  );
}

const CUSTOM: Readonly<Record<string, string>> = {
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
  notEqual: '<>',
  equal: '=',
};

function criteriaOf(column: Element): Criteria | null {
  const filters = childOf(column, 'filters');
  if (filters)
    return {
      filterOn: 'Values',
      values: childrenOf(filters, 'filter').map((filter) => filter.attributes['val'] ?? ''),
    };
  const custom = childOf(column, 'customFilters');
  const [first, second] = childrenOf(custom, 'customFilter').map(
    (f) => (CUSTOM[f.attributes['operator'] ?? 'equal'] ?? '=') + (f.attributes['val'] ?? ''),
  );
  if (first === undefined) return null;
  return {
    filterOn: 'Custom',
    criterion1: first,
    ...(second === undefined ? {} : { criterion2: second, operator: isOn(custom, 'and') ? 'And' : 'Or' }),
  };
}

export function readFilter(sheet: Sheet, part: Element): void {
  const filter = childOf(part, 'autoFilter');
  const area = parseArea(filter?.attributes['ref'] ?? '');
  if (!area) return;
  const criteria = childrenOf(filter, 'filterColumn').flatMap((column) => {
    const read = criteriaOf(column);
    return read ? [[numberOf(column, 'colId') ?? 0, read] as const] : [];
  });
  sheet.filter = { area, criteria: new Map(criteria) };
  if (criteria.length === 0) return;
  // The file does not tell rows filtered out from rows hidden by hand.
  for (const [row, line] of [...sheet.rows])
    if (line.hidden && row > area.top && row <= area.bottom) changeRow(sheet, row, { hidden: false, filtered: true });
}

const RULE_WORDS = turned(RULE_OPERATORS);
const TEXT_WORDS = turned(TEXT_OPERATORS);
const equation = (element: Element | undefined): string => {
  const text = element?.text ?? '';
  return text === '' || /^-?[\d.]+$/.test(text) ? text : `=${text}`;
};
/** Kinds of rule by the file's word; text rules are told by TEXT_WORDS, all others are preset. */
const RULE_TYPES: Readonly<Record<string, RuleType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

function ruleOf(book: Book, areas: readonly Area[], element: Element, looks: Looks): Rule {
  const kind = wordOf(element, 'type', 'expression');
  const [first, second] = childrenOf(element, 'formula');
  const text = TEXT_WORDS[kind];
  const type: RuleType = text ? 'ContainsText' : (RULE_TYPES[kind] ?? 'PresetCriteria');
  const rule = newRule(newId(book), type, areas);
  Object.assign(rule.look, looks.rule(numberOf(element, 'dxfId')));
  rule.stopIfTrue = isOn(element, 'stopIfTrue');
  rule.formula = text ? wordOf(element, 'text') : type === 'Custom' ? `=${first?.text ?? ''}` : equation(first);
  rule.formula2 = equation(second);
  rule.operator = text ?? RULE_WORDS[wordOf(element, 'operator')] ?? '';
  return rule;
}

export function readRules(book: Book, sheet: Sheet, part: Element, looks: Looks): void {
  const found = childrenOf(part, 'conditionalFormatting').flatMap((block) => {
    const areas = areasOf(block.attributes['sqref']);
    return childrenOf(block, 'cfRule').map((element) => ({
      order: numberOf(element, 'priority') ?? 0,
      rule: ruleOf(book, areas, element, looks),
    }));
  });
  sheet.rules = found.sort((a, b) => a.order - b.order).map(({ rule }) => rule);
}

const VALIDATION_WORDS = turned(VALIDATION_TYPES);
const OPERATOR_WORDS = turned(OPERATORS);
const ALERT_WORDS = turned(ALERT_STYLES);

const alertOf = (element: Element): ErrorAlert => ({
  message: wordOf(element, 'error'),
  title: wordOf(element, 'errorTitle'),
  showAlert: isOn(element, 'showErrorMessage'),
  style: ALERT_WORDS[wordOf(element, 'errorStyle', 'stop')] ?? 'Stop',
});
const promptOf = (element: Element): Prompt => ({
  message: wordOf(element, 'prompt'),
  title: wordOf(element, 'promptTitle'),
  showPrompt: isOn(element, 'showInputMessage'),
});

/** A list written into the rule stands in quotes. */
function firstFormula(element: Element, type: ValidationType): string {
  const inline = type === 'List' ? /^"((?:[^"]|"")*)"$/.exec(textOf(element, 'formula1')) : null;
  return inline ? (inline[1] ?? '').replaceAll('""', '"') : equation(childOf(element, 'formula1'));
}

function validationOf(element: Element): Validation {
  const type = (VALIDATION_WORDS[wordOf(element, 'type')] ?? 'None') as ValidationType;
  const compares = !['List', 'Custom', 'None'].includes(type);
  return {
    ...NO_VALIDATION,
    areas: areasOf(element.attributes['sqref']),
    type,
    operator: compares ? (OPERATOR_WORDS[wordOf(element, 'operator', 'between')] ?? 'Between') : '',
    formula1: firstFormula(element, type),
    formula2: equation(childOf(element, 'formula2')),
    inCellDropDown: !isOn(element, 'showDropDown'),
    ignoreBlanks: isOn(element, 'allowBlank'),
    errorAlert: alertOf(element),
    prompt: promptOf(element),
  };
}
export function readValidations(sheet: Sheet, part: Element): void {
  sheet.validations = childrenOf(childOf(part, 'dataValidations'), 'dataValidation')
    .map(validationOf)
    .filter((v) => v.areas.length > 0);
}

export function readLinks(sheet: Sheet, part: Element, relations: readonly Relation[]): void {
  sheet.links = childrenOf(childOf(part, 'hyperlinks'), 'hyperlink').flatMap(({ attributes }) => {
    const area = parseArea(attributes['ref'] ?? '');
    const address = relations.find((relation) => relation.id === attributes['id'])?.target ?? '';
    return area
      ? [
          {
            area,
            address,
            documentReference: attributes['location'] ?? '',
            screenTip: attributes['tooltip'] ?? '',
            textToDisplay: attributes['display'] ?? '',
          },
        ]
      : [];
  });
}

export function readProtection(part: Element): Protection | null {
  const element = childOf(part, 'sheetProtection');
  if (!isOn(element, 'sheet')) return null;
  const options = Object.entries(PERMISSIONS).map(([option, name]) => {
    const objects = name === 'objects' || name === 'scenarios';
    return [option, objects ? !isOn(element, name) : !isOn(element, name, true)] as const;
  });
  const { password, hashValue } = element?.attributes ?? {};
  const kept = password ? `hash:${password.toUpperCase()}` : hashValue ? `hash:${hashValue}` : null;
  return { password: kept, options: Object.fromEntries(options.filter(([, on]) => on)) };
}
