/**
 * One request in the making: the context, and the sheets asked for so far. Ranges are untracked at once: a tracked range
 * costs two actions and a round of cleaning up.
 */
import { areaAddress } from '../../sheet';
import type { Area } from '../../sheet';

/** What this Excel lacks of what is not needed for a ledger to work. */
export interface Lacks {
  readonly outline: boolean;
  readonly print: boolean;
  readonly customXml: boolean;
}

/** One request in the making. Sheets are asked for once a request. */
export interface Desk {
  readonly context: Excel.RequestContext;
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly lacks: Lacks;
}

export function deskOf(context: Excel.RequestContext, lacks: Lacks): Desk {
  return { context, sheets: new Map(), lacks };
}

export function sheetOf(desk: Desk, sheet: string): Excel.Worksheet {
  const known = desk.sheets.get(sheet);
  if (known !== undefined) return known;
  const asked = desk.context.workbook.worksheets.getItem(sheet);
  desk.sheets.set(sheet, asked);
  return asked;
}

export function rangeOf(desk: Desk, sheet: string, area: Area): Excel.Range {
  return sheetOf(desk, sheet).getRange(areaAddress(area)).untrack();
}

/** An object with what is asked of it, to be read after the sync. */
export function asked<T extends { load(what: string): unknown }>(object: T, what: string): T {
  object.load(what);
  return object;
}
