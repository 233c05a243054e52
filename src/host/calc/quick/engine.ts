// The engine port without a library: formulas compiled to closures, only what depends on a change computed again.
// Small and fast, for hosts that live for one trial out of thousands; univer/ is the one the host calculates with, and
// the tests hold the two against each other.
import type { Engine, EngineBook, EngineCell, EngineQuestion, EngineResult, RowIsHidden } from '../port';
import { bringUp, nameOf, worldOf, type State } from './evaluate';
import { cellKey, compileAt, type Formula } from './grid';
import { newGraph, readersOf, unwatch, watch, type Resolver } from './graph';
import { matrixOf, type World } from './operand';
import { fail, type Scalar } from './value';

type Place = readonly [sheet: number, row: number, column: number];

function resolverOf(state: State): Resolver {
  return {
    sheetIndex: (name) => state.byName.get(name.toLowerCase()) ?? -1,
    nameTree: (name, sheet) => {
      const entry = nameOf(state, name, sheet);
      return entry ? compileAt(entry.formula, 0, 0).tree : null;
    },
  };
}

function mark(state: State, formula: Formula): void {
  formula.dirty = true;
  state.stale.add(formula);
}

/** Marks a cell's readers, and theirs, and so on. */
function spread(state: State, start: readonly Place[]): void {
  const queue = [...start];
  for (let next = queue.pop(); next; next = queue.pop())
    for (const reader of readersOf(state.graph, ...next)) {
      if (state.stale.has(reader)) continue;
      mark(state, reader);
      queue.push([reader.sheet, reader.row, reader.column]);
    }
}

/** Puts the content in; answers its formula, if it is one. */
function putCell(state: State, sheet: number, { row, column, value, formula }: EngineCell): Formula | null {
  const grid = state.sheets[sheet];
  const key = cellKey(row, column);
  if (value === null) grid?.values.delete(key);
  else grid?.values.set(key, value);
  state.bounds.lastRow = Math.max(state.bounds.lastRow, row);
  state.bounds.lastColumn = Math.max(state.bounds.lastColumn, column);
  grid?.formulas.delete(key);
  if (formula === null) return null;
  const made: Formula = {
    sheet,
    row,
    column,
    text: formula,
    ...compileAt(formula, row, column),
    dirty: true,
    busy: false,
  };
  grid?.formulas.set(key, made);
  return made;
}

function load(state: State, resolver: Resolver, book: EngineBook): void {
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

function write(
  state: State,
  resolver: Resolver,
  at: { readonly sheetId: string; readonly cells: Iterable<EngineCell> },
): void {
  const sheet = state.sheets.findIndex((entry) => entry.id === at.sheetId);
  const grid = state.sheets[sheet];
  if (!grid) return;
  const start: Place[] = [];
  for (const cell of at.cells) {
    const before = grid.formulas.get(cellKey(cell.row, cell.column));
    if (before) {
      unwatch(state.graph, before);
      state.stale.delete(before);
    }
    const after = putCell(state, sheet, cell);
    if (after) {
      watch(state.graph, after, resolver);
      mark(state, after);
    }
    start.push([sheet, cell.row, cell.column]);
  }
  spread(state, start);
}

function calculate(state: State, world: World, everything: boolean): readonly EngineResult[] {
  const all = everything ? state.sheets.flatMap((sheet) => [...sheet.formulas.values()]) : [];
  for (const formula of all) mark(state, formula);
  for (const formula of [...state.graph.volatile]) {
    mark(state, formula);
    spread(state, [[formula.sheet, formula.row, formula.column]]);
  }
  const results = [...state.stale].map((formula): EngineResult => {
    bringUp(state, formula, world);
    const { sheet, row, column } = formula;
    const grid = state.sheets[sheet];
    return { sheetId: grid?.id ?? '', row, column, value: grid?.values.get(cellKey(row, column)) ?? null };
  });
  state.stale.clear();
  return results;
}

function answer(state: State, world: World, { sheetId, row, column, formula }: EngineQuestion): Scalar {
  const sheet = state.sheets.findIndex((entry) => entry.id === sheetId);
  if (sheet < 0) return fail('#REF!');
  state.depth = 0;
  return matrixOf(compileAt(formula, row, column).code({ sheet, row, column, world }), world).data[0] ?? null;
}

export function quickEngine(rowIsHidden: RowIsHidden = () => false): Engine {
  const state: State = {
    sheets: [],
    byName: new Map(),
    names: [],
    graph: newGraph(),
    bounds: { lastRow: 0, lastColumn: 0 },
    stale: new Set(),
    depth: 0,
  };
  const world = worldOf(state, (sheet, row, how) => rowIsHidden(state.sheets[sheet]?.id ?? '', row, how));
  const resolver = resolverOf(state);
  return {
    load: (book) => load(state, resolver, book),
    write: (sheetId, cells) => write(state, resolver, { sheetId, cells }),
    calculate: (everything) => Promise.resolve(calculate(state, world, everything)),
    ask: (questions) => Promise.resolve(questions.map((question) => answer(state, world, question))),
    dispose: () => undefined,
  };
}
