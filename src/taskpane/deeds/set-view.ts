/** Shows the columns of a view. Seen at once in the sheet, so that only what went wrong is told. */
import type { LedgerView } from '../../sheet';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const setView =
  (view: LedgerView): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      const { value, problems } = await tools.services.excel.setView(view);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      if (problems.length > 0) tell(tools, { said: 'done', operation: value }, problems);
    });
