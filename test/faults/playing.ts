/** Tests of drills: each cut off everywhere, at each action and each request, the pane there or gone. */
import { playAll, playTwice } from './drill';
import type { Drills } from './drills/before';

const LONGEST = 1_200_000;

export function playEverywhere(drills: Drills): void {
  test.each(Object.entries(drills))(
    '%s: before or after, nothing between',
    async (_, drill) => {
      const found = await playAll(drill);
      expect(found.before + found.after).toBe(found.trials);
      expect(found.trials).toBeGreaterThan(found.actions);
      // The faults behind the end of the work find it done.
      expect(Math.min(found.before, found.after)).toBeGreaterThan(0);
    },
    LONGEST,
  );
}

/** `every`: each n-th action is the first cut. */
export function playRecoveries(drills: Drills, every = 31): void {
  test.each(Object.entries(drills))(
    '%s: the recovery is cut off too, and the next one ends it',
    async (_, drill) => {
      const found = await playTwice(drill, every);
      expect(found.before + found.after).toBe(found.trials);
    },
    LONGEST,
  );
}
