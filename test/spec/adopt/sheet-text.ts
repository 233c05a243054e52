/** Reads the sheets of sheets.md: what a person drew in lines → grids, and what is expected of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetArea, SheetCell, SheetGrid } from '../../../src/plan';

export interface DrawnSheet {
  readonly name: string;
  readonly grid: SheetGrid;
  /** The text of each cell as drawn, by row. */
  readonly drawn: readonly (readonly string[])[];
  readonly expectation: string;
}

const EPOCH = Date.UTC(1899, 11, 30);
export const serialOfDay = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / 86_400_000;

export function cellOf(drawn: string): SheetCell | null {
  if (drawn === '' || drawn === '<' || drawn === '^') return null;
  if (drawn.startsWith("'")) return { text: drawn.slice(1), number: null, isDate: false, isFormula: false };
  const isFormula = drawn.startsWith('f:');
  const text = isFormula ? drawn.slice(2) : drawn;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { text, number: serialOfDay(text), isDate: true, isFormula };
  if (/^-?[\d.]+%$/.test(text))
    return { text, number: Number((Number(text.slice(0, -1)) / 100).toPrecision(12)), isDate: false, isFormula };
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  return { text, number, isDate: false, isFormula };
}

function mergedOf(drawn: readonly (readonly string[])[]): SheetArea[] {
  const areas: SheetArea[] = [];
  drawn.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === '<' || cell === '^' || cell === '') return;
      let columns = 1;
      while (row[c + columns] === '<') columns++;
      let rows = 1;
      while (drawn[r + rows]?.[c] === '^') rows++;
      if (rows * columns > 1) areas.push({ row: r, column: c, rows, columns });
    }),
  );
  return areas;
}

function gridOf(title: string, drawn: readonly (readonly string[])[]): SheetGrid {
  return {
    title,
    rows: drawn.length,
    columns: Math.max(...drawn.map((row) => row.length)),
    cell: (row, column) => cellOf(drawn[row]?.[column] ?? ''),
    merged: mergedOf(drawn),
  };
}

export function drawnSheets(): DrawnSheet[] {
  const text = readFileSync(join(__dirname, 'sheets.md'), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const lines = section.split('\n').map((line) => line.trim());
      const name = lines[0] ?? '';
      const drawn = lines
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        );
      return { name, drawn, grid: gridOf(name, drawn), expectation: lines.find((line) => /^year/.test(line)) ?? '' };
    });
}
