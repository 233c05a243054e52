/** The ledger as it stands in the live workbook. Two rounds up to 4 MB of answers. */
import { reading } from './guard';
import type { Ledger, Outcome } from './ledger';
import { ledgerOf } from './ledger-place';
import { checkedRows } from './row-check';
import { readRows } from './rows';
import { nothing } from './send';
import type { Workbook } from './workbook';

export function readLedger(workbook: Workbook): Promise<Outcome<Ledger>> {
  return reading(workbook, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const { ledger, rows } = await readRows({ workbook, state, place }, nothing);
    return { value: { ...ledger, rows: rows.map(({ row }) => row) }, problems: checkedRows(place, rows) };
  });
}
