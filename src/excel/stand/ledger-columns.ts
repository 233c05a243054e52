/** Where the columns of a layout stand in the sheet now. Pure. */
import { COLUMNS } from '../../sheet';
import type { LedgerPlace } from './ledger-place';

/** 0-based column of the layout → column of the sheet; null where people deleted it. */
export function columnOfKey({ columns }: LedgerPlace): (column: number) => number | null {
  return (column) => {
    const key = COLUMNS[column]?.key;
    return key === undefined ? null : (columns.get(key) ?? null);
  };
}
