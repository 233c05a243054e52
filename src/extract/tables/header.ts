/**
 * What a table's columns hold, from its header rows: roles by the pack's words, years and units said in the header, two-row
 * headers read downwards. In: the first rows of a grid. Out: columns with roles, or null where this is no table of indicators.
 */
import type { Span } from '../../document';
import type { Context } from '../engine/context';
import { mayBeTime } from '../engine/lex';
import type { Lexer } from '../engine/lex';
import { namedYear } from '../engine/period';
import type { TimeReading } from '../engine/tokens';
import type { LanguagePack } from '../pack';
import type { ColumnRole, TableWords } from '../table-words';
import type { Grid, GridRow } from './grid';

export interface Column {
  readonly role: ColumnRole | null;
  readonly time: TimeReading | null;
  /** Words in brackets behind the header: a unit for the whole column. */
  readonly unit: Span | null;
  readonly words: Span | null;
}

export interface Header {
  readonly columns: readonly Column[];
  /** How many rows the header takes. */
  readonly rows: number;
}

const most = 3;
/** A head is short: characters of its words at most, by whether the language parts them with spaces. */
const longest = { spaced: 48, joined: 24 } as const;
const valued = new Set<ColumnRole>(['baseline', 'target', 'actual']);
const brackets = /[(（[〔]([^()（）[\]〔〕]{1,16})[)）\]〕]\s*$/;

/** With the words of tables, which prose is read without. */
export type TableLexer = Lexer & { readonly pack: LanguagePack & TableWords };

export interface Words {
  readonly lexer: TableLexer;
  readonly view: string;
  /** What stands above the table. */
  readonly context?: Context | undefined;
}

/** The pack's words with their roles; a word under two roles keeps the first. Built once a pack. */
const tables = new WeakMap<TableWords['columns'], ReadonlyMap<string, ColumnRole>>();

function rolesOf({ pack: { columns } }: TableLexer): ReadonlyMap<string, ColumnRole> {
  const known = tables.get(columns);
  if (known) return known;
  const roles = new Map<string, ColumnRole>();
  for (const [role, words] of Object.entries(columns))
    for (const word of words.split(' ')) {
      const plain = word.replaceAll('_', ' ');
      if (!roles.has(plain)) roles.set(plain, role as ColumnRole);
    }
  tables.set(columns, roles);
  return roles;
}

/** The longest word that ends or opens a head; its end says more than its beginning. */
function roleWithin(plain: string, roles: ReadonlyMap<string, ColumnRole>): ColumnRole | null {
  for (let length = plain.length - 1; length >= 2; length--) {
    const role = roles.get(plain.slice(plain.length - length));
    if (role !== undefined) return role;
  }
  for (let length = plain.length - 1; length >= 2; length--) {
    const role = roles.get(plain.slice(0, length));
    if (role !== undefined) return role;
  }
  return null;
}

function timeIn(view: string, span: Span, lexer: Lexer): { time: TimeReading; start: number; end: number } | null {
  for (let at = span.start; at < span.end; at++) {
    if (!mayBeTime(lexer, view.charCodeAt(at))) continue;
    const match = lexer.pack.time(view, at, span.end);
    if (
      match &&
      (namedYear(match.time) !== null || (match.time.to?.year ?? null) !== null || (match.time.to?.part ?? '') !== '')
    )
      return { time: match.time, start: at, end: match.end };
  }
  return null;
}

/** A word is the whole header, or ends it, or opens it: 年度目标, 2024年目标值, 目标（%）. */
export function roleOf(words: string, lexer: TableLexer, exactly = false): ColumnRole | null {
  const plain = words.replace(/[\s:：*]/g, lexer.pack.spaced ? ' ' : '').trim();
  if (plain === '') return null;
  const roles = rolesOf(lexer);
  const exact = roles.get(plain);
  if (exact !== undefined) return exact;
  const { spaced, joined } = longest;
  return exactly || plain.length > (lexer.pack.spaced ? spaced : joined) ? null : roleWithin(plain, roles);
}

/** What one head cell says; `exactly`: only where it is a word for a column and nothing more. */
export function columnOf(span: Span | null, { lexer, view }: Words, exactly = false): Column {
  if (span === null || span.end - span.start > (lexer.pack.spaced ? 64 : 40))
    return { role: null, time: null, unit: null, words: span };
  const bracket = brackets.exec(view.slice(span.start, span.end));
  const inner = bracket?.[1];
  const unit =
    bracket && inner
      ? {
          start: span.start + bracket.index + bracket[0].indexOf(inner),
          end: span.start + bracket.index + bracket[0].indexOf(inner) + inner.length,
        }
      : null;
  const end = bracket ? span.start + bracket.index : span.end;
  const found = timeIn(view, { start: span.start, end }, lexer);
  const rest = found ? view.slice(span.start, found.start) + view.slice(found.end, end) : view.slice(span.start, end);
  return { role: roleOf(rest, lexer, exactly), time: found?.time ?? null, unit, words: span };
}

/** A header over another: what the upper says holds for the lower where that says nothing itself. */
function under(upper: Column, lower: Column): Column {
  if (upper.words !== null && lower.words !== null && upper.words.start === lower.words.start) return upper;
  return {
    role: lower.role ?? upper.role,
    time: lower.time ?? upper.time,
    unit: lower.unit ?? upper.unit,
    words: lower.words ?? upper.words,
  };
}

/** 2022, 2023, 2024 and 2015, 2020, 2025 lead up to a year; over 2023, 2024, 2030 the last is far off. */
function leadsUpTo(year: number, years: readonly number[]): boolean {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((one, i) => one - (sorted[i] ?? one));
  const isEven = gaps.length > 1 && gaps.every((gap) => gap === gaps[0]);
  return isEven || gaps.every((gap, i) => gap <= 2 || (sorted[i + 1] ?? 0) > year);
}

/** A year that lies behind the one a plan is for, or not past the one a report is of; of what its title calls a report, any where it names no year. */
function isBehind(year: number, context: Context | undefined, years: readonly number[]): boolean {
  if (context === undefined) return false;
  if (context.year === null) return context.titleMode === 'summary' && leadsUpTo(year, years);
  return year < context.year || (year === context.year && (context.titleMode ?? context.articleMode) === 'summary');
}

/** A forecast alone is what one is going for; beside a target it is none. */
function withoutForecasts(columns: readonly Column[], { view, lexer }: Words): readonly Column[] {
  const isTarget = ({ role }: Column): boolean => role === 'target';
  const isForecast = ({ words }: Column): boolean =>
    words !== null && lexer.pack.forecast?.test(view.slice(words.start, words.end)) === true;
  if (columns.every((column) => !isTarget(column) || isForecast(column))) return columns;
  return columns.map((column) => (isTarget(column) && isForecast(column) ? { ...column, role: 'expected' } : column));
}

/** Years without a word: the first is where one stands, later ones where one is going. */
function withYears(all: readonly Column[], words: Words): Column[] {
  const { context } = words;
  const columns = withoutForecasts(all, words);
  const years = columns.flatMap(({ role, time }) => (time !== null && role === null ? [namedYear(time) ?? 0] : []));
  const first = Math.min(...years);
  const hasTarget = columns.some(({ role }) => role === 'target');
  // `2022/23, 2023/24, Target 2024/25`: what stands before a target and is no later is what it is held against.
  const isHeld = (year: number, c: number): boolean =>
    columns.some(({ role, time }, k) => k > c && role === 'target' && (time === null || (namedYear(time) ?? 0) > year));
  return columns.map((column, c) => {
    if (column.time === null || column.role !== null) return column;
    const year = namedYear(column.time) ?? 0;
    if (year === first && (hasTarget || years.length > 1)) return { ...column, role: 'baseline' };
    return { ...column, role: isBehind(year, context, years) || isHeld(year, c) ? 'actual' : 'target' };
  });
}

export function isHeader(columns: readonly Column[]): boolean {
  const roles = new Set(columns.flatMap(({ role }) => (role === null ? [] : [role])));
  return roles.has('name') && [...roles].some((role) => valued.has(role));
}

/** What the heads of rows `from` to `to` say together, read downwards. */
export function columnsAt(
  grid: Grid,
  words: Words,
  { from, to }: { readonly from: number; readonly to: number },
): Column[] {
  const rows = grid.rows.slice(from, to + 1).map(({ cells }) => cells.map((cell) => columnOf(cell, words)));
  const nothing: Column = { role: null, time: null, unit: null, words: null };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? nothing).reduce(under));
  return withYears(named(heads), words);
}

/** An empty head before years alone is the names': `· | 2021 | 2022 | Target 2025`. */
function named(heads: readonly Column[]): readonly Column[] {
  const [first, ...rest] = heads;
  const isBare = first !== undefined && first.words === null && first.role === null && first.time === null;
  const years = rest.filter(({ time }) => time !== null && namedYear(time) !== null).length;
  if (!isBare || years < 2 || rest.some(({ role, time }) => role === 'name' || (role === null && time === null)))
    return heads;
  return [{ ...first, role: 'name' }, ...rest];
}

/** A title over the table, or a line that says whose and when: 填报单位：…, 2026年1月. */
export function isPreface({ cells }: GridRow, { lexer, view }: Words): boolean {
  const spans = [...new Map(cells.flatMap((cell) => (cell === null ? [] : [[cell.start, cell] as const]))).values()];
  if (spans.length <= 1) return cells.length > 1;
  const isTold = (span: Span): boolean => /^[^:：]{1,12}[:：]\s*\S/.test(view.slice(span.start, span.end));
  const isTime = (span: Span): boolean => timeIn(view, span, lexer)?.end === span.end;
  return spans.some(isTold) && spans.every((span) => isTold(span) || isTime(span));
}

/** 71%, ≥18所: no head. 2024年 and 6月底 may be one. */
const figure = /^[<>≥≤=]?\s*\d+(?:\.\d+)?\s*(?:%|(?![年月季日])[^\d\s]{1,4})?$/;

/** A second header row names roles or years again; a data row names none. */
function goesOn(row: GridRow | undefined, words: Words): boolean {
  const next = row?.cells.map((cell) => columnOf(cell, words)) ?? [];
  const isFigure = ({ start, end }: Span): boolean => figure.test(words.view.slice(start, end));
  return (
    next.filter(({ role, time }) => role !== null || time !== null).length >= 2 &&
    next.filter(({ words: span }) => span !== null).length >= 2 &&
    !next.some(({ words: span }) => span !== null && isFigure(span))
  );
}

export function headerOf(grid: Grid, words: Words): Header | null {
  const first = grid.rows.slice(0, most).findIndex((row) => !isPreface(row, words));
  if (first < 0) return null;
  let columns: Column[] | null = null;
  for (let r = first; r < Math.min(first + most, grid.rows.length - 1); r++) {
    const row = grid.rows[r]?.cells ?? [];
    const own = row.map((cell) => columnOf(cell, words));
    const above: readonly Column[] = columns ?? [];
    const both: Column[] = columns === null ? own : own.map((column, c) => under(above[c] ?? column, column));
    const read = withYears(named(both), words);
    if (isHeader(read) && !goesOn(grid.rows[r + 1], words)) return { columns: read, rows: r + 1 };
    columns = both;
  }
  return null;
}
