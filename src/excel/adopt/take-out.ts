/**
 * Our columns taken out of somebody's sheet again, by names, wherever they stand now: rules, cells in columns of the
 * person's own, the columns themselves, the names. What a person typed into our columns stays, and is listed.
 */
import type { Area } from '../../sheet';
import { areaAddress } from '../../sheet';
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
  readonly column: number;
  readonly rows: Area;
  readonly range: Excel.Range;
}

/** What stands in the person's own columns that we filled. */
function askFilled(desk: Desk, place: AdoptedPlace): readonly Filled[] {
  const { ours } = place;
  return place.tables.flatMap(({ rows, columns }) =>
    (['completion', 'expected', 'status'] as const).flatMap((key): Filled[] => {
      const column = columns.get(key);
      if (column === undefined || (column >= ours.column && column < ours.column + ours.columns)) return [];
      const area = { ...rows, column, columns: 1 };
      const range = rangeOf(desk, place.sheet.id, area);
      range.load('formulas');
      return [{ column, rows: area, range }];
    }),
  );
}

const isFormula = (held: unknown): boolean => typeof held === 'string' && held.startsWith('=');

/** The rows of ours in a filled column are emptied; formats go back in the order of the table's rows. */
function emptied(sheet: string, { rows, range }: Filled, formats: readonly string[] | undefined): Step[] {
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

/** Cells in our columns that are neither in our rows nor in a header of ours: somebody else's. */
function foreign(place: AdoptedPlace, used: Excel.Range): string[] {
  if (used.isNullObject) return [];
  const own = (row: number): boolean =>
    place.tables.some(({ rows }) => row >= rows.row - 3 && row < rows.row + rows.rows);
  return used.values.flatMap((line, r) =>
    line.flatMap((value: unknown, c) =>
      value === '' || own(used.rowIndex + r)
        ? []
        : [areaAddress({ row: used.rowIndex + r, column: used.columnIndex + c, rows: 1, columns: 1 })],
    ),
  );
}

function columnsGone(place: AdoptedPlace, others: readonly string[]): { steps: Step[]; problems: LedgerProblem[] } {
  const { sheet, ours, tables } = place;
  if (others.length === 0)
    return {
      steps: [{ do: 'delete-columns', sheet: sheet.id, column: ours.column, columns: ours.columns }],
      problems: [],
    };
  const areas = [ours, ...tables.map(({ rows }) => ({ ...rows, column: ours.column, columns: ours.columns }))];
  return {
    steps: areas.map((area): Step => ({ do: 'clear', sheet: sheet.id, area })),
    problems: others.map((address) => problemOf('cell-kept', { code: '', column: address, now: '' })),
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
  used.load('values,rowIndex,columnIndex');
  return (trace) => {
    const gone = columnsGone(place, foreign(place, used));
    return {
      steps: [
        ...rules()
          .filter(({ formula }) => RULE.test(formula))
          .map((rule): Step => ({ do: 'delete-highlight', sheet: id, id: rule.id })),
        ...filled.flatMap((one, n) => emptied(id, one, trace?.formats[n]?.formats)),
        ...gone.steps,
        ...place.names.map((name): Step => ({ do: 'delete-name', name, sheet: id })),
      ],
      restored: place.tables.reduce((sum, { rows }) => sum + rows.rows, 0),
      problems: gone.problems,
    };
  };
}
