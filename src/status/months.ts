/** Months from start to due (总月数, helper), a month's days as its fraction. Nothing when due stands before start. */
import { dayOf, monthsSince, monthsThrough, serialOf } from './calendar';
import type { Native } from './native';
import type { Row } from './row';
import { effectiveStartOf, effectiveStartSerial } from './start';

export function monthsOf(row: Row): number | null {
  const due = dayOf(row.due);
  const start = effectiveStartOf(row);
  const [dueSerial, startSerial] = [serialOf(row.due), effectiveStartSerial(row)];
  if (due === null || start === null || dueSerial === null || startSerial === null) return null;
  return dueSerial < startSerial ? null : monthsSince(monthsThrough(due), start);
}

/** `DATE` as months through that day. */
export function throughFormula(date: string): string {
  return `YEAR(${date})*12+MONTH(${date})+DAY(${date})/DAY(EOMONTH(${date},0))`;
}

/** The subtraction of the months before a start. */
export function sinceFormula(start: string): string {
  return `-YEAR(${start})*12-MONTH(${start})-(DAY(${start})-1)/DAY(EOMONTH(${start},0))`;
}

export const monthsFormula: Native = ({ due, effectiveStart: start }) =>
  `=IF(OR(NOT(ISNUMBER(${due})),NOT(ISNUMBER(${start}))),"",` +
  `IF(${due}<${start},"",${throughFormula(due)}${sinceFormula(start)}))`;
