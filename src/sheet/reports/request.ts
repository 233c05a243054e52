/** What 汇总 and 滞后清单 are made from, and how much room they have. */
import type { SummaryRow } from '../../report';
import { namesIn } from '../../report';
import type { IsoDate } from '../../plan';
import type { Language, Wording } from '../../wording';
import type { CellValue } from '../layout';
import type { Palette } from '../palette';
import type { LedgerSpot } from './row-names';

/** A row of the ledger with what the two sheets show of it. Cells are as the ledger holds them. */
export interface ReportedRow extends SummaryRow {
  readonly name: string;
  readonly unit: string;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly cause: CellValue;
  readonly measure: CellValue;
  readonly measureDue: CellValue;
}

/** Lines the two sheets have. What does not fit is counted in a line that says so. */
export interface Room {
  readonly areas: number;
  readonly owners: number;
  /** Rows of the ledger that are looked through for names and for what lags. */
  readonly looked: number;
  readonly lines: number;
  /** Lines of the lagging list that are printed. */
  readonly printed: number;
}

export interface ReportRequest {
  /** In the order of the ledger. */
  readonly rows: readonly ReportedRow[];
  readonly ledger: LedgerSpot;
  readonly titles: { readonly summary: string; readonly lagging: string };
  readonly asOf: IsoDate | null;
  readonly language: Language;
  readonly words: Wording;
  readonly palette: Palette;
  readonly room: Room;
}

/** Owners are often typed in later, areas seldom change. Sixteen lines fill a page of A4 landscape. */
const SPARE = { areas: 2, owners: 5, looked: 20, printed: 3 };
const LEAST = { owners: 8, lines: 24, printed: 16 };

/** `lagging`: how many lag now. */
export function roomFor(rows: readonly Pick<SummaryRow, 'area' | 'owner'>[], lagging: number): Room {
  const distinct = (values: readonly string[]): number => namesIn(values).length;
  const looked = rows.length + Math.max(SPARE.looked, Math.ceil(rows.length / 10));
  const lines = Math.min(looked, Math.max(LEAST.lines, lagging + 10, Math.ceil(rows.length / 4)));
  return {
    areas: distinct(rows.map(({ area }) => area)) + SPARE.areas,
    owners: Math.max(LEAST.owners, distinct(rows.map(({ owner }) => owner)) + SPARE.owners),
    looked,
    lines,
    printed: Math.min(lines, Math.max(LEAST.printed, lagging + SPARE.printed)),
  };
}
