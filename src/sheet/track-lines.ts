/**
 * What 填报 and 变更记录 say, as data: check-ins, a line for each operation, a line for each field it changed. In: an operation
 * and its changes. Out: lines; the sheets' rows are made of them by `check-ins.ts` and `changes.ts`, in Excel and in files
 * alike. Dates are ISO, times `yyyy-mm-ddThh:mm`.
 */
import type { IsoDate } from '../plan';
import type { Wording } from '../wording';
import type { ColumnKey } from './columns';

export type LoggedKind = keyof Wording['track']['kinds'];

/** Where a value came from; `name` is the file's, the table's, the linked cell's or the operation's. */
export type LineSource =
  | { readonly by: 'sheet' | 'pane' | 'command' }
  | { readonly by: 'document' | 'table' | 'returned' | 'link' | 'undo'; readonly name: string };

/** As held in the cell, but a date as an ISO date; null: blank. */
export type LineValue = string | number | boolean | null;

export interface CheckIn {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** ISO date, a text where a person typed one; null: none was given. */
  readonly dataDate: IsoDate | string | null;
  readonly value: LineValue;
  /** Number format of the row's amounts. */
  readonly format: string;
  readonly entered: string;
  readonly source: LineSource;
  /** Id of the operation that recorded it. */
  readonly operation: string;
}

export interface LoggedOperation {
  readonly id: string;
  readonly kind: LoggedKind;
  readonly at: string;
  /** What its sentence fills in: rows, code, date … */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ChangedField {
  readonly code: string;
  readonly name: string;
  readonly field: ColumnKey;
  readonly before: LineValue;
  readonly after: LineValue;
  /** Number format of the values; dates have their own. */
  readonly format: string;
  /** 依据; null: not given (yet). */
  readonly grounds: string | null;
  readonly source: LineSource;
}

export type ChangeLine =
  | { readonly of: 'operation'; readonly operation: LoggedOperation }
  | { readonly of: 'field'; readonly operation: LoggedOperation; readonly change: ChangedField };

export function changeLines(operation: LoggedOperation, changes: readonly ChangedField[]): readonly ChangeLine[] {
  return [{ of: 'operation', operation }, ...changes.map((change): ChangeLine => ({ of: 'field', operation, change }))];
}

export function sourceWords(source: LineSource, { track }: Wording): string {
  return 'name' in source ? track.sources[source.by](source.name) : track.sources[source.by];
}
