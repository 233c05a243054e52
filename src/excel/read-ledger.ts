/** The ledger as it stands in the live workbook. Two rounds up to 4 MB of answers. */
import { problemOf } from './failure';
import { reading } from './guard';
import type { Ledger, Outcome } from './ledger';
import { ledgerPlace } from './ledger-place';
import { checkedRows } from './row-check';
import { readRows } from './rows';
import { nothing } from './send';
import type { Workbook } from './workbook';

export function readLedger(workbook: Workbook): Promise<Outcome<Ledger>> {
  return reading(workbook, async (state) => {
    const place = ledgerPlace(state);
    if (place === null) return { value: null, problems: [problemOf('no-ledger')] };
    const { ledger, rows } = await readRows({ workbook, state, place }, nothing);
    return { value: { ...ledger, rows: rows.map(({ row }) => row) }, problems: checkedRows(place, rows) };
  });
}
