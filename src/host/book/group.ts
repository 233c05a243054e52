// Outline groups of rows and columns: levels 1 to 8, hidden details.
import { isWholeColumns, isWholeRows, type Area } from './area';
import { changeColumn, changeRow, columnLine, rowLine, type Line, type Sheet } from './sheet';

const MOST_LEVELS = 8;

interface Lines {
  readonly from: number;
  readonly to: number;
  readonly read: (n: number) => Line;
  readonly change: (n: number, change: Partial<Line>) => void;
}

function linesOf(sheet: Sheet, area: Area, option: string): Lines | null {
  if (option === 'ByRows')
    return {
      from: area.top,
      to: area.bottom,
      read: (n) => rowLine(sheet, n),
      change: (n, c) => changeRow(sheet, n, c),
    };
  if (option === 'ByColumns')
    return {
      from: area.left,
      to: area.right,
      read: (n) => columnLine(sheet, n),
      change: (n, c) => changeColumn(sheet, n, c),
    };
  return null;
}

/** Groups (+1) or ungroups (−1); answers why not. */
export function changeGroup(sheet: Sheet, area: Area, option: string, by: 1 | -1): string | null {
  const lines = linesOf(sheet, area, option);
  if (!lines) return `No group option: ${option}`;
  if (
    (option === 'ByRows' && isWholeColumns(area)) ||
    (option === 'ByColumns' && isWholeRows(area) && isWholeColumns(area))
  )
    return 'A group is made of some rows or some columns.';
  for (let n = lines.from; n <= lines.to; n += 1) {
    const level = lines.read(n).level + by;
    if (level < 0) return 'These lines are not grouped.';
    if (level > MOST_LEVELS - 1) return `A group goes ${MOST_LEVELS - 1} levels deep at most.`;
  }
  for (let n = lines.from; n <= lines.to; n += 1) lines.change(n, { level: lines.read(n).level + by });
  return null;
}

/** Hides or shows the grouped lines of the area. */
export function showDetails(sheet: Sheet, area: Area, option: string, show: boolean): void {
  const lines = linesOf(sheet, area, option);
  if (!lines) return;
  for (let n = lines.from; n <= lines.to; n += 1) if (lines.read(n).level > 0) lines.change(n, { hidden: !show });
}
