/**
 * In: rows and cells of one table as their tags come. Out: cells on a grid, those that reach over several rows or
 * columns said once. Source: the table model of the HTML standard (§4.9.12), with spans bounded.
 */
import type { PageCell, Piece } from './pieces';

export interface TableReader {
  row(): void;
  cell(rowSpan: string | undefined, columnSpan: string | undefined): void;
  endCell(): void;
  /** Puts a piece into the open cell; what stands between the cells goes into the last one. False before the first. */
  put(piece: Piece): boolean;
  cells(): readonly PageCell[];
}

interface OpenCell extends PageCell {
  readonly pieces: Piece[];
}

const WIDEST = 1000;

export function tableReader(): TableReader {
  const cells: OpenCell[] = [];
  /** First row that is free again, by column. */
  const taken: number[] = [];
  let row = -1;
  let column = 0;
  let open: OpenCell | null = null;
  const nextRow = (): void => {
    row += 1;
    column = 0;
    open = null;
  };
  return {
    row: nextRow,
    cell(rowSpan, columnSpan) {
      if (row < 0) nextRow();
      while ((taken[column] ?? 0) > row) column += 1;
      const tall = spanOf(rowSpan, 65_534);
      const wide = Math.min(spanOf(columnSpan, WIDEST), Math.max(1, WIDEST - column));
      open = { row, column, rowSpan: tall, columnSpan: wide, pieces: [] };
      cells.push(open);
      for (let at = column; at < column + wide; at += 1) taken[at] = row + tall;
      column += wide;
    },
    endCell() {
      open = null;
    },
    put(piece) {
      const cell = open ?? cells.at(-1);
      cell?.pieces.push(piece);
      return cell !== undefined;
    },
    // a span may state more rows than there are
    cells: () => cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, row - cell.row + 1) })),
  };
}

function spanOf(stated: string | undefined, most: number): number {
  const span = Number.parseInt(stated ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
