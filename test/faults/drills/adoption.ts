/** Somebody's own sheet taken on and let go. */
import { adopt, newLedger, readSheet, release } from '../../../src/excel';
import type { Adopting } from '../../../src/excel';
import { readingsOf, tablesOf } from '../../../src/extract';
import { adoptBase } from '../../../src/sheet';
import { DEFAULT_SETTINGS } from '../../../src/status';
import { drawnSheets } from '../../spec/adopt/sheet-text';
import { draw } from '../../unit/excel/drawn';
import { AT, LATER, indicators } from '../../unit/excel/stand';
import type { Stand } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import type { Drill } from '../drill';
import type { Drills } from './before';

const YEAR = 2025;
const TITLE = 'Sheet1';

/** Two columns of its own wait to be filled; the third comes at the right edge. */
async function drawn(here: Stand): Promise<void> {
  const sheet = drawnSheets().find(({ name }) => name.startsWith('13'));
  if (sheet === undefined) throw new Error('the sheet is not there');
  await here.workbook.run(async (context) => {
    context.workbook.worksheets.getItem(TITLE).activate();
    await context.sync();
  });
  await draw(here, { ...sheet, drawn: sheet.drawn.map((row) => row.filter((_, c) => c !== 7)) });
}

async function wishOf({ workbook }: Stand): Promise<Adopting> {
  const { value: grid } = await readSheet(workbook, TITLE);
  if (grid === null) throw new Error('the sheet was not read');
  const adoptees = tablesOf(grid, YEAR).map((table) => ({ table, readings: readingsOf(grid, table, YEAR) }));
  const settings = { ...DEFAULT_SETTINGS, asOf: '2025-06-30', planYear: YEAR };
  const baseOf: Adopting['baseOf'] = (titles) => adoptBase({ settings, language: 'zh', palette: 'standard', titles });
  return { grid, adoptees, palette: 'standard', baseOf };
}

/** The wish is made once, before the faults begin. */
function taking(prepare: (here: Stand) => Promise<unknown>): Drill {
  let wish: Adopting | null = null;
  return {
    kind: 'adopt',
    prepare: async (here) => {
      await prepare(here);
      wish = await wishOf(here);
    },
    act: (workbook) => {
      if (wish === null) throw new Error('nothing was understood');
      return adopt(workbook, wish, { at: LATER });
    },
  };
}

const taken = async (here: Stand): Promise<void> => {
  await drawn(here);
  await adopt(here.workbook, await wishOf(here), { at: AT });
};

export const adoption: Drills = {
  'a sheet taken on, with settings that were not there': taking(drawn),
  'a sheet taken on beside a ledger': taking(async (here) => {
    await newLedger(here.workbook, compactOf({ indicators: indicators(2) }), { at: AT });
    await drawn(here);
  }),
  'a sheet let go': {
    kind: 'release',
    prepare: taken,
    act: (workbook) => release(workbook, TITLE, { at: LATER }),
  },
  'a sheet let go, with words of others between our cells': {
    kind: 'release',
    prepare: async (here) => {
      await taken(here);
      await here.host.user.type(`${TITLE}!I20`, '记一笔');
    },
    act: (workbook) => release(workbook, TITLE, { at: LATER }),
  },
};
