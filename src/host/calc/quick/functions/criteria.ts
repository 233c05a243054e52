// The criteria of COUNTIF and its kin: ">=5", "<>", "A*", 3, and what they match.
import { compareNumbers, compareTexts, isError, textNumber, type Scalar } from '../value';
import { wildcardPattern } from '../../../book/find';

export type Test = (value: Scalar) => boolean;

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (o) => o > 0,
  '<': (o) => o < 0,
  '>=': (o) => o >= 0,
  '<=': (o) => o <= 0,
};

function equalTest(wanted: string): Test {
  if (wanted === '') return (value) => value === null;
  if (/^(true|false)$/i.test(wanted)) return (value) => value === /^true$/i.test(wanted);
  const number = textNumber(wanted);
  if (number !== null)
    return (value) =>
      (typeof value === 'number' && compareNumbers(value, number) === 0) ||
      (typeof value === 'string' && textNumber(value) === number);
  if (/^#/.test(wanted)) return (value) => (isError(value) ? value.error === wanted.toUpperCase() : value === wanted);
  if (!/[*?~]/.test(wanted))
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
  const pattern = wildcardPattern(wanted, true, false);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function orderTest(operator: string, wanted: string): Test {
  const holds = ORDER[operator] ?? (() => false);
  const number = textNumber(wanted);
  if (number !== null) return (value) => typeof value === 'number' && holds(compareNumbers(value, number));
  return (value) => typeof value === 'string' && holds(compareTexts(value, wanted));
}

const numberTest =
  (wanted: number): Test =>
  (value) =>
    (typeof value === 'number' && compareNumbers(value, wanted) === 0) ||
    (typeof value === 'string' && textNumber(value) === wanted);

function textTest(given: string): Test {
  const [, operator = '', rest = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(given) ?? [];
  if (given === '') return (value) => value === null || value === '';
  if (operator === '' || operator === '=') return equalTest(rest);
  if (operator !== '<>') return orderTest(operator, rest);
  const equal = equalTest(rest);
  return (value) => !equal(value);
}

export function criterion(given: Scalar): Test {
  if (typeof given === 'string') return textTest(given);
  if (typeof given === 'number') return numberTest(given);
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  // An empty criterion cell counts as 0.
  return given === null ? (value) => value === 0 : (value) => value === given;
}
