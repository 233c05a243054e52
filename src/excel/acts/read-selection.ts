/**
 * The cells a person has selected, with the other cells of their rows, by which rows are told apart. In: the live selection. Out:
 * what stands there, as seen. Three rounds: the state, where it is, what it holds. Whole columns are cut at what is used.
 */
import { areaAddress } from '../../sheet';
import type { Area } from '../../sheet';
import { rangeOf } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { reading } from '../perform/guard';
import { heldOf } from '../wire/landing';
import type { Outcome, Selected } from '../ledger';
import { ledgerPlace } from '../stand/ledger-place';
import { send } from '../wire/send';
import type { Workbook } from '../wire/workbook';

/** Rows that are linked at once. */
const MOST = 2000;
/** Left of the figures stands what they are called; nobody's names are further away. */
const WIDEST = 100;

export function readSelection(workbook: Workbook): Promise<Outcome<Selected>> {
  return reading(workbook, async (state) => {
    const { sheet, title, area, used } = await where(workbook);
    if (sheet === ledgerPlace(state)?.sheet.id) return { value: null, problems: [problemOf('link-own-sheet')] };
    const selected = within(area, used);
    if (selected.rows > MOST)
      return { value: null, problems: [problemOf('selection-large', { rows: selected.rows, most: MOST })] };
    const rows = rowsOf(selected, used);
    const { values, formats } = await send(workbook, [], (desk) => {
      const range = rangeOf(desk, sheet, rows);
      range.load('values,numberFormat');
      return () => ({ values: range.values, formats: range.numberFormat });
    });
    return {
      value: {
        sheet: title,
        address: areaAddress(selected),
        area: selected,
        left: rows.column,
        values: values.map((row) => row.map(heldOf)),
        formats: formats.map((row) => row.map(String)),
      },
      problems: [],
    };
  });
}

interface Where {
  readonly sheet: string;
  readonly title: string;
  readonly area: Area;
  /** null: nothing stands on the sheet. */
  readonly used: Area | null;
}

function where(workbook: Workbook): Promise<Where> {
  return send(workbook, [], ({ context }) => {
    const range = context.workbook.getSelectedRange().untrack();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { worksheet } = range;
    worksheet.load('id,name');
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => ({
      sheet: worksheet.id,
      title: worksheet.name,
      area: areaIn(range),
      used: used.isNullObject ? null : areaIn(used),
    });
  });
}

function areaIn({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** One cell may be empty still; of more only what is used counts. */
function within(area: Area, used: Area | null): Area {
  if (area.rows * area.columns === 1 || used === null) return { ...area, rows: 1, columns: 1 };
  const [bottom, right] = [used.row + used.rows, used.column + used.columns];
  const row = Math.min(Math.max(area.row, used.row), bottom - 1);
  const column = Math.min(Math.max(area.column, used.column), right - 1);
  return {
    row,
    column,
    rows: Math.max(1, Math.min(area.row + area.rows, bottom) - row),
    columns: Math.max(1, Math.min(area.column + area.columns, right) - column),
  };
}

/** The selected rows from where names may stand to the last selected column. */
function rowsOf(selected: Area, used: Area | null): Area {
  const right = selected.column + selected.columns;
  const from = Math.min(used?.column ?? selected.column, selected.column);
  const column = Math.max(from, right - WIDEST, 0);
  return { ...selected, column: Math.min(column, selected.column), columns: right - Math.min(column, selected.column) };
}
