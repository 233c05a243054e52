import { typedFigure, typedText } from '../../src/taskpane/steps/update/typed';

const count = { unit: '所', format: '#,##0' };
const wan = { unit: '万元', format: '#,##0.00' };
const pounds = { unit: '£', format: '#,##0' };
const share = { unit: '%', format: '0.0%' };

test.each([
  ['20', count, 20],
  [' 1,480 ', count, 1480],
  ['１２．５', count, 12.5],
  ['43所', count, 43],
  ['-3', count, -3],
  ['£1,200', pounds, 1200],
  ['1,200 £', pounds, 1200],
  ['2000万元', wan, 2000],
  ['85', share, 0.85],
  ['85%', share, 0.85],
  ['８５％', share, 0.85],
  ['0.85%', share, 0.0085],
  ['0', share, 0],
])('%s is taken as it stands', (typed, row, value) => {
  const figure = typedFigure(typed, row);
  expect(figure).toEqual({ kind: 'number', value: expect.closeTo(value, 12) });
});

test.each([
  ['2000万', count, [20_000_000, 2000]],
  ['£1.2m', pounds, [1_200_000, 1.2]],
  ['1.5 million', pounds, [1_500_000, 1.5]],
  ['3bn', pounds, [3e9, 3]],
  ['2000万', wan, [2000, 20_000_000]],
  ['约30', count, [30]],
  ['30余所', count, [30]],
  ['30左右', count, [30]],
  ['0.85', share, [0.85, 0.0085]],
  ['1', share, [1, 0.01]],
  ['3k', count, [3000, 3]],
])('%s is proposed, not guessed', (typed, row, values) => {
  const figure = typedFigure(typed, row);
  expect(figure).toEqual({ kind: 'proposals', values: values.map((value) => expect.closeTo(value, 9)) });
});

test.each(['三十多', '已完成', '1,48', '20/43', '=1+1', '85%'])('%s is no number', (typed) => {
  expect(typedFigure(typed, count)).toEqual({ kind: 'text' });
});

test('nothing typed is nothing, not zero', () => {
  expect(typedFigure('  ', count)).toEqual({ kind: 'blank' });
});

test('what stands in the input is read back as the same value', () => {
  for (const value of [0, 0.465, 0.1 + 0.2, 1.3]) {
    const text = typedText(value, share);
    const figure = typedFigure(`${text}%`, share);
    expect(figure).toEqual({ kind: 'number', value: expect.closeTo(value, 12) });
  }
  expect(typedText(1480.5, count)).toBe('1480.5');
  expect(typedText(null, count)).toBe('');
});
