/**
 * The operations of `excel/` on one workbook, with the wall clock and the layout of `sheet/` put in: what the pane calls.
 */
import * as excel from '../../excel';
import type { Workbook } from '../../excel';
import type { Plan } from '../../plan';
import { ledgerLayout } from '../../sheet';
import type { LedgerRequest } from '../../sheet';
import { DEFAULT_SETTINGS } from '../../status';
import type { ExcelService, Making } from './services';

function requestOf(plan: Plan, { language, palette }: Making): LedgerRequest {
  // As-of is asked on Home: no date is ever set unasked.
  return { plan, language, palette, settings: { ...DEFAULT_SETTINGS, planYear: plan.year } };
}

/** `now`: local wall-clock time `yyyy-mm-ddThh:mm`. */
export function excelService(workbook: Workbook, now: () => string): ExcelService {
  const at = (): { readonly at: string } => ({ at: now() });
  return {
    look: () => excel.look(workbook),
    recover: () => excel.recover(workbook),
    newLedger: (plan, making) =>
      excel.newLedger(workbook, (titles) => ledgerLayout({ ...requestOf(plan, making), titles }), at()),
    writeIndicators: (plan, making) =>
      excel.writeIndicators(workbook, (titles) => ledgerLayout({ ...requestOf(plan, making), titles }), at()),
    readLedger: () => excel.readLedger(workbook),
    refresh: () => excel.refresh(workbook, at()),
    typeActual: (typing) => excel.typeActual(workbook, typing, at()),
    setAsOf: (date) => excel.setAsOf(workbook, date, at()),
    undo: () => excel.undo(workbook, at()),
    goTo: (place) =>
      place.kind === 'row' ? excel.goTo(workbook, place.code, place.column) : excel.goToCell(workbook, place),
    saveDraft: (text) => excel.saveDraft(workbook, text),
    loadDraft: () => excel.loadDraft(workbook),
    clearDraft: () => excel.clearDraft(workbook),
  };
}
