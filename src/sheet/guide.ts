/** 说明: ten lines on how the workbook is used, and the legend: every colour with its words, marks and what to do. */
import { STATUSES } from '../status';
import type { StatusClass } from '../status';
import type { Language, Wording } from '../wording';
import type { Area, Name, SheetLayout, Styled } from './layout';
import { SHEET_NAMES } from './names';
import { COLOURED, INK, tintOf } from './palette';
import type { Palette } from './palette';
import { cellArea, reference } from './place';
import { landscape, sheetOf, typeOf } from './sheet-of';
import type { ListHead, Type } from './sheet-of';
import { heightOf, linesIn } from './text-size';

const LINES = 2;
/** The legend's heading stands a blank row below the lines. */
const LEGEND = LINES + 1;
const CLASSES: readonly StatusClass[] = [...COLOURED, 'none'];
const WIDTHS = [5, 16, 72, 36] as const;

export interface GuideInput {
  readonly words: Wording;
  readonly language: Language;
  readonly palette: Palette;
  readonly title: string;
}

export function guideSheet(input: GuideInput): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { words, language, title } = input;
  const type = typeOf(language);
  const { lines, heading } = words.sheet.guide;
  const used: Area = {
    row: 0,
    column: 0,
    rows: LEGEND + lines.length + 2 + CLASSES.length + 1,
    columns: WIDTHS.length,
  };
  const legend = legendOf(input, type, LEGEND + lines.length);
  const text: Area = { row: LINES, column: 0, rows: lines.length, columns: 2 };
  const sheet = sheetOf('guide', title, {
    values: [
      { area: cellArea(0, 0), values: [[heading]] },
      { area: text, values: lines.map((line, index) => [index + 1, line]) },
      ...legend.values,
    ],
    styles: [
      { area: cellArea(0, 0), style: type.heading },
      { area: { ...text, columns: 1 }, style: { ...type.note, align: 'center' } },
      { area: { ...text, column: 1, columns: 1 }, style: type.body },
      ...legend.styles,
    ],
    columns: WIDTHS.map((width, column) => ({ column, width })),
    rowHeights: [
      { row: 0, points: 30 },
      ...lines.map((_, index) => ({ row: LINES + index, points: 21 })),
      ...legend.rowHeights,
    ],
    print: landscape(used, null, words),
  });
  return { sheet, names: [{ name: SHEET_NAMES.guide ?? '', refersTo: `=${reference(title, used)}`, sheet: 'guide' }] };
}

/** `row`: of the legend's heading; its column titles and a row for each class and for input cells follow. */
function legendOf({ words, palette }: GuideInput, type: Type, row: number): ListHead {
  const said = words.sheet.guide;
  const head: Area = { row: row + 1, column: 1, rows: 1, columns: 3 };
  const table: Area = { row: row + 2, column: 1, rows: CLASSES.length + 1, columns: 3 };
  const statuses = CLASSES.map((key) => statusesOf(key, words));
  return {
    values: [
      { area: cellArea(row, 0), values: [[said.legend]] },
      { area: head, values: [Object.values(said.legendColumns)] },
      {
        area: table,
        values: [
          ...CLASSES.map((key, index) => [words.status.classes[key], statuses[index] ?? '', said.classNotes[key]]),
          [said.input, said.inputNote, null],
        ],
      },
    ],
    styles: [
      { area: cellArea(row, 0), style: { ...type.heading, size: 12 } },
      { area: head, style: type.head },
      { area: table, style: { ...type.body, border: 'thin', wrap: true, align: 'left', indent: 1 } },
      ...swatches(palette, table),
    ],
    rowHeights: [
      { row, points: 24 },
      { row: head.row, points: 22 },
      ...statuses.map((text, index) => ({ row: table.row + index, points: heightOf(linesIn(text, WIDTHS[2]), 22) })),
      { row: table.row + CLASSES.length, points: 22 },
    ],
  };
}

function statusesOf(key: StatusClass, words: Wording): string {
  const entries = STATUSES.filter((entry) => entry.class === key);
  return entries.map(({ code, glyph }) => `${glyph}\u00a0${words.status.status[code]}`).join('  ');
}

function swatches(palette: Palette, table: Area): Styled[] {
  const one = (index: number): Area => ({ ...table, row: table.row + index, rows: 1, columns: 2 });
  return [
    ...COLOURED.map((key, index) => ({ area: one(index), style: { ...tintOf(palette, key) } })),
    { area: { ...one(CLASSES.length), columns: 1 }, style: { fill: INK.input } },
    { area: { ...table, columns: 1 }, style: { align: 'center', indent: 0, bold: true } },
  ];
}
