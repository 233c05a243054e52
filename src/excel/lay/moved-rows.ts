/**
 * The data rows of a layout, as they stand further down in a ledger that is there already, whose columns people may have
 * pushed aside. In: a sheet's layout, its data rows, where they go. Out: a layout of those rows alone, in the sheet's own
 * rows and columns. Pure.
 */
import type { Area, Fill, Formats, SheetLayout, Values } from '../../sheet';
import { movedFormula } from './reference';

export interface Shift {
  /** The data rows in the layout. */
  readonly from: { readonly row: number; readonly rows: number };
  /** The first of them in the sheet. */
  readonly row: number;
  /** Column of the layout → column of the sheet; null where people deleted it. */
  readonly column: (column: number) => number | null;
}

/** A piece of an area that stays together, and where it began in the area. */
interface Part {
  readonly area: Area;
  readonly top: number;
  readonly left: number;
}

export function movedRows(
  sheet: SheetLayout,
  shift: Shift,
): Pick<SheetLayout, 'values' | 'fills' | 'formats' | 'styles' | 'validations' | 'rowHeights' | 'links'> {
  const each = <T extends { readonly area: Area }, U>(
    list: readonly T[],
    make: (one: T, part: Part) => U,
  ): readonly U[] => list.flatMap((one) => partsOf(one.area, shift).map((part) => make(one, part)));
  const down = shift.row - shift.from.row;
  return {
    values: each(sheet.values, valuesPart),
    fills: each(sheet.fills, (fill, part) => fillPart(fill, part, shift)),
    formats: each(sheet.formats, formatsPart),
    styles: each(sheet.styles, ({ style }, { area }) => ({ area, style })),
    validations: each(sheet.validations, (validated, { area }) => ({ ...validated, area })),
    rowHeights: sheet.rowHeights
      .filter(({ row }) => isIn(row, shift))
      .map(({ row, points }) => ({ row: row + down, points })),
    links: sheet.links.flatMap((link) => {
      const column = shift.column(link.column);
      return column === null || !isIn(link.row, shift) ? [] : [{ ...link, row: link.row + down, column }];
    }),
  };
}

function isIn(row: number, { from }: Shift): boolean {
  return row >= from.row && row < from.row + from.rows;
}

function partsOf(area: Area, shift: Shift): readonly Part[] {
  const top = Math.max(area.row, shift.from.row);
  const bottom = Math.min(area.row + area.rows, shift.from.row + shift.from.rows);
  if (bottom <= top) return [];
  const rows = { row: top - shift.from.row + shift.row, rows: bottom - top };
  const parts: Part[] = [];
  for (let left = 0; left < area.columns; left += 1) {
    const column = shift.column(area.column + left);
    const last = parts.at(-1);
    if (column === null) continue;
    const beside =
      last !== undefined && last.left + last.area.columns === left && last.area.column + last.area.columns === column;
    if (beside) parts[parts.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } };
    else parts.push({ area: { ...rows, column, columns: 1 }, top: top - area.row, left });
  }
  return parts;
}

function cut<T>(rows: readonly (readonly T[])[], { area, top, left }: Part): readonly (readonly T[])[] {
  return rows.slice(top, top + area.rows).map((row) => row.slice(left, left + area.columns));
}

function valuesPart({ values }: Values, part: Part): Values {
  return { area: part.area, values: cut(values, part) };
}

function formatsPart({ formats }: Formats, part: Part): Formats {
  return { area: part.area, formats: cut(formats, part) };
}

function fillPart({ area, formula, results }: Fill, part: Part, shift: Shift): Fill {
  const rows = part.area.row - area.row;
  const column = (one: number): number => shift.column(one) ?? one;
  return { area: part.area, formula: movedFormula(formula, { rows, column }), results: cut(results, part) };
}
