/** The monthly plan of a frequency: cumulative shares at the ends of the twelve months. Monthly duties step by month, quarterly ones at quarter ends. */
import type { Term } from './dates';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** `times` a year; null where the row has no pace of its own or does not run over the plan's whole year. */
export function monthlyOf(times: number, term: Pick<Term, 'start' | 'due'>, year: number): number[] | null {
  if (times <= 1 || term.start !== `${year}-01-01` || term.due !== `${year}-12-31`) return null;
  if (times >= 12) return months.map((month) => month / 12);
  return months.map((month) => Math.floor((month * times) / 12 + 1e-9) / times);
}
