/** Effective start (起算日, helper): the start that was given, else 1 January of the due date's year. */
import { dayOf, serialOf } from './calendar';
import type { DayOfYear } from './calendar';
import type { Native } from './native';
import type { Row } from './row';

export function effectiveStartOf(row: Row): DayOfYear | null {
  const start = dayOf(row.start);
  if (start !== null) return start;
  const due = dayOf(row.due);
  return due === null ? null : { year: due.year, month: 1, day: 1 };
}

/** The helper cell's value: a serial day. */
export function effectiveStartSerial(row: Row): number | null {
  const due = dayOf(row.due);
  return serialOf(row.start) ?? (due === null ? null : serialOf(`${due.year}-01-01`));
}

export const effectiveStartFormula: Native = ({ start, due }) =>
  `=IF(ISNUMBER(${start}),${start},IF(ISNUMBER(${due}),DATE(YEAR(${due}),1,1),""))`;
