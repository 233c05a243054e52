/** Cells given back what they held, found by code and column or by name, where they still hold what we wrote. */
import type { ChangedField, ColumnKey } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { rowsByCode, writtenOf } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { heldDateOf, heldOf, landed } from '../wire/landing';
import type { Held, LedgerProblem } from '../ledger';
import { ledgerPlace, namedPlace } from '../stand/ledger-place';
import { sheetsIn } from '../../sheet';
import { isDated, isLogged } from './logged-fields';
import type { SheetState, State } from '../stand/state';
import type { Step } from '../wire/step';
import type { TakeBack } from './take-back-plan';
import { inColumns } from '../wire/value-runs';
import { askSourceCells } from './take-back-sources';
import { sameWritten } from '../journal/trace';
import type { Brief, CellPlace, CellTrace, Written } from '../journal/trace';

export interface Found {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly now: Written;
  /** Of its row and of the cell, in the ledger. */
  readonly name?: string;
  readonly format?: string;
}

type Finder = (place: CellPlace) => Found | LedgerProblem;

export interface Undoing {
  /** Taken up again, so that what is back already was put back by us. */
  readonly again: boolean;
  /** Of the operation that is undone. */
  readonly id: string;
  /** How many times the usual a row holds, once Excel has refused an answer for its length. */
  readonly wide?: number;
}

export function askCells(
  desk: Desk,
  state: State,
  brief: Brief,
  undoing: Undoing,
): (cells: readonly CellTrace[]) => TakeBack {
  const inLedger = askLedgerCells(desk, state, brief.columns);
  const inSources = askSourceCells(desk, state, brief.fields ?? []);
  const named = askNamedCells(desk, state, brief.names);
  return (cells) => {
    const [ledger, sources, names] = [inLedger(), inSources(), named()];
    const find: Finder = (place) => {
      if ('name' in place) return names.find(place);
      return 'source' in place ? sources(place) : ledger.find(place);
    };
    const plans = cells.map((cell) => ({ cell, plan: goneIn(cell, state) ?? takeBackCell(cell, find(cell.place)) }));
    const back = plans.filter(({ plan }) => 'steps' in plan || ('found' in plan && undoing.again));
    return {
      steps: inColumns(
        plans.flatMap(({ cell, plan }) => {
          if ('steps' in plan) return plan.steps;
          return 'found' in plan ? formatBack(cell, plan.found) : [];
        }),
      ),
      restored: back.length,
      problems: plans.flatMap(({ plan }) => ('problem' in plan ? [plan.problem] : [])),
      changes: back.flatMap(({ cell, plan }) => ('found' in plan ? changed(cell, plan.found, state, undoing.id) : [])),
    };
  };
}

type CellPlan =
  | { readonly steps: readonly Step[]; readonly found: Found }
  | { readonly found: Found }
  | { readonly problem: LedgerProblem };

/** A formula whose sheet was deleted since is not to be had back: Excel would refuse it. */
function goneIn({ place, before }: CellTrace, { sheets }: State): CellPlan | null {
  if (!('column' in place) || !('formula' in before)) return null;
  const titles = new Set(sheets.map(({ title }) => title.toLowerCase()));
  const gone = sheetsIn(before.formula).find((title) => !title.startsWith('[') && !titles.has(title.toLowerCase()));
  if (gone === undefined) return null;
  return { problem: problemOf('link-gone', { code: place.code, column: place.column, sheet: gone }) };
}

function takeBackCell(cell: CellTrace, found: Found | LedgerProblem): CellPlan {
  if ('severity' in found) return { problem: found };
  if (sameWritten(found.now, cell.before)) return { found };
  if (!sameWritten(found.now, cell.after)) return { problem: edited(cell.place, found.now) };
  const { row, column } = found;
  const sheet = found.sheet.id;
  const area = { row, column, rows: 1, columns: 1 };
  const format = formatBack(cell, found);
  if ('formula' in cell.before)
    return { found, steps: [...format, { do: 'formula', sheet, area, formula: cell.before.formula }] };
  // Excel passes over null; blank is an empty text.
  const value = landed(cell.before.value, found.format ?? 'General') ?? '';
  const values: Step = { do: 'values', sheet, area, values: [[value]] };
  // A number written into a text cell would be text from then on: it comes in first.
  const open = cell.format?.before === '@' && typeof value === 'number' ? formatTo(found, cell.format.after) : null;
  return { found, steps: open === null ? [...format, values] : [open, values, ...format] };
}

/** Also where the value is back already: the format may not be. */
function formatBack({ format }: CellTrace, found: Found): readonly Step[] {
  return format === undefined ? [] : [formatTo(found, format.before)];
}

function formatTo({ sheet, row, column }: Found, format: string): Step {
  return { do: 'number-format', sheet: sheet.id, area: { row, column, rows: 1, columns: 1 }, format: [[format]] };
}

function changed(
  { place, before, after, format: formats }: CellTrace,
  found: Found,
  state: State,
  id: string,
): readonly ChangedField[] {
  if (!('column' in place) || !isLogged(place.column)) return [];
  const held = (written: Written): ChangedField['after'] => {
    const value = 'value' in written ? written.value : written.formula;
    return isDated(place.column) ? heldDateOf(value, state.date1904) : value;
  };
  const { name = '' } = found;
  // Taken up again the cell may have its old format already: the log says it as the first time.
  const format = formats?.after ?? found.format ?? 'General';
  return [
    {
      code: place.code,
      name,
      field: place.column,
      before: held(after),
      after: held(before),
      format,
      grounds: null,
      source: { by: 'undo', name: id },
    },
  ];
}

function edited(place: CellPlace, now: Written): LedgerProblem {
  const shown = 'formula' in now ? now.formula : String(now.value ?? '');
  if ('name' in place) return problemOf('cell-kept', { code: '', column: place.name, now: shown });
  return 'source' in place
    ? problemOf('cell-kept', { code: place.source, column: 'sentence', now: shown })
    : problemOf('cell-kept', { code: place.code, column: place.column, now: shown });
}

function askLedgerCells(
  desk: Desk,
  state: State,
  columns: readonly ColumnKey[],
): () => { readonly find: (place: CellPlace) => Found | LedgerProblem } {
  const place = columns.length === 0 ? null : ledgerPlace(state);
  const asked = new Map(
    [...new Set<ColumnKey>(['code', 'name', ...columns])].flatMap((key): [ColumnKey, Excel.Range][] => {
      const column = place?.columns.get(key);
      if (place === null || column === undefined) return [];
      const range = rangeOf(desk, place.sheet.id, { ...place.area, column, columns: 1 });
      range.load(columns.includes(key) ? 'values,formulas,numberFormat' : 'values');
      return [[key, range]];
    }),
  );
  return () => {
    const codes = asked.get('code')?.values.map((row): Held => heldOf(row[0])) ?? [];
    const rows = rowsByCode(codes);
    return {
      find: (wanted) => {
        if (!('column' in wanted) || place === null) return problemOf('no-ledger');
        const at = rows.get(wanted.code) ?? [];
        const range = asked.get(wanted.column);
        const column = place.columns.get(wanted.column);
        const [row] = at;
        if (row === undefined || range === undefined || column === undefined)
          return problemOf('row-gone', { code: wanted.code });
        if (at.length > 1) return problemOf('code-kept', { code: wanted.code });
        const names = asked.get('name');
        return {
          sheet: place.sheet,
          row: place.area.row + row,
          column,
          ...readAt(range, row),
          name: textAt(names, row),
        };
      },
    };
  };
}

function readAt(range: Excel.Range, row: number): { readonly now: Written; readonly format: string } {
  return {
    now: writtenOf(range.values[row]?.[0], range.formulas[row]?.[0]),
    format: String(range.numberFormat[row]?.[0] ?? 'General'),
  };
}

function textAt(range: Excel.Range | undefined, row: number): string {
  return String(heldOf(range?.values[row]?.[0]) ?? '');
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
      if (found === undefined) return problemOf('row-gone', { code: 'name' in wanted ? wanted.name : '' });
      const { range, sheet, row, column } = found;
      return { sheet, row, column, now: writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]) };
    },
  });
}
