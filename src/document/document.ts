/**
 * What a document is to us: one raw text and the blocks that stand in it.
 * Every offset is in UTF-16 units into `text`; nothing downstream ever rewrites it,
 * so a value can always be shown in the sentence it came from.
 */

import { unwrapped } from './wrapped';

/** Half-open stretch of a document's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A table cell as the reader found it. Row and column are 0-based in the table's grid; merged cells say how far they reach. */
export interface Cell {
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A number the file itself holds (spreadsheets), before any formatting. */
  readonly number?: number;
  /** The number format or unit the file states for it, such as `0.0%`. */
  readonly format?: string;
}

/**
 * A block as the file says it, before the text itself is read: plain text files only know `line`s;
 * .docx and .html know headings, list items, tables and notes. `span` covers the block's printed line
 * (with its computed numbering label, without the line break).
 */
export type Block =
  | { readonly kind: 'line'; readonly span: Span }
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number; readonly label?: Span }
  | { readonly kind: 'item'; readonly span: Span; readonly level: number; readonly label?: Span }
  | { readonly kind: 'row'; readonly span: Span; readonly table: number; readonly cells: readonly Cell[] }
  | { readonly kind: 'note'; readonly span: Span }
  | { readonly kind: 'furniture'; readonly span: Span };

export type Format = 'txt' | 'md' | 'docx' | 'doc' | 'pdf' | 'html' | 'xlsx' | 'csv' | 'pasted';

export interface Document {
  /** Base name of the file, or a short title for pasted text. */
  readonly name: string;
  readonly format: Format;
  /** For .txt/.md the file's own text without BOM; else the text that `yardstick text` prints. */
  readonly text: string;
  /** In order of `span.start`, not overlapping. */
  readonly blocks: readonly Block[];
  /** Title of a sheet or property of the file, where it has one. */
  readonly title?: string;
}

/** Where a value comes from: the file, the block (index into `blocks`), the characters and the words. */
export interface Source {
  readonly document: string;
  readonly block: number;
  readonly span: Span;
  readonly quote: string;
}

/** A document of plain lines (text files, pasted text): one `line` block for each line that is not blank, or for lines a page broke. */
export function documentOfText(name: string, text: string, format: Format = 'pasted'): Document {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found;
    const end = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = next + 1;
  }
  const blocks = unwrapped(text, lines).map((span) => ({ kind: 'line' as const, span }));
  return { name, format, text, blocks };
}
