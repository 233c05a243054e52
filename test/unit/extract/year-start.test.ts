// A split year is twelve months of whoever writes: April to March of an office, September to August of a school.
import { documentOfText } from '../../../src/document';
import { extract, toIndicators } from '../../../src/extract';

const terms = (text: string): readonly string[] => {
  const document = documentOfText('plan.txt', text, 'txt');
  const { rows } = toIndicators([{ document, extraction: extract(document, { language: 'en' }) }], { year: 2025 });
  return rows.map(({ indicator }) => `${indicator.start} ${indicator.due}`);
};

test.each([
  ['Wharfdale Council: plan 2025/26\n\nWe will plant 460 trees in 2025/26.', '2025-04-01 2026-03-31'],
  ['Wharfdale harbour plan 2025/26\n\nWe will plant 460 trees.', '2025-04-01 2026-03-31'],
  ['Wharfdale School: plan 2025/26\n\nWe will plant 460 trees in 2025/26.', '2025-09-01 2026-08-31'],
  ['Wharfdale Council: schools plan 2025/26\n\nPupils will plant 460 trees in 2025/26.', '2025-04-01 2026-03-31'],
  ['Wharfdale Council: plan 2025\n\nWe will plant 460 trees in the 2025/26 school year.', '2025-09-01 2026-08-31'],
  ['Wharfdale College: plan 2025\n\nWe will spend £46,500 in financial year 2025/26.', '2025-04-01 2026-03-31'],
])('%s', (text, term) => {
  expect(terms(text)).toEqual([term]);
});
