/** The part of a year that a title names: a half, a quarter, months, how things stand at a month. In: the title. Out: its time, or null. */
import type { Span } from '../../document';
import { timeIn } from './lex';
import type { Lexer } from './lex';
import { spansYears } from './period';
import type { TimeToken } from './tokens';

export const isHalf = ({ time }: TimeToken): boolean => /^[HQ]/.test(time.to?.part ?? '');

/** 2024年某校上半年总结 */
const isHalfOf = (year: TimeToken, half: TimeToken): boolean =>
  year.time.to?.part === '' && isHalf(half) && half.start - year.end <= 6;

/** A half, quarter, span of months or school year that a title names, or the month up to which it reports a year. */
export function partialIn(lexer: Lexer, view: string, title: Span): TimeToken | null {
  const times = timeIn(lexer, view, title).filter((token) => token.time.to !== null);
  const [first, second] = times;
  if (first === undefined) return null;
  if (second !== undefined && isHalfOf(first, second)) return second;
  const asOf =
    times.length === 2 ? times.find(({ time }) => time.relation === 'now' && time.to?.part !== '') : undefined;
  if (asOf !== undefined) return asOf;
  // 上半年总结和下半年计划: the first is what is reported.
  const isHalved = times.length === 2 && times.every(isHalf);
  const isPart = first.time.to?.part !== '' || spansYears(first.time);
  return (times.length === 1 || isHalved) && isPart ? first : null;
}
