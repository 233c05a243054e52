/**
 * The header block of the ledger, rows 1–4: title, who reports, who signs, dates. In: the request's words.
 * Out: values, formulas, styles and names. Nothing is merged: titles are centred across the selection.
 */
import { NAMES, serialOf } from '../status';
import type { Wording } from '../wording';
import { positionOf } from './columns';
import type { ColumnKey } from './columns';
import { FIRST_DAY, LAST_DAY } from './frame';
import type { Area, CellValue, Fill, Name, Style, Styled, Validated, Values } from './layout';
import { headerName } from './names';
import { INK } from './palette';
import { absoluteAddress, cellArea, reference } from './place';
import type { HeaderField } from './request';
import type { Type } from './sheet-of';

export interface HeaderInput {
  readonly words: Wording;
  readonly type: Type;
  readonly title: string;
  readonly sheetTitle: string;
  readonly typed: Readonly<Partial<Record<HeaderField, CellValue>>>;
  readonly asOf: string | null;
  /** The data cells of a ledger column. */
  readonly dataOf: (key: ColumnKey) => Area;
  readonly counts: {
    readonly total: number;
    readonly reported: number;
    readonly lagging: number;
    readonly watch: number;
  };
}

export interface Header {
  readonly values: readonly Values[];
  readonly fills: readonly Fill[];
  readonly styles: readonly Styled[];
  readonly names: readonly Name[];
  readonly validations: readonly Validated[];
}

interface Spot {
  readonly field: Exclude<HeaderField, 'title'>;
  readonly row: number;
  readonly label: ColumnKey;
  readonly from: ColumnKey;
  readonly to: ColumnKey;
  readonly date?: true;
}

const SPOTS: readonly Spot[] = [
  { field: 'unit', row: 1, label: 'area', from: 'name', to: 'name' },
  { field: 'reporter', row: 2, label: 'area', from: 'name', to: 'name' },
  { field: 'reviewer', row: 2, label: 'baseline', from: 'target', to: 'actual' },
  { field: 'head', row: 2, label: 'due', from: 'completion', to: 'expected' },
  { field: 'phone', row: 2, label: 'status', from: 'mark', to: 'owner' },
  { field: 'filledOn', row: 3, label: 'baseline', from: 'target', to: 'actual', date: true },
  { field: 'deadline', row: 3, label: 'due', from: 'completion', to: 'expected', date: true },
  { field: 'version', row: 1, label: 'due', from: 'completion', to: 'completion' },
  { field: 'secrecy', row: 3, label: 'status', from: 'mark', to: 'owner' },
];

/** Computed cells: as-of and period follow the settings, the summary counts the rows. */
const AS_OF = { row: 3, label: 'area', at: 'name' } as const;
const PERIOD = { row: 1, label: 'baseline', from: 'target', to: 'actual' } as const;

export function headerBlock(input: HeaderInput): Header {
  const { words, type } = input;
  const labels = labelCells(words);
  const last = positionOf('owner');
  const styles: Styled[] = [
    { area: { row: 0, column: 0, rows: 1, columns: last + 1 }, style: { ...type.title, align: 'centerAcross' } },
    ...labels.map(({ area }) => ({ area, style: { ...type.body, color: INK.quiet, align: 'right' } satisfies Style })),
    ...SPOTS.map((spot) => ({ area: spotArea(spot), style: inputStyle(type, spot.date === true) })),
    {
      area: cellArea(AS_OF.row, positionOf(AS_OF.at)),
      style: { ...lined(type), numberFormat: 'yyyy-mm-dd', bold: true },
    },
    { area: periodArea(), style: lined(type) },
    { area: cellArea(1, last), style: { ...type.body, color: INK.quiet, align: 'right' } },
  ];
  return {
    values: [
      { area: cellArea(0, 0), values: [[input.title]] },
      ...labels,
      ...SPOTS.flatMap((spot) => typedValue(input, spot)),
    ],
    fills: [asOfFill(input), periodFill(input), summaryFill(input)],
    styles,
    names: headerNames(input.sheetTitle),
    validations: dateChecks(words),
  };
}

function labelCells(words: Wording): Values[] {
  const { header } = words.sheet;
  const at = (row: number, column: ColumnKey, label: string): Values => ({
    area: cellArea(row, positionOf(column)),
    values: [[label + header.labelEnd]],
  });
  return [
    ...SPOTS.map((spot) => at(spot.row, spot.label, header[spot.field])),
    at(AS_OF.row, AS_OF.label, header.asOf),
    at(PERIOD.row, PERIOD.label, header.period),
  ];
}

function spotArea({ row, from, to }: Pick<Spot, 'row' | 'from' | 'to'>): Area {
  return { row, column: positionOf(from), rows: 1, columns: positionOf(to) - positionOf(from) + 1 };
}

function periodArea(): Area {
  return spotArea(PERIOD);
}

function lined(type: Type): Style {
  return { ...type.body, align: 'left', indent: 1, border: 'under' };
}

function inputStyle(type: Type, isDate: boolean): Style {
  return { ...lined(type), fill: INK.input, numberFormat: isDate ? 'yyyy-mm-dd' : '@' };
}

function typedValue({ typed, words }: HeaderInput, spot: Spot): Values[] {
  const value = typed[spot.field] ?? (spot.field === 'version' ? words.sheet.header.firstVersion : null);
  return value === null ? [] : [{ area: cellArea(spot.row, positionOf(spot.from)), values: [[value]] }];
}

function asOfFill({ asOf }: HeaderInput): Fill {
  const formula = `=IF(ISNUMBER(${NAMES.asOf}),${NAMES.asOf},"")`;
  return { area: cellArea(AS_OF.row, positionOf(AS_OF.at)), formula, results: [[serialOf(asOf) ?? '']] };
}

function periodFill({ asOf, words }: HeaderInput): Fill {
  const { year, month } = words.sheet.header;
  const formula =
    `=IF(ISNUMBER(${NAMES.asOf}),YEAR(${NAMES.asOf})&"${year}"&` + `RIGHT("0"&MONTH(${NAMES.asOf}),2)&"${month}","")`;
  const result = asOf === null ? '' : asOf.slice(0, 4) + year + asOf.slice(5, 7) + month;
  return { area: cellArea(PERIOD.row, positionOf(PERIOD.from)), formula, results: [[result]] };
}

function summaryFill({ words, dataOf, counts }: HeaderInput): Fill {
  const { total, reported, lagging, watch, end } = words.sheet.header.summary;
  const at = (key: ColumnKey): string => absoluteAddress(dataOf(key));
  const formula =
    `="${total}"&COUNTA(${at('code')})&"${reported}"&COUNT(${at('actual')})&"${lagging}"&` +
    `COUNTIF(${at('class')},"lag")&"${watch}"&COUNTIF(${at('class')},"watch")&"${end}"`;
  const result = [
    total,
    counts.total,
    reported,
    counts.reported,
    lagging,
    counts.lagging,
    watch,
    counts.watch,
    end,
  ].join('');
  return { area: cellArea(1, positionOf('owner')), formula, results: [[result]] };
}

function headerNames(sheetTitle: string): Name[] {
  const name = (field: HeaderField, row: number, column: number): Name => ({
    name: headerName(field),
    refersTo: `=${reference(sheetTitle, cellArea(row, column))}`,
    sheet: 'ledger',
    hidden: true,
  });
  return [name('title', 0, 0), ...SPOTS.map((spot) => name(spot.field, spot.row, positionOf(spot.from)))];
}

function dateChecks(words: Wording): Validated[] {
  const { title, message } = words.sheet.checks.date;
  return SPOTS.filter((spot) => spot.date === true).map((spot) => ({
    area: cellArea(spot.row, positionOf(spot.from)),
    validation: { rule: 'date', from: FIRST_DAY, to: LAST_DAY },
    level: 'warning',
    title,
    message,
  }));
}
