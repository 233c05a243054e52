// A conditional format as data. Formulas are en-US A1, relative to the top-left cell of the first rectangle.
import type { Area } from './area';

export type RuleType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

/** What a rule lays over the cell; '' and null leave the cell's own. */
export interface RuleLook {
  fill: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  numberFormat: string;
}
export const plainLook = (): RuleLook => ({
  fill: '',
  fontColor: '',
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: '',
});

export interface Rule {
  readonly id: string;
  readonly type: RuleType;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** custom: its formula; cellValue: its one or two formulas; containsText: the text. */
  formula: string;
  formula2: string;
  operator: string;
  readonly look: RuleLook;
  /** Icon sets, data bars, colour scales: kept and listed, not drawn by the host. */
  readonly visual: Map<string, unknown>;
}

export const newRule = (id: string, type: RuleType, areas: readonly Area[]): Rule => ({
  id,
  type,
  areas,
  stopIfTrue: false,
  formula: '',
  formula2: '',
  operator: '',
  look: plainLook(),
  visual: new Map(),
});

export const copyRule = (rule: Rule, id: string, areas: readonly Area[]): Rule => ({
  ...rule,
  id,
  areas,
  look: { ...rule.look },
  visual: new Map(rule.visual),
});
