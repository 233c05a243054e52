/**
 * What sheets look like, as pure data: one description, two writers (`excel/` into a live workbook, `xlsx/` into a file).
 * Rows and columns are 0-based. Formulas are en-US with commas, in Excel 2016's functions, and start with `=`.
 * Text is always text: a writer must land `=HYPERLINK("x")` from a document as these very characters.
 */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Dates are serials with a date format (`numberFormat` of their area); null leaves the cell empty. */
export type CellValue = string | number | boolean | null;

/** A block of constants. */
export interface Values {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * One formula filled over an area: written for the area's first cell, relative references move with the cell.
 * `results` are what our own arithmetic computes for each cell: the cached values of a file, and what tests compare.
 */
export interface Fill {
  readonly area: Area;
  readonly formula: string;
  readonly results: readonly (readonly CellValue[])[];
}

export type Align = 'left' | 'center' | 'right' | 'centerAcross' | 'general';

export interface Style {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly align?: Align;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** thin: all four sides. header: all four, the lower one strong. under: the lower one only. */
  readonly border?: 'thin' | 'header' | 'under' | 'none';
  readonly numberFormat?: string;
}

export interface Styled {
  readonly area: Area;
  readonly style: Style;
}

/** Number formats cell by cell (rows of different units); `@` marks text and must be set before the values. */
export interface Formats {
  readonly area: Area;
  readonly formats: readonly (readonly string[])[];
}

export interface ColumnLayout {
  readonly column: number;
  /** Width in characters of 7 pixels, padding included. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Group {
  readonly from: number;
  readonly to: number;
  readonly collapsed: boolean;
}

/** A conditional format by formula (for the area's first cell); earlier ones win. */
export interface Highlight {
  readonly key: string;
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
  /** Later formats of the same cell are not asked when this one holds. */
  readonly stop: boolean;
}

export type Validation =
  | { readonly rule: 'list'; readonly source: string }
  | { readonly rule: 'date'; readonly from: number; readonly to: number }
  | { readonly rule: 'number'; readonly min?: number; readonly max?: number }
  | { readonly rule: 'custom'; readonly formula: string };

export interface Validated {
  readonly area: Area;
  readonly validation: Validation;
  /** stop: refuse; warning: ask; the texts are of the ledger's language. */
  readonly level: 'stop' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
}

/** A defined name (`YS_…`); `refersTo` is a formula such as `='台账'!$F$7:$F$306`. `sheet`: scope, absent for the workbook. */
export interface Name {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: SheetKey;
  readonly hidden?: boolean;
}

export interface PrintLayout {
  /** null: whatever stands on the sheet, for lists that grow. */
  readonly area: Area | null;
  readonly orientation: 'landscape' | 'portrait';
  /** A4; fit to this many pages across, any number down. */
  readonly pagesWide: number;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly footer: { readonly left?: string; readonly center?: string; readonly right?: string };
  /** Centimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly centered: boolean;
}

export interface Link {
  readonly row: number;
  readonly column: number;
  readonly to: string;
  readonly tip: string;
}

/** An Excel Table: header row and at least one line. Excel itself lets it grow. */
export interface TableLayout {
  /** Of the workbook. */
  readonly name: string;
  readonly area: Area;
}

/** A native chart: bars of stacked parts, one bar a line of the cells, first line on top. */
export interface ChartLayout {
  /** By which it is found on its sheet. */
  readonly name: string;
  readonly title: string;
  /** Cells it lies over. */
  readonly place: Area;
  /** A column of cells that name the bars. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  /** The text of its head, and the cell. */
  readonly title: string;
  readonly head: Area;
  readonly values: Area;
  readonly fill: string;
  readonly color: string;
}

export type SheetKey =
  | 'guide'
  | 'settings'
  | 'ledger'
  | 'monthly'
  | 'milestones'
  | 'checkins'
  | 'summary'
  | 'lagging'
  | 'units'
  | 'checks'
  | 'changes'
  | 'sources'
  | 'lists';

export interface SheetLayout {
  readonly key: SheetKey;
  /** Wanted title; on a clash the writer takes `台账(2)`. */
  readonly title: string;
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly hidden?: boolean;
  readonly values: readonly Values[];
  readonly fills: readonly Fill[];
  /** Written before values and fills. */
  readonly formats: readonly Formats[];
  readonly styles: readonly Styled[];
  readonly columns: readonly ColumnLayout[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly groups: readonly Group[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: Area | null;
  readonly highlights: readonly Highlight[];
  readonly validations: readonly Validated[];
  readonly links: readonly Link[];
  readonly tables?: readonly TableLayout[];
  readonly charts?: readonly ChartLayout[];
  readonly print: PrintLayout | null;
}

export interface Layout {
  /** In tab order. */
  readonly sheets: readonly SheetLayout[];
  readonly names: readonly Name[];
  /** Sheet shown first. */
  readonly active: SheetKey;
}
