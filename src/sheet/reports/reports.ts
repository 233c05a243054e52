/** 汇总 and 滞后清单 with the names they read the ledger by. In: the request. Out: both sheets, and all names. */
import type { Name, SheetLayout } from '../layout';
import { laggingSheet } from './lagging-sheet';
import type { ReportRequest } from './request';
import { rowNames } from './row-names';
import { summarySheet } from './summary-sheet';

export interface Reports {
  readonly sheets: readonly SheetLayout[];
  readonly names: readonly Name[];
}

export function reportSheets(request: ReportRequest): Reports {
  const made = [summarySheet(request), laggingSheet(request)];
  return {
    sheets: made.map(({ sheet }) => sheet),
    names: [...rowNames(request.ledger), ...made.flatMap(({ names }) => names)],
  };
}

export { blankRow, reportedRow } from './reported-row';
export type { KnownRow } from './reported-row';
export { roomFor } from './request';
export type { ReportRequest, ReportedRow, Room } from './request';
export { ROOM_NAMES } from './room-names';
export { READ, rowName } from './row-names';
export type { LedgerSpot, ReadKey } from './row-names';
