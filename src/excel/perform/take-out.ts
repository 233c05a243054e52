/**
 * Our columns taken out of somebody's sheet again, by names, wherever they stand now: rules, cells in columns of the
 * person's own, the columns themselves, the names. What a person typed into our columns stays, and is listed.
 */
import { ADOPT_NAMES, SHOWN, addressOf } from '../../sheet';
import type { Area } from '../../sheet';
import { rangeOf, sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { areaOfAddress } from '../grow/growth-read';
import type { LedgerProblem } from '../ledger';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { NOTHING } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import type { AdoptTrace } from '../journal/trace';
import { adoptedPlaces, isAdoptName } from '../stand/adopted-place';
import type { AdoptedPlace } from '../stand/adopted-place';

/** Our rules look at a class: `=$X5="lag"`. */
const RULE = /^=\$?[A-Z]{1,3}\$?\d+="(?:done|ok|watch|lag|void)"$/;

/** Ids of our rules. */
function askRules(desk: Desk, sheet: string): () => readonly string[] {
  const rules = sheetOf(desk, sheet).getRange().untrack().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    rules.items
      .filter(({ type, customOrNullObject: custom }) => type === 'Custom' && RULE.test(custom.rule.formula))
      .map(({ id }) => id);
}

interface Filled {
  /** On the column's head. */
  readonly name: string;
  readonly rows: Area;
  readonly range: Excel.Range;
}

const isOurs = ({ ours }: AdoptedPlace, column: number): boolean =>
  column >= ours.column && column < ours.column + ours.columns;

/** What stands in the person's own columns that we filled. */
function askFilled(desk: Desk, place: AdoptedPlace): readonly Filled[] {
  return place.tables.flatMap(({ n, rows, columns }) =>
    SHOWN.flatMap((key): Filled[] => {
      const column = columns.get(key);
      if (column === undefined || isOurs(place, column)) return [];
      const area = { ...rows, column, columns: 1 };
      const range = rangeOf(desk, place.sheet.id, area);
      range.load('formulas');
      return [{ name: ADOPT_NAMES.column(n, key), rows: area, range }];
    }),
  );
}

const isFormula = (held: unknown): boolean => typeof held === 'string' && held.startsWith('=');

/** Rows of a filled column that are ours, each with the format it had: as they were filled, or by the formulas left of them. */
function oursIn(
  { name, rows, range }: Filled,
  trace: AdoptTrace | null,
): readonly (readonly [number, string | null])[] {
  const known = trace?.filled.find((one) => one.name === name);
  if (known?.height === rows.rows) return known.rows.map((row, at) => [row, known.formats[at] ?? null]);
  const formulas = range.formulas.flatMap(([held], row) => (isFormula(held) ? [row] : []));
  return formulas.map((row, at) => [row, known?.formats[at] ?? null]);
}

/** Emptied and given back their formats; what a person typed over a cell of ours stays. */
function emptied(sheet: string, filled: Filled, trace: AdoptTrace | null): Step[] {
  const { rows, range } = filled;
  return oursIn(filled, trace).flatMap(([row, format]): Step[] => {
    const held: unknown = range.formulas[row]?.[0];
    if (!isFormula(held) && held !== '') return [];
    const area = { ...rows, row: rows.row + row, rows: 1 };
    return [
      ...(isFormula(held) ? [{ do: 'values', sheet, area, values: [['']] } satisfies Step] : []),
      ...(format === null ? [] : [{ do: 'number-format', sheet, area, format } satisfies Step]),
    ];
  });
}

/** The cells of our columns, told apart: what we put there, and what somebody else did. */
interface Other {
  readonly row: number;
  readonly column: number;
  readonly now: string;
}

interface OurCells {
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas;
}

/**
 * What somebody else put into our columns: all but heads and, in rows whose class is computed, what was not typed over a
 * column that is shown. Classes stand in our last column and go last, so that a cut-off clearing is told the same again.
 */
function othersIn(place: AdoptedPlace, { used, formulas }: OurCells): Other[] {
  if (used.isNullObject) return [];
  const computed = computedCells(formulas);
  const heads = new Set(place.tables.map(({ head }) => head));
  const classes = place.tables[0]?.columns.get('class') ?? -1;
  const shown = new Set(SHOWN.flatMap((key) => place.tables[0]?.columns.get(key) ?? []));
  return used.values.flatMap((line, r) => {
    const row = used.rowIndex + r;
    const isRow = computed(row, classes);
    return line.flatMap((held: unknown, c): Other[] => {
      const column = used.columnIndex + c;
      const isComputed = computed(row, column);
      const ours = heads.has(row) || (isRow && (isComputed || !shown.has(column)));
      return (held === '' && !isComputed) || ours ? [] : [{ row, column, now: String(held) }];
    });
  });
}

/** Our formulas are long: thousands of them would be no answer. Where there are any is said by an address. */
function computedCells(formulas: Excel.RangeAreas): (row: number, column: number) => boolean {
  const rows = new Map<number, Set<number>>();
  for (const part of formulas.isNullObject ? [] : formulas.address.split(',')) {
    const area = areaOfAddress(part);
    if (area === null) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const known = rows.get(column) ?? new Set();
      for (let row = area.row; row < area.row + area.rows; row++) known.add(row);
      rows.set(column, known);
    }
  }
  return (row, column) => rows.get(column)?.has(row) === true;
}

/** Stretches of a column of ours, heads to last rows, around what stays. */
function stretches(place: AdoptedPlace, column: number, stays: ReadonlySet<number>): Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { head, rows } of place.tables)
    for (let row = head; row < rows.row + rows.rows; row++) {
      if (stays.has(row)) continue;
      const last = areas.at(-1);
      if (last !== undefined && last.row + last.rows === row) last.rows++;
      else areas.push({ row, column, rows: 1, columns: 1 });
    }
  return areas;
}

/** The columns whole; where somebody else's words stand in them, only what is ours. */
function columnsGone(place: AdoptedPlace, cells: OurCells): { steps: Step[]; problems: LedgerProblem[] } {
  const { sheet, ours } = place;
  const others = othersIn(place, cells);
  if (others.length === 0)
    return {
      steps: [{ do: 'delete-columns', sheet: sheet.id, column: ours.column, columns: ours.columns }],
      problems: [],
    };
  const columns = Array.from({ length: ours.columns }, (_, c) => ours.column + c);
  return {
    steps: columns.flatMap((column) =>
      stretches(place, column, new Set(others.flatMap((one) => (one.column === column ? [one.row] : [])))).map(
        (area): Step => ({ do: 'clear', sheet: sheet.id, area }),
      ),
    ),
    problems: others.map(({ row, column, now }) => {
      const address = addressOf(row, column);
      return problemOf('cell-kept', { code: '', column: address, now }, { in: 'cell', sheet: sheet.title, address });
    }),
  };
}

/** Names whose columns are gone already: a taking out that was cut off. */
function namesGone(state: State, id: string): TakeBack {
  const left = state.names.filter(({ name, sheet }) => sheet === id && isAdoptName(name));
  return { ...NOTHING, steps: left.map(({ name }): Step => ({ do: 'delete-name', name, sheet: id })) };
}

/** What takes our columns out of the sheet with this id. */
export function askTakeOut(desk: Desk, state: State, id: string): (trace: AdoptTrace | null) => TakeBack {
  const place = adoptedPlaces(state).find(({ sheet }) => sheet.id === id);
  if (place === undefined) return () => namesGone(state, id);
  const rules = askRules(desk, id);
  const filled = askFilled(desk, place);
  const used = rangeOf(desk, id, { ...place.ours, row: 0, rows: 1_048_576 }).getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  const formulas = used.getSpecialCellsOrNullObject('Formulas').untrack();
  formulas.load('address');
  return (trace) => {
    const gone = columnsGone(place, { used, formulas });
    return {
      steps: [
        ...rules().map((rule): Step => ({ do: 'delete-highlight', sheet: id, id: rule })),
        ...filled.flatMap((one) => emptied(id, one, trace)),
        ...gone.steps,
        ...place.names.map((name): Step => ({ do: 'delete-name', name, sheet: id })),
      ],
      restored: place.tables.reduce((sum, { rows }) => sum + rows.rows, 0),
      problems: gone.problems,
    };
  };
}
