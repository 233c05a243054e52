/** A sheet with nothing on it yet, and the fonts of the ledger's language: the common ground of all our sheets. */
import type { Language, Wording } from '../wording';
import type { Area, PrintLayout, SheetKey, SheetLayout, Style, Styled, Values } from './layout';
import { INK } from './palette';
import { cellArea } from './place';

export function sheetOf(key: SheetKey, title: string, parts: Partial<SheetLayout>): SheetLayout {
  return {
    key,
    title,
    tabColor: INK.quietTab,
    gridlines: false,
    values: [],
    fills: [],
    formats: [],
    styles: [],
    columns: [],
    rowHeights: [],
    groups: [],
    freeze: null,
    filter: null,
    highlights: [],
    validations: [],
    links: [],
    print: null,
    ...parts,
  };
}

/** Fonts that every office computer of the language has. */
const FONTS = {
  zh: { body: '宋体', head: '黑体' },
  en: { body: 'Calibri', head: 'Calibri' },
} as const;

export interface Type {
  readonly body: Style;
  readonly title: Style;
  readonly heading: Style;
  readonly note: Style;
  readonly head: Style;
}

/** Styles of text, from the page's title down to notes. */
export function typeOf(language: Language): Type {
  const { body, head } = FONTS[language];
  return {
    body: { font: body, size: 10, color: INK.text, vertical: 'center' },
    title: { font: head, size: 18, bold: true, color: INK.head, vertical: 'center' },
    heading: { font: head, size: 14, bold: true, color: INK.head, vertical: 'center' },
    note: { font: body, size: 9, color: INK.quiet, vertical: 'center' },
    head: {
      font: head,
      size: 10,
      bold: true,
      color: INK.head,
      fill: INK.headFill,
      align: 'center',
      vertical: 'center',
      wrap: true,
      border: 'header',
    },
  };
}

/** Row of the column titles and first row of a plain list sheet (settings, sources, monthly plan …). */
export const LIST_HEAD = 3;
export const LIST_FIRST = 4;

export interface ListHead {
  readonly values: readonly Values[];
  readonly styles: readonly Styled[];
  readonly rowHeights: SheetLayout['rowHeights'];
}

/** Heading, a line of explanation, and the column titles. */
export function listHead(type: Type, said: { heading: string; intro: string }, titles: readonly string[]): ListHead {
  const head: Area = { row: LIST_HEAD, column: 0, rows: 1, columns: titles.length };
  return {
    values: [
      { area: cellArea(0, 0), values: [[said.heading]] },
      { area: cellArea(1, 0), values: [[said.intro]] },
      { area: head, values: [titles] },
    ],
    styles: [
      { area: cellArea(0, 0), style: type.heading },
      { area: cellArea(1, 0), style: type.note },
      { area: head, style: type.head },
    ],
    rowHeights: [
      { row: 0, points: 28 },
      { row: LIST_HEAD, points: 24 },
    ],
  };
}

/** A4 landscape, one page wide, titles repeated, pages numbered. */
export function landscape(area: Area | null, titleRow: number | null, words: Wording): PrintLayout {
  return {
    area,
    orientation: 'landscape',
    pagesWide: 1,
    titleRows: titleRow === null ? null : { from: titleRow, to: titleRow },
    footer: { center: words.sheet.print.page },
    margins: { top: 1.5, bottom: 1.5, left: 0.8, right: 0.8 },
    centered: true,
  };
}
