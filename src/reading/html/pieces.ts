/**
 * What a page is made of, and how it is printed. A table with tables inside, or of one column only, is there for
 * the looks: its contents are printed as if it were not there.
 */
import type { Printing } from '../printing';

export type Piece =
  | { readonly kind: 'line' | 'furniture'; readonly text: string }
  | { readonly kind: 'heading' | 'item'; readonly level: number; readonly text: string; readonly label: string }
  | { readonly kind: 'table'; readonly cells: readonly PageCell[] };

export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

export function printPieces(pieces: readonly Piece[], out: Printing, tables: { count: number } = countOf(out)): void {
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'line':
        out.line(piece.text);
        break;
      case 'furniture':
        out.furniture(piece.text);
        break;
      case 'heading':
        out.heading(piece.level, piece.text, piece.label);
        break;
      case 'item':
        out.item(piece.level, piece.text, piece.label);
        break;
      default:
        printTable(piece.cells, out, tables);
    }
  }
}

const counts = new WeakMap<Printing, { count: number }>();

/** Tables are numbered through the whole page. */
function countOf(out: Printing): { count: number } {
  const known = counts.get(out) ?? { count: 0 };
  counts.set(out, known);
  return known;
}

function printTable(cells: readonly PageCell[], out: Printing, tables: { count: number }): void {
  const columns = new Set(cells.map((cell) => cell.column));
  const nests = cells.some((cell) => cell.pieces.some((piece) => piece.kind === 'table'));
  if (nests || columns.size <= 1) {
    for (const cell of cells) printPieces(cell.pieces, out, tables);
    return;
  }
  const number = tables.count;
  tables.count += 1;
  let start = 0;
  for (let at = 1; at <= cells.length; at += 1) {
    if (at < cells.length && cells[at]?.row === cells[start]?.row) continue;
    out.row(
      number,
      cells.slice(start, at).map(({ pieces, ...place }) => ({ ...place, text: wordsOf(pieces) })),
    );
    start = at;
  }
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'table'
        ? ''
        : 'label' in piece && piece.label !== ''
          ? `${piece.label} ${piece.text}`
          : piece.text,
    )
    .join('\n');
}
