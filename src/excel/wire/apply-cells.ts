/** Steps that touch cells: their content, format, links, and whole rows. */
import type { Style } from '../../sheet';
import { rangeOf, sheetOf } from './desk';
import type { Desk } from './desk';
import type { Step } from './step';

const CELL_STEPS = [
  'values',
  'number-format',
  'formula',
  'style',
  'clear',
  'link',
  'insert-rows',
  'delete-rows',
] as const;
export type CellStep = Extract<Step, { readonly do: (typeof CELL_STEPS)[number] }>;

export function isCellStep(step: Step): step is CellStep {
  return CELL_STEPS.some((kind) => kind === step.do);
}

export function applyCells(desk: Desk, step: CellStep): void {
  switch (step.do) {
    case 'values':
      rangeOf(desk, step.sheet, step.area).values = step.values as Excel.Range['values'];
      return;
    case 'number-format':
      // One format for a whole area is said once.
      rangeOf(desk, step.sheet, step.area).numberFormat = step.format as Excel.Range['numberFormat'];
      return;
    case 'formula':
      return writeFormula(desk, step);
    case 'style':
      return writeStyle(rangeOf(desk, step.sheet, step.area), step.style, step.area.rows, step.area.columns);
    case 'clear':
      return rangeOf(desk, step.sheet, step.area).clear('Contents');
    case 'link':
      rangeOf(desk, step.sheet, { row: step.row, column: step.column, rows: 1, columns: 1 }).hyperlink = {
        documentReference: step.to,
        screenTip: step.tip,
      };
      return;
    case 'insert-rows':
      sheetOf(desk, step.sheet).getRange(rowsAddress(step)).untrack().insert('Down').untrack();
      return;
    case 'delete-rows':
      sheetOf(desk, step.sheet).getRange(rowsAddress(step)).untrack().delete('Up');
      return;
  }
}

function rowsAddress(step: { readonly row: number; readonly rows: number }): string {
  return `${String(step.row + 1)}:${String(step.row + step.rows)}`;
}

/** Written once; Excel itself moves the references down the column. */
function writeFormula(desk: Desk, step: Extract<CellStep, { readonly do: 'formula' }>): void {
  const { area } = step;
  const first = rangeOf(desk, step.sheet, { ...area, rows: 1, columns: 1 });
  first.formulas = [[step.formula]];
  if (area.rows * area.columns > 1) rangeOf(desk, step.sheet, area).copyFrom(first, 'Formulas');
}

const ALIGN = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  centerAcross: 'CenterAcrossSelection',
  general: 'General',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function writeStyle(range: Excel.Range, style: Style, rows: number, columns: number): void {
  const { format } = range;
  if (style.numberFormat !== undefined)
    range.numberFormat = style.numberFormat as unknown as Excel.Range['numberFormat'];
  if (style.fill !== undefined) format.fill.color = hash(style.fill);
  writeFont(format, style);
  if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined && style.border !== 'none') writeBorders(format, style.border, rows, columns);
}

function writeFont(format: Excel.RangeFormat, style: Style): void {
  if (style.color !== undefined) format.font.color = hash(style.color);
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.font !== undefined) format.font.name = style.font;
}

const LINE = '#C9CDD3';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function writeBorders(
  format: Excel.RangeFormat,
  border: 'thin' | 'header' | 'under',
  rows: number,
  columns: number,
): void {
  const inside = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  const sides = border === 'under' ? (['EdgeBottom'] as const) : [...EDGES, ...inside];
  for (const side of sides) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.color = LINE;
    if (border === 'header' && side === 'EdgeBottom') line.weight = 'Medium';
  }
}

/** Excel wants `#RRGGBB`. */
export function hash(color: string): string {
  return color.startsWith('#') ? color : `#${color}`;
}
