// Gaps of a sentence filled with a problem's values: lists as the sentence's own language joins them.
import { said, wordingOf } from '../../../src/wording';

test.each([
  ['zh', '工作簿里没有名为“三”的工作表，现有：台账、原文。请另选一张。'],
  ['en', 'The workbook has no sheet called “三”; it has: 台账, 原文. Choose one of these.'],
] as const)('%s', (language, expected) => {
  const text = wordingOf(language).reading['sheet-missing'];
  expect(said(text, { sheet: '三', sheets: ['台账', '原文'] })).toBe(expected);
});

test('a gap without a value stays', () => {
  expect(said('{count} of {all}', { count: 2 })).toBe('2 of {all}');
});
