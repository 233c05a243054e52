// References follow their cells. The host's reading of Excel against another one: every cell carries a number, rows and
// columns are lists from which lines are taken and into which they are put, and where a number stands after that is
// where formulas, names and held ranges must point; a cell that is gone is #REF!.
import fc from 'fast-check';
import { createHost, type Host } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';

const SIZE = 8;
const letter = (column: number): string => String.fromCharCode(65 + column);
const cellName = (row: number, column: number): string => `${letter(column)}${row + 1}`;

type Axis = 'row' | 'column';
interface LineStep {
  readonly axis: Axis;
  readonly act: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}
/** Cells put in or taken out of a few rows or columns only; the others stay. */
interface BlockStep extends LineStep {
  readonly from: number;
  readonly to: number;
}

const line = fc.record<LineStep>({
  axis: fc.constantFrom('row', 'column'),
  act: fc.constantFrom('insert', 'delete'),
  at: fc.integer({ min: 0, max: SIZE }),
  count: fc.integer({ min: 1, max: 3 }),
});
const block = fc
  .tuple(line, fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: 3 }))
  .map(([step, from, more]): BlockStep => ({ ...step, from, to: from + more }));

/** Lines by the number they had; 0 for new ones. */
function splice<T>(list: T[], { act, at, count }: LineStep, fresh: () => T): void {
  if (act === 'delete') list.splice(at, count);
  else list.splice(at, 0, ...Array.from({ length: count }, fresh));
}

function addressOf(step: LineStep | BlockStep): string {
  const last = step.at + step.count - 1;
  if (!('from' in step))
    return step.axis === 'row' ? `${step.at + 1}:${last + 1}` : `${letter(step.at)}:${letter(last)}`;
  const [top, left] = step.axis === 'row' ? [step.at, step.from] : [step.from, step.at];
  const [bottom, right] = step.axis === 'row' ? [last, step.to] : [step.to, last];
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function play(sheet: Excel.Worksheet, step: LineStep | BlockStep): void {
  const range = sheet.getRange(addressOf(step));
  if (step.act === 'insert') range.insert(step.axis === 'row' ? 'Down' : 'Right');
  else range.delete(step.axis === 'row' ? 'Up' : 'Left');
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
const area = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(3), fc.nat(3)).map(
  ([top, left, down, right]): Area => ({
    top,
    left,
    bottom: Math.min(SIZE - 1, top + down),
    right: Math.min(SIZE - 1, left + right),
  }),
);
/** A reference of one cell, or a rectangle that may shrink to one cell and is written as one then too. */
const isCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
const rangeName = ({ top, left, bottom, right }: Area): string => `${cellName(top, left)}:${cellName(bottom, right)}`;
const nameOf = (at: Area): string => (isCell(at) ? cellName(at.top, at.left) : rangeName(at));
const absolute = (address: string): string => address.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The lines a reference is over. A line put in between two of them is over one, too; at their edge it is not. */
type Over = ReadonlySet<number>;
const over = (first: number, last: number): Over =>
  new Set(Array.from({ length: last - first + 1 }, (_, n) => first + n + 1));

function widened(lines: Over, all: readonly number[], { act, at }: LineStep, put: readonly number[]): Over {
  const [before, after] = [all[at - 1], all[at]];
  const within = before !== undefined && after !== undefined && lines.has(before) && lines.has(after);
  return act === 'insert' && within ? new Set([...lines, ...put]) : lines;
}

/** Where those lines are now: the outermost that are left. */
function outermost(all: readonly number[], lines: Over): readonly [number, number] | null {
  const there = all.flatMap((id, now) => (lines.has(id) ? [now] : []));
  return there.length === 0 ? null : [Math.min(...there), Math.max(...there)];
}

const numbers = (): number[] => Array.from({ length: SIZE }, (_, n) => n + 1);

let host: Host;
/** Names are taken once, also by trials that failed. */
let made = 0;
let run: typeof Excel.run;
beforeEach(() => {
  host = createHost({ sheetNames: ['甲', '乙'] });
  run = loadOfficeInNode(host).Excel.run;
});
afterEach(() => host.dispose());

async function fresh(
  context: Excel.RequestContext,
): Promise<{ readonly data: Excel.Worksheet; readonly by: Excel.Worksheet }> {
  const { worksheets } = context.workbook;
  const [data, by] = [worksheets.getItem('甲'), worksheets.getItem('乙')];
  data.getRange().clear();
  by.getRange().clear();
  data.getRange(`A1:${cellName(SIZE - 1, SIZE - 1)}`).values = numbers().map((row) =>
    numbers().map((column) => row * 100 + column),
  );
  await context.sync();
  return { data, by };
}

test('rows and columns put in and taken out: formulas, names and held ranges of any extent', async () => {
  const steps = fc.array(line, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(area, { minLength: 4, maxLength: 4 }), steps, async (areas, played) => {
      await run(async (context) => {
        const { data, by } = await fresh(context);
        const formulas = areas.flatMap((at) => [`=SUM(甲!${nameOf(at)})`, `=COUNT(甲!${absolute(nameOf(at))})`]);
        by.getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
        const held = areas.map((at) => data.getRange(nameOf(at)).load('address'));
        const named = areas.map((at) => context.workbook.names.add(`Held_${(made += 1)}`, data.getRange(nameOf(at))));
        await context.sync();
        const lines = { row: numbers(), column: numbers() };
        let spans = areas.map((at) => ({ row: over(at.top, at.bottom), column: over(at.left, at.right) }));
        for (const [n, step] of played.entries()) {
          play(data, step);
          const put = Array.from({ length: step.count }, (_, m) => 1000 + n * 10 + m);
          const all = lines[step.axis];
          spans = spans.map((span) => ({ ...span, [step.axis]: widened(span[step.axis], all, step, put) }));
          splice(all, step, () => put.shift() ?? 0);
        }
        const read = by.getRange(`A1:A${formulas.length}`).load('formulas,values');
        named.forEach((name) => name.load('formula'));
        await context.sync();
        // What was written as a rectangle stays one, also of one cell.
        const written = (at: Area, n: number): string => (isCell(areas[n] ?? at) ? nameOf(at) : rangeName(at));
        const now = spans.map((span) => {
          const [down, across] = [outermost(lines.row, span.row), outermost(lines.column, span.column)];
          return down && across ? { top: down[0], bottom: down[1], left: across[0], right: across[1] } : null;
        });
        expect(read.formulas.map(([formula]) => String(formula))).toEqual(
          now.flatMap((at, n) => [
            `=SUM(${at ? `甲!${written(at, n)}` : '甲!#REF!'})`,
            `=COUNT(${at ? `甲!${absolute(written(at, n))}` : '甲!#REF!'})`,
          ]),
        );
        const filled = (ids: readonly number[], from: number, to: number): number =>
          ids.slice(from, to + 1).filter((id) => id <= SIZE).length;
        const cellsLeft = (at: Area): number =>
          filled(lines.row, at.top, at.bottom) * filled(lines.column, at.left, at.right);
        expect(read.values.flatMap(([value], n) => (n % 2 === 1 ? [value] : []))).toEqual(
          now.map((at) => (at ? cellsLeft(at) : 0)),
        );
        expect(named.map(({ formula }) => formula)).toEqual(
          now.map((at, n) => (at ? `=甲!${absolute(written(at, n))}` : '=甲!#REF!')),
        );
        for (const [n, range] of held.entries()) {
          const at = now[n];
          if (!at) continue;
          range.load('address');
          await context.sync();
          expect(range.address).toBe(`甲!${nameOf(at)}`);
        }
      });
    }),
    { numRuns: 40, seed: 20241122 },
  );
});

test('blocks of cells put in and taken out: what points at one cell stays with it', async () => {
  const steps = fc.array(block, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      await run(async (context) => {
        const { data, by } = await fresh(context);
        by.getRange(`A1:${cellName(SIZE - 1, SIZE - 1)}`).formulas = numbers().map((_row, r) =>
          numbers().map((_column, c) => `=甲!${cellName(r, c)}`),
        );
        await context.sync();
        // Column by column or row by row, whichever way the cells move.
        const wide = 30;
        const grid: (number | null)[][] = Array.from({ length: wide }, (_r, r) =>
          Array.from({ length: wide }, (_c, c) => (r < SIZE && c < SIZE ? (r + 1) * 100 + c + 1 : null)),
        );
        for (const step of played) {
          play(data, step);
          for (let n = step.from; n <= step.to; n += 1) {
            const moving = grid.map((row, r) => (step.axis === 'row' ? row[n] : grid[n]?.[r]) ?? null);
            splice(moving, step, () => null);
            for (let m = 0; m < wide; m += 1) {
              const [r, c] = step.axis === 'row' ? [m, n] : [n, m];
              const line = grid[r];
              if (line) line[c] = moving[m] ?? null;
            }
          }
        }
        const read = by.getRange(`A1:${cellName(SIZE - 1, SIZE - 1)}`).load('formulas,values');
        await context.sync();
        const places = new Map(grid.flatMap((row, r) => row.map((id, c) => [id, cellName(r, c)] as const)));
        const expected = numbers().map((row) => numbers().map((column) => places.get(row * 100 + column)));
        expect(read.formulas).toEqual(expected.map((row) => row.map((at) => (at ? `=甲!${at}` : '=甲!#REF!'))));
        expect(read.values).toEqual(
          expected.map((row, r) => row.map((at, c) => (at ? (r + 1) * 100 + c + 1 : '#REF!'))),
        );
      });
    }),
    { numRuns: 40, seed: 20241122 },
  );
});
