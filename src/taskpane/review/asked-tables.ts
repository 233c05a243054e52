/**
 * The tables of a review whose columns a person should tell, one of a kind; and what is wrong with an answer.
 */
import type { MappedRole, UnsureTable } from '../../plan';
import type { Draft } from './draft';

export interface AskedTable extends UnsureTable {
  /** Name of the document it was first met in. */
  readonly document: string;
}

export function askedTables({ documents }: Pick<Draft, 'documents'>): readonly AskedTable[] {
  const tables = new Map<string, AskedTable>();
  for (const { document, extraction } of documents)
    for (const table of extraction.unsure ?? [])
      if (!tables.has(table.key)) tables.set(table.key, { ...table, document: document.name });
  return [...tables.values()];
}

export type Roles = readonly (MappedRole | null)[];

/** null: it can be read so. */
export function wrongWith(roles: Roles): 'missingName' | 'twoNames' | 'missingValue' | null {
  const names = roles.filter((role) => role === 'name').length;
  if (names !== 1) return names === 0 ? 'missingName' : 'twoNames';
  return roles.includes('target') || roles.includes('actual') ? null : 'missingValue';
}

/** The first row in the words of the ledger's columns, as it would be read. */
export function firstRow({ samples }: UnsureTable, roles: Roles): readonly (readonly [MappedRole, string])[] {
  const [row] = samples;
  return roles.flatMap((role, c) => {
    const said = row?.[c] ?? '';
    return role === null || said === '' ? [] : [[role, said] as const];
  });
}
