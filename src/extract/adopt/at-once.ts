/** Somebody's own sheet read with all languages at hand: for programs and tests. A page that loads what it needs uses lazily.ts. */
import type { SheetGrid, SheetReading, SheetTable } from '../../plan';
import { extract } from '../all';
import { languages } from '../languages';
import { tablesIn } from './adopt';
import { documentOf, readingsFrom } from './readings';
import { speaking, spokenIn } from './speaking';
import type { Speaking } from './speaking';

const known = (grid: SheetGrid): Speaking | null => speaking(spokenIn(grid, languages));

/** In reading order; empty where the sheet holds no table of indicators. */
export function tablesOf(grid: SheetGrid, year: number): readonly SheetTable[] {
  const own = known(grid);
  return own === null ? [] : tablesIn(own, grid, year);
}

/** In the order of the table's rows. */
export function readingsOf(grid: SheetGrid, table: SheetTable, year: number): readonly SheetReading[] {
  const own = known(grid);
  if (own === null) return [];
  const document = documentOf(own, grid, table);
  const { statements } = extract(document, { language: own.lexer.pack.id, year });
  return readingsFrom(own, { grid, table, document, statements }, year);
}
