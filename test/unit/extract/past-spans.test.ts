// Years that are over were reached, whatever the paper plans.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';

test.each(['过去五年间建成书屋12所。', '三年来，建成书屋12所。'])('%s in a plan', (sentence) => {
  const text = `2026年工作计划\n${sentence}新建书屋15所。`;
  const { statements } = extract(documentOfText('plan.txt', text, 'txt'));
  expect(statements.map(({ value, kind }) => [value.value, kind.value])).toEqual([
    [12, 'actual'],
    [15, 'target'],
  ]);
});
