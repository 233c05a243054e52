/** 汇总 and 滞后清单 for a ledger that was made without them. */
import { addReports, newLedger } from '../../../src/excel';
import { reportSheets } from '../../../src/sheet';
import type { ReportRequest, Reports } from '../../../src/sheet';
import { indicators } from '../../unit/excel/stand';
import { withoutReports } from '../../unit/excel/without-reports';
import { compactOf, fewOf } from '../compact';
import { at, later } from './before';
import type { Drills } from './before';

function few(request: ReportRequest): Reports {
  const { sheets, names } = reportSheets(request);
  return { sheets: sheets.map(fewOf), names };
}

export const reports: Drills = {
  'summary and lagging list for an old ledger': {
    kind: 'add-reports',
    prepare: async ({ workbook }) => {
      const made = compactOf({ indicators: indicators(2) });
      await newLedger(workbook, (titles) => withoutReports(made(titles)), at);
    },
    act: (workbook) => addReports(workbook, few, later),
  },
};
