/**
 * Somebody's own sheet: looked at, understood, taken on, let go. The extractor is loaded with the page that needs it; what
 * was found is handed to the page, which keeps it: none of it is the workbook's state until it is agreed to.
 */
import type { AdoptedSheet } from '../../excel';
import { readingsLazily, tablesLazily } from '../../extract';
import type { SheetGrid, SheetRole, SheetTable } from '../../plan';
import type { Adoptee } from '../../sheet';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export interface Understood {
  readonly grid: SheetGrid;
  readonly tables: readonly SheetTable[];
}

/** Looks at the sheet in front. */
export const lookAtSheet =
  (year: number, found: (understood: Understood) => void): Deed =>
  (tools) =>
    underWay(tools, 'reading', async () => {
      const { value: grid, problems } = await tools.services.excel.readSheet();
      if (grid === null) return tell(tools, { said: 'failed' }, problems);
      return found({ grid, tables: await tablesLazily(grid, year) });
    });

/** Columns as a person told them; those not told stay as found. */
export function withRoles(table: SheetTable, told: Readonly<Partial<Record<SheetRole, number | null>>>): SheetTable {
  const all = { ...table.roles, ...told };
  const kept = (Object.entries(all) as [SheetRole, number | null][]).filter(([, column]) => column !== null);
  const roles: Partial<Record<SheetRole, number>> = Object.fromEntries(kept);
  return { ...table, roles };
}

export const takeOn =
  ({ grid, tables }: Understood, asOf: string, done: () => void): Deed =>
  (tools) =>
    underWay(tools, 'writing', async () => {
      const year = Number(asOf.slice(0, 4));
      const adoptees = await Promise.all(
        tables.map(async (table): Promise<Adoptee> => ({ table, readings: await readingsLazily(grid, table, year) })),
      );
      const { palette } = tools.state().preferences;
      const { value, problems } = await tools.services.excel.adopt({
        grid,
        adoptees,
        asOf,
        palette,
        language: tools.language(),
      });
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      tell(tools, { said: 'adopted', rows: value.rows }, problems, true);
      return done();
    });

export const readTakenOn =
  (found: (sheets: readonly AdoptedSheet[]) => void): Deed =>
  async (tools) => {
    const { value, problems } = await tools.services.excel.readAdopted();
    if (value === null) return tell(tools, { said: 'failed' }, problems);
    return found(value);
  };

export const letGo =
  (sheet: string, done: () => void): Deed =>
  (tools) =>
    underWay(tools, 'undoing', async () => {
      const { value, problems } = await tools.services.excel.release(sheet);
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      await readWorkbook(tools);
      tell(tools, { said: 'released' }, problems);
      return done();
    });
