/**
 * Computed cells that hold a constant or nothing get their formula back: in rows that have a code, nowhere else. What was
 * typed there is in the trace, so that an undo brings it back.
 */
import { COLUMNS, DATA_ROW } from '../../sheet';
import type { ColumnKey } from '../../sheet';
import { bareLedger } from '../stand/bare-ledger';
import { askColumns } from '../stand/columns';
import type { Reading } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { askBroken } from '../stand/formula-check';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { Operation, Outcome } from '../ledger';
import { columnOfKey } from '../stand/ledger-columns';
import { ledgerOf } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { perform } from '../perform/perform';
import { movedFormula } from '../lay/reference';
import { send } from '../wire/send';
import { runsOf } from '../wire/runs';
import type { Step } from '../wire/step';
import type { CellTrace } from '../journal/trace';
import type { Workbook } from '../wire/workbook';
import { languageOf } from '../stand/words';

export function repairFormulas(workbook: Workbook, options: When): Promise<Outcome<Operation>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const broken = await send(workbook, [], (desk) => askBroken(desk, place));
    const keys = [...broken.keys()];
    const read = await send(workbook, [], (desk) => askColumns(desk, place, ['code', ...keys]));
    const formulaAt = formulasOf(place, languageOf(state.said.language));
    const cells = keys.flatMap((key) => brokenCells(key, broken.get(key) ?? [], read, formulaAt));
    if (cells.length === 0) return { value: null, problems: [problemOf('nothing-to-repair')] };
    const operation = newOperation(state.register, 'repair-formulas', options.at, { cells: cells.length });
    return perform(workbook, state, {
      operation,
      trace: { of: 'cells', cells: cells.map(({ trace }) => trace) },
      steps: [...stepsOf(place, cells, formulaAt), ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
      ask: () => () => operation,
    });
  });
}

type FormulaAt = (key: ColumnKey, row: number) => string | null;

/** `row`: among the data rows. */
function formulasOf(place: LedgerPlace, language: ReturnType<typeof languageOf>): FormulaAt {
  const { fills } = bareLedger(language, null);
  const laid = new Map(
    fills
      .filter(({ area }) => area.row === DATA_ROW)
      .map(({ area, formula }) => [COLUMNS[area.column]?.key, formula] as const),
  );
  const column = columnOfKey(place);
  return (key, row) => {
    const formula = laid.get(key);
    if (formula === undefined) return null;
    return movedFormula(formula, { rows: place.area.row + row - DATA_ROW, column: (one) => column(one) ?? one });
  };
}

interface BrokenCell {
  readonly key: ColumnKey;
  readonly row: number;
  readonly trace: CellTrace;
}

function brokenCells(
  key: ColumnKey,
  rows: readonly number[],
  read: Reading,
  formulaAt: FormulaAt,
): readonly BrokenCell[] {
  const codes = read('code');
  return rows.flatMap((row) => {
    const code = codes[row];
    const formula = formulaAt(key, row);
    // A line a person put in between computes nothing; a code that stands twice names no row.
    const nameless = typeof code !== 'string' || code === '' || codes.indexOf(code) !== codes.lastIndexOf(code);
    if (nameless || formula === null) return [];
    const trace = { place: { code, column: key }, before: { value: read(key)[row] ?? null }, after: { formula } };
    return [{ key, row, trace }];
  });
}

function stepsOf(place: LedgerPlace, cells: readonly BrokenCell[], formulaAt: FormulaAt): readonly Step[] {
  return [...new Set(cells.map(({ key }) => key))].flatMap((key) => {
    const column = place.columns.get(key) ?? 0;
    const rows = cells.filter((cell) => cell.key === key).map(({ row }) => row);
    return runsOf(rows).map(
      ([from, count]): Step => ({
        do: 'formula',
        sheet: place.sheet.id,
        area: { row: place.area.row + from, column, rows: count, columns: 1 },
        formula: formulaAt(key, from) ?? '',
      }),
    );
  });
}
