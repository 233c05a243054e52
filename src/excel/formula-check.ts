/** Computed cells that hold a constant: a formula that was typed or pasted over. One question a stretch of columns. */
import { COLUMNS, areaAddress, columnOf } from '../sheet';
import type { ColumnKey } from '../sheet';
import { sheetOf } from './desk';
import type { Desk } from './desk';
import { problemOf } from './failure';
import type { LedgerProblem } from './ledger';
import type { LedgerPlace } from './ledger-place';

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

/** Neighbouring computed columns, wherever they stand now. */
function stretchesOf(place: LedgerPlace): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  const columns = COMPUTED.flatMap((key) => place.columns.get(key) ?? []).sort((a, b) => a - b);
  for (const column of columns) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else stretches.push([column, 1]);
  }
  return stretches;
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
