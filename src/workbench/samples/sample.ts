/**
 * A sample document as data, so that its .docx and its .txt cannot drift apart: the writers compute the
 * labels (一、 （一） 1.) from the levels, as Word does. Every sentence is of our own writing; the offices do not exist.
 */

export type Language = 'zh' | 'en';

/** A table cell; `rows` and `columns` say how far a merged cell reaches. Cells covered by a merge are not listed. */
export interface TableCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

export type SampleBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly headerRows: number;
      readonly rows: readonly (readonly TableCell[])[];
    };

export interface Sample {
  /** File name without its ending: `zh-plan`. */
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly SampleBlock[];
}

/** One actual for trying the product: which indicator (by the words of its name and its target), how much, as of when. */
export interface SampleActual {
  readonly name: string;
  /** As the document writes it (92 for 92 %), null where the plan gives no figure. */
  readonly target: number | null;
  readonly unit: string;
  /** As a person types it: in the unit, percent as 90.4. */
  readonly actual: number;
  readonly date: string;
}

/** Shorthand for the samples' own files. */
export const heading = (level: 1 | 2, text: string): SampleBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string): SampleBlock => ({ kind: 'paragraph', text });
export const item = (text: string): SampleBlock => ({ kind: 'item', text });
export const cell = (text: string, rows = 1, columns = 1): TableCell => ({ text, rows, columns });
