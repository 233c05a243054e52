/** What is news since the last refresh, in the words of a meeting: newly lagging, recovered, overdue, soon due. Pure. */
import type { StatusCode } from '../../status';
import { serialOf } from '../../status';
import type { Changed, LedgerRow, News } from '../ledger';

/** Days ahead in which something counts as soon due. */
const SOON = 30;
const OVERDUE: readonly (StatusCode | null)[] = ['overdue', 'overdue-unreported'];

export interface Seen {
  readonly asOf: string | null;
  readonly changes: readonly Changed[];
  /** Due date by code, as the last refresh saw it. */
  readonly due: (code: string) => unknown;
}

export function newsOf(rows: readonly LedgerRow[], asOf: string | null, seen: Seen): News {
  const turned = seen.changes.filter(({ what }) => what === 'status');
  const overdue = turned.filter(({ before, after }) => isOverdue(after) && !isOverdue(before)).map(({ code }) => code);
  const of = (turn: Changed['turn']): readonly string[] =>
    turned.filter((one) => one.turn === turn && !overdue.includes(one.code)).map(({ code }) => code);
  const soon = rows.filter(
    (row) =>
      row.code !== '' &&
      row.class !== 'done' &&
      isSoon(row.due, asOf) &&
      !(seen.asOf !== null && isSoon(seen.due(row.code), seen.asOf)),
  );
  return { lagging: of('lagging'), recovered: of('recovered'), overdue, due: soon.map(({ code }) => code) };
}

function isOverdue(status: unknown): boolean {
  return OVERDUE.some((one) => one === status);
}

/** From the as-of day on, at most so many days away. */
function isSoon(due: unknown, asOf: string | null): boolean {
  const [day, today] = [typeof due === 'string' ? serialOf(due) : null, asOf === null ? null : serialOf(asOf)];
  return day !== null && today !== null && day >= today && day - today <= SOON;
}
