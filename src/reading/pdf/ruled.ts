/**
 * In: the pieces and the grids of a page. Out: tables as their borders show them, and the pieces that are left.
 * Lines of a cell are put together unless one begins an item of its own or follows a finished sentence.
 */
import type { Grid, GridField } from './grids';
import { LABEL } from './labels';
import { joinedLines, linesOf, placedWords, wordsOfLine } from './lines';
import type { Piece } from './lines';
import type { TableCell } from './tables';

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** Edges of its columns, by which a table that goes on on the next page is known again. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Ruled {
  readonly tables: readonly RuledTable[];
  readonly rest: readonly Piece[];
}

/** Tables from top to bottom. */
export function ruledTables(pieces: readonly Piece[], grids: readonly Grid[]): Ruled {
  let rest = pieces;
  const tables: RuledTable[] = [];
  // inner grids first: a table in a frame is the table
  for (const grid of [...grids].sort((one, other) => areaOf(one) - areaOf(other))) {
    const inside = rest.filter((piece) => isIn(piece, grid));
    if (inside.length < 2) continue;
    const rows = rowsOf(inside, grid);
    if (rows.filter((row) => row.filter(({ text }) => text !== '').length > 1).length === 0) continue;
    rest = rest.filter((piece) => !isIn(piece, grid));
    tables.push({ top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0, xs: grid.xs, rows });
  }
  return { tables: tables.sort((one, other) => other.top - one.top), rest };
}

function areaOf({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys[0] ?? 0) - (ys.at(-1) ?? 0));
}

function isIn(piece: Piece, { xs, ys }: Grid): boolean {
  const x = (piece.left + piece.right) / 2;
  const y = piece.y + 0.3 * piece.height;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);
}

function rowsOf(pieces: readonly Piece[], { fields, ys }: Grid): readonly (readonly TableCell[])[] {
  const words = pieces.flatMap((piece) => cutAtBorders(piece, fields));
  const rows: TableCell[][] = Array.from({ length: ys.length - 1 }, () => []);
  for (const field of fields) {
    const inside = words.filter((piece) => holds(field, (piece.left + piece.right) / 2, piece.y + 0.3 * piece.height));
    const { row, column, rowSpan, columnSpan } = field;
    rows[row]?.push({ row, column, rowSpan, columnSpan, text: cellText(inside, field) });
  }
  return rows;
}

function holds({ left, right, top, bottom }: GridField, x: number, y: number): boolean {
  return x >= left && x < right && y <= top && y > bottom;
}

/** pdf.js joins what stands close, over a border too; there the piece is cut at its spaces. */
function cutAtBorders(piece: Piece, fields: readonly GridField[]): readonly Piece[] {
  const y = piece.y + 0.3 * piece.height;
  const fits = fields.some((field) => holds(field, piece.left + 1, y) && holds(field, piece.right - 1, y));
  if (fits || !piece.text.trim().includes(' ')) return [piece];
  return placedWords(piece, true).map(({ text, left, right }) => ({ ...piece, text, left, right }));
}

function cellText(pieces: readonly Piece[], { right }: GridField): string {
  let text = '';
  let before = '';
  let short = false;
  for (const line of linesOf(pieces)) {
    const words = wordsOfLine(line);
    const begins = before !== '' && (LABEL.test(words) || (short && /[。；;.]$/.test(before)));
    text = begins ? `${text}\n${words}` : joinedLines(text, words);
    before = words;
    short = right - line.right > 2 * line.height;
  }
  return text;
}
