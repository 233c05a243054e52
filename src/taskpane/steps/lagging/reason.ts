/** Why a row lags, in words: the figures that decided its status, one short sentence. */
import type { Held, LedgerRow } from '../../../excel';
import type { Wording } from '../../../wording';
import { amount, count, percent } from '../../parts/figure';

const day = 86_400_000;

/** Days from one ISO date to another; null when either is no date. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const [start, end] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  return Number.isNaN(start) || Number.isNaN(end) ? null : Math.round((end - start) / day);
}

type Words = Wording['pane']['lagging']['reasons'];

function figure(value: Held, row: LedgerRow): string {
  return typeof value === 'number' ? amount(value, row) : String(value ?? '');
}

function paceReason(row: LedgerRow, words: Words): string {
  const completion = percent(row.completion ?? 0);
  if (row.expected === null || row.gap === null) return words.completion(completion);
  return words.pace(completion, percent(row.expected), Math.abs(row.gap).toFixed(1));
}

function boundReason(row: LedgerRow, bound: Held, words: Words): string {
  const over = row.direction !== 'up';
  return (over ? words.over : words.under)(figure(row.actual, row), figure(bound, row));
}

export function reasonOf(row: LedgerRow, asOf: string | null, words: Words): string {
  const late = count(daysBetween(row.due, asOf) ?? 0);
  switch (row.status) {
    case 'overdue-unreported':
      return words.overdueUnreported(late);
    case 'overdue':
      return words.overdue(late, percent(row.completion ?? 0));
    case 'limit-broken':
      return boundReason(row, row.target, words);
    case 'over-range':
      return boundReason(row, row.upper, words);
    case 'reversed':
      return words.reversed(figure(row.actual, row), figure(row.baseline, row));
    default:
      return paceReason(row, words);
  }
}

/** Worst first; among equals the widest gap first. */
export function bySeverity(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter(({ lagging }) => lagging).sort((a, b) => b.severity - a.severity || (a.gap ?? 0) - (b.gap ?? 0));
}
