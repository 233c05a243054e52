// What people do to a ledger in a year, one scenario a line: its name says what was done, `by` with what, `how` the deed.
// openpyxl and office lines are Python: `wb` the workbook, `L` the ledger's sheet (rows 7–16), `doc`, `S` the same in LibreOffice.

export type Parts = Record<string, string>;

export type Scenario = { readonly name: string; readonly by: string } & (
  | { readonly by: 'openpyxl' | 'office'; readonly how: string }
  | { readonly by: 'zip'; readonly how: (parts: Parts) => void }
);

const LEDGER = 'xl/worksheets/sheet3.xml';
const BOOK = 'xl/workbook.xml';

const openpyxl = (name: string, how: string): Scenario => ({ name, by: 'openpyxl', how });
const office = (name: string, how: string): Scenario => ({ name, by: 'office', how });
const zip = (name: string, how: (parts: Parts) => void): Scenario => ({ name, by: 'zip', how });

const change = (
  parts: Parts,
  name: string,
  from: string | RegExp,
  to: string | ((found: string, inner: string) => string),
): void => {
  const made = (parts[name] ?? '').replace(from, to as string);
  if (made === parts[name]) throw new Error(`nothing to change in ${name}: ${String(from)}`);
  parts[name] = made;
};

const SORT = (key: string): string => `
import copy
from openpyxl.formula.translate import Translator
held = []
for r in range(7, 17):
    held.append((r, [(c.value, copy.copy(c._style)) for c in L[r]]))
held.sort(key=lambda each: ${key})
for at, (r, cells) in enumerate(held):
    for c, (value, style) in enumerate(cells, 1):
        cell = L.cell(7 + at, c)
        if isinstance(value, str) and value.startswith('='):
            value = Translator(value, origin=f'A{r}').translate_formula(f'A{7 + at}')
        cell.value = value
        cell._style = style
`;

export const SCENARIOS: readonly Scenario[] = [
  // Saved again by other programs: nothing else was done.
  openpyxl('saved again by a script, formulas without results', 'pass'),
  office('saved again by LibreOffice', 'pass'),
  // Rows and columns.
  openpyxl('sorted by name', SORT('str(each[1][2][0])')),
  openpyxl('sorted by owner, then from the bottom up', SORT('(str(each[1][13][0]), -each[0])')),
  openpyxl(
    'filtered: half the rows are hidden by the filter',
    'L.auto_filter.add_filter_column(1, ["队伍建设"])\nfor r in range(7, 13): L.row_dimensions[r].hidden = True',
  ),
  office('a blank row put in the middle', 'S.Rows.insertByIndex(9, 1)'),
  office('two rows put in above the header block', 'S.Rows.insertByIndex(0, 2)'),
  office(
    'a column of people’s own put in among ours',
    'S.Columns.insertByIndex(7, 1)\nS.getCellByPosition(7, 5).String = "备注"\nfor r in range(6, 16): S.getCellByPosition(7, r).String = f"备注{r}"',
  ),
  office('a row deleted', 'S.Rows.removeByIndex(8, 1)'),
  office('the column of weights deleted', 'S.Columns.removeByIndex(24, 1)'),
  office('a computed column deleted', 'S.Columns.removeByIndex(12, 1)'),
  openpyxl(
    'people’s own columns at the right edge, one a formula',
    'L["BA6"] = "上年同期"\nL["BB6"] = "同比"\nfor r in range(7, 17):\n    L[f"BA{r}"] = r * 10\n    L[f"BB{r}"] = f"=IF(ISNUMBER(G{r}),G{r}/BA{r},\\"\\")"',
  ),
  openpyxl(
    'rows and columns hidden by hand',
    'L.row_dimensions[9].hidden = True\nL.column_dimensions["E"].hidden = True',
  ),
  openpyxl('the folded columns opened', 'for d in L.column_dimensions.values(): d.hidden = False'),
  openpyxl(
    'row heights and widths changed',
    'for r in range(7, 17): L.row_dimensions[r].height = 60\nL.column_dimensions["C"].width = 70',
  ),
  // Notes and totals around the ledger.
  openpyxl('a note two rows below', 'L["A18"] = "备注：数据由各科室填报"\nL["C18"] = "请于每月5日前报送"'),
  openpyxl('a note right below', 'L["A17"] = "制表：办公室"'),
  openpyxl('a total right below', 'L["B17"] = "合计"\nL["F17"] = "=SUM(F7:F16)"\nL["G17"] = "=SUM(G7:G16)"'),
  openpyxl('signatures far below', 'L["B40"] = "审核人（签字）："\nL["H40"] = "日期："'),
  openpyxl('a row typed right below, with a code', 'L["C17"] = "临时任务"\nL["F17"] = 5\nL["O17"] = "2025-Z01-001"'),
  openpyxl('a row typed right below, without a code', 'L["C17"] = "没有编码的任务"\nL["F17"] = 5'),
  openpyxl('a second table to the right', 'for r in range(6, 20): L.cell(r, 60).value = f"右表{r}"'),
  openpyxl(
    'notes over the title and the header block',
    'L["A1"] = "青川县教育局重点指标台账（内部）"\nL["C3"] = "王敏"\nL["L4"] = "内部资料"',
  ),
  // Typing and pasting.
  openpyxl(
    'notes, causes and measures typed',
    'for r in range(7, 17):\n    L[f"AE{r}"] = f"原因{r}"\n    L[f"AF{r}"] = f"措施{r}"\n    L[f"AH{r}"] = "未销号"',
  ),
  openpyxl('text where figures belong', 'L["G7"] = "2000万"\nL["G8"] = "约90%"\nL["G9"] = "１２"\nL["F11"] = "60名"'),
  openpyxl(
    'values pasted over the computed columns',
    'for r in (8, 9):\n    L[f"I{r}"] = 0.5\n    L[f"L{r}"] = "正常"',
  ),
  openpyxl('somebody’s own formula for completion', 'L["I7"] = "=G7/F7"\nL["I8"] = "=ROUND(G8/F8,2)"'),
  openpyxl(
    'actuals linked to another sheet',
    'W = wb.create_sheet("基层数据")\nW["A1"] = 1288\nL["G7"] = "=基层数据!A1"\nL["G9"] = "=基层数据!A1/100"',
  ),
  openpyxl('targets corrected by hand', 'L["F11"] = 66\nL["H11"] = "2025-11-30"'),
  openpyxl('names reworded by hand', 'L["C7"] = "新增公办园学位（含改扩建）"'),
  openpyxl('owners typed over ours', 'for r in range(7, 17): L[f"N{r}"] = f"科室{r}"'),
  openpyxl('codes deleted in two rows', 'L["O9"] = None\nL["O10"] = None'),
  openpyxl('a code twice', 'L["O10"] = L["O9"].value'),
  openpyxl('error values in cells', 'L["G8"] = "=1/0"\nL["E9"] = "#N/A"'),
  openpyxl('formulas deleted in a row', 'for c in "IJKLM": L[f"{c}10"] = None'),
  openpyxl(
    'text that looks like formulas and markup',
    'L["AD7"].value = "<b>&amp;</b> =1+1"\nL["AD8"].value = "a\\nb\\tc"\nL["AD9"].value = "  前后有空格  "',
  ),
  openpyxl('very long notes', 'L["AD7"] = "长" * 20000'),
  // Looks.
  openpyxl(
    'another font and fills of people’s own',
    'from openpyxl.styles import Font, PatternFill\nfor r in range(7, 17):\n    for c in "CFG": L[f"{c}{r}"].font = Font(name="仿宋", size=14, bold=True)\n    L[f"B{r}"].fill = PatternFill("solid", fgColor="FFFF00")',
  ),
  openpyxl('header cells merged', 'L.merge_cells("A1:N1")\nL.merge_cells("B3:C3")'),
  openpyxl('data cells of one area merged', 'L.merge_cells("B7:B10")'),
  openpyxl(
    'conditional formats of people’s own, ours cut to pieces',
    'from openpyxl.formatting.rule import CellIsRule\nfrom openpyxl.styles import PatternFill\nL.conditional_formatting.add("F7:F16", CellIsRule(operator="greaterThan", formula=["100"], fill=PatternFill("solid", bgColor="00FF00")))',
  ),
  openpyxl('number formats changed by hand', 'for r in range(7, 17): L[f"G{r}"].number_format = "#,##0.000"'),
  openpyxl(
    'comments on cells',
    'from openpyxl.comments import Comment\nL["C8"].comment = Comment("请核对", "李文")\nL["G9"].comment = Comment("数据待定", "王敏")',
  ),
  openpyxl(
    'checks of people’s own',
    'from openpyxl.worksheet.datavalidation import DataValidation\nd = DataValidation(type="list", formula1=\'"是,否"\')\nL.add_data_validation(d)\nd.add("AK7:AK16")',
  ),
  // Sheets.
  openpyxl(
    'all our sheets renamed',
    'for n, ws in enumerate(list(wb.worksheets)):\n    old = ws.title\n    ws.title = f"表{n}"\nfor key in list(wb.defined_names.definedName):\n    for n, old in enumerate(["说明", "设置", "台账", "汇总", "滞后清单", "月度计划", "原文", "字典"]): key.attr_text = key.attr_text.replace(f"\'{old}\'", f"表{n}")\nfor ws in wb.worksheets:\n    for row in ws.iter_rows():\n        for cell in row:\n            if isinstance(cell.value, str) and cell.value.startswith("="):\n                for n, old in enumerate(["说明", "设置", "台账", "汇总", "滞后清单", "月度计划", "原文", "字典"]): cell.value = cell.value.replace(f"\'{old}\'!", f"表{n}!")',
  ),
  office('the ledger renamed to a title with quotes and spaces', 'S.Name = "2025 年 \'重点\' 台账"'),
  office('sheets in another order', 'doc.Sheets.moveByName("台账", 0)\ndoc.Sheets.moveByName("原文", 1)'),
  openpyxl(
    'sheets of people’s own before and behind',
    'A = wb.create_sheet("封面", 0)\nA["A1"] = "封面"\nB = wb.create_sheet("汇报")\nB["A1"] = "=台账!F7"\nB["A2"] = "=SUM(台账!G7:G16)"',
  ),
  openpyxl(
    'people have sheets called 填报 and 变更记录 already',
    'wb.create_sheet("填报")["A1"] = "各科室填报"\nwb.create_sheet("变更记录")["A1"] = "手工变更记录"',
  ),
  openpyxl('helper sheets hidden', 'for t in ("原文", "字典", "设置"): wb[t].sheet_state = "hidden"'),
  openpyxl('protected without a password', 'L.protection.sheet = True'),
  openpyxl(
    'the workbook’s structure protected',
    'from openpyxl.workbook.protection import WorkbookProtection\nwb.security = WorkbookProtection(lockStructure=True)',
  ),
  openpyxl(
    'a chart of people’s own on a sheet of theirs',
    'from openpyxl.chart import BarChart, Reference\nB = wb.create_sheet("图")\nk = BarChart()\nk.add_data(Reference(L, min_col=6, min_row=6, max_row=16), titles_from_data=True)\nB.add_chart(k, "B2")',
  ),
  openpyxl(
    'names of people’s own',
    'from openpyxl.workbook.defined_name import DefinedName\nwb.defined_names.append(DefinedName("目标列", attr_text="台账!$F$7:$F$16"))',
  ),
  office('a twin of the ledger behind it', 'doc.Sheets.copyByName("台账", "台账_2", 4)'),
  openpyxl('another as-of typed in the settings', 'wb["设置"]["B6"] = __import__("datetime").datetime(2025, 3, 31)'),
  openpyxl(
    'lines of 原文 sorted by people',
    'W = wb["原文"]\na = [[c.value for c in W[r]] for r in range(5, 15)]\nfor r, cells in zip(range(14, 4, -1), a):\n    for c, value in enumerate(cells, 1):\n        if c != 8: W.cell(r, c).value = value',
  ),
  // What other writers put into the package.
  openpyxl(
    'a table of people’s own on a sheet of theirs',
    'from openpyxl.worksheet.table import Table\nB = wb.create_sheet("清单")\nfor r in (["甲", "乙"], [1, 2], [3, 4]): B.append(r)\nB.add_table(Table(displayName="T1", ref="A1:B3"))',
  ),
  openpyxl('links to the web in notes', 'L["AD9"] = "文件"\nL["AD9"].hyperlink = "https://example.org/a?b=1&c=2"'),
  openpyxl(
    'a chart on the ledger’s own sheet',
    'from openpyxl.chart import BarChart, Reference\nk = BarChart()\nk.add_data(Reference(L, min_col=6, min_row=6, max_row=16), titles_from_data=True)\nL.add_chart(k, "BD2")',
  ),
  zip('macros, printer settings and custom XML in the package', (parts) => {
    parts['xl/vbaProject.bin'] = 'not really a macro';
    parts['xl/printerSettings/printerSettings1.bin'] = 'printer';
    parts['customXml/item1.xml'] = '<data xmlns="urn:people">数据</data>';
    change(
      parts,
      '[Content_Types].xml',
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
  }),
  zip('an order of calculation', (parts) => {
    parts['xl/calcChain.xml'] =
      '<?xml version="1.0" encoding="UTF-8"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="I7" i="3"/></calcChain>';
    change(
      parts,
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    change(
      parts,
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
  }),
  zip('elements under a prefix', (parts) => {
    const xml = parts[LEDGER] ?? '';
    const prefixed = xml
      .replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      );
    parts[LEDGER] = prefixed;
  }),
  zip('cells without addresses, as short writers have them', (parts) => {
    change(
      parts,
      LEDGER,
      /<row r="(?:[7-9]|1[0-6])"[\s\S]*<\/row>/,
      (parts[LEDGER] ?? '').match(/<row r="(?:[7-9]|1[0-6])"[\s\S]*<\/row>/)?.[0].replace(/<c r="[A-Z]+\d+"/g, '<c') ??
        '',
    );
  }),
  zip('comments and instructions within the XML', (parts) => {
    change(parts, LEDGER, '<sheetData>', "<!-- people's <c> --><sheetData><?note keep?>");
  }),
  zip('unknown extensions in the ledger’s part', (parts) => {
    change(
      parts,
      LEDGER,
      '</worksheet>',
      '<extLst><ext uri="{00000000-0000-0000-0000-000000000001}" xmlns:p="urn:people"><p:mine a="1>0"/></ext></extLst></worksheet>',
    );
  }),
  zip('spare attributes of an office program', (parts) => {
    change(parts, LEDGER, /<row r="(\d+)"/g, '<row r="$1" ph="1"');
  }),
  zip('results that are old', (parts) => {
    change(parts, LEDGER, /<v>0\.5625<\/v>/, '<v>0.1</v>');
  }),
  zip('calculation set to manual', (parts) => {
    change(parts, BOOK, '<calcPr', '<calcPr calcMode="manual"');
  }),
  zip('dates counted from 1904', (parts) => {
    change(parts, BOOK, /<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>');
    for (const name of [LEDGER, 'xl/worksheets/sheet2.xml'])
      change(parts, name, /<v>(4[5-7]\d{3}(?:\.\d+)?)<\/v>/g, (_, day) => `<v>${Number(day) - 1462}</v>`);
  }),
  zip('a hundred formatted blank rows below', (parts) => {
    const rows = Array.from(
      { length: 100 },
      (_, at) => `<row r="${at + 17}"><c r="A${at + 17}" s="1"/><c r="C${at + 17}" s="2"/></row>`,
    ).join('');
    change(parts, LEDGER, '</sheetData>', `${rows}</sheetData>`);
  }),
  zip('our formats multiplied by pasting', (parts) => {
    const found =
      /<conditionalFormatting sqref="C7:M16">[\s\S]*?<\/conditionalFormatting>/.exec(parts[LEDGER] ?? '')?.[0] ?? '';
    change(parts, LEDGER, found, found.replace('C7:M16', 'C7:M11 C13:M16') + found.replace('C7:M16', 'C12:M12'));
  }),
  zip('a hidden sheet of another add-in with a strange part', (parts) => {
    parts['xl/webextensions/webextension1.xml'] =
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"/>';
    change(
      parts,
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
    );
  }),
];
