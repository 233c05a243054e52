/**
 * Takes on somebody's own sheet: computed columns at its right edge (or in its empty columns of these names), native
 * formulas that refer to the person's own columns, highlights on our status cells. In: the tables as understood and
 * agreed. Out: the sheet. Nothing of the person's is moved or written; `release` takes all of it out again. Three rounds.
 */
import type { SheetGrid } from '../../plan';
import { ADOPT_NAMES, adoptLayout } from '../../sheet';
import type { Adoptee, AdoptLayout, Layout, Palette, Style } from '../../sheet';
import { NAMES } from '../../status';
import { wordingOf } from '../../wording';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { printOf } from '../journal/fingerprint';
import { freeTitles } from '../lay/free-titles';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { layoutLanguage } from '../stand/layout-language';
import type { Operation, Outcome } from '../ledger';
import { planLedger } from '../acts/new-ledger';
import type { Titles } from '../acts/new-ledger';
import { perform } from '../perform/perform';
import { send } from '../wire/send';
import { contentSteps, pointsOf } from '../lay/sheet-plan';
import type { State } from '../stand/state';
import { tellLedger } from '../stand/which-ledger';
import type { Step } from '../wire/step';
import type { AdoptTrace, FilledTrace, SheetsTrace } from '../journal/trace';
import { languageOf } from '../stand/words';
import type { Workbook } from '../wire/workbook';
import { adoptedPlaces } from '../stand/adopted-place';
import { askLook, askSheet, supportsMerges } from './read-sheet';
import type { ReadSheet } from './read-sheet';

export interface Adopting {
  /** The sheet as it was understood: its words must still stand there. */
  readonly grid: SheetGrid;
  readonly adoptees: readonly Adoptee[];
  readonly palette: Palette;
  /** 设置 and 字典 under free titles, for a workbook that has none. */
  readonly baseOf: (titles: Titles) => Layout;
}

export interface Adopted {
  readonly operation: Operation;
  readonly sheet: string;
  readonly rows: number;
}

export function adopt(workbook: Workbook, wish: Adopting, options: When): Promise<Outcome<Adopted>> {
  // Its computed columns read the first 设置: the pane turns to the ledger it belongs to.
  tellLedger(workbook, null);
  return guarded(workbook, { sheets: [], ledger: null }, async (state) => {
    const sheet = state.sheets.find(({ title }) => title === wish.grid.title);
    if (sheet === undefined) return refused('cell-gone', { sheet: wish.grid.title, address: '' });
    if (sheet.protected) return refused('sheet-protected', { sheets: sheet.title, count: 1 });
    if (adoptedPlaces(state).some((place) => place.sheet.id === sheet.id))
      return refused('adopted-already', { sheet: sheet.title });
    const [first] = wish.adoptees;
    if (first === undefined) return refused('nothing-to-add', {});
    const canMerge = supportsMerges(workbook.supports);
    const read = await send(workbook, [], (desk) => askAll(desk, state, { id: sheet.id, canMerge }, first));
    if (read.sheet === null || wordsOf(read.sheet.grid) !== wordsOf(wish.grid)) return refused('changed-meanwhile', {});
    const plan = planOf(state, { ...wish, read: read.sheet, look: read.look });
    const rows = wish.adoptees.reduce((sum, { readings }) => sum + readings.length, 0);
    const operation = newOperation(state.register, 'adopt', options.at, { sheet: sheet.title, rows });
    const adopted: Adopted = { operation, sheet: sheet.title, rows };
    return perform(workbook, state, { operation, ...plan, changes: [], ask: () => () => adopted });
  });
}

function refused(
  code: Parameters<typeof problemOf>[0],
  values: Readonly<Record<string, string | number>>,
): Outcome<never> {
  return { value: null, problems: [problemOf(code, values)] };
}

/** Every cell's words with its place, as a print: what a person typed meanwhile shows. */
function wordsOf(grid: SheetGrid): string {
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)?.text ?? null),
  );
  return printOf(rows);
}

interface ReadAll {
  readonly sheet: ReadSheet | null;
  readonly look: { readonly head: Style; readonly body: Style };
}

interface Wanted {
  readonly id: string;
  readonly canMerge: boolean;
}

function askAll(desk: Desk, state: State, { id, canMerge }: Wanted, { table, readings }: Adoptee): () => ReadAll {
  const sheet = askSheet(desk, state, id, canMerge);
  const head = askLook(desk, id, table.header.to, table.right);
  const body = askLook(desk, id, readings[0]?.row ?? table.header.to + 1, table.right);
  return () => ({ sheet: sheet(), look: { head: head(), body: body() } });
}

interface Planning extends Adopting {
  readonly read: ReadSheet;
  readonly look: ReadAll['look'];
}

interface Plan {
  readonly steps: readonly Step[];
  readonly trace: AdoptTrace;
}

function planOf(state: State, wish: Planning): Plan {
  const { read, adoptees, palette, look } = wish;
  const stands = state.names.some(({ name, sheet }) => sheet === null && name === NAMES.asOf);
  const base = stands ? null : planLedger(state, baseUnder(state, wish.baseOf));
  const words = wordingOf(stands ? languageOf(state.said.language) : (layoutLanguage(wish.baseOf({})) ?? 'zh'));
  const layout = adoptLayout({ grid: read.grid, adoptees, words, palette, look });
  const made: SheetsTrace | null = base?.trace.of === 'sheets' ? base.trace : null;
  return {
    trace: { of: 'adopted', sheet: read.id, made, filled: filledOf(read, layout, adoptees) },
    steps: [
      ...(base?.steps ?? [{ do: 'suspend' } satisfies Step]),
      ...stepsOf(state, read.id, layout),
      ...finale(state),
    ],
  };
}

function baseUnder(state: State, baseOf: Adopting['baseOf']): Layout {
  const wanted = baseOf({});
  const titles = state.sheets.map(({ title }) => title);
  const free = freeTitles(
    wanted.sheets.map(({ title }) => title),
    titles,
  );
  return baseOf(Object.fromEntries(wanted.sheets.map(({ key, title }) => [key, free.get(title) ?? title])));
}

const finale = ({ manual, activeSheet }: State): Step[] => [
  { do: 'activate', sheet: activeSheet },
  ...(manual ? [{ do: 'calculate' } satisfies Step] : []),
];

/**
 * Names first: a request that is cut off behind them can be taken back by them. Then the classes, which tell that all else
 * in their rows is ours.
 */
function stepsOf(state: State, sheet: string, layout: AdoptLayout): Step[] {
  const { added } = layout;
  const content = { ...layout, formats: [], validations: [], rowHeights: [], links: [] };
  const classes = layout.fills.filter(({ area }) => area.column === added.at.class);
  const others = layout.fills.filter(({ area }) => area.column !== added.at.class);
  const [shown, hidden] = [added.hiddenFrom - added.from, added.to - added.hiddenFrom];
  return [
    ...layout.names.map(
      (name): Step => ({ do: 'add-name', name: name.name, refersTo: name.refersTo, sheet, hidden: true }),
    ),
    ...(shown > 0
      ? [{ do: 'width', sheet, column: added.from, columns: shown, points: pointsOf(WIDTH) } satisfies Step]
      : []),
    ...contentSteps({ ...content, values: [], fills: classes }, sheet, state.date1904),
    ...contentSteps({ ...content, styles: [], fills: others }, sheet, state.date1904),
    ...[...layout.highlights].reverse().map((highlight): Step => ({ do: 'highlight', sheet, highlight })),
    ...(hidden > 0 ? [{ do: 'hide-columns', sheet, column: added.hiddenFrom, columns: hidden } satisfies Step] : []),
  ];
}

/** Characters. */
const WIDTH = 11;

/** What the person's own empty columns were like before. */
function filledOf(read: ReadSheet, { added }: AdoptLayout, adoptees: readonly Adoptee[]): AdoptTrace['filled'] {
  return added.filled.flatMap((key) =>
    adoptees.map(({ readings }, n): FilledTrace => {
      const [first, last] = [readings[0]?.row ?? 0, readings.at(-1)?.row ?? 0];
      return {
        name: ADOPT_NAMES.column(n + 1, key),
        height: last - first + 1,
        rows: readings.map(({ row }) => row - first),
        formats: readings.map(({ row }) => read.formats(row, added.at[key] ?? 0)),
      };
    }),
  );
}

/** A sheet as a grid: by title, or the one in front. Null where nothing stands on it. */
export function readSheet(workbook: Workbook, title: string | null): Promise<Outcome<SheetGrid>> {
  return guarded(workbook, { sheets: [] }, async (state) => {
    const wanted = state.sheets.find((sheet) =>
      title === null ? sheet.id === state.activeSheet : sheet.title === title,
    );
    if (wanted === undefined) return refused('cell-gone', { sheet: title ?? '', address: '' });
    const ask = (desk: Desk): (() => ReadSheet | null) =>
      askSheet(desk, state, wanted.id, supportsMerges(workbook.supports));
    const read = await send(workbook, [], ask);
    return read === null ? refused('sheet-empty', { sheet: wanted.title }) : { value: read.grid, problems: [] };
  });
}
