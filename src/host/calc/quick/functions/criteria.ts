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
  const holds = ORDER[operator]!;
  const number = textNumber(wanted);
  if (number !== null) return (value) => typeof value === 'number' && holds(compareNumbers(value, number));
  return (value) => typeof value === 'string' && holds(compareTexts(value, wanted));
}

export function criterion(given: Scalar): Test {
  if (typeof given === 'number')
    return (value) =>
      (typeof value === 'number' && compareNumbers(value, given) === 0) ||
      (typeof value === 'string' && textNumber(value) === given);
  if (typeof given === 'boolean') return (value) => value === given;
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  // An empty criterion cell counts as 0.
  if (given === null) return (value) => value === 0;
  const [, operator = '', rest = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(given)!;
  if (operator === '' && rest === '') return (value) => value === null || value === '';
  if (operator === '' || operator === '=') return equalTest(rest);
  if (operator !== '<>') return orderTest(operator, rest);
  const equal = equalTest(rest);
  return (value) => !equal(value);
}
