/** Another view of the ledger, with a column of somebody's own between ours. */
import { newLedger, setView } from '../../../src/excel';
import type { Operation, Outcome, Workbook } from '../../../src/excel';
import { AT, LATER, indicators } from '../../unit/excel/stand';
import type { Stand } from '../../unit/excel/stand';
import { compactOf } from '../compact';

export const views = {
  'another view': {
    kind: 'set-view' as const,
    prepare: async ({ host, workbook }: Stand): Promise<void> => {
      await newLedger(workbook, compactOf({ indicators: indicators(2) }), { at: AT });
      await host.user.insert('台账!AD:AD');
    },
    act: (workbook: Workbook): Promise<Outcome<Operation>> => setView(workbook, 'assess', { at: LATER }),
  },
};
