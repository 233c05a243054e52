/**
 * What a person said of the columns of a table whose header we did not understand surely. Found again by the words of
 * the heads (digits left open, so that next year's table is the same one), wherever the table stands and in any file.
 */

/** Cells of a row that are kept as they are written, under the ledger's column of that key. */
export const cellRoles = [
  'code',
  'kind',
  'direction',
  'basis',
  'modality',
  'start',
  'dataDate',
  'weight',
  'person',
  'support',
  'leader',
  'note',
  'cause',
  'measure',
  'measureDue',
  'closure',
  'evidence',
  'selfReported',
  'judgement',
  'benchmark',
] as const;
export type CellRole = (typeof cellRoles)[number];

/** What a column of a plan's table can hold for us, all that the ledger has a column for and does not compute itself. */
export const mappedRoles = [
  'name',
  'area',
  'unit',
  'baseline',
  'target',
  'upper',
  'actual',
  'due',
  'owner',
  ...cellRoles,
] as const;
export type MappedRole = (typeof mappedRoles)[number];

export interface ColumnMapping {
  readonly key: string;
  /** By column. All null: this is no table of indicators. */
  readonly roles: readonly (MappedRole | null)[];
}

/** none: no column of targets or names is known; several: more than one may be the target. */
export type MappingDoubt = 'none' | 'several';

/** A table that wants to be asked about: its heads, some of its rows, and what we take each column for. */
export interface UnsureTable {
  readonly key: string;
  readonly why: MappingDoubt;
  readonly heads: readonly string[];
  /** The first rows below the header, by column. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly roles: readonly (MappedRole | null)[];
}
