// Adding, naming, moving, copying, deleting and activating sheets, with what each does to formulas and names.
import { dropSheetFromFormula, renameSheetInFormula } from './formula';
import { dropSheetHeld } from './tracker';
import { copyPage } from './page';
import { copyRule } from './rule';
import { freeTableName } from './table-name';
import { newId, newSheet, sameText, sheetById, sheetByName, tell, touchAll, type Book, type Name } from './book';
import { putCell, type Sheet, type Visibility } from './sheet';

const FORBIDDEN = /[:\\/?*[\]]/;

/** Why Excel refuses this as a sheet's name; null if it takes it. `own` may keep its name. */
export function sheetNameFault(book: Book, name: string, own: Sheet | null): string | null {
  if (typeof name !== 'string' || name === '') return 'A sheet needs a name.';
  if (name.length > 31) return 'A sheet name has at most 31 characters.';
  if (FORBIDDEN.test(name)) return 'A sheet name holds none of : \\ / ? * [ ].';
  if (name.startsWith("'") || name.endsWith("'")) return 'A sheet name neither begins nor ends with an apostrophe.';
  if (sameText(name, 'History')) return 'The name History is reserved.';
  const twin = sheetByName(book, name);
  return twin && twin !== own ? `A sheet named ${twin.name} exists.` : null;
}

function freeName(book: Book): string {
  for (let n = book.sheets.length + 1; ; n += 1) if (!sheetByName(book, `Sheet${n}`)) return `Sheet${n}`;
}

export function addSheet(book: Book, name: string | null): Sheet {
  const sheet = newSheet(book, name ?? freeName(book));
  book.sheets.push(sheet);
  touchAll(book);
  tell(book, { kind: 'sheets' });
  tell(book, { kind: 'added', sheetId: sheet.id });
  return sheet;
}

function rewriteAll(book: Book, change: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line) {
        if (cell.formula === null) continue;
        const formula = change(cell.formula);
        if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
      }
    for (const rule of sheet.rules) [rule.formula, rule.formula2] = [change(rule.formula), change(rule.formula2)];
    for (const v of sheet.validations) [v.formula1, v.formula2] = [change(v.formula1), change(v.formula2)];
  }
  for (const name of book.names) name.formula = change(name.formula);
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  rewriteAll(book, (formula) => (formula.startsWith('=') ? renameSheetInFormula(formula, before, name) : formula));
  touchAll(book);
  tell(book, { kind: 'sheets' });
  tell(book, { kind: 'renamed', sheetId: sheet.id, before, after: name });
}

export const visibleSheets = (book: Book): readonly Sheet[] =>
  book.sheets.filter((sheet) => sheet.visibility === 'Visible');

export function activate(book: Book, sheetId: string): void {
  if (book.activeSheetId === sheetId) return;
  const before = book.activeSheetId;
  book.activeSheetId = sheetId;
  if (sheetById(book, before)) tell(book, { kind: 'deactivated', sheetId: before });
  tell(book, { kind: 'activated', sheetId });
}

/** The sheet seen instead of one that goes: the next visible one, else the one before. */
function neighbour(book: Book, sheet: Sheet): Sheet | undefined {
  const at = book.sheets.indexOf(sheet);
  const seen = (s: Sheet): boolean => s !== sheet && s.visibility === 'Visible';
  return book.sheets.slice(at + 1).find(seen) ?? book.sheets.slice(0, at).reverse().find(seen);
}

export function showSheet(book: Book, sheet: Sheet, visibility: Visibility): void {
  sheet.visibility = visibility;
  const next = neighbour(book, sheet);
  if (visibility !== 'Visible' && book.activeSheetId === sheet.id && next) activate(book, next.id);
  tell(book, { kind: 'sheets' });
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  const next = neighbour(book, sheet);
  if (book.activeSheetId === sheet.id && next) activate(book, next.id);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter((name) => name.scope !== sheet.id);
  book.tables = book.tables.filter((table) => table.sheetId !== sheet.id);
  rewriteAll(book, (formula) => (formula.startsWith('=') ? dropSheetFromFormula(formula, sheet.name) : formula));
  dropSheetHeld(book.tracker, sheet.id);
  touchAll(book);
  tell(book, { kind: 'sheets' });
  tell(book, { kind: 'deleted', sheetId: sheet.id });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  const rest = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...rest.slice(0, position), sheet, ...rest.slice(position)];
  tell(book, { kind: 'sheets' });
}

/** 'Data' → 'Data (2)', as Excel names a copy. */
function copyName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n += 1) {
    const made = `${base.slice(0, 31 - ` (${n})`.length)} (${n})`;
    if (!sheetByName(book, made)) return made;
  }
}

type Own = (formula: string) => string;

const copiedCells = (sheet: Sheet, own: Own): Sheet['cells'] =>
  new Map(
    [...sheet.cells].map(([row, line]) => [
      row,
      new Map(
        [...line].map(([c, cell]) => [c, cell.formula === null ? cell : { ...cell, formula: own(cell.formula) }]),
      ),
    ]),
  );

/** What lies on the sheet, each with an id of its own. */
function copiedOverlays(book: Book, sheet: Sheet, id: string, own: Own): Partial<Sheet> {
  return {
    rules: sheet.rules.map((rule) =>
      Object.assign(copyRule(rule, newId(book), rule.areas), {
        formula: own(rule.formula),
        formula2: own(rule.formula2),
      }),
    ),
    validations: sheet.validations.map((v) => ({ ...v, formula1: own(v.formula1), formula2: own(v.formula2) })),
    links: sheet.links.map((link) => ({ ...link })),
    notes: sheet.notes.map((note) => ({
      ...note,
      id: newId(book),
      replies: note.replies.map((reply) => ({ ...reply })),
    })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      id: newId(book),
      format: new Map(chart.format),
      source: chart.source?.sheetId === sheet.id ? { ...chart.source, sheetId: id } : chart.source,
    })),
  };
}

function copyTables(book: Book, sheet: Sheet, id: string): void {
  for (const table of book.tables.filter((entry) => entry.sheetId === sheet.id))
    book.tables.push({
      ...table,
      id: newId(book),
      sheetId: id,
      name: freeTableName(book, table.name),
      columns: table.columns.map((column) => ({ ...column })),
    });
}

/** A copy of the sheet at the position, with its cells, rules and page; names of the book twin as the sheet's own. */
export function copySheet(book: Book, sheet: Sheet, position: number): Sheet {
  const id = newId(book);
  const name = copyName(book, sheet.name);
  const own: Own = (formula) => (formula.startsWith('=') ? renameSheetInFormula(formula, sheet.name, name) : formula);
  const copy: Sheet = {
    ...sheet,
    id,
    name,
    cells: copiedCells(sheet, own),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
    filter: sheet.filter && { area: sheet.filter.area, criteria: new Map(sheet.filter.criteria) },
    page: copyPage(sheet.page),
    ...copiedOverlays(book, sheet, id, own),
  };
  book.sheets.splice(position, 0, copy);
  copyTables(book, sheet, id);
  const isTwin = (entry: Name): boolean =>
    entry.scope === sheet.id || (entry.scope === null && own(entry.formula) !== entry.formula);
  for (const twin of book.names.filter(isTwin)) book.names.push({ ...twin, scope: id, formula: own(twin.formula) });
  touchAll(book);
  tell(book, { kind: 'sheets' });
  tell(book, { kind: 'added', sheetId: id });
  return copy;
}
