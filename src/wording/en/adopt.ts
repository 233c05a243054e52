/** Words for taking on somebody's own sheet. */
import type { AdoptWords } from '../zh/adopt';

export const adopt: AdoptWords = {
  titles: {
    completion: 'Completion',
    expected: 'Expected',
    status: 'Status',
    kind: 'Kind',
    direction: 'Direction',
    basis: 'Basis',
    upper: 'Upper bound',
    dueSaid: 'Due (as read)',
    scale: 'Per cent',
    due: 'Due day',
    target: 'Target (as read)',
    actual: 'Actual (as read)',
    effectiveStart: 'Effective start',
    usesBaseline: 'Uses baseline',
    months: 'Months',
    elapsed: 'Time elapsed',
    isLimit: 'Is a limit',
    class: 'Class',
  },
  ours: ' (Yardstick)',
};
