/**
 * The two Excel Tables of ours, by their names, wherever people moved them: asked with the state, at no round of their own.
 * null: not made yet, deleted, or turned into a plain range.
 */
import { TABLE_NAMES } from '../sheet';
import type { Area, TableKey } from '../sheet';
import { asked } from './desk';
import type { Desk } from './desk';
import { areaOf } from './reference';

export interface TablePlace {
  readonly title: string;
  /** With its header row. */
  readonly area: Area;
}

export type Tables = Readonly<Record<TableKey, TablePlace | null>>;

export const NO_TABLES: Tables = { checkins: null, changes: null };

export function askTables({ context }: Desk): () => Tables {
  const ask = (key: TableKey): (() => TablePlace | null) => {
    const table = context.workbook.tables.getItemOrNullObject(TABLE_NAMES[key]);
    const range = asked(table.getRange().untrack(), 'address');
    return () => {
      const place = range.isNullObject ? null : areaOf(range.address);
      if (place === null) return null;
      const { title, ...area } = place;
      return { title, area };
    };
  };
  const [checkins, changes] = [ask('checkins'), ask('changes')];
  return () => ({ checkins: checkins(), changes: changes() });
}
