/**
 * Takes back what a person typed in the grid: the cells as they were in the book, formulas included. The grid's own
 * undo is kept empty, for it knows only what was shown. As in Excel, an add-in's write or a move of cells forgets it all.
 */
import { IUndoRedoService } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import {
  around,
  cellAt,
  oneCell,
  putCell,
  sheetById,
  tell,
  touch,
  type Area,
  type Book,
  type Cell,
  type Host,
  type Sheet,
} from '../../host';
import type { Screen } from './univer';
import { unitId } from './view';

interface Before {
  readonly sheetId: string;
  readonly cells: readonly { readonly at: readonly [number, number]; readonly cell: Cell }[];
}

export interface UndoStack {
  /** Remembers these cells as they are now. */
  readonly remember: (sheet: Sheet, places: readonly (readonly [number, number])[]) => void;
  readonly forget: () => void;
  readonly dispose: () => void;
}

const most = 100;

export function newUndoStack(host: Host, screen: Screen, container: HTMLElement): UndoStack {
  const stack: Before[] = [];
  let [restoring, taking] = [false, false];
  const press = (event: KeyboardEvent): void => {
    const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // While a cell is being edited, the editor takes back its own characters.
    if (!undo || screen.injector.get(IEditorBridgeService).isVisible().visible) return;
    event.preventDefault();
    event.stopPropagation();
    const last = stack.pop();
    if (!last) return;
    void host.edit((book) => {
      restoring = true;
      restore(book, last);
      restoring = false;
    });
  };
  const stopNews = host.onNews((news) => {
    if (restoring || taking) return;
    if (news.kind === 'changed' || news.kind === 'moved-cells' || news.kind === 'sheets') stack.length = 0;
  });
  container.addEventListener('keydown', press, { capture: true });
  return {
    remember: (sheet, places) => {
      stack.push({ sheetId: sheet.id, cells: places.map((at) => ({ at, cell: cellAt(sheet, ...at) })) });
      if (stack.length > most) stack.shift();
      screen.injector.get(IUndoRedoService).clearUndoRedo(unitId);
      // The news of this very change comes before the turn is over.
      taking = true;
      queueMicrotask(() => (taking = false));
    },
    forget: () => void (stack.length = 0),
    dispose: () => {
      stopNews();
      container.removeEventListener('keydown', press, { capture: true });
    },
  };
}

function restore(book: Book, { sheetId, cells }: Before): void {
  const sheet = sheetById(book, sheetId);
  if (!sheet) return;
  let area: Area | null = null;
  for (const { at, cell } of cells) {
    putCell(sheet, at[0], at[1], cell);
    touch(book, sheetId, at[0], at[1]);
    area = area ? around(area, oneCell(...at)) : oneCell(...at);
  }
  if (area) tell(book, { kind: 'changed', sheetId, area, change: 'RangeEdited' });
}
