// Which formulas depend on which cells: single cells by key, rectangles by list. Names are followed to what they name.
import { LAST_COLUMN, LAST_ROW } from '../../book/area';
import { axisAt, type Node, type RefNode } from './parse';
import { cellKey, type Formula } from './grid';
import type { Ref } from './value';

interface Watched {
  readonly ref: Ref;
  readonly by: Set<Formula>;
}
export interface Graph {
  /** sheet → cell → formulas that read it. */
  readonly cells: Map<number, Map<number, Set<Formula>>>;
  /** sheet → rectangles with those that read them. */
  readonly areas: Map<number, Map<string, Watched>>;
  readonly reads: Map<Formula, readonly Ref[]>;
  /** Functions whose cells are known only while they run, and formulas with names not understood. */
  readonly volatile: Set<Formula>;
}
export const newGraph = (): Graph => ({ cells: new Map(), areas: new Map(), reads: new Map(), volatile: new Set() });

const VOLATILE = new Set(['OFFSET', 'INDIRECT', 'TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'SUBTOTAL', 'AGGREGATE']);

export interface Resolver {
  readonly sheetIndex: (name: string) => number;
  /** The tree of a name as seen from a sheet, null if unknown. */
  readonly nameTree: (name: string, sheet: number) => Node | null;
}

function place(node: RefNode, home: Formula, resolver: Resolver): Ref | null {
  const sheet = node.sheet === null ? home.sheet : resolver.sheetIndex(node.sheet);
  if (sheet < 0) return null;
  const rows = [axisAt(node.top, home.row, LAST_ROW, 0), axisAt(node.bottom, home.row, LAST_ROW, LAST_ROW)];
  const columns = [
    axisAt(node.left, home.column, LAST_COLUMN, 0),
    axisAt(node.right, home.column, LAST_COLUMN, LAST_COLUMN),
  ];
  return {
    kind: 'ref',
    sheet,
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** All references a formula can read, and whether some are known only while it runs. */
function readsOf(home: Formula, resolver: Resolver): { readonly refs: Ref[]; readonly volatile: boolean } {
  const refs: Ref[] = [];
  let volatile = false;
  const visit = (node: Node, depth: number): void => {
    switch (node.kind) {
      case 'ref': {
        const ref = place(node, home, resolver);
        if (ref) refs.push(ref);
        break;
      }
      case 'name': {
        const tree = depth < 20 ? resolver.nameTree(node.name, home.sheet) : null;
        if (tree) visit(tree, depth + 1);
        break;
      }
      case 'call':
        if (VOLATILE.has(node.name)) volatile = true;
        node.args.forEach((arg) => visit(arg, depth));
        break;
      case 'unary':
        visit(node.of, depth);
        break;
      case 'binary':
        visit(node.left, depth);
        visit(node.right, depth);
        break;
      case 'range':
        // A computed corner (A1:INDEX(…)) reads more than its ends say.
        volatile = true;
        visit(node.left, depth);
        visit(node.right, depth);
        break;
      default:
        break;
    }
  };
  if (home.tree) visit(home.tree, 0);
  return { refs, volatile };
}

function nested<K, V>(map: Map<number, Map<K, V>>, sheet: number): Map<K, V> {
  const known = map.get(sheet);
  if (known) return known;
  const made = new Map<K, V>();
  map.set(sheet, made);
  return made;
}
const areaKey = (ref: Ref): string => `${ref.top},${ref.left},${ref.bottom},${ref.right}`;

export function watch(graph: Graph, formula: Formula, resolver: Resolver): void {
  const { refs, volatile } = readsOf(formula, resolver);
  graph.reads.set(formula, refs);
  if (volatile) graph.volatile.add(formula);
  for (const ref of refs) {
    if (ref.top === ref.bottom && ref.left === ref.right) {
      const cells = nested(graph.cells, ref.sheet);
      const key = cellKey(ref.top, ref.left);
      const by = cells.get(key);
      if (by) by.add(formula);
      else cells.set(key, new Set([formula]));
    } else {
      const areas = nested(graph.areas, ref.sheet);
      const watched = areas.get(areaKey(ref));
      if (watched) watched.by.add(formula);
      else areas.set(areaKey(ref), { ref, by: new Set([formula]) });
    }
  }
}

export function unwatch(graph: Graph, formula: Formula): void {
  for (const ref of graph.reads.get(formula) ?? []) {
    if (ref.top === ref.bottom && ref.left === ref.right)
      graph.cells.get(ref.sheet)?.get(cellKey(ref.top, ref.left))?.delete(formula);
    else {
      const areas = graph.areas.get(ref.sheet);
      const watched = areas?.get(areaKey(ref));
      watched?.by.delete(formula);
      if (watched?.by.size === 0) areas?.delete(areaKey(ref));
    }
  }
  graph.reads.delete(formula);
  graph.volatile.delete(formula);
}

/** Formulas that read this cell directly. */
export function* readersOf(graph: Graph, sheet: number, row: number, column: number): Generator<Formula> {
  yield* graph.cells.get(sheet)?.get(cellKey(row, column)) ?? [];
  for (const { ref, by } of graph.areas.get(sheet)?.values() ?? [])
    if (row >= ref.top && row <= ref.bottom && column >= ref.left && column <= ref.right) yield* by;
}
