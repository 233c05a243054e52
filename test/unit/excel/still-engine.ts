/**
 * An engine that calculates nothing: it answers what it was told the formulas say. So thousands of rows can be written,
 * refreshed and undone through the real wire in seconds, with results that our own arithmetic made. A formula nobody told
 * it of keeps what it held.
 */
import type { Engine, HostOptions } from '../../../src/host';
import type { CellValue, Fill, Layout } from '../../../src/sheet';

type EngineMaker = Extract<HostOptions['engine'], (...none: never[]) => unknown>;
type Results = Map<string, CellValue>;

export interface Still {
  readonly engine: EngineMaker;
  /** From the next calculation on the sheets show these results. */
  readonly sayLayout: (layout: Layout) => void;
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

export function stillEngine(): Still {
  const said = new Map<string, Results>();
  const fresh = new Set<string>();
  const say = (title: string, fills: readonly Fill[]): void => {
    const results = said.get(title) ?? new Map<string, CellValue>();
    for (const { area, results: lines } of fills)
      for (const [row, line] of lines.entries())
        for (const [column, value] of line.entries()) results.set(keyOf(area.row + row, area.column + column), value);
    said.set(title, results);
    fresh.add(title);
  };
  return {
    sayLayout: ({ sheets }) => sheets.forEach(({ title, fills }) => say(title, fills)),
    engine: () => Promise.resolve(engineOf(said, fresh)),
  };
}

/** `fresh`: sheets that say something else since they were last asked. */
function engineOf(said: ReadonlyMap<string, Results>, fresh: Set<string>): Engine {
  const titles = new Map<string, string>();
  const written = new Map<string, Set<string>>();
  return {
    load: (book) => {
      titles.clear();
      for (const { id, name } of book.sheets) titles.set(id, name);
    },
    write: (id, cells) => {
      const keys = written.get(id) ?? new Set();
      for (const { row, column, formula } of cells) if (formula !== null) keys.add(keyOf(row, column));
      written.set(id, keys);
    },
    // The host takes a result only where a formula stands.
    calculate: (everything) => {
      const results = [...titles].flatMap(([sheetId, title]) => {
        const known = said.get(title) ?? new Map<string, CellValue>();
        const all = everything || fresh.has(title);
        const keys = all ? [...known.keys()] : [...(written.get(sheetId) ?? [])].filter((key) => known.has(key));
        return keys.map((key) => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          return { sheetId, row, column, value: known.get(key) ?? null };
        });
      });
      fresh.clear();
      written.clear();
      return Promise.resolve(results);
    },
    ask: (questions) => Promise.resolve(questions.map(() => null)),
    dispose: () => undefined,
  };
}
