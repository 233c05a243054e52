import { displayed, formatKind } from '../../../src/xlsx';
import { readFile } from '../../../src/reading';
import { seen } from './made-docx';
import { data, madeXlsx, number, text } from './made-xlsx';

const shownAs = (value: number, code: string): string =>
  displayed(value, { code, kind: code === 'General' ? 'general' : formatKind(code) });

test.each([
  [0.1 + 0.2, 'General', '0.3'],
  [12345.678, '#,##0.00', '12,345.68'],
  [1.005, '0.00', '1.01'],
  [-1234.5, '#,##0.0;[Red]-#,##0.0', '-1,234.5'],
  [-1234.5, '#,##0.0_);(#,##0.0)', '(1,234.5)'],
  [0.9234, '0%', '92%'],
  [0.9234, '0.0#%', '92.34%'],
  [0.92, '0.0#%', '92.0%'],
  [5, '0"所"', '5所'],
  [5, '"约"0.0"亿元"', '约5.0亿元'],
  [1500, '[$¥-804]#,##0', '¥1,500'],
  [1234567, '0.0,,"百万"', '1.2百万'],
  [0, '0;-0;"—"', '—'],
  [0.5, '# ?/?', '0.5'],
  [7, '000', '007'],
  [46112, 'yyyy"年"m"月"d"日"', '2026年3月31日'],
  [46112, 'yyyy-mm-dd;@', '2026-03-31'],
  [46112.5, 'yyyy/m/d h:mm', '2026/3/31 12:00'],
  [46112.75, 'h:mm AM/PM', '6:00 PM'],
  [46112, 'mmm-yy', 'Mar-26'],
  [46112, '[$-804]aaaa', '星期二'],
  [1.5, '[h]:mm', '36:00'],
  [46112, 'General', '46112'],
])('%p formatted %p is %p', (value, code, expected) => {
  expect(shownAs(value, code)).toBe(expected);
});

const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';

test('a sheet becomes a heading and rows; cells carry numbers and formats', async () => {
  const bytes = madeXlsx({
    sheets: [
      {
        name: '目标表',
        xml: `${data(text('指标') + text('2026年目标') + text('时限'), text('普惠率') + number(0.92, 1) + number(46112, 2), '', text('备注'))}<mergeCells><mergeCell ref="A4:C4"/></mergeCells>`,
      },
      { name: '字典', state: 'hidden', xml: data(text('内部')) },
    ],
    styles,
  });
  const { document, blocks, problems } = await seen(bytes, 'made.xlsx');
  expect(document.text).toBe('目标表\n指标\t2026年目标\t时限\n普惠率\t92%\t2026/3/31\n备注\n');
  expect(blocks).toEqual([
    'heading 1||目标表',
    'row 0|指标@0,0|2026年目标@0,1|时限@0,2',
    'row 0|普惠率@1,0|92%@1,1|2026/3/31@1,2',
    'row 0|备注@3,0:1x3',
  ]);
  const row = document.blocks[2];
  expect(row?.kind === 'row' ? row.cells[1] : null).toMatchObject({ number: 0.92, format: '0%' });
  expect(problems).toMatchObject([{ code: 'hidden-sheets', values: { sheets: ['字典'], count: 1 } }]);
});

test('hidden rows and columns are left out and said; filtered rows and folded groups are read', async () => {
  const hiddenRow = (cells: string): string => `<row hidden="1">${cells}</row>`;
  const bytes = madeXlsx({
    sheets: [
      {
        xml: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" hidden="1" outlineLevel="1"/></cols>${data(text('甲') + text('乙') + text('丙'), hiddenRow(text('筛去')), text('留下'), hiddenRow(text('藏起')))}<autoFilter ref="A1:C3"/>`,
      },
    ],
  });
  const { blocks, problems } = await seen(bytes, 'made.xlsx');
  expect(blocks).toEqual(['heading 1||表1', 'row 0|甲@0,0|丙@0,2', 'row 0|筛去@1,0', 'row 0|留下@2,0']);
  expect(problems.map(({ code, values }) => [code, values])).toEqual([
    ['hidden-rows', { count: 1 }],
    ['hidden-columns', { count: 1 }],
  ]);
});

test('one sheet may be chosen; a name that is not there is answered with those that are', async () => {
  const bytes = madeXlsx({
    sheets: [
      { name: '一', xml: data(text('甲')) },
      { name: '二', xml: data(text('乙')) },
    ],
  });
  expect((await readFile('a.xlsx', bytes, { sheet: '二' })).value?.text).toBe('二\n乙\n');
  expect((await readFile('a.xlsx', bytes, { sheet: '三' })).problems).toMatchObject([
    { code: 'sheet-missing', values: { sheet: '三', sheets: ['一', '二'] } },
  ]);
});
