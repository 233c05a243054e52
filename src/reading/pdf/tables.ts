/**
 * In: lines of a page. Out: where tables stand among them, and their rows. A PDF has no tables, only words that
 * stand under each other: lines cut into as many segments, which begin or end alike, are rows of one.
 * Cells that wrap are put together; borders are not looked at.
 */
import type { Cell } from '../../document';
import { joinedLines, segmentOf } from './lines';
import type { Line, Segment, Word } from './lines';

export interface TableCell extends Omit<Cell, 'span'> {
  readonly text: string;
}

export interface FoundTable {
  /** Number of lines it takes. */
  readonly lines: number;
  readonly rows: readonly (readonly TableCell[])[];
}

interface Column {
  left: number;
  right: number;
}

/** The table that begins with the line at `start`, if one does. */
export function tableAt(lines: readonly Line[], start: number): FoundTable | null {
  const asFound = runFrom(lines, start);
  const run = recut(asFound);
  const columns = columnsOf(run);
  if (columns.length < 2) return null;
  const fitting = fittingLines(run, columns);
  const multiple = fitting.filter((line) => line.segments.length > 1).length;
  if (multiple < (columns.length === 2 || !isWide(fitting) ? 3 : 2) || !isAligned(fitting, columns)) return null;
  return { lines: fitting.length, rows: rowsOf(fitting, columns) };
}

/** Two lines alone are a table only with gaps that no spread-out text has. */
function isWide(lines: readonly Line[]): boolean {
  return lines.every(({ segments, height }) =>
    segments.every((segment, at) => at === 0 || segment.left - (segments[at - 1]?.right ?? 0) > 1.8 * height),
  );
}

/** In a table the cells of a column begin, end or are centred alike; words of spread-out text are not. */
function isAligned(lines: readonly Line[], columns: readonly Column[]): boolean {
  return columns.every((_, at) => {
    const own = lines.flatMap((line) =>
      line.segments
        .filter((segment) => columnsUnder(segment, columns).join() === String(at))
        .map(({ left, right }) => ({ left, right, middle: (left + right) / 2, height: line.height })),
    );
    return own.length === 0 || (['left', 'right', 'middle'] as const).some((edge) => isAlike(own, edge));
  });
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** Two in three of the cells stand within half a character of their median. */
function isAlike(cells: readonly Edges[], edge: 'left' | 'right' | 'middle'): boolean {
  const places = cells.map((cell) => cell[edge]).sort((one, other) => one - other);
  const median = places[Math.floor(places.length / 2)] ?? 0;
  return cells.filter((cell) => Math.abs(cell[edge] - median) < 0.6 * cell.height).length * 3 >= cells.length * 2;
}

/**
 * Cells that stand so close that they came as one segment are cut where the line with most segments begins its own.
 * Taken only if another line then shows the same columns.
 */
function recut(run: readonly Line[]): readonly Line[] {
  const most = run.reduce<Line | null>(
    (best, line) => (line.segments.length > (best?.segments.length ?? 2) ? line : best),
    null,
  );
  if (most === null) return run;
  const cut = run.map((line) =>
    cutAt(
      line,
      most.segments.map(({ left }) => left),
    ),
  );
  const alike = cut.filter((line) => line.segments.length === most.segments.length).length;
  return alike > run.filter((line) => line.segments.length === most.segments.length).length ? cut : run;
}

function cutAt(line: Line, starts: readonly number[]): Line {
  const segments = line.segments.flatMap((segment) => {
    const parts: Word[][] = [];
    for (const word of segment.words) {
      const begins = starts.some((start) => Math.abs(start - word.left) < 0.6 * line.height);
      const open = parts.at(-1);
      if (open === undefined || begins) parts.push([word]);
      else open.push(word);
    }
    return parts.length === 1 ? [segment] : parts.map(segmentOf);
  });
  return { ...line, segments };
}

/** Lines a cell may have that stands alone in its part of the row. */
const TALLEST_CELL = 30;

/** Lines on end without a wide gap, as long as most of them have several segments. */
function runFrom(lines: readonly Line[], start: number): readonly Line[] {
  let end = start;
  let single = 0;
  while (end < lines.length) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || line.furniture) break;
    if (end > start && before !== undefined && !isBelow(before, line)) break;
    single = line.segments.length > 1 ? 0 : single + 1;
    if (single > TALLEST_CELL || (end === start && single > 0)) break;
    end += 1;
  }
  return lines.slice(start, end);
}

/** Below and not far; the next line may also stand at the top of the next column. */
function isBelow(before: Line, line: Line): boolean {
  const gap = before.y - line.y;
  return gap > 0 && gap <= 4 * line.height;
}

/** Columns as the lines with most segments show them; those lines must agree with each other. */
function columnsOf(run: readonly Line[]): readonly Column[] {
  const counts = new Map<number, number>();
  for (const { segments } of run)
    if (segments.length > 1) counts.set(segments.length, (counts.get(segments.length) ?? 0) + 1);
  const width = [...counts].filter(([, lines]) => lines > 1).reduce((most, [segments]) => Math.max(most, segments), 0);
  const columns: Column[] = [];
  for (const { segments, height } of run) {
    if (segments.length !== width) continue;
    if (columns.length > 0 && !segments.every((segment, at) => overlaps(segment, columns[at], height))) continue;
    segments.forEach(({ left, right }, at) => {
      const column = columns[at];
      columns[at] =
        column === undefined
          ? { left, right }
          : { left: Math.min(left, column.left), right: Math.max(right, column.right) };
    });
  }
  return columns;
}

function overlaps(segment: Segment, column: Column | undefined, slack: number): boolean {
  return column !== undefined && segment.left < column.right + slack && segment.right > column.left - slack;
}

/** As many lines from the first as fit the columns: nothing crosses a gap except a cell over several columns. */
function fittingLines(run: readonly Line[], columns: readonly Column[]): readonly Line[] {
  const last = run.reduce((found, line, at) => (line.segments.length > 1 && fits(line, columns) ? at : found), -1);
  let end = 0;
  while (end < run.length) {
    const line = run[end];
    if (line === undefined || !fits(line, columns)) break;
    // after the last full row only the rest of its cells may follow
    if (end > last && !isRest(line, run[end - 1], columns)) break;
    end += 1;
  }
  return run.slice(0, end);
}

function fits(line: Line, columns: readonly Column[]): boolean {
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return false;
  const slack = line.height;
  if (line.left < first.left - slack || line.right > last.right + 2 * slack) return false;
  const all = line.segments.map((segment) => columnsUnder(segment, columns));
  if (all.some((under) => under.length === 0)) return false;
  // one segment over all columns is a line of text, unless it is short
  return (
    line.segments.length > 1 ||
    (all[0]?.length ?? 0) < columns.length ||
    (columns.length === 2 && line.right - line.left < 0.5 * (last.right - first.left))
  );
}

function isRest(line: Line, before: Line | undefined, columns: readonly Column[]): boolean {
  const under = line.segments.flatMap((segment) => columnsUnder(segment, columns));
  return before !== undefined && before.y - line.y < 1.7 * line.height && under.length === 1 && !under.includes(0);
}

function columnsUnder(segment: Segment, columns: readonly Column[]): readonly number[] {
  const found = columns.flatMap((column, at) =>
    segment.left < column.right && segment.right > column.left ? [at] : [],
  );
  if (found.length > 0) return found;
  const middle = (segment.left + segment.right) / 2;
  const nearest = columns.map((column, at) => ({ at, off: Math.abs((column.left + column.right) / 2 - middle) }));
  return nearest
    .sort((one, other) => one.off - other.off)
    .slice(0, 1)
    .map(({ at }) => at);
}

interface OpenRow {
  readonly cells: { text: string; column: number; columnSpan: number }[];
  lastY: number;
}

function rowsOf(lines: readonly Line[], columns: readonly Column[]): readonly (readonly TableCell[])[] {
  const rows: OpenRow[] = [];
  lines.forEach((line, at) => {
    const open = rows.at(-1);
    const places = line.segments.map((segment) => ({ segment, under: columnsUnder(segment, columns) }));
    const begins =
      open === undefined ||
      beginsRow(
        lines,
        at,
        places.map(({ under }) => under),
        columns.length,
      );
    const row: OpenRow = begins ? { cells: [], lastY: line.y } : open;
    if (begins) rows.push(row);
    row.lastY = line.y;
    for (const { segment, under } of places) {
      const column = under[0] ?? 0;
      const cell = row.cells.find((other) => column >= other.column && column < other.column + other.columnSpan);
      if (cell === undefined) row.cells.push({ text: segment.text, column, columnSpan: under.length });
      else cell.text = joinedLines(cell.text, segment.text);
    }
  });
  return rows.map(({ cells }, row) =>
    [...cells].sort((one, other) => one.column - other.column).map((cell) => ({ ...cell, row, rowSpan: 1 })),
  );
}

/**
 * A line that fills the first column, or most columns, begins a row. One that does not is the rest of the row above,
 * unless it stands clearly nearer to the line below (a tall cell beside a name set in its middle).
 */
function beginsRow(
  lines: readonly Line[],
  at: number,
  under: readonly (readonly number[])[],
  columns: number,
): boolean {
  const filled = new Set(under.flat());
  const line = lines[at];
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (line === undefined || above === undefined) return true;
  const gap = above.y - line.y;
  if (gap < 0.9 * line.height) return false;
  if (filled.has(0) || filled.size * 2 > columns) return !isContinuedAbove(above, line, gap);
  return below !== undefined && gap > 1.35 * (line.y - below.y);
}

/** Just below a line of one cell that stood nearer to this one than a row is tall: the row's own beginning. */
function isContinuedAbove(above: Line, line: Line, gap: number): boolean {
  return above.segments.length === 1 && gap < 0.95 * line.height;
}
