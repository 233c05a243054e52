/**
 * What a person said of the columns of a table whose header we did not understand surely. Found again by the words of
 * the heads (digits left open, so that next year's table is the same one), wherever the table stands and in any file.
 */

/** What a column of a plan's table can hold for us; null where it is left out. */
export type MappedRole = 'name' | 'area' | 'unit' | 'baseline' | 'target' | 'actual' | 'due' | 'owner';

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
