// Keeps the book's formula results up to date with the least work: nothing when nothing changed, single cells
// when single cells changed, a fresh load after structural changes. The engine is made when a formula first needs it.
import { cellAt, putCell, type Sheet } from '../book/sheet';
import { LAST_COLUMN, LAST_ROW, type Area, around, oneCell } from '../book/area';
import { sheetById, tell, touch, type Book } from '../book/book';
import type { Cell, Value } from '../book/cell';
import type { Engine, EngineBook, EngineCell, EngineQuestion, EngineResult } from './port';

export type EngineMaker = () => Promise<Engine>;

export interface Settler {
  /** Calculates if the book is not in manual mode, or if told to `recalculate`. */
  readonly settle: (how?: 'changes' | 'recalculate' | 'full') => Promise<void>;
  /** Values of formulas as if they stood in cells. */
  readonly ask: (questions: readonly EngineQuestion[]) => Promise<readonly Value[]>;
  readonly dispose: () => void;
}

function* engineCells(sheet: Sheet): Generator<EngineCell> {
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line)
      if (cell.value !== null || cell.formula !== null) yield { row, column, value: cell.value, formula: cell.formula };
}

function engineBook(book: Book): EngineBook {
  return {
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      rows: LAST_ROW + 1,
      columns: LAST_COLUMN + 1,
      cells: engineCells(sheet),
    })),
    names: book.names.map(({ name, scope, formula }) => ({ name, scope, formula })),
  };
}

const hasFormulas = (book: Book): boolean =>
  book.sheets.some((sheet) =>
    [...sheet.cells.values()].some((line) => [...line.values()].some((cell) => cell.formula !== null)),
  );

function* touchedCells(book: Book, sheet: Sheet): Generator<EngineCell> {
  for (const [row, columns] of book.dirty.cells.get(sheet.id) ?? [])
    for (const column of columns) {
      const { value, formula } = cellAt(sheet, row, column);
      yield { row, column, value, formula };
    }
}

function takeResults(book: Book, results: readonly EngineResult[]): void {
  const changed = new Map<string, Area>();
  for (const { sheetId, row, column, value } of results) {
    const sheet = sheetById(book, sheetId);
    const cell: Cell | null = sheet ? cellAt(sheet, row, column) : null;
    if (!sheet || cell?.formula === null || cell === null) continue;
    if (cell.value !== value) putCell(sheet, row, column, { ...cell, value });
    const before = changed.get(sheetId);
    changed.set(sheetId, before ? around(before, oneCell(row, column)) : oneCell(row, column));
  }
  for (const [sheetId, area] of changed) tell(book, { kind: 'calculated', sheetId, area });
}

export function newSettler(book: Book, make: EngineMaker): Settler {
  let engine: Engine | null = null;
  let loaded = false;

  async function push(): Promise<boolean> {
    engine ??= await make();
    const fresh = !loaded || book.dirty.all;
    if (fresh) engine.load(engineBook(book));
    else for (const sheet of book.sheets) engine.write(sheet.id, touchedCells(book, sheet));
    loaded = true;
    book.dirty.cells.clear();
    book.dirty.all = false;
    return fresh;
  }

  async function settle(how: 'changes' | 'recalculate' | 'full' = 'changes'): Promise<void> {
    if (how === 'changes' && book.calculationMode === 'Manual') return;
    const quiet = book.dirty.cells.size === 0 && !book.dirty.all;
    if (quiet && how !== 'full') return;
    if (!engine && !hasFormulas(book)) {
      book.dirty.cells.clear();
      return;
    }
    const fresh = await push();
    takeResults(book, await engine!.calculate(fresh || how === 'full'));
  }

  async function ask(questions: readonly EngineQuestion[]): Promise<readonly Value[]> {
    if (questions.length === 0) return [];
    await settle();
    const manual = book.calculationMode === 'Manual';
    const kept = manual ? [...book.dirty.cells] : [];
    if (manual || !engine || !loaded || book.dirty.all) await push();
    for (const [sheetId, rows] of kept)
      for (const [row, columns] of rows) for (const column of columns) touch(book, sheetId, row, column);
    return engine!.ask(questions);
  }

  return { settle, ask, dispose: () => engine?.dispose() };
}
