/**
 * What an operation leaves behind, enough to take it back: never positions, which move, but names and codes,
 * with what stood there before and what we put there. What stands otherwise now was changed by a person.
 */
import type { ColumnKey, SheetKey } from '../sheet';
import { sameHeld } from './fingerprint';
import type { Held } from './ledger';

/** What a cell was given or held: a formula begins with `=` under `formula`, text is text. */
export type Written = { readonly formula: string } | { readonly value: Held };

export type CellPlace =
  | { readonly code: string; readonly column: ColumnKey }
  /** The cell a name of the workbook refers to. */
  | { readonly name: string };

export interface CellTrace {
  readonly place: CellPlace;
  readonly before: Written;
  readonly after: Written;
}

export interface SheetTrace {
  readonly title: string;
  /** Of the constants we wrote, with their places: tells whether a person touched the sheet since. */
  readonly print: string;
  /** How many cells Excel computes; a formula typed over is one less. */
  readonly formulas: number;
  /** Cells that are not compared, as row, column, rows, columns: computed ones, and our own time stamps. */
  readonly masks: readonly (readonly [number, number, number, number])[];
}

export type Trace =
  | {
      readonly of: 'sheets';
      /** Ids of the sheets that were there before. */
      readonly before: readonly string[];
      readonly sheets: readonly SheetTrace[];
      /** Names of the workbook that came with them. */
      readonly names: readonly string[];
      /** Id of the sheet that was in front. */
      readonly active: string;
    }
  | {
      readonly of: 'rows';
      readonly codes: readonly string[];
      /** One for each code. */
      readonly prints: readonly string[];
      readonly sheets: readonly { readonly key: SheetKey; readonly rows: number }[];
    }
  | {
      readonly of: 'cells';
      readonly cells: readonly CellTrace[];
    };

/** What must be known of a trace that is kept apart, to ask for all it will be compared with in the same round. */
export type Brief = { readonly of: 'apart'; readonly trace: Trace['of']; readonly columns: readonly ColumnKey[]; readonly names: readonly string[] };

export function briefOf(trace: Trace): Brief {
  const places = trace.of === 'cells' ? trace.cells.map(({ place }) => place) : [];
  return {
    of: 'apart',
    trace: trace.of,
    columns: [...new Set(places.flatMap((place) => ('column' in place ? [place.column] : [])))],
    names: [...new Set(places.flatMap((place) => ('name' in place ? [place.name] : [])))],
  };
}

export function sameWritten(one: Written, other: Written): boolean {
  if ('formula' in one || 'formula' in other) return 'formula' in one && 'formula' in other && one.formula === other.formula;
  return sameHeld(one.value, other.value);
}
