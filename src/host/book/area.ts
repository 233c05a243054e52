// A rectangle of cells, zero-based and inclusive on every side, and the few questions asked of it.
// Whole columns and whole rows are rectangles that reach the sheet's last row or column.

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

export const areaRows = (a: Area): number => a.bottom - a.top + 1;
export const areaColumns = (a: Area): number => a.right - a.left + 1;
export const areaCells = (a: Area): number => areaRows(a) * areaColumns(a);
export const isWholeColumns = (a: Area): boolean => a.top === 0 && a.bottom === LAST_ROW;
export const isWholeRows = (a: Area): boolean => a.left === 0 && a.right === LAST_COLUMN;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const hasCell = (a: Area, row: number, column: number): boolean =>
  row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;

export const hasArea = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

/** Have they any cell in common? */
export const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The cells both have, or null. */
export function overlap(a: Area, b: Area): Area | null {
  if (!touches(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest rectangle around both. */
export const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Moved by rows and columns; null when it would leave the sheet. */
export function movedBy(a: Area, rows: number, columns: number): Area | null {
  const area = { top: a.top + rows, left: a.left + columns, bottom: a.bottom + rows, right: a.right + columns };
  return area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
}

/** What is left of `a` without the cells of `hole`: at most four rectangles. */
export function without(a: Area, hole: Area): readonly Area[] {
  const cut = overlap(a, hole);
  if (!cut) return [a];
  const parts: Area[] = [];
  if (cut.top > a.top) parts.push({ ...a, bottom: cut.top - 1 });
  if (cut.left > a.left) parts.push({ top: cut.top, bottom: cut.bottom, left: a.left, right: cut.left - 1 });
  if (cut.right < a.right) parts.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: a.right });
  if (cut.bottom < a.bottom) parts.push({ ...a, top: cut.bottom + 1 });
  return parts;
}
