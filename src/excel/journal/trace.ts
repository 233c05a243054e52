/**
 * What an operation leaves behind, enough to take it back: never positions, which move, but names and codes,
 * with what stood there before and what we put there. What stands otherwise now was changed by a person.
 */
import type { Area, ColumnKey, Highlight, LedgerView, SheetKey, SourceKey } from '../../sheet';
import { sameHeld } from './fingerprint';
import type { Held } from '../ledger';
import type { FilterCriterion } from '../wire/step';

/** What a cell was given or held: a formula begins with `=` under `formula`, text is text. */
export type Written = { readonly formula: string } | { readonly value: Held };

export type CellPlace =
  | { readonly code: string; readonly column: ColumnKey }
  /** A cell of the code's line in 原文. */
  | { readonly source: string; readonly field: SourceKey }
  /** The cell a name of the workbook refers to. */
  | { readonly name: string };

export interface CellTrace {
  readonly place: CellPlace;
  readonly before: Written;
  readonly after: Written;
  /** Number formats, where it got another one. */
  readonly format?: { readonly before: string; readonly after: string };
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

export interface SheetsTrace {
  /** Ids of the sheets that were there before. */
  readonly before: readonly string[];
  readonly sheets: readonly SheetTrace[];
  /** Names of the workbook that came with them. */
  readonly names: readonly string[];
  /** Id of the sheet that was in front. */
  readonly active: string;
}

export interface RowTrace {
  readonly code: string;
  /** Of the row's constants in the ledger. */
  readonly print: string;
  /** Of its rows in the monthly plan and the milestones, which people edit. */
  readonly lists: Readonly<Partial<Record<SheetKey, string>>>;
}

/** Columns of ours on somebody's own sheet. */
export interface AdoptTrace {
  readonly of: 'adopted';
  /** Id. */
  readonly sheet: string;
  /** Sheets that came with it, where there was no ledger. */
  readonly made: SheetsTrace | null;
  readonly filled: readonly FilledTrace[];
}

/** An empty column of the person's own that was filled. */
export interface FilledTrace {
  /** On its head. */
  readonly name: string;
  /** Rows of the table then, and those of them that were filled, counted from its first. */
  readonly height: number;
  readonly rows: readonly number[];
  /** Number formats of then, one a filled row. */
  readonly formats: readonly string[];
}

export type Trace =
  /** Our rules of colour set anew: cut off, it is done to its end. */
  | { readonly of: 'rules'; readonly highlights: readonly Highlight[] }
  /** Names taken from sheets that somebody copied; `sheet`: id. */
  | {
      readonly of: 'names';
      readonly names: readonly {
        readonly name: string;
        readonly refersTo: string;
        readonly sheet: string;
        readonly hidden: boolean;
      }[];
    }
  /** Which columns are to be seen: cut off, it is done to its end. */
  | { readonly of: 'view'; readonly view: LedgerView }
  | AdoptTrace
  | ({ readonly of: 'sheets' } & SheetsTrace)
  | {
      readonly of: 'rows';
      /** Rows of the ledger before. */
      readonly stood: number;
      readonly rows: readonly RowTrace[];
      /** Sheets that came with the rows, as with a new ledger. */
      readonly made: SheetsTrace;
      /** Names of the workbook that point to the new sheets since, and where they pointed. */
      readonly names: readonly { readonly name: string; readonly before: string }[];
      /** Our rules, to be set again over the rows that stay. */
      readonly highlights: readonly Highlight[];
      /** What the ledger was filtered by, null: no filter was set. */
      readonly filter: { readonly area: Area; readonly criteria: readonly FilterCriterion[] } | null;
      /** Cells of rows that stood before. */
      readonly cells?: readonly CellTrace[];
    }
  | {
      readonly of: 'cells';
      readonly cells: readonly CellTrace[];
    };

/** What must be known of a trace that is kept apart, to ask for all it will be compared with in the same round. */
export interface Brief {
  readonly of: 'apart';
  readonly trace: Trace['of'];
  readonly columns: readonly ColumnKey[];
  readonly names: readonly string[];
  /** Of 原文. */
  readonly fields?: readonly SourceKey[];
  readonly made: SheetsTrace | null;
  /** Somebody's own, by id. */
  readonly sheet?: string;
  /** Single cells. */
  readonly count?: number;
}

/** How many single cells a trace speaks of; null: of more than cells. */
export function countOf(trace: Trace | Brief): number | null {
  if (trace.of === 'apart') return trace.trace === 'cells' ? (trace.count ?? null) : null;
  return trace.of === 'cells' ? trace.cells.length : null;
}

/** The single cells of a trace. */
export function cellsOf(trace: Trace): readonly CellTrace[] {
  return 'cells' in trace ? (trace.cells ?? []) : [];
}

export function briefOf(trace: Trace): Brief {
  const places = cellsOf(trace).map(({ place }) => place);
  return {
    of: 'apart',
    trace: trace.of,
    columns: [...new Set(places.flatMap((place) => ('column' in place ? [place.column] : [])))],
    names: [...new Set(places.flatMap((place) => ('name' in place ? [place.name] : [])))],
    fields: [...new Set(places.flatMap((place) => ('field' in place ? [place.field] : [])))],
    made: madeBy(trace),
    count: places.length,
    ...(trace.of === 'adopted' ? { sheet: trace.sheet } : {}),
  };
}

function madeBy(trace: Trace): SheetsTrace | null {
  if (trace.of === 'adopted') return trace.made;
  return trace.of === 'rows' && trace.made.sheets.length > 0 ? trace.made : null;
}

export function sameWritten(one: Written, other: Written): boolean {
  if ('formula' in one || 'formula' in other)
    return 'formula' in one && 'formula' in other && unquoted(one.formula) === unquoted(other.formula);
  return sameHeld(one.value, other.value);
}

/** Excel leaves out the quotes of titles that need none. */
function unquoted(formula: string): string {
  return formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');
}
