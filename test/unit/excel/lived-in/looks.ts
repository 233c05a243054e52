/** What people do to the looks of a ledger, and to the sheets, names and settings of its workbook. */
import { lived, mended, onLedger, script } from './deeds';
import type { Deed, LivedIn } from './deeds';

/** Every option said, as a script that puts a protection back says them. */
const SHUT: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const OURS = ['说明', '设置', '台账', '月度计划', '节点', '原文', '字典', '填报', '变更记录', '汇总', '滞后清单'];

export const LOOKS: readonly LivedIn[] = [
  lived(
    'another font and fills of people’s own',
    onLedger((s) => {
      s.getRange('C7:C12').format.font.name = '仿宋';
      s.getRange('B7:B12').format.fill.color = '#FFFF00';
    }),
  ),
  lived(
    'the title merged',
    onLedger((s) => {
      s.getRange('A1:N1').merge(false);
    }),
  ),
  lived(
    'merged cells below the ledger',
    ['type', '台账!A15', '说明：'],
    onLedger((s) => {
      s.getRange('A15:F16').merge(false);
    }),
  ),
  lived(
    'conditional formats of people’s own',
    onLedger((s) => {
      const rule = s.getRange('F7:F12').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$F7>15';
      rule.custom.format.fill.color = '#00FF00';
    }),
  ),
  mended(
    'rules',
    lived('our highlight pasted about', ['paste', '台账!C7:M8', '台账!C11:M12'], ['paste', '台账!C9:M9', '台账!C7:M7']),
  ),
  lived(
    'number formats changed by hand',
    onLedger((s) => {
      s.getRange('G7:G12').numberFormat = Array.from({ length: 6 }, () => ['#,##0.000']);
    }),
  ),
  lived(
    'comments on cells',
    script((book) => {
      book.comments.add('台账!C8', '请核对');
      book.comments.add('台账!G9', '数据待定');
    }),
  ),
  lived(
    'a check of people’s own',
    onLedger((s) => {
      s.getRange('BC7:BC12').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    }),
  ),
  lived(
    'panes frozen elsewhere and other print settings',
    onLedger((s) => {
      s.freezePanes.unfreeze();
      s.freezePanes.freezeRows(2);
      s.pageLayout.orientation = 'Portrait';
    }),
  ),
];

export const SHEETS: readonly LivedIn[] = [
  mended(
    'links',
    lived(
      'all our sheets renamed',
      ['rename', '说明', '甲'],
      ['rename', '设置', '乙'],
      ['rename', '台账', '丙 的表'],
      ['rename', '原文', '丁'],
      ['rename', '字典', '戊'],
      ['rename', '汇总', '己'],
      ['rename', '滞后清单', "庚 '2024'"],
    ),
  ),
  mended('links', lived('the ledger renamed with quotes and signs', ['rename', '台账', '我的“台账”！2024'])),
  lived('our sheets moved about', ['move', '台账', 0], ['move', '设置', 3]),
  lived(
    'our side sheets hidden',
    ['show', '字典', 'VeryHidden'],
    ['show', '原文', 'Hidden'],
    ['show', '说明', 'Hidden'],
  ),
  lived('the guide deleted', ['deleteSheet', '说明']),
  lived(
    'sheets of people’s own, before and behind',
    ['addSheet', '会议'],
    ['type', '会议!B2', '一季度例会'],
    ['addSheet', '附件'],
    ['move', '附件', 0],
    ['type', '附件!A1', '=会议!B2'],
  ),
  lived('a copy of the ledger, the ledger in front', ['copy', '台账'], ['activate', '台账']),
  lived('a copy of the settings', ['copy', '设置'], ['activate', '台账']),
  lived(
    'a name of people’s own',
    script((book) => {
      book.names.add('基数', '=台账!$F$7');
    }),
    ['type', '台账!BC7', '=基数*2'],
  ),
  lived(
    'a helper name of ours removed',
    onLedger(({ names }) => {
      names.getItem('YS_Head_Unit').delete();
    }),
  ),
  lived('calculation set to manual', ['calculation', 'Manual'], ['type', '台账!G8', '2']),
  lived(
    'the ledger protected',
    onLedger((s) => {
      s.protection.protect(SHUT);
    }),
  ),
  lived(
    'every sheet protected',
    ...['设置', '台账', '原文', '字典'].map((title) =>
      script(({ worksheets }) => {
        worksheets.getItem(title).protection.protect(SHUT);
      }),
    ),
  ),
  {
    name: 'every title of ours taken before',
    before: OURS.flatMap((title): Deed[] => [
      ['addSheet', title],
      ['type', `${title}!B2`, `${title}：我的`],
      ['type', `${title}!C3`, `=${title}!B2`],
    ]),
    deeds: [],
  },
  {
    name: 'dates counted from 1904',
    date1904: true,
    deeds: [
      ['type', '台账!G8', '1'],
      ['type', '台账!H8', '2024-05-31'],
    ],
  },
];
