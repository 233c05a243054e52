/**
 * The operations of `excel/` on one workbook, with the wall clock and the layout of `sheet/` put in: what the pane calls.
 */
import * as excel from '../../excel';
import type { Workbook } from '../../excel';
import type { Plan } from '../../plan';
import { adoptBase, ledgerLayout, reportSheets } from '../../sheet';
import type { LedgerRequest } from '../../sheet';
import { DEFAULT_SETTINGS } from '../../status';
import type { ExcelService, Making, Taking } from './services';

function requestOf(plan: Plan, { language, palette, progress, typed }: Making): LedgerRequest {
  // As-of is asked on Home: no date is ever set unasked.
  return {
    plan,
    language,
    palette,
    settings: { ...DEFAULT_SETTINGS, planYear: plan.year },
    ...(progress === undefined ? {} : { progress }),
    ...(typed === undefined ? {} : { typed }),
  };
}

function wishOf({ grid, adoptees, asOf, language, palette }: Taking): excel.Adopting {
  const settings = { ...DEFAULT_SETTINGS, asOf, planYear: Number(asOf.slice(0, 4)) };
  return { grid, adoptees, palette, baseOf: (titles) => adoptBase({ settings, language, palette, titles }) };
}

const REPAIRS = {
  highlight: excel.repairHighlight,
  formulas: excel.repairFormulas,
  twins: excel.mendTwins,
} as const;

/** `now`: local wall-clock time `yyyy-mm-ddThh:mm`. */
export function excelService(workbook: Workbook, now: () => string): ExcelService {
  const at = (): { readonly at: string } => ({ at: now() });
  return {
    look: (follow) => excel.look(workbook, follow),
    chooseLedger: (beside) => excel.chooseLedger(workbook, beside),
    recover: () => excel.recover(workbook),
    newLedger: (plan, making) =>
      excel.newLedger(workbook, (titles) => ledgerLayout({ ...requestOf(plan, making), titles }), {
        ...at(),
        ...(making.beside === undefined ? {} : { beside: making.beside }),
      }),
    writeIndicators: (plan, making) =>
      excel.writeIndicators(workbook, (titles) => ledgerLayout({ ...requestOf(plan, making), titles }), at()),
    mergeIndicators: ({ revisions, added, document }, making) =>
      excel.mergeIndicators(
        workbook,
        {
          revisions,
          document,
          layoutOf:
            added.indicators.length === 0 ? null : (titles) => ledgerLayout({ ...requestOf(added, making), titles }),
        },
        at(),
      ),
    adjustPromise: (revision) => excel.adjustPromise(workbook, revision, at()),
    typeActuals: (actuals) => excel.typeActuals(workbook, actuals, at()),
    readStanding: () => excel.readStanding(workbook),
    readLedger: () => excel.readLedger(workbook),
    refresh: () => excel.refresh(workbook, at()),
    typeActual: (typing) => excel.typeActual(workbook, typing, at()),
    setAsOf: (date) => excel.setAsOf(workbook, date, at()),
    readSelection: () => excel.readSelection(workbook),
    linkActuals: (wishes) => excel.linkActuals(workbook, wishes, at()),
    unlinkActuals: (codes) => excel.unlinkActuals(workbook, codes, at()),
    setView: (view) => excel.setView(workbook, view, at()),
    undo: (id) => excel.undo(workbook, id === undefined ? at() : { ...at(), id }),
    repair: (what) => REPAIRS[what](workbook, at()),
    addReports: () => excel.addReports(workbook, reportSheets, at()),
    lookBack: (date) => excel.lookBack(workbook, date, at()),
    readSheet: () => excel.readSheet(workbook, null),
    adopt: (taking) => excel.adopt(workbook, wishOf(taking), at()),
    readAdopted: () => excel.readAdopted(workbook),
    release: (sheet) => excel.release(workbook, sheet, at()),
    goTo: (place) =>
      place.kind === 'row' ? excel.goTo(workbook, place.code, place.column) : excel.goToCell(workbook, place),
    saveDraft: (text) => excel.saveDraft(workbook, text),
    loadDraft: () => excel.loadDraft(workbook),
    clearDraft: () => excel.clearDraft(workbook),
  };
}
