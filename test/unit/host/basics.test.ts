// The real office.js talks to the host: the first things any add-in does.
import { createHost, type Host } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = loadOfficeInNode(host).Excel.run;
});
afterEach(() => host.dispose());

test('values written are read back, formulas calculated', async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      [1, 2],
      ['=A1+B1', '=SUM(A1:B1,A2)'],
    ];
    const range = sheet.getRange('A1:B2').load('values,formulas,text,address,valueTypes');
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      text: range.text,
      address: range.address,
      types: range.valueTypes,
    };
  });
  expect(read).toEqual({
    values: [
      [1, 2],
      [3, 6],
    ],
    formulas: [
      [1, 2],
      ['=A1+B1', '=SUM(A1:B1,A2)'],
    ],
    text: [
      ['1', '2'],
      ['3', '6'],
    ],
    address: 'Sheet1!A1:B2',
    types: [
      ['Double', 'Double'],
      ['Double', 'Double'],
    ],
  });
});

test('a sheet is added, named, and found again by name and by id', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add('台账');
    sheet.tabColor = '#00B050';
    sheet.load('id,name,position');
    await context.sync();
    expect([sheet.name, sheet.position]).toEqual(['台账', 1]);
    const same = context.workbook.worksheets.getItem(sheet.id).load('name');
    const none = context.workbook.worksheets.getItemOrNullObject('没有');
    await context.sync();
    expect(same.name).toBe('台账');
    expect(none.isNullObject).toBe(true);
  });
});

test('an edit after the first calculation recalculates what depends on it', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C1').values = [[1, '=A1*2', '=B1*2']];
    const range = sheet.getRange('C1').load('values');
    await context.sync();
    expect(range.values).toEqual([[4]]);
    sheet.getRange('A1').values = [[5]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[20]]);
    sheet.getRange('B1').values = [['=A1+1']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[12]]);
  });
});

test('an error names the member and leaves what was done before done', async () => {
  const failed = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['done']];
    sheet.getRange('A2:A3').values = [['too', 'wide']];
    sheet.getRange('A4').values = [['never']];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  const dump = await host.workbook.dump();
  expect(dump.sheets[0]?.['cells']).toEqual({ A1: { value: 'done' } });
});
