/** A new ledger, made and undone. */
import { newLedger, undo } from '../../../src/excel';
import { indicators, layoutOf } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import type { Drill } from '../drill';
import { at, later } from './before';
import type { Drills } from './before';

export const ledgers: Drills = {
  'a new ledger': {
    kind: 'new-ledger',
    prepare: ({ host }) => host.user.type('Sheet1!B2', '我的表'),
    act: (workbook) => newLedger(workbook, compactOf({ indicators: indicators(2) }), at),
  },
  'a new ledger undone': {
    kind: 'undo',
    prepare: ({ workbook }) => newLedger(workbook, compactOf({ indicators: indicators(2) }), at),
    act: (workbook) => undo(workbook, later),
  },
};

/** All its sheets and cells. */
export const wholeLedger: Drill = {
  kind: 'new-ledger',
  prepare: ({ host }) => host.user.type('Sheet1!B2', '我的表'),
  act: (workbook) => newLedger(workbook, layoutOf({ indicators: indicators(6) }), at),
};
