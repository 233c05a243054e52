/**
 * In: the pieces of a page. Out: its lines in the order they are read. Two columns of running text are put one after
 * the other; headings and tables across the page stay between them. A gutter is a strip that few pieces cross, and
 * columns are only what is mostly full on both sides of it: cells of a table are not.
 */
import { linesOf } from './lines';
import type { Edges, Line, Piece } from './lines';
import { tableAt } from './tables';

/** Lines each column must have, and the share of them that must be nearly full. */
const LEAST_LINES = 6;
const FULL_SHARE = 0.5;
const FULL_WIDTH = 0.7;

export function linesInOrder(pieces: readonly Piece[]): readonly Line[] {
  const frame = frameOf(pieces);
  const gutter = gutterOf(pieces, frame);
  if (gutter === null) return linesOf(pieces);
  const lines: Line[] = [];
  let whole: Piece[] = [];
  for (const band of bandsOf(pieces, gutter)) {
    const sides = band.crossed ? null : columnsIn(band.pieces, gutter, frame);
    if (sides === null) whole.push(...band.pieces);
    else {
      lines.push(...linesOf(whole), ...sides);
      whole = [];
    }
  }
  return [...lines, ...linesOf(whole)];
}

function frameOf(pieces: readonly Piece[]): Edges {
  return pieces.reduce(
    ({ left, right }, piece) => ({ left: Math.min(left, piece.left), right: Math.max(right, piece.right) }),
    { left: Infinity, right: -Infinity },
  );
}

/** Middle of the emptiest strip in the middle of the page; null when most of the text goes across it. */
function gutterOf(pieces: readonly Piece[], { left, right }: Edges): number | null {
  if (pieces.length < 2 * LEAST_LINES) return null;
  const width = right - left;
  let best = { crossing: Infinity, from: 0, to: 0 };
  let open = { crossing: -1, from: 0, to: 0 };
  for (let x = left + 0.3 * width; x <= left + 0.7 * width; x += 2) {
    const crossing = pieces.reduce(
      (count, piece) => (piece.left < x - 1 && piece.right > x + 1 ? count + 1 : count),
      0,
    );
    open = crossing === open.crossing ? { ...open, to: x } : { crossing, from: x, to: x };
    const wider = crossing === best.crossing && open.to - open.from > best.to - best.from;
    if (open.to - open.from >= 6 && (crossing < best.crossing || wider)) best = open;
  }
  return best.crossing * 3 > pieces.length ? null : (best.from + best.to) / 2;
}

interface Band {
  readonly crossed: boolean;
  readonly pieces: Piece[];
}

/** The page from top to bottom, cut where pieces go across the gutter. */
function bandsOf(pieces: readonly Piece[], gutter: number): readonly Band[] {
  const crosses = ({ left, right }: Piece): boolean => left < gutter - 1 && right > gutter + 1;
  const across = pieces.filter(crosses);
  const bands: Band[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const crossed = across.some((other) => Math.abs(other.y - piece.y) < 0.4 * Math.max(other.height, piece.height));
    const last = bands.at(-1);
    if (last?.crossed === crossed) last.pieces.push(piece);
    else bands.push({ crossed, pieces: [piece] });
  }
  return bands;
}

/** Left lines, then right lines, then the table that may stand below them; null when the band is no running text. */
function columnsIn(pieces: readonly Piece[], gutter: number, frame: Edges): readonly Line[] | null {
  const end = tableBelow(pieces);
  const text = pieces.filter((piece) => piece.y > end);
  const left = linesOf(text.filter((piece) => piece.right <= gutter + 1));
  const right = linesOf(text.filter((piece) => piece.right > gutter + 1));
  if (!isText(left, gutter - frame.left) || !isText(right, frame.right - gutter)) return null;
  return [...inColumn(left), ...inColumn(right), ...linesOf(pieces.filter((piece) => piece.y <= end))];
}

function isText(lines: readonly Line[], width: number): boolean {
  const full = lines.filter((line) => line.right - line.left > FULL_WIDTH * width);
  return lines.length >= LEAST_LINES && full.length >= FULL_SHARE * lines.length;
}

function inColumn(lines: readonly Line[]): readonly Line[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return lines.map((line) => ({ ...line, column: { left, right } }));
}

/** Height on the page below which a table takes most of the lines, after a gap across both columns; else −∞. */
function tableBelow(pieces: readonly Piece[]): number {
  const lines = linesOf(pieces);
  for (let at = 1; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined || before.y - line.y < 1.8 * line.height) continue;
    const below = lines.slice(at);
    const table = line.segments.length > 1 ? tableAt(below, 0) : null;
    if (table !== null && table.lines * 10 > below.length * 6) return line.y + line.height / 2;
  }
  return -Infinity;
}
