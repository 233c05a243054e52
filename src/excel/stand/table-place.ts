/**
 * The two Excel Tables of ours, by their names, wherever people moved them: asked with the state, at no round of their own.
 * null: not made yet, deleted, or turned into a plain range. Their columns are found by the names on their header cells,
 * since people put columns of their own between them.
 */
import { CHANGE_KEYS, CHECKIN_KEYS, TABLE_NAMES, changeName, checkInName, tableBeside } from '../../sheet';
import type { Area, TableKey } from '../../sheet';
import { asked } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { areaOf } from '../lay/reference';
import type { SheetState, State } from './state';

export interface TablePlace {
  readonly name: string;
  readonly title: string;
  /** With its header row. */
  readonly area: Area;
}

export type Tables = Readonly<Record<TableKey, TablePlace | null>>;

/** `year`: of the ledger whose tables they are; null for the first. */
export function askTables({ context }: Desk, year: number | null): () => Tables {
  const ask = (key: TableKey): (() => TablePlace | null) => {
    const name = tableBeside(TABLE_NAMES[key], year);
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = asked(table.getRange().untrack(), 'address');
    return () => {
      const place = range.isNullObject ? null : areaOf(range.address);
      if (place === null) return null;
      const { title, ...area } = place;
      return { name, title, area };
    };
  };
  const [checkins, changes] = [ask('checkins'), ask('changes')];
  return () => ({ checkins: checkins(), changes: changes() });
}

export function tableSheet({ sheets, tables }: State, key: TableKey): SheetState | null {
  return sheets.find(({ title }) => title === tables[key]?.title) ?? null;
}

const COLUMN_NAMES: Readonly<Record<TableKey, readonly string[]>> = {
  checkins: CHECKIN_KEYS.map(checkInName),
  changes: CHANGE_KEYS.map(changeName),
};

/** Where each of our columns stands, in the order of a line's cells, from the table's left; null: people deleted it. */
export function tableColumns(state: State, key: TableKey): readonly (number | null)[] {
  const area = state.tables[key]?.area;
  const sheet = tableSheet(state, key);
  if (area === undefined || sheet === null) return [];
  const own = new Map(
    state.names.filter((name) => name.sheet === sheet.id).map(({ name, refersTo }) => [name, areaOf(refersTo)?.column]),
  );
  return COLUMN_NAMES[key].map((name) => {
    const column = (own.get(name) ?? -1) - area.column;
    return column >= 0 && column < area.columns ? column : null;
  });
}
