/**
 * The least that puts the same cells into a workbook: blocks of values, each column's formula once and copied down, and
 * the links of cells.
 */
import type { Workbook } from '../../src/excel';
import type { Dump, SheetDump } from '../../src/host';
import { columnOf } from '../../src/sheet';

interface CellDump {
  readonly value: unknown;
  readonly formula?: string;
}

/** Neighbouring rows whose cells stand in the same columns. */
interface Block {
  readonly row: number;
  readonly columns: readonly number[];
  readonly rows: (readonly CellDump[])[];
}

/** Everything that differs in content between two dumps, in one request. */
export async function bareRequest(workbook: Workbook, before: Dump, after: Dump): Promise<void> {
  await workbook.run(async (context) => {
    for (const sheet of after.sheets) {
      const target = context.workbook.worksheets.getItem(String(sheet['name']));
      const stood = before.sheets.find(({ name }) => name === sheet['name']);
      for (const block of blocksOf(changed(sheet, stood))) write(target, block);
      for (const { area, ...link } of newLinks(sheet, stood)) target.getRange(area).hyperlink = link;
    }
    await context.sync();
  });
}

interface Link {
  readonly area: string;
  readonly documentReference: string;
  readonly screenTip: string;
  readonly textToDisplay: string;
}

function newLinks(sheet: SheetDump, stood: SheetDump | undefined): readonly Link[] {
  const linksOf = (of: SheetDump | undefined): readonly Link[] => (of?.['links'] ?? []) as unknown as readonly Link[];
  const known = new Set(linksOf(stood).map((link) => JSON.stringify(link)));
  return linksOf(sheet)
    .filter((link) => !known.has(JSON.stringify(link)))
    .map(({ area, documentReference, screenTip, textToDisplay }) => ({
      area,
      documentReference,
      screenTip,
      textToDisplay,
    }));
}

function changed(sheet: SheetDump, stood: SheetDump | undefined): ReadonlyMap<number, ReadonlyMap<number, CellDump>> {
  const old = cellsOf(stood);
  const rows = new Map<number, Map<number, CellDump>>();
  for (const [address, cell] of Object.entries(cellsOf(sheet))) {
    const known = old[address];
    const [now, then] = [contentOf(cell), known === undefined ? null : contentOf(known)];
    if (now === null || now === then) continue;
    const row = Number(address.replace(/\D/g, ''));
    rows.set(row, (rows.get(row) ?? new Map<number, CellDump>()).set(columnOf(address.replace(/\d/g, '')), cell));
  }
  return rows;
}

const cellsOf = (sheet: SheetDump | undefined): Readonly<Record<string, CellDump>> =>
  (sheet?.['cells'] ?? {}) as unknown as Readonly<Record<string, CellDump>>;

/** What somebody entered: a result is nobody's entry. */
const contentOf = ({ value, formula }: CellDump): string | null =>
  formula ?? (value === null ? null : JSON.stringify(value));

function blocksOf(rows: ReadonlyMap<number, ReadonlyMap<number, CellDump>>): readonly Block[] {
  const blocks: Block[] = [];
  for (const [row, cells] of [...rows].sort(([one], [other]) => one - other)) {
    const columns = [...cells.keys()].sort((one, other) => one - other);
    const line = columns.flatMap((column) => cells.get(column) ?? []);
    const last = blocks.at(-1);
    const goesOn =
      last?.row === row - (last?.rows.length ?? 0) && last.columns.join() === columns.join() && alike(last, line);
    if (goesOn) last.rows.push(line);
    else blocks.push({ row, columns, rows: [line] });
  }
  return blocks;
}

/** Formulas stand in the same columns and say the same, each of its own row. */
const alike = ({ rows: [first] }: Block, line: readonly CellDump[]): boolean =>
  line.every(({ formula }, n) => formula?.replace(/\d+/g, '#') === first?.[n]?.formula?.replace(/\d+/g, '#'));

function write(sheet: Excel.Worksheet, { row, columns, rows }: Block): void {
  for (let from = 0; from < columns.length; ) {
    const isFormula = rows[0]?.[from]?.formula !== undefined;
    let to = from + 1;
    const goesOn = (n: number): boolean =>
      columns[n] === (columns[n - 1] ?? 0) + 1 && (rows[0]?.[n]?.formula !== undefined) === isFormula;
    while (to < columns.length && goesOn(to)) to += 1;
    const range = sheet.getRangeByIndexes(row - 1, columns[from] ?? 0, isFormula ? 1 : rows.length, to - from);
    if (isFormula) copyDown(sheet, range, rows, [from, to], [row, columns[from] ?? 0]);
    else range.values = rows.map((line) => line.slice(from, to).map(({ value }) => value));
    from = to;
  }
}

function copyDown(
  sheet: Excel.Worksheet,
  first: Excel.Range,
  rows: Block['rows'],
  [from, to]: readonly [number, number],
  [row, column]: readonly [number, number],
): void {
  first.formulas = [rows[0]?.slice(from, to).map(({ formula }) => formula) ?? []];
  if (rows.length > 1) sheet.getRangeByIndexes(row, column, rows.length - 1, to - from).copyFrom(first);
}
