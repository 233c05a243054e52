/** The lines of 填报 and 变更记录: one description for live Excel and for files. */
import { changeCells, changeLines, changesSheet, checkInsSheet } from '../../../src/sheet';
import type { ChangedField, CheckIn, LoggedOperation } from '../../../src/sheet';
import { wordingOf } from '../../../src/wording';

const operation: LoggedOperation = {
  id: '7-202506301605',
  kind: 'merge-indicators',
  at: '2025-06-30T16:05',
  values: { rows: 2, cells: 1 },
};
const change: ChangedField = {
  code: '2025-A-001',
  name: '新增公办幼儿园学位',
  field: 'target',
  before: 2400,
  after: 2600,
  format: '#,##0',
  grounds: '县教育局〔2025〕8号',
  source: { by: 'document', name: '调整方案.docx' },
};
const zh = wordingOf('zh');

test('one line an operation, one for each field', () => {
  const rows = changeLines(operation, [change]).map((line) => changeCells(line, zh).values);
  expect(rows).toEqual([
    [45838 + 965 / 1440, '再次导入', '再次导入：新增 2 项，改 1 处', ...new Array(7).fill(null), '7-202506301605'],
    [
      45838 + 965 / 1440,
      '再次导入',
      null,
      '2025-A-001',
      '新增公办幼儿园学位',
      '目标值',
      2400,
      2600,
      '县教育局〔2025〕8号',
      '文件《调整方案.docx》',
      '7-202506301605',
    ],
  ]);
});

test('a date is a date, a text in a number cell stays text', () => {
  const due = changeCells(
    { of: 'field', operation, change: { ...change, field: 'due', before: '2025-06-30', after: '年底前' } },
    zh,
  );
  expect(due.values.slice(5, 8)).toEqual(['完成时限', 45838, '年底前']);
  expect(due.formats.slice(6, 8)).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd']);
  const actual = changeCells(
    { of: 'field', operation, change: { ...change, field: 'actual', before: null, after: '约30' } },
    zh,
  );
  expect(actual.formats.slice(6, 8)).toEqual(['General', 'General']);
});

test.each(['zh', 'en'] as const)('the sheets hold one Excel Table each, named and found by names: %s', (language) => {
  const words = wordingOf(language);
  const checkIn: CheckIn = {
    code: '2025-A-001',
    name: '=SUM(A1)',
    unit: '个',
    dataDate: '2025-06-30',
    value: 1350,
    format: '#,##0',
    entered: '2025-07-01T09:00',
    source: { by: 'sheet' },
    operation: '8-202507010900',
  };
  const made = [
    checkInsSheet({ checkIns: [checkIn], words, language, title: words.sheet.titles.checkins }),
    changesSheet({ lines: changeLines(operation, [change]), words, language, title: words.sheet.titles.changes }),
  ];
  expect(made.map(({ sheet }) => sheet.tables)).toEqual([
    [{ name: 'YS_CheckinTable', area: { row: 3, column: 0, rows: 2, columns: 8 } }],
    [{ name: 'YS_ChangeTable', area: { row: 3, column: 0, rows: 3, columns: 11 } }],
  ]);
  for (const { sheet, names } of made) {
    const heads = sheet.values.find(({ area }) => area.row === 3)?.values[0] ?? [];
    expect(new Set(heads).size).toBe(sheet.columns.length);
    expect(names).toHaveLength(sheet.columns.length + 1);
    expect(names.every((name) => name.sheet === sheet.key)).toBe(true);
  }
});
