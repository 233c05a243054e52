// The ledger made of the rows of status.md: what both engines calculate. The cached results are spoiled on purpose, so
// that an engine which trusts them is found out.
import { DATA_ROW, ledgerLayout, positionOf } from '../../src/sheet';
import type { CellValue, ColumnKey, Layout, SheetLayout } from '../../src/sheet';
import { SETTINGS, STATUS_CASES } from './status-rows';

export const SPOILED = 'not calculated';

/** Row e6 of the table is blank from end to end. */
const BLANK_ROW = 'e6';
const BLANKED: readonly ColumnKey[] = ['kind', 'direction', 'basis'];

export function statusLayout(): Layout {
  const indicators = STATUS_CASES.map(({ indicator }) => indicator);
  const progress = new Map(STATUS_CASES.map((each) => [each.indicator.code, each.progress]));
  const layout = ledgerLayout({ plan: { year: 2024, indicators }, progress, settings: SETTINGS, language: 'zh' });
  return { ...layout, sheets: layout.sheets.map((sheet) => (sheet.key === 'ledger' ? asInTable(sheet) : sheet)) };
}

function asInTable(sheet: SheetLayout): SheetLayout {
  const extra = STATUS_CASES.flatMap(({ row, texts }, index) => [
    ...Object.entries(texts).map(([key, value]) => cell(index, key as ColumnKey, value)),
    ...(row === BLANK_ROW ? BLANKED.map((key) => cell(index, key, null)) : []),
  ]);
  const at = new Map(extra.map((each) => [`${each.row}:${each.column}`, each.value]));
  const values = sheet.values.map(({ area, values: rows }) => ({
    area,
    values: rows.map((cells, down) =>
      cells.map((value, right) => {
        const place = `${area.row + down}:${area.column + right}`;
        return at.has(place) ? (at.get(place) ?? null) : value;
      }),
    ),
  }));
  const fills = sheet.fills.map((fill) => ({ ...fill, results: fill.results.map((row) => row.map(() => SPOILED)) }));
  return { ...sheet, values, fills };
}

function cell(index: number, key: ColumnKey, value: CellValue): { row: number; column: number; value: CellValue } {
  return { row: DATA_ROW + index, column: positionOf(key), value };
}
