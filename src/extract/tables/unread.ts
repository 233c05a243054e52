/**
 * Cells of a table's targets and results that hold words and no figure (已过半, 见附件, 1 200). In: a row under its header, what was read of it. Out: the
 * cells with the row's name and code, so that nobody takes silence for a figure that was read.
 */
import type { Document, Span } from '../../document';
import type { UnreadCell } from '../../plan';
import { cellsOf } from './cells';
import type { GridRow } from './grid';
import type { Header } from './header';

/** A dash says that there is none. */
const nothing = /^[\s\-—–_/／.]*$/;

interface ReadOfRow {
  readonly name: Span;
  /** Figures of the row. */
  readonly taken: readonly Span[];
}

export function unreadIn({ text }: Document, row: GridRow, header: Header, { name, taken }: ReadOfRow): UnreadCell[] {
  return header.columns.flatMap(({ role }, c) => {
    const span = row.cells[c];
    if ((role !== 'actual' && role !== 'target') || span == null || nothing.test(text.slice(span.start, span.end)))
      return [];
    if (span.start === name.start || taken.some(({ start }) => span.start <= start && start < span.end)) return [];
    return [{ role, span, name, code: cellsOf(text, row, header).cells?.code ?? null }];
  });
}
