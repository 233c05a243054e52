// The words of the file for the words of the API: one list each, read in both directions.
type Pairs = Readonly<Record<string, string>>;

export const BORDER_STYLES: Pairs = {
  'Continuous/Hairline': 'hair',
  'Continuous/Thin': 'thin',
  'Continuous/Medium': 'medium',
  'Continuous/Thick': 'thick',
  'Dash/Thin': 'dashed',
  'Dash/Medium': 'mediumDashed',
  'DashDot/Thin': 'dashDot',
  'DashDot/Medium': 'mediumDashDot',
  'DashDotDot/Thin': 'dashDotDot',
  'DashDotDot/Medium': 'mediumDashDotDot',
  'Dot/Thin': 'dotted',
  'Double/Thick': 'double',
  'SlantDashDot/Medium': 'slantDashDot',
};
export const UNDERLINES: Pairs = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};
export const HORIZONTAL: Pairs = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
export const VERTICAL: Pairs = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
export const PAPERS: Pairs = {
  Letter: '1',
  Legal: '5',
  Executive: '7',
  A3: '8',
  A4: '9',
  A5: '11',
  B4: '12',
  B5: '13',
};
export const VISIBILITIES: Pairs = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };
export const VALIDATION_TYPES: Pairs = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  List: 'list',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
};
export const OPERATORS: Pairs = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
/** Conditional formats spell two of them otherwise. */
export const RULE_OPERATORS: Pairs = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
export const TEXT_OPERATORS: Pairs = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};
export const ALERT_STYLES: Pairs = { Stop: 'stop', Warning: 'warning', Information: 'information' };
export const PRINT_ERRORS: Pairs = { AsDisplayed: 'displayed', Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' };
export const PRINT_COMMENTS: Pairs = { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' };
/** Protection: the attribute says what is locked. */
export const PERMISSIONS: Pairs = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
};

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
};
export const builtInFormat = (id: number): string | undefined => BUILT_IN[id];
/** The id of a format every Excel knows by number; only those that do not depend on the country. */
export const builtInId = (code: string): number | undefined =>
  [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 47, 48, 49].find((id) => BUILT_IN[id] === code);

export const turned = (pairs: Pairs): Pairs => Object.fromEntries(Object.entries(pairs).map(([a, b]) => [b, a]));

/** Points of a column ⇄ the characters the file counts in, for a digit seven pixels wide. */
export const charactersOf = (points: number): number => Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 1e6) / 1e6);
export const pointsOf = (characters: number): number =>
  characters <= 0 ? 0 : Math.round((characters * 7 + 5) * 0.75 * 1e4) / 1e4;
