/**
 * A new ledger: every sheet of a layout, written into a workbook that has none. In: the layout under given titles, since
 * formulas and links say them. Out: what was written, and under which titles. Two rounds up to 4 MB.
 */
import { DATA_ROW, SHEET_NAMES, besideLayout, positionOf, titlesBeside, yearsOfSheets } from '../../sheet';
import type { Layout, SheetKey, SheetLayout } from '../../sheet';
import { constantsPrint } from '../journal/fingerprint';
import { problemOf } from '../wire/failure';
import { freeTitles } from '../lay/free-titles';
import { newOperation } from '../journal/journal';
import type { LedgerProblem, Outcome, Written } from '../ledger';
import { layoutLanguage } from '../stand/layout-language';
import { ledgerPlace, sheetPlace } from '../stand/ledger-place';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { perform } from '../perform/perform';
import { areaOf } from '../lay/reference';
import { heldValues, sheetSteps } from '../lay/sheet-plan';
import { snapshotOfLayout } from '../stand/snapshot';
import { lacksOf } from '../wire/lacks';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import type { SheetTrace, Trace } from '../journal/trace';
import { tellLedger } from '../stand/which-ledger';
import { languageOf } from '../stand/words';
import type { Workbook } from '../wire/workbook';

export type Titles = Readonly<Partial<Record<SheetKey, string>>>;

/** `layoutOf`: the layout with these titles where the wanted ones are taken. */
export function newLedger(
  workbook: Workbook,
  layoutOf: (titles: Titles) => Layout,
  options: When & { readonly beside?: number },
): Promise<Outcome<Written>> {
  const { beside } = options;
  return guarded(workbook, { sheets: [], ...(beside === undefined ? {} : { ledger: beside }) }, async (state) => {
    const titles = beside === undefined ? {} : titlesBeside(languageOf(state.said.language), beside);
    const wanted = besides(state, layoutOf(titles));
    const taken = takenBy(state, wanted);
    if (taken !== null) return { value: null, problems: [taken] };
    const renames = renamesOf(wanted, state);
    const free = Object.fromEntries(renames.map(({ key, title }) => [key, title]));
    const layout = renames.length === 0 ? wanted : besides(state, layoutOf({ ...titles, ...free }));
    const plan = planLedger(state, layout);
    const operation = newOperation(state.register, 'new-ledger', options.at, { rows: plan.rows });
    const sheets = layout.sheets.map(({ key, title }) => ({ key, title }));
    const written: Written = { operation, sheets, rows: plan.rows };
    const snapshot = JSON.stringify(snapshotOfLayout(layout));
    const done = await perform(workbook, state, {
      operation,
      trace: plan.trace,
      steps: plan.steps,
      snapshot,
      ask: () => () => written,
    });
    if (done.value !== null && beside !== undefined) tellLedger(workbook, beside);
    return done.value === null
      ? done
      : { value: done.value, problems: [...done.problems, ...renames.map(titleTaken), ...without(workbook)] };
  });
}

const BASE: readonly SheetKey[] = ['settings', 'lists'];

/** 设置 and 字典 that came with a sheet taken on serve the ledger too, if they speak its language. */
function besides(state: State, layout: Layout): Layout {
  if (state.year !== null) return besideLayout(layout, state.year);
  const stands = ledgerPlace(state) === null && BASE.every((key) => sheetPlace(state, key) !== null);
  const own = layoutLanguage(layout) === languageOf(state.said.language);
  if (!stands || !own) return layout;
  const known = new Set(state.names.filter(({ sheet }) => sheet === null).map(({ name }) => name.toLowerCase()));
  return {
    ...layout,
    sheets: layout.sheets.filter(({ key }) => !BASE.includes(key)),
    names: layout.names.filter(({ name, sheet }) =>
      sheet === undefined ? !known.has(name.toLowerCase()) : !BASE.includes(sheet),
    ),
  };
}

/** What this Excel could not do, of what a ledger can do without. */
function without(workbook: Workbook): readonly LedgerProblem[] {
  const { print, outline } = lacksOf(workbook);
  return [...(print ? [problemOf('without-print')] : []), ...(outline ? [problemOf('without-outline')] : [])];
}

interface Rename {
  readonly key: SheetKey;
  readonly wanted: string;
  readonly title: string;
}

function renamesOf(layout: Layout, state: State): readonly Rename[] {
  const free = freeTitles(
    layout.sheets.map(({ title }) => title),
    state.sheets.map(({ title }) => title),
  );
  return layout.sheets.flatMap(({ key, title }) => {
    const got = free.get(title) ?? title;
    return got === title ? [] : [{ key, wanted: title, title: got }];
  });
}

function titleTaken({ wanted, title }: Rename): LedgerProblem {
  return problemOf('title-taken', { wanted, title }, { in: 'sheet', sheet: title });
}

/** Sheets of a ledger of this year whose own sheet somebody deleted: two of a kind could not be told apart. */
function leftOf({ all, sheets, year }: State): readonly string[] {
  const years = yearsOfSheets(all);
  return sheets.filter(({ id }) => years.get(id) === year && year !== null).map(({ title }) => title);
}

function takenBy(state: State, layout: Layout): LedgerProblem | null {
  const stands = ledgerPlace(state);
  if (stands !== null) return problemOf('ledger-exists', { title: stands.sheet.title });
  const left = leftOf(state);
  if (left.length > 0) return problemOf('year-left', { year: state.year ?? 0, sheets: left, count: left.length });
  const wanted = new Set(layout.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name.toLowerCase()));
  const clash = state.names.find(({ name, sheet }) => sheet === null && wanted.has(name.toLowerCase()));
  return clash === undefined ? null : problemOf('name-taken', { name: clash.name });
}

export interface LedgerPlan {
  readonly steps: readonly Step[];
  readonly trace: Trace;
  readonly rows: number;
}

/** Pure: what will be written, from what stands and a layout whose titles are free. */
export function planLedger(
  state: Pick<State, 'sheets' | 'date1904' | 'manual' | 'activeSheet'>,
  layout: Layout,
): LedgerPlan {
  const titleOf = (key: SheetKey): string => layout.sheets.find((sheet) => sheet.key === key)?.title ?? '';
  return {
    rows: rowsIn(layout),
    trace: {
      of: 'sheets',
      before: state.sheets.map(({ id }) => id),
      sheets: layout.sheets.map((sheet) => sheetTrace(sheet, state.date1904)),
      names: layout.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name),
      active: state.activeSheet,
    },
    steps: [
      { do: 'suspend' },
      ...layout.sheets.map(({ title }): Step => ({ do: 'add-sheet', title })),
      ...layout.names.map(
        ({ sheet, ...name }): Step => ({
          do: 'add-name',
          ...name,
          ...(sheet === undefined ? {} : { sheet: titleOf(sheet) }),
        }),
      ),
      ...layout.sheets.flatMap((sheet) => sheetSteps(sheet, state.date1904)),
      { do: 'activate', sheet: titleOf(layout.active) },
      ...(state.manual ? [{ do: 'calculate' } satisfies Step] : []),
    ],
  };
}

/** Rows of the ledger that hold an indicator. */
function rowsIn(layout: Layout): number {
  const own = layout.names.find(({ name, sheet }) => name === SHEET_NAMES.ledger && sheet === 'ledger');
  const area = own === undefined ? null : areaOf(own.refersTo);
  const sheet = layout.sheets.find(({ key }) => key === 'ledger');
  const column = positionOf('code');
  if (area === null || sheet === undefined) return 0;
  const codes = sheet.values.find(
    (block) =>
      block.area.row === area.row && block.area.column <= column && column < block.area.column + block.area.columns,
  );
  return codes?.values.filter((row) => (row[column - codes.area.column] ?? '') !== '').length ?? 0;
}

const LAST_ROW = 1_048_576;

export function sheetTrace(sheet: SheetLayout, date1904: boolean): SheetTrace {
  const masks = [
    ...sheet.fills.map(({ area }) => [area.row, area.column, area.rows, area.columns] as const),
    // Our own time stamps change with every refresh and are nobody's work.
    ...(sheet.key === 'ledger' ? [[DATA_ROW, positionOf('updated'), LAST_ROW - DATA_ROW, 1] as const] : []),
  ];
  const blocks = sheet.values.map((values) => ({
    row: values.area.row,
    column: values.area.column,
    values: heldValues(sheet, values, date1904),
  }));
  return {
    title: sheet.title,
    print: constantsPrint(blocks, masks),
    formulas: sheet.fills.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    masks,
  };
}
