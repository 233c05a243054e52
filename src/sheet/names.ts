/**
 * Names by which our sheets and cells are found again, whatever people sort, insert, move or rename. Sheet-scoped ones
 * mark a sheet as ours; `YS_Col_…` stand on the header cells of the ledger's columns.
 */
import type { HeaderField } from './request';
import type { SheetKey } from './layout';
import type { ColumnKey, ListName } from './columns';

/** Scoped to its sheet: the data rows of the ledger, the used range of the others. */
export const SHEET_NAMES: Readonly<Partial<Record<SheetKey, string>>> = {
  guide: 'YS_Guide',
  settings: 'YS_Settings',
  ledger: 'YS_Ledger',
  monthly: 'YS_Monthly',
  milestones: 'YS_Milestones',
  checkins: 'YS_Checkins',
  summary: 'YS_Summary',
  lagging: 'YS_Lagging',
  changes: 'YS_Changes',
  sources: 'YS_Sources',
  lists: 'YS_Lists',
};

/** Scoped to its sheet too: the ledger of a past day, of which a workbook may hold several. */
export const PAST_NAME = 'YS_Past';

/** Scoped to each sheet of a ledger beside the first: its year, as a constant. */
export const YEAR_NAME = 'YS_Year';

/** Excel Tables of ours; these names are the workbook's. */
export const TABLE_NAMES = { checkins: 'YS_CheckinTable', changes: 'YS_ChangeTable' } as const;
export type TableKey = keyof typeof TABLE_NAMES;

/** Scoped to the ledger: the header cell of a column. */
export function columnName(key: ColumnKey): string {
  return `YS_Col_${key}`;
}

/** Scoped to the ledger: a cell of the header block. */
export function headerName(field: HeaderField): string {
  return `YS_Head_${field}`;
}

/** Of the workbook: the words of a drop-down list. */
export function listName(list: ListName): string {
  return `YS_List_${list}`;
}

/** Of the workbook, beside those of `status/`. */
export const BOOK_NAMES = { language: 'YS_Language', palette: 'YS_Palette', format: 'YS_Format' } as const;

/** Version of the layout, in the cell YS_Format. */
export const FORMAT_VERSION = 1;
