/**
 * Many actuals with their data dates, as a summary tells them, in one operation. In: entries by code. Out: which were written
 * and which were kept: an actual that a person typed for the same day or later is replaced only where that very value was
 * shown and given up. Rows are found by code, and read again in the writing round. Three rounds at any number of rows.
 */
import type { ChangedField, LineSource } from '../sheet';
import { askCellsUnchanged } from './cells-check';
import { askColumns, rowsByCode, writtenOf } from './columns';
import { rangeOf } from './desk';
import type { Desk } from './desk';
import { problemOf } from './failure';
import { sameHeld } from './fingerprint';
import { guarded } from './guard';
import type { When } from './guard';
import { newOperation } from './journal';
import { dateOf, dayOf, heldOf, landed } from './landing';
import type { ActualEntry, Held, LedgerProblem, Outcome, TypedActuals } from './ledger';
import { ledgerOf } from './ledger-place';
import type { LedgerPlace } from './ledger-place';
import { perform } from './perform';
import type { CellChange } from './revision-plan';
import { send } from './send';
import type { State } from './state';
import type { Step } from './step';
import { sameWritten } from './trace';
import type { Written } from './trace';
import type { Workbook } from './workbook';

export interface ActualsToType {
  readonly entries: readonly ActualEntry[];
  /** Name of the document that tells them. */
  readonly document: string;
}

const COLUMNS = ['actual', 'dataDate'] as const;
type Typable = (typeof COLUMNS)[number];

export function typeActuals(
  workbook: Workbook,
  { entries, document }: ActualsToType,
  options: When,
): Promise<Outcome<TypedActuals>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const missing = (['code', ...COLUMNS] as const).find((key) => !place.columns.has(key));
    if (missing !== undefined) return { value: null, problems: [problemOf('column-missing', { column: missing })] };
    const standing = await send(workbook, [], (desk) => askActuals(desk, place));
    const verdicts = entries.map((entry) => verdictOf(entry, standing, { state, place }));
    const wrong = verdicts.flatMap((one) => ('wrong' in one ? [one.wrong] : []));
    if (wrong.length > 0) return { value: null, problems: wrong };
    const kept = verdicts.flatMap((one) => ('kept' in one ? [one] : []));
    const written = verdicts.flatMap((one) => ('cells' in one && one.cells.length > 0 ? [one] : []));
    const cells = written.flatMap((one) => one.cells);
    const problems = kept.map(({ problem }) => problem);
    const codes = { written: written.map(({ entry }) => entry.code), kept: kept.map(({ kept: code }) => code) };
    if (cells.length === 0) return { value: { operation: null, ...codes }, problems };
    const operation = newOperation(state.register, 'type-actuals', options.at, { rows: written.length, document });
    const source: LineSource = { by: 'document', name: document };
    const done = await perform<TypedActuals>(workbook, state, {
      operation,
      trace: { of: 'cells', cells: cells.map(({ trace }) => trace) },
      steps: [...stepsOf(cells), ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
      changes: written.map((one) => changedField(one, standing, source)),
      ask: () => () => ({ operation, ...codes }),
      check: (desk) => {
        const { same, back } = askCellsUnchanged(desk, place, standing.codes, cells);
        return () => (same() ? null : back());
      },
    });
    return { value: done.value, problems: [...done.problems, ...problems] };
  });
}

interface Standing {
  readonly codes: readonly Held[];
  readonly names: readonly Held[];
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly cell: (key: Typable, row: number) => Written;
  readonly format: (row: number) => string;
}

function askActuals(desk: Desk, place: LedgerPlace): () => Standing {
  const texts = askColumns(desk, place, ['code', 'name']);
  const asked = new Map(
    COLUMNS.map((key) => {
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column: place.columns.get(key) ?? 0, columns: 1 });
      range.load(key === 'actual' ? 'values,formulas,numberFormat' : 'values,formulas');
      return [key, range] as const;
    }),
  );
  return () => {
    const read = texts();
    const codes = read('code');
    return {
      codes,
      names: read('name'),
      rows: rowsByCode(codes),
      cell: (key, row) => writtenOf(asked.get(key)?.values[row]?.[0], asked.get(key)?.formulas[row]?.[0]),
      format: (row) => String(heldOf(asked.get('actual')?.numberFormat[row]?.[0]) ?? 'General'),
    };
  };
}

interface Found {
  readonly entry: ActualEntry;
  readonly row: number;
  readonly cells: readonly CellChange[];
}

type Verdict = Found | { readonly kept: string; readonly problem: LedgerProblem } | { readonly wrong: LedgerProblem };

interface Where {
  readonly state: State;
  readonly place: LedgerPlace;
}

function verdictOf(entry: ActualEntry, standing: Standing, { state, place }: Where): Verdict {
  const { code, value, date } = entry;
  const rows = standing.rows.get(code) ?? [];
  const [row] = rows;
  if (row === undefined) return { wrong: problemOf('code-missing', { code }) };
  if (rows.length > 1) return { wrong: problemOf('code-twice', { code, count: rows.length }) };
  const day = dayOf(date, state.date1904);
  if (day === null) return { wrong: problemOf('not-a-date', { text: date }) };
  const [actual, dated] = [standing.cell('actual', row), standing.cell('dataDate', row)];
  if (!mayReplace(entry, actual, dated, state.date1904)) {
    const said = 'value' in dated ? dateOf(dated.value, state.date1904) : null;
    const values = { code, now: shown(actual), date: said ?? shown(dated), told: value };
    return { kept: code, problem: problemOf('actual-kept', values) };
  }
  const cell = (key: Typable, before: Written, after: Held): readonly CellChange[] => {
    if (sameWritten(before, { value: after })) return [];
    const column = place.columns.get(key) ?? 0;
    const at = { sheet: place.sheet.id, row: place.area.row + row, column, now: before, format: 'General' };
    return [{ at, trace: { place: { code, column: key }, before, after: { value: after } } }];
  };
  return { entry, row, cells: [...cell('actual', actual, value), ...cell('dataDate', dated, day)] };
}

/** Blank, the same, older, or shown to a person who gave it up. An actual without a date may be of any day: it is asked about. */
function mayReplace(entry: ActualEntry, actual: Written, dated: Written, date1904: boolean): boolean {
  const given = 'over' in entry && sameHeld(entry.over ?? null, 'formula' in actual ? actual.formula : actual.value);
  if (given) return true;
  if ('formula' in actual) return false;
  if (actual.value === null) return true;
  const since = 'value' in dated ? dateOf(dated.value, date1904) : null;
  if (since !== null && since < entry.date) return true;
  return sameHeld(actual.value, entry.value) && (since === null || since === entry.date);
}

function shown(written: Written): string {
  return 'formula' in written ? written.formula : String(written.value ?? '');
}

function changedField({ entry, row }: Found, standing: Standing, source: LineSource): ChangedField {
  const before = standing.cell('actual', row);
  return {
    code: entry.code,
    name: String(standing.names[row] ?? ''),
    field: 'actual',
    before: 'formula' in before ? before.formula : before.value,
    after: entry.value,
    format: standing.format(row),
    grounds: entry.grounds,
    source,
  };
}

/** Neighbouring cells of a column are written together. */
function stepsOf(cells: readonly CellChange[]): readonly Step[] {
  const sorted = [...cells].sort((one, other) => one.at.column - other.at.column || one.at.row - other.at.row);
  const steps: Extract<Step, { readonly do: 'values' }>[] = [];
  for (const { at, trace } of sorted) {
    const { sheet, row, column } = at;
    const value = landed('value' in trace.after ? trace.after.value : null, 'General') ?? '';
    const last = steps.at(-1);
    if (last !== undefined && last.area.column === column && last.area.row + last.area.rows === row)
      steps[steps.length - 1] = {
        ...last,
        area: { ...last.area, rows: last.area.rows + 1 },
        values: [...last.values, [value]],
      };
    else steps.push({ do: 'values', sheet, area: { row, column, rows: 1, columns: 1 }, values: [[value]] });
  }
  return steps;
}
