/**
 * Actuals linked to cells of other sheets, because a person says so: each gets a formula, so that Excel itself keeps it up to
 * date. In: code and cell. All of them or none, one operation, three rounds. Rows are found by code, and read again in the
 * writing round. What stood there goes into the trace and the log.
 */
import { addressOf, formulaOf, linkFormula, sourceOf } from '../../sheet';
import type { ChangedField, LinkedCell } from '../../sheet';
import { askActualCells, actualsPlace } from '../stand/actual-cells';
import type { ActualCells, ActualColumn } from '../stand/actual-cells';
import { writtenOf } from '../stand/columns';
import { askCellsUnchanged } from './cells-check';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { heldOf } from '../wire/landing';
import type { Held, LedgerProblem, Linked, LinkWish, Outcome } from '../ledger';
import type { LedgerPlace } from '../stand/ledger-place';
import { takesCell } from './link-circle';
import { perform } from '../perform/perform';
import type { CellChange } from './revision-plan';
import { cellOf } from '../stand/row-check';
import { send } from '../wire/send';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { Workbook } from '../wire/workbook';

export function linkActuals(workbook: Workbook, wishes: readonly LinkWish[], options: When): Promise<Outcome<Linked>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = actualsPlace(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const cells = wishes.flatMap(cellsOf);
    const astray = cells.flatMap((one) => astrayOf(one, state, place));
    if (astray.length > 0) return { value: null, problems: astray };
    const read = await send(workbook, [], (desk) => askAll(desk, state, place, cells));
    const links = cells.map((one, n) => linkOf(one, read.sources[n] ?? NOTHING, read.standing, place));
    const wrong = links.flatMap((one) => ('severity' in one ? [one] : []));
    if (wrong.length > 0) return { value: null, problems: wrong };
    return write(
      workbook,
      { state, place, standing: read.standing },
      links.flatMap((one) => ('severity' in one ? [] : [one])),
      options,
    );
  });
}

interface Wanted {
  readonly code: string;
  readonly key: ActualColumn;
  readonly cell: LinkedCell;
  readonly hundredth: boolean;
}

function cellsOf({ code, actual, dataDate, hundredth }: LinkWish): readonly Wanted[] {
  return [
    { code, key: 'actual', cell: actual, hundredth: hundredth === true },
    ...(dataDate === undefined ? [] : [{ code, key: 'dataDate', cell: dataDate, hundredth: false } as const]),
  ];
}

function sheetIn(state: State, { sheet }: LinkedCell): State['sheets'][number] | undefined {
  return state.sheets.find(({ title }) => title.toLowerCase() === sheet.toLowerCase());
}

function astrayOf({ cell }: Wanted, state: State, place: LedgerPlace): readonly LedgerProblem[] {
  const sheet = sheetIn(state, cell);
  if (sheet === undefined)
    return [problemOf('cell-gone', { sheet: cell.sheet, address: addressOf(cell.row, cell.column) })];
  return sheet.id === place.sheet.id ? [problemOf('link-own-sheet')] : [];
}

interface Source {
  readonly held: Held;
  readonly formula: string | null;
}

const NOTHING: Source = { held: null, formula: null };

function askAll(
  desk: Desk,
  state: State,
  place: LedgerPlace,
  cells: readonly Wanted[],
): () => { readonly standing: ActualCells; readonly sources: readonly Source[] } {
  const standing = askActualCells(desk, place);
  const asked = cells.map(({ cell }) => {
    const { row, column } = cell;
    const range = rangeOf(desk, sheetIn(state, cell)?.id ?? cell.sheet, { row, column, rows: 1, columns: 1 });
    range.load('values,formulas');
    return range;
  });
  return () => ({
    standing: standing(),
    sources: asked.map(({ values, formulas }) => {
      const written = writtenOf(values[0]?.[0], formulas[0]?.[0]);
      return { held: heldOf(values[0]?.[0]), formula: 'formula' in written ? written.formula : null };
    }),
  });
}

interface Link extends Wanted {
  readonly name: string;
  /** Among the data rows. */
  readonly at: number;
  readonly change: CellChange;
  /** As the ledger will show it. */
  readonly shown: Held;
  readonly from: string;
}

function linkOf(wanted: Wanted, source: Source, standing: ActualCells, place: LedgerPlace): Link | LedgerProblem {
  const { code, key, cell, hundredth } = wanted;
  const at = standing.rowOf(code);
  if (typeof at !== 'number') return at;
  const text = linkFormula(cell, hundredth);
  const name = String(standing.names[at] ?? '');
  const from = sourceOf(formulaOf(text, null) ?? { text, cell: null, broken: false });
  const row = place.area.row + at;
  const column = place.columns.get(key) ?? 0;
  if (source.formula !== null && takesCell(source.formula, { sheet: place.sheet.title, row, column }))
    return problemOf('link-circular', { code, name, from }, cellOf(place, at, key));
  const before = standing.cell(key, at);
  const held = standing.format(key, at);
  // A formula written into a text cell stays text.
  const format = held === TEXT ? { format: { before: TEXT, after: 'General' } } : {};
  const trace = { place: { code, column: key }, before, after: { formula: text }, ...format };
  const change = { at: { sheet: place.sheet.id, row, column, now: before, format: held }, trace };
  return { ...wanted, name, at, change, shown: scaled(source.held, hundredth), from };
}

const TEXT = '@';

function scaled(held: Held, hundredth: boolean): Held {
  return hundredth && typeof held === 'number' ? held / 100 : held;
}

interface Here {
  readonly state: State;
  readonly place: LedgerPlace;
  readonly standing: ActualCells;
}

async function write(
  workbook: Workbook,
  { state, place, standing }: Here,
  links: readonly Link[],
  options: When,
): Promise<Outcome<Linked>> {
  const changed = links.filter(({ change: { trace } }) => !sameWritten(trace.before, trace.after));
  const codes = [...new Set(links.map(({ code }) => code))];
  const problems = links.flatMap((link) => oddIn(link, place));
  if (changed.length === 0) return { value: { operation: null, codes }, problems };
  const operation = newOperation(state.register, 'link-actuals', options.at, {
    rows: codes.length,
    sheet: changed[0]?.cell.sheet ?? '',
  });
  const cells = changed.map(({ change }) => change);
  const done = await perform<Linked>(workbook, state, {
    operation,
    trace: { of: 'cells', cells: cells.map(({ trace }) => trace) },
    steps: [...cells.flatMap(stepsOf), ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
    changes: changed.filter(({ key }) => key === 'actual').map((link) => changedField(link, standing)),
    ask: () => () => ({ operation, codes }),
    check: (desk) => {
      const { same, back } = askCellsUnchanged(desk, place, standing.codes, cells);
      return () => (same() ? null : back());
    },
  });
  return { value: done.value, problems: [...done.problems, ...(done.value === null ? [] : problems)] };
}

function stepsOf({ at: { sheet, row, column }, trace }: CellChange): readonly Step[] {
  const area = { row, column, rows: 1, columns: 1 };
  const formula = 'formula' in trace.after ? trace.after.formula : '';
  return [
    ...(trace.format === undefined
      ? []
      : [{ do: 'number-format', sheet, area, format: [[trace.format.after]] } satisfies Step]),
    { do: 'formula', sheet, area, formula },
  ];
}

/** What cannot be reckoned with is linked all the same: it may be put right where it stands. */
function oddIn({ key, code, name, from, shown, at }: Link, place: LedgerPlace): readonly LedgerProblem[] {
  if (typeof shown !== 'string') return [];
  return [problemOf('link-text', { code, name, column: key, from, text: shown }, cellOf(place, at, key))];
}

function changedField({ code, name, at, change, shown, from }: Link, standing: ActualCells): ChangedField {
  const { before } = change.trace;
  return {
    code,
    name,
    field: 'actual',
    before: 'formula' in before ? before.formula : before.value,
    after: shown,
    format: standing.format('actual', at),
    grounds: null,
    source: { by: 'link', name: from },
  };
}
