// Heads of English tables say more than one word: what the column holds is told by the last of them.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';

const table = (head: string, ...rows: readonly string[]): string =>
  ['Harbour report 2024', '', head, '---|---|---|---|', ...rows].join('\n');

const told = (text: string): readonly string[] =>
  extract(documentOfText('harbour.txt', text, 'txt')).statements.map(
    ({ name, value, kind }) => `${name.value} ${value.value ?? '-'} ${kind.value}`,
  );

test('a long head is read by its last word', () => {
  const text = table(
    'Harbour Outcome Measure and Its Title | State | Value | Target |',
    'Berths let | red | 71% | 80% |',
    'Quays lit | N/A | TBC | 24 |',
  );
  expect(told(text)).toEqual(['Berths let 71 actual', 'Berths let 80 target', 'Quays lit 24 target']);
});

test('a value is what the word before it says', () => {
  const text = table(
    'Indicator name | Baseline value 2021 | Planned value 2027 | Notes |',
    'Berths let | 71% | 80% | |',
    'Quays lit | 12 | 24 | |',
  );
  expect(told(text)).toEqual([
    'Berths let 71 actual',
    'Berths let 80 target',
    'Quays lit 12 actual',
    'Quays lit 24 target',
  ]);
});

test('a long row under heads is no head itself', () => {
  const text = table(
    'Measure | Actual | Target | Notes |',
    'Share of boats that met the annual speed target | 71% | 80% | all quays |',
  );
  expect(told(text)).toEqual([
    'Share of boats that met the annual speed target 71 actual',
    'Share of boats that met the annual speed target 80 target',
  ]);
});
