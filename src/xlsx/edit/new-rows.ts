/**
 * Indicators that come into a standing ledger: a row each at its end, a line each in 原文, their own pace in 月度计划, their
 * stages in 节点. In: the file, the indicators. Out: cells in the draft, and the row each of them stands in.
 */
import { COLUMNS, SHEET_NAMES, ledgerLayout, sourceName, toolCells } from '../../sheet';
import type { CellValue, Column, ColumnKey, Layout, SheetKey, SheetLayout, SourceKey, Typed } from '../../sheet';
import type { Indicator, Progress } from '../../plan';
import { DEFAULT_SETTINGS, NAMES, NO_PROGRESS, rowOf } from '../../status';
import { wordingOf } from '../../wording';
import { addressOf } from '../read/addresses';
import { formulaParts, movedFormula } from '../read/shared-formulas';
import type { Sheet } from '../read/workbook-types';
import type { Draft } from './draft';
import { blankLines, growList, lastLine, setCell } from './grow-list';
import type { List, NewCell, NewLine } from './grow-list';
import type { LedgerFile } from './ledger-file';
import { movedReferences } from './references';
import { formulasFor, serialIn, shownOf } from './results';
import type { Arithmetic } from './results';
import { cellAt, sheetWith, spotNamed } from './spots';
import { addTo, titleIn } from './beside';
import { bookOf } from './track';

export interface NewRows {
  readonly indicators: readonly Indicator[];
  readonly progress: ReadonlyMap<string, Progress>;
  /** What people had typed in other columns, by code; dates as serials. */
  readonly typed?: ReadonlyMap<string, Typed>;
  /** Serial date and time of the writing. */
  readonly updated: number;
}

export function addRows(file: LedgerFile, draft: Draft, fresh: NewRows, arithmetic: Arithmetic): void {
  if (fresh.indicators.length === 0) return;
  const layout = ledgerLayout({
    plan: { year: file.ledger.plan.year, indicators: fresh.indicators },
    settings: DEFAULT_SETTINGS,
    language: file.ledger.language,
  });
  const planned = addMonthly(file, draft, layout, fresh.indicators);
  const counted = { ...arithmetic, planned: new Map([...arithmetic.planned, ...planned]) };
  const lines = ledgerLines(file, fresh, { layout, arithmetic: counted });
  const first = growList(draft, { sheet: file.sheet, first: file.first, last: file.last }, lines);
  addStages(file, draft, layout, fresh.indicators);
  addSources(file, draft, layout, { indicators: fresh.indicators, first });
}

interface Making {
  readonly layout: Layout;
  readonly arithmetic: Arithmetic;
}

function ledgerLines(file: LedgerFile, fresh: NewRows, { layout, arithmetic }: Making): readonly NewLine[] {
  const formulas = formulasFor(file.columns, file.ledger.language);
  const numbers = file.rows.map(({ row }) => file.cell(row, 'no')?.value);
  const most = Math.max(0, ...numbers.flatMap((value) => (typeof value === 'number' ? [value] : [])));
  const heights = new Map(sheetOf(layout, 'ledger')?.rowHeights.map(({ row, points }) => [row, points]));
  const peoples = peoplesFormulas(file);
  return fresh.indicators.map((indicator, index) => {
    const row = file.last + 1 + index;
    const progress = fresh.progress.get(indicator.code) ?? NO_PROGRESS;
    const shown = shownOf(indicator.code, rowOf(indicator, progress), arithmetic);
    const constants: Readonly<Partial<Record<ColumnKey, CellValue>>> = {
      no: most + index + 1,
      updated: fresh.updated,
      actual: progress.actual,
      dataDate: serialIn(file.workbook, progress.dataDate),
      weight: progress.weight,
    };
    const tool = toolCells(indicator, file.ledger.language).ledger;
    const typed = fresh.typed?.get(indicator.code) ?? {};
    const cells = COLUMNS.flatMap((column): NewCell[] => {
      const { key, content } = column;
      const at = file.columns.get(key);
      if (at === undefined) return [];
      const format = formatOf(column, indicator);
      if (content.by === 'formula')
        return [
          {
            column: at,
            format,
            formula: formulas(content.formula, row),
            value: dayIn(file, key, shown.of(content.formula)),
          },
        ];
      const value = key in constants ? constants[key] : (tool.get(key) ?? typed[key]);
      return [{ column: at, format, value: key in constants ? (value ?? null) : dayIn(file, key, value ?? null) }];
    });
    const height = heights.get(6 + index);
    return { cells: [...cells, ...peoples(row)], ...(height === undefined ? {} : { height }) };
  });
}

function formatOf({ shape, format }: Column, indicator: Indicator): string {
  return shape === 'amount' ? indicator.format : format;
}

const DATED: ReadonlySet<ColumnKey> = new Set(
  COLUMNS.filter(({ key, shape }) => shape === 'date' || key === 'effectiveStart').map(({ key }) => key),
);

/** A date in the workbook's own count of days. */
export function dayIn({ workbook }: Pick<LedgerFile, 'workbook'>, key: ColumnKey, value: CellValue): CellValue {
  return workbook.date1904 && typeof value === 'number' && DATED.has(key) ? value - 1462 : value;
}

/** Formulas of people's own columns go on in new rows, as filling down would have it. */
function peoplesFormulas({ sheet, last, columns }: LedgerFile): (row: number) => readonly NewCell[] {
  const own = new Set(columns.values());
  const model = sheet.rows.find(({ row }) => row === last)?.cells ?? [];
  const formulas = model.flatMap(({ column, formula }) =>
    formula === null || own.has(column) ? [] : [{ column, parts: formulaParts(formula) }],
  );
  return (row) =>
    formulas.map(({ column, parts }) => ({ column, value: null, formula: movedFormula(parts, row - last, 0) }));
}

function sheetOf(layout: Layout, key: SheetKey): SheetLayout | undefined {
  return layout.sheets.find((sheet) => sheet.key === key);
}

interface Placed {
  readonly indicators: readonly Indicator[];
  /** Row of the first one in the ledger. */
  readonly first: number;
}

const SOURCE_KEYS: readonly SourceKey[] = [
  'no',
  'document',
  'block',
  'place',
  'sentence',
  'code',
  'name',
  'back',
  'record',
];

function addSources(file: LedgerFile, draft: Draft, layout: Layout, { indicators, first }: Placed): void {
  const sheet = sheetWith(file.workbook, SHEET_NAMES.sources ?? '');
  if (sheet === null) return;
  const columns = sourceColumns(file, sheet);
  const code = columns.get('code');
  if (code === undefined) return;
  const start = code.head + 1;
  const last = lastLine(sheet, start, code.column);
  const growth = draft.growthOf(file.sheet.name);
  const model = cellAt(sheet, last, columns.get('back')?.column ?? -1)?.formula ?? null;
  const entries = indicators.flatMap((indicator, index) => {
    const cells = toolCells(indicator, file.ledger.language).source;
    return cells.size === 0 ? [] : [{ indicator, index, cells }];
  });
  const lines = entries.map(({ indicator, cells }, at): NewLine => {
    const held: Readonly<Partial<Record<SourceKey, CellValue>>> = {
      no: last - start + 2 + at,
      code: indicator.code,
      name: indicator.name,
    };
    return {
      cells: SOURCE_KEYS.flatMap((key): NewCell[] => {
        const column = columns.get(key)?.column;
        if (column === undefined) return [];
        if (key !== 'back') return [{ column, value: held[key] ?? cells.get(key) ?? null }];
        if (model === null || growth === null) return [];
        const filled = movedFormula(formulaParts(model), at + 1, 0);
        const formula = movedReferences(filled, growth, { own: false, extend: 'whole' });
        return [{ column, formula, value: wordingOf(file.ledger.language).sheet.sources.back }];
      }),
    };
  });
  const row = growList(draft, { sheet, first: start, last }, lines);
  linkSentences(file, draft, { layout, sheet, rows: entries.map(({ index }, at) => [first + index, row + at]) });
}

function sourceColumns(
  { workbook }: LedgerFile,
  sheet: Sheet,
): ReadonlyMap<SourceKey, { readonly column: number; readonly head: number }> {
  return new Map(
    SOURCE_KEYS.flatMap((key) => {
      const spot = spotNamed(workbook, sourceName(key), sheet.name);
      return spot === null ? [] : [[key, { column: spot.range.left, head: spot.range.top }] as const];
    }),
  );
}

interface Links {
  readonly layout: Layout;
  readonly sheet: Sheet;
  /** Row of the ledger and of 原文. */
  readonly rows: readonly (readonly [number, number])[];
}

function linkSentences(file: LedgerFile, draft: Draft, { layout, sheet, rows }: Links): void {
  const column = file.columns.get('sentence');
  const tip = sheetOf(layout, 'ledger')?.links[0]?.tip ?? '';
  if (column === undefined) return;
  const title = `'${sheet.name.replaceAll("'", "''")}'!`;
  for (const [row, source] of rows) {
    draft.link(file.sheet.name, { row, column, to: `${title}${addressOf(source, 0)}`, tip });
  }
}

/** Lines of a list in the layout of the new indicators alone, from its first one on. */
function linesOf(sheet: SheetLayout | undefined, columns: number): readonly (readonly CellValue[])[] {
  const block = sheet?.values.find(({ area }) => area.row === 4 && area.columns === columns);
  return block?.values ?? [];
}

/** Answers in which row of the plan, from 1, each code stands. */
function addMonthly(
  file: LedgerFile,
  draft: Draft,
  layout: Layout,
  indicators: readonly Indicator[],
): ReadonlyMap<string, number> {
  const made = sheetOf(layout, 'monthly');
  const codes = spotNamed(file.workbook, NAMES.planCode, null);
  const grid = spotNamed(file.workbook, NAMES.planGrid, null);
  const planned = indicators.filter(({ monthly }) => monthly !== null);
  if (made === undefined || planned.length === 0 || codes === null || grid === null) return new Map();
  const lines = linesOf(made, 14);
  // Without a plan both names stand on the one cell of 设置 that says so.
  if (grid.range.right - grid.range.left !== 11) {
    addWhole(file, draft, { layout, key: 'monthly', names: [NAMES.planCode, NAMES.planGrid] });
    const { hasMonthly } = wordingOf(file.ledger.language).sheet.settings;
    setCell(draft, codes.sheet.name, codes.range.top, { column: codes.range.left, value: hasMonthly });
    return new Map(planned.map(({ code }, at) => [code, at + 1]));
  }
  const months = Array.from({ length: 12 }, (_, month) => grid.range.left + month);
  const columns = [codes.range.left, codes.range.left + 1, ...months];
  const { top, bottom } = codes.range;
  const rows = fillLines(draft, { sheet: codes.sheet, first: top, last: bottom }, { lines, columns });
  return new Map(planned.map(({ code }, at) => [code, (rows[at] ?? top) - top + 1]));
}

function addStages(file: LedgerFile, draft: Draft, layout: Layout, indicators: readonly Indicator[]): void {
  const made = sheetOf(layout, 'milestones');
  if (made === undefined || indicators.every(({ stages }) => stages.length === 0)) return;
  const sheet = sheetWith(file.workbook, SHEET_NAMES.milestones ?? '');
  const spot = sheet === null ? null : spotNamed(file.workbook, SHEET_NAMES.milestones ?? '', sheet.name);
  if (spot === null) {
    addWhole(file, draft, { layout, key: 'milestones', names: [] });
    return;
  }
  const columns = [0, 1, 2, 3, 4].map((column) => spot.range.left + column);
  fillLines(
    draft,
    { sheet: spot.sheet, first: spot.range.top, last: spot.range.bottom },
    { lines: linesOf(made, 5), columns },
  );
}

interface Filled {
  readonly lines: readonly (readonly CellValue[])[];
  readonly columns: readonly number[];
}

/** Into the blank lines of a list, then below it; answers their rows. */
function fillLines(draft: Draft, { sheet, first, last }: List, { lines, columns }: Filled): readonly number[] {
  const blank = blankLines(sheet, first, last, columns[0] ?? 0);
  const cellsOf = (line: readonly CellValue[]): readonly NewCell[] =>
    columns.map((column, at) => ({ column, value: line[at] ?? null }));
  lines.slice(0, blank.length).forEach((line, at) => {
    for (const cell of cellsOf(line)) setCell(draft, sheet.name, blank[at] ?? last, cell);
  });
  growList(
    draft,
    { sheet, first, last },
    lines.slice(blank.length).map((line) => ({ cells: cellsOf(line) })),
  );
  return lines.map((_, at) => blank[at] ?? last + 1 + at - blank.length);
}

interface Whole {
  readonly layout: Layout;
  readonly key: SheetKey;
  /** Of the workbook, to be set on the new sheet. */
  readonly names: readonly string[];
}

/** A list that the book had no need of so far comes in as a sheet. */
function addWhole(file: LedgerFile, draft: Draft, { layout, key, names }: Whole): void {
  const made = sheetOf(layout, key);
  if (made === undefined) return;
  const title = titleIn(file, made.title);
  const own = layout.names.filter(({ name, sheet }) => sheet === key || names.includes(name));
  const moved = own.map((each) => ({
    ...each,
    refersTo: each.refersTo.replace(`'${made.title.replaceAll("'", "''")}'!`, `'${title.replaceAll("'", "''")}'!`),
  }));
  addTo(file, draft, bookOf({ sheet: { ...made, title }, names: moved }));
}
