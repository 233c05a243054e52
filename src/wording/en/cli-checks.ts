/** What the checks say: what is wrong and what to do. The values in braces come with the finding. */
import type { checks as Zh } from '../zh/cli-checks';

const sentences: Readonly<Record<string, string>> = {
  C08: '"{name}" has no code. Give it one, so that the row is known next time.',
  C10: 'The column "{column}" is missing. Restore it, or take it from a backup.',
  'C10-renamed': 'The column "{column}" was renamed to "{found}". Change it back.',
  C11: "A column was put in among the ledger's own. Move it to the right edge, so that the ledger can be read by its columns.",
  'C11-merged': 'Cells are merged, which breaks sorting and adding up. Unmerge them and fill each cell.',
  C12: 'The weights add up to {sum}, not 100. Check them.',
  C13: 'The code {code} stands twice, first in row {first}. Give this row another one.',
  C14: 'Row {row}, "{name}", is hidden and holds data. Show it, or make sure that it is not to be sent.',
  'C14-column': 'The column "{column}" is hidden. Show it, or make sure that it is not to be sent.',
  C15: '{count} links to other workbooks, which the receiver does not have. Turn them into values or break the links.',
  C16: '"{column}" is {now}; the change log last says {logged}. Give grounds for the change, or change it back.',
  C18: 'The target {target} is no better than the baseline {baseline}. Check target, baseline and direction.',
  C19: 'A constant replaced the formula of "{column}". Restore it by filling down from the row above.',
  C20: 'The formula of "{column}" is another one. Fill down from a row that was not changed.',
  C21: 'The cell holds the error {error}. Mend the formula, or type a figure.',
  C22: 'The workbook calculates by hand only, so results may be old. Set it to calculate automatically.',
  'C22-stale': 'Stored results differ from what the figures give now. Refresh once.',
  C24: '"{column}" holds the text "{text}", which cannot be calculated. Type the number only; the unit goes to "Unit".',
  'C24-offer':
    '"{column}" holds the text "{text}", which cannot be calculated. Is it {offer}? Type the number only; the unit goes to "Unit".',
  C25: 'The actual {value} and {before} are about ten thousand times apart. Check the unit.',
  C26: 'The cumulative actual {value} is less than the {before} of last time. Check it, or say why in the progress note.',
  C27: 'The actual {value} is negative or more than three times the target ({before}). Check it.',
  C28: 'A percentage was typed as {value}; is it {value}% ({share})? Type it as a percentage.',
  'C28-outside': 'The rate {value} is not between 0 and 100 %. Check it.',
  C29: 'The parts add up to {sum}, more than the {whole} of "{name}". Check them.',
  C30: 'Self-reported {told}, computed {computed}: more than 0.5 points apart. Check both.',
  C31: 'The data date {date} is after the as-of date {asOf}. Check the date.',
  'C31-stale': 'The data date {date} is more than two months before the as-of date {asOf}. Fill in newer data.',
  C32: 'The actual has been {value} since {since}: no change for two periods. Was something left out?',
  C33: '"{name}" lags and lacks: {columns}. Fill them in.',
  C34: '"{name}" is closed without evidence. Fill it in.',
};

export const checks: typeof Zh = {
  sentences,
  counts: (errors, warnings, notes) =>
    errors + warnings + notes === 0
      ? 'Checked; nothing was found.'
      : `Checked: ${errors} to mend, ${warnings} to explain, ${notes} to note.`,
};
