/**
 * 滞后清单: what lags, worst first, with what is written of it in the ledger. In: the ledger's rows and place. Out: layout and
 * names. Every cell is a formula: cause, measure and date are typed in the ledger, where a link leads. What has no line
 * is told in the second row, so that nothing is lost without a word.
 */
import { laggingFirst } from '../../report';
import { text } from '../../status';
import type { Wording } from '../../wording';
import type { Area, CellValue, Fill, Name, SheetLayout, Style, Styled, Values } from '../layout';
import { SHEET_NAMES } from '../names';
import { INK, tintOf } from '../palette';
import { cellArea, letterOf, reference } from '../place';
import { landscape, listHead, sheetOf, typeOf } from '../sheet-of';
import type { Type } from '../sheet-of';
import { heightOf, linesIn } from '../text-size';
import { asOfFormula, asOfText } from './as-of';
import {
  AT,
  CELLS,
  COLUMN_COUNT,
  FIRST,
  HEAD,
  LAGGING,
  columnAt,
  countCell,
  countFormula,
  foundFormula,
  noFormula,
  numberFormula,
  numberOf,
  printedCell,
  shownCell,
} from './lagging-columns';
import type { LaggingKey } from './lagging-columns';
import type { ReportRequest, ReportedRow } from './request';
import { ROOM_NAMES } from './room-names';
import { rowName } from './row-names';

const WIDTHS: Readonly<Record<LaggingKey, readonly [zh: number, en: number]>> = {
  no: [5, 5],
  name: [29, 27],
  unit: [8, 9],
  target: [10, 10],
  actual: [10, 10],
  completion: [9.5, 13],
  expected: [9.5, 10],
  gap: [8, 8.5],
  status: [10.5, 12.5],
  owner: [15, 14],
  cause: [21, 18],
  measure: [21, 18],
  measureDue: [12, 12],
  to: [7, 8],
};

export function laggingSheet(request: ReportRequest): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { words, language, titles, room } = request;
  const type = typeOf(language);
  const lines: Area = { row: FIRST, column: 0, rows: room.lines, columns: LAGGING.length };
  const looked: Area = { row: FIRST, column: AT.places, rows: room.looked, columns: 1 };
  const head = listHead(type, words.reportSheets.lagging, headsOf(words));
  const points = linePoints(request);
  const sheet = sheetOf('lagging', titles.lagging, {
    values: [...headValues(request, head.values), { area: looked, values: placesUpTo(room.looked) }],
    fills: [lineFill(request), countFill(request), ...lineFills(request), ...numberFills(request, looked)],
    styles: [...head.styles, ...stylesOf(type, lines, looked)],
    columns: [
      ...LAGGING.map((key, column) => ({ column, width: WIDTHS[key][language === 'zh' ? 0 : 1] })),
      ...[AT.places, AT.number, AT.found].map((column) => ({ column, width: 9, hidden: true })),
    ],
    rowHeights: [
      { row: 0, points: 28 },
      { row: 1, points: 20 },
      { row: 2, points: 18 },
      { row: HEAD, points: 34 },
      ...Array.from({ length: room.lines }, (_, index) => ({ row: FIRST + index, points })),
    ],
    highlights: highlightsOf(request, lines),
    freeze: { rows: FIRST, columns: columnAt('unit') },
    print: landscape({ row: 0, column: 0, rows: FIRST + room.printed, columns: LAGGING.length }, HEAD, words),
  });
  return { sheet, names: namesOf(titles.lagging, lines) };
}

/** Lines change places, so all are as high as the longest name needs, up to three lines of text. */
function linePoints({ rows, language }: ReportRequest): number {
  const width = WIDTHS.name[language === 'zh' ? 0 : 1];
  return heightOf(Math.min(3, Math.max(2, ...rows.map(({ name }) => linesIn(name, width)))), 34);
}

function headsOf({ columns, reportSheets }: Wording): string[] {
  const { toColumn, helper } = reportSheets.lagging;
  const heads = LAGGING.map((key) => (key === 'to' ? toColumn : columns.titles[key]));
  return [...heads, helper, helper, helper];
}

/** The sentence that counts stands above the one that explains. */
function headValues({ words, room }: ReportRequest, [heading, intro, heads]: readonly Values[]): Values[] {
  if (heading === undefined || intro === undefined || heads === undefined) return [];
  return [
    heading,
    { ...intro, area: cellArea(2, 0), values: [[words.reportSheets.lagging.intro]] },
    heads,
    { area: cellArea(1, AT.places), values: [[room.printed]] },
  ];
}

function placesUpTo(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => [index + 1]);
}

function lineFill({ words, asOf, rows, room }: ReportRequest): Fill {
  const said = words.reportSheets.lagging.line;
  const all = `COUNTIF(${rowName('class')},"lag")`;
  const listed = `MIN(${countCell()},${room.lines})`;
  const more = `IF(${all}>${listed},${text(said.more)}&(${all}-${listed})&${text(said.moreEnd)},"")`;
  const unprinted = `IF(${listed}>${printedCell()},${text(said.unprinted)}&${printedCell()}&${text(said.unprintedEnd)},"")`;
  const formula = `=${asOfFormula(said.asOf, said.noAsOf)}&${text(said.count)}&${all}&${text(said.end)}&${more}&${unprinted}`;
  const lagging = rows.filter(({ standing }) => standing.class === 'lag').length;
  const count = Math.min(listedIn(rows, room.looked).length, room.lines);
  const result = [
    asOfText(said.asOf, said.noAsOf, asOf) + said.count + lagging + said.end,
    lagging > count ? said.more + (lagging - count) + said.moreEnd : '',
    count > room.printed ? said.unprinted + room.printed + said.unprintedEnd : '',
  ].join('');
  return { area: cellArea(1, 0), formula, results: [[result]] };
}

function listedIn(rows: readonly ReportedRow[], looked: number): readonly (ReportedRow & { readonly place: number })[] {
  return laggingFirst(rows.slice(0, looked).map((row, index) => ({ ...row, place: index + 1 })));
}

function countFill({ rows, room }: ReportRequest): Fill {
  return {
    area: cellArea(1, AT.number),
    formula: countFormula(room.looked),
    results: [[listedIn(rows, room.looked).length]],
  };
}

function lineFills({ rows, room, words, ledger }: ReportRequest): Fill[] {
  const listed = listedIn(rows, room.looked);
  const fill = (
    column: number,
    formula: string,
    value: (row: (typeof listed)[number], index: number) => CellValue,
  ): Fill => ({
    area: { row: FIRST, column, rows: room.lines, columns: 1 },
    formula,
    results: Array.from({ length: room.lines }, (_, index) => {
      const row = listed[index];
      return [row === undefined ? '' : value(row, index)];
    }),
  });
  return [
    fill(columnAt('no'), noFormula(), (_, index) => index + 1),
    ...LAGGING.flatMap((key): Fill[] => {
      if (key === 'no') return [];
      const { formula, value } = CELLS[key];
      const shown = `=IF(${shownCell()}="","",${formula(words, ledger)})`;
      return [fill(columnAt(key), shown, (row) => value(row, words))];
    }),
    fill(AT.found, foundFormula(room.looked), ({ place }) => place),
  ];
}

function numberFills({ rows, room }: ReportRequest, looked: Area): Fill[] {
  const results = Array.from({ length: room.looked }, (_, index) => {
    const row = rows[index];
    return [row === undefined ? '' : numberOf(row, index + 1)];
  });
  return [{ area: { ...looked, column: AT.number }, formula: numberFormula(), results }];
}

const STYLES: Readonly<Partial<Record<LaggingKey, Style>>> = {
  no: { align: 'center', numberFormat: '0' },
  unit: { align: 'center' },
  target: { align: 'right' },
  actual: { align: 'right' },
  completion: { align: 'right', numberFormat: '0.0%' },
  expected: { align: 'right', numberFormat: '0.0%' },
  gap: { align: 'right', numberFormat: '+0.0;-0.0;0.0' },
  status: { align: 'center', bold: true, wrap: true },
  measureDue: { align: 'center', numberFormat: 'yyyy-mm-dd' },
  to: { align: 'center', color: INK.link },
};

function stylesOf(type: Type, lines: Area, looked: Area): Styled[] {
  const texts: Style = { align: 'left', indent: 1, wrap: true };
  return [
    { area: cellArea(1, 0), style: { ...type.body, bold: true } },
    { area: cellArea(2, 0), style: type.note },
    { area: lines, style: { ...type.body, border: 'thin' } },
    ...LAGGING.map((key, column): Styled => ({ area: { ...lines, column, columns: 1 }, style: STYLES[key] ?? texts })),
    { area: { ...looked, columns: COLUMN_COUNT - AT.places }, style: type.note },
  ];
}

function highlightsOf({ palette, words }: ReportRequest, lines: Area): SheetLayout['highlights'] {
  const status = { ...lines, column: columnAt('status'), columns: 1 };
  const cause = { ...lines, column: columnAt('cause'), columns: 3 };
  const first = `${letterOf(columnAt('cause'))}${FIRST + 1}`;
  const unfilled = text(words.reportSheets.lagging.unfilled);
  return [
    { key: 'lag', area: status, formula: `=ISNUMBER(${shownCell()})`, stop: false, ...tintOf(palette, 'lag') },
    { key: 'unfilled', area: cause, formula: `=${first}=${unfilled}`, stop: false, ...tintOf(palette, 'watch') },
  ];
}

function namesOf(title: string, lines: Area): Name[] {
  const own = (name: string, area: Area): Name => ({
    name,
    refersTo: `=${reference(title, area)}`,
    sheet: 'lagging',
    hidden: true,
  });
  return [
    { ...own(SHEET_NAMES.lagging ?? '', { ...lines, row: HEAD, rows: lines.rows + 1 }), hidden: false },
    own(ROOM_NAMES.lines, { ...lines, columns: 1 }),
    own(ROOM_NAMES.printed, cellArea(1, AT.places)),
  ];
}
