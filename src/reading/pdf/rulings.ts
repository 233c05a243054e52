/**
 * In: the drawing operations of a page. Out: its straight lines across and down, in page units: the borders of
 * tables, whether a writer strokes them or fills thin rectangles. Curves, slopes and areas are not borders.
 */
export interface Ruling {
  readonly across: boolean;
  /** y of a line across, x of one down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of pdf.js's operations that matter here. */
export interface OperationCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly endPath: number;
}

/** a b c d e f of x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

/** A filled rectangle thinner than this is a line, in points. */
const THICKEST = 3;
const MOST = 20_000;

export function rulingsOf({ fnArray, argsArray }: Operations, codes: OperationCodes): readonly Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((code, at) => {
    if (code === codes.save || code === codes.paintFormXObjectBegin) saved.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (code === codes.transform) matrix = product(matrix, numbersIn(argsArray[at]));
    if (code === codes.paintFormXObjectBegin) matrix = product(matrix, numbersIn(listIn(argsArray[at])[0]));
    if (code !== codes.constructPath || rulings.length > MOST) return;
    const [paint, paths] = listIn(argsArray[at]);
    if (paint !== codes.endPath) rulings.push(...pathRulings(numbersIn(listIn(paths)[0]), matrix));
  });
  return rulings;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbersIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.filter((part): part is number => typeof part === 'number');
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as Float32Array) : [];
}

function product(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = inner;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return outer;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A path is a list of steps: 0 move, 1 line, 2 and 3 curves, 4 close, each followed by its coordinates. */
function pathRulings(steps: readonly number[], matrix: Matrix): readonly Ruling[] {
  const rulings: Ruling[] = [];
  let shape: Point[] = [];
  const finish = (): void => {
    rulings.push(...shapeRulings(shape));
    shape = [];
  };
  const point = (at: number): Point => {
    const [x, y] = [steps[at] ?? 0, steps[at + 1] ?? 0];
    const [a, b, c, d, e, f] = matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  };
  for (let at = 0; at < steps.length; at += 1 + (TAKES[steps[at] ?? 4] ?? 0)) {
    const step = steps[at];
    if (step === 0) finish();
    if (step === 0 || step === 1) shape.push(point(at + 1));
    else if (step === 4 && shape[0] !== undefined) shape.push(shape[0]);
    else if (step !== 4) shape = [];
  }
  finish();
  return rulings;
}

const TAKES: readonly number[] = [2, 2, 6, 4, 0];

/** A thin rectangle is one line; of any other shape each straight side is. */
function shapeRulings(shape: readonly Point[]): readonly Ruling[] {
  if (shape.length < 2) return [];
  const xs = shape.map(({ x }) => x);
  const ys = shape.map(({ y }) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (shape.length > 3 && top - bottom < THICKEST && right - left > THICKEST)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  if (shape.length > 3 && right - left < THICKEST && top - bottom > THICKEST)
    return [{ across: false, at: (left + right) / 2, from: bottom, to: top }];
  return shape.slice(1).flatMap((to, at) => sideRulings(shape[at] ?? to, to));
}

function sideRulings(from: Point, to: Point): readonly Ruling[] {
  if (Math.abs(from.y - to.y) < 0.5 && Math.abs(from.x - to.x) > THICKEST) {
    return [{ across: true, at: from.y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) }];
  }
  if (Math.abs(from.x - to.x) < 0.5 && Math.abs(from.y - to.y) > THICKEST) {
    return [{ across: false, at: from.x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) }];
  }
  return [];
}
