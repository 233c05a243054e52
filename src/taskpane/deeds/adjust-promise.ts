/** Writes another target or due date with its grounds; the ledger is read whole first, so that what stands is what is changed. */
import { adjusted } from '../../plan';
import type { Adjustment } from '../../plan';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const adjustPromise =
  (code: string, adjustment: Adjustment): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      const { excel } = tools.services;
      const standing = await excel.readStanding();
      const row = standing.value?.rows.find(({ indicator }) => indicator.code === code);
      if (row === undefined) return tell(tools, { said: 'failed' }, standing.problems);
      const revision = adjusted(row.indicator, adjustment);
      if (revision === null) return tell(tools, { said: 'nothing' });
      const { value, problems } = await excel.adjustPromise(revision);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return tell(tools, { said: 'done', operation: value.operation }, problems, true);
    });
