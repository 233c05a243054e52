// How a function is written down: over single values (lifted over matrices by itself) or over whole operands.
import { isError, isMatrix, isRef, type Matrix, type Operand, type Scalar } from '../value';
import { lift, matrixOf, scalarOf, type Code, type Scene } from '../operand';

export interface SheetFunction {
  readonly least: number;
  readonly most: number;
  /** Arguments not yet evaluated; null where one was left out (`IF(a,,b)`). */
  readonly run: (args: readonly (Code | null)[], scene: Scene) => Operand;
}
export type Entry = readonly [string, SheetFunction];

const LIMIT = 255;

/** Works on single values; an error among them is the answer; matrices are worked element by element. */
export function onScalars(name: string, range: readonly [number, number?], work: (...args: Scalar[]) => Scalar): Entry {
  const guarded = (...args: Scalar[]): Scalar => {
    for (const arg of args) if (isError(arg)) return arg;
    return work(...args);
  };
  return onAnyScalars(name, range, guarded);
}

/** As onScalars, but errors are handed in too. */
export function onAnyScalars(
  name: string,
  [least, most = least]: readonly [number, number?],
  work: (...args: Scalar[]) => Scalar,
): Entry {
  const run = (args: readonly (Code | null)[], scene: Scene): Operand =>
    lift(
      args.map((arg) => (arg ? scalarOf(arg(scene), scene.world) : null)),
      work,
    );
  return [name, { least, most, run }];
}

/** Works on whole operands: references stay references. */
export function onOperands(
  name: string,
  [least, most = LIMIT]: readonly [number, number?],
  work: (args: readonly Operand[], scene: Scene) => Operand,
): Entry {
  return [
    name,
    {
      least,
      most,
      run: (args, scene) =>
        work(
          args.map((arg) => (arg ? arg(scene) : null)),
          scene,
        ),
    },
  ];
}

/** Decides itself which arguments it evaluates. */
export const lazy = (
  name: string,
  [least, most = LIMIT]: readonly [number, number?],
  run: SheetFunction['run'],
): Entry => [name, { least, most, run }];

export const asMatrix = (x: Operand, scene: Scene): Matrix => matrixOf(x, scene.world);
export const asScalar = (x: Operand, scene: Scene): Scalar => {
  const value = scalarOf(x, scene.world);
  return isMatrix(value) ? (value.data[0] ?? null) : value;
};

/** All values of the operands in order, with whether each came from a cell or matrix rather than being written out. */
export function* eachValue(args: readonly Operand[], scene: Scene): Generator<readonly [Scalar, boolean]> {
  for (const arg of args) {
    if (!isRef(arg) && !isMatrix(arg)) {
      yield [arg, false];
      continue;
    }
    for (const value of asMatrix(arg, scene).data) yield [value, true];
  }
}
