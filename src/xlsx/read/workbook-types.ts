/**
 * What a received workbook says, as data: values with their formulas and formats, and all that hides, merges or
 * names cells. Rows and columns are 0-based. Looks (fonts, fills, charts, pictures) are not read.
 */

/** An error value such as `#N/A`, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** Null: a formula without a stored result. Dates are serial numbers; their format says that they are dates. */
export type CellValue = number | string | boolean | CellError | null;

export interface NumberFormat {
  /** The format code, `General` where none is stated. */
  readonly code: string;
  readonly kind: 'general' | 'number' | 'percent' | 'date' | 'time' | 'datetime' | 'duration' | 'text';
}

export interface SheetCell {
  readonly column: number;
  readonly value: CellValue;
  readonly format: NumberFormat;
  /** Without the leading `=`; shared formulas are given as this cell's own. Null for a constant. */
  readonly formula: string | null;
}

export interface SheetRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Only cells with a value or a formula, by column. */
  readonly cells: readonly SheetCell[];
}

/** Both corners inclusive, 0-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface HiddenColumns {
  readonly from: number;
  readonly to: number;
  /** Folded away in an outline group rather than hidden by hand. */
  readonly grouped: boolean;
}

export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that hold cells or are hidden, in order. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly HiddenColumns[];
  readonly tables: readonly SheetTable[];
  /** Range of the sheet's AutoFilter. Rows hidden inside it are filtered, not hidden by hand. */
  readonly filter: CellRange | null;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  /** Without the leading `=`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly calculation: 'auto' | 'manual';
  /** Other workbooks that formulas refer to. */
  readonly externalLinks: number;
  readonly title?: string;
}
