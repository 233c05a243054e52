/**
 * A problem is data: what is wrong and where, never a finished sentence. `wording/` turns code and values
 * into what, where and what to do, in each language; a code without its words does not compile.
 */
import type { Span } from './document';

export type Severity = 'error' | 'warning' | 'info';

/** Where a problem stands: a place in a document, in a sheet, in a file, or in an option. */
export type Place =
  | { readonly in: 'file'; readonly file: string }
  | { readonly in: 'document'; readonly file: string; readonly span: Span }
  | { readonly in: 'cell'; readonly file?: string; readonly sheet: string; readonly address: string }
  | { readonly in: 'sheet'; readonly file?: string; readonly sheet: string }
  | { readonly in: 'workbook' }
  | { readonly in: 'option'; readonly option: string };

export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** What the sentence fills in: numbers and quoted words, by name. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a function over documents returns: a value as good as could be had, and what to look at. */
export interface Result<T, Code extends string = string> {
  readonly value: T;
  readonly problems: readonly Problem<Code>[];
}
