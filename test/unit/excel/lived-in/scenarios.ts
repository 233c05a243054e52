/**
 * What people do to a ledger of six rows (台账!7:12) in a year, one scenario a line. The ledger's columns: B area, C name,
 * F target, G actual, H data date, I completion, L status, N owner, O code, AD and on what people fill in.
 */
import { ROWS, each, lived, mended, onLedger } from './deeds';
import type { LivedIn } from './deeds';
import { LOOKS, SHEETS } from './looks';

const SORTED = '台账!A7:BB12';
const ROWS_AND_COLUMNS: readonly LivedIn[] = [
  lived('sorted by name', ['sort', SORTED, [{ key: 2, ascending: true }]]),
  lived('sorted by owner, then from the bottom up', [
    'sort',
    SORTED,
    [
      { key: 13, ascending: true },
      { key: 14, ascending: false },
    ],
  ]),
  lived('sorted by status', ['sort', SORTED, [{ key: 11, ascending: true }]]),
  lived('filtered to nothing', ['filter', '台账!A6:AX12', 1, { filterOn: 'Values', values: ['没有'] }]),
  lived('filtered by area', ['filter', '台账!A6:AX12', 1, { filterOn: 'Values', values: ['学前教育'] }]),
  lived('a blank row put in the middle', ['insert', '台账!9:9']),
  lived('a row of words put in the middle', ['insert', '台账!10:10'], ['type', '台账!C10', '二、下半年重点']),
  lived(
    'notes between rows',
    ['insert', '台账!8:9'],
    ['type', '台账!B8', '以下为校舍类'],
    ['type', '台账!AD9', '核对过'],
  ),
  lived('two rows put in above the header', ['insert', '台账!1:2'], ['type', '台账!A1', '内部资料']),
  lived(
    'a column of people’s own among ours',
    ['insert', '台账!H:H'],
    ['type', '台账!H6', '备注'],
    ...each(ROWS, (r) => ['type', `台账!H${r}`, `备注${r}`]),
  ),
  lived('columns put in at the left', ['insert', '台账!A:B'], ['type', '台账!A6', '编号'], ['type', '台账!A7', '甲-1']),
  lived(
    'columns put in and the rows sorted by them',
    ['insert', '台账!D:D'],
    ...each(ROWS, (r) => ['type', `台账!D${r}`, String(20 - r)]),
    ['sort', '台账!A7:BC12', [{ key: 3, ascending: true }]],
  ),
  lived('a row deleted', ['remove', '台账!9:9']),
  lived('the first row deleted', ['remove', '台账!7:7']),
  lived('the column of weights deleted', ['remove', '台账!Y:Y']),
  lived('rows and columns hidden by hand', ['hide', '台账!8:9'], ['hide', '台账!E:E']),
  lived('folded columns opened', ['hide', '台账!O:AX', false]),
  lived(
    'row heights and widths changed',
    onLedger((s) => {
      s.getRange('7:12').format.rowHeight = 60;
      s.getRange('C:C').format.columnWidth = 300;
    }),
  ),
];

const AROUND: readonly LivedIn[] = [
  lived('a note two rows below', ['type', '台账!A14', '备注：数据由各科室填报'], ['type', '台账!C14', '每月5日前报送']),
  lived('a note right below', ['type', '台账!A13', '制表：办公室']),
  lived(
    'a total right below',
    ['type', '台账!B13', '合计'],
    ['type', '台账!F13', '=SUM(F7:F12)'],
    ['type', '台账!G13', '=SUM(G7:G12)'],
  ),
  lived('signatures far below', ['type', '台账!B40', '审核人（签字）：'], ['type', '台账!H40', '日期：']),
  lived('a row typed right below, without a code', ['type', '台账!C13', '没有编码的任务'], ['type', '台账!F13', '5']),
  lived('a row typed right below, with a code', ['type', '台账!C13', '临时任务'], ['type', '台账!O13', '2024-Z01-001']),
  lived(
    'people’s own columns at the right edge',
    ['type', '台账!BC6', '上年同期'],
    ...each(ROWS, (r) => ['type', `台账!BC${r}`, String(r * 10)]),
  ),
  lived(
    'formulas of people’s over our columns',
    ['type', '台账!BC6', '同比'],
    ...each(ROWS, (r) => ['type', `台账!BC${r}`, `=IF(ISNUMBER(G${r}),G${r}/F${r},"")`]),
  ),
  lived(
    'a second table to the right',
    ...each([6, 7, 8, 9, 10, 11, 12, 13, 14], (r) => ['type', `台账!BF${r}`, `右表${r}`]),
  ),
  lived(
    'a pivot by hand on another sheet',
    ['addSheet', '分科室'],
    ['type', '分科室!A1', '=COUNTIF(台账!N7:N12,"基础教育科")'],
    ['type', '分科室!A2', '=SUMIF(台账!B7:B12,"学前教育",台账!F7:F12)'],
  ),
  lived(
    'formulas elsewhere to single rows',
    ['addSheet', '周报'],
    ...each(ROWS, (r) => ['type', `周报!A${r}`, `=台账!C${r}&"："&台账!L${r}`]),
  ),
  lived(
    'notes over the title and the header block',
    ['type', '台账!A1', '重点指标台账（内部）'],
    ['type', '台账!L4', '内部资料'],
  ),
];

const TYPED: readonly LivedIn[] = [
  lived(
    'notes, causes and measures typed',
    ...each(ROWS, (r) => ['type', `台账!AD${r}`, `第${r}行说明`]),
    ...each(ROWS, (r) => ['type', `台账!AE${r}`, `原因${r}`]),
  ),
  lived(
    'text where figures belong',
    ['put', '台账!G7', { value: '2000万' }],
    ['put', '台账!G8', { value: '约90%' }],
    ['put', '台账!F11', { value: '60名' }],
  ),
  lived(
    'values pasted over computed columns',
    ['type', '台账!I8', '0.5'],
    ['type', '台账!I9', '0.5'],
    ['type', '台账!L9', '正常'],
  ),
  lived('somebody’s own formula for completion', ['type', '台账!I7', '=G7/F7'], ['type', '台账!I8', '=ROUND(G8,2)']),
  lived(
    'actuals linked to another sheet',
    ['addSheet', '基层数据'],
    ['type', '基层数据!A1', '12'],
    ['type', '台账!G8', '=基层数据!A1'],
    ['type', '台账!G10', '=基层数据!A1/100'],
  ),
  lived(
    'actuals typed and dated',
    ['type', '台账!G8', '1'],
    ['type', '台账!H8', '2024-05-31'],
    ['type', '台账!G10', '7'],
  ),
  lived('targets corrected by hand', ['type', '台账!F8', '3'], ['type', '台账!F10', '66']),
  lived('names reworded by hand', ['type', '台账!C7', '普惠园覆盖率（城区）'], ['type', '台账!C8', '安全事故']),
  lived('owners typed over ours', ...each(ROWS, (r) => ['type', `台账!N${r}`, `科室${r}`])),
  lived('a code deleted', ['clear', '台账!O9']),
  lived('error values in cells', ['type', '台账!G8', '=1/0'], ['type', '台账!AD9', '=NA()']),
  lived('formulas deleted in a row', ...each([9, 10, 11], (c) => ['clear', `台账!${'ABCDEFGHIJKL'[c] ?? 'L'}10`])),
  lived(
    'text that looks like formulas and markup',
    ['put', '台账!AD7', { value: '=1+1' }],
    ['put', '台账!AD8', { value: '<b>&amp;</b>' }],
    ['put', '台账!AD9', { value: '  前后有空格  ' }],
  ),
  lived('a very long note', ['put', '台账!AD7', { value: '长'.repeat(20_000) }]),
  mended('rules', lived('a row pasted over another’s looks', ['paste', '台账!C7:N7', '台账!C10:N10'])),
  lived(
    'a formula in R1C1',
    onLedger((s) => {
      s.getRange('BD7:BD8').formulasR1C1 = [['=RC[-50]*2'], ['=R[-1]C+1']];
    }),
  ),
];

export const SCENARIOS: readonly LivedIn[] = [...ROWS_AND_COLUMNS, ...AROUND, ...TYPED, ...LOOKS, ...SHEETS];
