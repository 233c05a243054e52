/** 汇总 and 滞后清单 for a ledger that has neither. */
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const addReports: Deed = (tools) =>
  underWay(tools, 'writing', async () => {
    const { value, problems } = await tools.services.excel.addReports();
    if (value === null) return tell(tools, { said: 'failed' }, problems);
    await readWorkbook(tools);
    return tell(tools, { said: 'done', operation: value.operation }, problems, true);
  });
