// A ledger read back after people had their way with it: sorted, columns inserted, sheets renamed, cells spoiled.
import { ledgerLayout } from '../../../src/sheet';
import type { StandingLedger } from '../../../src/sheet';
import { readLedger, readWorkbook, writeWorkbook } from '../../../src/xlsx';
import type { Sheet, Workbook } from '../../../src/xlsx';
import { SETTINGS, samplePlan } from '../../golden/sample';

const { plan, progress } = samplePlan('zh');
let workbook: Workbook;
beforeAll(async () => {
  const read = readWorkbook(await writeWorkbook(ledgerLayout({ plan, progress, settings: SETTINGS, language: 'zh' })));
  if (read.value === null) throw new Error('the written workbook cannot be read');
  workbook = read.value;
});

function withLedger(change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === '台账' ? change(sheet) : sheet)) };
}

function readable(book: Workbook): StandingLedger {
  const { value } = readLedger(book);
  if (value === null) throw new Error('no ledger was found');
  return value;
}

/** Sets one cell, or empties it. */
function typed(book: Workbook, row: number, column: number, value: string | number | null): Workbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== '台账'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((line) =>
              line.row !== row
                ? line
                : {
                    ...line,
                    cells: line.cells.flatMap((cell) =>
                      cell.column !== column ? [cell] : value === null ? [] : [{ ...cell, value }],
                    ),
                  },
            ),
          },
    ),
  };
}

const byCode = (ledger: StandingLedger) => [...ledger.plan.indicators].sort((a, b) => (a.code < b.code ? -1 : 1));
const codes = (book: Workbook): string[] => readLedger(book).problems.map(({ code }) => code);

test('sorted rows are the same rows', () => {
  const sorted = withLedger((sheet) => {
    const data = sheet.rows.filter(({ row }) => row >= 6);
    const turned = data.map((line, index) => ({ ...line, cells: data[data.length - 1 - index]?.cells ?? [] }));
    return { ...sheet, rows: [...sheet.rows.filter(({ row }) => row < 6), ...turned] };
  });
  const ledger = readable(sorted);
  expect(ledger.rows[0]?.indicator.code).toBe('2025-A-020');
  expect(byCode(ledger)).toEqual(plan.indicators);
});

test('inserted columns and a renamed sheet are no hindrance', () => {
  const moved = withLedger((sheet) => ({
    ...sheet,
    name: '2025 年（新）',
    rows: sheet.rows.map((line) => ({
      ...line,
      cells: line.cells.map((cell) => (cell.column >= 2 ? { ...cell, column: cell.column + 1 } : cell)),
    })),
  }));
  const letters = (text: string): string =>
    text.replace(/\$([A-Z]+)\$/g, (_, column: string) => `$${next(column)}$`).replace("'台账'", "'2025 年（新）'");
  const next = (column: string): string => {
    const number = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const shifted = number > 2 ? number + 1 : number;
    return shifted > 26
      ? String.fromCharCode(64 + Math.floor((shifted - 1) / 26)) + String.fromCharCode(65 + ((shifted - 1) % 26))
      : String.fromCharCode(64 + shifted);
  };
  const names = workbook.names.map((name) =>
    name.sheet === '台账' ? { ...name, sheet: '2025 年（新）', refersTo: letters(name.refersTo) } : name,
  );
  const ledger = readable({ ...moved, names });
  expect(ledger.title).toBe('2025 年（新）');
  expect(ledger.plan.indicators).toEqual(plan.indicators);
});

test('text where a number belongs is reported with its cell and counts as absent', () => {
  const { problems, value } = readLedger(typed(workbook, 6, 6, '2000万'));
  expect(problems).toContainEqual({
    code: 'text-for-number',
    severity: 'warning',
    place: { in: 'cell', sheet: '台账', address: 'G7' },
    values: { column: '完成值', text: '2000万' },
  });
  expect(value?.rows[0]?.progress.actual).toBe('2000万');
  expect(value?.rows[0]?.facts.actual).toBeNull();
});

test('a word that is none of ours is asked about, not guessed', () => {
  const spoiled = typed(workbook, 6, 15, '任务');
  expect(codes(spoiled)).toContain('word-unknown');
  expect(readable(spoiled).rows[0]?.facts.kind).toBeNull();
});

test('a date that is no date is absent', () => {
  const spoiled = typed(workbook, 6, 7, '年底');
  expect(codes(spoiled)).toContain('text-for-date');
  expect(readable(spoiled).rows[0]?.indicator.due).toBeNull();
});

test('rows without a code, and with a code twice, are named', () => {
  expect(codes(typed(workbook, 6, 14, null))).toContain('row-without-code');
  expect(codes(typed(workbook, 6, 14, '2025-A-002'))).toContain('row-code-twice');
});

test('a deleted column and a lost setting are named, the rest is read', () => {
  const names = workbook.names.filter(({ name }) => name !== 'YS_Col_owner' && name !== 'YS_Green');
  const { problems, value } = readLedger({ ...workbook, names });
  expect(problems.map(({ code, values }) => [code, Object.values(values)[0]])).toEqual(
    expect.arrayContaining([
      ['column-lost', '责任单位'],
      ['setting-lost', '正常线'],
    ]),
  );
  expect(value?.rows).toHaveLength(20);
  expect(value?.settings.green).toBe(1);
});

test('a workbook without a ledger, and one of a later layout, say so', () => {
  expect(readLedger({ ...workbook, names: [] })).toEqual({
    value: null,
    problems: [{ code: 'ledger-none', severity: 'error', place: { in: 'workbook' }, values: {} }],
  });
  const later = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) => ({
        ...line,
        cells: line.cells.map((cell) =>
          sheet.name === '设置' && line.row === 13 && cell.column === 1 ? { ...cell, value: 9 } : cell,
        ),
      })),
    })),
  };
  expect(readLedger(later).problems).toEqual([
    { code: 'ledger-newer', severity: 'error', place: { in: 'workbook' }, values: { version: 9, known: 1 } },
  ]);
});

test('a row that somebody added right below is read', () => {
  const added = withLedger((sheet) => {
    const last = sheet.rows.find(({ row }) => row === 25);
    const cells = (last?.cells ?? []).map((cell) => (cell.column === 14 ? { ...cell, value: '2025-A-021' } : cell));
    return { ...sheet, rows: [...sheet.rows, { row: 26, hidden: false, cells }] };
  });
  expect(readable(added).rows.at(-1)?.indicator.code).toBe('2025-A-021');
});

test('a damaged record is left out, the row stays', () => {
  const damaged: Workbook = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== '原文'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((line) => ({
              ...line,
              cells: line.cells.map((cell) => (cell.column === 8 ? { ...cell, value: '{"how":' } : cell)),
            })),
          },
    ),
  };
  const third = readable(damaged).rows[2]?.indicator;
  expect(third?.how).toEqual({});
  expect(third?.source).toEqual(plan.indicators[2]?.source);
});
