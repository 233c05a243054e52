/** Another view, cut off everywhere: at each action and each request, the pane there or gone. */
import { playAll, playTwice } from './drill';
import { views } from './drills/views';

const drill = views['another view'];

test('before or after, nothing between', async () => {
  const found = await playAll(drill);
  expect(found.before + found.after).toBe(found.trials);
  expect(found.trials).toBeGreaterThan(found.actions);
  expect(Math.min(found.before, found.after)).toBeGreaterThan(0);
}, 600_000);

test('the recovery is cut off too, and the next one ends it', async () => {
  const found = await playTwice(drill, 7);
  expect(found.before + found.after).toBe(found.trials);
}, 600_000);
