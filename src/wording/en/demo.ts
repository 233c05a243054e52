/** What the headless demonstration (npm run demo) says. */
import type { demo as zh } from '../zh/demo';

export const demo: typeof zh = {
  read: (rows, set, year) => `Sample plan read: ${rows} indicators found, ${set} numbers are none; plan of ${year}.`,
  written: (rows, rounds) => `Ledger written: ${rows} rows in ${rounds} rounds.`,
  typed: (found, all) => `Sample actuals typed: ${found} of ${all}.`,
  refreshed: (lagging, rounds) => `Refreshed in ${rounds} rounds, ${lagging} lagging.\n`,
  headers: ['Indicator', 'Unit', 'Target', 'Actual', 'Done', 'Expected', 'Gap', 'Status'],
  lagging: 'Lagging, by severity:',
  left: (file) => `\nWorkbook: ${file}`,
};
