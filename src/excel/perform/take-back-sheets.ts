/**
 * Sheets that an operation made, deleted again with the names that came with them: all of them, or, when a person has
 * touched one, none (the others are what its formulas read), and the touched ones are listed.
 */
import type { Area } from '../../sheet';
import { rangeOf, sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { constantsPrint } from '../journal/fingerprint';
import { heldOf } from '../wire/landing';
import { ledgerPlace } from '../stand/ledger-place';
import type { SheetState, State } from '../stand/state';
import type { Step } from '../wire/step';
import type { TakeBack } from './take-back-plan';
import type { SheetTrace, SheetsTrace } from '../journal/trace';

/** `wide`: how many times the usual a row holds. */
export async function askSheets(
  desk: Desk,
  state: State,
  trace: SheetsTrace,
  { whole, wide = 1 }: { readonly whole: boolean; readonly wide?: number | undefined },
): Promise<() => TakeBack> {
  const made = trace.sheets.flatMap((sheet) => {
    const stands = state.sheets.find(({ title, id }) => title === sheet.title && !trace.before.includes(id));
    return stands === undefined ? [] : [{ sheet, stands }];
  });
  const prints = whole ? null : await askPrints(desk, state, made, wide);
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

interface Made {
  readonly sheet: SheetTrace;
  readonly stands: SheetState;
}

/** Rows of a ledger up to which its sheets are asked in one answer. */
const SHORT = 3000;
/** Cells of one answer otherwise: most are blank or short. Where long sentences make it too long, a third is asked again. */
const CELLS = 300_000;

/** For each sheet: are its constants still those we wrote, and are its formulas all there? Waits by itself where it is long. */
function askPrints(desk: Desk, state: State, made: readonly Made[], wide: number): Promise<readonly (() => boolean)[]> {
  const rows = ledgerPlace(state)?.area.rows ?? 0;
  if (rows > SHORT || wide > 1) return askInBlocks(desk, made, Math.floor(CELLS / wide));
  const asked = made.map(({ sheet, stands }) => {
    const { used, formulas } = askUsed(desk, stands, 'values,rowIndex,columnIndex');
    return () => !used.isNullObject && isUntouched(sheet, formulas, [used]);
  });
  return Promise.resolve(asked);
}

async function askInBlocks(desk: Desk, made: readonly Made[], most: number): Promise<readonly (() => boolean)[]> {
  const all = made.map(({ stands }) => askUsed(desk, stands, 'rowIndex,columnIndex,rowCount,columnCount'));
  await desk.context.sync();
  let room = most;
  const asked: (() => boolean)[] = [];
  for (const [n, { sheet, stands }] of made.entries()) {
    const { used, formulas } = all[n] ?? {};
    if (used === undefined || formulas === undefined || used.isNullObject) {
      asked.push(() => false);
      continue;
    }
    const blocks: Excel.Range[] = [];
    for (const area of blocksOf(used, most)) {
      room -= area.rows * area.columns;
      if (room < 0) {
        await desk.context.sync();
        room = most - area.rows * area.columns;
      }
      const range = rangeOf(desk, stands.id, area);
      range.load('values,rowIndex,columnIndex');
      blocks.push(range);
    }
    asked.push(() => isUntouched(sheet, formulas, blocks));
  }
  return asked;
}

function blocksOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, most: number): readonly Area[] {
  const each = Math.max(1, Math.floor(most / columnCount));
  return Array.from({ length: Math.ceil(rowCount / each) }, (_, n) => {
    const rows = Math.min(each, rowCount - n * each);
    return { row: rowIndex + n * each, column: columnIndex, rows, columns: columnCount };
  });
}

interface Used {
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas;
}

function askUsed(desk: Desk, { id }: SheetState, what: string): Used {
  const used = sheetOf(desk, id).getUsedRangeOrNullObject(true).untrack();
  used.load(what);
  const formulas = used.getSpecialCellsOrNullObject('Formulas').untrack();
  formulas.load('cellCount');
  return { used, formulas };
}

function isUntouched(sheet: SheetTrace, formulas: Excel.RangeAreas, ranges: readonly Excel.Range[]): boolean {
  const blocks = ranges.map(({ rowIndex, columnIndex, values }) => {
    return { row: rowIndex, column: columnIndex, values: values.map((row) => row.map(heldOf)) };
  });
  const count = formulas.isNullObject ? 0 : formulas.cellCount;
  return count === sheet.formulas && constantsPrint(blocks, sheet.masks) === sheet.print;
}
