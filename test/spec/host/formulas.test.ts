// formulas.md against the host's own engine, Univer's and LibreOffice.
import { createHost } from '../../../src/host';
import type { Engine, EngineBook, EngineCell } from '../../../src/host/calc/port';
import { quickEngine } from '../../../src/host/calc/quick/engine';
import { univerEngine } from '../../../src/host/calc/univer';
import { isError, type Value } from '../../../src/host/book/cell';
import { converted, libreOffice, withReferee } from '../../referee/libreoffice';
import { tableOf, type TableRow } from '../table';

const ROWS: readonly (TableRow & { readonly formula: string })[] = tableOf('host/formulas.md').map((row) => ({
  ...row,
  formula: row['formula'] ?? '',
}));
const DATA: readonly (readonly Value[])[] = [
  [5, 3, 'x', null, true, '7'],
  [10, 20, 30, 40, 50, 60],
  ['a', 'b', 'a', 'A*', null, 'c'],
  [45322, 45351, 45657],
];
/** The formulas stand in column H, from row 11 on. */
const [COLUMN, FIRST] = [7, 10];

const cells: readonly EngineCell[] = [
  ...DATA.flatMap((list, column) => list.map((value, row) => ({ row, column, value, formula: null }))),
  ...ROWS.map(({ formula }, n) => ({ row: FIRST + n, column: COLUMN, value: null, formula })),
];
const BOOK: EngineBook = { sheets: [{ id: 's', name: 'Sheet1', rows: 1_048_576, columns: 16_384, cells }], names: [] };

/** Fifteen digits, as a cell can show. */
function told(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

async function computed(make: () => Engine): Promise<readonly string[]> {
  const engine = make();
  engine.load(BOOK);
  const results = new Map((await engine.calculate(true)).map(({ row, column, value }) => [`${row} ${column}`, value]));
  engine.dispose();
  return ROWS.map((_row, n) => told(results.get(`${FIRST + n} ${COLUMN}`)));
}

/** Rows with whether this one is said to compute something else: a note that no longer holds is a failure too. */
const titled = (who: 'univer' | 'libreoffice' | null) =>
  ROWS.map((row, n) => ({ title: row.formula, n, value: row['value'], differs: who !== null && row[who] !== '' }));

function judge(result: string | undefined, value: string | undefined, differs: boolean): void {
  if (differs) expect(result).not.toBe(value);
  else expect(result).toBe(value);
}

describe.each([
  ['quick', quickEngine, null],
  ['univer', univerEngine, 'univer'],
] as const)('%s', (_name, make, skip) => {
  let results: readonly string[];
  beforeAll(async () => {
    results = await computed(() => make());
  });
  test.each(titled(skip))('$title', ({ n, value, differs }) => {
    judge(results[n], value, differs);
  });
});

withReferee('LibreOffice', libreOffice() !== null, () => {
  describe('libreoffice', () => {
    let results: readonly Value[];
    beforeAll(async () => {
      const host = createHost();
      await host.edit((book) => {
        const [sheet] = book.sheets;
        for (const { row, column, value, formula } of cells)
          sheet?.cells.set(
            row,
            new Map([...(sheet.cells.get(row) ?? []), [column, { value, formula, quoted: false, style: null }]]),
          );
        book.dirty.all = true;
      });
      const other = createHost({ engine: () => Promise.reject(new Error('not to be calculated again')) });
      const bytes = converted(await host.save(), 'xlsx');
      await other.user.calculation('Manual');
      await other.open(bytes).catch(() => undefined);
      results = ROWS.map((_row, n) => other.workbook.book.sheets[0]?.cells.get(FIRST + n)?.get(COLUMN)?.value ?? null);
      host.dispose();
    });
    test.each(titled('libreoffice'))('$title', ({ n, value, differs }) => {
      judge(told(results[n]), value, differs);
    });
  });
});
