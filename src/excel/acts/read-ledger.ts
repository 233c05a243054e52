/** The ledger as it stands in the live workbook. Two rounds up to 4 MB of answers. */
import { reading } from '../perform/guard';
import type { Ledger, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import { checkedRows } from '../stand/row-check';
import { readRows } from '../stand/rows';
import { nothing } from '../wire/send';
import type { Workbook } from '../wire/workbook';

export function readLedger(workbook: Workbook): Promise<Outcome<Ledger>> {
  return reading(workbook, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const { ledger, rows } = await readRows({ workbook, state, place }, nothing);
    return { value: { ...ledger, rows: rows.map(({ row }) => row) }, problems: checkedRows(place, rows) };
  });
}
