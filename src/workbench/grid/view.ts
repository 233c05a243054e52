/**
 * What the grid now shows of one sheet, and the mutations that bring it up to date: only what differs is sent.
 * In: the host's sheet. Out: mutations of the grid (id and parameters), in the order they must run.
 */
import { BooleanNumber, type IRange, type IWorksheetData } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { sameArea, type Area, type Book, type Laid, type Sheet } from '../../host';
import { changedCells, noCells, type Scope, type SentCells } from './cells';
import { sheetSize, shownLine, shownMerges, type ShownLine } from './shown';

export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Lines with a size, a look or content of their own. */
const linesOf = (sheet: Sheet, axis: 'row' | 'column'): readonly number[] =>
  axis === 'row' ? [...new Set([...sheet.rows.keys(), ...sheet.cells.keys()])] : [...sheet.columns.keys()];

interface Shown {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly view: View;
}

/** The grid's state of one sheet as last sent. */
export interface View {
  readonly sheetId: string;
  readonly cells: SentCells;
  readonly rows: Map<number, ShownLine>;
  readonly columns: Map<number, ShownLine>;
  merges: readonly Area[];
  size: { readonly rows: number; readonly columns: number };
  frame: string;
}

export const unitId = 'book';

export const gridRange = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

/** A whole sheet for the grid to open with, and the view that stands for it. */
export function openedSheet(book: Book, sheet: Sheet): { readonly data: Partial<IWorksheetData>; readonly view: View } {
  const size = sheetSize(sheet);
  const view: View = {
    sheetId: sheet.id,
    cells: noCells(),
    rows: new Map(),
    columns: new Map(),
    merges: shownMerges(sheet),
    size,
    frame: frameOf(sheet),
  };
  const cellData = changedCells(book, sheet, view.cells, { laid: new Map(), scope: 'all' });
  const lines = (axis: 'row' | 'column') =>
    linesOf(sheet, axis).map((index) => {
      const line = shownLine(book, sheet, axis, index);
      (axis === 'row' ? view.rows : view.columns).set(index, line);
      return [index, line] as const;
    });
  const hd = (line: ShownLine) => (line.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    view,
    data: {
      id: sheet.id,
      name: sheet.name,
      tabColor: sheet.tabColor,
      hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      freeze: freezeOf(sheet),
      rowCount: size.rows,
      columnCount: size.columns,
      defaultColumnWidth: shownLine(book, sheet, 'column', -1).size,
      defaultRowHeight: shownLine(book, sheet, 'row', -1).size,
      mergeData: view.merges.map(gridRange),
      cellData,
      rowData: Object.fromEntries(
        lines('row').map(([index, line]) => [index, { h: line.size, hd: hd(line), ia: BooleanNumber.FALSE }]),
      ),
      columnData: Object.fromEntries(lines('column').map(([index, line]) => [index, { w: line.size, hd: hd(line) }])),
      showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
    },
  };
}

/** What changed: where, and what conditional formats lay over the sheet now. */
export interface Change {
  readonly scope: Scope;
  readonly laid: Laid;
}

/** Mutations that make the grid show the sheet as it is now. */
export function refreshed(book: Book, sheet: Sheet, view: View, change: Change): readonly Mutation[] {
  const at = { unitId, subUnitId: sheet.id };
  const size = sheetSize(sheet);
  const grown = size.rows > view.size.rows || size.columns > view.size.columns;
  const cellValue = changedCells(book, sheet, view.cells, change);
  const all = change.scope === 'all';
  const rows = all ? [...view.rows.keys(), ...linesOf(sheet, 'row')] : Object.keys(cellValue).map(Number);
  const columns = all ? [...view.columns.keys(), ...linesOf(sheet, 'column')] : [];
  return [
    ...(grown ? growing(view, size) : []),
    ...frameChanges(sheet, view),
    ...lineChanges({ book, sheet, view }, 'row', rows),
    ...lineChanges({ book, sheet, view }, 'column', columns),
    ...mergeChanges(sheet, view),
    ...(Object.keys(cellValue).length > 0 ? [{ id: SetRangeValuesMutation.id, params: { ...at, cellValue } }] : []),
  ];
}

function growing(view: View, size: View['size']): readonly Mutation[] {
  view.size = { rows: Math.max(size.rows, view.size.rows), columns: Math.max(size.columns, view.size.columns) };
  const at = { unitId, subUnitId: view.sheetId };
  return [
    { id: 'sheet.mutation.set-worksheet-row-count', params: { ...at, rowCount: view.size.rows } },
    { id: 'sheet.mutation.set-worksheet-column-count', params: { ...at, columnCount: view.size.columns } },
  ];
}

const freezeOf = (sheet: Sheet) => {
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
};

const frameOf = (sheet: Sheet): string =>
  JSON.stringify([sheet.name, sheet.tabColor, sheet.visibility, sheet.gridlines, sheet.freeze]);

function frameChanges(sheet: Sheet, view: View): readonly Mutation[] {
  const frame = frameOf(sheet);
  if (frame === view.frame) return [];
  view.frame = frame;
  const at = { unitId, subUnitId: sheet.id };
  return [
    { id: SetWorksheetNameMutation.id, params: { ...at, name: sheet.name } },
    { id: SetTabColorMutation.id, params: { ...at, color: sheet.tabColor } },
    {
      id: SetWorksheetHideMutation.id,
      params: { ...at, hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    },
    {
      id: ToggleGridlinesMutation.id,
      params: { ...at, showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    },
    { id: SetFrozenMutation.id, params: { ...at, ...freezeOf(sheet), resetScroll: true } },
  ];
}

function lineChanges(
  { book, sheet, view }: Shown,
  axis: 'row' | 'column',
  looked: Iterable<number>,
): readonly Mutation[] {
  const known = axis === 'row' ? view.rows : view.columns;
  const changed: (readonly [number, ShownLine])[] = [];
  for (const index of new Set(looked)) {
    const line = shownLine(book, sheet, axis, index);
    const before = known.get(index);
    if (before?.size === line.size && before.hidden === line.hidden) continue;
    known.set(index, line);
    changed.push([index, line]);
  }
  return changed.length === 0 ? [] : lineMutations(sheet, view, axis, changed);
}

function lineMutations(
  sheet: Sheet,
  view: View,
  axis: 'row' | 'column',
  changed: readonly (readonly [number, ShownLine])[],
): readonly Mutation[] {
  const at = { unitId, subUnitId: sheet.id };
  const range = (index: number): IRange =>
    gridRange(
      axis === 'row'
        ? { top: index, bottom: index, left: 0, right: view.size.columns - 1 }
        : { top: 0, bottom: view.size.rows - 1, left: index, right: index },
    );
  const [sized, hide, show] =
    axis === 'row'
      ? [SetWorksheetRowHeightMutation.id, SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetWorksheetColWidthMutation.id, SetColHiddenMutation.id, SetColVisibleMutation.id];
  const ranges = (of: readonly (readonly [number, ShownLine])[]) => of.map(([index]) => range(index));
  const sizes = Object.fromEntries(changed.map(([index, line]) => [index, line.size]));
  const hidden = changed.filter(([, line]) => line.hidden);
  const seen = changed.filter(([, line]) => !line.hidden);
  return [
    { id: sized, params: { ...at, ranges: ranges(changed), [axis === 'row' ? 'rowHeight' : 'colWidth']: sizes } },
    ...(hidden.length > 0 ? [{ id: hide, params: { ...at, ranges: ranges(hidden) } }] : []),
    ...(seen.length > 0 ? [{ id: show, params: { ...at, ranges: ranges(seen) } }] : []),
  ];
}

function mergeChanges(sheet: Sheet, view: View): readonly Mutation[] {
  const merges = shownMerges(sheet);
  const at = { unitId, subUnitId: sheet.id };
  const missing = (from: readonly Area[], of: readonly Area[]) =>
    of.filter((area) => !from.some((other) => sameArea(area, other)));
  const gone = missing(merges, view.merges);
  const come = missing(view.merges, merges);
  view.merges = merges;
  return [
    ...(gone.length > 0
      ? [{ id: RemoveWorksheetMergeMutation.id, params: { ...at, ranges: gone.map(gridRange) } }]
      : []),
    ...(come.length > 0 ? [{ id: AddWorksheetMergeMutation.id, params: { ...at, ranges: come.map(gridRange) } }] : []),
  ];
}
