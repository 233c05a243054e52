/** Where the lines of 原文 stand now, by the names of its columns. In: the state. Out: its data rows and columns, or null. */
import { sourceName } from '../../sheet';
import type { Area, SourceKey } from '../../sheet';
import { sheetPlace } from './ledger-place';
import { HEADS } from './list-place';
import { areaOf } from '../lay/reference';
import type { SheetState, State } from './state';

export interface SourcePlace {
  readonly sheet: SheetState;
  readonly area: Area;
  readonly column: (key: SourceKey) => number | null;
}

export function sourcePlace(state: State): SourcePlace | null {
  const place = sheetPlace(state, 'sources');
  if (place === null) return null;
  const { sheet, area } = place;
  const own = new Map(
    state.names.filter((name) => name.sheet === sheet.id).map(({ name, refersTo }) => [name, refersTo]),
  );
  return {
    sheet,
    area: { ...area, row: area.row + HEADS.sources, rows: area.rows - HEADS.sources },
    column: (key) => areaOf(own.get(sourceName(key)) ?? '')?.column ?? null,
  };
}
