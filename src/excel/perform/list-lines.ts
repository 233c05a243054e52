/** Lines of a list by their codes, and prints of them: in a layout, and as read back from the workbook. Pure. */
import { COLUMNS } from '../../sheet';
import type { ColumnKey, Layout } from '../../sheet';
import { printOf } from '../journal/fingerprint';
import type { Held } from '../ledger';
import { CODES, HEADS, layoutArea } from '../stand/list-place';
import type { ListKey } from '../stand/list-place';
import { heldValues } from '../lay/sheet-plan';

export interface Line {
  readonly code: string;
  /** From the list's left column on. */
  readonly cells: readonly Held[];
}

/** Blank lines are left out. Dates are in the workbook's own date system. */
export function linesIn(layout: Layout, key: ListKey, date1904: boolean): readonly Line[] {
  const sheet = layout.sheets.find((one) => one.key === key);
  const area = layoutArea(layout, key);
  if (sheet === undefined || area === null) return [];
  const first = area.row + HEADS[key];
  const grid = Array.from({ length: area.rows - HEADS[key] }, () => new Array<Held>(area.columns).fill(null));
  for (const block of sheet.values) {
    heldValues(sheet, block, date1904).forEach((row, r) => {
      const line = grid[block.area.row + r - first];
      row.forEach((value, c) => {
        if (line !== undefined) line[block.area.column + c - area.column] = value === '' ? null : value;
      });
    });
  }
  return linesOf(grid, CODES[key]);
}

export function linesOf(grid: readonly (readonly Held[])[], code: number): readonly Line[] {
  return grid.flatMap((cells) => {
    const held = cells[code];
    return typeof held === 'string' && held !== '' ? [{ code: held, cells }] : [];
  });
}

/** One print for all lines of a code. */
export function printsByCode(lines: readonly Line[]): ReadonlyMap<string, string> {
  const grouped = new Map<string, (readonly Held[])[]>();
  for (const { code, cells } of lines) grouped.set(code, [...(grouped.get(code) ?? []), cells]);
  return new Map([...grouped].map(([code, rows]) => [code, printOf(rows)]));
}

/** Columns of a ledger row that say whether a person touched it: no computed ones, no numbering, no time stamp. */
export const COMPARED: readonly ColumnKey[] = COLUMNS.filter(
  ({ key, content }) => content.by !== 'formula' && key !== 'no' && key !== 'updated',
).map(({ key }) => key);

export function ledgerPrint(cell: (key: ColumnKey) => Held): string {
  return printOf([COMPARED.map(cell)]);
}
