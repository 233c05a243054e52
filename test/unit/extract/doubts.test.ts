// What a person is told of a doubt: each reason once, in the order of the table.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';

const codesOf = (text: string, at: string): readonly string[] => {
  const { statements } = extract(documentOfText('a', text, 'txt'));
  const found = statements.find(({ number }) => text.slice(number.start, number.end) === at);
  return found === undefined ? [] : found.doubts.map(({ code }) => code);
};

test('a name taken over from the topic is said once', () => {
  const text = 'Annual report 2024\n\nSchool attendance improved in every district, reaching 94% in June.\n';
  const codes = codesOf(text, '94%');
  expect(codes).toContain('topic');
  expect(codes).not.toContain('name-inherited');
});

test('a reason is given once', () => {
  const text = 'Plan 2025\n\nThe share of affordable nurseries will rise from 88.6% to about 92%.\n';
  const codes = codesOf(text, '92%');
  expect(codes).toContain('about');
  expect(new Set(codes).size).toBe(codes.length);
});

test('the figure that a rate is to rise to is as sure of its name as the figure it rises from', () => {
  const text =
    'Plan 2025\n\nThe share of affordable nurseries will rise from 88.6% to 92%. Waits of over a day will be cut from 14% to 9%.\n';
  expect(codesOf(text, '92%')).toEqual([]);
  expect(codesOf(text, '9%')).toEqual([]);
});

test('what a plan promises is no doubt; where no title says plan, it is one', () => {
  const promise = '建设校园书吧14间。';
  expect(codesOf(`2025年工作计划\n\n${promise}\n`, '14间')).toEqual([]);
  const untold = `要扩大阅读空间。要配齐图书。2025年拟添置图书3万册。${promise}\n`;
  expect(codesOf(untold, '14间')).toContain('kind-from-title');
});
