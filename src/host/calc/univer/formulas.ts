// The formulas of Univer's copy of the book, the same formula down a column told once. In: a formula put in a cell or
// taken out. Out: what Univer's calculation takes. Univer keeps 5,000 parsed formulas and throws the oldest away, so
// that beyond 5,000 single ones it would parse every one of them again for every edit; told as one and its offsets
// (`si`, `x`, `y`, as a shared formula in a file), a ledger of any length is some twenty to parse.
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';
import { toR1C1 } from '../../book/r1c1';

/** Cells with the same formula in R1C1. The first of them is where the others' references are counted from. */
interface Group {
  readonly id: string;
  readonly cells: Map<string, Place>;
}
interface Place {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly key: string;
}
interface SeenRows {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
const OF_SEEN_ROWS = /\b(?:SUBTOTAL|AGGREGATE)\(/i;
type Rows = Record<number, Record<number, IFormulaDataItem>>;

export interface SharedFormulas {
  /** Replaces what stands in the cell; null: no formula any more. */
  readonly put: (
    sheetId: string,
    at: { readonly row: number; readonly column: number },
    formula: string | null,
  ) => void;
  /** Where functions stand that pass over rows nobody sees, which change without any cell changing. */
  readonly ofSeenRows: () => readonly SeenRows[];
  readonly data: () => IFormulaData[string];
}

interface SheetFormulas {
  readonly rows: Rows;
  readonly groups: Map<string, Group>;
  readonly places: Map<string, Place>;
}

const item = (group: Group, first: Place, { row, column }: Place): IFormulaDataItem => ({
  f: first.formula,
  si: group.id,
  x: column - first.column,
  y: row - first.row,
});

function setItem(rows: Rows, { row, column }: Place, value: IFormulaDataItem): void {
  (rows[row] ??= {})[column] = value;
}

function leave(sheet: SheetFormulas, place: Place): void {
  sheet.places.delete(`${place.row} ${place.column}`);
  const line = sheet.rows[place.row];
  if (line) Reflect.deleteProperty(line, place.column);
  const group = sheet.groups.get(place.key);
  if (!group) return;
  const [before] = group.cells.values();
  group.cells.delete(`${place.row} ${place.column}`);
  const [first] = group.cells.values();
  if (!first) sheet.groups.delete(place.key);
  else if (before === place)
    for (const cell of group.cells.values()) setItem(sheet.rows, cell, item(group, first, cell));
}

function join(sheet: SheetFormulas, place: Place, newId: () => string): void {
  const group = sheet.groups.get(place.key) ?? { id: newId(), cells: new Map<string, Place>() };
  sheet.groups.set(place.key, group);
  group.cells.set(`${place.row} ${place.column}`, place);
  sheet.places.set(`${place.row} ${place.column}`, place);
  const [first = place] = group.cells.values();
  setItem(sheet.rows, place, item(group, first, place));
}

export function sharedFormulas(): SharedFormulas {
  const sheets = new Map<string, SheetFormulas>();
  const seen = new Map<string, SeenRows>();
  let groups = 0;
  const newId = (): string => `g${(groups += 1)}`;
  return {
    put: (sheetId, { row, column }, formula) => {
      const sheet = sheets.get(sheetId) ?? {
        rows: {},
        groups: new Map<string, Group>(),
        places: new Map<string, Place>(),
      };
      sheets.set(sheetId, sheet);
      seen.delete(`${sheetId} ${row} ${column}`);
      if (formula !== null && OF_SEEN_ROWS.test(formula))
        seen.set(`${sheetId} ${row} ${column}`, { sheetId, row, column });
      const before = sheet.places.get(`${row} ${column}`);
      if (before) leave(sheet, before);
      if (formula !== null) join(sheet, { row, column, formula, key: toR1C1(formula, row, column) }, newId);
    },
    ofSeenRows: () => [...seen.values()],
    data: () => Object.fromEntries([...sheets].map(([id, { rows }]) => [id, rows])),
  };
}
