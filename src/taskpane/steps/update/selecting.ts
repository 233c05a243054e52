/** Which rows Update shows: those of the period, by words, area and owner. */
import type { Ledger, LedgerRow } from '../../../excel';

export type Which = 'period' | 'unreported' | 'all';

export interface Selection {
  readonly which: Which;
  readonly search: string;
  readonly area: string;
  readonly owner: string;
}

export const everything: Selection = { which: 'period', search: '', area: '', owner: '' };

function isOf(row: LedgerRow, which: Which): boolean {
  if (which === 'all') return true;
  // A row that has not started yet has nothing to report this period.
  if (row.status === 'not-started') return false;
  return which === 'period' || typeof row.actual !== 'number';
}

function says(row: LedgerRow, search: string): boolean {
  const words = search.trim().toLowerCase();
  return words === '' || `${row.name} ${row.code} ${row.area} ${row.owner}`.toLowerCase().includes(words);
}

export function selected(rows: readonly LedgerRow[], { which, search, area, owner }: Selection): readonly LedgerRow[] {
  return rows.filter(
    (row) =>
      isOf(row, which) &&
      (area === '' || row.area === area) &&
      (owner === '' || row.owner === owner) &&
      says(row, search),
  );
}

/** What a column holds, in the order of the ledger, without blanks. */
export function choicesOf(ledger: Ledger, column: 'area' | 'owner'): readonly string[] {
  return [...new Set(ledger.rows.map((row) => row[column]))].filter((value) => value !== '');
}
