/**
 * Lines at the end of a list of ours. In: where the list stands, what the new lines hold. Out: cells and growth in the
 * draft. Free rows below are used as they are; where people put something underneath, it goes down to make room.
 */
import type { CellValue } from '../../sheet';
import { lastColumn, lastRow } from '../read/addresses';
import type { Sheet } from '../read/workbook-types';
import type { Draft } from './draft';
import { cellAt, lastFilled } from './spots';

export interface List {
  readonly sheet: Sheet;
  /** First line and last one, 0-based; `last` is `first − 1` for an empty list. */
  readonly first: number;
  readonly last: number;
}

export interface NewCell {
  readonly column: number;
  readonly value: CellValue;
  readonly format?: string;
  readonly formula?: string;
}

export interface NewLine {
  readonly cells: readonly NewCell[];
  readonly height?: number;
}

/** Answers the row of the first new line. */
export function growList(draft: Draft, { sheet, first, last }: List, lines: readonly NewLine[]): number {
  const by = lines.length;
  if (by === 0) return last + 1;
  // One blank row stays between the list and whatever is underneath.
  const below = { top: last + 1, bottom: last + by + 1, left: 0, right: lastColumn };
  const shift = last >= first && lastFilled(sheet, below) >= 0;
  if (last >= first) draft.grow({ title: sheet.name, first, last, by, shift });
  lines.forEach((line, index) => {
    const row = last + 1 + index;
    const height = line.height === undefined ? {} : { height: line.height };
    draft.row(sheet.name, row, { ...(last >= first ? { like: last } : {}), ...height });
    for (const cell of line.cells) setCell(draft, sheet.name, row, cell);
  });
  return last + 1;
}

export function setCell(draft: Draft, title: string, row: number, { column, value, format, formula }: NewCell): void {
  const looks = format === undefined ? {} : { format };
  draft.set(
    title,
    row,
    column,
    formula === undefined ? { put: value, ...looks } : { formula, result: value, ...looks },
  );
}

/** The last line of a list whose lines have a text in this column; `first − 1` when there is none. */
export function lastLine(sheet: Sheet, first: number, column: number): number {
  return Math.max(first - 1, lastFilled(sheet, { top: first, bottom: lastRow, left: column, right: column }));
}

/** The rows of an area whose first cell is blank: lines may be typed there. */
export function blankLines(sheet: Sheet, top: number, bottom: number, column: number): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const value = cellAt(sheet, row, column)?.value ?? null;
    if (value === null || value === '') rows.push(row);
  }
  return rows;
}
