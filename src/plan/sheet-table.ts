/**
 * Somebody's own sheet (not one of ours) as its reader sees it, and the tables of indicators found on it: which column
 * holds what, which rows are indicators, and what has to be asked. Rows and columns are 0-based, of the sheet.
 */
import type { Basis, Direction, IsoDate, Kind } from './indicator';

export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetCell {
  /** As the sheet shows it. */
  readonly text: string;
  /** The number the cell holds; null for text and blanks. Dates are serials of the 1900 count. */
  readonly number: number | null;
  readonly isDate: boolean;
  readonly isFormula: boolean;
}

export interface SheetGrid {
  readonly title: string;
  /** One more than the last used row and column. */
  readonly rows: number;
  readonly columns: number;
  /** Null where nothing stands. A merged range stands in its first cell alone. */
  readonly cell: (row: number, column: number) => SheetCell | null;
  readonly merged: readonly SheetArea[];
}

/** What a column of the sheet can be to us. */
export type SheetRole =
  | 'name'
  | 'area'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'upper'
  | 'actual'
  | 'start'
  | 'due'
  | 'dataDate'
  | 'owner'
  | 'weight'
  | 'completion'
  | 'expected'
  | 'gap'
  | 'status'
  | 'mark';

/** indicator: a row to compute; the others are left alone. */
export type SheetRowKind = 'indicator' | 'group' | 'subtotal' | 'note' | 'blank';

export interface SheetRow {
  readonly row: number;
  readonly kind: SheetRowKind;
}

/** several: more than one column may be meant; none: no column was found for what is needed. */
export interface SheetQuestion {
  readonly role: SheetRole;
  readonly why: 'several' | 'none';
  readonly candidates: readonly number[];
}

export interface SheetTable {
  readonly header: { readonly from: number; readonly to: number };
  /** Column of each role that was found or guessed. */
  readonly roles: Readonly<Partial<Record<SheetRole, number>>>;
  /** Heads of all columns, two-row ones read downwards: `2025年 目标`. */
  readonly heads: readonly { readonly column: number; readonly words: string }[];
  /** From below the header to the table's last row, notes under it left out. */
  readonly rows: readonly SheetRow[];
  /** First and last column of the table. */
  readonly left: number;
  readonly right: number;
  /** Empty: the mapping is sure. */
  readonly questions: readonly SheetQuestion[];
}

/** How an indicator of somebody's table is to be computed, as far as its words tell. */
export interface SheetReading {
  readonly row: number;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly basis: Basis;
  readonly start: IsoDate;
  /** From the words of the due cell; a real date in that cell beats it. */
  readonly due: IsoDate;
  /** A range's upper end, in the target cell's own scale. */
  readonly upper: number | null;
}
