// The comparisons of rules and validations as formula text. Both spell two of the operators differently.
import { isError, type Value } from './cell';

type Write = (value: string, a: string, b: string) => string;

const between: Write = (v, a, b) => `AND(${v}>=${a},${v}<=${b})`;
const simple =
  (sign: string): Write =>
  (v, a) =>
    `${v}${sign}${a}`;

const COMPARISONS: Readonly<Record<string, Write>> = {
  Between: between,
  NotBetween: (v, a, b) => `NOT(${between(v, a, b)})`,
  EqualTo: simple('='),
  NotEqualTo: simple('<>'),
  GreaterThan: simple('>'),
  LessThan: simple('<'),
  GreaterThanOrEqual: simple('>='),
  LessThanOrEqual: simple('<='),
  GreaterThanOrEqualTo: simple('>='),
  LessThanOrEqualTo: simple('<='),
};

export interface Compared {
  readonly operator: string;
  readonly value: string;
  readonly first: string;
  readonly second: string;
}

/** `=value>=first`, or null when there is no such operator. */
export function comparisonFormula({ operator, value, first, second }: Compared): string | null {
  const write = COMPARISONS[operator];
  return write ? `=${write(value, first, second)}` : null;
}

/** A value as it is written in a formula. */
export function literal(value: Value): string {
  if (value === null) return '""';
  if (isError(value)) return value.error;
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}
