/**
 * The cell of a row, brought before the person's eyes. Two rounds: where the code stands, by the names of the sheet that
 * held the ledger last time; then the selection. A first call, or a ledger that is gone from there, looks around first.
 */
import { SHEET_NAMES, columnName } from '../../sheet';
import type { Area, ColumnKey } from '../../sheet';
import type { Desk } from '../wire/desk';
import { rangeOf, sheetOf } from '../wire/desk';
import { rowsByCode } from '../stand/columns';
import { problemOf, refusalOf } from '../wire/failure';
import { inTurn, settled } from '../perform/guard';
import { heldOf } from '../wire/landing';
import type { LedgerProblem, Outcome } from '../ledger';
import { ledgerPlace } from '../stand/ledger-place';
import { send } from '../wire/send';
import { readState } from '../stand/state';
import { toldLedger } from '../stand/which-ledger';
import type { LedgerYear } from '../stand/which-ledger';
import type { Workbook } from '../wire/workbook';

export interface Spot {
  readonly sheet: string;
  readonly address: string;
}

interface Found {
  readonly area: Area;
}

const SHEETS = new WeakMap<Workbook, { readonly sheet: string; readonly told: LedgerYear | undefined }>();

export function goTo(workbook: Workbook, code: string, column: ColumnKey = 'name'): Promise<Outcome<Spot>> {
  return inTurn(workbook, () =>
    settled(async () => {
      const kept = SHEETS.get(workbook);
      const known = kept?.told === toldLedger(workbook) ? kept?.sheet : undefined;
      const there = known === undefined ? null : await tried(() => findIn(workbook, known, code, column));
      return there === null ? findAfresh(workbook, code, column) : goOn(workbook, known ?? '', there);
    }),
  );
}

async function findAfresh(workbook: Workbook, code: string, column: ColumnKey): Promise<Outcome<Spot>> {
  const place = ledgerPlace(await readState(workbook));
  if (place === null) return { value: null, problems: [problemOf('no-ledger')] };
  SHEETS.set(workbook, { sheet: place.sheet.id, told: toldLedger(workbook) });
  return goOn(workbook, place.sheet.id, await findIn(workbook, place.sheet.id, code, column));
}

/** null where the sheet or its names are gone: then we look around. */
export async function tried<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'ItemNotFound' || code === 'InvalidReference' || code === 'InvalidArgument') return null;
    throw error;
  }
}

function findIn(workbook: Workbook, sheet: string, code: string, column: ColumnKey): Promise<Found | LedgerProblem> {
  return send(workbook, [], (desk) => {
    const rows = namedRange(desk, sheet, SHEET_NAMES.ledger ?? '');
    const codeHead = namedRange(desk, sheet, columnName('code'));
    const head = namedRange(desk, sheet, columnName(column));
    const codes = rows.getIntersection(codeHead.getEntireColumn().untrack()).untrack();
    codes.load('values,rowIndex');
    head.load('columnIndex');
    return () => {
      const found = rowsByCode(codes.values.map(([held]) => heldOf(held))).get(code) ?? [];
      const [row] = found;
      if (row === undefined) return problemOf('code-missing', { code });
      return { area: { row: codes.rowIndex + row, column: head.columnIndex, rows: 1, columns: 1 } };
    };
  });
}

function namedRange(desk: Desk, sheet: string, name: string): Excel.Range {
  return sheetOf(desk, sheet).names.getItem(name).getRange().untrack();
}

async function goOn(workbook: Workbook, sheet: string, found: Found | LedgerProblem): Promise<Outcome<Spot>> {
  if ('severity' in found) return { value: null, problems: [found] };
  const { area } = found;
  const steps = [{ do: 'activate', sheet } as const, { do: 'select', sheet, area } as const];
  return send(workbook, steps, (desk) => {
    const cell = rangeOf(desk, sheet, area);
    cell.load('address,rowHidden');
    return () => {
      const [title = '', address = ''] = splitAddress(cell.address);
      const hidden = cell.rowHidden
        ? [problemOf('row-hidden', { address }, { in: 'cell', sheet: title, address })]
        : [];
      return { value: { sheet: title, address }, problems: hidden };
    };
  });
}

/** `'台账 (2)'!C7` → title and address. */
function splitAddress(address: string): readonly string[] {
  const at = address.lastIndexOf('!');
  return [address.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"), address.slice(at + 1)];
}
