/**
 * Are the lists still as the plan saw them? Asked again in the writing round, before its first step. When somebody else
 * was faster: names and formulas as they stood then, to be put back once our rows are gone again.
 */
import { asked, rangeOf, sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { sameHeld } from '../journal/fingerprint';
import type { ListFacts } from './growth-plan';
import { areaOfAddress } from './growth-read';
import { heldOf } from '../wire/landing';
import type { Step } from '../wire/step';

/** Still as it was read; and what puts back what the steps fell upon. Both are asked after the sync. */
export interface Unchanged {
  readonly same: () => boolean;
  readonly back: () => readonly Step[];
}

export function askUnchanged(
  desk: Desk,
  facts: readonly ListFacts[],
  steps: readonly Step[],
): () => readonly Step[] | null {
  const { same, back } = askLists(desk, facts, steps);
  return () => (same() ? null : back());
}

export function askLists(desk: Desk, facts: readonly ListFacts[], steps: readonly Step[]): Unchanged {
  const lists = facts.map(({ place, codes }) => {
    const range = asked(rangeOf(desk, place.sheet.id, { ...place.area, column: place.code, columns: 1 }), 'values');
    return (): boolean => range.values.every(([held], row) => sameHeld(heldOf(held), codes[row] ?? null));
  });
  const back = steps.flatMap((step) => askBack(desk, facts, step) ?? []);
  return { same: () => lists.every((one) => one()), back: () => back.flatMap((ask) => ask()) };
}

type Back = () => readonly Step[];

/** What a step will lie over, where the rows' own deletion does not bring it back. */
function askBack(desk: Desk, facts: readonly ListFacts[], step: Step): Back | null {
  switch (step.do) {
    case 'set-name': {
      const names = step.sheet === undefined ? desk.context.workbook.names : sheetOf(desk, step.sheet).names;
      const item = asked(names.getItem(step.name), 'formula');
      return () => [{ ...step, refersTo: String(item.formula) }];
    }
    case 'formula':
      return askFormula(desk, facts, step);
    case 'filter': {
      const filtered = asked(sheetOf(desk, step.sheet).autoFilter.getRange().untrack(), 'address');
      return () => [{ ...step, area: areaOfAddress(filtered.address) ?? step.area }];
    }
    case 'print-area': {
      const printed = asked(sheetOf(desk, step.sheet).pageLayout.getPrintArea().untrack(), 'address');
      return () => [{ ...step, area: areaOfAddress(printed.address) ?? step.area }];
    }
    default:
      return null;
  }
}

/** Formulas in cells that were there before: above a list, or down the whole of a column. */
function askFormula(
  desk: Desk,
  facts: readonly ListFacts[],
  step: Extract<Step, { readonly do: 'formula' }>,
): Back | null {
  const list = facts.find(({ place }) => place.sheet.id === step.sheet)?.place.area;
  if (list === undefined || step.area.row >= list.row + list.rows) return null;
  const cell = asked(rangeOf(desk, step.sheet, { ...step.area, rows: 1, columns: 1 }), 'formulas');
  const area = { ...step.area, rows: Math.min(step.area.rows, list.row + list.rows - step.area.row) };
  return () => [{ ...step, area, formula: String(cell.formulas[0]?.[0] ?? '') }];
}
