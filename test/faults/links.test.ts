/** Linking and unlinking, and what meets a link, cut off everywhere: at each action and each request, the pane there or gone. */
import { playAll, playTwice } from './drill';
import { links } from './drills/links';

test.each(Object.entries(links))(
  '%s: before or after, nothing between',
  async (_, drill) => {
    const found = await playAll(drill);
    expect(found.before + found.after).toBe(found.trials);
    expect(found.trials).toBeGreaterThan(found.actions);
    expect(Math.min(found.before, found.after)).toBeGreaterThan(0);
  },
  1_200_000,
);

test('the recovery of a linking is cut off too, and the next one ends it', async () => {
  const found = await playTwice(links['actuals linked'], 31);
  expect(found.before + found.after).toBe(found.trials);
}, 1_200_000);
