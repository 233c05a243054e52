/** Recalculates and says what changed since the last refresh. */
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const refresh: Deed = (tools) =>
  underWay(tools, 'refreshing', async () => {
    const { value, problems } = await tools.services.excel.refresh();
    if (value === null) return tell(tools, { said: 'failed' }, problems);
    tools.dispatch({ do: 'ledger', ledger: value.ledger });
    tools.dispatch({ do: 'changed-since', since: { changes: value.changes, news: value.news, since: value.since } });
    await readWorkbook(tools);
    return tell(tools, { said: 'refreshed' }, problems);
  });

/** Sets the date that statuses are computed for, and reads what they are then. */
export const setAsOf =
  (date: string): Deed =>
  (tools) =>
    underWay(tools, 'asOf', async () => {
      const { value, problems } = await tools.services.excel.setAsOf(date);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return tell(tools, { said: 'asOf', date }, problems, true);
    });
