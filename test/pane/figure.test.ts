// Amounts as people read them: units behind, signs of money before, shares as percent.
import { amount } from '../../src/taskpane/parts/figure';

test.each([
  [43, '所', '#,##0', '43 所'],
  [0.465, '%', '0.0%', '46.5%'],
  [38_500_000, '£', '#,##0', '£38,500,000'],
  [-1200, 'A$', '#,##0', '-A$1,200'],
  [1200, 'GBP', '#,##0', '1,200 GBP'],
  [5, '', '#,##0', '5'],
])('%s in %s', (value, unit, format, shown) => {
  expect(amount(value, { unit, format })).toBe(shown);
});
