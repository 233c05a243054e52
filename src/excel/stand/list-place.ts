/**
 * The sheets that hold a line for each indicator: the ledger, the monthly plan, the milestones, the sources. Where their
 * lines are in a layout and in the workbook, and which column of the one is which of the other. Pure.
 */
import { SHEET_NAMES, positionOf } from '../../sheet';
import type { Area, Layout, SheetKey } from '../../sheet';
import { sheetPlace } from './ledger-place';
import { areaOf } from '../lay/reference';
import type { SheetState, State } from './state';

export type ListKey = Extract<SheetKey, 'ledger' | 'monthly' | 'milestones' | 'sources'>;
export const LISTS: readonly ListKey[] = ['ledger', 'monthly', 'milestones', 'sources'];

/** Rows of the named area that are its header. */
export const HEADS: Readonly<Record<ListKey, number>> = { ledger: 0, monthly: 0, milestones: 0, sources: 1 };
/** Column of the code, from the area's left, where the columns have no names. */
export const CODES: Readonly<Record<ListKey, number>> = {
  ledger: positionOf('code'),
  monthly: 0,
  milestones: 0,
  sources: 5,
};

export interface ListPlace {
  readonly key: ListKey;
  readonly sheet: SheetState;
  /** Its lines, blank ones included. */
  readonly area: Area;
  /** Column of the codes. */
  readonly code: number;
  /** Column of the layout → column of the sheet. */
  readonly column: (column: number) => number | null;
  /** The same lines in the layout, blank ones included. */
  readonly from: Area;
}

export function listPlace(state: State, layout: Layout, key: ListKey): ListPlace | null {
  const place = sheetPlace(state, key);
  const laid = layoutArea(layout, key);
  if (place === null || laid === null) return null;
  const column = columnsOf(state, layout, { key, sheet: place.sheet, left: place.area.column - laid.column });
  const area = withoutHead(place.area, HEADS[key]);
  const code = column(laid.column + CODES[key]);
  return code === null ? null : { key, sheet: place.sheet, area, code, column, from: withoutHead(laid, HEADS[key]) };
}

export function layoutArea(layout: Layout, key: ListKey): Area | null {
  const name = layout.names.find((one) => one.sheet === key && one.name === SHEET_NAMES[key]);
  return name === undefined ? null : areaOf(name.refersTo);
}

function withoutHead(area: Area, rows: number): Area {
  return { ...area, row: area.row + rows, rows: area.rows - rows };
}

interface Columns {
  readonly key: ListKey;
  readonly sheet: SheetState;
  /** How far the whole list was pushed aside. */
  readonly left: number;
}

/** Columns with a name of their own are found by it; in lists without such names the list is moved as a whole. */
function columnsOf(state: State, layout: Layout, { key, sheet, left }: Columns): (column: number) => number | null {
  const laid = layout.names.flatMap((name) => {
    const area = name.sheet === key && !name.name.startsWith('YS_Head_') ? areaOf(name.refersTo) : null;
    return area === null || area.rows > 1 || area.columns > 1 ? [] : [[area.column, name.name] as const];
  });
  if (laid.length === 0) return (column) => column + left;
  const standing = new Map(
    state.names
      .filter((name) => name.sheet === sheet.id)
      .map(({ name, refersTo }) => [name, areaOf(refersTo)?.column ?? null]),
  );
  const found = new Map(laid.map(([column, name]) => [column, standing.get(name) ?? null]));
  return (column) => found.get(column) ?? null;
}
