/**
 * A ledger in a file, opened for editing. In: the bytes. Out: the workbook, what it says as a ledger, and where the
 * ledger's columns and rows stand now. Rows are those of the ledger's own name and those with a code right below it:
 * totals and notes that people put underneath are theirs.
 */
import type { LedgerProblem, Problem, ReadingProblem, Result } from '../../document';
import { COLUMNS, SHEET_NAMES, columnName } from '../../sheet';
import type { ColumnKey, StandingLedger, StandingRow } from '../../sheet';
import { readLedger } from '../read-ledger';
import { readWorkbook } from '../read/workbook';
import type { Sheet, SheetCell, Workbook } from '../read/workbook-types';
import { bookSeen, ledgersIn, newestOf, sheetYears } from '../which-ledger';
import type { FileLedger } from '../which-ledger';
import { cellAt, spotNamed } from './spots';

export interface LedgerFile {
  readonly bytes: Uint8Array;
  /** As this ledger sees it: the names of others are left out. */
  readonly workbook: Workbook;
  /** Its year, where it stands beside the first; null: the first. */
  readonly beside: number | null;
  /** All that stand in the file. */
  readonly ledgers: readonly FileLedger[];
  /** Titles of the sheets that belong to ledgers beside the first, and their years. */
  readonly sheetYears: ReadonlyMap<string, number>;
  readonly ledger: StandingLedger;
  readonly sheet: Sheet;
  readonly rows: readonly StandingRow[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Of the data rows, 0-based. */
  readonly first: number;
  readonly last: number;
  readonly cell: (row: number, key: ColumnKey) => SheetCell | null;
}

export type LedgerFault = ReadingProblem | LedgerProblem;

/** A formula without a stored result is no matter here: everything is computed anew. */
const HARMLESS = 'formula-without-value';

/** `year`: the ledger wanted, or its year where the file has one of it; else, and where nobody says, the newest. */
export function openLedger(
  bytes: Uint8Array,
  name: string,
  year?: number | FileLedger,
): Result<LedgerFile | null, LedgerFault> {
  const read = readWorkbook(bytes, name);
  const problems: Problem<LedgerFault>[] = read.problems.filter(({ code }) => code !== HARMLESS);
  if (read.value === null) return { value: null, problems };
  const ledgers = ledgersIn(read.value);
  const told =
    typeof year === 'object' ? year : ledgers.find(({ planYear }) => year !== undefined && planYear === year);
  const wanted = told ?? newestOf(ledgers);
  const beside = wanted?.beside ?? null;
  const found = readLedger(read.value, beside);
  if (found.value === null) return { value: null, problems: [...problems, ...found.problems] };
  const seen = { workbook: bookSeen(read.value, beside), sheetYears: sheetYears(read.value) };
  const file = ledgerIn({ bytes, beside, ledgers, ...seen }, found.value);
  const notes = file === null ? [] : notesBelow(file, found.value);
  const said = found.problems.filter(({ values }) => !notes.includes(Number(values['row'])));
  return { value: file, problems: [...problems, ...said] };
}

type Opened = Pick<LedgerFile, 'bytes' | 'workbook' | 'beside' | 'ledgers' | 'sheetYears'>;

function ledgerIn(opened: Opened, ledger: StandingLedger): LedgerFile | null {
  const { workbook } = opened;
  const spot = spotNamed(workbook, SHEET_NAMES.ledger ?? '', ledger.title);
  if (spot === null) return null;
  const { sheet, range } = spot;
  const rows = ledger.rows.filter(({ row, indicator }) => row <= range.bottom || indicator.code !== '');
  const columns = new Map(
    COLUMNS.flatMap(({ key }) => {
      const head = spotNamed(workbook, columnName(key), ledger.title);
      return head === null || head.sheet !== sheet ? [] : [[key, head.range.left] as const];
    }),
  );
  return {
    ...opened,
    ledger,
    sheet,
    rows,
    columns,
    first: range.top,
    last: Math.max(range.bottom, ...rows.map(({ row }) => row)),
    cell: (row, key) => {
      const column = columns.get(key);
      return column === undefined ? null : cellAt(sheet, row, column);
    },
  };
}

/** Numbers (from 1) of the rows below that were read as rows and are none. */
function notesBelow({ rows }: LedgerFile, ledger: StandingLedger): readonly number[] {
  const own = new Set(rows.map(({ row }) => row));
  return ledger.rows.filter(({ row }) => !own.has(row)).map(({ row }) => row + 1);
}
