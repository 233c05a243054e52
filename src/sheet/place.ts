/** Places in a sheet. In: 0-based rows and columns. Out: letters, addresses and references as formulas write them. */
import type { Area } from './layout';

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** A → 0, AA → 26. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `C7`. */
export function addressOf(row: number, column: number): string {
  return `${letterOf(column)}${row + 1}`;
}

/** `A7:N306`, or `A7` for one cell. */
export function areaAddress(area: Area): string {
  const first = addressOf(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${addressOf(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `$A$7:$N$306`. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet's title as formulas write it: `'台账'!`. */
export function sheetPrefix(title: string): string {
  return `'${title.replaceAll("'", "''")}'!`;
}

/** `'台账'!$A$7:$N$306`. */
export function reference(title: string, area: Area): string {
  return sheetPrefix(title) + absoluteAddress(area);
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
