/**
 * Keeps the visible grid the picture of the host's book: hears the book's news, gathers them until the request in
 * hand is through, then sends what differs. Everything it sends is marked, so that the grid's own news
 * (what a person does in it) can be told apart.
 */
import { BooleanNumber, LocaleType, type IWorkbookData } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { oneCell, type Area, type Book, type Laid, type News } from '../../host';
import type { Scope } from './cells';
import type { Screen } from './univer';
import { gridRange, openedSheet, refreshed, unitId, type Mutation, type View } from './view';

export interface Mirror {
  /** Resolves when everything told so far is shown. */
  readonly shown: () => Promise<void>;
  /** Shows the sheet anew: what the grid has of it may differ from the book. */
  readonly refresh: (sheetId: string) => void;
  /** The grid's cells have moved by themselves: whatever is known of them is out of date. */
  readonly forget: (sheetId: string) => void;
  /** A person changed these cells in the grid: they are shown anew whatever the book makes of it. */
  readonly doubt: (sheetId: string, cells: Readonly<Record<string, object | undefined>>) => void;
  /** Takes out a sheet the grid has made by itself. */
  readonly drop: (sheetId: string) => void;
  readonly reopen: () => void;
  /** While the grid is being brought up to date it moves its own place about; that is no act of a person. */
  readonly updating: () => boolean;
  /** Runs what a person did in the grid: their place is theirs, it is not sent back to them. */
  readonly own: (act: () => void) => void;
  readonly close: () => void;
}

/** What conditional formats lay over a sheet's cells; the host evaluates them. */
export type LaidOf = (sheetId: string) => Promise<Laid>;

interface State {
  readonly book: Book;
  readonly screen: Screen;
  readonly laidOf: LaidOf;
  readonly views: Map<string, View>;
  /** Sheets to bring up to date, and where. */
  readonly stale: Map<string, Scope>;
  /** Sheets the grid has made by itself: they go once the book's own are there and shown. */
  readonly drops: Set<string>;
  /** The active sheet or the selection is to be shown. */
  place: boolean;
  own: boolean;
  updating: boolean;
  turn: Promise<void>;
  timer: number;
}

/** Marks what comes from the book; what a person does in the grid never has it. */
const fromBook = { onlyLocal: true } as const;

function send({ screen }: State, { id, params }: Mutation): void {
  screen.commands.syncExecuteCommand(id, params, fromBook);
}

function open(state: State): void {
  const { book, screen, views, stale } = state;
  views.clear();
  const sheets = book.sheets.map((sheet) => {
    const { data, view } = openedSheet(book, sheet);
    views.set(sheet.id, view);
    stale.set(sheet.id, 'all');
    return [sheet.id, data] as const;
  });
  const data: Partial<IWorkbookData> = {
    id: unitId,
    name: book.fileName,
    locale: LocaleType.ZH_CN,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets),
  };
  screen.show(data);
  state.place = true;
  soon(state);
}

/** Sheets that came or went, and their order. */
function sheetChanges(state: State): void {
  const { book, views, stale } = state;
  book.sheets.forEach((sheet, index) => {
    if (views.has(sheet.id)) return;
    const { data, view } = openedSheet(book, sheet);
    views.set(sheet.id, view);
    stale.set(sheet.id, 'all');
    // The grid turns to what comes in; the book's own place is shown again.
    state.place = true;
    send(state, {
      id: InsertSheetMutation.id,
      params: { unitId, index, sheet: { ...data, rightToLeft: BooleanNumber.FALSE } },
    });
  });
  // New sheets first: the grid cannot be without one.
  for (const { sheetId } of [...views.values()]) {
    if (book.sheets.some((sheet) => sheet.id === sheetId)) continue;
    send(state, { id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheetId, subUnitName: '' } });
    views.delete(sheetId);
  }
  if ([...views.keys()].join() !== book.sheets.map((sheet) => sheet.id).join()) reorder(state);
}

function reorder(state: State): void {
  const { book, views } = state;
  book.sheets.forEach((sheet, toOrder) => {
    send(state, {
      id: SetWorksheetOrderMutation.id,
      params: { unitId, subUnitId: sheet.id, toOrder, fromOrder: toOrder },
    });
    const view = views.get(sheet.id);
    views.delete(sheet.id);
    if (view) views.set(sheet.id, view);
  });
}

async function update(state: State): Promise<void> {
  state.updating = true;
  try {
    await bringUpToDate(state);
  } finally {
    state.updating = false;
  }
}

async function bringUpToDate(state: State): Promise<void> {
  const { book, views, stale } = state;
  sheetChanges(state);
  for (const id of [...stale.keys()]) {
    const laid = await state.laidOf(id);
    const scope = stale.get(id) ?? [];
    stale.delete(id);
    const [sheet, view] = [book.sheets.find((one) => one.id === id), views.get(id)];
    if (!sheet || !view) continue;
    for (const mutation of refreshed(book, sheet, view, { scope, laid })) send(state, mutation);
  }
  if (state.place || state.drops.size > 0) showPlace(state);
  state.place = false;
  for (const subUnitId of state.drops)
    send(state, { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: '' } });
  state.drops.clear();
}

function showPlace(state: State): void {
  const { book } = state;
  const sheet = book.sheets.find((one) => one.id === book.activeSheetId);
  if (!sheet) return;
  const { selection } = sheet;
  const at = { unitId, subUnitId: sheet.id };
  const first = gridRange(oneCell(selection.top, selection.left));
  const primary = {
    actualRow: first.startRow,
    actualColumn: first.startColumn,
    isMerged: false,
    isMergedMainCell: false,
    ...first,
  };
  send(state, { id: SetWorksheetActiveOperation.id, params: at });
  send(state, {
    id: SetSelectionsOperation.id,
    params: { ...at, reveal: true, selections: [{ range: gridRange(selection), primary, style: null }] },
  });
}

/** After what is under way: one update for all the news of a request. */
function soon(state: State): void {
  if (state.timer !== 0) return;
  state.timer = window.setTimeout(() => {
    state.timer = 0;
    state.turn = state.turn.then(() => update(state));
  }, 0);
}

/** News of contents and looks names the cells; any other news is about the whole sheet. */
const contents: ReadonlySet<News['kind']> = new Set<News['kind']>(['changed', 'calculated', 'formatted']);

/** Adds an area to what is to be looked at; null: all of the sheet. */
function widen({ stale }: State, sheetId: string, area: Area | null): void {
  const before = stale.get(sheetId);
  if (before === 'all') return;
  stale.set(sheetId, area ? [...(before ?? []), area] : 'all');
}

function hear(state: State, news: News): void {
  if (news.kind === 'selected' || news.kind === 'activated') state.place ||= !state.own;
  else if (news.kind === 'sheets') for (const sheet of state.book.sheets) state.stale.set(sheet.id, 'all');
  else if ('sheetId' in news && news.kind !== 'deactivated')
    widen(state, news.sheetId, contents.has(news.kind) && 'area' in news ? news.area : null);
  soon(state);
}

async function allShown(state: State): Promise<void> {
  while (state.timer !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await state.turn;
}

/** No text looks like this, so the cell counts as changed. */
const doubted = '\u0000';

/** The cells' places, as areas of one row each. */
function doubtCells(view: View | undefined, cells: Readonly<Record<string, object | undefined>>): readonly Area[] {
  if (!view) return [];
  return Object.entries(cells).flatMap(([line, data]) => {
    const row = Number(line);
    const columns = Object.keys(data ?? {}).map(Number);
    const seen = view.cells.keys.get(row) ?? new Map<number, string>();
    for (const column of columns) seen.set(column, doubted);
    view.cells.keys.set(row, seen);
    return columns.length > 0
      ? [{ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) }]
      : [];
  });
}

export function mirrorBook(book: Book, screen: Screen, laidOf: LaidOf): Mirror {
  const state: State = {
    ...{ book, screen, laidOf, views: new Map(), stale: new Map(), drops: new Set() },
    ...{ place: false, own: false, updating: false, turn: Promise.resolve(), timer: 0 },
  };
  const listener = (news: News): void => hear(state, news);
  const refresh = (sheetId: string): void => {
    widen(state, sheetId, null);
    soon(state);
  };
  open(state);
  book.listeners.add(listener);
  return {
    shown: () => allShown(state),
    updating: () => state.updating,
    refresh,
    forget: (sheetId) => {
      const view = state.views.get(sheetId);
      for (const known of [view?.cells.keys, view?.rows, view?.columns]) known?.clear();
      refresh(sheetId);
    },
    doubt: (sheetId, cells) => {
      for (const area of doubtCells(state.views.get(sheetId), cells)) widen(state, sheetId, area);
      soon(state);
    },
    drop: (sheetId) => {
      state.drops.add(sheetId);
      soon(state);
    },
    reopen: () => {
      screen.close(unitId);
      open(state);
    },
    own: (act) => {
      state.own = true;
      try {
        act();
      } finally {
        state.own = false;
      }
    },
    close: () => {
      book.listeners.delete(listener);
      window.clearTimeout(state.timer);
      screen.close(unitId);
    },
  };
}
