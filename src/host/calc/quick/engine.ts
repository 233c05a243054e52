// The engine port without a library: formulas compiled to closures, only what depends on a change computed again.
// Small and fast (300 ledger rows in tens of milliseconds), so it is what the host calculates with unless told
// otherwise; univer.ts is the other, and the tests hold the two against each other.
import type { Engine, EngineBook, EngineCell, EngineName, EngineQuestion, EngineResult } from '../port';
import { isMatrix, isRef, fail, type Operand, type Ref, type Scalar } from './value';
import { compileAt, cellKey, usedPart, type Bounds, type Formula, type GridSheet } from './grid';
import { newGraph, readersOf, unwatch, watch, type Graph, type Resolver } from './graph';
import { matrixOf, scalarOf, type Scene, type World } from './compile';
import type { Node } from './parse';

/** Deeper chains are begun again from the far end, so that ten thousand rows of A2=A1+1 do not overflow the stack. */
const DEEPEST = 400;
class TooDeep extends Error {
  constructor(readonly at: Formula) {
    super();
  }
}

interface State {
  sheets: GridSheet[];
  readonly byName: Map<string, number>;
  names: readonly EngineName[];
  graph: Graph;
  readonly bounds: Bounds;
  readonly stale: Set<Formula>;
  depth: number;
}

function nameOf(state: State, name: string, sheet: number): EngineName | undefined {
  const lower = name.toLowerCase();
  const own = state.names.find(
    (entry) => entry.scope === state.sheets[sheet]?.id && entry.name.toLowerCase() === lower,
  );
  return own ?? state.names.find((entry) => entry.scope === null && entry.name.toLowerCase() === lower);
}

function resolverOf(state: State): Resolver {
  return {
    sheetIndex: (name) => state.byName.get(name.toLowerCase()) ?? -1,
    nameTree: (name, sheet): Node | null => {
      const entry = nameOf(state, name, sheet);
      return entry ? compileAt(entry.formula, 0, 0).tree : null;
    },
  };
}

function evaluate(state: State, formula: Formula, world: World): Scalar {
  const sheet = state.sheets[formula.sheet]!;
  const key = cellKey(formula.row, formula.column);
  // A circle: Excel warns and shows 0.
  if (formula.busy) return 0;
  if (state.depth >= DEEPEST) throw new TooDeep(formula);
  formula.busy = true;
  state.depth += 1;
  try {
    const value = single(
      formula.code({ sheet: formula.sheet, row: formula.row, column: formula.column, world }),
      world,
    );
    sheet.values.set(key, value);
    formula.dirty = false;
    return value;
  } finally {
    formula.busy = false;
    state.depth -= 1;
  }
}

/** What a cell shows of a result: a reference to an empty cell is 0, several values would spill. */
function single(result: Operand, world: World): Scalar {
  const value = isRef(result) || isMatrix(result) ? scalarOf(result, world) : result;
  if (isMatrix(value)) return fail('#SPILL!');
  return value === null || value === 0 ? 0 : value;
}

function worldOf(state: State, rowIsSeen: World['rowIsSeen']): World {
  const world: World = {
    sheetIndex: (name) => state.byName.get(name.toLowerCase()) ?? -1,
    cell: (sheet, row, column) => {
      const grid = state.sheets[sheet];
      if (!grid) return fail('#REF!');
      const key = cellKey(row, column);
      const formula = grid.formulas.get(key);
      return formula?.dirty ? evaluate(state, formula, world) : (grid.values.get(key) ?? null);
    },
    used: (ref: Ref) => usedPart(ref, state.bounds),
    name: (name, scene: Scene) => {
      const entry = nameOf(state, name, scene.sheet);
      return entry ? compileAt(entry.formula, 0, 0).code(scene) : null;
    },
    formulaAt: (sheet, row, column) => state.sheets[sheet]?.formulas.get(cellKey(row, column))?.text ?? null,
    rowIsSeen,
  };
  return world;
}

function putCell(state: State, sheet: number, { row, column, value, formula }: EngineCell): void {
  const grid = state.sheets[sheet]!;
  const key = cellKey(row, column);
  if (value === null) grid.values.delete(key);
  else grid.values.set(key, value);
  if (formula === null) grid.formulas.delete(key);
  else
    grid.formulas.set(key, {
      sheet,
      row,
      column,
      text: formula,
      ...compileAt(formula, row, column),
      dirty: true,
      busy: false,
    });
  state.bounds.lastRow = Math.max(state.bounds.lastRow, row);
  state.bounds.lastColumn = Math.max(state.bounds.lastColumn, column);
}

/** Marks a cell's readers, and theirs, and so on. */
function spread(state: State, start: readonly (readonly [number, number, number])[]): void {
  const queue = [...start];
  for (let next = queue.pop(); next; next = queue.pop())
    for (const reader of readersOf(state.graph, ...next)) {
      if (state.stale.has(reader)) continue;
      mark(state, reader);
      queue.push([reader.sheet, reader.row, reader.column]);
    }
}
function mark(state: State, formula: Formula): void {
  formula.dirty = true;
  state.stale.add(formula);
}

function computeAll(state: State, world: World): readonly EngineResult[] {
  const results: EngineResult[] = [];
  for (const formula of state.stale) {
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
    const sheet = state.sheets[formula.sheet]!;
    results.push({
      sheetId: sheet.id,
      row: formula.row,
      column: formula.column,
      value: sheet.values.get(cellKey(formula.row, formula.column)) ?? null,
    });
  }
  state.stale.clear();
  return results;
}

export function quickEngine(rowIsSeen: (sheetId: string, row: number) => boolean = () => true): Engine {
  const state: State = {
    sheets: [],
    byName: new Map(),
    names: [],
    graph: newGraph(),
    bounds: { lastRow: 0, lastColumn: 0 },
    stale: new Set(),
    depth: 0,
  };
  const world = worldOf(state, (sheet, row) => rowIsSeen(state.sheets[sheet]?.id ?? '', row));
  const resolver = resolverOf(state);

  function load(book: EngineBook): void {
    state.sheets = book.sheets.map(({ id, name }) => ({ id, name, values: new Map(), formulas: new Map() }));
    state.byName.clear();
    book.sheets.forEach((sheet, n) => state.byName.set(sheet.name.toLowerCase(), n));
    state.names = book.names;
    state.graph = newGraph();
    state.stale.clear();
    Object.assign(state.bounds, { lastRow: 0, lastColumn: 0 });
    for (const [n, sheet] of book.sheets.entries()) for (const cell of sheet.cells) putCell(state, n, cell);
    for (const sheet of state.sheets)
      for (const formula of sheet.formulas.values()) {
        watch(state.graph, formula, resolver);
        mark(state, formula);
      }
  }

  function write(sheetId: string, cells: Iterable<EngineCell>): void {
    const sheet = state.sheets.findIndex((entry) => entry.id === sheetId);
    const grid = state.sheets[sheet];
    if (!grid) return;
    const start: [number, number, number][] = [];
    for (const cell of cells) {
      const key = cellKey(cell.row, cell.column);
      const before = grid.formulas.get(key);
      if (before) {
        unwatch(state.graph, before);
        state.stale.delete(before);
      }
      putCell(state, sheet, cell);
      const after = grid.formulas.get(key);
      if (after) {
        watch(state.graph, after, resolver);
        mark(state, after);
      }
      start.push([sheet, cell.row, cell.column]);
    }
    spread(state, start);
  }

  function calculate(everything: boolean): Promise<readonly EngineResult[]> {
    if (everything)
      for (const sheet of state.sheets) for (const formula of sheet.formulas.values()) mark(state, formula);
    for (const formula of [...state.graph.volatile]) {
      mark(state, formula);
      spread(state, [[formula.sheet, formula.row, formula.column]]);
    }
    return Promise.resolve(computeAll(state, world));
  }

  function ask(questions: readonly EngineQuestion[]): Promise<readonly Scalar[]> {
    const answers = questions.map(({ sheetId, row, column, formula }): Scalar => {
      const sheet = state.sheets.findIndex((entry) => entry.id === sheetId);
      state.depth = 0;
      const value = matrixOf(compileAt(formula, row, column).code({ sheet, row, column, world }), world).data[0];
      return value ?? null;
    });
    return Promise.resolve(answers);
  }

  return { load, write, calculate, ask, dispose: () => undefined };
}
