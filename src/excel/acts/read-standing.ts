/**
 * The whole standing ledger, in the shape in which a file is read: every column, the settings, the monthly plan, the
 * sources. In: the live workbook. Out: plan, progress and settings, by the one reading of `sheet/`. One round for the
 * state, one for the sheets, and one for each 4 MB of a long ledger.
 */
import type { LedgerProblem as StandingProblem, ExcelProblem, Result } from '../../document';
import { standingLedger } from '../../sheet';
import type { Area, BookCell, BookSheet, BookView, SheetKey, StandingLedger } from '../../sheet';
import { rangeOf, sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { failureOf, problemOf } from '../wire/failure';
import { inTurn } from '../perform/guard';
import { SHIFT_1904, heldOf, isDateFormat } from '../wire/landing';
import { bookNames, ledgerPlace, sheetPlace } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { send } from '../wire/send';
import { readState } from '../stand/state';
import type { NameState, SheetState, State } from '../stand/state';
import type { Workbook } from '../wire/workbook';

type Standing = Result<StandingLedger | null, ExcelProblem | StandingProblem>;

export function readStanding(workbook: Workbook): Promise<Standing> {
  return inTurn(workbook, async () => {
    try {
      const state = await readState(workbook);
      const ledger = ledgerPlace(state);
      if (ledger === null) return { value: null, problems: [problemOf('no-ledger')] };
      return await standingIn(workbook, state, ledger);
    } catch (error) {
      return { value: null, problems: [failureOf(error)] };
    }
  });
}

export async function standingIn(workbook: Workbook, state: State, ledger: LedgerPlace): Promise<Standing> {
  return standingLedger(await viewOf(workbook, state, ledger));
}

const READ: readonly SheetKey[] = ['ledger', 'settings', 'monthly', 'milestones', 'sources'];
/** About 4 MB of answers, at what a row of fifty columns with its formats takes. */
const ROWS_A_ROUND = 3000;

interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

interface Asked {
  readonly sheet: SheetState;
  /** null: all that is used. */
  readonly area: Area | null;
}

async function viewOf(workbook: Workbook, state: State, ledger: LedgerPlace): Promise<BookView> {
  const sheets = READ.flatMap((key) => sheetPlace(state, key)?.sheet ?? []);
  const others = sheets.filter(({ id }) => id !== ledger.sheet.id).map((sheet): Asked => ({ sheet, area: null }));
  const [first = { sheet: ledger.sheet, area: null }, ...rest] = stretchesOf(ledger);
  const blocks = await askAll(workbook, [first, ...others]);
  for (const stretch of rest) blocks.push(...(await askAll(workbook, [stretch])));
  const own = new Map(sheets.map(({ id, title }) => [id, title]));
  return {
    sheets: sheets.map(({ id, title }) =>
      sheetView(
        title,
        blocks.filter((one) => one.sheet.id === id).map(({ block }) => block),
        state.date1904,
      ),
    ),
    names: bookNames(state)
      .map((one): NameState => ({ ...one, sheet: null }))
      .concat(state.names.filter(({ sheet }) => sheet !== null))
      .flatMap(({ name, refersTo, sheet }) => {
        // Twins that came with a copied sheet are not ours.
        const title = sheet === null ? null : own.get(sheet);
        return title === undefined ? [] : [{ name, refersTo, sheet: title }];
      }),
  };
}

/** From the top of the sheet to the last row, with the header block. */
function stretchesOf({ sheet, area }: LedgerPlace): readonly Asked[] {
  const rows = area.row + area.rows;
  return Array.from({ length: Math.ceil(rows / ROWS_A_ROUND) }, (_, n) => {
    const row = n * ROWS_A_ROUND;
    return {
      sheet,
      area: { row, column: 0, rows: Math.min(ROWS_A_ROUND, rows - row), columns: area.column + area.columns },
    };
  });
}

function askAll(
  workbook: Workbook,
  list: readonly Asked[],
): Promise<{ readonly sheet: SheetState; readonly block: Block }[]> {
  return send(workbook, [], (desk) => {
    const asked = list.map((one) => [one.sheet, askBlock(desk, one)] as const);
    return () => asked.flatMap(([sheet, ask]) => ask().map((block) => ({ sheet, block })));
  });
}

function askBlock(desk: Desk, { sheet, area }: Asked): () => readonly Block[] {
  const range =
    area === null ? sheetOf(desk, sheet.id).getUsedRangeOrNullObject(true).untrack() : rangeOf(desk, sheet.id, area);
  range.load('values,numberFormat,rowIndex,columnIndex');
  return () =>
    range.isNullObject
      ? []
      : [{ row: range.rowIndex, column: range.columnIndex, values: range.values, formats: range.numberFormat }];
}

function sheetView(title: string, blocks: readonly Block[], date1904: boolean): BookSheet {
  return {
    title,
    rows: Math.max(0, ...blocks.map(({ row, values }) => row + values.length)),
    cell: (row, column) => {
      const block = blocks.find((one) => row >= one.row && row < one.row + one.values.length);
      return block === undefined ? null : cellIn(block, row, column, date1904);
    },
  };
}

function cellIn(block: Block, row: number, column: number, date1904: boolean): BookCell | null {
  const value = heldOf(block.values[row - block.row]?.[column - block.column]);
  const format = String(block.formats[row - block.row]?.[column - block.column] ?? 'General');
  if (value === null) return { value, format };
  return { value: date1904 && typeof value === 'number' && isDateFormat(format) ? value + SHIFT_1904 : value, format };
}
