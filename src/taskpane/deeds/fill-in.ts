/** The results of a report into the ledger: actuals of rows that stand as one operation, rows of their own as another. */
import type { ToldResults } from '../review/told-results';
import { readStanding } from './compare';
import { readWorkbook } from './open';
import { setAsOf } from './refresh';
import { tell, underWay } from './tools';
import type { Deed, Tools } from './tools';

export type Results = ToldResults;

/** The as-of date moves on to the report's, and what waited for it is matched. */
export const moveAsOf =
  (date: string): Deed =>
  async (tools) => {
    await setAsOf(date)(tools);
    await readStanding(tools);
  };

async function writeActuals(tools: Tools, { entries, document }: Results): Promise<boolean> {
  if (entries.length === 0) return true;
  const { value, problems } = await tools.services.excel.typeActuals({ entries, document });
  tell(
    tools,
    value === null ? { said: 'failed' } : { said: 'filled', actuals: value.written.length },
    problems,
    value?.operation != null,
  );
  return value !== null;
}

async function writeRows(tools: Tools, { rows, year }: Results): Promise<boolean> {
  if (rows.length === 0) return true;
  const { look, preferences } = tools.state();
  const { value, problems } = await tools.services.excel.writeIndicators(
    { year, indicators: rows.map(({ indicator }) => indicator) },
    {
      language: look?.ledger?.language ?? tools.language(),
      palette: preferences.palette,
      progress: new Map(rows.map(({ indicator: { code }, progress }) => [code, progress])),
    },
  );
  if (value === null) tell(tools, { said: 'failed' }, problems);
  return value !== null;
}

/** `targets`: how many of the report's targets are left to review. */
export const fillIn =
  (results: Results, targets: number): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      if (!(await writeRows(tools, results))) return;
      if (!(await writeActuals(tools, results))) return rowsStand(tools, results);
      await readWorkbook(tools);
      return finish(tools, results, targets);
    });

/** The rows are in the ledger already: the next try does not write them again. */
async function rowsStand(tools: Tools, { rows }: Results): Promise<void> {
  if (rows.length === 0) return;
  tools.dispatch({ do: 'review', act: { act: 'written', keys: rows.map(({ key }) => key) } });
  await readStanding(tools);
  await readWorkbook(tools);
}

async function finish(tools: Tools, { keys, entries, rows }: Results, targets: number): Promise<void> {
  if (targets > 0) {
    tools.dispatch({ do: 'review', act: { act: 'written', keys } });
    tools.dispatch({ do: 'review', act: { act: 'relation', is: 'results' } });
    return;
  }
  tools.dispatch({ do: 'written', what: 'actuals', rows: rows.length, others: entries.length });
  await tools.services.excel.clearDraft();
}

/** None of the results is filled in; its targets are reviewed as any plan's. */
export const skipResults: Deed = (tools) => {
  tools.dispatch({ do: 'review', act: { act: 'relation', is: 'results' } });
  return Promise.resolve();
};
