/**
 * Workbooks that people have lived in, live: a refresh, a second import and its undo leave every cell of theirs as it was.
 * A dump of the cells before and after proves it.
 */
import { played } from './play';
import { SCENARIOS } from './scenarios';

test('there are at least sixty', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
});

test.each(SCENARIOS.map((one) => [one.name, one] as const))(
  '%s',
  async (_, scenario) => {
    const { changed, rows, revised, before, after } = await played(scenario);
    expect(changed).toEqual([]);
    // The import was done: two rows came, and the two that promise more are there unless their rows were deleted.
    expect({ rows, revised }).toEqual({ rows: 2, revised: 2 });
    if (scenario.mended === undefined) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
  },
  60_000,
);
