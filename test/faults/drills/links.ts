/** Actuals linked to cells of another sheet, one of them a cell of text, and unlinked again. */
import { linkActuals, newLedger, refresh, typeActual, undo, unlinkActuals } from '../../../src/excel';
import type { LinkWish, Outcome, Workbook } from '../../../src/excel';
import { AT, LATER, indicators } from '../../unit/excel/stand';
import type { Stand } from '../../unit/excel/stand';
import { compactOf } from '../compact';

const at = { at: AT };
const later = { at: LATER };
const [FIRST, SECOND] = indicators(2).map(({ code }) => code) as [string, string];
const CODES = [FIRST, SECOND];

const WISHES: readonly LinkWish[] = [
  { code: FIRST, actual: { sheet: '月报', row: 1, column: 1 }, hundredth: true },
  { code: SECOND, actual: { sheet: '月报', row: 2, column: 1 }, dataDate: { sheet: '月报', row: 2, column: 2 } },
];

/** Figures beside a ledger, whose second actual is typed and in a cell of text. */
async function withFigures({ host, workbook }: Stand): Promise<void> {
  await newLedger(workbook, compactOf({ indicators: indicators(2) }), at);
  await typeActual(workbook, { code: SECOND, value: 1, date: '2024-03-31' }, at);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('G8').numberFormat = [['@']];
    await context.sync();
  });
  await host.user.addSheet('月报');
  await host.user.type('月报!B2', '82');
  await host.user.type('月报!B3', '2');
  await host.user.type('月报!C3', '2024-05-31');
}

async function withLinks(here: Stand): Promise<void> {
  await withFigures(here);
  await linkActuals(here.workbook, WISHES, at);
}

type Act = (workbook: Workbook) => Promise<Outcome<unknown>>;
type Prepare = (here: Stand) => Promise<void>;
const drill = <K extends string>(
  kind: K,
  prepare: Prepare,
  act: Act,
): { readonly kind: K; readonly prepare: Prepare; readonly act: Act } => ({ kind, prepare, act });

export const links = {
  'actuals linked': drill('link-actuals', withFigures, (workbook) => linkActuals(workbook, WISHES, later)),
  'a linking undone': drill('undo', withLinks, (workbook) => undo(workbook, later)),
  'actuals unlinked': drill('unlink-actuals', withLinks, (workbook) => unlinkActuals(workbook, CODES, later)),
  'an unlinking undone': drill(
    'undo',
    async (here) => {
      await withLinks(here);
      await unlinkActuals(here.workbook, CODES, at);
    },
    (workbook) => undo(workbook, later),
  ),
  'a link given up for a typed actual': drill('type-actual', withLinks, (workbook) =>
    typeActual(workbook, { code: SECOND, value: 3, date: '2024-06-30', over: true }, later),
  ),
  'a refresh that finds a linked actual changed': drill(
    'refresh',
    async (here) => {
      await withLinks(here);
      await refresh(here.workbook, at);
      await here.host.user.type('月报!B3', '5');
    },
    (workbook) => refresh(workbook, later),
  ),
};
