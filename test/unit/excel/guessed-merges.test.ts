// Excel before ExcelApi 1.13 does not say which cells are merged: a header's spread cells are guessed from its gaps.
import { guessedMerges } from '../../../src/excel/adopt/read-sheet';
import { tablesOf } from '../../../src/extract';
import type { SheetGrid } from '../../../src/plan';
import { cellOf, drawnSheets } from '../../spec/adopt/sheet-text';

const grid = (lines: readonly string[]): SheetGrid => {
  const drawn = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const [rows, columns] = [drawn.length, Math.max(...drawn.map((row) => row.length))];
  const cell: SheetGrid['cell'] = (row, column) => cellOf(drawn[row]?.[column] ?? '');
  return { title: '表', rows, columns, cell, merged: [] };
};
const guessed = (lines: readonly string[]) => {
  const { cell, rows, columns } = grid(lines);
  return guessedMerges(cell, rows, columns);
};

test('a head over two heads reaches over them, one with a gap below reaches down', () => {
  expect(guessed(['指标|单位|2025年||责任单位', '||目标值|完成值|', '植树|株|900|310|林业站'])).toEqual([
    { row: 0, column: 2, rows: 1, columns: 2 },
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 2, columns: 1 },
    { row: 0, column: 4, rows: 2, columns: 1 },
  ]);
});

test('years are heads too', () => {
  expect(guessed(['指标|目标值||', '|2024|2025|2026', '植树|800|850|900'])).toEqual([
    { row: 0, column: 1, rows: 1, columns: 3 },
    { row: 0, column: 0, rows: 2, columns: 1 },
  ]);
});

test.each<[string, readonly string[]]>([
  ['a header of one row', ['指标|单位|目标值|完成值', '植树|株|900|310', '修渠|公里|12|5']],
  ['a blank cell in a row that says its figure', ['指标|单位|目标值|完成值', '植树||900|310', '修渠|公里|12|5']],
  ['a blank cell among the figures', ['指标|单位|目标值|完成值', '植树|株|900|', '修渠|公里|12|5']],
])('%s is as it stands', (_what, lines) => {
  expect(guessed(lines)).toEqual([]);
});

const merged = drawnSheets().filter(({ grid: { merged: areas } }) => areas.some(({ columns }) => columns > 1));

test.each(merged.map((sheet) => [sheet.name, sheet] as const))(
  '%s: the same columns as with its merges',
  (_name, { grid: known }) => {
    const { cell, rows, columns } = known;
    const told = tablesOf(known, 2025).map(({ header, roles }) => ({ header, roles }));
    const found = tablesOf({ ...known, merged: guessedMerges(cell, rows, columns) }, 2025);
    expect(found.map(({ header, roles }) => ({ header, roles }))).toEqual(told);
  },
);
