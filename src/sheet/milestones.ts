/** 节点: the stages of milestone indicators, a line each, with due date and weight. */
import { serialOf } from '../status';
import type { Indicator } from '../plan';
import type { Language, Wording } from '../wording';
import { FIRST_DAY, LAST_DAY } from './frame';
import type { Area, Name, SheetLayout } from './layout';
import { SHEET_NAMES } from './names';
import { INK } from './palette';
import { reference } from './place';
import { LIST_FIRST, LIST_HEAD, landscape, listHead, sheetOf, typeOf } from './sheet-of';
import { heightOf, linesIn } from './text-size';

const WIDTHS = [16, 40, 40, 13, 9] as const;
/** Blank rows to type more stages into. */
const SPARE = 10;

export interface MilestonesInput {
  readonly indicators: readonly Indicator[];
  readonly words: Wording;
  readonly language: Language;
  readonly title: string;
}

export function hasStages(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ stages }) => stages.length > 0);
}

export function milestonesSheet({ indicators, words, language, title }: MilestonesInput): {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
} {
  const type = typeOf(language);
  const said = words.sheet.milestones;
  const lines = indicators.flatMap(({ code, name, stages }) => stages.map((stage) => ({ code, name, stage })));
  const table: Area = { row: LIST_FIRST, column: 0, rows: lines.length + SPARE, columns: WIDTHS.length };
  const dues: Area = { ...table, column: 3, columns: 1 };
  const head = listHead(type, said, Object.values(said.columns));
  const sheet = sheetOf('milestones', title, {
    values: [
      ...head.values,
      {
        area: { ...table, rows: lines.length },
        values: lines.map(({ code, name, stage }) => [code, name, stage.name, serialOf(stage.due), stage.weight]),
      },
    ],
    styles: [
      ...head.styles,
      { area: table, style: { ...type.body, border: 'thin', fill: INK.input } },
      { area: { ...table, columns: 3 }, style: { numberFormat: '@', wrap: true, align: 'left', indent: 1 } },
      { area: dues, style: { numberFormat: 'yyyy-mm-dd', align: 'center' } },
      { area: { ...table, column: 4, columns: 1 }, style: { numberFormat: '0.0%', align: 'right' } },
    ],
    columns: WIDTHS.map((width, column) => ({ column, width })),
    rowHeights: [
      ...head.rowHeights,
      ...lines.map(({ name, stage }, index) => ({
        row: LIST_FIRST + index,
        points: heightOf(Math.max(linesIn(name, WIDTHS[1]), linesIn(stage.name, WIDTHS[2])), 20),
      })),
    ],
    freeze: { rows: LIST_FIRST, columns: 0 },
    print: landscape({ row: 0, column: 0, rows: LIST_FIRST + lines.length, columns: WIDTHS.length }, LIST_HEAD, words),
    validations: [
      {
        area: dues,
        validation: { rule: 'date', from: FIRST_DAY, to: LAST_DAY },
        level: 'warning',
        ...words.sheet.checks.date,
      },
    ],
  });
  return {
    sheet,
    names: [{ name: SHEET_NAMES.milestones ?? '', refersTo: `=${reference(title, table)}`, sheet: 'milestones' }],
  };
}
