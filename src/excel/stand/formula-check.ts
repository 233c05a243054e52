/** Computed cells that hold a constant: a formula that was typed or pasted over. One question a stretch of columns. */
import { COLUMNS, areaAddress, columnOf } from '../../sheet';
import type { Area, ColumnKey } from '../../sheet';
import { sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import type { LedgerProblem } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import { areaOf } from '../lay/reference';
import { runsOf } from '../wire/runs';

const COMPUTED: readonly ColumnKey[] = COLUMNS.filter(({ content }) => content.by === 'formula').map(({ key }) => key);

export function askReplaced(desk: Desk, place: LedgerPlace): () => readonly LedgerProblem[] {
  const asked = stretchesOf(place).map(([from, count]) => {
    const area = { ...place.area, column: from, columns: count };
    const constants = sheetOf(desk, place.sheet.id)
      .getRange(areaAddress(area))
      .untrack()
      .getSpecialCellsOrNullObject('Constants')
      .untrack();
    constants.load('address');
    return constants;
  });
  const keys = new Map([...place.columns].map(([key, column]) => [column, key]));
  return () =>
    asked
      .flatMap((constants) => (constants.isNullObject ? [] : cellsIn(constants.address)))
      .map(({ column, address }) =>
        problemOf(
          'formula-replaced',
          { address, column: keys.get(column) ?? '' },
          { in: 'cell', sheet: place.sheet.title, address },
        ),
      );
}

/** Rows, among the data, whose computed cell holds a constant or nothing, by column. */
export function askBroken(desk: Desk, place: LedgerPlace): () => ReadonlyMap<ColumnKey, readonly number[]> {
  const asked = stretchesOf(place).flatMap(([from, count]) => {
    const area = { ...place.area, column: from, columns: count };
    return (['Constants', 'Blanks'] as const).map((kind) => {
      const cells = sheetOf(desk, place.sheet.id).getRange(areaAddress(area)).untrack();
      const found = cells.getSpecialCellsOrNullObject(kind).untrack();
      found.load('address');
      return found;
    });
  });
  const keys = new Map([...place.columns].map(([key, column]) => [column, key]));
  return () => {
    const rows = new Map<ColumnKey, number[]>();
    for (const found of asked) {
      if (found.isNullObject) continue;
      for (const area of areasIn(found.address)) eachCell(area, (row, column) => note(row, column));
    }
    return new Map([...rows].map(([key, list]) => [key, [...new Set(list)].sort((a, b) => a - b)]));

    function note(row: number, column: number): void {
      const key = keys.get(column);
      if (key === undefined) return;
      rows.set(key, [...(rows.get(key) ?? []), row - place.area.row]);
    }
  };
}

/** `台账!I7:K9,台账!M7`. */
function areasIn(address: string): readonly Area[] {
  return address.split(',').flatMap((part) => areaOf(part.includes('!') ? part : `x!${part}`) ?? []);
}

function eachCell(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) act(row, column);
}

/** Neighbouring computed columns, wherever they stand now. */
function stretchesOf(place: LedgerPlace): readonly (readonly [number, number])[] {
  return runsOf(COMPUTED.flatMap((key) => place.columns.get(key) ?? []));
}

interface FoundCell {
  readonly column: number;
  readonly address: string;
}

/** `台账!I7:I9,台账!K7`: the first cell of each stretch. */
function cellsIn(address: string): readonly FoundCell[] {
  return address.split(',').flatMap((part) => {
    const found = /([A-Z]{1,3})(\d+)(?::|$)/.exec(part.slice(part.lastIndexOf('!') + 1));
    if (found === null) return [];
    const [, letters = '', digits = ''] = found;
    return [{ column: columnOf(letters), address: letters + digits }];
  });
}
