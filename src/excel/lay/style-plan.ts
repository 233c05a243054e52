/**
 * Styles as the fewest writes. A layout lays styles over each other; Excel is told each property once for each rectangle
 * that ends up with it. In: styled areas in their order. Out: steps, each a rectangle. The work is done on the grid
 * of the areas' edges, so ten thousand rows cost no more than ten.
 */
import type { Area, Style, Styled } from '../../sheet';
import type { Step } from '../wire/step';

type Property = keyof Style;
type Told = Style[Property];

/** Heavier lines last: neighbours share an edge. */
const BORDERS: readonly NonNullable<Style['border']>[] = ['thin', 'under', 'header'];

export function styleSteps(sheet: string, styles: readonly Styled[]): readonly Step[] {
  const grid = gridOf(styles.map(({ area }) => area));
  const properties = [...new Set(styles.flatMap(({ style }) => Object.keys(style) as Property[]))].sort();
  const told = properties.flatMap((property) =>
    rectanglesIn(paintedBy(styles, property, grid), grid).map(
      ({ area, told: one }): Styled => ({ area, style: { [property]: one } }),
    ),
  );
  const lines = told.filter(({ style }) => style.border !== undefined);
  const rest = told.filter(({ style }) => style.border === undefined);
  return [...together(rest), ...[...lines].sort((one, other) => weightOf(one) - weightOf(other))].map(
    ({ area, style }): Step => ({ do: 'style', sheet, area, style }),
  );
}

/** What ends up with the same rectangle is told in one step. */
function together(told: readonly Styled[]): readonly Styled[] {
  const byArea = new Map<string, Styled>();
  for (const { area, style } of told) {
    const key = [area.row, area.column, area.rows, area.columns].join();
    byArea.set(key, { area, style: { ...byArea.get(key)?.style, ...style } });
  }
  return [...byArea.values()];
}

function weightOf({ style }: Styled): number {
  return BORDERS.findIndex((border) => border === style.border);
}

interface Grid {
  /** Where areas begin and end, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function gridOf(areas: readonly Area[]): Grid {
  const edges = (from: (area: Area) => readonly number[]): readonly number[] =>
    [...new Set(areas.flatMap(from))].sort((a, b) => a - b);
  return {
    rows: edges(({ row, rows }) => [row, row + rows]),
    columns: edges(({ column, columns }) => [column, column + columns]),
  };
}

function paintedBy(styles: readonly Styled[], property: Property, grid: Grid): readonly (readonly Told[])[] {
  const rowAt = new Map(grid.rows.map((row, index) => [row, index]));
  const columnAt = new Map(grid.columns.map((column, index) => [column, index]));
  const painted = grid.rows.map(() => new Array<Told>(grid.columns.length).fill(undefined));
  for (const { area, style } of styles) {
    const told = style[property];
    if (told === undefined) continue;
    const [top = 0, bottom = 0] = [rowAt.get(area.row), rowAt.get(area.row + area.rows)];
    const [left = 0, right = 0] = [columnAt.get(area.column), columnAt.get(area.column + area.columns)];
    for (let row = top; row < bottom; row += 1) painted[row]?.fill(told, left, right);
  }
  return painted;
}

interface Rectangle {
  readonly area: Area;
  readonly told: Told;
}

/** Runs along each band of rows, joined with an equal run in the band above. */
function rectanglesIn(painted: readonly (readonly Told[])[], grid: Grid): readonly Rectangle[] {
  const done: Rectangle[] = [];
  let open = new Map<string, Rectangle>();
  painted.slice(0, -1).forEach((band, index) => {
    const top = grid.rows[index] ?? 0;
    const height = (grid.rows[index + 1] ?? top) - top;
    const still = new Map<string, Rectangle>();
    for (const { from, to, told } of runsIn(band)) {
      const column = grid.columns[from] ?? 0;
      const columns = (grid.columns[to] ?? column) - column;
      const key = `${String(column)}:${String(columns)}:${String(told)}`;
      const above = open.get(key);
      const area =
        above === undefined
          ? { row: top, column, rows: height, columns }
          : { ...above.area, rows: above.area.rows + height };
      still.set(key, { area, told });
      open.delete(key);
    }
    done.push(...open.values());
    open = still;
  });
  return [...done, ...open.values()];
}

function runsIn(band: readonly Told[]): readonly { readonly from: number; readonly to: number; readonly told: Told }[] {
  const runs: { from: number; to: number; told: Told }[] = [];
  band.forEach((told, column) => {
    const last = runs.at(-1);
    if (told === undefined) return;
    if (last !== undefined && last.to === column && last.told === told) last.to = column + 1;
    else runs.push({ from: column, to: column + 1, told });
  });
  return runs;
}
