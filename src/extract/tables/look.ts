/**
 * A document's table seen as a sheet, so that what is known of people's own sheets (where heads stand, what a column holds)
 * serves here too. In: a grid, the document's text, a lexer. Out: the sheet, where its heads stand, and the key of their words.
 */
import type { SheetArea, SheetGrid } from '../../plan';
import { headRowsAt } from '../adopt/heads';
import type { HeadRows } from '../adopt/heads';
import { sampleOf } from '../adopt/samples';
import { sheetOf, textAt } from '../adopt/words';
import type { Sheet } from '../adopt/words';
import type { Sample } from '../adopt/roles';
import type { Grid } from './grid';
import type { TableLexer } from './header';

/** Title, unit and header block of a form stand above its heads. */
const deepest = 10;
/** Rows looked at below the heads. */
const sampled = 60;
const longestHead = 30;

export interface Look {
  readonly sheet: Sheet;
  /** First and last row of the heads. */
  readonly from: number;
  readonly to: number;
  readonly heads: readonly string[];
  /** The heads' words with digits left open: the same table next year. */
  readonly key: string;
}

function areasOf({ rows }: Grid): SheetArea[] {
  const boxes = new Map<number, { row: number; column: number; bottom: number; right: number }>();
  rows.forEach(({ cells }, r) =>
    cells.forEach((cell, c) => {
      if (cell === null) return;
      const box = boxes.get(cell.start);
      if (box === undefined) boxes.set(cell.start, { row: r, column: c, bottom: r, right: c });
      else Object.assign(box, { bottom: Math.max(box.bottom, r), right: Math.max(box.right, c) });
    }),
  );
  return [...boxes.values()]
    .filter(({ row, column, bottom, right }) => bottom > row || right > column)
    .map(({ row, column, bottom, right }) => ({ row, column, rows: bottom - row + 1, columns: right - column + 1 }));
}

const bare = /^[<>≥≤=＜＞]?\s*[\d,，]+(?:\.\d+)?\s*[%％]?$/;

export function gridSheet(grid: Grid, text: string, lexer: TableLexer): Sheet {
  const words = (row: number, column: number): string => {
    const span = grid.rows[row]?.cells[column];
    return span == null ? '' : text.slice(span.start, span.end).trim();
  };
  const sheet: SheetGrid = {
    title: '',
    rows: grid.rows.length,
    columns: Math.max(0, ...grid.rows.map(({ cells }) => cells.length)),
    merged: areasOf(grid),
    cell: (row, column) => {
      const said = words(row, column);
      if (said === '') return null;
      const number = bare.test(said) ? Number(said.replace(/[^\d.]/g, '')) : null;
      return { text: said, number, isDate: false, isFormula: false };
    },
  };
  return sheetOf(sheet, lexer);
}

export function samplesOf({ sheet, to }: Look): Sample[] {
  const last = Math.min(sheet.grid.rows - 1, to + sampled);
  return Array.from({ length: sheet.grid.columns }, (_, c) => sampleOf(sheet, c, to + 1, last));
}

export const isFigures = ({ filled, figures }: Sample): boolean => filled >= 2 && figures / filled > 0.6;

interface Line {
  readonly cells: number;
  readonly numbers: number;
  readonly longest: number;
  readonly spread: boolean;
}

function lineAt(sheet: Sheet, row: number): Line {
  const seen = new Set<string>();
  const line = { cells: 0, numbers: 0, longest: 0, spread: false };
  for (let c = 0; c < sheet.grid.columns; c++) {
    const text = textAt(sheet, row, c);
    const key = sheet.origin(row, c).join();
    if (text === '') continue;
    line.spread ||= seen.has(key);
    if (seen.has(key)) continue;
    seen.add(key);
    line.cells++;
    line.longest = Math.max(line.longest, text.length);
    if (bare.test(text) && !/^(?:19|20)\d\d$/.test(text)) line.numbers++;
  }
  return line;
}

/** Heads none of which we know: three short words without a figure, figures below. */
function strangeHeads(sheet: Sheet, row: number): { readonly from: number; readonly to: number } | null {
  const first = lineAt(sheet, row);
  if (first.cells < 3 || first.numbers > 0 || first.longest > longestHead) return null;
  const below = lineAt(sheet, row + 1);
  const two = first.spread && below.numbers === 0 && below.cells >= 2 && below.longest <= longestHead;
  return { from: row, to: two ? row + 1 : row };
}

const rolesIn = ({ heads }: HeadRows): number => heads.filter(({ role }) => role !== null).length;

function headsAt(sheet: Sheet): { readonly from: number; readonly to: number } | null {
  const last = Math.min(deepest, sheet.grid.rows - 1);
  for (let row = 0; row < last; row++) {
    const known = headRowsAt(sheet, row);
    if (known === null) continue;
    // Titles of groups that pass for heads, over the heads themselves.
    const below = headRowsAt(sheet, known.to + 1);
    return below !== null && rolesIn(below) > 2 * rolesIn(known) ? below : known;
  }
  for (let row = 0; row < last; row++) {
    const strange = strangeHeads(sheet, row);
    if (strange !== null) return strange;
  }
  return null;
}

export const keyOf = (heads: readonly string[]): string =>
  heads.map((words) => words.replace(/\s+/g, '').replace(/\d+/g, '#').toLowerCase()).join('|');

/** null: nothing here looks like the heads of a table. */
export function lookAt(grid: Grid, text: string, lexer: TableLexer): Look | null {
  const sheet = gridSheet(grid, text, lexer);
  const rows = headsAt(sheet);
  if (rows === null || rows.to >= sheet.grid.rows - 1) return null;
  const heads = Array.from({ length: sheet.grid.columns }, (_, c) => {
    const words = [
      ...new Set(Array.from({ length: rows.to - rows.from + 1 }, (__, r) => textAt(sheet, rows.from + r, c))),
    ];
    return words.filter((each) => each !== '').join(' ');
  });
  return { sheet, ...rows, heads, key: keyOf(heads) };
}
