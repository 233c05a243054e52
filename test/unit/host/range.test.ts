// Ranges as Excel has them: contents, places, insert and delete, copying, hiding, formats.
import { failing, stand, type Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand();
});
afterEach(() => here.host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('contents', () => {
  test('null leaves a cell alone, an empty text empties it', async () => {
    await here.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 'x']];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([[1, '', 'x']]);
      expect(range.valueTypes).toEqual([['Double', 'Empty', 'String']]);
    });
  });

  test('one value fills a range', async () => {
    await here.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  test('a large write goes through in the library’s own pieces', async () => {
    const values = Array.from({ length: 200 }, (_row, r) => Array.from({ length: 18 }, (_column, c) => r * 18 + c));
    await here.run(async (context) => {
      const range = sheetOf(context).getRangeByIndexes(3, 2, 200, 18);
      range.values = values;
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual(values);
      expect(range.address).toBe('Sheet1!C4:T203');
    });
  });

  test('text that looks like a formula stays text in a text cell and after an apostrophe', async () => {
    await here.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A2');
      range.getCell(0, 0).numberFormat = [['@']];
      range.values = [['=HYPERLINK("x")'], ['\'=HYPERLINK("x")']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([['=HYPERLINK("x")'], ['=HYPERLINK("x")']]);
    });
    expect(await here.cell('Sheet1', 'A2')).toEqual({ value: '=HYPERLINK("x")', quoted: true });
  });

  test.each(['=1+', '=SUM(A1', '="open', '=Nowhere!A1', '=A1,,'])('%s is refused as a formula', async (formula) => {
    const tried = here.run(async (context) => {
      sheetOf(context).getRange('A1').formulas = [[formula]];
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('InvalidArgument', 'Range.formulas'));
  });

  test('R1C1 formulas are the same in every row and can be written', async () => {
    await here.run(async (context) => {
      const range = sheetOf(context).getRange('B2:B4');
      range.formulas = [['=A2+$A$1'], ['=A3+$A$1'], ['=A4+$A$1']];
      range.load('formulasR1C1');
      const other = sheetOf(context).getRange('D5');
      other.formulasR1C1 = [['=R1C1+RC[-1]+R[-2]C+SUM(R1:R2)+SUM(C1)']];
      other.load('formulas');
      await context.sync();
      expect(range.formulasR1C1).toEqual([['=RC[-1]+R1C1'], ['=RC[-1]+R1C1'], ['=RC[-1]+R1C1']]);
      expect(other.formulas).toEqual([['=$A$1+C5+D3+SUM($1:$2)+SUM($A:$A)']]);
    });
  });
});

describe('places', () => {
  test('used ranges, regions, edges, intersections', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('F9').format.fill.color = '#FF0000';
      const found = {
        used: sheet.getUsedRange(),
        values: sheet.getUsedRange(true),
        region: sheet.getRange('C3').getSurroundingRegion(),
        edge: sheet.getRange('B2').getRangeEdge('Down'),
        jump: sheet.getRange('B1').getRangeEdge('Down'),
        far: sheet.getRange('B4').getRangeEdge('Down'),
        common: sheet.getRange('A1:B3').getIntersection('B2:Z9'),
        around: sheet.getRange('A1').getBoundingRect('C5'),
        column: sheet.getRange('C3').getEntireColumn(),
        below: sheet.getRange('B2:C2').getRowsBelow(2),
        last: sheet.getRange('B2:C4').getLastCell(),
        offset: sheet.getRange('B2:C4').getOffsetRange(1, -1),
        resized: sheet.getRange('B2').getResizedRange(1, 2),
      };
      for (const range of Object.values(found)) range.load('address');
      const nothing = sheet.getRange('Z1:Z9').getUsedRangeOrNullObject(true);
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      expect(
        Object.fromEntries(Object.entries(found).map(([name, range]) => [name, range.address.slice('Sheet1!'.length)])),
      ).toEqual({
        used: 'B2:F9',
        values: 'B2:C4',
        region: 'B2:C4',
        edge: 'B4',
        jump: 'B2',
        far: 'B1048576',
        common: 'B2:B3',
        around: 'A1:C5',
        column: 'C:C',
        below: 'B3:C4',
        last: 'C4',
        offset: 'A3:B5',
        resized: 'B2:D3',
      });
      expect([nothing.isNullObject, apart.isNullObject]).toEqual([true, true]);
    });
  });

  test('outside the sheet there is nothing', async () => {
    const tried = here.run(async (context) => {
      sheetOf(context).getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('InvalidArgument', 'Range.getOffsetRange'));
  });

  test('a range by the name that names it', async () => {
    await here.run(async (context) => {
      context.workbook.names.add('YS_Here', sheetOf(context).getRange('C3:D4'));
      const range = sheetOf(context).getRange('YS_Here').load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!C3:D4');
    });
  });
});

describe('insert, delete, copy', () => {
  test('a held range stays with its cells; its cells deleted, using it is an error', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      const held = sheet.getRange('B2:B3');
      held.values = [['x'], ['y']];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A:A').insert('Right');
      held.load('address,values');
      await context.sync();
      expect([held.address, held.values]).toEqual(['Sheet1!C3:C4', [['x'], ['y']]]);
      sheet.getRange('3:4').delete('Up');
      held.load('values');
      await expect(context.sync()).rejects.toMatchObject(failing('InvalidReference'));
    });
  });

  test('cells are shifted and everything that refers to them follows', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:B3').values = [
        [1, 10],
        [2, 20],
        [3, 30],
      ];
      sheet.getRange('D1').formulas = [['=SUM(A1:A3)+B3']];
      sheet.getRange('A2').insert('Down');
      const range = sheet.getRange('A1:D4').load('formulas,values');
      await context.sync();
      // Only part of the row moved: B3 stays where it is.
      expect(range.formulas.map((row) => row[3])).toEqual(['=SUM(A1:A4)+B3', '', '', '']);
      expect(range.values[0]?.[3]).toBe(36);
      sheet.getRange('A1:A4').delete('Left');
      range.load('formulas,values');
      await context.sync();
      // The range held lost its first column with the cells.
      expect(range.formulas[0]).toEqual([10, '', '=SUM(#REF!)+A3']);
      expect(range.values[0]?.[2]).toBe('#REF!');
    });
  });

  test('pushing content off the sheet is refused', async () => {
    const tried = here.run(async (context) => {
      sheetOf(context).getRange('A1048576').values = [[1]];
      sheetOf(context).getRange('1:1').insert('Down');
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('NonBlankCellOffSheet', 'Range.insert'));
  });

  test('a copy moves relative references, brings looks, rules and validations; a larger target is filled', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
      const first = sheet.getRange('B1');
      first.formulas = [['=A1*2+$A$1']];
      first.format.fill.color = '#FFFF00';
      first.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('B2:B4').copyFrom('B1');
      sheet.getRange('C1:C4').copyFrom('B1:B4', 'Values');
      sheet.getRange('D1').copyFrom('B1', 'Formats');
      const range = sheet.getRange('B1:D4').load('formulas');
      const copied = sheet.getRange('B4').load('format/fill/color,dataValidation/type');
      await context.sync();
      expect(range.formulas).toEqual([
        ['=A1*2+$A$1', 3, ''],
        ['=A2*2+$A$1', 5, ''],
        ['=A3*2+$A$1', 7, ''],
        ['=A4*2+$A$1', 9, ''],
      ]);
      expect([copied.format.fill.color, copied.dataValidation.type]).toEqual(['#FFFF00', 'WholeNumber']);
    });
    expect(await here.cell('Sheet1', 'D1')).toEqual({ value: null, style: { fill: '#FFFF00' } });
  });
});

describe('lines and looks', () => {
  test('grouped columns are hidden and shown; a size above zero shows a line', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('C:E').group('ByColumns');
      sheet.getRange('C:E').hideGroupDetails('ByColumns');
      sheet.getRange('5:5').rowHidden = true;
      sheet.getRange('5:5').format.rowHeight = 20;
      const columns = sheet.getRange('B:E').load('columnHidden');
      const hidden = sheet.getRange('C:E').load('columnHidden');
      const row = sheet.getRange('5:5').load('rowHidden');
      await context.sync();
      expect([columns.columnHidden, hidden.columnHidden, row.rowHidden]).toEqual([null, true, false]);
    });
    expect((await here.dump('Sheet1'))['columns']).toEqual({
      3: { hidden: true, level: 1 },
      4: { hidden: true, level: 1 },
      5: { hidden: true, level: 1 },
    });
  });

  test('a property that differs over the cells is null', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').format.font.bold = true;
      const both = sheet.getRange('A1:B1').load('format/font/bold,format/font/size');
      await context.sync();
      expect([both.format.font.bold, both.format.font.size]).toEqual([null, 11]);
    });
  });

  test('a column keeps its look for cells to come, and crosses a row’s', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('2:2').format.font.bold = true;
      sheet.getRange('B:B').numberFormat = [['@']];
      sheet.getRange('B2:B3').values = [['007'], ['008']];
      const crossing = sheet.getRange('B2').load('values,numberFormat,format/font/bold');
      const below = sheet.getRange('B3').load('values,format/font/bold');
      await context.sync();
      expect([crossing.values, crossing.numberFormat, crossing.format.font.bold]).toEqual([[['007']], [['@']], true]);
      expect([below.values, below.format.font.bold]).toEqual([[['008']], false]);
    });
  });

  test('several ranges at once', async () => {
    await here.run(async (context) => {
      const areas = sheetOf(context).getRanges('A1,C3:D4');
      areas.format.fill.color = 'red';
      areas.load('address,cellCount,areaCount');
      await context.sync();
      expect([areas.address, areas.cellCount, areas.areaCount]).toEqual(['Sheet1!A1,Sheet1!C3:D4', 5, 2]);
    });
    expect(await here.cell('Sheet1', 'D4')).toEqual({ value: null, style: { fill: '#FF0000' } });
  });

  test('merging keeps the first value only', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge();
      await context.sync();
    });
    expect((await here.dump('Sheet1'))['merges']).toEqual(['A1:B2']);
    expect((await here.dump('Sheet1'))['cells']).toEqual({ A1: { value: 1 } });
  });

  test('sorting keeps rows together, blanks last, formulas relative', async () => {
    await here.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:C4').values = [
        ['k', 'v', 'd'],
        ['b', 2, '=B2*2'],
        ['', 9, '=B3*2'],
        ['a', 1, '=B4*2'],
      ];
      sheet.getRange('A1:C4').sort.apply([{ key: 0, ascending: true }], false, true);
      const range = sheet.getRange('A2:C4').load('formulas,values');
      await context.sync();
      expect(range.formulas).toEqual([
        ['a', 1, '=B2*2'],
        ['b', 2, '=B3*2'],
        ['', 9, '=B4*2'],
      ]);
      expect(range.values.map((row) => row[2] as number)).toEqual([2, 4, 18]);
    });
  });
});
