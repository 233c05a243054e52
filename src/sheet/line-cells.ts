/** Cells of the two growing lists: what a line holds and the number format each cell wants. Dates become serials. */
import { serialOf } from '../status';
import type { CellValue, Name, SheetKey, SheetLayout, Style } from './layout';
import type { Wording, Language } from '../wording';
import { clipped } from './clip';
import { SHEET_NAMES, TABLE_NAMES } from './names';
import type { TableKey } from './names';
import { INK } from './palette';
import { cellArea, reference } from './place';
import { LIST_FIRST, LIST_HEAD, landscape, listHead, sheetOf, typeOf } from './sheet-of';

const DATE = 'yyyy-mm-dd';
const TIME = 'yyyy-mm-dd hh:mm';

/** A row of a growing list: values and, cell by cell, number formats. */
export interface LineCells {
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

export type LineCell = readonly [value: CellValue, format: string];

export function lineCells(cells: readonly LineCell[]): LineCells {
  return { values: cells.map(([value]) => value), formats: cells.map(([, format]) => format) };
}

export function textCell(text: string | null): LineCell {
  return [text === null || text === '' ? null : clipped(text), '@'];
}

/** An ISO date as a serial; any other text as it is. */
export function dateCell(held: CellValue): LineCell {
  const serial = typeof held === 'string' ? serialOf(held) : held;
  return [serial ?? held, DATE];
}

/** `yyyy-mm-ddThh:mm` as a serial. */
export function timeCell(at: string): LineCell {
  const day = serialOf(at.slice(0, 10));
  const time = /T(\d{2}):(\d{2})/.exec(at);
  if (day === null) return [at, TIME];
  return [day + (Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0)) / 1440, TIME];
}

export function amountCell(held: CellValue, format: string): LineCell {
  return [typeof held === 'string' ? clipped(held) : held, typeof held === 'number' ? format : 'General'];
}

export interface ListColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly style: Style;
}

export interface GrowingList {
  readonly key: TableKey & SheetKey;
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly ListColumn[];
  /** Column → hidden name on its header cell, scoped to the sheet. */
  readonly nameOf: (key: string) => string;
  /** At least one. */
  readonly lines: readonly LineCells[];
  readonly words: Wording;
  readonly language: Language;
}

/** A sheet with one Excel Table, which holds these lines. */
export function growingSheet(list: GrowingList): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { columns, lines } = list;
  const type = typeOf(list.language);
  const area = { row: LIST_FIRST, column: 0, rows: lines.length, columns: columns.length };
  const head = listHead(
    type,
    list,
    columns.map(({ title }) => title),
  );
  const sheet = sheetOf(list.key, list.title, {
    values: [...head.values, { area, values: lines.map(({ values }) => values) }],
    formats: [{ area, formats: lines.map(({ formats }) => formats) }],
    styles: [
      ...head.styles,
      { area, style: { ...type.body, border: 'thin' } },
      ...columns.map(({ style }, column) => ({ area: { ...area, column, columns: 1 }, style })),
    ],
    columns: columns.map(({ width }, column) => ({ column, width })),
    rowHeights: head.rowHeights,
    freeze: { rows: LIST_FIRST, columns: 0 },
    tables: [{ name: TABLE_NAMES[list.key], area: { ...area, row: LIST_HEAD, rows: lines.length + 1 } }],
    print: landscape(null, LIST_HEAD, list.words),
  });
  return { sheet, names: namesOf(list) };
}

function namesOf({ key, title, columns, nameOf }: GrowingList): Name[] {
  const head = { row: LIST_HEAD, column: 0, rows: 1, columns: columns.length };
  return [
    { name: SHEET_NAMES[key] ?? '', refersTo: `=${reference(title, head)}`, sheet: key },
    ...columns.map((column, at) => ({
      name: nameOf(column.key),
      refersTo: `=${reference(title, cellArea(LIST_HEAD, at))}`,
      sheet: key,
      hidden: true,
    })),
  ];
}

/** Kinds of cell in a growing list. A line is one row high, since nobody sets the height of rows that a table grows by. */
export const LINE_STYLES = {
  text: { align: 'left', indent: 1 },
  moment: { align: 'center' },
  amount: { align: 'right', indent: 1 },
  typed: { align: 'left', indent: 1, wrap: true, fill: INK.input },
  quiet: { align: 'left', indent: 1, color: INK.quiet },
} as const satisfies Readonly<Record<string, Style>>;
