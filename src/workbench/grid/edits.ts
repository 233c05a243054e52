/**
 * Hears what a person does in the grid and does the same to the host's book. What the book does otherwise (a refused
 * value, a number formatted) comes back through the mirror. What this workbench cannot carry over is put back at
 * once and named, so that grid and book never drift apart.
 */
import type { IDisposable, IRange } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import {
  activate,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  sheetById,
  sheetNameFault,
  showSheet,
  tell,
  type Book,
  type Host,
  type Sheet,
} from '../../host';
import { editedText, placesOf, takeCells, type CellMatrix } from './edit-cells';
import { freezePanes, hideLines, resizeLines, shiftLines, type Axis, type Sizes } from './edit-lines';
import type { Mirror } from './mirror';
import type { Screen } from './univer';
import type { UndoStack } from './undo';
import { unitId } from './view';

/** What to tell the person; the workbench has the words. */
export type Note =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-here'; readonly what: string };

/** The parameters of the grid's mutations that matter here; each mutation has some of them. */
interface Params {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly colWidth?: Sizes;
  readonly rowHeight?: Sizes;
  readonly ySplit?: number;
  readonly xSplit?: number;
  readonly name?: string;
  readonly color?: string;
  readonly hidden?: number;
  readonly toOrder?: number;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string; readonly name: string };
}

interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly params: Params;
}

/** null: done; else what went wrong. */
type Act = (place: Place) => string | null;

const done =
  (act: (place: Place) => void): Act =>
  (place) => {
    act(place);
    return null;
  };

const lines = (axis: Axis, hidden: boolean): Act =>
  done(({ book, sheet, params }) => hideLines(book, sheet, params.ranges ?? [], { axis, hidden }));
const shift = (axis: Axis, sign: 1 | -1): Act =>
  done(({ book, sheet, params }) => params.range && shiftLines(book, sheet, params.range, { axis, sign }));

const acts: Readonly<Record<string, Act>> = {
  [SetRangeValuesMutation.id]: ({ book, sheet, params }) => takeCells(book, sheet, params.cellValue ?? {}),
  [InsertRowMutation.id]: shift('row', 1),
  [RemoveRowMutation.id]: shift('row', -1),
  [InsertColMutation.id]: shift('column', 1),
  [RemoveColMutation.id]: shift('column', -1),
  [SetColHiddenMutation.id]: lines('column', true),
  [SetColVisibleMutation.id]: lines('column', false),
  [SetRowHiddenMutation.id]: lines('row', true),
  [SetRowVisibleMutation.id]: lines('row', false),
  [SetWorksheetColWidthMutation.id]: done(({ book, sheet, params }) =>
    resizeLines(book, sheet, params.ranges ?? [], { axis: 'column', sizes: params.colWidth ?? {} }),
  ),
  [SetWorksheetRowHeightMutation.id]: done(({ book, sheet, params }) =>
    resizeLines(book, sheet, params.ranges ?? [], { axis: 'row', sizes: params.rowHeight ?? {} }),
  ),
  [SetFrozenMutation.id]: done(({ book, sheet, params }) =>
    freezePanes(book, sheet, params.ySplit ?? 0, params.xSplit ?? 0),
  ),
  [SetWorksheetNameMutation.id]: ({ book, sheet, params }) => {
    const fault = sheetNameFault(book, params.name ?? '', sheet);
    if (!fault) renameSheet(book, sheet, params.name ?? '');
    return fault;
  },
  [SetTabColorMutation.id]: done(({ book, sheet, params }) => {
    sheet.tabColor = params.color ?? '';
    tell(book, { kind: 'sheets' });
  }),
  [SetWorksheetHideMutation.id]: done(({ book, sheet, params }) =>
    showSheet(book, sheet, params.hidden === 1 ? 'Hidden' : 'Visible'),
  ),
  [SetWorksheetOrderMutation.id]: done(({ book, sheet, params }) => moveSheet(book, sheet, params.toOrder ?? 0)),
  [RemoveSheetMutation.id]: done(({ book, sheet }) => deleteSheet(book, sheet)),
  [SetWorksheetActiveOperation.id]: done(({ book, sheet }) => activate(book, sheet.id)),
  [SetSelectionsOperation.id]: done(({ book, sheet, params }) => {
    const range = params.selections?.at(-1)?.range;
    if (!range) return;
    const area = { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
    sheet.selection = area;
    tell(book, { kind: 'selected', sheetId: sheet.id, area });
  }),
};

/** Mutations that move cells in the grid itself: all that the mirror knows of the sheet's cells is out of date. */
const moving = new Set<string>([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
]);
/** Where a person is, not what they change. */
const placing = new Set<string>([SetWorksheetActiveOperation.id, SetSelectionsOperation.id]);
/** Of no consequence for the book. */
const idle = new Set<string>([
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.mark-dirty-row-auto-height',
]);

export type Noter = (note: Note) => void;

export interface Hearing {
  readonly host: Host;
  readonly screen: Screen;
  readonly mirror: Mirror;
  readonly undo: UndoStack;
  readonly note: Noter;
}

export function hearEdits({ host, screen, mirror, undo, note }: Hearing): IDisposable {
  const { book } = host.workbook;
  const heard = screen.commands.onCommandExecuted(({ id, params: given }, options) => {
    const params = given as Params | undefined;
    if (options?.onlyLocal === true || params?.unitId !== unitId) return;
    if (mirror.updating() && placing.has(id)) return;
    void host.edit(() => mirror.own(() => take({ book, mirror, undo, note }, id, params)));
  });
  const edited = screen.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, location, next) => {
      const sheet = location.unitId === unitId ? sheetById(book, location.subUnitId) : undefined;
      if (!sheet || !cell) return next(cell);
      const text = editedText(book, sheet, [location.row, location.col]);
      return next(text.startsWith('=') ? { ...cell, f: text, v: null } : { ...cell, v: text });
    },
  });
  return {
    dispose: () => {
      heard.dispose();
      edited();
    },
  };
}

interface Taking {
  readonly book: Book;
  readonly mirror: Mirror;
  readonly undo: UndoStack;
  readonly note: Noter;
}

function take({ book, mirror, undo, note }: Taking, id: string, params: Params): void {
  if (id === InsertSheetMutation.id) return newSheet(book, mirror, params);
  const [act, sheet] = [acts[id], sheetById(book, params.subUnitId)];
  if (!act || !sheet) {
    if (!id.includes('.mutation.') || idle.has(id)) return;
    mirror.reopen();
    note({ kind: 'not-here', what: id.split('.').at(-1) ?? id });
    return;
  }
  if (moving.has(id)) mirror.forget(sheet.id);
  if (params.cellValue) {
    mirror.doubt(sheet.id, params.cellValue);
    undo.remember(sheet, placesOf(params.cellValue));
  }
  const reason = act({ book, sheet, params });
  if (!reason) return;
  mirror.refresh(sheet.id);
  note({ kind: 'refused', reason });
}

/** The grid has made a sheet with an id of its own: the book makes one, and the grid's goes. */
function newSheet(book: Book, mirror: Mirror, params: Params): void {
  const made = addSheet(book, null);
  if (params.sheet) mirror.drop(params.sheet.id);
  activate(book, made.id);
}
