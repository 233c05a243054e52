/** The selected cells handed to the page that asked; rows linked to cells, and let go again. */
import type { LinkWish, Selected } from '../../excel';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed, Tools } from './tools';

export const takeSelection =
  (found: (selected: Selected) => void): Deed =>
  (tools) =>
    underWay(tools, 'going', async () => {
      const { value, problems } = await tools.services.excel.readSelection();
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      tools.dispatch({ do: 'notice', notice: null });
      return found(value);
    });

type Links = Awaited<ReturnType<Tools['services']['excel']['linkActuals']>>;

async function toldOf(tools: Tools, { value, problems }: Links): Promise<boolean> {
  if (value === null) {
    tell(tools, { said: 'failed' }, problems);
    return false;
  }
  await readWorkbook(tools);
  const { operation } = value;
  tell(tools, operation === null ? { said: 'nothing' } : { said: 'done', operation }, problems, operation !== null);
  return true;
}

export const linkRows =
  (wishes: readonly LinkWish[], done: () => void): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      if (await toldOf(tools, await tools.services.excel.linkActuals(wishes))) done();
    });

export const unlinkRow =
  (code: string): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      await toldOf(tools, await tools.services.excel.unlinkActuals([code]));
    });
