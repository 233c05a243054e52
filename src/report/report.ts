/**
 * Where a plan stands, counted. In: rows with their standings, in the order of the ledger. Out: counts by status and
 * class, what lags (worst first), the same by area. Every total carries its coverage: how many reported of how many.
 */
import type { Indicator, Progress } from '../plan';
import { STATUSES } from '../status';
import type { Standing, StatusClass, StatusCode } from '../status';

export interface ReportRow {
  readonly indicator: Indicator;
  readonly progress: Progress;
  readonly standing: Standing;
}

/** n of N rows have a number as their actual. */
export interface Coverage {
  readonly reported: number;
  readonly total: number;
}

export interface Counts {
  readonly coverage: Coverage;
  readonly byClass: Readonly<Record<StatusClass, number>>;
  /** Statuses that occur, in the order of the table of statuses. */
  readonly byStatus: readonly { readonly status: StatusCode; readonly count: number }[];
}

export interface AreaReport extends Counts {
  readonly area: string;
}

export interface Report extends Counts {
  /** By severity, then by gap, then in the order of the ledger. */
  readonly lagging: readonly ReportRow[];
  /** In the order in which areas first occur. */
  readonly areas: readonly AreaReport[];
}

export function reportOf(rows: readonly ReportRow[]): Report {
  const areas = [...new Set(rows.map(({ indicator }) => indicator.area))];
  return {
    ...countsOf(rows),
    lagging: laggingFirst(rows),
    areas: areas.map((area) => ({ area, ...countsOf(rows.filter(({ indicator }) => indicator.area === area)) })),
  };
}

function countsOf(rows: readonly ReportRow[]): Counts {
  const inClass = (key: StatusClass): number => rows.filter(({ standing }) => standing.class === key).length;
  const byStatus = STATUSES.map(({ code }) => ({
    status: code,
    count: rows.filter(({ standing }) => standing.status === code).length,
  }));
  return {
    coverage: {
      reported: rows.filter(({ progress }) => typeof progress.actual === 'number').length,
      total: rows.length,
    },
    byClass: {
      done: inClass('done'),
      ok: inClass('ok'),
      watch: inClass('watch'),
      lag: inClass('lag'),
      void: inClass('void'),
      none: inClass('none'),
    },
    byStatus: byStatus.filter(({ count }) => count > 0),
  };
}

/** The lagging rows, worst first; a row without a gap stands behind those of its severity that have one. */
export function laggingFirst<Row extends Pick<ReportRow, 'standing'>>(rows: readonly Row[]): readonly Row[] {
  const gap = ({ standing }: Row): number => standing.gap ?? Number.POSITIVE_INFINITY;
  return rows
    .filter(({ standing }) => standing.lagging)
    .map((row, order) => ({ row, order }))
    .sort(
      (a, b) =>
        b.row.standing.severity - a.row.standing.severity || compare(gap(a.row), gap(b.row)) || a.order - b.order,
    )
    .map(({ row }) => row);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
