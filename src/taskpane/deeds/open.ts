/**
 * Looks at the workbook: what was cut off is put right first, then its ledger is read, and a kept review is picked up
 * where it was left.
 */
import { tell, underWay } from './tools';
import type { Deed, Tools } from './tools';

async function putRight(tools: Tools): Promise<void> {
  const { value, problems } = await tools.services.excel.recover();
  if (value === null) {
    if (problems.length > 0) tell(tools, { said: 'failed' }, problems);
    return;
  }
  tell(tools, { said: 'recovered', operation: value.operation, how: value.how }, problems, value.how === 'finished');
}

export const readWorkbook: Deed = (tools) => lookAt(tools, false);

async function lookAt(tools: Tools, follow: boolean): Promise<void> {
  const { excel } = tools.services;
  const looked = await excel.look(follow);
  if (looked.value === null) return tell(tools, { said: 'failed' }, looked.problems);
  if (looked.value.unfinished !== null) {
    await underWay(tools, 'recovering', () => putRight(tools));
    const again = await excel.look();
    if (again.value !== null) return readLedger(tools, again.value);
  }
  return readLedger(tools, looked.value);
}

async function readLedger(tools: Tools, look: Parameters<typeof lookedAct>[0]): Promise<void> {
  tools.dispatch(lookedAct(look));
  if (look.ledger === null) return;
  const { value, problems } = await tools.services.excel.readLedger();
  tools.dispatch({ do: 'ledger', ledger: value });
  if (value === null) tell(tools, { said: 'failed' }, problems);
}

const lookedAct = (look: NonNullable<Awaited<ReturnType<Tools['services']['excel']['look']>>['value']>) =>
  ({ do: 'looked', look }) as const;

/** At the opening of the pane. */
export const open: Deed = (tools) => underWay(tools, 'opening', () => readWorkbook(tools));

/**
 * Quietly, when a page is turned to: people type in the sheet too. Whoever turned to another ledger's sheet finds that ledger
 * here; a review goes on with the one it was begun for.
 */
export const readAgain: Deed = async (tools) => {
  const { busy, plan } = tools.state();
  if (busy === null) await lookAt(tools, plan.step !== 'review');
};
