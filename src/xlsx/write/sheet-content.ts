/**
 * One sheet of the layout into the library's worksheet: styles, values, formulas with their cached results, formats,
 * checks, print set-up. What the library cannot say (column groups, links, names, stop-if-true) is in `patches.ts`.
 */
import type { DataValidation, Worksheet } from 'exceljs';
import { areaAddress, addressOf } from '../../sheet';
import type { Area, CellValue, Fill, SheetLayout, Style, Validated } from '../../sheet';
import { argb, bookStyle } from './cell-style';
import { cellText } from './text';

export function fillSheet(worksheet: Worksheet, sheet: SheetLayout): void {
  styleCells(worksheet, sheet);
  for (const { area, values } of sheet.values) {
    eachCell(area, (row, column) =>
      setValue(worksheet, row, column, values[row - area.row]?.[column - area.column] ?? null),
    );
  }
  for (const fill of sheet.fills) setFormulas(worksheet, fill);
  for (const { row, points } of sheet.rowHeights) worksheet.getRow(row + 1).height = points;
  setHighlights(worksheet, sheet);
  for (const validated of sheet.validations) setCheck(worksheet, validated);
  if (sheet.filter !== null) worksheet.autoFilter = areaAddress(sheet.filter);
  setPrint(worksheet, sheet);
}

function eachCell(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) act(row, column);
  }
}

/** Later styles add to earlier ones; equal results share one object. */
function styleCells(worksheet: Worksheet, sheet: SheetLayout): void {
  const rows = new Map<number, Map<number, Style>>();
  const joined = joiner();
  const add = (row: number, column: number, style: Style): void => {
    const cells = rows.get(row) ?? new Map<number, Style>();
    rows.set(row, cells.set(column, joined(cells.get(column) ?? null, style)));
  };
  for (const { area, style } of sheet.styles) eachCell(area, (row, column) => add(row, column, style));
  const formats = new Map<string, Style>();
  for (const { area, formats: codes } of sheet.formats) {
    eachCell(area, (row, column) => {
      const numberFormat = codes[row - area.row]?.[column - area.column];
      if (numberFormat === undefined) return;
      const style = formats.get(numberFormat) ?? { numberFormat };
      add(row, column, formats.set(numberFormat, style).get(numberFormat) ?? style);
    });
  }
  const made = new Map<Style, ReturnType<typeof bookStyle>>();
  for (const [row, cells] of rows) {
    for (const [column, style] of cells) {
      const shared = made.get(style) ?? bookStyle(style);
      made.set(style, shared);
      worksheet.getCell(row + 1, column + 1).style = shared;
    }
  }
}

/** Joins two styles into one object, always the same for the same two. */
function joiner(): (under: Style | null, over: Style) => Style {
  const known = new Map<Style, Map<Style, Style>>();
  return (under, over) => {
    if (under === null) return over;
    const overs = known.get(under) ?? new Map<Style, Style>();
    known.set(under, overs);
    const found = overs.get(over) ?? { ...under, ...over };
    overs.set(over, found);
    return found;
  };
}

function setValue(worksheet: Worksheet, row: number, column: number, value: CellValue): void {
  if (value === null) return;
  worksheet.getCell(row + 1, column + 1).value = typeof value === 'string' ? cellText(value) : value;
}

/** Filled down as Excel does it: the text stands in the first cell, the others share it. */
function setFormulas(worksheet: Worksheet, { area, formula, results }: Fill): void {
  const first = addressOf(area.row, area.column);
  eachCell(area, (row, column) => {
    const given = results[row - area.row]?.[column - area.column] ?? '';
    const result = typeof given === 'string' ? cellText(given) : given;
    const isFirst = row === area.row && column === area.column;
    worksheet.getCell(row + 1, column + 1).value = isFirst
      ? { formula: formula.slice(1), result }
      : { sharedFormula: first, result };
  });
}

function setHighlights(worksheet: Worksheet, sheet: SheetLayout): void {
  sheet.highlights.forEach(({ area, formula, fill, color, bold }, index) => {
    worksheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [formula.slice(1)],
          style: {
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } },
            font: { color: { argb: argb(color) }, ...(bold === true ? { bold: true } : {}) },
          },
        },
      ],
    });
  });
}

/** The library keeps a range's check under the range's address; its types know single cells only. */
interface Checks {
  readonly add: (address: string, check: DataValidation) => void;
}

function setCheck(worksheet: Worksheet, { area, validation, level, title, message }: Validated): void {
  const checks = (worksheet as unknown as { readonly dataValidations: Checks }).dataValidations;
  checks.add(areaAddress(area), {
    ...criterionOf(validation),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: level,
    errorTitle: title,
    error: message,
  });
}

function criterionOf(
  validation: Validated['validation'],
): Pick<DataValidation, 'type' | 'formulae'> & Partial<DataValidation> {
  switch (validation.rule) {
    case 'list':
      return { type: 'list', formulae: [validation.source.replace(/^=/, '')] };
    case 'custom':
      return { type: 'custom', formulae: [validation.formula.replace(/^=/, '')] };
    case 'date':
      return { type: 'date', operator: 'between', formulae: [dayOf(validation.from), dayOf(validation.to)] };
    case 'number':
      return { type: 'decimal', operator: 'between', formulae: [validation.min ?? -1e15, validation.max ?? 1e15] };
  }
}

/** The library writes a date as its serial in universal time. */
function dayOf(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}

function setPrint(worksheet: Worksheet, { print }: SheetLayout): void {
  if (print === null) return;
  const inches = (centimetres: number): number => Math.round((centimetres / 2.54) * 1000) / 1000;
  const { top, bottom, left, right } = print.margins;
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: 0,
    horizontalCentered: print.centered,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: 0.3,
      footer: 0.3,
    },
  };
  const { left: l, center: c, right: r } = print.footer;
  const footer = [l === undefined ? '' : `&L${l}`, c === undefined ? '' : `&C${c}`, r === undefined ? '' : `&R${r}`];
  worksheet.headerFooter.oddFooter = footer.join('');
}
