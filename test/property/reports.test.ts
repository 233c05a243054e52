// 汇总 and 滞后清单 over random ledgers: what the formulas give in each engine is what our arithmetic says.
import type { Indicator, Progress } from '../../src/plan';
import { ledgerLayout } from '../../src/sheet';
import type { Layout } from '../../src/sheet';
import { DEFAULT_SETTINGS } from '../../src/status';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { samplePlan } from '../golden/sample';
import { ENGINES, calculated } from '../referee/host-engine';
import type { Calculated } from '../referee/host-engine';
import { converted, libreOffice, withReferee } from '../referee/libreoffice';

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PLAIN = ['', '扩优提质', '安全稳定', 'Ab', 'aB', '>5', '队伍建设'];
/** Univer's conditions do not know that `~` takes a sign's meaning away. */
const NAMES = [...PLAIN, '安全*稳定', '经费~保障', '何时?'];

function randomLedger(seed: number, names = NAMES): Layout {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { plan } = samplePlan('zh');
  const indicators = Array.from(
    { length: 25 },
    (_, at): Indicator => ({
      ...pick(plan.indicators),
      code: `2025-R01-${String(at).padStart(3, '0')}`,
      area: pick(names),
      owner: pick(names),
      due: pick(['2025-03-31', '2025-12-31', null]),
    }),
  );
  const weighted = random() < 0.6;
  const progress = new Map(
    indicators.map(({ code }): [string, Progress] => [
      code,
      {
        actual: random() < 0.3 ? null : Math.round(random() * 4000) / 10,
        dataDate: '2025-06-30',
        weight: weighted && random() < 0.8 ? Math.round(random() * 100) / 10 : null,
      },
    ]),
  );
  const settings = { ...DEFAULT_SETTINGS, asOf: '2025-06-30', planYear: 2025 };
  return ledgerLayout({ plan: { year: 2025, indicators }, progress, settings, language: 'zh' });
}

/** Cells of the two sheets that show something else than we say. */
function wrongIn(layout: Layout, shows: Calculated): readonly string[] {
  return layout.sheets
    .filter(({ key }) => key === 'summary' || key === 'lagging')
    .flatMap(({ key, fills }) =>
      fills.flatMap(({ area, formula, results }) =>
        results.flatMap((line, down) =>
          line.flatMap((said, right) => {
            const shown = shows(key, area.row + down, area.column + right) ?? '';
            const near =
              typeof shown === 'number' &&
              typeof said === 'number' &&
              Math.abs(shown - said) <= 1e-9 * Math.max(1, said);
            return near || shown === (said ?? '')
              ? []
              : [`${key} ${area.row + down + 1}/${area.column + right}: ${String(said)} ≠ ${String(shown)} ${formula}`];
          }),
        ),
      ),
    );
}

test.each([1, 2, 3, 4, 5, 6])('the quick engine, seed %d', async (seed) => {
  const layout = randomLedger(seed);
  expect(wrongIn(layout, await calculated(layout, ENGINES.quick))).toEqual([]);
});

test.each([1, 2])(
  'Univer, seed %d',
  async (seed) => {
    const layout = randomLedger(seed, PLAIN);
    expect(wrongIn(layout, await calculated(layout, ENGINES.univer))).toEqual([]);
  },
  300_000,
);

withReferee('LibreOffice', libreOffice() !== null, () => {
  test.each([1, 2])(
    'LibreOffice, seed %d',
    async (seed) => {
      const layout = randomLedger(seed);
      const book = readWorkbook(converted(await writeWorkbook(layout), 'xlsx'), 'again.xlsx').value;
      const shows: Calculated = (key, row, column) => {
        const title = layout.sheets.find((sheet) => sheet.key === key)?.title;
        const line = book?.sheets.find(({ name }) => name === title)?.rows.find((each) => each.row === row);
        const value = line?.cells.find((cell) => cell.column === column)?.value ?? null;
        return typeof value === 'object' ? null : value;
      };
      expect(wrongIn(layout, shows)).toEqual([]);
    },
    300_000,
  );
});
