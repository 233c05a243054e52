/** What became of every number of the text, and why it is no indicator, in English. The sentence of each rule is in rules. */
import type { PaneWords } from '../zh/pane';

export const numbers: PaneWords['numbers'] = {
  open: 'Every number of the text',
  heading: 'Numbers of the text',
  close: 'Back to the review',
  note: 'Pick any number to see what became of it, or why it is no indicator.',
  legend: { record: 'Indicator', dismissed: 'Judged none', time: 'Time', left: 'No indicator' },
  label: (number, what) => `${number}: ${what}`,
  asked: (number) => `“${number}”`,
  isTime: (period) => `A time: ${period}.`,
  isTimePlain: 'Part of a time.',
  isLeft: (reason) => `Not taken as an indicator: ${reason}.`,
  adopt: 'It is one: add it',
  part: (k, n) => `Part ${k} of ${n}`,
  earlier: 'Earlier',
  later: 'Later',
  none: 'There is no number in this document.',
};
