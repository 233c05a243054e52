/** What Home says of a ledger: counts by status, how much is reported, and the one thing to do next. */
import type { Ledger, Look } from '../../../excel';
import type { StatusCode } from '../../../status';
import { entryOf } from '../../../status';
import type { StatusCount } from '../../parts/status-bar';

/** Worst first, then by count; rows whose status cell holds something else are left out. */
export function statusCounts(ledger: Ledger): readonly StatusCount[] {
  const counts = new Map<StatusCode, number>();
  for (const { status } of ledger.rows) if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .map(([status, count]) => ({ status, count }))
    .sort((a, b) => entryOf(b.status).severity - entryOf(a.status).severity || b.count - a.count);
}

export function reportedCount(ledger: Ledger): number {
  return ledger.rows.filter(({ actual }) => typeof actual === 'number').length;
}

export type NextAct = 'resume' | 'as-of' | 'report' | 'lagging' | 'refresh';

/** A review in hand comes first, then the date without which nothing is computed, then what is missing, then what lags. */
export function nextActOf(ledger: Ledger, look: Look | null, reviewing: boolean): NextAct {
  if (reviewing || look?.hasDraft === true) return 'resume';
  if (ledger.asOf === null) return 'as-of';
  if (ledger.rows.some(({ lagging }) => lagging)) return 'lagging';
  if (reportedCount(ledger) < ledger.rows.length) return 'report';
  return 'refresh';
}

/** The last day of the month before `today`: officers report by closed months. */
export function endOfLastMonth(today: string): string {
  const [year = 1970, month = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0));
  return last.toISOString().slice(0, 10);
}
