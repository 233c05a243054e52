// The two engines behind the one port give the same, whatever is done to a ledger: values and formulas put in, taken
// out and written over, rows put in and taken out, names moved. Univer is what the host calculates with; the small
// engine is held to it, and each is held to status.md and to the arithmetic elsewhere.
import fc from 'fast-check';
import { createHost, type Host } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';

const ROWS = 12;
const formulas = (row: number): string[] => [
  `=IF(ISNUMBER($B${row}),ROUND($A${row}/$B${row},4),"")`,
  `=IF(Limit="","none",IF($C${row}>=Limit,"over","under"))`,
  `=IFERROR(INDEX(Words,MATCH($D${row},Words,0)),"?")&COUNTIF($D$1:$D$${ROWS},$D${row})`,
  `=SUM($A$1:$A${row})+MAX(C:C)+YEAR($G${row})`,
];

type Step =
  | { readonly kind: 'value'; readonly row: number; readonly column: number; readonly value: string | number | boolean }
  | { readonly kind: 'formula'; readonly row: number; readonly like: number }
  | { readonly kind: 'insert' | 'delete'; readonly row: number }
  | { readonly kind: 'fill'; readonly row: number; readonly rows: number }
  | { readonly kind: 'name'; readonly row: number };

const row = fc.integer({ min: 1, max: ROWS });
const value = fc.oneof(
  fc.integer({ min: -20, max: 200 }),
  fc.double({ min: -5, max: 5, noNaN: true }).map((n) => Math.round(n * 1000) / 1000),
  fc.constantFrom('', '待补', '12%', '=1/0', true, "'7", '2024-06-30'),
);
const date = fc.constantFrom('2024-06-30', '2023-12-31', 45000, '');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), row, column: fc.constantFrom(0, 1), value }),
  fc.record({ kind: fc.constant('value' as const), row, column: fc.constant(6), value: date }),
  fc.record({ kind: fc.constant('formula' as const), row, like: row }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row }),
  fc.record({ kind: fc.constant('fill' as const), row, rows: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('name' as const), row }),
);

function play(sheet: Excel.Worksheet, now: Step): void {
  switch (now.kind) {
    case 'value':
      sheet.getRangeByIndexes(now.row - 1, now.column, 1, 1).values = [[now.value]];
      break;
    case 'formula':
      sheet.getRange(`C${now.row}:F${now.row}`).formulas = [formulas(now.like)];
      break;
    case 'fill':
      sheet.getRange(`C${now.row + 1}:F${now.row + now.rows}`).copyFrom(`C${now.row}:F${now.row}`, 'Formulas');
      break;
    case 'name':
      sheet.names.getItem('Limit').formula = `=数!$H$${now.row}`;
      break;
    case 'insert':
      sheet.getRange(`${now.row}:${now.row}`).insert('Down');
      break;
    default:
      sheet.getRange(`${now.row}:${now.row}`).delete('Up');
  }
}

async function filled(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('数');
  const lines = Array.from({ length: ROWS }, (_, n) => n + 1);
  sheet.getRange(`A1:B${ROWS}`).values = lines.map((n) => [n * 3, n % 4 === 0 ? '' : 10 + n]);
  sheet.getRange('H1:H12').values = lines.map((n) => [n % 3 === 0 ? '' : n / 10]);
  sheet.getRange('J1:J3').values = [['over'], ['under'], ['none']];
  sheet.names.add('Limit', sheet.getRange('H1'));
  context.workbook.names.add('Words', sheet.getRange('J1:J3'));
  sheet.getRange(`C1:F${ROWS}`).formulas = lines.map(formulas);
  await context.sync();
}

/** Fifteen digits shown are the most Excel has; engines add up in another order. */
const alike = (values: readonly unknown[][]): unknown =>
  values.map((line) => line.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)));

test('Univer and the small engine show the same after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const shown: unknown[][] = [];
      for (const engine of ['univer', 'quick'] as const) {
        const host: Host = createHost({ sheetNames: ['数'], engine });
        const { Excel } = loadOfficeInNode(host);
        const seen: unknown[] = [];
        await Excel.run(async (context) => {
          await filled(context);
          const sheet = context.workbook.worksheets.getItem('数');
          for (const now of [null, ...steps]) {
            if (now) play(sheet, now);
            const range = sheet.getRange(`A1:G${ROWS + 6}`).load('values');
            await context.sync();
            seen.push([now, alike(range.values)]);
          }
        });
        host.dispose();
        shown.push(seen);
      }
      expect(shown[0]).toEqual(shown[1]);
    }),
    { numRuns: 40, seed: 20241123 },
  );
});
