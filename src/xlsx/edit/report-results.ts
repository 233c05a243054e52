/**
 * Stored results of 汇总 and 滞后清单. In: the file, its rows as they are to be. Out: results for the cells whose formula is
 * still ours; all else, the chart too, stays as it is, and Excel draws it anew at opening. Where the two sheets do not
 * stand there is nothing to do.
 */
import { ROOM_NAMES, SHEET_NAMES, blankRow, formulaAt, reportSheets, rowName } from '../../sheet';
import type { ReportedRow, Room, SheetLayout } from '../../sheet';
import type { Settings } from '../../status';
import { wordingOf } from '../../wording';
import type { Sheet } from '../read/workbook-types';
import type { Draft } from './draft';
import type { LedgerFile } from './ledger-file';
import { isNear, isSameFormula } from './results';
import { cellAt, sheetWith, spotNamed } from './spots';

/** Rows as they are to be: those that stand, by their place on the sheet, and those that come in behind them. */
export interface RowsAfter {
  readonly standing: ReadonlyMap<number, ReportedRow>;
  readonly fresh: readonly ReportedRow[];
}

export function reportResults(file: LedgerFile, draft: Draft, rows: RowsAfter, { asOf }: Settings): void {
  const found = foundIn(file);
  const read = spotNamed(file.workbook, rowName('class'), null);
  if (found === null || read === null || read.sheet !== file.sheet) return;
  const { language, palette } = file.ledger;
  const words = wordingOf(language);
  const blank = blankRow(words);
  const { top, bottom } = read.range;
  const all = Array.from({ length: bottom - top + 1 }, (_, at) => rows.standing.get(top + at) ?? blank);
  const { sheets } = reportSheets({
    rows: [...all, ...rows.fresh],
    ledger: {
      title: file.sheet.name,
      row: top,
      rows: all.length + rows.fresh.length,
      column: (key) => file.columns.get(key) ?? 0,
    },
    titles: { summary: found.summary.name, lagging: found.lagging.name },
    asOf,
    language,
    words,
    palette,
    room: found.room,
  });
  for (const sheet of sheets) storeResults(sheet.key === 'summary' ? found.summary : found.lagging, sheet, draft);
}

interface Found {
  readonly summary: Sheet;
  readonly lagging: Sheet;
  readonly room: Room;
}

function foundIn({ workbook }: LedgerFile): Found | null {
  const summary = sheetWith(workbook, SHEET_NAMES.summary ?? '');
  const lagging = sheetWith(workbook, SHEET_NAMES.lagging ?? '');
  if (summary === null || lagging === null) return null;
  const rowsOf = (name: string, sheet: Sheet): number => {
    const range = spotNamed(workbook, name, sheet.name)?.range;
    return range === undefined ? 0 : range.bottom - range.top + 1;
  };
  const printed = spotNamed(workbook, ROOM_NAMES.printed, lagging.name);
  const count = printed === null ? null : cellAt(lagging, printed.range.top, printed.range.left)?.value;
  return {
    summary,
    lagging,
    room: {
      areas: rowsOf(ROOM_NAMES.areas, summary),
      owners: rowsOf(ROOM_NAMES.owners, summary),
      looked: rowsOf(ROOM_NAMES.looked, summary),
      lines: rowsOf(ROOM_NAMES.lines, lagging),
      printed: typeof count === 'number' ? count : 0,
    },
  };
}

function storeResults(sheet: Sheet, { fills }: SheetLayout, draft: Draft): void {
  for (const { area, formula, results } of fills) {
    results.forEach((line, down) =>
      line.forEach((result, right) => {
        const [row, column] = [area.row + down, area.column + right];
        const cell = cellAt(sheet, row, column);
        if (cell?.formula == null || isNear(cell.value, result)) return;
        if (isSameFormula(cell.formula, formulaAt(formula, down, right).slice(1)))
          draft.set(sheet.name, row, column, { result });
      }),
    );
  }
}
