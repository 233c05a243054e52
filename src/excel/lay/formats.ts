/**
 * Number formats of a sheet: which format each cell will have (text lands by it), and the fewest writes that set them.
 * In: a sheet's layout. Out: a grid for an area; steps, one for each stretch of equal format where that is shorter.
 */
import type { Area, Formats, SheetLayout } from '../../sheet';
import type { Step } from '../wire/step';

export type FormatGrid = readonly (readonly string[])[];

/** Later ones lie over earlier ones; styles over the cell-by-cell formats. */
export function formatsOver(sheet: Pick<SheetLayout, 'formats' | 'styles'>, area: Area): FormatGrid {
  const grid = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill('General'));
  for (const { area: from, formats } of sheet.formats) {
    paint(grid, area, from, (row, column) => formats[row]?.[column] ?? 'General');
  }
  for (const { area: from, style } of sheet.styles) {
    const format = style.numberFormat;
    if (format !== undefined) paint(grid, area, from, () => format);
  }
  return grid;
}

function paint(grid: string[][], onto: Area, from: Area, format: (row: number, column: number) => string): void {
  const rows = [Math.max(onto.row, from.row), Math.min(onto.row + onto.rows, from.row + from.rows)] as const;
  const columns = [
    Math.max(onto.column, from.column),
    Math.min(onto.column + onto.columns, from.column + from.columns),
  ] as const;
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const line = grid[row - onto.row];
    if (line === undefined) continue;
    for (let column = columns[0]; column < columns[1]; column += 1) {
      line[column - onto.column] = format(row - from.row, column - from.column);
    }
  }
}

/** Columns of one format are said once, neighbours of the same together; mixed columns cell by cell. */
export function formatSteps(sheet: string, { area, formats }: Formats): readonly Step[] {
  const steps: Step[] = [];
  const uniform = Array.from({ length: area.columns }, (_, column) => uniformIn(formats, column));
  for (let from = 0; from < area.columns; ) {
    const format = uniform[from] ?? null;
    let to = from + 1;
    while (to < area.columns && uniform[to] === format) to += 1;
    const part = { ...area, column: area.column + from, columns: to - from };
    if (format !== null) steps.push({ do: 'number-format', sheet, area: part, format });
    else steps.push({ do: 'number-format', sheet, area: part, format: formats.map((row) => row.slice(from, to)) });
    from = to;
  }
  return steps;
}

function uniformIn(formats: Formats['formats'], column: number): string | null {
  const first = formats[0]?.[column] ?? 'General';
  return formats.every((row) => (row[column] ?? 'General') === first) ? first : null;
}
