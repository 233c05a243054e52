/** Rows added, and taken out again. */
import { undo, writeIndicators } from '../../../src/excel';
import { indicators } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import { later, withLedger } from './before';
import type { Drills } from './before';

export const rows: Drills = {
  'indicators added, with a sheet that was not there': {
    kind: 'write-indicators',
    prepare: withLedger,
    act: (workbook) => writeIndicators(workbook, compactOf({ indicators: indicators(2, 3) }), later),
  },
  'added indicators undone': {
    kind: 'undo',
    prepare: async (here) => {
      await withLedger(here);
      await writeIndicators(here.workbook, compactOf({ indicators: indicators(2, 3) }), later);
    },
    act: (workbook) => undo(workbook, later),
  },
};
