/** Turns to another ledger of the workbook: the pane shows it, and so does the sheet. */
import { readStanding } from './compare';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

/** `beside`: its year, null for the first. */
export const chooseLedger =
  (beside: number | null): Deed =>
  (tools) =>
    underWay(tools, 'opening', async () => {
      const { value, problems } = await tools.services.excel.chooseLedger(beside);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return readStanding(tools);
    });
