/** Cells given back what they held, found by code and column or by name, where they still hold what we wrote. */
import type { ColumnKey } from '../sheet';
import { rangeOf } from './desk';
import type { Desk } from './desk';
import { rowsByCode, writtenOf } from './columns';
import { problemOf } from './failure';
import { heldOf, landed } from './landing';
import type { Held, LedgerProblem } from './ledger';
import { ledgerPlace, namedPlace } from './ledger-place';
import type { SheetState, State } from './state';
import type { Step } from './step';
import type { TakeBack } from './take-back-plan';
import { sameWritten } from './trace';
import type { Brief, CellPlace, CellTrace, Trace, Written } from './trace';

interface Found {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly now: Written;
}

type Finder = (place: CellPlace) => Found | LedgerProblem;

export function askCells(
  desk: Desk,
  state: State,
  brief: Brief,
): (trace: Extract<Trace, { readonly of: 'cells' }>) => TakeBack {
  const inLedger = askLedgerCells(desk, state, brief.columns);
  const named = askNamedCells(desk, state, brief.names);
  return ({ cells }) => {
    const find: Finder = (place) => ('name' in place ? named().find(place) : inLedger().find(place));
    const plans = cells.map((cell) => takeBackCell(cell, find(cell.place)));
    return {
      steps: plans.flatMap((plan) => ('step' in plan ? [plan.step] : [])),
      restored: plans.filter((plan) => 'step' in plan).length,
      problems: plans.flatMap((plan) => ('problem' in plan ? [plan.problem] : [])),
    };
  };
}

type CellPlan = { readonly step: Step } | { readonly problem: LedgerProblem } | { readonly done: true };

function takeBackCell(cell: CellTrace, found: Found | LedgerProblem): CellPlan {
  if ('severity' in found) return { problem: found };
  if (sameWritten(found.now, cell.before)) return { done: true };
  if (!sameWritten(found.now, cell.after)) return { problem: edited(cell.place, found.now) };
  const { sheet, row, column } = found;
  const area = { row, column, rows: 1, columns: 1 };
  if ('formula' in cell.before) return { step: { do: 'formula', sheet: sheet.id, area, formula: cell.before.formula } };
  // Excel passes over null; blank is an empty text.
  return { step: { do: 'values', sheet: sheet.id, area, values: [[landed(cell.before.value, 'General') ?? '']] } };
}

function edited(place: CellPlace, now: Written): LedgerProblem {
  const shown = 'formula' in now ? now.formula : String(now.value ?? '');
  return 'name' in place
    ? problemOf('cell-kept', { code: '', column: place.name, now: shown })
    : problemOf('cell-kept', { code: place.code, column: place.column, now: shown });
}

function askLedgerCells(
  desk: Desk,
  state: State,
  columns: readonly ColumnKey[],
): () => { readonly find: (place: CellPlace) => Found | LedgerProblem } {
  const place = columns.length === 0 ? null : ledgerPlace(state);
  const asked = new Map(
    [...new Set<ColumnKey>(['code', ...columns])].flatMap((key): [ColumnKey, Excel.Range][] => {
      const column = place?.columns.get(key);
      if (place === null || column === undefined) return [];
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column, columns: 1 });
      range.load('values,formulas');
      return [[key, range]];
    }),
  );
  return () => {
    const codes = asked.get('code')?.values.map((row): Held => heldOf(row[0])) ?? [];
    const rows = rowsByCode(codes);
    return {
      find: (wanted) => {
        if ('name' in wanted || place === null) return problemOf('no-ledger');
        const at = rows.get(wanted.code) ?? [];
        const range = asked.get(wanted.column);
        const column = place.columns.get(wanted.column);
        const [row] = at;
        if (row === undefined || range === undefined || column === undefined)
          return problemOf('row-gone', { code: wanted.code });
        if (at.length > 1) return problemOf('code-kept', { code: wanted.code });
        return {
          sheet: place.sheet,
          row: place.area.row + row,
          column,
          now: writtenOf(range.values[row]?.[0], range.formulas[row]?.[0]),
        };
      },
    };
  };
}

function askNamedCells(
  desk: Desk,
  state: State,
  names: readonly string[],
): () => { readonly find: (place: CellPlace) => Found | LedgerProblem } {
  const asked = new Map(
    names.flatMap(
      (
        name,
      ): [
        string,
        { readonly range: Excel.Range; readonly sheet: SheetState; readonly row: number; readonly column: number },
      ][] => {
        const place = namedPlace(state, name);
        if (place === null) return [];
        const range = rangeOf(desk, place.sheet.id, { ...place.area, rows: 1, columns: 1 });
        range.load('values,formulas');
        return [[name, { range, sheet: place.sheet, row: place.area.row, column: place.area.column }]];
      },
    ),
  );
  return () => ({
    find: (wanted) => {
      const found = 'name' in wanted ? asked.get(wanted.name) : undefined;
      if (found === undefined) return problemOf('row-gone', { code: 'name' in wanted ? wanted.name : wanted.code });
      const { range, sheet, row, column } = found;
      return { sheet, row, column, now: writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]) };
    },
  });
}
