// The engine port on Univer 0.25.1 (core and formula engine only, so it loads fast and knows no screen).
// It writes into Univer's cell matrix and formula model directly and starts the calculation itself: Univer's own
// triggers wait 100 ms. The functions it gets wrong are replaced in amend.ts.
import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  SetFormulaDataMutation,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
} from '@univerjs/engine-formula';
import { errorOf, isError, type Value } from '../book/cell';
import { amendedFunctions } from './amend';
import { engineFormula, engineNames, type LocalNames } from './translate';
import type { Engine, EngineBook, EngineCell, EngineQuestion, EngineResult, EngineSheet } from './port';

const UNIT = 'book';
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

export function univerEngine(): Engine {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const injector = univer.__getInjector();
  let workbook: Workbook | null = null;
  let locals: LocalNames = new Map();
  let dirty: { unitId: string; sheetId: string; range: ReturnType<typeof oneCellRange> }[] = [];

  const oneCellRange = (row: number, column: number) => ({
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column,
  });
  const translate = (sheetId: string, formula: string | null): string | null =>
    formula === null ? null : engineFormula(formula, locals.get(sheetId));

  function snapshot(sheet: EngineSheet): NonNullable<IWorkbookData['sheets'][string]> {
    const cells: Matrix = {};
    let rows = 100;
    let columns = 60;
    for (const { row, column, value, formula } of sheet.cells) {
      (cells[row] ??= {})[column] = cellData(value, translate(sheet.id, formula));
      rows = Math.max(rows, row + 100);
      columns = Math.max(columns, column + 20);
    }
    return {
      id: sheet.id,
      name: sheet.name,
      rowCount: Math.min(rows, sheet.rows),
      columnCount: columns,
      cellData: cells as never,
    };
  }

  function load(book: EngineBook): void {
    if (workbook) injector.get(IUniverInstanceService).disposeUnit(UNIT);
    locals = engineNames(book).locals;
    const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, snapshot(sheet)]));
    const data: Partial<IWorkbookData> = { id: UNIT, name: 'book', sheetOrder: book.sheets.map((s) => s.id), sheets };
    workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const names = injector.get(IDefinedNamesService);
    names.removeUnitDefinedName(UNIT);
    names.registerDefinedNames(UNIT, engineNames(book).names);
    injector.get(IFunctionService).registerExecutors(...amendedFunctions());
    injector.get(ICommandService).syncExecuteCommand(SetFormulaDataMutation.id, { formulaData: { [UNIT]: null } });
    dirty = [];
  }

  function write(sheetId: string, cells: Iterable<EngineCell>): void {
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const formulas: Record<number, Record<number, object>> = {};
    for (const { row, column, value, formula } of cells) {
      const data = cellData(value, translate(sheetId, formula));
      if (row >= sheet.getRowCount()) sheet.setRowCount(row + 100);
      if (column >= sheet.getColumnCount()) sheet.setColumnCount(column + 20);
      const before = sheet.getCellMatrix().getValue(row, column)?.f;
      if (data) sheet.getCellMatrix().setValue(row, column, data);
      else sheet.getCellMatrix().realDeleteValue(row, column);
      if ((before ?? null) !== (data?.f ?? null)) (formulas[row] ??= {})[column] = {};
      dirty.push({ unitId: UNIT, sheetId, range: oneCellRange(row, column) });
    }
    // What the engine remembers of a changed formula's dependencies is to be forgotten.
    if (Object.keys(formulas).length > 0)
      injector
        .get(ICommandService)
        .syncExecuteCommand(SetFormulaDataMutation.id, { formulaData: { [UNIT]: { [sheetId]: formulas } } });
  }

  async function run(everything: boolean): Promise<IAllRuntimeData> {
    const service = injector.get(ICalculateFormulaService);
    const model = injector.get(FormulaDataModel);
    const done = new Promise<IAllRuntimeData>((resolve) => {
      const subscription = service.executionCompleteListener$.subscribe((data) => {
        subscription.unsubscribe();
        resolve(data);
      });
    });
    await service.execute({
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: everything,
      dirtyRanges: dirty,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      maxIteration: 1,
    } as never);
    dirty = [];
    return done;
  }

  async function calculate(everything: boolean): Promise<readonly EngineResult[]> {
    if (!everything && dirty.length === 0) return [];
    const data = await run(everything);
    const results: EngineResult[] = [];
    for (const [sheetId, matrix] of Object.entries(data.unitData[UNIT] ?? {})) {
      const sheet = workbook?.getSheetBySheetId(sheetId);
      matrix.forValue((row, column, cell) => {
        const stored = sheet?.getCellMatrix().getValue(row, column);
        if (!stored?.f) return;
        const value = resultOf(readValue(cell));
        Object.assign(stored, { v: undefined, t: undefined }, cellData(value, stored.f as string));
        results.push({ sheetId, row, column, value });
      });
    }
    return results;
  }

  async function ask(questions: readonly EngineQuestion[]): Promise<readonly Value[]> {
    const asked: Record<string, Record<number, Record<number, string[]>>> = {};
    const places = questions.map(({ sheetId, row, column, formula }) => {
      const list = (((asked[sheetId] ??= {})[row] ??= {})[column] ??= []);
      list.push(translate(sheetId, formula) ?? '');
      return { sheetId, row, column, at: list.length - 1 };
    });
    const answers = await injector.get(ICalculateFormulaService).executeFormulas({ [UNIT]: asked } as never);
    return places.map(({ sheetId, row, column, at }) => {
      const value: unknown = answers[UNIT]?.[sheetId]?.[row]?.[column]?.[at]?.value;
      const single = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
      return readValue({ v: single as never });
    });
  }

  return { load, write, calculate, ask, dispose: () => univer.dispose() };
}
