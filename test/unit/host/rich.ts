// A workbook with a bit of everything, made by the real office.js: what files, dumps and copies are tried on.
import type { Host } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';

async function contents(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add('台账');
  sheet.getRange('C1:C40').numberFormat = [['@']];
  sheet.getRange('A1:D4').values = [
    ['序号', '日期', '编码', '完成率'],
    [1, '2024-03-05', '007', '12.5%'],
    [2, "'2024-03-05", '=1+1', true],
    [3, '', '#N/A', '#N/A'],
  ];
  sheet.getRange('E2:E4').formulas = [['=D2*2'], ['=IF(A3>1,"大","小")'], ['=D4']];
  sheet.getRange('F2').formulas = [['=SUM(Sheet1!A1:A2)&"<&>"']];
  context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [[40], [2]];
  await context.sync();
}

async function looks(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('台账');
  const head = sheet.getRange('A1:F1');
  head.format.fill.color = '#D9E1F2';
  head.format.font.bold = true;
  head.format.font.color = '#1F3864';
  head.format.horizontalAlignment = 'CenterAcrossSelection';
  head.format.borders.getItem('EdgeBottom').style = 'Double';
  sheet.getRange('B:B').format.columnWidth = 80;
  sheet.getRange('D2:D4').format.wrapText = true;
  sheet.getRange('A2:A4').format.indentLevel = 1;
  sheet.getRange('G:K').group('ByColumns');
  sheet.getRange('G:K').hideGroupDetails('ByColumns');
  sheet.getRange('3:3').format.rowHeight = 30;
  sheet.getRange('D2:D4').format.protection.locked = false;
  sheet.getRange('M1:N1').merge();
  sheet.freezePanes.freezeAt(sheet.getRange('A1:C1'));
  sheet.tabColor = '#9C0006';
  sheet.showGridlines = false;
  await context.sync();
}

async function laid(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('台账');
  const rule = sheet.getRange('A2:E4').conditionalFormats.add('Custom');
  rule.custom.rule.formula = '=$A2>1';
  rule.custom.format.fill.color = '#FFC7CE';
  rule.custom.format.font.color = '#9C0006';
  const value = sheet.getRange('A2:A4').conditionalFormats.add('CellValue');
  value.cellValue.rule = { formula1: '1', formula2: '2', operator: 'Between' };
  value.cellValue.format.font.bold = true;
  value.stopIfTrue = true;
  const text = sheet.getRange('E2:E4').conditionalFormats.add('ContainsText');
  text.textComparison.rule = { operator: 'Contains', text: '大' };
  text.textComparison.format.fill.color = '#C6EFCE';
  sheet.getRange('D2:D40').dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
  sheet.getRange('D2:D40').dataValidation.errorAlert = {
    title: '超出',
    message: '请填 0 到 1',
    style: 'Warning',
    showAlert: true,
  };
  sheet.getRange('E2:E40').dataValidation.rule = { list: { inCellDropDown: true, source: '大,小' } };
  sheet.getRange('A2').hyperlink = { documentReference: 'Sheet1!A1', screenTip: '原文', textToDisplay: '一' };
  sheet.autoFilter.apply(sheet.getRange('A1:E4'), 4, { filterOn: 'Values', values: ['大', '0.25'] });
  context.workbook.names.add('YS_Rows', sheet.getRange('A2:E4'));
  context.workbook.names.add('YS_Green', '=1', '绿线');
  sheet.names.add('YS_Ledger', sheet.getRange('A1'));
  await context.sync();
}

async function page(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('台账');
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea('A1:E4');
  sheet.pageLayout.setPrintTitleRows('$1:$1');
  sheet.pageLayout.centerHorizontally = true;
  sheet.pageLayout.leftMargin = 36;
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
  const table = context.workbook.worksheets.add('填报').tables.add('A1:B3', true);
  table.name = 'YS_Checkins';
  table.getHeaderRowRange().values = [['编码', '数值']];
  table.rows.add(undefined, [['A-1', 5]]);
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
  chart.title.text = '汇总';
  chart.setPosition('A6', 'E20');
  context.workbook.comments.add('台账!C2', '核对过');
  context.workbook.customXmlParts.add('<y xmlns="urn:yardstick"><a>1 &lt; 2</a></y>');
  context.workbook.settings.add('language', { zh: true, n: 2 });
  context.workbook.properties.title = '指标台账';
  context.workbook.worksheets.getItem('填报').visibility = 'Hidden';
  sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true }, '口令');
  await context.sync();
}

/** Sheets Sheet1, 台账, 填报 with contents, looks, rules, names, print set-up, a table, a chart and keepings. */
export async function makeRich(host: Host): Promise<void> {
  const { Excel } = loadOfficeInNode(host);
  await Excel.run(async (context) => {
    for (const step of [contents, looks, laid, page]) await step(context);
  });
}
