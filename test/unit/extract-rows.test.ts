// Each line of the table is a sentence that becomes one row of the ledger.
import { readFileSync } from 'node:fs';
import { documentOfText } from '../../src/document';
import { extract, toIndicators } from '../../src/extract';
import type { Indicator } from '../../src/plan';

const file = 'test/spec/zh/rows.md';
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| sentence'));
const cases = lines.map((line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim()),
);

const blank = (value: string | number | null): string => (value === null || value === '' ? '·' : String(value));
const month = (row: Indicator, at: number): number => Number((row.monthly?.[at] ?? NaN).toFixed(4));

function more(row: Indicator): string {
  const words: string[] = [];
  if (row.baseline !== null) words.push(`baseline ${row.baseline}`);
  if (row.modality !== null) words.push(`modality ${row.modality}`);
  if (row.monthly !== null) words.push(`monthly ${month(row, 0)} ${month(row, 5)} ${month(row, 11)}`);
  if (row.doubts.some(({ code }) => code === 'about')) words.push('doubt about');
  return words.join(' ');
}

function told(row: Indicator): string[] {
  const target = row.target.kind === 'number' ? row.target.value : row.target.kind === 'missing' ? 'missing' : null;
  return [
    row.name,
    row.unit,
    row.kind,
    row.direction,
    row.basis,
    blank(target),
    blank(row.upper),
    blank(row.start),
    blank(row.due),
    blank(more(row)),
  ];
}

test.each(cases)('%s (plan of %s)', (sentence, year, ...expected) => {
  const document = documentOfText('plan.txt', sentence ?? '', 'txt');
  const { rows } = toIndicators([{ document, extraction: extract(document, { year: Number(year) }) }], {
    year: Number(year),
  });
  expect(rows.map(({ indicator }) => told(indicator))).toEqual([expected]);
  expect(rows[0]?.indicator.code).toMatch(/^\d{4}-A\d\d-\d{3}$/);
});
