// Keeps the book's formula results up to date with the least work: nothing when nothing changed, single cells
// when single cells changed, a fresh load after structural changes. The engine is made when a formula first needs it.
import { cellAt, putCell, type Sheet } from '../book/sheet';
import { LAST_COLUMN, LAST_ROW, type Area, around, oneCell } from '../book/area';
import { sheetById, tell, type Book } from '../book/book';
import type { Cell, Value } from '../book/cell';
import type { Engine, EngineBook, EngineCell, EngineQuestion, EngineResult } from './port';

export type EngineMaker = () => Promise<Engine>;

export interface Settler {
  /** Calculates if the book is not in manual mode, or if told to `recalculate`. */
  readonly settle: (how?: How) => Promise<void>;
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

interface Standing {
  engine: Engine | null;
  loaded: boolean;
}

/** Hands the engine what changed since it was last asked; answers whether it was loaded afresh. */
function push(book: Book, standing: Standing, engine: Engine): boolean {
  const fresh = !standing.loaded || book.dirty.all;
  if (fresh) engine.load(engineBook(book));
  else for (const sheet of book.sheets) engine.write(sheet.id, touchedCells(book, sheet));
  standing.loaded = true;
  book.dirty.cells.clear();
  book.dirty.all = false;
  return fresh;
}

type How = 'changes' | 'recalculate' | 'full';

export function newSettler(book: Book, make: EngineMaker): Settler {
  const standing: Standing = { engine: null, loaded: false };
  const engineNow = async (): Promise<Engine> => (standing.engine ??= await make());
  const isQuiet = (): boolean => book.dirty.cells.size === 0 && !book.dirty.all;

  async function settle(how: How = 'changes'): Promise<void> {
    if (how === 'changes' && book.calculationMode === 'Manual') return;
    if (isQuiet() && how !== 'full') return;
    if (!standing.engine && !hasFormulas(book)) {
      book.dirty.cells.clear();
      return;
    }
    const engine = await engineNow();
    const fresh = push(book, standing, engine);
    takeResults(book, await engine.calculate(fresh || how === 'full'));
  }

  async function ask(questions: readonly EngineQuestion[]): Promise<readonly Value[]> {
    if (questions.length === 0) return [];
    await settle();
    const engine = await engineNow();
    if (book.calculationMode !== 'Manual') {
      if (!standing.loaded || !isQuiet()) push(book, standing, engine);
      return engine.ask(questions);
    }
    // In manual mode results stay as they are: the engine is asked over a copy in which they stand as constants.
    const still = await make();
    still.load(asConstants(engineBook(book)));
    const answers = await still.ask(questions);
    still.dispose();
    return answers;
  }

  return { settle, ask, dispose: () => standing.engine?.dispose() };
}

const asConstants = (book: EngineBook): EngineBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells].map((cell) => ({ ...cell, formula: null })),
  })),
});
