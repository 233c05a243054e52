// Written and read back, a plan is the same plan: in both languages, whatever its texts are.
import fc from 'fast-check';
import { ledgerLayout } from '../../src/sheet';
import { readLedger, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { indicators, progress, settings } from './indicators';

test('write → read back = the same plan, progress and settings', async () => {
  await fc.assert(
    fc.asyncProperty(
      indicators,
      fc.array(progress, { minLength: 25, maxLength: 25 }),
      settings,
      fc.constantFrom('zh' as const, 'en' as const),
      async (rows, actuals, set, language) => {
        const byCode = new Map(
          rows.map(({ code }, index) => [code, actuals[index] ?? { actual: null, dataDate: null, weight: null }]),
        );
        const layout = ledgerLayout({
          plan: { year: 2024, indicators: rows },
          progress: byCode,
          settings: set,
          language,
        });
        const workbook = readWorkbook(await writeWorkbook(layout)).value;
        const ledger = workbook === null ? null : readLedger(workbook).value;
        expect(ledger?.language).toBe(language);
        expect(ledger?.settings).toEqual(set);
        expect(ledger?.rows.map((row) => row.indicator)).toEqual(rows);
        expect(ledger?.rows.map((row) => row.progress)).toEqual(rows.map(({ code }) => byCode.get(code)));
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});
