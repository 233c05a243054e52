/**
 * In: the straight lines of a page. Out: the grids they form, and in each the cells, merged ones where a line between
 * two fields is missing. A frame around one column is not a table.
 */
import type { Ruling } from './rulings';

export interface GridField {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Grid {
  /** Edges of the columns from left to right, of the rows from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly fields: readonly GridField[];
}

/** Lines this near to each other are one, and lines this near meet. In points. */
const NEAR = 2.5;
const MOST_LINES = 2_000;

export function gridsOf(rulings: readonly Ruling[]): readonly Grid[] {
  const lines = merged(rulings);
  if (lines.length > MOST_LINES) return [];
  return groupsOf(lines)
    .map(gridOf)
    .filter((grid) => grid !== null);
}

/** Pieces of one line put together: writers draw the border of each cell by itself. */
function merged(rulings: readonly Ruling[]): readonly Ruling[] {
  const made: { across: boolean; at: number; from: number; to: number }[] = [];
  for (const across of [true, false]) {
    const ordered = rulings
      .filter((ruling) => ruling.across === across)
      .sort((one, other) => one.at - other.at || one.from - other.from);
    let bundle: Ruling[] = [];
    for (const ruling of [...ordered, null]) {
      const first = bundle[0];
      if (ruling !== null && (first === undefined || ruling.at - first.at < NEAR)) bundle.push(ruling);
      else {
        made.push(...joined(bundle));
        bundle = ruling === null ? [] : [ruling];
      }
    }
  }
  return made.filter(({ from, to }) => to - from > 2 * NEAR);
}

function joined(bundle: readonly Ruling[]): { across: boolean; at: number; from: number; to: number }[] {
  const made: { across: boolean; at: number; from: number; to: number }[] = [];
  for (const ruling of [...bundle].sort((one, other) => one.from - other.from)) {
    const last = made.at(-1);
    if (last !== undefined && ruling.from - last.to < NEAR) last.to = Math.max(last.to, ruling.to);
    else made.push({ ...ruling });
  }
  return made;
}

/** Lines that meet, directly or by others. */
function groupsOf(lines: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const group = lines.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  lines.forEach((line, at) => {
    if (!line.across) return;
    lines.forEach((other, otherAt) => {
      if (!other.across && meets(line, other)) group[find(otherAt)] = find(at);
    });
  });
  const groups = new Map<number, Ruling[]>();
  lines.forEach((line, at) => groups.set(find(at), [...(groups.get(find(at)) ?? []), line]));
  return [...groups.values()];
}

function meets(across: Ruling, down: Ruling): boolean {
  return (
    down.at > across.from - NEAR &&
    down.at < across.to + NEAR &&
    across.at > down.from - NEAR &&
    across.at < down.to + NEAR
  );
}

function gridOf(lines: readonly Ruling[]): Grid | null {
  const xs = placesOf(lines.filter((line) => !line.across));
  const ys = [...placesOf(lines.filter((line) => line.across))].reverse();
  if (xs.length < 3 || ys.length < 2) return null;
  return { xs, ys, fields: fieldsOf(xs, ys, lines) };
}

function placesOf(lines: readonly Ruling[]): readonly number[] {
  const places: number[] = [];
  for (const at of lines.map((line) => line.at).sort((one, other) => one - other)) {
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  }
  return places;
}

/** From each free field to the right and down, as long as no line is between. */
function fieldsOf(xs: readonly number[], ys: readonly number[], lines: readonly Ruling[]): readonly GridField[] {
  const taken = new Set<number>();
  const fields: GridField[] = [];
  const x = (at: number): number => xs[at] ?? 0;
  const y = (at: number): number => ys[at] ?? 0;
  const wall = (across: boolean, at: number, middle: number): boolean =>
    lines.some(
      (line) => line.across === across && Math.abs(line.at - at) < NEAR && line.from < middle && line.to > middle,
    );
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(row * xs.length + column)) continue;
      const [middleX, middleY] = [(x(column) + x(column + 1)) / 2, (y(row) + y(row + 1)) / 2];
      let right = column + 1;
      while (right + 1 < xs.length && !taken.has(row * xs.length + right) && !wall(false, x(right), middleY))
        right += 1;
      let below = row + 1;
      while (below + 1 < ys.length && !wall(true, y(below), middleX)) below += 1;
      for (let r = row; r < below; r += 1) for (let c = column; c < right; c += 1) taken.add(r * xs.length + c);
      fields.push({
        row,
        column,
        rowSpan: below - row,
        columnSpan: right - column,
        left: x(column),
        right: x(right),
        top: y(row),
        bottom: y(below),
      });
    }
  }
  return fields;
}
