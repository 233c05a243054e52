/**
 * In: a table element. Out: its rows on one grid, merged cells said once with how far they reach, deleted rows
 * and cells left out. A table of one column is a frame around text, not a table: its contents are read as blocks.
 */
import { child, childrenOf } from '../../xlsx';
import type { Element } from '../../xlsx';
import { valueOf } from './styles';

export interface GridCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

/** Rows of a table, each with the cells that begin in it. */
export function gridOf(table: Element): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = [];
  const reaching = new Map<number, GridCell>();
  for (const element of within(table, 'w:tr')) {
    const properties = child(element, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) continue;
    const start = Number(valueOf(child(properties, 'w:gridBefore')) ?? 0);
    rows.push(rowOf(element, rows.length, start, reaching));
  }
  return rows;
}

function rowOf(element: Element, row: number, start: number, reaching: Map<number, GridCell>): GridCell[] {
  const cells: GridCell[] = [];
  const continued = new Set<number>();
  let column = start;
  for (const cell of within(element, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    if (child(properties, 'w:cellDel') !== undefined) continue;
    const columnSpan = Math.min(Math.max(1, Number(valueOf(child(properties, 'w:gridSpan')) ?? 1) || 1), 1024);
    const above = reaching.get(column);
    if (continuesAbove(properties) && above !== undefined) {
      above.rowSpan += 1;
      continued.add(column);
    } else {
      const made: GridCell = { element: cell, row, column, columnSpan, rowSpan: 1 };
      cells.push(made);
      reaching.set(column, made);
      continued.add(column);
    }
    column += columnSpan;
  }
  for (const known of [...reaching.keys()]) if (!continued.has(known)) reaching.delete(known);
  return cells;
}

function continuesAbove(properties: Element | undefined): boolean {
  const merge = child(properties, 'w:vMerge');
  return merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue';
}

/** Rows or cells, also those wrapped in content controls, custom XML or tracked insertions. */
function within(parent: Element, name: 'w:tr' | 'w:tc'): readonly Element[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.name === name) return [node];
    return WRAPPERS.has(node.name) ? within(node, name) : [];
  });
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:bookmarkStart']);

/** Whether a table is only a frame: no row has two cells. */
export function isFrame(grid: readonly (readonly GridCell[])[]): boolean {
  return grid.every((row) => row.length <= 1 && row.every((cell) => cell.column === 0));
}
