/** A new ledger, made and undone, cut off everywhere. */
import { playAll } from './drill';
import { ledgers, wholeLedger } from './drills/ledgers';
import { playEverywhere, playRecoveries } from './playing';

playEverywhere(ledgers);
playRecoveries(ledgers);

test('a whole ledger, all its sheets: a sample of its actions', async () => {
  const found = await playAll(wholeLedger, 97);
  expect(found.before + found.after).toBe(found.trials);
}, 1_200_000);
