// Running formulas: each when first asked for, circles answered with 0, deep chains begun again from their far end.
import type { EngineName } from '../port';
import { compileAt, cellKey, usedPart, type Bounds, type Formula, type GridSheet } from './grid';
import { scalarOf, type World } from './operand';
import { fail, isMatrix, isRef, type Operand, type Scalar } from './value';
import type { Graph } from './graph';

export interface State {
  sheets: GridSheet[];
  readonly byName: Map<string, number>;
  names: readonly EngineName[];
  graph: Graph;
  readonly bounds: Bounds;
  /** Formulas to be computed by the next calculation. */
  readonly stale: Set<Formula>;
  depth: number;
}

/** Deeper chains are begun again from the far end, so that ten thousand rows of A2=A1+1 do not overflow the stack. */
const DEEPEST = 400;
class TooDeep extends Error {
  constructor(readonly at: Formula) {
    super();
  }
}

/** A name as a formula on the sheet sees it: the sheet's own before the book's. */
export function nameOf(state: State, name: string, sheet: number): EngineName | undefined {
  const lower = name.toLowerCase();
  const scoped = (scope: string | null): EngineName | undefined =>
    state.names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === lower);
  const home = state.sheets[sheet];
  return (home && scoped(home.id)) ?? scoped(null);
}

/** What a cell shows of a result: a reference to an empty cell is 0, several values would spill. */
function single(result: Operand, world: World): Scalar {
  const value = isRef(result) || isMatrix(result) ? scalarOf(result, world) : result;
  if (isMatrix(value)) return fail('#SPILL!');
  return value === null || value === 0 ? 0 : value;
}

function evaluate(state: State, formula: Formula, world: World): Scalar {
  const { sheet, row, column } = formula;
  // A circle: Excel warns and shows 0.
  if (formula.busy) return 0;
  if (state.depth >= DEEPEST) throw new TooDeep(formula);
  formula.busy = true;
  state.depth += 1;
  try {
    const value = single(formula.code({ sheet, row, column, world }), world);
    state.sheets[sheet]?.values.set(cellKey(row, column), value);
    formula.dirty = false;
    return value;
  } finally {
    formula.busy = false;
    state.depth -= 1;
  }
}

export function worldOf(state: State, rowIsHidden: World['rowIsHidden']): World {
  const world: World = {
    sheetIndex: (name) => state.byName.get(name.toLowerCase()) ?? -1,
    cell: (sheet, row, column) => {
      const grid = state.sheets[sheet];
      if (!grid) return fail('#REF!');
      const key = cellKey(row, column);
      const formula = grid.formulas.get(key);
      return formula?.dirty ? evaluate(state, formula, world) : (grid.values.get(key) ?? null);
    },
    used: (ref) => usedPart(ref, state.bounds),
    name: (name, scene) => {
      const entry = nameOf(state, name, scene.sheet);
      return entry ? compileAt(entry.formula, 0, 0).code(scene) : null;
    },
    formulaAt: (sheet, row, column) => state.sheets[sheet]?.formulas.get(cellKey(row, column))?.text ?? null,
    rowIsHidden,
  };
  return world;
}

/** Brings one formula up to date, whatever it rests on. */
export function bringUp(state: State, formula: Formula, world: World): void {
  const waiting = [formula];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    if (!next.dirty) {
      waiting.pop();
      continue;
    }
    state.depth = 0;
    try {
      evaluate(state, next, world);
      waiting.pop();
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      waiting.push(error.at);
    }
  }
}
