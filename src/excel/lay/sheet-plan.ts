/**
 * A sheet's layout as steps, in the order Excel needs: formats before values (text must find its `@`), values before
 * formulas, the last conditional format first (a new one goes on top). In: a sheet as laid out, the workbook's date
 * system. Out: steps for one sheet. Pure.
 */
import type { CellValue, SheetLayout, Values } from '../../sheet';
import { formatSteps, formatsOver } from './formats';
import { SHIFT_1904, isDateFormat, landed } from '../wire/landing';
import type { Step } from '../wire/step';
import { styleSteps } from './style-plan';
import { validationSteps } from './validation-plan';

export function sheetSteps(sheet: SheetLayout, date1904: boolean): readonly Step[] {
  const { title } = sheet;
  return [
    {
      do: 'sheet-look',
      sheet: title,
      gridlines: sheet.gridlines,
      ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    },
    ...widthSteps(sheet, title),
    ...contentSteps(sheet, title, date1904),
    ...[...sheet.highlights].reverse().map((highlight): Step => ({ do: 'highlight', sheet: title, highlight })),
    ...(sheet.tables ?? []).map((table): Step => ({ do: 'table', sheet: title, ...table })),
    ...(sheet.charts ?? []).map((chart): Step => ({ do: 'chart', sheet: title, chart })),
    ...viewSteps(sheet, title),
  ];
}

export type Content = Pick<
  SheetLayout,
  'values' | 'fills' | 'formats' | 'styles' | 'validations' | 'rowHeights' | 'links'
>;

/** Cells and what belongs to them: of a whole sheet, or of rows that come to one. `sheet`: title or id. */
export function contentSteps(content: Content, sheet: string, date1904: boolean): readonly Step[] {
  return [
    ...content.formats.flatMap((formats) => formatSteps(sheet, formats)),
    ...styleSteps(sheet, content.styles),
    ...heightSteps(content, sheet),
    ...content.values.map(
      (values): Step => ({ do: 'values', sheet, area: values.area, values: landedValues(content, values, date1904) }),
    ),
    ...content.fills.map(({ area, formula }): Step => ({ do: 'formula', sheet, area, formula })),
    ...validationSteps(sheet, content.validations),
    ...content.links.map((link): Step => ({ do: 'link', sheet, ...link })),
  ];
}

/** Values as Excel must be handed them. */
export function landedValues(sheet: Content, values: Values, date1904: boolean): readonly (readonly CellValue[])[] {
  const formats = formatsOver(sheet, values.area);
  return heldValues(sheet, values, date1904).map((row, r) =>
    row.map((value, c) => landed(value, formats[r]?.[c] ?? 'General')),
  );
}

/** Values as the cells will hold them: dates in the workbook's own date system. */
export function heldValues(
  sheet: Content,
  { area, values }: Values,
  date1904: boolean,
): readonly (readonly CellValue[])[] {
  if (!date1904) return values;
  const formats = formatsOver(sheet, area);
  return values.map((row, r) =>
    row.map((value, c) =>
      typeof value === 'number' && isDateFormat(formats[r]?.[c] ?? 'General') ? value - SHIFT_1904 : value,
    ),
  );
}

function widthSteps(sheet: SheetLayout, title: string): readonly Step[] {
  return runs(
    sheet.columns,
    (one) => one.column,
    (one) => one.width,
  ).map(
    ({ from, count, value }): Step => ({
      do: 'width',
      sheet: title,
      column: from,
      columns: count,
      points: pointsOf(value),
    }),
  );
}

function heightSteps(content: Content, sheet: string): readonly Step[] {
  return runs(
    content.rowHeights,
    (one) => one.row,
    (one) => one.points,
  ).map(({ from, count, value }): Step => ({ do: 'height', sheet, row: from, rows: count, points: value }));
}

interface Run<V> {
  readonly from: number;
  readonly count: number;
  readonly value: V;
}

/** Neighbours with the same value, together. */
function runs<T, V>(list: readonly T[], indexOf: (one: T) => number, valueOf: (one: T) => V): readonly Run<V>[] {
  const sorted = [...list].sort((a, b) => indexOf(a) - indexOf(b));
  const out: Run<V>[] = [];
  for (const one of sorted) {
    const last = out.at(-1);
    if (last !== undefined && last.value === valueOf(one) && last.from + last.count === indexOf(one)) {
      out[out.length - 1] = { ...last, count: last.count + 1 };
    } else out.push({ from: indexOf(one), count: 1, value: valueOf(one) });
  }
  return out;
}

/** Characters of the default font (seven pixels a digit, five around) → points. */
export function pointsOf(characters: number): number {
  return (Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) + 5) * 0.75;
}

/** What changes the view comes last: a frozen or grouped sheet is written to just as well, but slower. */
function viewSteps(sheet: SheetLayout, title: string): readonly Step[] {
  const hidden = runs(
    sheet.columns.filter((one) => one.hidden === true),
    (one) => one.column,
    () => true,
  );
  return [
    ...(sheet.freeze === null ? [] : [{ do: 'freeze', sheet: title, ...sheet.freeze } satisfies Step]),
    ...(sheet.filter === null ? [] : [{ do: 'filter', sheet: title, area: sheet.filter, criteria: [] } satisfies Step]),
    ...sheet.groups.map((group): Step => ({ do: 'group', sheet: title, ...group })),
    ...hidden.map(({ from, count }): Step => ({ do: 'hide-columns', sheet: title, column: from, columns: count })),
    ...(sheet.print === null ? [] : [{ do: 'print', sheet: title, print: sheet.print } satisfies Step]),
    ...(sheet.hidden === true ? [{ do: 'hide-sheet', sheet: title } satisfies Step] : []),
  ];
}
