/** The words of asking what a table's columns hold, in English; the roles are called what the ledger's columns are. */
import type { PaneWords } from '../zh/pane';

export const mapping: PaneWords['mapping'] = {
  heading: 'What the columns hold',
  left: (n) => (n === '1' ? '1 more table to look at.' : `${n} more tables to look at.`),
  found: (document, rows) => `${document} holds a table of ${rows === '1' ? '1 row' : `${rows} rows`}.`,
  none: 'Its heads were not understood. Please tell what each column holds.',
  several: 'More than one column may be the target. Please tell what each column holds.',
  remembered: 'Asked once: tables with the same heads are read like this from now on.',
  role: (head) => `Column “${head}” holds`,
  unnamed: (k) => `Column ${k}`,
  leaveOut: 'Not used',
  empty: '(blank)',
  firstRow: 'The first row is read as',
  missingName: 'Please tell which column is the indicator.',
  missingValue: 'Please tell which column is the target or the actual.',
  twoNames: 'Only one column can be the indicator.',
  confirm: 'Read it like this',
  notIndicators: 'No indicators in this table',
  kept: (n) =>
    n === '1' ? 'The columns of 1 kind of table are remembered' : `The columns of ${n} kinds of tables are remembered`,
  keptTitle: 'Columns of tables',
  forget: 'Forget them',
};
