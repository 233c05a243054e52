/** What stands before the operations of a ledger. */
import { newLedger, refresh, typeActual } from '../../../src/excel';
import { AT, LATER, indicators } from '../../unit/excel/stand';
import type { Stand } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import type { Drill } from '../drill';

export type Drills = Readonly<Record<string, Drill>>;

export const at = { at: AT };
export const later = { at: LATER };
export const CODE = '2024-A01-002';

/** A ledger somebody filters and has rules of their own in. */
export async function withLedger({ host, workbook }: Stand): Promise<void> {
  await newLedger(workbook, compactOf({ indicators: indicators(2) }), at);
  await host.user.filter('台账!A6:AX8', 1, { filterOn: 'Values', values: ['学前教育'] });
}

export async function withActual(here: Stand): Promise<void> {
  await withLedger(here);
  await typeActual(here.workbook, { code: CODE, value: 1, date: '2024-06-30' }, at);
}

/** 填报 and 变更记录 are there, and a formula was typed over. */
export async function withLists(here: Stand): Promise<void> {
  await withActual(here);
  await refresh(here.workbook, later);
  await here.host.user.type('台账!I8', '0.5');
}
