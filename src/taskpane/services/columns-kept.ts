/**
 * What was told of the columns of tables, as text for the browser's storage and for the draft, and back. Only words of
 * table heads are kept, no row of any document. What is not one of ours is as good as nothing.
 */
import { mappedRoles } from '../../plan';
import type { ColumnMapping } from '../../plan';

/** Tables told of, the newest first. */
export type Columns = readonly ColumnMapping[];

/** An office meets so many kinds of tables; the oldest are forgotten. */
const most = 60;

export function keptColumns(columns: Columns): string {
  return JSON.stringify(columns.slice(0, most));
}

/** The newer beats the older of the same heads. */
export function withColumns(columns: Columns, told: Columns): Columns {
  const keys = new Set(told.map(({ key }) => key));
  return [...told, ...columns.filter(({ key }) => !keys.has(key))].slice(0, most);
}

const known: ReadonlySet<unknown> = new Set([null, ...mappedRoles]);

function isMapping(value: unknown): value is ColumnMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { key, roles } = value as { readonly key?: unknown; readonly roles?: unknown };
  return typeof key === 'string' && Array.isArray(roles) && roles.every((role) => known.has(role));
}

export function readColumns(text: string | null): Columns {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isMapping).slice(0, most) : [];
  } catch {
    // Not JSON: damaged, or of another version; the tables will be asked about again.
    return [];
  }
}
