// The traps of a live workbook as the host plays them: what Excel itself does then, without any operation of ours.
import { failing, stand, type Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand({ sheetNames: ['甲', '乙'] });
});
afterEach(() => here.host.dispose());

const write = (address: string, value: unknown): Promise<void> =>
  here.run(async (context) => {
    context.workbook.worksheets.getItem('甲').getRange(address).values = [[value]];
    await context.sync();
  });
const read = (address: string): Promise<unknown> =>
  here.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0];
  });

test('a cell is being edited: every call fails, reading too, until Enter', async () => {
  await here.host.user.editing(true);
  await expect(write('A1', 1)).rejects.toMatchObject(failing('InvalidOperationInCellEditMode'));
  await expect(read('A1')).rejects.toMatchObject(failing('InvalidOperationInCellEditMode'));
  await here.host.user.editing(false);
  await write('A1', 1);
  expect(await read('A1')).toBe(1);
});

test('manual calculation: results stand still until told', async () => {
  await write('A1', 2);
  await write('B1', '=A1*10');
  await here.host.user.calculation('Manual');
  await write('A1', 3);
  expect(await read('B1')).toBe(20);
  await here.run(async (context) => {
    context.application.calculate('Recalculate');
    await context.sync();
  });
  expect(await read('B1')).toBe(30);
  await write('A1', 4);
  await here.host.user.calculate();
  expect(await read('B1')).toBe(40);
});

test('calculation held back for one request comes with the next sync', async () => {
  await write('B1', '=A1*10');
  await here.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1').values = [[5]];
    await context.sync();
  });
  expect(await read('B1')).toBe(50);
});

test.each(['readOnly', 'protectedView'] as const)('opened as %s: reading goes on, nothing is written', async (how) => {
  await write('A1', 1);
  await here.host.user.open(how);
  expect(await read('A1')).toBe(1);
  await expect(write('A1', 2)).rejects.toMatchObject(failing('AccessDenied', 'Range.values'));
  const added = here.run(async (context) => {
    context.workbook.worksheets.add('丙');
    await context.sync();
  });
  await expect(added).rejects.toMatchObject(failing('AccessDenied'));
  expect(await read('A1')).toBe(1);
});

test('a protected structure takes no sheet, gives none away and keeps their titles', async () => {
  here.host.workbook.book.structureLocked = '';
  const tries: ((context: Excel.RequestContext) => void)[] = [
    (context) => context.workbook.worksheets.add('丙'),
    (context) => context.workbook.worksheets.getItem('乙').delete(),
    (context) => {
      context.workbook.worksheets.getItem('乙').name = '丁';
    },
    (context) => {
      context.workbook.worksheets.getItem('乙').position = 0;
    },
  ];
  for (const attempt of tries) {
    const tried = here.run(async (context) => {
      attempt(context);
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('AccessDenied'));
  }
  expect(here.host.workbook.book.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
});

test('another author between two rounds: what was read is old, a held range follows its cells', async () => {
  await write('A3', 'mine');
  await here.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('A3').load('values,address');
    await context.sync();
    await here.host.user.put('甲!A3', { value: 'theirs' });
    await here.host.user.insert('甲!2:2');
    expect(range.values).toEqual([['mine']]);
    range.load('values,address');
    await context.sync();
    expect([range.values, range.address]).toEqual([[['theirs']], '甲!A4']);
  });
});

test('a half-done request stays half done: Excel takes nothing back', async () => {
  const tried = here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1').values = [['done']];
    sheet.getRange('A2:B2').values = [['too', 'wide', 'by one']];
    sheet.getRange('A3').values = [['never']];
    await context.sync();
  });
  await expect(tried).rejects.toMatchObject(failing('InvalidArgument', 'Range.values'));
  expect([await read('A1'), await read('A2'), await read('A3')]).toEqual(['done', '', '']);
});

test('filtered and hidden rows are written and read like all others', async () => {
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1:A4').values = [['头'], ['a'], ['b'], ['a']];
    sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['b'] });
    await context.sync();
    sheet.getRange('B2:B4').values = [[1], [2], [3]];
    const all = sheet.getRange('B2:B4').load('values,rowHidden');
    const line = sheet.getRange('2:2').load('rowHidden');
    await context.sync();
    expect(all.values).toEqual([[1], [2], [3]]);
    expect([all.rowHidden, line.rowHidden]).toEqual([null, true]);
  });
});

test('sorted: rows change places whole, what points at a place keeps pointing at it', async () => {
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1:B3').values = [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ];
    sheet.getRange('D1').formulas = [['=B1']];
    await context.sync();
  });
  await here.host.user.sort('甲!A1:B3', [{ key: 0, ascending: true }]);
  expect([await read('A1'), await read('B1'), await read('D1')]).toEqual(['a', 1, 1]);
});

test('columns put in before, sheet renamed and moved: found by name and id, formulas from elsewhere follow', async () => {
  await write('B2', 8);
  await here.run(async (context) => {
    const { worksheets, names } = context.workbook;
    names.add('YS_Here', worksheets.getItem('甲').getRange('B2'));
    worksheets.getItem('乙').getRange('A1').formulas = [['=甲!B2+1']];
    await context.sync();
  });
  const id = here.host.workbook.book.sheets[0]?.id ?? '';
  await here.host.user.insert('甲!A:B');
  await here.host.user.rename('甲', '改名');
  await here.host.user.move('改名', 1);
  await here.run(async (context) => {
    const range = context.workbook.names.getItem('YS_Here').getRange().load('address,values');
    const sheet = context.workbook.worksheets.getItem(id).load('name,position');
    const other = context.workbook.worksheets.getItem('乙').getRange('A1').load('formulas,values');
    const gone = context.workbook.worksheets.getItemOrNullObject('甲').load('name');
    await context.sync();
    expect([range.address, range.values]).toEqual(['改名!D2', [[8]]]);
    expect([sheet.name, sheet.position]).toEqual(['改名', 1]);
    expect([other.formulas, other.values]).toEqual([[['=改名!D2+1']], [[9]]]);
    expect(gone.isNullObject).toBe(true);
  });
});

test('a row deleted under a held range: using it is an error that says so', async () => {
  await here.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('A3').load('address');
    await context.sync();
    await here.host.user.remove('甲!3:3');
    range.load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: expect.any(String) as unknown });
  });
});

test('the first row under a rule and a check is deleted: both speak of the row that is first now', async () => {
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const rule = sheet.getRange('A2:B5').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$C2="x"';
    sheet.getRange('A2:A5').dataValidation.rule = { custom: { formula: '=LEN($C2)>0' } };
    await context.sync();
    sheet.getRange('2:3').delete('Up');
    await context.sync();
  });
  const [sheet] = here.host.workbook.book.sheets;
  expect(sheet?.rules.map(({ formula, areas }) => [formula, areas])).toEqual([
    ['=$C2="x"', [{ top: 1, bottom: 2, left: 0, right: 1 }]],
  ]);
  expect(sheet?.validations.map(({ formula1, areas }) => [formula1, areas])).toEqual([
    ['=LEN($C2)>0', [{ top: 1, bottom: 2, left: 0, right: 0 }]],
  ]);
});

test('a rule that names a deleted row itself has lost it', async () => {
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A2:A5').conditionalFormats.add('Custom').custom.rule.formula = '=A2=$C$2';
    await context.sync();
    sheet.getRange('2:2').delete('Up');
    await context.sync();
  });
  expect(here.host.workbook.book.sheets[0]?.rules.map(({ formula }) => formula)).toEqual(['=A2=#REF!']);
});
