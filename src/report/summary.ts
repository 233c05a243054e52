/**
 * The summary's numbers: rows counted by status for the whole ledger, for each area and for each owner, with coverage
 * and two completions. In: rows with their standings, how many names of a kind the sheet lists. Out: a line for all, one
 * a name in the order in which names first occur, and one for the rest (blank, or beyond the list), so nothing is lost.
 *
 * A row counts for completion unless it has not started. Completion is the score reached of the weight; without any
 * weight every row weighs the same and is capped at 1. `own` divides by the rows with data, `strict` (考核口径) by all
 * that count: missing is 0 there.
 */
import { STATUSES, roundTo } from '../status';
import type { Standing, StatusClass, StatusCode } from '../status';

export interface SummaryRow {
  /** '' for a row that is no indicator yet: it is not counted. */
  readonly code: string;
  readonly area: string;
  readonly owner: string;
  readonly weight: number | null;
  readonly standing: Standing;
}

/** What adds up over rows. */
export interface Sums {
  readonly byStatus: Readonly<Record<StatusCode, number>>;
  /** Rows that count and have a completion. */
  readonly withData: number;
  /** Of rows that count. */
  readonly weight: number;
  /** Of rows that count and have a completion. */
  readonly weightWithData: number;
  readonly score: number;
  /** Σ completion, each between 0 and 1. */
  readonly equal: number;
}

export interface SummaryLine extends Sums {
  readonly name: string;
  readonly byClass: Readonly<Record<StatusClass, number>>;
  readonly total: number;
  /** Rows that count. */
  readonly counted: number;
  /** null: nothing to divide by. */
  readonly coverage: number | null;
  readonly own: number | null;
  readonly strict: number | null;
}

export interface Grouped {
  readonly lines: readonly SummaryLine[];
  readonly rest: SummaryLine;
}

export interface Summary {
  readonly all: SummaryLine;
  readonly areas: Grouped;
  readonly owners: Grouped;
}

/** A name longer than this is not listed: Excel's conditions take 255 characters. */
export const LONGEST_NAME = 100;

/** Names listed of each kind, and how many rows are looked through for them. */
export interface SummaryRoom {
  readonly areas: number;
  readonly owners: number;
  readonly looked: number;
}

export function summaryOf(rows: readonly SummaryRow[], room: SummaryRoom): Summary {
  const all = lineOf('', sumsOf(rows));
  return {
    all,
    areas: grouped(rows, all, ({ area }) => area, { lines: room.areas, looked: room.looked }),
    owners: grouped(rows, all, ({ owner }) => owner, { lines: room.owners, looked: room.looked }),
  };
}

/** Names in the order in which they first occur; case makes no difference, as in Excel's conditions. */
export function namesIn(values: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (value !== '' && value.length <= LONGEST_NAME && !names.has(key)) names.set(key, value);
  }
  return [...names.values()];
}

function grouped(
  rows: readonly SummaryRow[],
  all: SummaryLine,
  nameOf: (row: SummaryRow) => string,
  room: { readonly lines: number; readonly looked: number },
): Grouped {
  const lines = namesIn(rows.slice(0, room.looked).map(nameOf))
    .slice(0, room.lines)
    .map((name) => lineOf(name, sumsOf(rows.filter((row) => nameOf(row).toLowerCase() === name.toLowerCase()))));
  return { lines, rest: lineOf('', minus(all, lines)) };
}

function sumsOf(rows: readonly SummaryRow[]): Sums {
  const own = rows.filter(({ code }) => code !== '');
  const counted = own.filter(({ standing }) => standing.status !== 'not-started');
  const told = counted.filter(({ standing }) => standing.completion !== null);
  const sum = (list: readonly SummaryRow[], of: (row: SummaryRow) => number | null): number =>
    list.reduce((total, row) => total + (of(row) ?? 0), 0);
  const capped = ({ standing }: SummaryRow): number => Math.min(1, Math.max(0, standing.completion ?? 0));
  return {
    byStatus: eachStatus((code) => own.filter(({ standing }) => standing.status === code).length),
    withData: told.length,
    weight: sum(counted, ({ weight }) => weight),
    weightWithData: sum(told, ({ weight }) => weight),
    score: sum(counted, ({ standing }) => standing.score),
    equal: sum(told, capped),
  };
}

function minus(all: Sums, lines: readonly Sums[]): Sums {
  const rest = (of: (sums: Sums) => number): number =>
    rounded(of(all) - lines.reduce((sum, line) => sum + of(line), 0));
  return {
    byStatus: eachStatus((code) => rest(({ byStatus }) => byStatus[code])),
    withData: rest(({ withData }) => withData),
    weight: rest(({ weight }) => weight),
    weightWithData: rest(({ weightWithData }) => weightWithData),
    score: rest(({ score }) => score),
    equal: rest(({ equal }) => equal),
  };
}

function eachStatus(count: (code: StatusCode) => number): Readonly<Record<StatusCode, number>> {
  return Object.fromEntries(STATUSES.map(({ code }) => [code, count(code)])) as Record<StatusCode, number>;
}

function lineOf(name: string, sums: Sums): SummaryLine {
  const inClass = (key: StatusClass): number =>
    STATUSES.filter((status) => status.class === key).reduce((sum, { code }) => sum + sums.byStatus[code], 0);
  const total = STATUSES.reduce((sum, { code }) => sum + sums.byStatus[code], 0);
  const counted = total - sums.byStatus['not-started'];
  const weighted = rounded(sums.weight) > 0;
  const share = (part: number, whole: number): number | null => (rounded(whole) > 0 ? part / whole : null);
  return {
    ...sums,
    name,
    byClass: {
      lag: inClass('lag'),
      watch: inClass('watch'),
      void: inClass('void'),
      done: inClass('done'),
      ok: inClass('ok'),
      none: inClass('none'),
    },
    total,
    counted,
    coverage: share(sums.withData, counted),
    own: weighted ? share(sums.score, sums.weightWithData) : share(sums.equal, sums.withData),
    strict: weighted ? share(sums.score, sums.weight) : share(sums.equal, counted),
  };
}

/** What is left of a sum of weights is no weight: 0.1 + 0.2 − 0.3. */
function rounded(value: number): number {
  return roundTo(value, 6);
}
