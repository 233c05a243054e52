/**
 * Row of the monthly plan (计划行, helper): where the indicator has a pace of its own for the as-of date's year.
 * In code the pace comes with the row, so all that is left to ask is whether it applies.
 */
import { dayOf } from './calendar';
import { elapsedOf } from './elapsed';
import { NAMES } from './native';
import type { Native } from './native';
import type { Row, Settings } from './row';

export function hasOwnPace(row: Row, settings: Settings): boolean {
  const asOf = dayOf(settings.asOf);
  return row.monthly !== null && asOf?.year === settings.planYear && elapsedOf(row, settings) !== null;
}

export const planRowFormula: Native = ({ elapsed, code }) => {
  const found = `MATCH(${code},${NAMES.planCode},0)`;
  return (
    `=IF(OR(NOT(ISNUMBER(${elapsed})),${code}=""),"",` +
    `IF(AND(ISNUMBER(${found}),YEAR(${NAMES.asOf})=${NAMES.planYear}),${found},""))`
  );
};
