// status.md against the arithmetic: one test a row.
import { standingOf } from '../../src/status';
import { wordingOf } from '../../src/wording';
import { SETTINGS, STATUS_CASES } from './status-rows';

const words = wordingOf('zh').status.status;
const fourDigits = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

describe('status.md: the arithmetic', () => {
  test.each(STATUS_CASES.map((each) => [each.row, each] as const))('%s', (_row, { indicator, progress, expected }) => {
    const standing = standingOf(indicator, progress, SETTINGS);
    expect({
      completion: fourDigits(standing.completion),
      elapsed: fourDigits(standing.elapsed),
      expected: expected.expected === undefined ? undefined : fourDigits(standing.expected),
      status: words[standing.status],
    }).toEqual(expected);
  });

  test('all twenty statuses but the one without an as-of date are in the table', () => {
    const seen = new Set(STATUS_CASES.map((each) => each.expected.status));
    expect(Object.values(words).filter((word) => !seen.has(word))).toEqual([words['no-as-of']]);
  });
});
