/**
 * Sheets that come to a ledger of a file, and a whole ledger of another year beside the one that stands. In: their layout.
 * Out: the sheets in the draft, or the file's bytes with them; no cell and no name of another ledger is touched.
 */
import { besideLayout, titlesBeside } from '../../sheet';
import type { Layout, SheetKey } from '../../sheet';
import { wordingOf } from '../../wording';
import type { Workbook } from '../read/workbook-types';
import { editedBook } from './book';
import type { Edited } from './book';
import type { Draft } from './draft';
import type { LedgerFile } from './ledger-file';

/** Names of the workbook are set on each sheet of this ledger that has them. */
export function addTo({ workbook, beside }: LedgerFile, draft: Draft, layout: Layout): void {
  if (beside === null) return draft.add(layout);
  const own = layout.names.filter(({ sheet }) => sheet !== undefined);
  draft.add({ ...layout, ...besideLayout({ sheets: layout.sheets, names: own }, beside) });
  for (const { name, refersTo, sheet } of layout.names) {
    const scopes = workbook.names.filter((one) => one.name === name && one.sheet !== undefined);
    if (sheet === undefined)
      for (const scope of scopes) draft.name({ name, refersTo, sheet: scope.sheet ?? null, hidden: true });
  }
}

/** A title for a sheet of this ledger: `填报`, `填报 2027`, or `填报(2)` where people have a sheet of that title. */
export function titleIn({ workbook, beside, ledger }: LedgerFile, wanted: string): string {
  const { besideTitle } = wordingOf(ledger.language).sheet;
  return freeTitle(workbook, beside === null ? wanted : besideTitle(wanted, beside));
}

export function freeTitle({ sheets }: Workbook, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let title = wanted;
  for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${wanted}(${number})`;
  return title;
}

/** `layoutOf`: the ledger's layout under these titles. 说明 and 字典 are there already. */
export function withLedgerBeside(
  { bytes, workbook, ledger }: LedgerFile,
  year: number,
  layoutOf: (titles: Readonly<Partial<Record<SheetKey, string>>>) => Layout,
): Promise<Edited> {
  const wanted = Object.entries(titlesBeside(ledger.language, year));
  const titles = Object.fromEntries(wanted.map(([key, title]) => [key, freeTitle(workbook, title)]));
  const { sheets, names } = besideLayout(layoutOf(titles), year);
  const add = sheets.map((sheet): Layout => {
    return { sheets: [sheet], names: names.filter((name) => name.sheet === sheet.key), active: sheet.key };
  });
  return editedBook(bytes, { sheets: new Map(), ours: new Set(), add, names: [] });
}
