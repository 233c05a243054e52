/** Selects a cell in the sheet beside the pane; the ledger itself is its first row. */
import type { Place } from '../services/services';
import { tell } from './tools';
import type { Deed } from './tools';

export const goTo =
  (place: Place): Deed =>
  async (tools) => {
    const { problems } = await tools.services.excel.goTo(place);
    if (problems.some(({ severity }) => severity === 'error')) tell(tools, { said: 'failed' }, problems);
  };

export const goToLedger: Deed = async (tools) => {
  const first = tools.state().ledger?.rows[0];
  if (first !== undefined) await goTo({ kind: 'row', code: first.code })(tools);
};
