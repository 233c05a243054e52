/**
 * Rows whose coming was cut off. Those between the two cells of a list's marker go, whatever they hold; where the marker
 * is gone already everything was written, and they go by their codes. Then what reaches over the rows is set right.
 */
import { COLUMNS, SHEET_NAMES } from '../../sheet';
import type { Area } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { MARK, highlightsOver, rulesAnew } from '../grow/growth-plan';
import { ourRules } from '../grow/growth-read';
import type { FoundRules } from '../grow/growth-read';
import { heldOf } from '../wire/landing';
import { ledgerPlace, sheetPlace } from '../stand/ledger-place';
import { CODES, HEADS, LISTS } from '../stand/list-place';
import type { ListKey } from '../stand/list-place';
import { areaOf } from '../lay/reference';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { askCells } from './take-back-cells';
import { NOTHING, both } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import { deletions, goingIn, namesBack } from './take-back-rows';
import type { OfRows } from './take-back-rows';
import { askSheets } from './take-back-sheets';
import type { Brief } from '../journal/trace';

/** Asks and waits by itself: which rules are ours shows only after a round. */
export async function askGrowth(
  desk: Desk,
  state: State,
  brief: Brief,
  also: readonly Step[],
): Promise<(trace: OfRows) => TakeBack> {
  const place = ledgerPlace(state);
  if (place === null) return () => NOTHING;
  const made = brief.made === null ? NOTHING : (await askSheets(desk, state, brief.made, { whole: true }))();
  // Sheets that go as a whole are left as they are until then.
  const going = goingIn(made.steps);
  const lists = LISTS.flatMap((key) => askList(desk, state, key, going) ?? []);
  const cells = askCells(desk, state, brief, { again: false, id: '' });
  const rules = await ourRules(desk, place.sheet.id);
  return (trace) =>
    both(cells(trace.cells ?? []), {
      steps: [
        ...lists.flatMap((list) => list(trace)),
        ...namesBack(state, trace, going),
        ...made.steps,
        ...filterSteps(place.sheet.id, trace),
        ...ruleSteps(state, rules, trace, stoodIn(also)),
      ],
      restored: trace.rows.length,
      problems: [],
    });
}

function askList(
  desk: Desk,
  state: State,
  key: ListKey,
  going: ReadonlySet<string>,
): ((trace: OfRows) => readonly Step[]) | null {
  const place = sheetPlace(state, key);
  if (place === null || going.has(place.sheet.id)) return null;
  const sheet = place.sheet.id;
  const mark = state.names.find((name) => name.name === MARK && name.sheet === sheet);
  const marked = mark === undefined ? null : areaOf(mark.refersTo);
  if (marked !== null) {
    const room = marked.rows - 2;
    return () => [
      ...(room > 0 ? [{ do: 'delete-rows', sheet, row: marked.row + 1, rows: room } satisfies Step] : []),
      { do: 'delete-name', name: MARK, sheet },
    ];
  }
  const area: Area = { ...place.area, row: place.area.row + HEADS[key], rows: place.area.rows - HEADS[key] };
  const column = key === 'ledger' ? (ledgerPlace(state)?.columns.get('code') ?? 0) : area.column + CODES[key];
  const codes = rangeOf(desk, sheet, { ...area, column, columns: 1 });
  codes.load('values');
  return (trace) => {
    const ours = new Set(trace.rows.map(({ code }) => code));
    const rows = codes.values.flatMap(([held], row) => (ours.has(String(heldOf(held) ?? '')) ? [row] : []));
    return deletions(sheet, area.row, rows);
  };
}

/** The rows of the ledger as somebody else left them, where that is known. */
function stoodIn(also: readonly Step[]): Area | null {
  const name = also.find((step) => step.do === 'set-name' && step.name === SHEET_NAMES.ledger);
  return name?.do === 'set-name' ? areaOf(name.refersTo) : null;
}

function filterSteps(sheet: string, { filter }: OfRows): readonly Step[] {
  return filter === null || filter.criteria.length === 0 ? [] : [{ do: 'filter', sheet, ...filter }];
}

/** Untouched rules reach over the old rows only; any others are of the cut-off operation, whole or not. */
function ruleSteps(state: State, rules: FoundRules, trace: OfRows, rows: Area | null): readonly Step[] {
  const place = ledgerPlace(state);
  const untouched =
    rules.ours.length === trace.highlights.length &&
    rules.ours.every(({ area, whole }) => whole && area?.rows === trace.stood);
  if (place === null || untouched) return [];
  const column = (one: number): number | null => {
    const key = COLUMNS[one]?.key;
    return key === undefined ? null : (place.columns.get(key) ?? null);
  };
  const sheet = place.sheet.id;
  const over = highlightsOver(trace.highlights, rows ?? { ...place.area, rows: trace.stood }, column);
  return rulesAnew(sheet, rules, over);
}
