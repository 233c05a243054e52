// Formulas filled down and right: relative references move, text, titles and names stay.
import { columnOf, formulaAt, letterOf } from '../../../src/sheet';

test.each([
  ['=$F7*2', 3, 0, '=$F10*2'],
  ['=F7+F$7+$F$7', 1, 1, '=G8+G$7+$F$7'],
  ['="F7 and $G7"&$G7', 1, 0, '="F7 and $G7"&$G8'],
  ['="say ""F7"""&F7', 1, 0, '="say ""F7"""&F8'],
  ["='F7''s'!$A1+YS_AsOf", 2, 0, "='F7''s'!$A3+YS_AsOf"],
  ['=SUM(AX7:AX9)', 10, 1, '=SUM(AY17:AY19)'],
  ['=LOG10(A1)+YS_Q1', 1, 0, '=LOG10(A2)+YS_Q1'],
  ['=$A$1', 9, 9, '=$A$1'],
])('%s down %i right %i', (formula, down, right, moved) => {
  expect(formulaAt(formula, down, right)).toBe(moved);
});

test('letters and numbers of columns', () => {
  for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383]) expect(columnOf(letterOf(column))).toBe(column);
  expect([letterOf(25), letterOf(26), letterOf(701), letterOf(702)]).toEqual(['Z', 'AA', 'ZZ', 'AAA']);
});
