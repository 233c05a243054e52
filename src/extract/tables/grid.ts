/**
 * Tables as grids: rows of a .docx, .html or workbook as the file says them, and lines of plain text that were a table once
 * (cells parted by tabs, bars, wide or double spaces). In: document and outline. Out: grids of cell spans, row by row.
 */
import type { Document, Span } from '../../document';
import type { Outline } from '../engine/outline';
import { trimmed } from '../engine/view';
import { fewest, gaps, isParted, rowIn } from './wanted';

export interface GridRow {
  /** Index into the outline's lines. */
  readonly line: number;
  /** By column; null where the row has no such cell. A merged cell stands in each column and row it covers. */
  readonly cells: readonly (Span | null)[];
  /** All its lines, where it has more than one. */
  readonly lines?: readonly number[];
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly article: number;
}

const fewestRows = 2;
/** Wider tables are layouts, not lists of indicators. */
const widest = 60;

function placed(
  grid: (Span | null)[][],
  at: { row: number; column: number; rowSpan: number; columnSpan: number },
  span: Span,
): void {
  for (let r = at.row; r < at.row + Math.min(at.rowSpan, 500); r++) {
    const row = (grid[r] ??= []);
    for (let c = at.column; c < Math.min(widest, at.column + at.columnSpan); c++) row[c] = span;
  }
}

/** Tables the file itself marks. */
function markedTables(document: Document, outline: Outline): Grid[] {
  const tables = new Map<number, { lines: Map<number, number>; grid: (Span | null)[][]; article: number }>();
  outline.lines.forEach((line, i) => {
    const block = document.blocks[line.source];
    if (block?.kind !== 'row') return;
    const table = tables.get(block.table) ?? { lines: new Map<number, number>(), grid: [], article: line.article };
    tables.set(block.table, table);
    for (const cell of block.cells) {
      placed(table.grid, cell, cell.span);
      if (cell.span.start >= block.span.start && cell.span.end <= block.span.end) table.lines.set(cell.row, i);
    }
  });
  return [...tables.values()].map(({ lines, grid, article }) => ({
    article,
    rows: [...lines]
      .sort((a, b) => a[0] - b[0])
      .map(([row, line]) => ({
        line,
        cells: Array.from({ length: grid[row]?.length ?? 0 }, (_, c) => grid[row]?.[c] ?? null),
      })),
  }));
}

/** Cells of one line of text, or none where it is no row. */
export function cellsOf(text: string, span: Span): (Span | null)[] {
  if (!isParted(text, span)) return [];
  const words = rowIn(text, span);
  const cells: (Span | null)[] = [];
  let from = 0;
  const push = (start: number, end: number): void => {
    const cell = trimmed(text, span.start + start, span.start + end);
    cells.push(cell.end > cell.start ? cell : null);
  };
  for (const gap of words.matchAll(gaps)) {
    push(from, gap.index);
    from = gap.index + gap[0].length;
  }
  push(from, words.length);
  // A markdown row begins and ends with a bar.
  if (words.startsWith('|')) cells.shift();
  if (words.endsWith('|')) cells.pop();
  return cells.length >= fewest && cells.length <= widest ? cells : [];
}

/** Runs of lines that part into cells. A sentence in a cell ends no run; a line without gaps does. */
function flattenedTables(document: Document, outline: Outline, taken: ReadonlySet<number>): Grid[] {
  const grids: Grid[] = [];
  let rows: GridRow[] = [];
  let article = 0;
  const close = (): void => {
    if (rows.length >= fewestRows) grids.push({ rows, article });
    rows = [];
  };
  outline.lines.forEach((line, i) => {
    const block = document.blocks[line.source];
    // The raw line: a leading gap is an empty first cell.
    const isLine = block?.kind === 'line' && line.kind !== 'furniture' && !taken.has(i);
    const cells = isLine ? cellsOf(document.text, block.span) : [];
    if (cells.length === 0 || (rows.length > 0 && line.article !== article)) close();
    if (cells.length === 0) return;
    article = line.article;
    rows.push({ line: i, cells });
  });
  close();
  return grids;
}

export function gridsOf(document: Document, outline: Outline, taken: ReadonlySet<number> = new Set()): Grid[] {
  return [...markedTables(document, outline), ...flattenedTables(document, outline, taken)];
}
