/** How 汇总 looks: column titles, in the colours of the classes where they are one, widths, lines, number formats. */
import type { Language, Wording } from '../../wording';
import type { Area, SheetLayout, Style, Styled, Values } from '../layout';
import { INK } from '../palette';
import { cellArea } from '../place';
import type { Type } from '../sheet-of';
import { heightOf, linesIn } from '../text-size';
import { classTint } from './class-tint';
import type { ReportRequest } from './request';
import { AT, CLASSES, COLUMN_COUNT, LAST_ON_PAGE, SUMMARY_COLUMNS } from './summary-columns';
import type { SummaryColumn } from './summary-columns';
import type { Block, Places } from './summary-places';

/** No row is a dash, so that what there is stands out. */
const COUNT = '0;-0;"–"';
const SHARE = '0.0%';

const WIDTHS: Readonly<Record<Language, { readonly name: number; readonly class: number; readonly page: number }>> = {
  zh: { name: 26, class: 8.5, page: 9.5 },
  en: { name: 26, class: 9.5, page: 13.5 },
};
const STATUS_WIDTH = 10;
/** Below the title and the line that counts. */
const FIRST_PLAIN = 2;
const HELPER_WIDTH = 9;

export function summaryHeads(words: Wording, { head }: Places): Values[] {
  const said = words.reportSheets.summary;
  const heads = [said.names, ...SUMMARY_COLUMNS.map((column) => headOf(column, words))];
  const helpers = Array.from({ length: COLUMN_COUNT - heads.length }, () => said.helper);
  return [
    { area: cellArea(0, 0), values: [[said.heading]] },
    { area: { ...cellArea(2, 0), rows: said.notes.length }, values: said.notes.map((note) => [note]) },
    { area: { row: head, column: 0, rows: 1, columns: COLUMN_COUNT }, values: [[...heads, ...helpers]] },
  ];
}

function headOf({ key, of }: SummaryColumn, words: Wording): string {
  if (of === 'class') return words.status.classes[key as keyof Wording['status']['classes']];
  if (of === 'status') return words.status.status[key as keyof Wording['status']['status']];
  return words.reportSheets.summary[key as 'total'];
}

export function summaryLook(
  { words, language, palette }: ReportRequest,
  places: Places,
  type: Type,
): Pick<SheetLayout, 'styles' | 'columns' | 'rowHeights'> {
  const widths = WIDTHS[language];
  const columns = Array.from({ length: COLUMN_COUNT }, (_, column) => ({ column, width: widthAt(column, widths) }));
  const heads = Math.max(
    ...SUMMARY_COLUMNS.filter(({ column }) => column <= LAST_ON_PAGE).map((column) =>
      linesIn(headOf(column, words), widthAt(column.column, widths) - 2),
    ),
  );
  return {
    styles: [
      { area: cellArea(0, 0), style: type.heading },
      { area: cellArea(1, 0), style: { ...type.body, bold: true } },
      { area: { ...cellArea(2, 0), rows: 2 }, style: type.note },
      { area: { row: places.head, column: 0, rows: 1, columns: COLUMN_COUNT }, style: type.head },
      ...CLASSES.map(
        (key, index): Styled => ({
          area: cellArea(places.head, AT.classes + index),
          style: { ...classTint(palette, key) },
        }),
      ),
      ...rowStyles(cellArea(places.all, 0), type, { bold: true, fill: INK.headFill }),
      ...[places.areas, places.owners].flatMap((block) => blockStyles(block, type)),
      ...[AT.places, AT.areas, AT.owners].map(
        (column): Styled => ({
          area: places.looked(column),
          style: { ...type.note, align: 'right' },
        }),
      ),
    ],
    columns,
    rowHeights: [
      { row: 0, points: 28 },
      { row: 1, points: 20 },
      ...Array.from({ length: places.end - FIRST_PLAIN }, (_, index) => ({
        row: FIRST_PLAIN + index,
        points: FIRST_PLAIN + index === places.head ? heightOf(heads, 30) : 18,
      })),
    ],
  };
}

function widthAt(column: number, widths: (typeof WIDTHS)[Language]): number {
  if (column === AT.name) return widths.name;
  if (column < AT.page) return widths.class;
  if (column <= LAST_ON_PAGE) return widths.page;
  return column < AT.wanted ? STATUS_WIDTH : HELPER_WIDTH;
}

function blockStyles(block: Block, type: Type): Styled[] {
  return [
    { area: cellArea(block.title, 0), style: { ...type.body, bold: true, color: INK.head, vertical: 'bottom' } },
    ...rowStyles({ row: block.first, column: 0, rows: block.lines, columns: 1 }, type, {}),
    ...rowStyles(cellArea(block.rest, 0), type, { color: INK.quiet }),
  ];
}

/** `rows`: which rows; every column of them as it shows its figures. */
function rowStyles(rows: Area, type: Type, more: Style): Styled[] {
  const cells: Style = { ...type.body, border: 'thin', ...more };
  const over = (column: number, columns: number): Area => ({ ...rows, column, columns });
  const shares = SUMMARY_COLUMNS.filter(({ key }) => key === 'coverage' || key === 'own' || key === 'strict');
  return [
    { area: over(0, 1), style: { ...cells, align: 'left', indent: 1 } },
    { area: over(1, AT.sums - 1), style: { ...cells, align: 'center', numberFormat: COUNT } },
    { area: over(AT.sums, AT.wanted - AT.sums), style: { ...cells, align: 'right', numberFormat: '#,##0.00' } },
    { area: over(AT.wanted, 1), style: { ...cells, numberFormat: 'General' } },
    ...shares.map(({ column }): Styled => ({ area: over(column, 1), style: { align: 'right', numberFormat: SHARE } })),
  ];
}
