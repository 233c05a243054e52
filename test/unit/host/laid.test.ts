// What is laid over cells: conditional formats, validations, filters, protection; and the sheets themselves.
import { failing, stand, type Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand();
});
afterEach(() => here.host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const fill = async (address: string): Promise<string> => (await here.host.workbook.shown('Sheet1', address)).fill;

async function custom(address: string, formula: string, color: string, stop = false): Promise<void> {
  await here.run(async (context) => {
    const rule = sheetOf(context).getRange(address).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = color;
    rule.stopIfTrue = stop;
    await context.sync();
  });
}

describe('conditional formats', () => {
  test('the newest wins where both fill, and falls away with its cell’s value', async () => {
    await here.host.user.type('Sheet1!A1', '5');
    await custom('A1:A3', '=$A1>0', '#00FF00');
    await custom('A1:A3', '=$A1>3', '#FF0000');
    expect([await fill('A1'), await fill('A2')]).toEqual(['#FF0000', '']);
    await here.host.user.type('Sheet1!A1', '2');
    expect(await fill('A1')).toBe('#00FF00');
  });

  test('priority set by hand, and a rule that stops the ones below it', async () => {
    await here.host.user.type('Sheet1!A1', '5');
    await custom('A1', '=A1>3', '#FF0000');
    await custom('A1', '=A1>0', '#00FF00');
    await here.run(async (context) => {
      const rules = sheetOf(context).getRange('A1').conditionalFormats.load('items/priority');
      await context.sync();
      expect(rules.items.map(({ priority }) => priority)).toEqual([0, 1]);
      const [, older] = rules.items;
      if (older) older.priority = 0;
      await context.sync();
    });
    expect(await fill('A1')).toBe('#FF0000');
  });

  test('a text rule and a value rule; the formula counts from the first cell', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A3').values = [['滞后'], ['正常'], [5]];
      const text = sheet.getRange('A1:A3').conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: '滞后' };
      text.textComparison.format.fill.color = '#FFC7CE';
      const value = sheet.getRange('A3').conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '4', operator: 'GreaterThan' };
      value.cellValue.format.fill.color = '#C6EFCE';
      await context.sync();
    });
    expect([await fill('A1'), await fill('A2'), await fill('A3')]).toEqual(['#FFC7CE', '', '#C6EFCE']);
    await custom('B2:B4', '=$A1="滞后"', '#FFEB9C');
    expect([await fill('B2'), await fill('B3')]).toEqual(['#FFEB9C', '']);
  });

  test('pasting by hand multiplies a rule; clearing part of a range leaves the rest of it', async () => {
    await custom('A1:A4', '=$A1>0', '#FF0000');
    const areas = async (): Promise<unknown> =>
      ((await here.dump('Sheet1'))['rules'] as readonly { readonly areas: string }[]).map((rule) => rule.areas);
    await here.run(async (context) => {
      sheetOf(context).getRange('A2').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(await areas()).toEqual(['A1,A3:A4']);
    await here.host.user.paste('Sheet1!A1', 'Sheet1!C1');
    expect(await areas()).toHaveLength(2);
  });

  test('kinds the host does not compute are refused by name', async () => {
    const tried = here.run(async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('NotImplemented', 'ConditionalFormatCollection.add'));
  });
});

describe('validation', () => {
  const lay = (rule: Excel.DataValidationRule, alert?: Excel.DataValidationErrorAlert): Promise<void> =>
    here.run(async (context) => {
      const { dataValidation } = sheetOf(context).getRange('A1:A5');
      dataValidation.rule = rule;
      if (alert) dataValidation.errorAlert = alert;
      await context.sync();
    });

  test('a list in the rule ends at 255 characters; one that refers to cells does not', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `选项${n}`).join(',');
    await expect(lay({ list: { inCellDropDown: true, source: long } })).rejects.toMatchObject(
      failing('InvalidArgument', 'DataValidation.rule'),
    );
    await lay({ list: { inCellDropDown: true, source: '=$D$1:$D$60' } });
  });

  test('typing heeds it, writing by the add-in does not, and says which cells are wrong', async () => {
    await lay({ decimal: { formula1: 0, formula2: 1, operator: 'Between' } });
    await expect(here.host.user.type('Sheet1!A1', '2')).rejects.toThrow('does not allow');
    await here.host.user.type('Sheet1!A1', '0.5');
    await here.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A5');
      range.values = [[0.5], [2], [''], [1], [-1]];
      const wrong = range.dataValidation.getInvalidCellsOrNullObject().load('address');
      range.dataValidation.load('valid,type,rule');
      await context.sync();
      expect(wrong.address).toBe('Sheet1!A2,Sheet1!A5');
      expect(range.dataValidation.valid).toBe(false);
      expect(range.dataValidation.rule.decimal).toEqual({ formula1: 0, formula2: 1, operator: 'Between' });
    });
  });

  test('a warning lets the person go on', async () => {
    const alert = { title: '', message: '', showAlert: true, style: 'Warning' } as const;
    await lay({ wholeNumber: { formula1: 3, operator: 'GreaterThan' } }, alert);
    await here.host.user.type('Sheet1!A1', '1');
    expect(await here.cell('Sheet1', 'A1')).toEqual({ value: 1 });
  });

  test('an alert longer than Excel takes is refused', async () => {
    const message = '很'.repeat(256);
    const alert = { title: '', message, showAlert: true, style: 'Stop' } as const;
    await expect(lay({ custom: { formula: '=TRUE' } }, alert)).rejects.toMatchObject(
      failing('InvalidArgument', 'DataValidation.errorAlert'),
    );
  });
});

describe('filter', () => {
  beforeEach(() =>
    here.run(async (context) => {
      sheetOf(context).getRange('A1:B5').values = [
        ['名称', '数'],
        ['甲', 3],
        ['乙', 1],
        ['甲', 2],
        ['丙', ''],
      ];
      await context.sync();
    }),
  );
  const visible = async (): Promise<unknown> =>
    here.run(async (context) => {
      const view = sheetOf(context).getRange('A1:B5').getVisibleView().load('values');
      await context.sync();
      return view.values.map(([name, n]) => `${String(name)}${String(n)}`).slice(1);
    });

  test.each<[string, number, Excel.FilterCriteria, readonly string[]]>([
    ['by values', 0, { filterOn: 'Values', values: ['甲'] }, ['甲3', '甲2']],
    ['by one bound', 1, { filterOn: 'Custom', criterion1: '>1' }, ['甲3', '甲2']],
    ['by two bounds', 1, { filterOn: 'Custom', criterion1: '>1', criterion2: '<3', operator: 'And' }, ['甲2']],
    ['by a pattern', 0, { filterOn: 'Custom', criterion1: '=*丙*' }, ['丙']],
    ['by blanks', 1, { filterOn: 'Values', values: [''] }, ['丙']],
  ])('%s', async (_title, column, criteria, rows) => {
    await here.run(async (context) => {
      sheetOf(context).autoFilter.apply(sheetOf(context).getRange('A1:B5'), column, criteria);
      await context.sync();
    });
    expect(await visible()).toEqual(rows);
    await here.run(async (context) => {
      sheetOf(context).autoFilter.remove();
      await context.sync();
    });
    expect(await visible()).toHaveLength(4);
  });

  test('two columns at once; new values count only when it is applied again', async () => {
    await here.run(async (context) => {
      const { autoFilter } = sheetOf(context);
      const range = sheetOf(context).getRange('A1:B5');
      autoFilter.apply(range, 0, { filterOn: 'Values', values: ['甲'] });
      autoFilter.apply(range, 1, { filterOn: 'Custom', criterion1: '>2' });
      await context.sync();
    });
    expect(await visible()).toEqual(['甲3']);
    await here.host.user.type('Sheet1!B4', '9');
    expect(await visible()).toEqual(['甲3']);
    await here.run(async (context) => {
      sheetOf(context).autoFilter.reapply();
      await context.sync();
    });
    expect(await visible()).toEqual(['甲3', '甲9']);
  });

  test('rows hidden by the filter do not count in SUBTOTAL, rows hidden by hand do with 9 and not with 109', async () => {
    await here.run(async (context) => {
      sheetOf(context).autoFilter.apply(sheetOf(context).getRange('A1:B5'), 0, { filterOn: 'Values', values: ['甲'] });
      sheetOf(context).getRange('D1:D2').formulas = [['=SUBTOTAL(9,B2:B5)'], ['=SUBTOTAL(109,B2:B5)']];
      await context.sync();
    });
    const sums = async (): Promise<unknown> => [
      (await here.cell('Sheet1', 'D1'))?.['value'],
      (await here.cell('Sheet1', 'D2'))?.['value'],
    ];
    expect(await sums()).toEqual([5, 5]);
    await here.run(async (context) => {
      sheetOf(context).autoFilter.remove();
      await context.sync();
    });
    await here.host.user.hide('Sheet1!2:2');
    await here.host.user.type('Sheet1!F1', 'x');
    expect(await sums()).toEqual([6, 3]);
  });
});

describe('protection', () => {
  const write = (address: string): Promise<void> =>
    here.run(async (context) => {
      sheetOf(context).getRange(address).values = [[1]];
      await context.sync();
    });

  test('locked cells are shut, unlocked ones open; what is allowed is allowed', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
    await expect(write('A1')).rejects.toMatchObject(failing('AccessDenied', 'Range.values'));
    await write('B1');
    await expect(here.host.user.type('Sheet1!A1', '1')).rejects.toThrow('locked');
    await here.run(async (context) => {
      sheetOf(context).getRange('A:A').format.columnWidth = 100;
      await context.sync();
    });
    const insert = here.run(async (context) => {
      sheetOf(context).getRange('2:2').insert('Down');
      await context.sync();
    });
    await expect(insert).rejects.toMatchObject(failing('AccessDenied', 'Range.insert'));
    await expect(custom('A1', '=TRUE', '#FF0000')).rejects.toMatchObject(failing('AccessDenied'));
  });

  test('a password opens only with itself; protecting twice is refused', async () => {
    const act = (work: (protection: Excel.WorksheetProtection) => void): Promise<void> =>
      here.run(async (context) => {
        work(sheetOf(context).protection);
        await context.sync();
      });
    await act((protection) => protection.protect({}, '口令'));
    await expect(act((protection) => protection.protect())).rejects.toMatchObject(failing('InvalidOperation'));
    await expect(act((protection) => protection.unprotect('别的'))).rejects.toMatchObject(failing('InvalidArgument'));
    await expect(act((protection) => protection.unprotect())).rejects.toMatchObject(failing('InvalidArgument'));
    await act((protection) => protection.unprotect('口令'));
    await write('A1');
  });
});

describe('sheets', () => {
  const act = (work: (context: Excel.RequestContext) => void): Promise<void> =>
    here.run(async (context) => {
      work(context);
      await context.sync();
    });
  const names = (): readonly string[] => here.host.workbook.book.sheets.map(({ name }) => name);

  test.each(['a:b', 'a/b', 'a\\b', 'a?b', 'a*b', '[a]', '', 'x'.repeat(32), "'a"])(
    'a sheet cannot be called %j',
    async (name) => {
      await expect(act((context) => context.workbook.worksheets.add(name))).rejects.toMatchObject(
        failing('InvalidArgument'),
      );
    },
  );

  test('a title that is taken, whatever its case, is told apart', async () => {
    await expect(act((context) => context.workbook.worksheets.add('sheet1'))).rejects.toMatchObject(
      failing('ItemAlreadyExists'),
    );
  });

  test('renamed: formulas, names and rules that refer to it follow', async () => {
    await act((context) => {
      context.workbook.worksheets.add('来源').getRange('A1').values = [[7]];
      sheetOf(context).getRange('A1').formulas = [['=来源!A1*2']];
      context.workbook.names.add('YS_Rows', context.workbook.worksheets.getItem('来源').getRange('A1:A3'));
    });
    await here.host.user.rename('来源', '我的 "来源"!');
    expect(await here.cell('Sheet1', 'A1')).toEqual({ formula: `='我的 "来源"!'!A1*2`, value: 14 });
    expect(here.host.workbook.book.names.map(({ formula }) => formula)).toEqual([`='我的 "来源"!'!$A$1:$A$3`]);
  });

  test('deleted: what referred to it is #REF!, and the last visible sheet stays', async () => {
    await act((context) => {
      context.workbook.worksheets.add('来源').getRange('A1').values = [[7]];
      sheetOf(context).getRange('A1').formulas = [['=来源!A1']];
    });
    await act((context) => context.workbook.worksheets.getItem('来源').delete());
    expect(await here.cell('Sheet1', 'A1')).toEqual({ formula: '=#REF!', value: { error: '#REF!' } });
    await expect(act((context) => sheetOf(context).delete())).rejects.toMatchObject(failing('InvalidOperation'));
    await expect(
      act((context) => {
        sheetOf(context).visibility = 'Hidden';
      }),
    ).rejects.toMatchObject(failing('InvalidOperation'));
  });

  test('moved and copied: order, contents, rules and the sheet’s own names', async () => {
    await act((context) => {
      context.workbook.worksheets.add('二');
      const sheet = sheetOf(context);
      sheet.getRange('A1:A2').formulas = [[3], ['=Own+A1']];
      sheet.names.add('Own', sheet.getRange('A1'));
      sheet.position = 1;
    });
    await custom('A1', '=A1>0', '#FF0000');
    expect(names()).toEqual(['二', 'Sheet1']);
    await act((context) => void sheetOf(context).copy('End'));
    expect(names()).toEqual(['二', 'Sheet1', 'Sheet1 (2)']);
    await here.host.user.type("'Sheet1 (2)'!A1", '10');
    expect((await here.cell('Sheet1 (2)', 'A2'))?.['value']).toBe(20);
    expect((await here.cell('Sheet1', 'A2'))?.['value']).toBe(6);
    expect((await here.host.workbook.shown('Sheet1 (2)', 'A1')).fill).toBe('#FF0000');
  });
});
