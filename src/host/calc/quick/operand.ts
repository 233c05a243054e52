// What running formulas share: the scene they see, and how operands become single values or matrices.
import { isMatrix, isRef, matrix, matrixAt, type Matrix, type Operand, type Ref, type Scalar } from './value';

/** What a formula can see: where it stands and the cells of the book. */
export interface Scene {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly world: World;
}
export interface World {
  /** Index of a sheet by name, or -1. */
  readonly sheetIndex: (name: string) => number;
  readonly cell: (sheet: number, row: number, column: number) => Scalar;
  /** The part of a reference that may hold something. */
  readonly used: (ref: Ref) => Ref;
  /** What a defined name means here; null when there is no such name. */
  readonly name: (name: string, scene: Scene) => Operand | null;
  readonly formulaAt: (sheet: number, row: number, column: number) => string | null;
  readonly rowIsHidden: (sheet: number, row: number, how: 'filtered' | 'hidden') => boolean;
}
export type Code = (scene: Scene) => Operand;

export function matrixOf(x: Operand, world: World): Matrix {
  if (isMatrix(x)) return x;
  if (!isRef(x)) return matrix(1, 1, [x]);
  const used = world.used(x);
  const rows = used.bottom - used.top + 1;
  const columns = used.right - used.left + 1;
  const data: Scalar[] = [];
  for (let row = used.top; row <= used.bottom; row += 1)
    for (let column = used.left; column <= used.right; column += 1) data.push(world.cell(used.sheet, row, column));
  return matrix(rows, columns, data);
}

export const isSingle = (ref: Ref): boolean => ref.top === ref.bottom && ref.left === ref.right;

/** One value: of a single cell; of a larger reference or matrix the caller works element by element. */
export function scalarOf(x: Operand, world: World): Scalar | Matrix {
  if (isRef(x)) return isSingle(x) ? world.cell(x.sheet, x.top, x.left) : matrixOf(x, world);
  return isMatrix(x) && x.rows === 1 && x.columns === 1 ? (x.data[0] ?? null) : x;
}

/** Element by element over however many matrices; sizes are broadcast, gaps are #N/A. */
export function lift(args: readonly (Scalar | Matrix)[], work: (...scalars: Scalar[]) => Scalar): Scalar | Matrix {
  const shaped = args.filter((arg): arg is Matrix => isMatrix(arg));
  if (shaped.length === 0) return work(...(args as readonly Scalar[]));
  const rows = Math.max(...shaped.map((m) => m.rows));
  const columns = Math.max(...shaped.map((m) => m.columns));
  const data: Scalar[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      data.push(work(...args.map((arg) => (isMatrix(arg) ? matrixAt(arg, row, column) : arg))));
  return matrix(rows, columns, data);
}
