/**
 * Where our ledger stands now, by names alone: titles, order and positions are people's to change. In: the state of
 * the workbook. Out: its sheet, its data rows, the column of each kind of cell; null where there is none.
 */
import { COLUMNS, FORMAT_VERSION, SHEET_NAMES, bookNamesSeen, columnName } from '../../sheet';
import type { Area, ColumnKey, SheetKey } from '../../sheet';
import { problemOf } from '../wire/failure';
import type { LedgerProblem } from '../ledger';
import { areaOf } from '../lay/reference';
import type { Step } from '../wire/step';
import type { NameState, SheetState, State } from './state';

export interface SheetPlace {
  readonly sheet: SheetState;
  readonly area: Area;
}

export interface LedgerPlace extends SheetPlace {
  /** Columns that still stand; people may delete some. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** A sheet of ours, by its own name. Copying a sheet brings a twin of the name: the one in front counts, else the first. */
export function sheetPlace(state: State, key: SheetKey): SheetPlace | null {
  const wanted = SHEET_NAMES[key];
  const places = state.names.flatMap((name): SheetPlace[] => {
    const sheet = state.sheets.find(({ id }) => id === name.sheet);
    const area = name.name === wanted ? areaOf(name.refersTo) : null;
    return sheet === undefined || area === null ? [] : [{ sheet, area }];
  });
  return places.find(({ sheet }) => sheet.id === state.activeSheet) ?? places[0] ?? null;
}

export function ledgerPlace(state: State): LedgerPlace | null {
  const place = sheetPlace(state, 'ledger');
  if (place === null) return null;
  const own = new Map(
    state.names.filter(({ sheet }) => sheet === place.sheet.id).map(({ name, refersTo }) => [name, refersTo]),
  );
  const columns = new Map<ColumnKey, number>();
  for (const { key } of COLUMNS) {
    const head = areaOf(own.get(columnName(key)) ?? '');
    if (head !== null) columns.set(key, head.column);
  }
  return { ...place, columns };
}

/** The ledger to work on; none, or one of a later making, is a problem. */
export function ledgerOf(state: State): LedgerPlace | LedgerProblem {
  const { form } = state.said;
  if (typeof form === 'number' && form > FORMAT_VERSION)
    return problemOf('ledger-newer', { version: form, known: FORMAT_VERSION });
  return ledgerPlace(state) ?? problemOf('no-ledger');
}

/** The workbook's names as this ledger knows them: a ledger beside the first has its own on its sheet. */
export function bookNames({ names, year }: Pick<State, 'names' | 'year'>): readonly NameState[] {
  return bookNamesSeen(names, year);
}

/** Where a name of the workbook is set: in a ledger beside the first on each of its sheets that has it. */
export function settingName(state: Pick<State, 'names' | 'year'>, name: string, refersTo: string): readonly Step[] {
  const own = state.year === null ? [] : state.names.filter((one) => one.name === name && one.sheet !== null);
  return own.length === 0
    ? [{ do: 'set-name', name, refersTo }]
    : own.flatMap(({ sheet }) => (sheet === null ? [] : [{ do: 'set-name', name, refersTo, sheet }]));
}

/** The cell a name of the workbook refers to. */
export function namedPlace(state: State, name: string): SheetPlace | null {
  const found = bookNames(state).find((one) => one.name === name);
  const area = found === undefined ? null : areaOf(found.refersTo);
  const sheet = area === null ? undefined : state.sheets.find(({ title }) => title === area.title);
  return area === null || sheet === undefined ? null : { sheet, area };
}
