/**
 * The k-th area and the k-th owner by formula, in functions of Excel 2016: a hidden column counts first occurrences down
 * the ledger, the k-th name stands where the count first reaches k. MATCH stops at the first occurrence, so that few
 * names cost little in a long ledger. Blank and very long names are left to the line of the rest.
 */
import { LONGEST_NAME, namesIn } from '../../report';
import type { SummaryLine } from '../../report';
import type { CellValue, Fill } from '../layout';
import { absoluteAddress, letterOf } from '../place';
import type { ReportRequest } from './request';
import { cellOf, rowName } from './row-names';
import { AT } from './summary-columns';
import type { Block, Places } from './summary-places';

/** The two running counts. */
export function seenFills({ rows, room }: ReportRequest, { looked, areas }: Places): Fill[] {
  const first = areas.first + 1;
  const place = `$${letterOf(AT.places)}${first}`;
  return (['area', 'owner'] as const).map((by): Fill => {
    const column = by === 'area' ? AT.areas : AT.owners;
    const above = `${letterOf(column)}${first - 1}`;
    const name = cellOf(by, place);
    const isFirst = `IFERROR(IF(MATCH(${verbatim(name)},${rowName(by)},0)=${place},1,0),0)`;
    const inLedger = `IF(LEN(${name})=0,0,IF(LEN(${name})>${LONGEST_NAME},0,${isFirst}))`;
    return {
      area: looked(column),
      formula: `=${above}+IF(${place}>ROWS(${rowName(by)}),0,${inLedger})`,
      results: counts(
        rows.map((row) => row[by]),
        room.looked,
      ),
    };
  });
}

function counts(values: readonly string[], looked: number): CellValue[][] {
  let count = 0;
  const seen = new Set<string>();
  return Array.from({ length: looked }, (_, index) => {
    const key = (values[index] ?? '').toLowerCase();
    if (key !== '' && key.length <= LONGEST_NAME && !seen.has(key)) count += 1;
    seen.add(key);
    return [count];
  });
}

/** The names of a block, and beside each what COUNTIFS looks for: the very name, its `*`, `?` and `~` meaning nothing. */
export function nameFills(
  { rows, room }: ReportRequest,
  { looked }: Places,
  { by, first, lines }: Block,
  shown: (value: (line: SummaryLine) => CellValue) => CellValue[][],
): Fill[] {
  const seen = by === 'area' ? AT.areas : AT.owners;
  const name = letterOf(AT.name);
  const row = first + 1;
  // Counted in another column: a cell that speaks of itself would be a circle for some engines.
  const count = letterOf(AT.places);
  const place = `MATCH(ROWS(${count}$${row}:${count}${row}),${absoluteAddress(looked(seen))},0)`;
  const escaped = verbatim(`$${name}${row}`);
  const area = { row: first, column: AT.name, rows: lines, columns: 1 };
  const found = namesIn(rows.slice(0, room.looked).map((each) => each[by]));
  return [
    {
      area,
      formula: `=IFERROR(${cellOf(by, place)},"")`,
      results: Array.from({ length: lines }, (_, index) => [found[index] ?? '']),
    },
    {
      area: { ...area, column: AT.wanted },
      formula: `=IF($${name}${row}="","","="&${escaped})`,
      results: shown(({ name: own }) => wanted(own)),
    },
  ];
}

/** The name itself: `*`, `?` and `~` would stand for other signs. */
function verbatim(cell: string): string {
  return ['~', '*', '?'].reduce((said, sign) => `SUBSTITUTE(${said},"${sign}","~${sign}")`, cell);
}

function wanted(name: string): string {
  return `=${name.replace(/[~*?]/g, '~$&')}`;
}
