// The engine port on Univer 0.25.1 (core and formula engine only, so it loads fast and knows no screen).
// It writes into Univer's cell matrix directly and starts the calculation itself: Univer's own triggers wait 100 ms.
// The functions it gets wrong are replaced in amend.ts; formulas.ts and dependencies.ts spare it most of its work.
import {
  BooleanNumber,
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type CellValue,
  type ICellData,
  type Injector,
  type IUnitRange,
  type IWorkbookData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  ISheetRowFilteredService,
  SetFormulaDataMutation,
  type IAllRuntimeData,
  type IFormulaStringMap,
  type IUnitRowData,
} from '@univerjs/engine-formula';
import { errorOf, isError, type Value } from '../../book/cell';
import type { Engine, EngineBook, EngineCell, EngineQuestion, EngineResult, EngineSheet, RowIsHidden } from '../port';
import { amendedFunctions } from './amend';
import { FormulaEngine } from './dependencies';
import { sharedFormulas, type SharedFormulas } from './formulas';
import { engineFormula, engineNames, engineTitle, NO_NAMES, type EngineNames } from './translate';

/** A new one for every load: what the engine remembers by it, for all workbooks of the process, is then never old. */
let units = 0;
const newUnit = (): string => `book${(units += 1)}:`;
type Matrix = Record<number, Record<number, ICellData | null>>;

function cellData(value: Value, formula: string | null): ICellData | null {
  const content: ICellData = {};
  if (formula !== null) content.f = formula;
  if (typeof value === 'number') Object.assign(content, { v: value, t: CellValueType.NUMBER });
  else if (typeof value === 'boolean') Object.assign(content, { v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (isError(value)) Object.assign(content, { v: value.error, t: CellValueType.STRING });
  else if (value !== null) Object.assign(content, { v: value, t: CellValueType.STRING });
  return formula === null && value === null ? null : content;
}

function readValue(cell: Nullable<ICellData>): Value {
  const v = cell?.v;
  if (v === null || v === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === 'TRUE';
  if (typeof v === 'string') return errorOf(v) ?? v;
  return v;
}

/** Results of formulas: Excel shows 0 where a formula yields an empty cell, and never a negative zero. */
const resultOf = (value: Value): Value => (value === null || value === 0 ? 0 : value);

interface State {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly rowIsHidden: RowIsHidden;
  workbook: Workbook | null;
  names: EngineNames;
  unit: string;
  formulas: SharedFormulas;
  /** Cells written since the last calculation. */
  dirty: IUnitRange[];
}

const translated = (state: State, sheetId: string, formula: string | null): string | null =>
  formula === null ? null : engineFormula(formula, state.names, sheetId);

type SheetData = NonNullable<IWorkbookData['sheets'][string]>;

function snapshot(state: State, sheet: EngineSheet): Partial<SheetData> {
  const cells: Matrix = {};
  let [rows, columns] = [100, 60];
  for (const { row, column, value, formula } of sheet.cells) {
    const translation = translated(state, sheet.id, formula);
    (cells[row] ??= {})[column] = cellData(value, translation);
    if (translation !== null) state.formulas.put(sheet.id, { row, column }, translation);
    rows = Math.max(rows, row + 100);
    columns = Math.max(columns, column + 20);
  }
  return {
    id: sheet.id,
    name: engineTitle(sheet.name),
    rowCount: Math.min(rows, sheet.rows),
    columnCount: Math.min(columns, sheet.columns),
    cellData: cells as NonNullable<SheetData['cellData']>,
  };
}

/** What the engine remembers of these formulas' dependencies is forgotten; null: all of it. */
function forget(state: State, formulas: object | null): void {
  state.injector
    .get(ICommandService)
    .syncExecuteCommand(SetFormulaDataMutation.id, { formulaData: { [state.unit]: formulas } });
}

function load(state: State, book: EngineBook): void {
  const { injector, univer } = state;
  const service = injector.get(IDefinedNamesService);
  if (state.workbook) {
    injector.get(IUniverInstanceService).disposeUnit(state.unit);
    service.removeUnitDefinedName(state.unit);
  }
  const unit = newUnit();
  const { entries, names } = engineNames(book);
  Object.assign(state, { unit, names });
  state.formulas = sharedFormulas();
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, snapshot(state, sheet)]));
  const data: Partial<IWorkbookData> = { id: unit, name: 'book', sheetOrder: book.sheets.map((s) => s.id), sheets };
  state.workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  service.registerDefinedNames(unit, entries);
  injector.get(ISheetRowFilteredService).register((_unit, sheetId, row) => state.rowIsHidden(sheetId, row, 'filtered'));
  injector.get(IFunctionService).registerExecutors(...amendedFunctions());
  forget(state, null);
  state.dirty = [];
}

/** Puts the content in; answers whether a formula came, went or changed. */
function put(state: State, sheet: Worksheet, { row, column, value, formula }: EngineCell): boolean {
  const data = cellData(value, translated(state, sheet.getSheetId(), formula));
  if (row >= sheet.getRowCount()) sheet.setRowCount(row + 100);
  if (column >= sheet.getColumnCount()) sheet.setColumnCount(column + 20);
  const before = sheet.getCellMatrix().getValue(row, column)?.f ?? null;
  if (data) sheet.getCellMatrix().setValue(row, column, data);
  else sheet.getCellMatrix().realDeleteValue(row, column);
  const changed = before !== (data?.f ?? null);
  if (changed) state.formulas.put(sheet.getSheetId(), { row, column }, data?.f ?? null);
  return changed;
}

const cellRange = (unitId: string, sheetId: string, row: number, column: number): IUnitRange => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

function write(state: State, sheetId: string, cells: Iterable<EngineCell>): void {
  const sheet = state.workbook?.getSheetBySheetId(sheetId);
  if (!sheet) return;
  const formulas: Record<number, Record<number, object>> = {};
  for (const cell of cells) {
    const { row, column } = cell;
    if (put(state, sheet, cell)) (formulas[row] ??= {})[column] = {};
    state.dirty.push(cellRange(state.unit, sheetId, row, column));
  }
  if (Object.keys(formulas).length > 0) forget(state, { [sheetId]: formulas });
}

/** Rows nobody sees, for the functions that pass over them; asked for only where such functions stand. */
function hiddenRows({ unit, workbook, formulas, rowIsHidden }: State): IUnitRowData {
  if (formulas.ofSeenRows().length === 0) return {};
  const sheets = (workbook?.getSheets() ?? []).map((sheet) => {
    const rows = Array.from({ length: sheet.getRowCount() }, (_, row) => row);
    const hidden = rows.filter((row) => rowIsHidden(sheet.getSheetId(), row, 'hidden'));
    return [sheet.getSheetId(), Object.fromEntries(hidden.map((row) => [row, { hd: BooleanNumber.TRUE }]))] as const;
  });
  return { [unit]: Object.fromEntries(sheets) };
}

async function run(state: State, everything: boolean): Promise<IAllRuntimeData> {
  const { injector, formulas } = state;
  const seen = formulas.ofSeenRows().map(({ sheetId, row, column }) => cellRange(state.unit, sheetId, row, column));
  const service = injector.get(ICalculateFormulaService);
  const done = new Promise<IAllRuntimeData>((resolve) => {
    const subscription = service.executionCompleteListener$.subscribe((data) => {
      subscription.unsubscribe();
      resolve(data);
    });
  });
  await service.execute({
    formulaData: { [state.unit]: formulas.data() },
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: everything,
    dirtyRanges: [...state.dirty, ...seen],
    rowData: hiddenRows(state),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
    maxIteration: 1,
  });
  return done;
}

async function calculate(state: State, everything: boolean): Promise<readonly EngineResult[]> {
  if (!everything && state.dirty.length === 0) return [];
  const data = await run(state, everything);
  state.dirty = [];
  const results: EngineResult[] = [];
  for (const [sheetId, matrix] of Object.entries(data.unitData[state.unit] ?? {})) {
    const cells = state.workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
    matrix.forValue((row, column, cell) => {
      const stored = cells?.getValue(row, column);
      if (typeof stored?.f !== 'string') return;
      const value = resultOf(readValue(cell));
      Object.assign(stored, { v: undefined, t: undefined }, cellData(value, stored.f));
      results.push({ sheetId, row, column, value });
    });
  }
  return results;
}

async function ask(state: State, questions: readonly EngineQuestion[]): Promise<readonly Value[]> {
  const asked: IFormulaStringMap[string] = {};
  const places = questions.map(({ sheetId, row, column, formula }) => {
    const list = (((asked[sheetId] ??= {})[row] ??= {})[column] ??= []);
    list.push(translated(state, sheetId, formula) ?? '');
    return { sheetId, row, column, at: list.length - 1 };
  });
  const answers = await state.injector.get(ICalculateFormulaService).executeFormulas({ [state.unit]: asked });
  return places.map(({ sheetId, row, column, at }) => {
    const value: unknown = answers[state.unit]?.[sheetId]?.[row]?.[column]?.[at]?.value;
    const single = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
    return readValue({ v: single as CellValue | null });
  });
}

export function univerEngine(rowIsHidden: RowIsHidden = () => false): Engine {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(FormulaEngine);
  const injector = univer.__getInjector();
  const state: State = {
    univer,
    injector,
    rowIsHidden,
    workbook: null,
    names: NO_NAMES,
    unit: '',
    formulas: sharedFormulas(),
    dirty: [],
  };
  return {
    load: (book) => load(state, book),
    write: (sheetId, cells) => write(state, sheetId, cells),
    calculate: (everything) => calculate(state, everything),
    ask: (questions) => ask(state, questions),
    dispose: () => univer.dispose(),
  };
}
