/**
 * A page of a PDF: its lines in reading order, the tables with borders between them, and the edges of the sheet.
 */
import { linesInOrder } from './columns';
import type { Grid } from './grids';
import type { Line, Piece } from './lines';
import { ruledTables } from './ruled';
import type { RuledTable } from './ruled';

export interface Page {
  readonly lines: readonly Line[];
  /** Each table with the index of the line it stands before. */
  readonly tables: readonly { readonly before: number; readonly table: RuledTable }[];
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** `view`: left, bottom, right and top of the sheet. */
export function pageOf(pieces: readonly Piece[], grids: readonly Grid[], view: readonly number[]): Page {
  const { tables, rest } = ruledTables(pieces, grids);
  const lines: Line[] = [];
  const placed: Page['tables'][number][] = [];
  let left = rest;
  for (const table of tables) {
    const middle = (table.top + table.bottom) / 2;
    lines.push(...linesInOrder(left.filter((piece) => piece.y > middle)));
    placed.push({ before: lines.length, table });
    left = left.filter((piece) => piece.y <= middle);
  }
  lines.push(...linesInOrder(left));
  const [leftEdge = 0, bottom = 0, right = 0, top = 0] = view;
  return { lines, tables: placed, left: leftEdge, bottom, right, top };
}
