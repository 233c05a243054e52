/** What the sheets Summary and Lagging say. */
import type { ReportSheetWords } from '../zh/summary';

export const reportSheets: ReportSheetWords = {
  summary: {
    heading: 'Summary',
    line: {
      asOf: 'Data as of ',
      noAsOf: '(not set)',
      total: '; indicators: ',
      lagging: ', lagging: ',
      end: '. The + above the columns shows the count of each status.',
    },
    notes: [
      'Counting: all but those not started. Weighted completion: score ÷ weight of the rows with data. Assessment basis: missing counts as 0, score ÷ all weight.',
      'Without weights, rows weigh the same and are capped at 100 %. Sheets of other people that were taken on are not counted.',
    ],
    names: 'Area / owner',
    total: 'Total',
    counted: 'Counting',
    withData: 'With data',
    coverage: 'Coverage',
    own: 'Weighted completion',
    strict: 'Assessment basis',
    weight: 'Weight',
    weightWithData: 'of it with data',
    score: 'Score',
    equal: 'Equal weights',
    helper: 'Helper',
    all: 'All indicators',
    byArea: 'By area',
    byOwner: 'By owner',
    rest: 'Blank or not listed',
    chart: 'Status of the indicators by area (count)',
  },
  lagging: {
    heading: 'Lagging',
    line: {
      asOf: 'Data as of ',
      noAsOf: '(not set)',
      count: '; lagging: ',
      end: ', by severity, then by gap.',
      more: ' ',
      moreEnd: ' more are not listed: filter the ledger by status.',
      unprinted: ' The print area ends with number ',
      unprintedEnd: '.',
    },
    intro:
      'Cause, measure and date are filled in the ledger; "Fill in" goes to the row. They show here by themselves; "to fill" marks what is missing.',
    to: 'Fill in',
    toColumn: 'Ledger',
    unfilled: 'to fill',
    helper: 'Helper',
  },
  pane: {
    add: 'Add summary and lagging list',
    note: 'This ledger has neither sheet yet. Both are formulas that keep themselves up to date; it can be undone.',
  },
};
