/**
 * Lines and sheets of the log that a cut-off operation left, to be taken out again: of one that never was whole, or of an
 * undo that is taken up again and tells itself anew. Lines are found by their operation's id.
 */
import { CHANGE_KEYS, CHECKIN_KEYS } from '../../sheet';
import type { TableKey } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import type { Entry } from '../journal/journal';
import { runsOf } from '../wire/runs';
import type { SheetState, State } from '../stand/state';
import type { Step } from '../wire/step';
import { tableColumns, tableSheet } from '../stand/table-place';

export interface FoundLines {
  readonly steps: readonly Step[];
  /** What stands once they are gone. */
  readonly state: State;
}

/** Among the cells of a line. */
const OPERATION: Readonly<Record<TableKey, number>> = {
  checkins: CHECKIN_KEYS.indexOf('operation'),
  changes: CHANGE_KEYS.indexOf('operation'),
};
const KEYS = ['checkins', 'changes'] as const;

export function askLines(
  desk: Desk,
  state: State,
  { entry, whole }: { readonly entry: Entry; readonly whole: boolean },
): () => FoundLines {
  const id = whole ? entry.operation.id : entry.undo?.id;
  if (id === undefined || (!whole && entry.state !== 'undoing')) return () => ({ steps: [], state });
  const made = madeSheets(state, entry);
  const asked = KEYS.flatMap((key) => askTable(desk, state, key, made) ?? []);
  return () => ({
    steps: [
      ...asked.flatMap((lines) => lines(id)),
      ...made.map((sheet): Step => ({ do: 'delete-sheet', sheet: sheet.id })),
    ],
    state: withoutSheets(state, made),
  });
}

function madeSheets(state: State, { made }: Entry): readonly SheetState[] {
  if (made === undefined) return [];
  return state.sheets.filter(({ id, title }) => made.titles.includes(title) && !made.before.includes(id));
}

function withoutSheets(state: State, gone: readonly SheetState[]): State {
  const titles = new Set(gone.map(({ title }) => title));
  const stays = (key: TableKey): State['tables'][TableKey] => {
    const table = state.tables[key];
    return table === null || titles.has(table.title) ? null : table;
  };
  return {
    ...state,
    sheets: state.sheets.filter((sheet) => !gone.includes(sheet)),
    tables: { checkins: stays('checkins'), changes: stays('changes') },
  };
}

function askTable(
  desk: Desk,
  state: State,
  key: TableKey,
  made: readonly SheetState[],
): ((id: string) => readonly Step[]) | null {
  const area = state.tables[key]?.area;
  const sheet = tableSheet(state, key);
  const column = tableColumns(state, key)[OPERATION[key]] ?? null;
  if (area === undefined || sheet === null || column === null || made.includes(sheet)) return null;
  const first = area.row + 1;
  const ids = rangeOf(desk, sheet.id, { row: first, column: area.column + column, rows: area.rows - 1, columns: 1 });
  ids.load('values');
  return (id) => {
    const rows = ids.values.flatMap(([held], row) => (String(held) === id ? [row] : []));
    return [...runsOf(rows)]
      .reverse()
      .map(([from, count]): Step => ({ do: 'delete-rows', sheet: sheet.id, row: first + from, rows: count }));
  };
}

/** The sheets of the log, gone with the ledger they speak of. */
export function tablesGone(state: State): readonly Step[] {
  return KEYS.flatMap((key): readonly Step[] => {
    const sheet = tableSheet(state, key);
    return sheet === null ? [] : [{ do: 'delete-sheet', sheet: sheet.id }];
  });
}
