/**
 * Where our columns stand on somebody's own sheets now, by names alone. In: the state of the workbook. Out: sheets with
 * the stretch of our columns, and each table's rows and columns; what people deleted is missing.
 */
import { ADOPT_NAMES, FOUND } from '../../sheet';
import type { Area, FoundKey } from '../../sheet';
import { areaOf } from '../lay/reference';
import type { SheetState, State } from './state';

export interface AdoptedTable {
  readonly n: number;
  /** The row of its heads. */
  readonly head: number;
  readonly rows: Area;
  readonly columns: ReadonlyMap<FoundKey, number>;
}

export interface AdoptedPlace {
  readonly sheet: SheetState;
  /** A row of header cells, as wide as our columns. */
  readonly ours: Area;
  readonly tables: readonly AdoptedTable[];
  /** Of the sheet, all of ours. */
  readonly names: readonly string[];
}

export const isAdoptName = (name: string): boolean =>
  name === ADOPT_NAMES.columns || /^YS_Adopted_\d+(?:_[A-Za-z]+)?$/.test(name);

function tablesIn(own: ReadonlyMap<string, string>): AdoptedTable[] {
  const tables: AdoptedTable[] = [];
  for (let n = 1; own.has(ADOPT_NAMES.rows(n)); n++) {
    const rows = areaOf(own.get(ADOPT_NAMES.rows(n)) ?? '');
    if (rows === null) continue;
    const heads = FOUND.flatMap((key) => {
      const head = areaOf(own.get(ADOPT_NAMES.column(n, key)) ?? '');
      return head === null ? [] : [[key, head] as const];
    });
    const columns = new Map<FoundKey, number>(heads.map(([key, { column }]) => [key, column]));
    tables.push({ n, head: heads[0]?.[1].row ?? rows.row - 1, rows, columns });
  }
  return tables;
}

export function adoptedPlaces(state: State): readonly AdoptedPlace[] {
  return state.sheets.flatMap((sheet): AdoptedPlace[] => {
    const own = new Map(
      state.names
        .filter((name) => name.sheet === sheet.id && isAdoptName(name.name))
        .map(({ name, refersTo }) => [name, refersTo]),
    );
    const ours = areaOf(own.get(ADOPT_NAMES.columns) ?? '');
    return ours === null ? [] : [{ sheet, ours, tables: tablesIn(own), names: [...own.keys()] }];
  });
}
