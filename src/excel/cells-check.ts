/**
 * Are the cells to be written still where and as they were read? Asked again in the writing round, before its first step.
 * Where somebody was faster: what each of them held then, to be put back.
 */
import { writtenOf } from './columns';
import { rangeOf } from './desk';
import type { Desk } from './desk';
import { sameHeld } from './fingerprint';
import type { Unchanged } from './growth-check';
import { heldOf, landed } from './landing';
import type { Held } from './ledger';
import type { LedgerPlace } from './ledger-place';
import type { CellChange } from './revision-plan';
import type { Step } from './step';
import { sameWritten } from './trace';
import type { Written } from './trace';

/** `codes`: of the ledger's rows, as read. */
export function askCellsUnchanged(
  desk: Desk,
  place: LedgerPlace,
  codes: readonly Held[],
  changes: readonly CellChange[],
): Unchanged {
  const column = rangeOf(desk, place.sheet.id, { ...place.area, column: place.columns.get('code') ?? 0, columns: 1 });
  column.load('values');
  const cells = changes.map((change) => {
    const { sheet, row, column: at } = change.at;
    const range = rangeOf(desk, sheet, { row, column: at, rows: 1, columns: 1 });
    range.load('values,formulas');
    return { change, now: (): Written => writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]) };
  });
  return {
    same: () =>
      column.values.every(([held], row) => sameHeld(heldOf(held), codes[row] ?? null)) &&
      cells.every(({ change, now }) => sameWritten(now(), change.trace.before)),
    back: () => cells.flatMap(({ change, now }) => backTo(change, now())),
  };
}

function backTo({ at, trace }: CellChange, was: Written): readonly Step[] {
  const { sheet, row, column } = at;
  const area = { row, column, rows: 1, columns: 1 };
  const format: readonly Step[] =
    trace.format === undefined ? [] : [{ do: 'number-format', sheet, area, format: [[trace.format.before]] }];
  return 'formula' in was
    ? [...format, { do: 'formula', sheet, area, formula: was.formula }]
    : inOrder(format, { do: 'values', sheet, area, values: [[landed(was.value, at.format) ?? '']] }, was.value);
}

/** A number comes in before its cell is one of text again, a text after. */
function inOrder(format: readonly Step[], values: Step, held: Held): readonly Step[] {
  return typeof held === 'number' ? [values, ...format] : [...format, values];
}
