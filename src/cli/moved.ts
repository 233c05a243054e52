/** What changed since the file was last calculated: rows whose stored status is another one than ours. */
import type { StandingRow } from '../sheet';
import { wordingOf } from '../wording';
import type { After, LedgerFile } from '../xlsx';

export interface Moved {
  readonly row: StandingRow;
  readonly from: string;
  readonly to: string;
}

export function movedStatuses(file: LedgerFile, after: readonly After[]): readonly Moved[] {
  const { status } = wordingOf(file.ledger.language).status;
  return after.flatMap(({ row, shown }) => {
    const cell = file.cell(row.row, 'status');
    const to = status[shown.standing.status];
    const from = typeof cell?.value === 'string' ? cell.value : '';
    return cell?.formula == null || from === '' || from === to ? [] : [{ row, from, to }];
  });
}
