/** Somebody's own sheet read with the language it speaks, which is loaded then. Out: the same as at-once.ts answers. */
import type { SheetGrid, SheetReading, SheetTable } from '../../plan';
import { extractLazily, partsOf } from '../lazily';
import { tongues } from '../tongues';
import { tablesIn } from './adopt';
import { documentOf, readingsFrom } from './readings';
import { speaking, spokenIn } from './speaking';
import type { Speaking } from './speaking';

async function known(grid: SheetGrid): Promise<Speaking | null> {
  const parts = await partsOf(spokenIn(grid, tongues)?.id);
  if (parts === undefined) return null;
  const [words, fold] = await Promise.all([parts.tables(), parts.fold?.()]);
  return speaking({ ...parts.pack, ...words, ...(fold === undefined ? {} : { fold }) });
}

export async function tablesLazily(grid: SheetGrid, year: number): Promise<readonly SheetTable[]> {
  const own = await known(grid);
  return own === null ? [] : tablesIn(own, grid, year);
}

export async function readingsLazily(
  grid: SheetGrid,
  table: SheetTable,
  year: number,
): Promise<readonly SheetReading[]> {
  const own = await known(grid);
  if (own === null) return [];
  const document = documentOf(own, grid, table);
  const { statements } = await extractLazily(document, { language: own.lexer.pack.id, year });
  return readingsFrom(own, { grid, table, document, statements }, year);
}
