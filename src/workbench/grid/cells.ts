/**
 * Which cells of a sheet the grid must be sent anew. In: the sheet, what the grid has of it, where something changed.
 * Out: the cells that look different now. A change in one row costs that row, not the sheet; conditional formats are
 * compared as laid, for one typed figure may colour a row elsewhere.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Area, Book, Laid, RuleLook, Sheet } from '../../host';
import { shownCell, type ShownCell } from './shown';

/** Everything, or the areas where something changed. */
export type Scope = 'all' | readonly Area[];

/** The grid's cells as last sent: each cell's key, and what conditional formats had laid over it. */
export interface SentCells {
  readonly keys: Map<number, Map<number, string>>;
  laid: Laid;
}

export const noCells = (): SentCells => ({ keys: new Map(), laid: new Map() });

/** Always text: the host has already said how a number is written. */
const cellData = ({ text, look }: ShownCell): ICellData => ({
  v: text,
  t: CellValueType.STRING,
  s: look.style,
  f: null,
  p: null,
});
const emptied: ICellData = { v: null, t: CellValueType.STRING, s: null, f: null, p: null };

export type CellChanges = Record<number, Record<number, ICellData>>;

/** Compares, and remembers what will be shown. */
export function changedCells(
  book: Book,
  sheet: Sheet,
  sent: SentCells,
  now: { readonly laid: Laid; readonly scope: Scope },
): CellChanges {
  const changes: CellChanges = {};
  const looks = (row: number, column: number): RuleLook | null => now.laid.get(row)?.get(column) ?? null;
  for (const [row, columns] of candidates(sheet, sent, now.laid, now.scope)) {
    const seen = sent.keys.get(row) ?? new Map<number, string>();
    for (const column of columns) {
      const cell = shownCell(book, sheet, [row, column], looks);
      if (!cell && !seen.has(column)) continue;
      if (cell && seen.get(column) === cell.key) continue;
      if (cell) seen.set(column, cell.key);
      else seen.delete(column);
      (changes[row] ??= {})[column] = cell ? cellData(cell) : emptied;
    }
    sent.keys.set(row, seen);
  }
  sent.laid = now.laid;
  return changes;
}

type Places = Map<number, Set<number>>;

function candidates(sheet: Sheet, sent: SentCells, laid: Laid, scope: Scope): Places {
  const places: Places = new Map();
  const areas: readonly Area[] = scope === 'all' ? [{ top: 0, left: 0, bottom: Infinity, right: Infinity }] : scope;
  for (const area of areas)
    for (const lines of [sheet.cells, sent.keys])
      for (const [row, line] of lines)
        if (row >= area.top && row <= area.bottom) addColumns(places, row, line.keys(), area);
  for (const row of new Set([...laid.keys(), ...sent.laid.keys()]))
    addRelaid(places, row, sent.laid.get(row), laid.get(row));
  return places;
}

function setOf(places: Places, row: number): Set<number> {
  let columns = places.get(row);
  if (!columns) places.set(row, (columns = new Set()));
  return columns;
}

function addColumns(places: Places, row: number, columns: Iterable<number>, area: Area): void {
  const found = setOf(places, row);
  for (const column of columns) if (column >= area.left && column <= area.right) found.add(column);
}

type LaidLine = ReadonlyMap<number, RuleLook> | undefined;

function addRelaid(places: Places, row: number, before: LaidLine, after: LaidLine): void {
  if (before === after) return;
  for (const column of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]))
    if (!sameLook(before?.get(column), after?.get(column))) setOf(places, row).add(column);
}

const sameLook = (a: RuleLook | undefined, b: RuleLook | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.fill === b.fill &&
    a.fontColor === b.fontColor &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strikethrough === b.strikethrough);
