/**
 * Are the cells to be written still where and as they were read? Asked again in the writing round, before its first step.
 * Where somebody was faster: what each of them held then, to be put back.
 */
import { writtenOf } from '../stand/columns';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { sameHeld } from '../journal/fingerprint';
import type { Unchanged } from '../grow/growth-check';
import { heldOf, landed } from '../wire/landing';
import type { Held } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import type { CellChange } from './revision-plan';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { Written } from '../journal/trace';

/** `codes`: of the ledger's rows, as read. */
export function askCellsUnchanged(
  desk: Desk,
  place: LedgerPlace,
  codes: readonly Held[],
  changes: readonly CellChange[],
): Unchanged {
  const column = rangeOf(desk, place.sheet.id, { ...place.area, column: place.columns.get('code') ?? 0, columns: 1 });
  column.load('values');
  const cells = stretchesOf(changes).flatMap((stretch) => askStretch(desk, stretch));
  return {
    same: () =>
      column.values.every(([held], row) => sameHeld(heldOf(held), codes[row] ?? null)) &&
      cells.every(({ change, now }) => sameWritten(now(), change.trace.before)),
    back: () => cells.flatMap(({ change, now }) => backTo(change, now())),
  };
}

interface Asked {
  readonly change: CellChange;
  readonly now: () => Written;
}

/** Cells of a column, from above: asked in one range, with what stands between them. */
function askStretch(desk: Desk, stretch: readonly CellChange[]): readonly Asked[] {
  const [first, last] = [stretch[0]?.at, stretch.at(-1)?.at];
  if (first === undefined || last === undefined) return [];
  const { sheet, row, column } = first;
  const range = rangeOf(desk, sheet, { row, column, rows: last.row - row + 1, columns: 1 });
  range.load('values,formulas');
  return stretch.map((change) => {
    const at = change.at.row - row;
    return { change, now: () => writtenOf(range.values[at]?.[0], range.formulas[at]?.[0]) };
  });
}

/** Rows between two cells that are cheaper read along than asked apart. */
const NEAR = 8;

function stretchesOf(changes: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const key = ({ at }: CellChange): string => `${at.sheet}!${String(at.column)}`;
  const sorted = [...changes].sort((one, other) =>
    key(one) === key(other) ? one.at.row - other.at.row : key(one) < key(other) ? -1 : 1,
  );
  const stretches: CellChange[][] = [];
  for (const change of sorted) {
    const open = stretches.at(-1);
    const last = open?.at(-1);
    if (last !== undefined && key(last) === key(change) && change.at.row - last.at.row <= NEAR) open?.push(change);
    else stretches.push([change]);
  }
  return stretches;
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
