// What a person does to cells: typing, clearing, pasting, inserting, deleting, hiding, sorting, filtering.
import { isWholeColumns, isWholeRows, oneCell } from '../book/area';
import { wireValue, type Cell } from '../book/cell';
import { copyCells } from '../book/copy';
import { enter, setContent } from '../book/enter';
import { applyFilter, showAllRows } from '../book/filtering';
import { cellAt, changeColumn, changeRow, styleAt } from '../book/sheet';
import { sortRows, type SortField } from '../book/sort';
import { applyShift, shiftOf } from '../book/structure';
import { invalidCells } from '../book/valid';
import { tell, type Book } from '../book/book';
import { linesOf, placeOf, type Act } from './place';
import type { Criteria } from '../book/filter';
import type { Settler } from '../calc/settle';

export interface CellActs {
  /** Types text into a cell, as with the keyboard: `type('台账!G8', '12%')`. Rejects when Excel would not take it. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly clear: (address: string) => Promise<void>;
  /** Copies cells and pastes them: looks, rules and validations come along, and rules multiply. */
  readonly paste: (from: string, to: string) => Promise<void>;
  /** Rows and columns by address: '5:6', 'C:D', on a sheet by prefix or the active one. */
  readonly insert: (address: string) => Promise<void>;
  readonly remove: (address: string) => Promise<void>;
  readonly hide: (address: string, hidden?: boolean) => Promise<void>;
  readonly sort: (address: string, fields: readonly SortField[]) => Promise<void>;
  /** Filters by a column of the area, counted from its left; without criteria all rows are shown. */
  readonly filter: (address: string, column?: number, criteria?: Criteria) => Promise<void>;
  /** Takes over a value as another author would: the event's source is remote. */
  readonly put: (address: string, cell: Partial<Cell>) => Promise<void>;
}

/** A number typed into a percent cell is a percentage. */
const percentTyped = (text: string, format: string): string =>
  format.includes('%') && /^-?[\d.,]+$/.test(text.trim()) ? `${text.trim()}%` : text;

async function typeInto(book: Book, settler: Settler, address: string, text: string): Promise<void> {
  const { sheet, area } = placeOf(book, address);
  const at = [area.top, area.left] as const;
  if (sheet.protection && styleAt(sheet, ...at).locked) throw new Error(`${address} is locked.`);
  const old = cellAt(sheet, ...at);
  const refusal = enter(book, sheet, at, percentTyped(text, styleAt(sheet, ...at).numberFormat));
  if (refusal) throw new Error(refusal);
  if (text !== '' && (await isStopped(settler, sheet, oneCell(...at)))) {
    setContent(book, sheet, at, old);
    throw new Error(`The validation of ${address} does not allow ${text}.`);
  }
  const [before, after] = [wireValue(old.value), wireValue(cellAt(sheet, ...at).value)];
  tell(book, { kind: 'changed', sheetId: sheet.id, area: oneCell(...at), change: 'RangeEdited', before, after });
}

/** Excel stops what a validation of style Stop refuses; of other styles it asks, and the person insists. */
async function isStopped(
  settler: Settler,
  sheet: ReturnType<typeof placeOf>['sheet'],
  area: ReturnType<typeof oneCell>,
): Promise<boolean> {
  const stops = sheet.validations.filter(({ errorAlert }) => errorAlert.showAlert && errorAlert.style === 'Stop');
  return (await invalidCells({ ...sheet, validations: stops }, [area], settler.ask)).length > 0;
}

function paste(book: Book, from: string, to: string): void {
  const source = placeOf(book, from);
  const { sheet, area } = placeOf(book, to);
  const bottom = Math.max(area.bottom, area.top + source.area.bottom - source.area.top);
  const right = Math.max(area.right, area.left + source.area.right - source.area.left);
  const target = { ...area, bottom, right };
  copyCells(book, { ...source, kind: 'All', skipBlanks: false, multiplies: true }, { sheet, area: target });
  tell(book, { kind: 'changed', sheetId: sheet.id, area: target, change: 'RangeEdited' });
}

function shiftLines(book: Book, address: string, by: 'Inserted' | 'Deleted'): void {
  const { sheet, area } = placeOf(book, address);
  if (!isWholeRows(area) && !isWholeColumns(area)) throw new Error('Name whole rows (5:6) or columns (C:D).');
  const { axis } = linesOf(area);
  const directions = axis === 'row' ? (['Down', 'Up'] as const) : (['Right', 'Left'] as const);
  applyShift(book, sheet, shiftOf(sheet.id, area, directions[by === 'Inserted' ? 0 : 1]));
  tell(book, { kind: 'changed', sheetId: sheet.id, area, change: (axis === 'row' ? 'Row' : 'Column') + by });
}

function hide(book: Book, address: string, hidden = true): void {
  const { sheet, area } = placeOf(book, address);
  const { axis, from, to } = linesOf(area);
  for (let n = from; n <= to; n += 1) (axis === 'row' ? changeRow : changeColumn)(sheet, n, { hidden });
  tell(book, { kind: 'lines', sheetId: sheet.id, axis, from, to });
}

function sort(book: Book, address: string, fields: readonly SortField[]): void {
  const { sheet, area } = placeOf(book, address);
  const fault = sortRows(book, sheet, { area, fields, matchCase: false });
  if (fault) throw new Error(fault);
  tell(book, { kind: 'sorted', sheetId: sheet.id, area });
  tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited' });
}

function filter(book: Book, address: string, column?: number, criteria?: Criteria): void {
  const { sheet, area } = placeOf(book, address);
  sheet.filter ??= { area, criteria: new Map() };
  if (column === undefined) sheet.filter.criteria.clear();
  else if (criteria) sheet.filter.criteria.set(column, criteria);
  showAllRows(sheet);
  const fault = applyFilter(book, sheet);
  if (fault) throw new Error(fault);
  tell(book, { kind: 'view', sheetId: sheet.id });
}

function put(book: Book, address: string, cell: Partial<Cell>): void {
  const { sheet, area } = placeOf(book, address);
  setContent(book, sheet, [area.top, area.left], cell);
  tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited', remote: true });
}

export const cellActs = (book: Book, settler: Settler, act: Act): CellActs => ({
  type: act((address: string, text: string) => typeInto(book, settler, address, text)),
  clear: act((address: string) => typeInto(book, settler, address, '')),
  paste: act((from: string, to: string) => paste(book, from, to)),
  insert: act((address: string) => shiftLines(book, address, 'Inserted')),
  remove: act((address: string) => shiftLines(book, address, 'Deleted')),
  hide: act((address: string, hidden?: boolean) => hide(book, address, hidden)),
  sort: act((address: string, fields: readonly SortField[]) => sort(book, address, fields)),
  filter: act((address: string, column?: number, criteria?: Criteria) => filter(book, address, column, criteria)),
  put: act((address: string, cell: Partial<Cell>) => put(book, address, cell)),
});
