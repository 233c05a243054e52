/** The ledger's views: who looks, and at which columns. */
import type { ViewWords } from '../zh/views';

export const views: ViewWords = {
  title: 'Columns shown',
  names: { fill: 'Reporting', leader: 'Leader', assess: 'Assessment', all: 'All' },
  shows: {
    fill: 'Core columns, and data date, progress, cause, measure, self-reported.',
    leader: 'Core columns only, as in print.',
    assess: 'Core columns, and forecast, needed per month, weight, score, self-reported, judgement, benchmark.',
    all: 'Every column except the helpers of the formulas.',
  },
  note: "Only Yardstick's own columns are shown or hidden; columns you inserted and all data stay as they are.",
};
