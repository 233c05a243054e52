/**
 * Sheets that an operation made, deleted again with the names that came with them: all of them, or, when a person has
 * touched one, none (the others are what its formulas read), and the touched ones are listed.
 */
import { sheetOf } from './desk';
import type { Desk } from './desk';
import { problemOf } from './failure';
import { constantsPrint } from './fingerprint';
import { heldOf } from './landing';
import type { SheetState, State } from './state';
import type { Step } from './step';
import type { TakeBack } from './take-back-plan';
import type { SheetTrace, SheetsTrace } from './trace';

export function askSheets(desk: Desk, state: State, trace: SheetsTrace, whole: boolean): () => TakeBack {
  const made = trace.sheets.flatMap((sheet) => {
    const stands = state.sheets.find(({ title, id }) => title === sheet.title && !trace.before.includes(id));
    return stands === undefined ? [] : [{ sheet, stands }];
  });
  const prints = whole ? null : made.map(({ sheet, stands }) => askPrint(desk, stands, sheet));
  return () => {
    const touched = made.filter((_, index) => prints?.[index]?.() === false);
    if (touched.length > 0) {
      return {
        steps: [],
        restored: 0,
        problems: touched.map(({ stands }) => problemOf('sheet-kept', { sheet: stands.title })),
        refused: true,
      };
    }
    return {
      steps: deletion(
        state,
        trace,
        made.map(({ stands }) => stands),
      ),
      restored: made.length,
      problems: [],
    };
  };
}

function deletion(state: State, trace: SheetsTrace, sheets: readonly SheetState[]): readonly Step[] {
  const front = state.sheets.some(({ id }) => id === trace.active);
  const names = state.names.filter(({ name, sheet }) => sheet === null && trace.names.includes(name));
  return [
    ...(front ? [{ do: 'activate', sheet: trace.active } satisfies Step] : []),
    ...names.map(({ name }): Step => ({ do: 'delete-name', name })),
    ...sheets.map(({ id }): Step => ({ do: 'delete-sheet', sheet: id })),
  ];
}

/** Are the sheet's constants still those we wrote, and are its formulas all there? */
function askPrint(desk: Desk, stands: SheetState, sheet: SheetTrace): () => boolean {
  const used = sheetOf(desk, stands.id).getUsedRangeOrNullObject(true).untrack();
  used.load('values,rowIndex,columnIndex');
  const formulas = used.getSpecialCellsOrNullObject('Formulas').untrack();
  formulas.load('cellCount');
  return () => {
    if (used.isNullObject) return false;
    const count = formulas.isNullObject ? 0 : formulas.cellCount;
    const values = used.values.map((row) => row.map(heldOf));
    const print = constantsPrint([{ row: used.rowIndex, column: used.columnIndex, values }], sheet.masks);
    return count === sheet.formulas && print === sheet.print;
  };
}
