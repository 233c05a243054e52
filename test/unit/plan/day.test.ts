// A day as people write it in a cell.
import { dayIn } from '../../../src/plan';

test.each<[string, string | null]>([
  ['2026-03-01', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['2026.3.1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['２０２６年３月１日', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026-03-01 00:00', '2026-03-01'],
  ['2026年2月', '2026-02-28'],
  ['2024年2月底', '2024-02-29'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['六月底', null],
  ['6月30日', null],
  ['46000', null],
  ['', null],
])('%s → %s', (text, day) => {
  expect(dayIn(text, 'last')).toBe(day);
});

test('a month alone may be its first day', () => {
  expect([dayIn('2026年2月', 'first'), dayIn('2026年2月9日', 'first')]).toEqual(['2026-02-01', '2026-02-09']);
});
