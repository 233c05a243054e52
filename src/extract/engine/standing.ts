/**
 * What dates a figure of how things are under a heading that looks ahead as well. In: what surrounds the figure. Out: the same, without
 * the year ahead.
 */
import { lastYear } from './period';
import type { Surroundings } from './when';

/** 存在问题与明年计划 in a report: how things are is of the paper's year, not of the one its heading looks ahead to. */
export function standing(around: Surroundings): Surroundings {
  const { context, carried } = around;
  const { articleYear, year, titleMode } = context;
  if (titleMode === 'plan' || articleYear === null || year === null || year <= articleYear) return around;
  const isAhead = carried !== null && (lastYear(carried.time, year) ?? year) > articleYear;
  return {
    context: { ...context, year: articleYear, time: null, yearRule: 'when-article', yearFrom: null },
    carried: isAhead ? null : carried,
  };
}
