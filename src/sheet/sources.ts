/**
 * 原文: the document, block and sentence of each indicator, linked both ways. The way back is a formula that looks the
 * code up, since ledgers get sorted. A hidden column keeps what cells have no place for (how fields were got, doubts).
 */
import type { Indicator } from '../plan';
import type { Language, Wording } from '../wording';
import { positionOf } from './columns';
import { DATA_ROW } from './frame';
import { clipped } from './clip';
import type { Area, CellValue, Fill, Name, SheetLayout, Style, Styled, Values } from './layout';
import { SHEET_NAMES } from './names';
import { INK } from './palette';
import { absoluteAddress, addressOf, cellArea, letterOf, reference, sheetPrefix } from './place';
import { LIST_FIRST, LIST_HEAD, landscape, listHead, sheetOf, typeOf } from './sheet-of';
import type { Type } from './sheet-of';
import { heightOf, linesIn } from './text-size';

export type SourceKey = keyof Wording['sheet']['sources']['columns'];
const KEYS: readonly SourceKey[] = ['no', 'document', 'block', 'place', 'sentence', 'code', 'name', 'back', 'record'];
const WIDTHS = [6, 30, 6, 13, 78, 16, 36, 9, 10] as const;
const at = (key: SourceKey): number => KEYS.indexOf(key);

/** Scoped to the sheet: the header cell of one of its columns. */
export function sourceName(key: SourceKey): string {
  return `YS_Src_${key}`;
}

export interface SourcesInput {
  readonly indicators: readonly Indicator[];
  readonly words: Wording;
  readonly language: Language;
  readonly title: string;
  readonly ledgerTitle: string;
  readonly ledgerRows: number;
}

export interface SourcesSheet {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
  readonly rowOf: (code: string) => number | null;
}

export function sourcesSheet(input: SourcesInput): SourcesSheet {
  const { words, language, title } = input;
  const type = typeOf(language);
  const said = words.sheet.sources;
  const entries = input.indicators.filter(hasRecord);
  const rows = Math.max(1, entries.length);
  const table: Area = { row: LIST_FIRST, column: 0, rows, columns: KEYS.length };
  const head = listHead(
    type,
    said,
    KEYS.map((key) => said.columns[key]),
  );
  const sheet = sheetOf('sources', title, {
    values: [...head.values, ...sourceValues(entries, table, said.none)],
    fills: entries.length === 0 ? [] : [backLinks(input, columnOf(table, 'back'))],
    styles: [...head.styles, ...sourceStyles(type, table)],
    columns: WIDTHS.map((width, index) => ({
      column: index,
      width,
      ...(KEYS[index] === 'record' ? { hidden: true } : {}),
    })),
    rowHeights: [
      ...head.rowHeights,
      ...entries.map((each, index) => ({ row: LIST_FIRST + index, points: heightOf(linesOf(each), 21) })),
    ],
    freeze: { rows: LIST_FIRST, columns: 0 },
    filter: { row: LIST_HEAD, column: 0, rows: rows + 1, columns: at('record') },
    print: landscape({ row: 0, column: 0, rows: LIST_FIRST + rows, columns: at('back') }, LIST_HEAD, words),
  });
  const index = new Map(entries.map(({ code }, row) => [code, LIST_FIRST + row]));
  return { sheet, names: sourceNames(title, table), rowOf: (code) => index.get(code) ?? null };
}

function columnOf(table: Area, key: SourceKey): Area {
  return { ...table, column: at(key), columns: 1 };
}

function sourceValues(entries: readonly Indicator[], table: Area, none: string): Values[] {
  if (entries.length === 0) return [{ area: cellArea(LIST_FIRST, at('sentence')), values: [[none]] }];
  return [
    { area: { ...table, columns: at('back') }, values: entries.map(sourceRow) },
    { area: columnOf(table, 'record'), values: entries.map((each) => [recordOf(each)]) },
  ];
}

function sourceStyles(type: Type, table: Area): Styled[] {
  const each = (keys: readonly SourceKey[], style: Style): Styled[] =>
    keys.map((key) => ({ area: columnOf(table, key), style }));
  return [
    { area: table, style: { ...type.body, border: 'thin' } },
    ...each(['no', 'block', 'place', 'back'], { align: 'center' }),
    ...each(['document', 'sentence', 'code', 'name'], { wrap: true, align: 'left', indent: 1 }),
    ...each(['document', 'place', 'code', 'name'], { numberFormat: '@' }),
    ...each(['back'], { color: INK.link }),
  ];
}

function hasRecord({ source, doubts, how }: Indicator): boolean {
  return source !== null || doubts.length > 0 || Object.keys(how).length > 0;
}

function linesOf({ source, name }: Indicator): number {
  return Math.max(
    linesIn(source?.quote ?? '', WIDTHS[4]),
    linesIn(source?.document ?? '', WIDTHS[1]),
    linesIn(name, WIDTHS[6]),
  );
}

function sourceRow({ source, code, name }: Indicator, index: number): CellValue[] {
  const place = source === null ? null : `${source.span.start}–${source.span.end}`;
  return [
    index + 1,
    source?.document ?? null,
    source === null ? null : source.block + 1,
    place,
    source === null ? null : clipped(source.quote),
    code,
    name,
  ];
}

/** What an indicator's line says of where it came from. */
export function sourceCells(indicator: Indicator): ReadonlyMap<SourceKey, CellValue> {
  if (!hasRecord(indicator)) return new Map();
  const [, document = null, block = null, place = null, sentence = null, , name = null] = sourceRow(indicator, 0);
  return new Map([
    ['document', document],
    ['block', block],
    ['place', place],
    ['sentence', sentence],
    ['name', name],
    ['record', recordOf(indicator)],
  ]);
}

/** What reading the ledger back needs and no other cell holds. */
function recordOf({ how, doubts }: Indicator): CellValue {
  return doubts.length === 0 && Object.keys(how).length === 0 ? null : JSON.stringify({ how, doubts });
}

function backLinks({ ledgerTitle, ledgerRows, words, indicators }: SourcesInput, area: Area): Fill {
  const codes: Area = { row: DATA_ROW, column: positionOf('code'), rows: Math.max(1, ledgerRows), columns: 1 };
  const code = `$${addressOf(LIST_FIRST, at('code'))}`;
  const found = `MATCH(${code},${sheetPrefix(ledgerTitle)}${absoluteAddress(codes)},0)`;
  const cell = `"#${sheetPrefix(ledgerTitle).replaceAll('"', '""')}${letterOf(positionOf('name'))}"&(${found}+${DATA_ROW})`;
  const { back } = words.sheet.sources;
  return {
    area,
    formula: `=IFERROR(HYPERLINK(${cell},"${back}"),"")`,
    results: indicators.filter(hasRecord).map(() => [back]),
  };
}

function sourceNames(title: string, table: Area): Name[] {
  const used: Area = { ...table, row: LIST_HEAD, rows: table.rows + 1 };
  return [
    { name: SHEET_NAMES.sources ?? '', refersTo: `=${reference(title, used)}`, sheet: 'sources' },
    ...KEYS.map((key, index) => ({
      name: sourceName(key),
      refersTo: `=${reference(title, cellArea(LIST_HEAD, index))}`,
      sheet: 'sources' as const,
      hidden: true,
    })),
  ];
}
