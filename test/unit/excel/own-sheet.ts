/** Somebody's own sheet in the embedded workbook, understood and taken on as the pane does it. */
import { adopt, readSheet } from '../../../src/excel';
import type { Adopted, Outcome, Workbook } from '../../../src/excel';
import { readingsOf, tablesOf } from '../../../src/extract';
import type { SheetGrid } from '../../../src/plan';
import { adoptBase } from '../../../src/sheet';
import type { Adoptee } from '../../../src/sheet';
import { DEFAULT_SETTINGS } from '../../../src/status';
import { AT } from './stand';
import type { Stand } from './stand';

const YEAR = 2025;
const settings = { ...DEFAULT_SETTINGS, asOf: '2025-06-30', planYear: YEAR };
export const OWN = '民生实事';

export interface Understood {
  readonly grid: SheetGrid;
  readonly adoptees: readonly Adoptee[];
}

export async function drawOwn(here: Stand, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const lines = [['指标', '目标值', '完成值', '责任单位'], ...rows].map((line) => [...line]);
  await here.workbook.run(async (context) => {
    context.workbook.worksheets.getItem(OWN).getRange(`A1:D${String(lines.length)}`).values = lines;
    await context.sync();
  });
}

export async function understoodOwn({ workbook }: Stand): Promise<Understood> {
  const { value: grid } = await readSheet(workbook, OWN);
  if (grid === null) throw new Error('The sheet was not read.');
  return { grid, adoptees: tablesOf(grid, YEAR).map((table) => ({ table, readings: readingsOf(grid, table, YEAR) })) };
}

export function takenOn(found: Understood, workbook: Workbook): Promise<Outcome<Adopted>> {
  const baseOf = (titles: Parameters<Parameters<typeof adopt>[1]['baseOf']>[0]): ReturnType<typeof adoptBase> =>
    adoptBase({ settings, language: 'zh', palette: 'standard', titles });
  return adopt(workbook, { ...found, palette: 'standard', baseOf }, { at: AT });
}
