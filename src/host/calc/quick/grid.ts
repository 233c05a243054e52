// The engine's copy of the book: constants and results in one place, formulas with their compiled code.
import { LAST_COLUMN, LAST_ROW } from '../../book/area';
import { toR1C1 } from '../../book/r1c1';
import { compile } from './compile';
import type { Code } from './operand';
import { ParseFault, parseFormula, type Node } from './parse';
import { fail, type Ref, type Scalar } from './value';

export interface Formula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly code: Code;
  readonly tree: Node | null;
  /** Set while its value is not up to date. */
  dirty: boolean;
  /** Being evaluated: meeting it again is a circle. */
  busy: boolean;
}
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly values: Map<number, Scalar>;
  readonly formulas: Map<number, Formula>;
}

export const cellKey = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;
export const keyRow = (key: number): number => Math.floor(key / (LAST_COLUMN + 1));
export const keyColumn = (key: number): number => key % (LAST_COLUMN + 1);

interface Compiled {
  readonly code: Code;
  readonly tree: Node | null;
}
/** By R1C1 text: the same formula in every row is compiled once. */
const compiled = new Map<string, Compiled>();

export function compileAt(text: string, row: number, column: number): Compiled {
  const key = toR1C1(text, row, column);
  const known = compiled.get(key);
  if (known) return known;
  let made: Compiled;
  try {
    const tree = parseFormula(text, row, column);
    made = { tree, code: compile(tree) };
  } catch (error) {
    if (!(error instanceof ParseFault)) throw error;
    made = { tree: null, code: () => fail('#NAME?') };
  }
  if (compiled.size > 5_000) compiled.clear();
  compiled.set(key, made);
  return made;
}

export interface Bounds {
  lastRow: number;
  lastColumn: number;
}

/** Whole rows and columns end where the book does. */
export function usedPart(ref: Ref, bounds: Bounds): Ref {
  const bottom = ref.bottom === LAST_ROW ? Math.max(ref.top, bounds.lastRow) : ref.bottom;
  const right = ref.right === LAST_COLUMN ? Math.max(ref.left, bounds.lastColumn) : ref.right;
  return bottom === ref.bottom && right === ref.right ? ref : { ...ref, bottom, right };
}
