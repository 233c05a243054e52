// IF and its kin, AND, OR, errors caught, kinds of values told apart.
import {
  fail,
  isError,
  isMatrix,
  isRef,
  matrix,
  matrixAt,
  toNumber,
  toTruth,
  type Operand,
  type Scalar,
} from '../value';
import { scalarOf, type Code, type Scene } from '../operand';
import { asScalar, eachValue, lazy, onAnyScalars, onOperands, onScalars, type Entry } from './define';

const run = (code: Code | null | undefined, scene: Scene, otherwise: Scalar): Operand =>
  code ? code(scene) : otherwise;

/** IF over a matrix of conditions chooses element by element. */
function choose(args: readonly (Code | null)[], scene: Scene): Operand {
  const condition = args[0] ? scalarOf(args[0](scene), scene.world) : false;
  if (!isMatrix(condition)) {
    const truth = toTruth(condition);
    if (typeof truth !== 'boolean') return truth;
    return truth ? run(args[1], scene, 0) : args.length < 3 ? false : run(args[2], scene, 0);
  }
  const yes = scalarOf(run(args[1], scene, 0), scene.world);
  const no = args.length < 3 ? false : scalarOf(run(args[2], scene, 0), scene.world);
  const data = condition.data.map((value, n): Scalar => {
    const truth = toTruth(value);
    if (typeof truth !== 'boolean') return truth;
    const chosen = truth ? yes : no;
    return isMatrix(chosen) ? matrixAt(chosen, Math.floor(n / condition.columns), n % condition.columns) : chosen;
  });
  return matrix(condition.rows, condition.columns, data);
}

/** Catches errors of the first argument; `caught` says which. */
const rescue =
  (caught: (error: Scalar) => boolean) =>
  (args: readonly (Code | null)[], scene: Scene): Operand => {
    const value = args[0] ? args[0](scene) : null;
    const single = scalarOf(value, scene.world);
    if (!isMatrix(single)) return isError(single) && caught(single) ? run(args[1], scene, 0) : value;
    const instead = asScalar(run(args[1], scene, 0), scene);
    return matrix(
      single.rows,
      single.columns,
      single.data.map((x) => (isError(x) && caught(x) ? instead : x)),
    );
  };

/** Truths among the values: text in cells is passed over, written out it is an error. */
function truths(args: readonly Operand[], scene: Scene): readonly boolean[] | Scalar {
  const found: boolean[] = [];
  for (const [value, fromCells] of eachValue(args, scene)) {
    if (isError(value)) return value;
    if (value === null || (fromCells && typeof value === 'string')) continue;
    const truth = toTruth(value);
    if (typeof truth !== 'boolean') return truth;
    found.push(truth);
  }
  return found.length === 0 ? fail('#VALUE!') : found;
}
const folded = (name: string, fold: (list: readonly boolean[]) => boolean): Entry =>
  onOperands(name, [1], (args, scene) => {
    const list = truths(args, scene);
    return Array.isArray(list) ? fold(list as readonly boolean[]) : (list as Scalar);
  });

const even =
  (wanted: boolean) =>
  (x: Scalar): Scalar => {
    const n = toNumber(x);
    return typeof n === 'number' ? (Math.trunc(n) % 2 === 0) === wanted : n;
  };

function typeNumber(x: Scalar): number {
  if (typeof x === 'number' || x === null) return 1;
  if (typeof x === 'string') return 2;
  return typeof x === 'boolean' ? 4 : 16;
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
};

export const LOGIC: readonly Entry[] = [
  lazy('IF', [2, 3], choose),
  lazy(
    'IFERROR',
    [2, 2],
    rescue(() => true),
  ),
  lazy(
    'IFNA',
    [2, 2],
    rescue((e) => isError(e) && e.error === '#N/A'),
  ),
  lazy('CHOOSE', [2], (args, scene) => {
    const n = toNumber(args[0] ? asScalar(args[0](scene), scene) : null);
    if (typeof n !== 'number') return n;
    const at = Math.trunc(n);
    return at >= 1 && at < args.length ? run(args[at], scene, 0) : fail('#VALUE!');
  }),
  folded('AND', (list) => list.every(Boolean)),
  folded('OR', (list) => list.some(Boolean)),
  folded('XOR', (list) => list.filter(Boolean).length % 2 === 1),
  onScalars('NOT', [1], (x) => {
    const truth = toTruth(x);
    return typeof truth === 'boolean' ? !truth : truth;
  }),
  onScalars('TRUE', [0], () => true),
  onScalars('FALSE', [0], () => false),
  onScalars('NA', [0], () => fail('#N/A')),
  onAnyScalars('ISNUMBER', [1], (x) => typeof x === 'number'),
  onAnyScalars('ISTEXT', [1], (x) => typeof x === 'string'),
  onAnyScalars('ISNONTEXT', [1], (x) => typeof x !== 'string'),
  onAnyScalars('ISLOGICAL', [1], (x) => typeof x === 'boolean'),
  onAnyScalars('ISBLANK', [1], (x) => x === null),
  onAnyScalars('ISERROR', [1], (x) => isError(x)),
  onAnyScalars('ISERR', [1], (x) => isError(x) && x.error !== '#N/A'),
  onAnyScalars('ISNA', [1], (x) => isError(x) && x.error === '#N/A'),
  onAnyScalars('ERROR.TYPE', [1], (x) => (isError(x) ? (ERROR_NUMBERS[x.error] ?? fail('#N/A')) : fail('#N/A'))),
  onScalars('ISEVEN', [1], even(true)),
  onScalars('ISODD', [1], even(false)),
  onScalars('N', [1], (x) => (typeof x === 'number' ? x : x === true ? 1 : 0)),
  onScalars('T', [1], (x) => (typeof x === 'string' ? x : '')),
  onOperands('TYPE', [1, 1], ([x = null], scene) => (isMatrix(x) ? 64 : typeNumber(asScalar(x, scene)))),
  onOperands('ISREF', [1, 1], ([x = null]) => isRef(x)),
  onOperands('ISFORMULA', [1, 1], ([x = null], scene) =>
    isRef(x) ? scene.world.formulaAt(x.sheet, x.top, x.left) !== null : fail('#VALUE!'),
  ),
];
