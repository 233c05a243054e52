import { isoDateOf, momentOf, readWorkbook } from '../../../src/xlsx';
import type { Sheet, Workbook } from '../../../src/xlsx';
import { data, madeXlsx } from './made-xlsx';
import type { MadeWorkbook } from './made-xlsx';

function read(made: MadeWorkbook): Workbook {
  const { value, problems } = readWorkbook(madeXlsx(made), 'made.xlsx');
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

function sheetOf(xml: string, more: Partial<MadeWorkbook> = {}): Sheet {
  const sheet = read({ sheets: [{ xml }], ...more }).sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** `row,column value` of every cell, with its formula after a `=`. */
function cells(sheet: Sheet): readonly string[] {
  return sheet.rows.flatMap(({ row, cells: inRow }) =>
    inRow.map(({ column, value, formula }) => {
      const shown = typeof value === 'object' && value !== null ? value.error : JSON.stringify(value);
      return `${row},${column} ${shown}${formula === null ? '' : ` =${formula}`}`;
    }),
  );
}

test('values of every kind', () => {
  const sheet = sheetOf(
    data(
      '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>a&lt;x</v></c>',
      '<c r="A2" t="inlineStr"><is><r><t>富</t></r><r><rPr/><t xml:space="preserve">文本 </t></r><rPh><t>fu</t></rPh></is></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="3"/><c r="D2" t="d"><v>2026-03-31</v></c>',
      '<c r="A3"><v>0</v></c><c r="B3"><f>B1*0</f><v>0</v></c><c r="C3"><f>1+1</f></c><c r="D3"><v></v></c><c r="E3"><v>1E+3</v></c>',
    ),
    {
      strings:
        '<si><t>在园幼儿</t></si><si><r><t>上_x000D_\n</t></r><r><t>下_x005F_x</t></r><rPh sb="0" eb="1"><t>读</t></rPh></si>',
    },
  );
  expect(cells(sheet)).toEqual([
    '0,0 "在园幼儿"',
    '0,1 12.5',
    '0,2 true',
    '0,3 #N/A',
    '0,4 "a<x" =A1&"x"',
    '1,0 "富文本 "',
    '1,1 "上\\n下_x"',
    '1,3 46112',
    '2,0 0',
    '2,1 0 =B1*0',
    '2,2 null =1+1',
    '2,4 1000',
  ]);
});

test('cells and rows without addresses, and out of order', () => {
  const sheet = sheetOf(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row></sheetData>',
  );
  expect(cells(sheet)).toEqual(['0,0 1', '0,1 2', '2,1 5', '4,0 4', '4,2 3']);
});

test('shared formulas become each cell’s own', () => {
  const sheet = sheetOf(
    data(
      '<c r="C1"><f t="shared" ref="C1:D3" si="0">IF(A1="B1",$A1+B$1,SUM(A:A)+SUM($2:3)+\'A1 表\'!A1+LOG10(A1)+YS_A1)</f><v>1</v></c>',
      '<c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="shared" si="0"/><v>3</v></c>',
    ),
  );
  expect(cells(sheet)).toEqual([
    '0,2 1 =IF(A1="B1",$A1+B$1,SUM(A:A)+SUM($2:3)+\'A1 表\'!A1+LOG10(A1)+YS_A1)',
    '1,2 2 =IF(A2="B1",$A2+B$1,SUM(A:A)+SUM($2:4)+\'A1 表\'!A2+LOG10(A2)+YS_A1)',
    '1,3 3 =IF(B2="B1",$A2+C$1,SUM(B:B)+SUM($2:4)+\'A1 表\'!B2+LOG10(B2)+YS_A1)',
  ]);
});

test('what is a date stands in the format, also where the file states no code for it', () => {
  const ids = [0, 14, 31, 57, 9, 164, 165, 166, 167, 168, 169];
  const styles = [
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[Red][h]:mm"/><numFmt numFmtId="167" formatCode="[$-804]yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="168" formatCode="#,##0_);[Red]\\(#,##0\\)"/><numFmt numFmtId="169" formatCode="G/通用格式"/></numFmts>',
    `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
  ].join('');
  const sheet = sheetOf(data(ids.map((_, style) => `<c s="${style}"><v>46112</v></c>`).join('')), { styles });
  expect(sheet.rows[0]?.cells.map(({ format }) => format.kind)).toEqual([
    'general',
    'date',
    'date',
    'date',
    'percent',
    'date',
    'number',
    'duration',
    'datetime',
    'number',
    'general',
  ]);
});

test('serial numbers are days of either system', () => {
  expect([1, 59, 61, 46112].map((serial) => isoDateOf(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2026-03-31',
  ]);
  expect(isoDateOf(46112 - 1462, true)).toBe('2026-03-31');
  expect(momentOf(46112.75)).toEqual({ year: 2026, month: 3, day: 31, hour: 18, minute: 0, second: 0 });
  expect([isoDateOf(-1), isoDateOf(3e6), isoDateOf(Number.NaN)]).toEqual([null, null, null]);
  expect(read({ sheets: [{ xml: data() }], before: '<workbookPr date1904="1"/>' }).date1904).toBe(true);
});

test('merges, hidden rows, columns and sheets, filter, tables, names, manual calculation', () => {
  const workbook = read({
    sheets: [
      {
        name: '台账',
        xml: `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="1" outlineLevel="1"/><col min="7" max="7" width="9"/></cols>${data('<c r="A1"><v>1</v></c>', '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>')}<autoFilter ref="A1:D9"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>`,
        table:
          '<table id="1" name="T" displayName="填报" ref="A1:C4" totalsRowCount="1"><tableColumns><tableColumn id="1" name="编码"/><tableColumn id="2" name="日期"/></tableColumns></table>',
      },
      { name: '字典', state: 'veryHidden', xml: data() },
    ],
    after:
      '<definedNames><definedName name="YS_AsOf">设置!$C$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0" hidden="1">台账!$4:$5</definedName></definedNames><calcPr calcMode="manual"/>',
  });
  const sheet = workbook.sheets[0];
  expect(sheet?.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [0, false],
    [1, true],
  ]);
  expect(sheet?.hiddenColumns).toEqual([
    { from: 1, to: 2, grouped: false },
    { from: 4, to: 4, grouped: true },
  ]);
  expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  expect(sheet?.filter).toEqual({ top: 0, left: 0, bottom: 8, right: 3 });
  expect(sheet?.tables).toEqual([
    {
      name: '填报',
      range: { top: 0, left: 0, bottom: 3, right: 2 },
      columns: ['编码', '日期'],
      headerRows: 1,
      totalsRows: 1,
    },
  ]);
  expect(workbook.sheets[1]?.visibility).toBe('veryHidden');
  expect(workbook.names).toEqual([
    { name: 'YS_AsOf', refersTo: '设置!$C$5', hidden: false },
    { name: '_xlnm.Print_Titles', refersTo: '台账!$4:$5', hidden: true, sheet: '台账' },
  ]);
  expect(workbook.calculation).toBe('manual');
});

test('a formula without a stored result is said, by sheet and count', () => {
  const { problems } = readWorkbook(
    madeXlsx({ sheets: [{ name: '汇总', xml: data('<c r="A1"><f>1+1</f></c>') }] }),
    'a.xlsx',
  );
  expect(problems).toEqual([
    {
      code: 'formula-without-value',
      severity: 'warning',
      place: { in: 'sheet', file: 'a.xlsx', sheet: '汇总' },
      values: { count: 1 },
    },
  ]);
});

test('a merge or a validation over a whole sheet stays one area', () => {
  const sheet = sheetOf(
    `${data('<c r="A1"><v>1</v></c>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`,
  );
  expect(sheet.merges).toHaveLength(1);
});
