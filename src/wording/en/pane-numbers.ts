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
  isRecord: (name) => `The figure of the indicator “${name}”.`,
  isRejected: (name) => `Read as “${name}”, and judged no indicator.`,
  isTime: (period) => `A time: ${period}.`,
  isTimePlain: 'Part of a time.',
  isLeft: (reason) => `Not taken as an indicator: ${reason}.`,
  because: (reason) => `Its name: ${reason}.`,
  show: 'Show the record',
  adopt: 'It is one: add it',
  adoptName: 'Indicator',
  adoptNote: 'The name is guessed from the sentence; please correct it.',
  jump: 'Find a number',
  part: (k, n) => `Part ${k} of ${n}`,
  earlier: 'Earlier',
  later: 'Later',
  none: 'There is no number in this document.',
};
