/** 月度计划: for indicators with a pace of their own, the share to be reached by each month's end. */
import { NAMES } from '../status';
import type { Indicator } from '../plan';
import type { Language, Wording } from '../wording';
import type { Area, CellValue, Name, SheetLayout } from './layout';
import { SHEET_NAMES } from './names';
import { INK } from './palette';
import { reference } from './place';
import { LIST_FIRST, LIST_HEAD, landscape, listHead, sheetOf, typeOf } from './sheet-of';
import { heightOf, linesIn } from './text-size';

const MONTHS = 12;
const NAME_WIDTH = 40;
/** Blank rows to type more plans into. */
const SPARE = 10;

export interface MonthlyInput {
  readonly indicators: readonly Indicator[];
  readonly words: Wording;
  readonly language: Language;
  readonly title: string;
}

/** The rows that need a monthly plan, in the order of the sheet. */
export function plannedOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ monthly, code }) => monthly !== null && code !== '');
}

export function monthlySheet({ indicators, words, language, title }: MonthlyInput): {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
} {
  const type = typeOf(language);
  const said = words.sheet.monthly;
  const planned = plannedOf(indicators);
  const months = Array.from({ length: MONTHS }, (_, index) => index + 1);
  const columns = MONTHS + 2;
  const table: Area = { row: LIST_FIRST, column: 0, rows: planned.length + SPARE, columns };
  const grid: Area = { ...table, column: 2, columns: MONTHS };
  const head = listHead(type, said, [said.code, said.name, ...months.map(said.months)]);
  const sheet = sheetOf('monthly', title, {
    values: [...head.values, { area: { ...table, rows: planned.length }, values: planned.map(planRow) }],
    styles: [
      ...head.styles,
      { area: table, style: { ...type.body, border: 'thin', fill: INK.input } },
      { area: { ...table, columns: 2 }, style: { numberFormat: '@', wrap: true, align: 'left', indent: 1 } },
      { area: grid, style: { numberFormat: '0.0%', align: 'right' } },
    ],
    columns: [16, NAME_WIDTH, ...months.map(() => 8)].map((width, column) => ({ column, width })),
    rowHeights: [
      ...head.rowHeights,
      ...planned.map(({ name }, index) => ({
        row: LIST_FIRST + index,
        points: heightOf(linesIn(name, NAME_WIDTH), 20),
      })),
    ],
    freeze: { rows: LIST_FIRST, columns: 2 },
    validations: [
      { area: grid, validation: { rule: 'number', min: 0, max: 1 }, level: 'stop', ...words.sheet.checks.share },
    ],
    print: landscape({ row: 0, column: 0, rows: LIST_FIRST + planned.length, columns }, LIST_HEAD, words),
  });
  return { sheet, names: monthlyNames(title, table, grid) };
}

function planRow({ code, name, monthly }: Indicator): CellValue[] {
  return [code, name, ...Array.from({ length: MONTHS }, (_, month) => monthly?.[month] ?? 0)];
}

function monthlyNames(title: string, table: Area, grid: Area): Name[] {
  return [
    { name: SHEET_NAMES.monthly ?? '', refersTo: `=${reference(title, table)}`, sheet: 'monthly' },
    { name: NAMES.planCode, refersTo: `=${reference(title, { ...table, columns: 1 })}` },
    { name: NAMES.planGrid, refersTo: `=${reference(title, grid)}` },
  ];
}
