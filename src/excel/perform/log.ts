/**
 * What an operation says of itself in 变更记录 and 填报: lines appended to the tables that stand, or a sheet made for the first
 * of them. A log that begins late begins with the operations the journal still knows. Lines carry the operation's id, so
 * that a cut-off one can be taken out again. Pure.
 */
import {
  besideLayout,
  changeCells,
  changeLines,
  changesSheet,
  checkInCells,
  checkInsSheet,
  TABLE_NAMES,
} from '../../sheet';
import type { CellValue, ChangeLine, ChangedField, CheckIn, LineCells, Name, SheetLayout, TableKey } from '../../sheet';
import { wordingOf } from '../../wording';
import type { Wording } from '../../wording';
import type { Made } from '../journal/journal';
import type { Desk } from '../wire/desk';
import { askKept, dropSteps, keepSteps } from '../journal/kept';
import { SHIFT_1904, isDateFormat, landed } from '../wire/landing';
import type { Operation } from '../ledger';
import { ledgerPlace } from '../stand/ledger-place';
import { freeTitles } from '../lay/free-titles';
import { sheetSteps } from '../lay/sheet-plan';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { tableColumns } from '../stand/table-place';
import { languageOf } from '../stand/words';

export interface Logging {
  readonly operation: Operation;
  readonly changes: readonly ChangedField[];
  readonly checkIns: readonly CheckIn[];
}

export interface Logged {
  readonly steps: readonly Step[];
  /** Sheets that come with it. */
  readonly made: Made | null;
}

export function logged(state: State, { operation, changes, checkIns }: Logging): Logged {
  // Before there is a ledger there is nothing to keep a log of.
  if (ledgerPlace(state) === null || !isTold(operation)) return { steps: [], made: null };
  const language = languageOf(state.said.language);
  const words = wordingOf(language);
  const lines = changeLines(operation, changes);
  const grown = [
    grow(state, {
      key: 'checkins',
      lines: checkIns.map((one) => checkInCells(one, words)),
      sheet: (title) => checkInsSheet({ checkIns, words, language, title }),
      words,
    }),
    grow(state, {
      key: 'changes',
      lines: lines.map((line) => changeCells(line, words)),
      sheet: (title) => changesSheet({ lines: [...earlier(state), ...lines], words, language, title }),
      words,
    }),
  ];
  const titles = grown.flatMap(({ title }) => title ?? []);
  return {
    steps: grown.flatMap(({ steps }) => steps),
    made: titles.length === 0 ? null : { before: state.sheets.map(({ id }) => id), titles },
  };
}

/** How the ledger is looked at is no change of it. */
function isTold({ kind }: Operation): boolean {
  return kind !== 'set-view';
}

function earlier({ register }: State): readonly ChangeLine[] {
  return register.entries
    .filter(({ state, operation }) => state === 'closed' && isTold(operation))
    .map(({ operation }): ChangeLine => ({ of: 'operation', operation }));
}

interface Grown {
  readonly key: TableKey;
  readonly lines: readonly LineCells[];
  readonly sheet: (title: string) => { readonly sheet: SheetLayout; readonly names: readonly Name[] };
  readonly words: Wording;
}

function grow(
  state: State,
  { key, lines, sheet, words }: Grown,
): { readonly steps: readonly Step[]; readonly title: string | null } {
  if (lines.length === 0) return { steps: [], title: null };
  if (state.tables[key] !== null) return { steps: [appending(state, key, lines)], title: null };
  const { year } = state;
  const plain = words.sheet.titles[key];
  const wanted = year === null ? plain : words.sheet.besideTitle(plain, year);
  const standing = state.sheets.map(({ title }) => title);
  const title = freeTitles([wanted], standing).get(wanted) ?? wanted;
  const laid = sheet(title);
  const {
    sheets: [made = laid.sheet],
    names,
  } = besideLayout({ sheets: [laid.sheet], names: laid.names }, year);
  return {
    title,
    steps: [
      { do: 'add-sheet', title },
      ...names.map(({ sheet: _, ...name }): Step => ({ do: 'add-name', ...name, sheet: title })),
      ...sheetSteps(made, state.date1904),
    ],
  };
}

/** Cells of columns that people put in between are left to them. */
function appending(state: State, key: TableKey, lines: readonly LineCells[]): Step {
  const columns = tableColumns(state, key);
  const width = state.tables[key]?.area.columns ?? columns.length;
  const ours = new Map(columns.flatMap((column, n) => (column === null ? [] : [[column, n] as const])));
  const mixed = [...ours].filter(([, n]) => lines.some(({ formats }) => formats[n] !== TEXT && !isTime(formats[n])));
  return {
    do: 'append',
    table: state.tables[key]?.name ?? TABLE_NAMES[key],
    values: lines.map((line) =>
      Array.from({ length: width }, (_, column) => cellValue(line, ours.get(column), state.date1904)),
    ),
    formats: mixed.map(([column, n]) => ({ column, formats: lines.map(({ formats }) => formats[n] ?? 'General') })),
  };
}

/** What a table's new rows look like is Excel's to say: texts are handed over as for any format. */
function cellValue({ values, formats }: LineCells, n: number | undefined, date1904: boolean): CellValue {
  if (n === undefined) return null;
  const value = values[n] ?? null;
  const dated = date1904 && typeof value === 'number' && isDateFormat(formats[n] ?? '');
  return landed(dated ? value - SHIFT_1904 : value, 'General');
}

const TEXT = '@';

function isTime(format: string | undefined): boolean {
  return format?.includes('hh') === true;
}

/** Key under which is kept what was logged since the last refresh: it need not say it again. */
export function toldKey(snapshot: string, operation: string): string {
  return `${snapshot}+${operation}`;
}

/** Code, field, value as held, where it came from. */
export type Told = readonly (readonly [code: string, field: string, value: ChangedField['after'], by: string])[];

export function toldSteps(state: State, operation: Operation, changes: readonly ChangedField[]): readonly Step[] {
  const { snapshot } = state.register;
  if (snapshot === null || changes.length === 0) return [];
  const told: Told = changes.map(({ code, field, after, source }) => [code, field, after, sourceText(source)]);
  const key = toldKey(snapshot.key, operation.id);
  // An undo that is taken up again tells it again.
  return [...dropSteps(state.kept, key), ...keepSteps(state.lacks, key, JSON.stringify(told))];
}

function sourceText(source: ChangedField['source']): string {
  return 'name' in source ? `${source.by}:${source.name}` : source.by;
}

/** All that was told since the last refresh, in order. */
export function askTold(desk: Desk, { kept, register }: State): () => Told {
  const { snapshot } = register;
  if (snapshot === null) return () => [];
  const prefix = toldKey(snapshot.key, '');
  const keys = [...new Set([...kept.keys()].map((name) => name.slice(0, name.lastIndexOf(':'))))]
    .filter((key) => key.startsWith(prefix))
    .sort(
      (one, other) => Number.parseInt(one.slice(prefix.length), 10) - Number.parseInt(other.slice(prefix.length), 10),
    );
  const asked = keys.map((key) => askKept(desk, kept, key));
  return () => asked.flatMap((ask) => toldIn(ask()));
}

/** What cannot be read was not told: it is said once more. */
function toldIn(text: string | null): Told {
  if (text === null) return [];
  try {
    return JSON.parse(text) as Told;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
