/**
 * Cells of a table's row that the ledger has a column for beside its figures: who is in charge, weight, progress, causes … In: a
 * row under its header. Out: their words by the ledger's key; the first column of a role counts.
 */
import type { Document, Span } from '../../document';
import { cellRoles } from '../../plan';
import type { CellRole, Statement } from '../../plan';
import type { ColumnRole } from '../table-words';
import type { GridRow } from './grid';
import type { Header } from './header';

const kept: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(cellRoles);

/** As a spread: a row without such cells has no such field. */
export function cellsOf(text: string, row: GridRow, { columns }: Header): Pick<Statement, 'cells'> {
  const cells: Partial<Record<CellRole, string>> = {};
  columns.forEach(({ role }, c) => {
    const span = row.cells[c];
    if (role === null || !kept.has(role) || span == null) return;
    const words = text.slice(span.start, span.end).trim();
    if (words !== '') cells[role as CellRole] ??= words;
  });
  return Object.keys(cells).length === 0 ? {} : { cells };
}

/** The block that a figure stands in; blocks come in the order of the text. */
export function blockAt({ blocks }: Document, { start, end }: Span): Span | null {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const span = blocks[low - 1]?.span;
  return span !== undefined && end <= span.end ? span : null;
}
