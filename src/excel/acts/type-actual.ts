/**
 * An actual typed in the pane, and its data date, into the row of a code. Found anew by code each time; the code is read
 * again in the writing round, and when the row has moved meanwhile the cells get back what they held.
 */
import type { ChangedField, ColumnKey } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { rowsByCode, writtenOf } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { dayOf, heldOf, landed } from '../wire/landing';
import type { Held, LedgerProblem, LedgerRow, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { formulaOf, sourceOf } from '../../sheet';
import { perform } from '../perform/perform';
import { askRows } from '../stand/rows';
import { send } from '../wire/send';
import type { Ask } from '../wire/send';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { CellTrace, Written } from '../journal/trace';
import type { Workbook } from '../wire/workbook';
import { languageOf, wordsOf } from '../stand/words';

export interface Typing {
  readonly code: string;
  /** null empties the cell. Text lands as text and is reported at the next refresh. */
  readonly value: number | string | null;
  /** ISO date; null empties the cell; absent leaves it. */
  readonly date?: string | null;
  /** A link that stands there is given up: somebody was shown it and said so. */
  readonly over?: boolean;
}

export function typeActual(workbook: Workbook, typing: Typing, options: When): Promise<Outcome<LedgerRow>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const wanted = wantedOf(typing, state.date1904);
    if ('severity' in wanted) return { value: null, problems: [wanted] };
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const keys = [...wanted.keys()];
    const missing = ['code' as const, ...keys].find((key) => !place.columns.has(key));
    if (missing !== undefined) return { value: null, problems: [problemOf('column-missing', { column: missing })] };
    const found = await send(workbook, [], (desk) => askTarget(desk, { place, code: typing.code, keys }));
    if ('severity' in found) return { value: null, problems: [found] };
    const linked = typing.over === true ? null : linkedIn(typing, found, wanted);
    if (linked !== null) return { value: null, problems: [linked] };
    const cells = keys.map(
      (key): CellTrace => ({
        place: { code: typing.code, column: key },
        before: found.held.get(key) ?? { value: null },
        after: { value: wanted.get(key) ?? null },
      }),
    );
    const ask = askRow(state, place, found);
    const changed = cells.filter((cell) => !sameWritten(cell.before, cell.after));
    if (changed.length === 0) return { value: await send(workbook, [], ask), problems: [] };
    return perform(workbook, state, {
      operation: newOperation(state.register, 'type-actual', options.at, {
        code: typing.code,
        value: typing.value ?? '',
      }),
      trace: { of: 'cells', cells: changed },
      steps: changed.map((cell) => cellStep(place, found.row, columnOf(cell), landed(heldIn(cell.after), 'General'))),
      changes: changed.flatMap((cell) => changeOf(typing.code, cell, found)),
      ask,
      check: (desk) => checkRow(desk, { place, row: found.row, code: typing.code }, changed.map(columnOf)),
    });
  });
}

/** A link stays unless it is given up. */
function linkedIn(
  { code, value }: Typing,
  { name, held }: Found,
  wanted: ReadonlyMap<ColumnKey, Held>,
): LedgerProblem | null {
  for (const key of wanted.keys()) {
    const standing = held.get(key);
    const formula = standing !== undefined && 'formula' in standing ? formulaOf(standing.formula, null) : null;
    if (formula !== null) return problemOf('actual-linked', { code, name, from: sourceOf(formula), told: value ?? '' });
  }
  return null;
}

function wantedOf({ value, date }: Typing, date1904: boolean): ReadonlyMap<ColumnKey, Held> | LedgerProblem {
  const wanted = new Map<ColumnKey, Held>([['actual', value]]);
  if (date === undefined) return wanted;
  const day = date === null ? null : dayOf(date, date1904);
  if (date !== null && day === null) return problemOf('not-a-date', { text: date });
  return wanted.set('dataDate', day);
}

interface Target {
  readonly place: LedgerPlace;
  readonly code: string;
  readonly keys: readonly ColumnKey[];
}

interface Found {
  /** Among the data rows. */
  readonly row: number;
  readonly name: string;
  /** Of the actual. */
  readonly format: string;
  readonly held: ReadonlyMap<ColumnKey, Written>;
}

function askTarget(desk: Desk, { place, code, keys }: Target): () => Found | LedgerProblem {
  const asked = new Map(
    (['code', 'name', ...keys] as const).map((key) => {
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column: place.columns.get(key) ?? 0, columns: 1 });
      range.load(key in LOADED ? LOADED[key as keyof typeof LOADED] : 'values,formulas');
      return [key, range] as const;
    }),
  );
  return () => {
    const rows = rowsByCode(asked.get('code')?.values.map(([held]) => heldOf(held)) ?? []).get(code) ?? [];
    const [row] = rows;
    if (row === undefined) return problemOf('code-missing', { code });
    if (rows.length > 1) return problemOf('code-twice', { code, count: rows.length });
    const held = keys.map(
      (key) => [key, writtenOf(asked.get(key)?.values[row]?.[0], asked.get(key)?.formulas[row]?.[0])] as const,
    );
    const name = String(asked.get('name')?.values[row]?.[0] ?? '');
    const format = String(asked.get('actual')?.numberFormat[row]?.[0] ?? 'General');
    return { row, name, format, held: new Map(held) };
  };
}

/** What is asked of a column; content and formulas of any other. */
const LOADED = { code: 'values', name: 'values', actual: 'values,formulas,numberFormat' } as const;

/** A data date alone is news for 填报 only. */
function changeOf(code: string, cell: CellTrace, { name, format }: Found): readonly ChangedField[] {
  if (columnOf(cell) !== 'actual') return [];
  const held = (written: Written): Held => ('value' in written ? written.value : written.formula);
  const [before, after] = [held(cell.before), held(cell.after)];
  return [{ code, name, field: 'actual', before, after, format, grounds: null, source: { by: 'pane' } }];
}

function askRow(state: State, place: LedgerPlace, found: Found): Ask<LedgerRow> {
  return (desk) => {
    if (state.manual) desk.context.workbook.application.calculate('Recalculate');
    const rows = askRows(desk, place, { from: found.row, rows: 1 });
    return () => {
      const [placed] = rows(wordsOf(languageOf(state.said.language)), state.date1904);
      if (placed === undefined) throw new Error('the row that was just written is blank');
      return placed.row;
    };
  };
}

function checkRow(
  desk: Desk,
  at: { readonly place: LedgerPlace; readonly row: number; readonly code: string },
  columns: readonly ColumnKey[],
): () => readonly Step[] | null {
  const read = (key: ColumnKey): Excel.Range => {
    const range = rangeOf(desk, at.place.sheet.id, cellArea(at.place, at.row, key));
    range.load('values,formulas');
    return range;
  };
  const code = read('code');
  const cells = columns.map((key) => [key, read(key)] as const);
  return () => {
    if (heldOf(code.values[0]?.[0]) === at.code) return null;
    return cells.map(([key, range]) => {
      const was = writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]);
      return 'formula' in was
        ? { do: 'formula', sheet: at.place.sheet.id, area: cellArea(at.place, at.row, key), formula: was.formula }
        : cellStep(at.place, at.row, key, landed(was.value, 'General'));
    });
  };
}

function cellStep(place: LedgerPlace, row: number, key: ColumnKey, value: string | number | boolean | null): Step {
  return { do: 'values', sheet: place.sheet.id, area: cellArea(place, row, key), values: [[value ?? '']] };
}

function cellArea(
  place: LedgerPlace,
  row: number,
  key: ColumnKey,
): { row: number; column: number; rows: number; columns: number } {
  return { row: place.area.row + row, column: place.columns.get(key) ?? 0, rows: 1, columns: 1 };
}

function columnOf({ place }: CellTrace): ColumnKey {
  return 'column' in place ? place.column : 'actual';
}

function heldIn(written: Written): Held {
  return 'value' in written ? written.value : null;
}
