/**
 * Tables of indicators on somebody's own sheet, wherever they stand and however their headers are built. In: the sheet as
 * a grid, the plan's year. Out: tables with a column for each role, a kind for each row, and what has to be asked.
 */
import type { SheetGrid, SheetTable } from '../../plan';
import { headRowsAt } from './heads';
import type { HeadRows } from './heads';
import { rowsBetween } from './lines';
import { rolesOf } from './roles';
import { sampleOf } from './samples';
import type { Speaking } from './speaking';
import { sheetOf } from './words';
import type { Sheet } from './words';

/** Rows looked at for headers; whatever lies below belongs to the table above. */
const deepest = 3000;
const sameHeads = (a: HeadRows, b: HeadRows): boolean => a.heads.every(({ words }, c) => b.heads[c]?.words === words);

/** Headers from top to bottom; one that is printed again on each page is no new table. */
function headersOf(sheet: Sheet): { readonly tables: HeadRows[]; readonly again: Set<number> } {
  const tables: HeadRows[] = [];
  const again = new Set<number>();
  for (let r = 0; r < Math.min(sheet.grid.rows, deepest); r++) {
    const found = headRowsAt(sheet, r);
    if (found === null) continue;
    const last = tables.at(-1);
    if (last !== undefined && sameHeads(last, found)) for (let i = found.from; i <= found.to; i++) again.add(i);
    else tables.push(found);
    r = found.to;
  }
  return { tables, again };
}

function extent({ heads }: HeadRows): { readonly left: number; readonly right: number } {
  const used = heads.flatMap(({ words }, c) => (words === '' ? [] : [c]));
  return { left: used[0] ?? 0, right: used.at(-1) ?? 0 };
}

/** In reading order; empty where the sheet holds no table of indicators. */
export function tablesIn({ lexer, words }: Speaking, grid: SheetGrid, year: number): readonly SheetTable[] {
  const sheet = sheetOf(grid, lexer);
  const { tables, again } = headersOf(sheet);
  return tables.flatMap((header, i): SheetTable[] => {
    const from = header.to + 1;
    const to = (tables[i + 1]?.from ?? grid.rows) - 1;
    const samples = header.heads.map((_, c) => sampleOf(sheet, c, from, to));
    const { roles, questions } = rolesOf({ heads: header.heads, samples, year, words });
    const span = extent(header);
    const rows = rowsBetween({ sheet, words, roles, ...span }, from, to).map((row) =>
      again.has(row.row) ? { ...row, kind: 'note' as const } : row,
    );
    if (!rows.some(({ kind }) => kind === 'indicator')) return [];
    const heads = header.heads.map((head, column) => ({ column, words: head.words }));
    return [{ header: { from: header.from, to: header.to }, roles, heads, rows, ...span, questions }];
  });
}
