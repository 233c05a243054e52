// The host's engines as referees: a layout's formulas calculated by each, straight through the engine port.
import type { Engine, EngineBook, EngineCell } from '../../src/host/calc/port';
import { quickEngine } from '../../src/host/calc/quick/engine';
import { univerEngine } from '../../src/host/calc/univer';
import { formulaAt } from '../../src/sheet';
import type { Area, CellValue, Layout, SheetLayout } from '../../src/sheet';

export const ENGINES: Readonly<Record<'univer' | 'quick', () => Engine>> = {
  univer: univerEngine,
  quick: () => quickEngine(),
};

/** What a formula's cell shows after a full calculation; '' and null alike are empty. */
export type Calculated = (sheet: SheetLayout['key'], row: number, column: number) => CellValue;

export async function calculated(layout: Layout, make: () => Engine): Promise<Calculated> {
  const engine = make();
  try {
    engine.load(bookOf(layout));
    const results = await engine.calculate(true);
    const found = new Map(results.map(({ sheetId, row, column, value }) => [`${sheetId}:${row}:${column}`, value]));
    return (sheet, row, column) => {
      const value = found.get(`${sheet}:${row}:${column}`) ?? null;
      return typeof value === 'object' && value !== null ? value.error : value;
    };
  } finally {
    engine.dispose();
  }
}

function bookOf({ sheets, names }: Layout): EngineBook {
  return {
    sheets: sheets.map((sheet) => ({
      id: sheet.key,
      name: sheet.title,
      rows: 1_048_576,
      columns: 16_384,
      cells: cellsOf(sheet),
    })),
    names: names.map(({ name, refersTo, sheet }) => ({ name, scope: sheet ?? null, formula: refersTo })),
  };
}

function cellsOf({ values, fills }: SheetLayout): readonly EngineCell[] {
  const constants = values.flatMap(({ area, values: rows }) =>
    placed(area, (down, right) => ({ value: rows[down]?.[right] ?? null, formula: null })),
  );
  const formulas = fills.flatMap(({ area, formula }) =>
    placed(area, (down, right) => ({ value: null, formula: formulaAt(formula, down, right) })),
  );
  return [...constants.filter(({ value }) => value !== null), ...formulas];
}

function placed(
  area: Area,
  cell: (down: number, right: number) => Pick<EngineCell, 'value' | 'formula'>,
): EngineCell[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [down, right] = [Math.floor(index / area.columns), index % area.columns];
    return { row: area.row + down, column: area.column + right, ...cell(down, right) };
  });
}
