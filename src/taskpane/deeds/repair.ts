/** What is done about what a refresh found, and looking back: each is asked for by a person, and can be found in the log. */
import type { Repair } from '../services/services';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const repair =
  (what: Repair): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      const { value, problems } = await tools.services.excel.repair(what);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return tell(tools, { said: 'done', operation: value }, problems, what !== 'highlight');
    });

export const lookBack =
  (date: string): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      const { value, problems } = await tools.services.excel.lookBack(date);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return tell(tools, { said: 'done', operation: value.operation }, problems, true);
    });
