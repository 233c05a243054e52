/** Another view of the ledger, with a column of somebody's between ours. */
import { newLedger, setView } from '../../../src/excel';
import { indicators } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import { at, later } from './before';
import type { Drills } from './before';

export const views: Drills = {
  'another view': {
    kind: 'set-view',
    prepare: async ({ host, workbook }) => {
      await newLedger(workbook, compactOf({ indicators: indicators(2) }), at);
      await host.user.insert('台账!AD:AD');
    },
    act: (workbook) => setView(workbook, 'assess', later),
  },
};
