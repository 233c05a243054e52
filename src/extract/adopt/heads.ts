/**
 * Where the header of a table stands on somebody's sheet, above which there may be titles and below which there may be
 * other tables. In: the sheet's words. Out: header rows with the head of each column, read downwards over two or three rows.
 */
import type { ColumnRole } from '../table-words';
import { headOf, textAt } from './words';
import type { Head, Sheet } from './words';

export interface HeadRows {
  readonly from: number;
  readonly to: number;
  /** By column of the sheet. */
  readonly heads: readonly Head[];
}

const most = 3;
const valued: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['target', 'actual', 'baseline']);

interface RowHeads {
  readonly heads: readonly Head[];
  /** Different cells with words, and those that hold a bare number. */
  readonly cells: number;
  readonly numbers: number;
  readonly roles: ReadonlySet<ColumnRole>;
  readonly times: number;
  /** A cell that reaches over several columns. */
  readonly spread: boolean;
}

function rowHeads(sheet: Sheet, row: number): RowHeads {
  const heads: Head[] = [];
  const roles = new Set<ColumnRole>();
  const seen = new Set<string>();
  const counts = { cells: 0, numbers: 0, times: 0 };
  let spread = false;
  for (let c = 0; c < sheet.grid.columns; c++) {
    const head = headOf(textAt(sheet, row, c), sheet.lexer);
    heads.push(head);
    const key = sheet.origin(row, c).join();
    if (head.words === '') continue;
    spread ||= seen.has(key);
    if (seen.has(key)) continue;
    seen.add(key);
    counts.cells++;
    if (sheet.at(row, c)?.number != null && head.time === null) counts.numbers++;
    if (head.time !== null) counts.times++;
    if (head.role !== null) roles.add(head.role);
  }
  return { heads, ...counts, roles, spread };
}

/** Two roles at least, in words; rows of data hold numbers. */
const heads = ({ roles, numbers, cells }: RowHeads): boolean => roles.size >= 2 && numbers <= 1 && cells >= 3;

/** Does the header go on in this row? A second row names roles or years again, under something that spreads. */
function goesOn(sheet: Sheet, row: number, above: RowHeads, own: RowHeads): boolean {
  if (own.numbers > 0 || own.cells === 0) return false;
  const hangs = own.heads.some((head, c) => head.words !== '' && sheet.origin(row, c)[0] < row);
  const says = own.roles.size + own.times > 0;
  return (hangs && says) || (above.spread && own.roles.size + own.times >= 1 && own.cells >= 2);
}

/** What the upper head says holds for the lower where that says nothing itself. */
function under(upper: Head, lower: Head): Head {
  if (upper.words === lower.words) return lower;
  const words = [upper.words, lower.words].filter((each) => each !== '').join(' ');
  return { words, role: lower.role ?? upper.role, time: lower.time ?? upper.time };
}

function merged(rows: readonly RowHeads[]): Head[] {
  const blank: Head = { words: '', role: null, time: null };
  const width = rows[0]?.heads.length ?? 0;
  return Array.from({ length: width }, (_, c) => rows.map((row) => row.heads[c] ?? blank).reduce(under));
}

function hasTable(columns: readonly Head[]): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  const years = columns.filter(({ role, time }) => role === null && time !== null).length;
  const named = roles.has('name') || roles.has('area');
  return (named || roles.has('number')) && ([...roles].some((role) => valued.has(role)) || years >= 2);
}

/** Group titles over the real heads: 基本情况 | 2025年 | 责任分工. */
function isGroups(row: RowHeads, next: RowHeads | null): boolean {
  return row.spread && row.cells >= 2 && row.numbers === 0 && next !== null && heads(next);
}

/** The header that begins in this row, or null. */
export function headRowsAt(sheet: Sheet, row: number): HeadRows | null {
  const first = rowHeads(sheet, row);
  const rowAt = (r: number): RowHeads | null => (r < sheet.grid.rows ? rowHeads(sheet, r) : null);
  const groups = isGroups(first, rowAt(row + 1));
  if (!heads(first) && !groups) return null;
  const block = [first];
  for (let below = rowAt(row + 1); below !== null && block.length < most; below = rowAt(row + block.length)) {
    const follows = goesOn(sheet, row + block.length, block.at(-1) ?? first, below);
    if (!follows && !(block.length === 1 && groups)) break;
    block.push(below);
  }
  const columns = merged(block);
  return hasTable(columns) ? { from: row, to: row + block.length - 1, heads: columns } : null;
}
