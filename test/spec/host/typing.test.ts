// typing.md through the real office.js: values are written as typed text.
import { createHost, type Host } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';
import { tableOf } from '../table';

const ROWS = tableOf('host/typing.md');
let host: Host;
let results: readonly { readonly value: string; readonly format: string; readonly shown: string }[];

const told = (formula: unknown, type: string, value: unknown): string => {
  if (typeof formula === 'string' && formula.startsWith('=') && type !== 'String') return formula;
  if (type === 'Empty') return 'empty';
  if (type === 'String') return `"${String(value)}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

beforeAll(async () => {
  host = createHost();
  results = await loadOfficeInNode(host).Excel.run(async (context) => {
    // Away from A1, which some of the formulas refer to.
    const column = context.workbook.worksheets
      .getItem('Sheet1')
      .getRange('C1')
      .getResizedRange(ROWS.length - 1, 0);
    column.numberFormat = ROWS.map((row) => [row['in format'] || 'General']);
    column.values = ROWS.map((row) => [row['typed']]);
    column.load('values,formulas,valueTypes,numberFormat,text');
    await context.sync();
    return ROWS.map((_row, n) => ({
      value: told(column.formulas[n]?.[0], String(column.valueTypes[n]?.[0]), column.values[n]?.[0]),
      format: String(column.numberFormat[n]?.[0]),
      shown: String(column.text[n]?.[0]),
    }));
  });
});
afterAll(() => host.dispose());

test.each(ROWS.map((row, n) => [`${row['typed'] ?? ''} ${row['in format'] ?? ''}`, n, row] as const))(
  '%s',
  (_title, n, row) => {
    expect(results[n]).toEqual({ value: row['value'], format: row['format afterwards'], shown: row['shown'] });
  },
);
