// The file that `writeWorkbook` makes: what the library cannot say, the referees' opinion, injection, sameness of bytes.
import { strFromU8, unzipSync } from 'fflate';
import { ledgerLayout } from '../../../src/sheet';
import type { Layout } from '../../../src/sheet';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { SETTINGS, samplePlan } from '../../golden/sample';
import { converted, libreOffice, withReferee } from '../../referee/libreoffice';
import { askOpenpyxl, python } from '../../referee/openpyxl';
import { fontSizes } from '../../referee/pdf';

function layoutIn(language: 'zh' | 'en'): Layout {
  const { plan, progress } = samplePlan(language);
  return ledgerLayout({ plan, progress, settings: SETTINGS, language });
}

const LEDGER = 'xl/worksheets/sheet3.xml';

describe('the parts of the file', () => {
  let parts: Record<string, string> = {};
  beforeAll(async () => {
    const files = unzipSync(await writeWorkbook(layoutIn('zh')));
    parts = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  });

  test('five highlights, each stops the later ones', () => {
    const rules = [...(parts[LEDGER] ?? '').matchAll(/<cfRule [^>]*>/g)].map(([rule]) => rule);
    expect(rules).toHaveLength(5);
    for (const rule of rules) expect(rule).toContain('stopIfTrue="1"');
  });

  test('right of N everything is folded away, the helpers a level deeper, the button on the column after', () => {
    const columns = [...(parts[LEDGER] ?? '').matchAll(/<col min="(\d+)"[^>]*>/g)];
    const hidden = columns.filter(([column]) => column.includes('hidden="1"')).map(([, number]) => Number(number));
    expect(hidden).toEqual(Array.from({ length: 50 - 14 }, (_, index) => index + 15));
    expect(columns.filter(([column]) => column.includes('outlineLevel="2"'))).toHaveLength(7);
    expect(columns.filter(([column]) => column.includes('collapsed="1"')).map(([, number]) => number)).toEqual(['51']);
    expect(parts[LEDGER]).toMatch(/<sheetFormatPr[^>]* outlineLevelCol="2"/);
  });

  test('titles are centred across the selection and nothing is merged', () => {
    expect(parts['xl/styles.xml']).toContain('horizontal="centerContinuous"');
    for (const part of Object.values(parts)) expect(part).not.toContain('<mergeCell');
  });

  test('one page wide, any number down, header row repeated', () => {
    expect(parts[LEDGER]).toMatch(/<pageSetup[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(parts['xl/workbook.xml']).toContain(`name="_xlnm.Print_Titles" localSheetId="2">'台账'!$6:$6<`);
    expect(parts['xl/workbook.xml']).toContain(`name="_xlnm.Print_Area" localSheetId="2">'台账'!$A$1:$N$26<`);
  });

  test('names of the sheet are its own, those of the workbook everybody’s', () => {
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="YS_Ledger" localSheetId="2">'台账'!$A$7:$AX$26<`);
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="YS_AsOf">'设置'!$B$6<`);
  });

  test('every formula has its result in the file, also an empty one', () => {
    const formulas = [...(parts[LEDGER] ?? '').matchAll(/<c [^>]*><f[ >].*?<\/c>/gs)].map(([cell]) => cell);
    expect(formulas.length).toBeGreaterThan(20 * 16);
    for (const cell of formulas) expect(cell).toMatch(/<v>|<v\/>/);
  });

  test('the same layout gives the same bytes', async () => {
    expect(await writeWorkbook(layoutIn('zh'))).toEqual(await writeWorkbook(layoutIn('zh')));
  });
});

describe('texts of a document stay text', () => {
  test('no cell of the file is a formula but ours', async () => {
    const workbook = readWorkbook(await writeWorkbook(layoutIn('zh'))).value;
    const cells = (workbook?.sheets ?? []).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const bad = cells.filter(({ value }) => typeof value === 'string' && /^=HYPERLINK|<img/.test(value));
    expect(bad.length).toBeGreaterThanOrEqual(3);
    expect(bad.filter(({ formula }) => formula === null).length).toBeGreaterThanOrEqual(3);
    // A report's formula may show such a text; it never holds it.
    for (const { formula, value } of bad) expect(formula ?? '').not.toContain(String(value).slice(1, 12));
    expect(cells.filter(({ formula }) => formula?.includes('example.invalid') === true)).toEqual([]);
  });
});

withReferee('openpyxl', python() !== null, () => {
  test.each(['zh', 'en'] as const)('openpyxl opens the ledger in %s without a warning', async (language) => {
    const script = `
book = openpyxl.load_workbook(path)
sheet = book.worksheets[2]
values = openpyxl.load_workbook(path, data_only=True).worksheets[2]
print(json.dumps({
  'sheets': len(book.sheetnames), 'freeze': sheet.freeze_panes, 'filter': sheet.auto_filter.ref,
  'highlights': sum(len(each.rules) for each in sheet.conditional_formatting),
  'checks': len(sheet.data_validations.dataValidation),
  'first': [values['I7'].value, values['L7'].value], 'text': [sheet['C26'].data_type, sheet['L7'].data_type],
}))`;
    expect(askOpenpyxl(await writeWorkbook(layoutIn(language)), script)).toEqual({
      sheets: 9,
      freeze: 'D7',
      filter: 'A6:AX26',
      highlights: 5,
      checks: expect.any(Number) as number,
      first: [0.5625, language === 'zh' ? '正常' : 'On track'],
      text: ['s', 'f'],
    });
  });
});

withReferee('LibreOffice', libreOffice() !== null, () => {
  test.each(['zh', 'en'] as const)('the ledger in %s prints one page wide at 8 points or more', async (language) => {
    const layout = layoutIn(language);
    // The other sheets are emptied, so that only the ledger is printed.
    const bare = { values: [], fills: [], styles: [], formats: [], links: [], print: null };
    const sheets = layout.sheets.map((sheet) => (sheet.key === 'ledger' ? sheet : { ...sheet, ...bare }));
    const sizes = fontSizes(converted(await writeWorkbook({ ...layout, sheets }), 'pdf'));
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });

  test('LibreOffice keeps highlights, checks, groups and names', async () => {
    const again = readWorkbook(converted(await writeWorkbook(layoutIn('zh')), 'xlsx')).value;
    const ledger = again?.sheets.find(({ name }) => name === '台账');
    const folded = ledger?.hiddenColumns.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    expect(folded).toEqual(Array.from({ length: 50 - 14 }, (_, index) => index + 14));
    expect(ledger?.hiddenColumns.every(({ grouped }) => grouped)).toBe(true);
    const names = again?.names.filter(({ name }) => name.startsWith('YS_')).map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['YS_AsOf', 'YS_PlanGrid', 'YS_Ledger', 'YS_Col_target']));
  });
});
