/**
 * The ledger sheet. In: its rows, the settings, the language. Out: its layout and names. Columns A–N are the page;
 * the rest stands in collapsed groups outside the print area, the formulas' helpers in a second level within.
 */
import { FORMULAS } from '../status';
import type { Cells, RowCell, Settings } from '../status';
import type { Language, Wording } from '../wording';
import { COLUMNS, positionOf } from './columns';
import type { Column, ColumnKey, GroupKey } from './columns';
import { DATA_ROW, GROUP_ROW, HEAD_ROW } from './frame';
import { headerBlock } from './header';
import type { Header } from './header';
import type {
  Area,
  CellValue,
  Fill,
  Formats,
  Highlight,
  Link,
  Name,
  SheetLayout,
  Style,
  Styled,
  Values,
} from './layout';
import { ledgerChecks } from './ledger-checks';
import type { LedgerRow } from './ledger-row';
import { SHEET_NAMES, columnName } from './names';
import { COLOURED, INK, tintOf } from './palette';
import type { Palette } from './palette';
import { addressOf, cellArea, reference } from './place';
import type { HeaderField } from './request';
import { landscape, sheetOf, typeOf } from './sheet-of';
import type { Type } from './sheet-of';
import { heightOf, linesIn } from './text-size';

export interface LedgerInput {
  readonly rows: readonly LedgerRow[];
  readonly settings: Settings;
  readonly language: Language;
  readonly words: Wording;
  readonly palette: Palette;
  readonly sheetTitle: string;
  readonly title: string;
  readonly header: Readonly<Partial<Record<HeaderField, CellValue>>>;
  /** Title of the sheet of sources, and the row each code's sentence stands in. */
  readonly sources: { readonly title: string; readonly rowOf: (code: string) => number | null };
}

export interface LedgerSheet {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
}

export function ledgerSheet(input: LedgerInput): LedgerSheet {
  const { rows, words, language, sheetTitle } = input;
  const type = typeOf(language);
  const all: Area = { row: DATA_ROW, column: 0, rows: rows.length, columns: COLUMNS.length };
  const page: Area = { row: 0, column: 0, rows: DATA_ROW + rows.length, columns: positionOf('owner') + 1 };
  const header = headerOf(input, type);
  const titles = COLUMNS.map(({ key }) => words.columns.titles[key]);
  const sheet = sheetOf('ledger', sheetTitle, {
    tabColor: INK.tab,
    values: [...header.values, ...groupTitles(words), headTitles(titles), ...constants(rows)],
    fills: [...header.fills, ...formulas(rows, words)],
    formats: amountFormats(rows),
    styles: [...header.styles, ...ledgerStyles(type, rows.length)],
    columns: COLUMNS.map(({ width }, column) => ({ column, width: width[language === 'zh' ? 0 : 1] })),
    rowHeights: heights(input),
    groups: [
      { from: positionOf('code'), to: COLUMNS.length - 1, collapsed: true },
      { from: positionOf('effectiveStart'), to: COLUMNS.length - 1, collapsed: true },
    ],
    freeze: { rows: DATA_ROW, columns: positionOf('unit') },
    filter: { row: HEAD_ROW, column: 0, rows: rows.length + 1, columns: COLUMNS.length },
    highlights: highlights(input.palette, rows.length),
    validations: [...header.validations, ...ledgerChecks(words, rows.length)],
    links: sentenceLinks(input),
    print: landscape(page, HEAD_ROW, words),
  });
  return { sheet, names: [...ledgerNames(sheetTitle, all), ...header.names] };
}

function headerOf(input: LedgerInput, type: Type): Header {
  const { rows, words, sheetTitle, title, header, settings } = input;
  const standing = rows.filter(({ indicator }) => indicator !== null);
  return headerBlock({
    words,
    type,
    title,
    sheetTitle,
    typed: header,
    asOf: settings.asOf,
    dataOf: (key) => dataArea(key, rows.length),
    counts: {
      total: standing.length,
      reported: standing.filter(({ typed }) => typeof typed.actual === 'number').length,
      lagging: standing.filter((row) => row.standing.class === 'lag').length,
      watch: standing.filter((row) => row.standing.class === 'watch').length,
    },
  });
}

function dataArea(key: ColumnKey, rows: number): Area {
  return { row: DATA_ROW, column: positionOf(key), rows, columns: 1 };
}

function groupTitles(words: Wording): Values[] {
  return groupAreas().map(({ group, area }) => ({
    area: cellArea(area.row, area.column),
    values: [[words.columns.groups[group]]],
  }));
}

function groupAreas(): { readonly group: GroupKey; readonly area: Area }[] {
  const groups = [...new Set(COLUMNS.map(({ group }) => group))];
  return groups.map((group) => {
    const column = COLUMNS.findIndex((each) => each.group === group);
    const columns = COLUMNS.filter((each) => each.group === group).length;
    return { group, area: { row: GROUP_ROW, column, rows: 1, columns } };
  });
}

function headTitles(titles: readonly string[]): Values {
  return { area: { row: HEAD_ROW, column: 0, rows: 1, columns: titles.length }, values: [titles] };
}

/** Runs of columns that are no formulas, so that no writer ever sets a computed cell to a constant. */
function constants(rows: readonly LedgerRow[]): Values[] {
  return runsOf(({ content }) => content.by !== 'formula').map((run) => ({
    area: { row: DATA_ROW, column: run.from, rows: rows.length, columns: run.columns.length },
    values: rows.map((row) => run.columns.map((column) => constantOf(column, row))),
  }));
}

function constantOf({ content }: Column, row: LedgerRow): CellValue {
  if (content.by === 'person') return content.of(row);
  const value = content.by === 'tool' && row.indicator !== null ? content.of(row.indicator, row) : null;
  return value === '' ? null : value;
}

interface Run {
  readonly from: number;
  readonly columns: readonly Column[];
}

function runsOf(wanted: (column: Column) => boolean): Run[] {
  const runs: { from: number; columns: Column[] }[] = [];
  COLUMNS.forEach((column, index) => {
    if (!wanted(column)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.columns.length === index) last.columns.push(column);
    else runs.push({ from: index, columns: [column] });
  });
  return runs;
}

/** Where a row's cells stand, for the formulas of the first data row. */
export function ledgerCells(): Cells {
  const keys: readonly RowCell[] = [
    'code',
    'kind',
    'direction',
    'basis',
    'baseline',
    'target',
    'upper',
    'start',
    'due',
    'actual',
    'weight',
    'completion',
    'elapsed',
    'expected',
    'gap',
    'status',
    'effectiveStart',
    'usesBaseline',
    'months',
    'planRow',
    'isLimit',
  ];
  return Object.fromEntries(keys.map((key) => [key, `$${addressOf(DATA_ROW, positionOf(key))}`])) as Cells;
}

function formulas(rows: readonly LedgerRow[], words: Wording): Fill[] {
  return COLUMNS.flatMap(({ key, content }) => {
    if (content.by !== 'formula') return [];
    const formula = FORMULAS[content.formula](ledgerCells(), words.status);
    return [{ area: dataArea(key, rows.length), formula, results: rows.map((row) => [content.result(row)]) }];
  });
}

function amountFormats(rows: readonly LedgerRow[]): Formats[] {
  return runsOf(({ shape }) => shape === 'amount').map((run) => ({
    area: { row: DATA_ROW, column: run.from, rows: rows.length, columns: run.columns.length },
    formats: rows.map(({ indicator }) => run.columns.map(() => indicator?.format ?? 'General')),
  }));
}

function ledgerStyles(type: Type, rows: number): Styled[] {
  const groups = groupAreas().map(({ area }) => ({
    area,
    style: { ...type.body, color: INK.quiet, align: 'centerAcross' } satisfies Style,
  }));
  const head: Styled = { area: { row: HEAD_ROW, column: 0, rows: 1, columns: COLUMNS.length }, style: type.head };
  const data = COLUMNS.map((column) => ({ area: dataArea(column.key, rows), style: columnStyle(column, type) }));
  return [...groups, head, ...data];
}

function columnStyle({ key, group, shape, align, format, content }: Column, type: Type): Style {
  const wraps = shape === 'long' || key === 'status';
  return {
    ...type.body,
    align,
    border: 'thin',
    ...(align === 'left' ? { indent: 1 } : {}),
    vertical: shape === 'long' && group !== 'core' ? 'top' : 'center',
    ...(shape === 'amount' ? {} : { numberFormat: format }),
    ...(wraps ? { wrap: true } : {}),
    ...(content.by === 'person' ? { fill: INK.input } : {}),
    ...(key === 'name' || key === 'status' ? { bold: key === 'status' } : {}),
    ...(key === 'sentence' ? { color: INK.link } : {}),
  };
}

function heights({ rows, words, language }: LedgerInput): SheetLayout['rowHeights'] {
  const wrapped = COLUMNS.filter(({ key, group, shape }) => group === 'core' && (shape === 'long' || key === 'status'));
  const lines = (row: LedgerRow): number =>
    Math.max(...wrapped.map((column) => linesIn(shownText(column, row), column.width[language === 'zh' ? 0 : 1])));
  const heads = COLUMNS.map(({ key, width }) =>
    linesIn(words.columns.titles[key], width[language === 'zh' ? 0 : 1] - 2),
  );
  return [
    { row: 0, points: 34 },
    ...[1, 2, 3].map((row) => ({ row, points: 20 })),
    { row: GROUP_ROW, points: 16 },
    { row: HEAD_ROW, points: heightOf(Math.max(...heads), 30) },
    ...rows.map((row, index) => ({ row: DATA_ROW + index, points: heightOf(lines(row), 21) })),
  ];
}

function shownText(column: Column, row: LedgerRow): string {
  const value = column.content.by === 'formula' ? column.content.result(row) : constantOf(column, row);
  return value === null ? '' : String(value);
}

function highlights(palette: Palette, rows: number): Highlight[] {
  const from = positionOf('name');
  const area: Area = { row: DATA_ROW, column: from, rows, columns: positionOf('mark') - from + 1 };
  const at = (key: ColumnKey): string => `$${addressOf(DATA_ROW, positionOf(key))}`;
  return COLOURED.map((key) => {
    const inClass = `${at('class')}="${key}"`;
    // A row without data keeps the tint of the cell that wants its actual.
    const notInput = `COLUMN(${addressOf(DATA_ROW, from)})<>COLUMN(${at('actual')})`;
    const formula = key === 'void' ? `=AND(${inClass},${notInput})` : `=${inClass}`;
    return { key, area, formula, stop: true, ...tintOf(palette, key) };
  });
}

function sentenceLinks({ rows, sources, words }: LedgerInput): Link[] {
  return rows.flatMap(({ indicator }, index) => {
    const row = indicator === null ? null : sources.rowOf(indicator.code);
    if (indicator?.source == null || row === null) return [];
    const to = reference(sources.title, cellArea(row, 0)).replaceAll('$', '');
    return [{ row: DATA_ROW + index, column: positionOf('sentence'), to, tip: words.sheet.toSource }];
  });
}

function ledgerNames(title: string, all: Area): Name[] {
  const own = SHEET_NAMES.ledger ?? '';
  return [
    { name: own, refersTo: `=${reference(title, all)}`, sheet: 'ledger' },
    ...COLUMNS.map(({ key }, column) => ({
      name: columnName(key),
      refersTo: `=${reference(title, cellArea(HEAD_ROW, column))}`,
      sheet: 'ledger' as const,
      hidden: true,
    })),
  ];
}
