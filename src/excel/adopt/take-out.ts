/**
 * Our columns taken out of somebody's sheet again, by names, wherever they stand now: rules, cells in columns of the
 * person's own, the columns themselves, the names. What a person typed into our columns stays, and is listed.
 */
import { ADOPT_NAMES, SHOWN, addressOf } from '../../sheet';
import type { Area } from '../../sheet';
import { rangeOf, sheetOf } from '../desk';
import type { Desk } from '../desk';
import { problemOf } from '../failure';
import { areaOfAddress } from '../growth-read';
import type { LedgerProblem } from '../ledger';
import type { State } from '../state';
import type { Step } from '../step';
import { NOTHING } from '../take-back-plan';
import type { TakeBack } from '../take-back-plan';
import type { AdoptTrace } from '../trace';
import { adoptedPlaces } from './place';
import type { AdoptedPlace } from './place';

/** Our rules look at a class: `=$X5="lag"`. */
const RULE = /^=\$?[A-Z]{1,3}\$?\d+="(?:done|ok|watch|lag|void)"$/;

interface Rule {
  readonly id: string;
  readonly formula: string;
  readonly area: Area | null;
}

/** Two syncs of one round each: which rules there are, and what they say. */
async function rulesOn(desk: Desk, sheet: string): Promise<() => readonly Rule[]> {
  const rules = sheetOf(desk, sheet).getRange().conditionalFormats;
  rules.load('items/id,items/type');
  await desk.context.sync();
  const asked = rules.items
    .filter(({ type }) => type === 'Custom')
    .map((rule) => {
      const said = rule.custom.rule;
      said.load('formula');
      const range = rule.getRange().untrack();
      range.load('address');
      return { id: rule.id, said, range };
    });
  return () => asked.map(({ id, said, range }) => ({ id, formula: said.formula, area: areaOfAddress(range.address) }));
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

/** The rows of ours in a filled column are emptied; formats go back in the order of the table's rows. */
function emptied(sheet: string, { name, rows, range }: Filled, trace: AdoptTrace | null): Step[] {
  const formats = trace?.formats.find((one) => one.name === name)?.formats;
  let at = 0;
  return range.formulas.flatMap(([held], r): Step[] => {
    if (!isFormula(held)) return [];
    const area = { ...rows, row: rows.row + r, rows: 1 };
    const format = formats?.[at++];
    return [
      { do: 'values', sheet, area, values: [['']] },
      ...(format === undefined ? [] : [{ do: 'number-format', sheet, area, format } satisfies Step]),
    ];
  });
}

/** The cells of our columns, told apart: what we put there, and what somebody else did. */
interface Sorted {
  readonly ours: Area[];
  readonly others: { readonly address: string; readonly now: string }[];
}

/** Ours are heads, and in rows whose class is computed all but what was typed over a column that is shown. */
function sorted(place: AdoptedPlace, used: Excel.Range): Sorted {
  const heads = new Set(place.tables.map(({ head }) => head));
  const classes = place.tables[0]?.columns.get('class') ?? -1;
  const shown = new Set(SHOWN.flatMap((key) => place.tables[0]?.columns.get(key) ?? []));
  const found: Sorted = { ours: [], others: [] };
  used.formulas.forEach((line, r) => {
    const row = used.rowIndex + r;
    const isRow = isFormula(line[classes - used.columnIndex]);
    line.forEach((held: unknown, c) => {
      if (held === '') return;
      const column = used.columnIndex + c;
      const mine = heads.has(row) || (isRow && (isFormula(held) || !shown.has(column)));
      if (mine) found.ours.push({ row, column, rows: 1, columns: 1 });
      else found.others.push({ address: addressOf(row, column), now: String(held) });
    });
  });
  return found;
}

/** The columns whole; where somebody else's words stand in them, only what is ours. */
function columnsGone(place: AdoptedPlace, used: Excel.Range): { steps: Step[]; problems: LedgerProblem[] } {
  const { sheet, ours } = place;
  const cells: Sorted = used.isNullObject ? { ours: [], others: [] } : sorted(place, used);
  if (cells.others.length === 0)
    return {
      steps: [{ do: 'delete-columns', sheet: sheet.id, column: ours.column, columns: ours.columns }],
      problems: [],
    };
  return {
    steps: cells.ours.map((area): Step => ({ do: 'clear', sheet: sheet.id, area })),
    problems: cells.others.map(({ address, now }) =>
      problemOf('cell-kept', { code: '', column: address, now }, { in: 'cell', sheet: sheet.title, address }),
    ),
  };
}

/** What takes our columns out of the sheet with this id. */
export async function askTakeOut(
  desk: Desk,
  state: State,
  id: string,
): Promise<(trace: AdoptTrace | null) => TakeBack> {
  const place = adoptedPlaces(state).find(({ sheet }) => sheet.id === id);
  if (place === undefined) return () => NOTHING;
  const rules = await rulesOn(desk, id);
  const filled = askFilled(desk, place);
  const used = rangeOf(desk, id, { ...place.ours, row: 0, rows: 1_048_576 }).getUsedRangeOrNullObject(true);
  used.load('formulas,rowIndex,columnIndex');
  return (trace) => {
    const gone = columnsGone(place, used);
    return {
      steps: [
        ...rules()
          .filter(({ formula }) => RULE.test(formula))
          .map((rule): Step => ({ do: 'delete-highlight', sheet: id, id: rule.id })),
        ...filled.flatMap((one) => emptied(id, one, trace)),
        ...gone.steps,
        ...place.names.map((name): Step => ({ do: 'delete-name', name, sheet: id })),
      ],
      restored: place.tables.reduce((sum, { rows }) => sum + rows.rows, 0),
      problems: gone.problems,
    };
  };
}
