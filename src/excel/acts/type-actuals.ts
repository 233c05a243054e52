/**
 * Many actuals with their data dates, as a summary tells them, in one operation. In: entries by code. Out: which were written
 * and which were kept: an actual that a person typed for the same day or later is replaced only where that very value was
 * shown and given up. Rows are found by code, and read again in the writing round. Three rounds at any number of rows.
 */
import type { ChangedField, LineSource } from '../../sheet';
import { askActualCells, actualsPlace } from '../stand/actual-cells';
import type { ActualCells, ActualColumn } from '../stand/actual-cells';
import { askCellsUnchanged } from './cells-check';
import { problemOf } from '../wire/failure';
import { sameHeld } from '../journal/fingerprint';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { dateOf, dayOf, landed } from '../wire/landing';
import type { ActualEntry, Held, LedgerProblem, Outcome, TypedActuals } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import { formulaOf, sourceOf } from '../../sheet';
import { perform } from '../perform/perform';
import type { CellChange } from './revision-plan';
import { send } from '../wire/send';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { Written } from '../journal/trace';
import { inColumns } from '../wire/value-runs';
import type { Workbook } from '../wire/workbook';

export interface ActualsToType {
  readonly entries: readonly ActualEntry[];
  /** Name of the document that tells them. */
  readonly document: string;
}

export function typeActuals(
  workbook: Workbook,
  { entries, document }: ActualsToType,
  options: When,
): Promise<Outcome<TypedActuals>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = actualsPlace(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const standing = await send(workbook, [], (desk) => askActualCells(desk, place));
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

function verdictOf(entry: ActualEntry, standing: ActualCells, { state, place }: Where): Verdict {
  const { code, value, date } = entry;
  const row = standing.rowOf(code);
  if (typeof row !== 'number') return { wrong: row };
  const day = dayOf(date, state.date1904);
  if (day === null) return { wrong: problemOf('not-a-date', { text: date }) };
  const [actual, dated] = [standing.cell('actual', row), standing.cell('dataDate', row)];
  const linked = linkedIn(entry, [actual, dated]);
  if (linked !== null) {
    const values = { code, name: String(standing.names[row] ?? ''), from: linked, told: value };
    return { kept: code, problem: { ...problemOf('actual-linked', values), severity: 'warning' } };
  }
  if (!mayReplace(entry, actual, dated, state.date1904)) {
    const said = 'value' in dated ? dateOf(dated.value, state.date1904) : null;
    const values = { code, now: shown(actual), date: said ?? shown(dated), told: value };
    return { kept: code, problem: problemOf('actual-kept', values) };
  }
  const cell = (key: ActualColumn, before: Written, after: Held): readonly CellChange[] => {
    if (sameWritten(before, { value: after })) return [];
    const column = place.columns.get(key) ?? 0;
    const at = { sheet: place.sheet.id, row: place.area.row + row, column, now: before, format: 'General' };
    return [{ at, trace: { place: { code, column: key }, before, after: { value: after } } }];
  };
  return { entry, row, cells: [...cell('actual', actual, value), ...cell('dataDate', dated, day)] };
}

/** A formula that computes the actual or its date, unless it was shown to a person who gave it up. */
function linkedIn(entry: ActualEntry, cells: readonly Written[]): string | null {
  for (const cell of cells) {
    const formula = 'formula' in cell ? formulaOf(cell.formula, null) : null;
    if (formula !== null && !isGiven(entry, cells[0])) return sourceOf(formula);
  }
  return null;
}

function isGiven(entry: ActualEntry, actual: Written | undefined): boolean {
  if (!('over' in entry) || actual === undefined) return false;
  return sameHeld(entry.over ?? null, 'formula' in actual ? actual.formula : actual.value);
}

/** Blank, the same, older, or shown to a person who gave it up. An actual without a date may be of any day: it is asked about. */
function mayReplace(entry: ActualEntry, actual: Written, dated: Written, date1904: boolean): boolean {
  if (isGiven(entry, actual)) return true;
  if ('formula' in actual) return false;
  if (actual.value === null) return true;
  const since = 'value' in dated ? dateOf(dated.value, date1904) : null;
  if (since !== null && since < entry.date) return true;
  return sameHeld(actual.value, entry.value) && (since === null || since === entry.date);
}

function shown(written: Written): string {
  return 'formula' in written ? written.formula : String(written.value ?? '');
}

function changedField({ entry, row }: Found, standing: ActualCells, source: LineSource): ChangedField {
  const before = standing.cell('actual', row);
  return {
    code: entry.code,
    name: String(standing.names[row] ?? ''),
    field: 'actual',
    before: 'formula' in before ? before.formula : before.value,
    after: entry.value,
    format: standing.format('actual', row),
    grounds: entry.grounds,
    source,
  };
}

function stepsOf(cells: readonly CellChange[]): readonly Step[] {
  return inColumns(
    cells.map(({ at: { sheet, row, column }, trace }): Step => {
      const value = landed('value' in trace.after ? trace.after.value : null, 'General') ?? '';
      return { do: 'values', sheet, area: { row, column, rows: 1, columns: 1 }, values: [[value]] };
    }),
  );
}
