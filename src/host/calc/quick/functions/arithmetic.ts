// Numbers in, numbers out: rounding, powers, remainders.
import { fail, toNumber, type Scalar } from '../value';
import { onScalars, type Entry } from './define';

const finite = (n: number): Scalar => (Number.isFinite(n) ? n : fail('#NUM!'));

/** A function of numbers; anything that is none is an error. */
const numeric = (name: string, range: readonly [number, number?], work: (...n: number[]) => Scalar): Entry =>
  onScalars(name, range, (...args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const n = toNumber(arg);
      if (typeof n !== 'number') return n;
      numbers.push(n);
    }
    return work(...numbers);
  });

/** Moves the decimal point through the text of the number, so that 1.005 is rounded as it is written. */
function scaled(n: number, places: number): number {
  const [mantissa, exponent = '0'] = n.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
function rounded(n: number, places: number, how: (x: number) => number): number {
  const digits = Math.trunc(places);
  const whole = Number(Math.abs(scaled(n, digits)).toPrecision(15));
  return Math.sign(n) * scaled(how(whole), -digits) + 0;
}
const halfUp = (x: number): number => Math.floor(x + 0.5);
export const roundNumber = (n: number, places: number): number => rounded(n, places, halfUp);

function multiple(n: number, step: number, how: (x: number) => number): Scalar {
  if (step === 0) return 0;
  if (n > 0 && step < 0) return fail('#NUM!');
  return finite(how(Number((n / step).toPrecision(15))) * step);
}

function factorial(n: number): Scalar {
  if (n < 0 || n > 170) return fail('#NUM!');
  let product = 1;
  for (let i = 2; i <= Math.trunc(n); i += 1) product *= i;
  return product;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

export const ARITHMETIC: readonly Entry[] = [
  numeric('ROUND', [2], (n, p) => finite(roundNumber(n, p))),
  numeric('ROUNDUP', [2], (n, p) => finite(rounded(n, p, Math.ceil))),
  numeric('ROUNDDOWN', [2], (n, p) => finite(rounded(n, p, Math.floor))),
  numeric('TRUNC', [1, 2], (n, p = 0) => finite(rounded(n, p, Math.floor))),
  numeric('INT', [1], (n) => Math.floor(n)),
  numeric('ABS', [1], (n) => Math.abs(n)),
  numeric('SIGN', [1], (n) => Math.sign(n)),
  numeric('SQRT', [1], (n) => (n < 0 ? fail('#NUM!') : Math.sqrt(n))),
  numeric('POWER', [2], (a, b) => (a === 0 && b === 0 ? fail('#NUM!') : finite(a ** b))),
  numeric('EXP', [1], (n) => finite(Math.exp(n))),
  numeric('LN', [1], (n) => (n <= 0 ? fail('#NUM!') : Math.log(n))),
  numeric('LOG10', [1], (n) => (n <= 0 ? fail('#NUM!') : Math.log10(n))),
  numeric('LOG', [1, 2], (n, base = 10) =>
    n <= 0 || base <= 0 ? fail('#NUM!') : finite(Math.log(n) / Math.log(base)),
  ),
  numeric('MOD', [2], (a, b) => (b === 0 ? fail('#DIV/0!') : finite(a - b * Math.floor(a / b)))),
  numeric('QUOTIENT', [2], (a, b) => (b === 0 ? fail('#DIV/0!') : Math.trunc(a / b))),
  numeric('CEILING', [2], (n, s) => multiple(n, s, Math.ceil)),
  numeric('FLOOR', [2], (n, s) => (s === 0 ? fail('#DIV/0!') : multiple(n, s, Math.floor))),
  numeric('MROUND', [2], (n, s) => (n * s < 0 ? fail('#NUM!') : multiple(n, s, halfUp))),
  numeric('EVEN', [1], (n) => Math.sign(n) * Math.ceil(Math.abs(n) / 2) * 2),
  numeric('ODD', [1], (n) => (Math.sign(n) || 1) * (Math.ceil((Math.abs(n) - 1) / 2) * 2 + 1)),
  numeric('FACT', [1], (n) => factorial(n)),
  numeric('GCD', [2], (a, b) => gcd(Math.trunc(Math.abs(a)), Math.trunc(Math.abs(b)))),
  numeric('PI', [0], () => Math.PI),
  numeric('SIN', [1], (n) => Math.sin(n)),
  numeric('COS', [1], (n) => Math.cos(n)),
  numeric('TAN', [1], (n) => Math.tan(n)),
];
