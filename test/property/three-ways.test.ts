// Five thousand random rows three ways: our arithmetic, the host's engine on the native formulas, LibreOffice on the file.
// Values at exact equality, zero and negative targets, floors, text in cells, missing and disordered dates are all drawn.
// A row on which they differ is told with its cells, to be kept in test/spec/status.md.
import fc from 'fast-check';
import { COLUMNS, DATA_ROW, ledgerLayout, positionOf } from '../../src/sheet';
import { withoutReports } from '../unit/excel/without-reports';
import type { CellValue, ColumnKey, Layout } from '../../src/sheet';
import type { Indicator, Progress } from '../../src/plan';
import { DEFAULT_SETTINGS, targetOf, rowOf } from '../../src/status';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { ENGINES, calculated } from '../referee/host-engine';
import { converted, libreOffice, withReferee } from '../referee/libreoffice';
import { fields, progress } from './indicators';

const SEED = 20240630;
const ROWS = 5000;
const COMPUTED = COLUMNS.filter(({ content }) => content.by === 'formula').map(({ key }) => key);

interface Drawn {
  readonly indicator: Indicator;
  readonly progress: Progress;
}

/** Where the actual stands to the target: anywhere, at it, at the upper bound, at nought, just beside it. */
type Edge = 'free' | 'target' | 'upper' | 'zero' | 'over' | 'under';

function edged(indicator: Indicator, typed: Progress, edge: Edge): Progress {
  const target = targetOf(rowOf(indicator));
  const at: Readonly<Record<Edge, Progress['actual']>> = {
    free: typed.actual,
    target: target ?? typed.actual,
    upper: indicator.upper ?? typed.actual,
    zero: 0,
    over: target === null ? typed.actual : target + 1e-5,
    under: target === null ? typed.actual : target - 1e-5,
  };
  return { ...typed, actual: at[edge] };
}

function drawn(): Drawn[] {
  const edge = fc.constantFrom<Edge>('free', 'free', 'free', 'target', 'upper', 'zero', 'over', 'under');
  const zeroed = fc.constantFrom(false, false, false, false, true);
  return fc
    .sample(fc.tuple(fields, progress, edge, zeroed), { seed: SEED, numRuns: ROWS })
    .map(([own, typed, where, isZero], n): Drawn => {
      const target = isZero && own.target.kind === 'number' ? { ...own.target, value: 0 } : own.target;
      const indicator: Indicator = { ...own, target, code: `2024-A${String(n).padStart(4, '0')}`, source: null };
      return { indicator, progress: edged(indicator, typed, where) };
    });
}

/** The two reports are compared by `reports.test.ts`; here they would only be calculated along. */
function layoutOf(rows: readonly Drawn[]): Layout {
  const layout = ledgerLayout({
    plan: { year: 2024, indicators: rows.map(({ indicator }) => indicator) },
    progress: new Map(rows.map((row) => [row.indicator.code, row.progress])),
    settings: { ...DEFAULT_SETTINGS, asOf: '2024-06-30', planYear: 2024 },
    language: 'zh',
  });
  return withoutReports(layout);
}

type At = (key: ColumnKey, row: number) => CellValue;

function ours(layout: Layout): At {
  const fills = layout.sheets.find(({ key }) => key === 'ledger')?.fills ?? [];
  const byColumn = new Map(
    COMPUTED.map((key) => [
      key,
      fills.find(({ area }) => area.row === DATA_ROW && area.column === positionOf(key))?.results ?? [],
    ]),
  );
  return (key, row) => byColumn.get(key)?.[row]?.[0] ?? null;
}

/** Empty is empty; engines add up in another order, so numbers agree to nine digits and hidden dates to the day. */
function agree(one: CellValue, other: CellValue): boolean {
  const blank = (value: CellValue): boolean => value === null || value === '';
  if (blank(one) || blank(other)) return blank(one) && blank(other);
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 2e-8 * Math.max(1, Math.abs(one));
  return one === other;
}

/** A gap of exactly half a tenth of a point: which side it falls to is a matter of the last bit. */
function isTie(at: At, row: number): boolean {
  const [completion, expected] = [at('completion', row), at('expected', row)];
  if (typeof completion !== 'number' || typeof expected !== 'number') return false;
  const tenths = (completion - expected) * 1000;
  return Math.abs(tenths - Math.floor(tenths) - 0.5) < 1e-6;
}

/** Rows on which they differ, each told whole; a handful is enough to mend. */
function differences(rows: readonly Drawn[], first: At, second: At): string[] {
  const told: string[] = [];
  for (let row = 0; row < rows.length && told.length < 5; row++)
    for (const key of COMPUTED) {
      const [one, other] = [first(key, row), second(key, row)];
      if (agree(one, other) || (key === 'gap' && isTie(first, row))) continue;
      told.push(`${key}: ${JSON.stringify(one)} / ${JSON.stringify(other)} in ${JSON.stringify(rows[row])}`);
      break;
    }
  return told;
}

const rows = drawn();
const layout = layoutOf(rows);

test('every kind, direction, basis and state of the cells is among them', () => {
  const count = (holds: (row: Drawn) => boolean): number => rows.filter(holds).length;
  expect(new Set(rows.map(({ indicator: { kind, direction, basis } }) => `${kind} ${direction} ${basis}`)).size).toBe(
    56,
  );
  expect(count(({ progress: { actual } }) => typeof actual === 'string')).toBeGreaterThan(100);
  expect(count(({ progress: { actual } }) => actual === null)).toBeGreaterThan(100);
  expect(count(({ indicator }) => indicator.due === null || indicator.start === null)).toBeGreaterThan(100);
  expect(count(({ indicator: { start, due } }) => start !== null && due !== null && due < start)).toBeGreaterThan(100);
  expect(count(({ indicator: { target } }) => target.kind === 'number' && target.value === 0)).toBeGreaterThan(100);
  expect(count(({ indicator: { target } }) => target.kind === 'number' && target.value < 0)).toBeGreaterThan(20);
  expect(
    count((row) => row.progress.actual !== null && row.progress.actual === targetOf(rowOf(row.indicator))),
  ).toBeGreaterThan(100);
});

test.each([
  ['quick', ROWS],
  ['univer', 600],
] as const)(
  'our arithmetic is what %s computes, over %i rows',
  async (engine, count) => {
    const some = rows.slice(0, count);
    const own = count === ROWS ? layout : layoutOf(some);
    const at = await calculated(own, ENGINES[engine]);
    expect(differences(some, ours(own), (key, row) => at('ledger', DATA_ROW + row, positionOf(key)))).toEqual([]);
  },
  180_000,
);

withReferee('LibreOffice', libreOffice() !== null, () => {
  test('our arithmetic is what LibreOffice computes from the file we wrote', async () => {
    const bytes = converted(await writeWorkbook(layout), 'xlsx');
    const sheet = readWorkbook(bytes).value?.sheets.find(({ name }) => name === '台账');
    const cells = new Map(
      (sheet?.rows ?? []).map((row) => [row.row, new Map(row.cells.map(({ column, value }) => [column, value]))]),
    );
    const at: At = (key, row) => {
      const value = cells.get(DATA_ROW + row)?.get(positionOf(key)) ?? null;
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    };
    expect(differences(rows, ours(layout), at)).toEqual([]);
  }, 300_000);
});
