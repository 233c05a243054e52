/**
 * 汇总: rows counted by class and status for the whole ledger, each area and each owner, coverage and completion, and a
 * native chart of the areas. In: the ledger's rows and place. Out: layout and names. All figures are formulas, the names
 * of areas and owners too: the k-th name is where a running count of first occurrences reaches k.
 */
import { summaryOf } from '../../report';
import type { Grouped, Summary, SummaryLine } from '../../report';
import { text } from '../../status';
import type { Area, CellValue, Fill, Name, SheetLayout, Values } from '../layout';
import { SHEET_NAMES } from '../names';
import { absoluteAddress, cellArea, letterOf, reference } from '../place';
import { landscape, sheetOf, typeOf } from '../sheet-of';
import { asOfFormula, asOfText } from './as-of';
import { nameFills, seenFills } from './name-finding';
import type { ReportRequest } from './request';
import { ROOM_NAMES } from './room-names';
import { AT, COLUMN_COUNT, LAST_ON_PAGE, SUMMARY_COLUMNS } from './summary-columns';
import type { Line, SummaryColumn } from './summary-columns';
import { summaryChart } from './summary-chart';
import { placesOf } from './summary-places';
import type { Block, Places } from './summary-places';
import { summaryHeads, summaryLook } from './summary-look';

export function summarySheet(request: ReportRequest): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { words, room, titles, language } = request;
  const places = placesOf(room);
  const summary = summaryOf(request.rows, room);
  const type = typeOf(language);
  const look = summaryLook(request, places, type);
  const sheet = sheetOf('summary', titles.summary, {
    values: [...summaryHeads(words, places), ...labels(request, places)],
    fills: [
      lineFill(request, places, summary),
      ...allFills(places, summary),
      ...[places.areas, places.owners].flatMap((block) => blockFills(request, places, block, summary)),
      ...seenFills(request, places),
    ],
    ...look,
    charts: [summaryChart(request, places)],
    groups: [
      { from: LAST_ON_PAGE + 1, to: COLUMN_COUNT - 1, collapsed: true },
      { from: AT.wanted, to: COLUMN_COUNT - 1, collapsed: true },
    ],
    print: landscape({ row: 0, column: 0, rows: places.end, columns: LAST_ON_PAGE + 1 }, places.head, words),
  });
  return { sheet, names: namesOf(titles.summary, places) };
}

function groupIn(summary: Summary, { by }: Block): Grouped {
  return by === 'area' ? summary.areas : summary.owners;
}

function labels({ words, room }: ReportRequest, { all, areas, owners, looked }: Places): Values[] {
  const said = words.reportSheets.summary;
  const label = (row: number, value: CellValue): Values => ({ area: cellArea(row, AT.name), values: [[value]] });
  return [
    label(all, said.all),
    label(areas.title, said.byArea),
    label(areas.rest, said.rest),
    label(owners.title, said.byOwner),
    label(owners.rest, said.rest),
    { area: looked(AT.places), values: Array.from({ length: room.looked }, (_, place) => [place + 1]) },
    // Where the running counts begin.
    { area: { ...cellArea(areas.first - 1, AT.areas), columns: 2 }, values: [[0, 0]] },
  ];
}

function lineFill({ words, asOf }: ReportRequest, places: Places, { all }: Summary): Fill {
  const said = words.reportSheets.summary.line;
  const [total, lag] = (['total', 'lag'] as const).map((key) => cellOfAll(places, key));
  const formula =
    `=${asOfFormula(said.asOf, said.noAsOf)}&${text(said.total)}&${total ?? ''}&` +
    `${text(said.lagging)}&${lag ?? ''}&${text(said.end)}`;
  const result =
    asOfText(said.asOf, said.noAsOf, asOf) + said.total + all.total + said.lagging + all.byClass.lag + said.end;
  return { area: cellArea(1, 0), formula, results: [[result]] };
}

function cellOfAll({ all }: Places, key: SummaryColumn['key']): string {
  const column = SUMMARY_COLUMNS.find((each) => each.key === key)?.column ?? 0;
  return absoluteAddress(cellArea(all, column));
}

function allFills({ all, head }: Places, summary: Summary): Fill[] {
  return SUMMARY_COLUMNS.map((column) => ({
    area: cellArea(all, column.column),
    formula: `=${column.formula({ row: all + 1, head: head + 1, by: null })}`,
    results: [[column.value(summary.all)]],
  }));
}

/** The lines of a block, blank where there are fewer names, and the line of what they leave over. */
function blockFills(request: ReportRequest, places: Places, block: Block, summary: Summary): Fill[] {
  const { lines, rest } = groupIn(summary, block);
  const line: Line = { row: block.first + 1, head: places.head + 1, by: block.by };
  const named = `$${letterOf(AT.name)}${line.row}`;
  const shown = (value: (line: SummaryLine) => CellValue): CellValue[][] =>
    Array.from({ length: block.lines }, (_, index) => {
      const own = lines[index];
      return [own === undefined ? '' : value(own)];
    });
  const ofLines = SUMMARY_COLUMNS.map(
    (column): Fill => ({
      area: { row: block.first, column: column.column, rows: block.lines, columns: 1 },
      formula: `=IF(${named}="","",${column.formula(line)})`,
      results: shown(column.value),
    }),
  );
  const ofRest = SUMMARY_COLUMNS.map(
    (column): Fill => ({
      area: cellArea(block.rest, column.column),
      formula: `=${restFormula(column, places, block)}`,
      results: [[column.value(rest)]],
    }),
  );
  return [...nameFills(request, places, block, shown), ...ofLines, ...ofRest];
}

function restFormula(column: SummaryColumn, { head, all }: Places, { first, lines, rest, by }: Block): string {
  if (column.adds === null) return column.formula({ row: rest + 1, head: head + 1, by });
  const letter = letterOf(column.column);
  const left = `${letter}$${all + 1}-SUM(${letter}${first + 1}:${letter}${first + lines})`;
  return column.adds === 'counts' ? left : `ROUND(${left},6)`;
}

function namesOf(title: string, { head, end, areas, owners, looked }: Places): Name[] {
  const own = (name: string, area: Area): Name => ({
    name,
    refersTo: `=${reference(title, area)}`,
    sheet: 'summary',
    hidden: true,
  });
  const lines = ({ first, lines: rows }: Block): Area => ({ row: first, column: 0, rows, columns: 1 });
  return [
    {
      ...own(SHEET_NAMES.summary ?? '', { row: head, column: 0, rows: end - head, columns: LAST_ON_PAGE + 1 }),
      hidden: false,
    },
    own(ROOM_NAMES.areas, lines(areas)),
    own(ROOM_NAMES.owners, lines(owners)),
    own(ROOM_NAMES.looked, looked(AT.places)),
  ];
}
