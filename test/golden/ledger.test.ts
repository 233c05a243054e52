// The ledger of the sample plan, as text, in both languages. After a wanted change: UPDATE_GOLDEN=1 npx jest test/golden,
// then read the diff before committing it with the change that caused it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerLayout } from '../../src/sheet';
import { dumpOf } from './dump';
import { SETTINGS, samplePlan } from './sample';

test.each(['zh', 'en'] as const)('the ledger in %s', (language) => {
  const { plan, progress } = samplePlan(language);
  const dump = dumpOf(ledgerLayout({ plan, progress, settings: SETTINGS, language }));
  const file = join(__dirname, `ledger.${language}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, dump);
  expect(dump).toBe(readFileSync(file, 'utf8'));
});
