/**
 * Links taken away: the cells keep what they show, as plain values. In: codes. One operation, three rounds. What a broken link
 * showed is an error and no value: its cell becomes empty, and that is said.
 */
import type { ChangedField } from '../../sheet';
import { ACTUAL_COLUMNS, askActualCells, actualsPlace } from '../stand/actual-cells';
import type { ActualCells, ActualColumn } from '../stand/actual-cells';
import { askCellsUnchanged } from './cells-check';
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { landed } from '../wire/landing';
import type { Held, LedgerProblem, Linked, Outcome } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import { perform } from '../perform/perform';
import type { CellChange } from './revision-plan';
import { cellOf } from '../stand/row-check';
import { send } from '../wire/send';
import type { Step } from '../wire/step';
import type { Workbook } from '../wire/workbook';

export function unlinkActuals(workbook: Workbook, codes: readonly string[], options: When): Promise<Outcome<Linked>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = actualsPlace(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const standing = await send(workbook, [], (desk) => askActualCells(desk, place));
    const rows = codes.map((code) => [code, standing.rowOf(code)] as const);
    const wrong = rows.flatMap(([, row]) => (typeof row === 'number' ? [] : [row]));
    if (wrong.length > 0) return { value: null, problems: wrong };
    const found = rows.flatMap(([code, row]) => (typeof row === 'number' ? freed(code, row, standing, place) : []));
    if (found.length === 0) return { value: null, problems: [problemOf('nothing-linked')] };
    const freedCodes = [...new Set(found.map(({ code }) => code))];
    const operation = newOperation(state.register, 'unlink-actuals', options.at, { rows: freedCodes.length });
    const cells = found.map(({ change }) => change);
    const done = await perform<Linked>(workbook, state, {
      operation,
      trace: { of: 'cells', cells: cells.map(({ trace }) => trace) },
      steps: [...cells.map(stepOf), ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
      changes: found.flatMap((one) => changedField(one, standing)),
      ask: () => () => ({ operation, codes: freedCodes }),
      check: (desk) => {
        const { same, back } = askCellsUnchanged(desk, place, standing.codes, cells);
        return () => (same() ? null : back());
      },
    });
    const lost = done.value === null ? [] : found.flatMap(({ lost: problem }) => problem ?? []);
    return { value: done.value, problems: [...done.problems, ...lost] };
  });
}

interface Freed {
  readonly code: string;
  readonly key: ActualColumn;
  readonly row: number;
  readonly value: Held;
  readonly change: CellChange;
  readonly lost: LedgerProblem | null;
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function freed(code: string, row: number, standing: ActualCells, place: LedgerPlace): readonly Freed[] {
  return ACTUAL_COLUMNS.flatMap((key): readonly Freed[] => {
    const before = standing.cell(key, row);
    if (!('formula' in before)) return [];
    const shown = standing.shown(key, row);
    const isError = typeof shown === 'string' && ERROR.test(shown);
    const value = isError ? null : shown;
    const name = String(standing.names[row] ?? '');
    const column = place.columns.get(key) ?? 0;
    const format = standing.format(key, row);
    const at = { sheet: place.sheet.id, row: place.area.row + row, column, now: before, format };
    const trace = { place: { code, column: key }, before, after: { value } };
    const lost = isError ? problemOf('link-lost', { code, name }, cellOf(place, row, key)) : null;
    return [{ code, key, row, value, change: { at, trace }, lost }];
  });
}

function stepOf({ at: { sheet, row, column, format }, trace }: CellChange): Step {
  const value = landed('value' in trace.after ? trace.after.value : null, format) ?? '';
  return { do: 'values', sheet, area: { row, column, rows: 1, columns: 1 }, values: [[value]] };
}

function changedField({ code, key, row, value, change }: Freed, standing: ActualCells): readonly ChangedField[] {
  const { before } = change.trace;
  if (key !== 'actual' || !('formula' in before)) return [];
  return [
    {
      code,
      name: String(standing.names[row] ?? ''),
      field: 'actual',
      before: before.formula,
      after: value,
      format: standing.format('actual', row),
      grounds: null,
      source: { by: 'pane' },
    },
  ];
}
