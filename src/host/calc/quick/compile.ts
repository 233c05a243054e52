// A formula's tree → a function of the cell it stands in. Operators work on scalars and, element by element, on
// matrices; functions come from functions/.
import {
  compareScalars,
  fail,
  isError,
  isMatrix,
  isRef,
  matrix,
  toNumber,
  toText,
  type Operand,
  type Ref,
  type Scalar,
} from './value';
import { isSingle, lift, scalarOf, type Code, type Scene } from './operand';
import { LAST_COLUMN, LAST_ROW, axisAt, type Node, type RefNode } from './parse';
import { FUNCTIONS } from './functions';

type Arithmetic = (a: number, b: number) => Scalar;
const finite = (n: number): Scalar => (Number.isFinite(n) ? n : fail('#NUM!'));
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': (a, b) => finite(a + b),
  '-': (a, b) => finite(a - b),
  '*': (a, b) => finite(a * b),
  '/': (a, b) => (b === 0 ? fail('#DIV/0!') : finite(a / b)),
  '^': (a, b) => (a === 0 && b === 0 ? fail('#NUM!') : a === 0 && b < 0 ? fail('#DIV/0!') : finite(a ** b)),
};
const COMPARE: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (o) => o === 0,
  '<>': (o) => o !== 0,
  '<': (o) => o < 0,
  '>': (o) => o > 0,
  '<=': (o) => o <= 0,
  '>=': (o) => o >= 0,
};

function operate(op: string): (a: Scalar, b: Scalar) => Scalar {
  const arithmetic = ARITHMETIC[op];
  if (arithmetic)
    return (a, b) => {
      const x = toNumber(a);
      if (typeof x !== 'number') return x;
      const y = toNumber(b);
      return typeof y === 'number' ? arithmetic(x, y) : y;
    };
  const compare = COMPARE[op];
  if (compare) return (a, b) => (isError(a) ? a : isError(b) ? b : compare(compareScalars(a, b)));
  return (a, b) => {
    const x = toText(a);
    const y = toText(b);
    return isError(x) ? x : isError(y) ? y : (x as string) + (y as string);
  };
}

function compileBinary(node: Extract<Node, { kind: 'binary' }>): Code {
  const left = compile(node.left);
  const right = compile(node.right);
  const work = operate(node.op);
  return (scene) => {
    const a = scalarOf(left(scene), scene.world);
    const b = scalarOf(right(scene), scene.world);
    return isMatrix(a) || isMatrix(b) ? lift([a, b], work) : work(a, b);
  };
}

function compileUnary(node: Extract<Node, { kind: 'unary' }>): Code {
  const of = compile(node.of);
  if (node.op === '@') return (scene) => intersection(of(scene), scene);
  if (node.op === '+') return of;
  const work = (x: Scalar): Scalar => {
    const n = toNumber(x);
    if (typeof n !== 'number') return n;
    return node.op === '%' ? n / 100 : -n;
  };
  return (scene) => lift([scalarOf(of(scene), scene.world)], work);
}

/** The cell of a column or row that is in line with the formula. */
function intersection(x: Operand, scene: Scene): Operand {
  if (isMatrix(x)) return x.data[0] ?? null;
  if (!isRef(x) || isSingle(x)) return x;
  const row = x.top === x.bottom ? x.top : scene.row;
  const column = x.left === x.right ? x.left : scene.column;
  const inside = row >= x.top && row <= x.bottom && column >= x.left && column <= x.right;
  return inside ? { ...x, top: row, bottom: row, left: column, right: column } : fail('#VALUE!');
}

export function refAt(node: RefNode, scene: Scene): Ref | null {
  const sheet = node.sheet === null ? scene.sheet : scene.world.sheetIndex(node.sheet);
  if (sheet < 0) return null;
  const top = axisAt(node.top, scene.row, LAST_ROW, 0);
  const bottom = axisAt(node.bottom, scene.row, LAST_ROW, LAST_ROW);
  const left = axisAt(node.left, scene.column, LAST_COLUMN, 0);
  const right = axisAt(node.right, scene.column, LAST_COLUMN, LAST_COLUMN);
  return {
    kind: 'ref',
    sheet,
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}

function compileRange(node: Extract<Node, { kind: 'range' }>): Code {
  const left = compile(node.left);
  const right = compile(node.right);
  return (scene) => {
    const a = left(scene);
    const b = right(scene);
    if (isError(a as Scalar)) return a;
    if (isError(b as Scalar)) return b;
    if (!isRef(a) || !isRef(b) || a.sheet !== b.sheet) return fail('#REF!');
    return {
      kind: 'ref',
      sheet: a.sheet,
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    };
  };
}

function compileCall(node: Extract<Node, { kind: 'call' }>): Code {
  const found = FUNCTIONS.get(node.name);
  if (!found) return () => fail('#NAME?');
  if (node.args.length < found.least || node.args.length > found.most) return () => fail('#VALUE!');
  const args = node.args.map((arg) => (arg.kind === 'missing' ? null : compile(arg)));
  return (scene) => found.run(args, scene);
}

function compileArray(node: Extract<Node, { kind: 'array' }>): Code {
  const codes = node.rows.map((row) => row.map(compile));
  const columns = Math.max(...codes.map((row) => row.length));
  return (scene) =>
    matrix(
      codes.length,
      columns,
      codes.flatMap((row) => row.map((code) => scalarOf(code(scene), scene.world) as Scalar)),
    );
}

type Compiler<K extends Node['kind']> = (node: Extract<Node, { kind: K }>) => Code;
const constant =
  ({ value }: { readonly value: Scalar }): Code =>
  () =>
    value;

const COMPILERS: { readonly [K in Node['kind']]: Compiler<K> } = {
  number: constant,
  text: constant,
  truth: constant,
  error: constant,
  missing: () => () => null,
  array: compileArray,
  ref: (node) => (scene) => refAt(node, scene) ?? fail('#REF!'),
  name: (node) => (scene) => scene.world.name(node.name, scene) ?? fail('#NAME?'),
  unary: compileUnary,
  binary: compileBinary,
  range: compileRange,
  call: compileCall,
};

export const compile = (node: Node): Code => (COMPILERS[node.kind] as Compiler<Node['kind']>)(node);
