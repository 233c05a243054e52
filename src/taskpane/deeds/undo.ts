/** Takes an operation back, the newest unless told; cells that a person edited since are left, and listed. */
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const undoOf =
  (id?: string): Deed =>
  (tools) =>
    underWay(tools, 'undoing', async () => {
      const { value, problems } = await tools.services.excel.undo(id);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      return tell(tools, { said: 'undone', operation: value.operation }, problems);
    });

export const undo: Deed = undoOf();
