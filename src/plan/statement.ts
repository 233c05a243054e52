/**
 * A statement is one measurable intention or result as the text says it; the words are those of the
 * labelling guide. Each field says how it was got, so that the pane can answer "why?".
 */
import type { Span } from '../document';
import type { CellRole, UnsureTable } from './column-mapping';

/** said: the words stand there. inherited: from the sentence, heading or document around. inferred: by rule of thumb. */
export type How = 'said' | 'inherited' | 'inferred';

export interface Field<T> {
  readonly value: T;
  readonly how: How;
  /** The words that said so, where there are any. */
  readonly from?: Span;
  /** Id of the rule that decided; `wording` has a sentence for each. */
  readonly rule: string;
}

export type StatementKind = 'target' | 'actual';
export type Comparator = '=' | '>=' | '<=' | 'range' | '~';
export type Change = 'increase' | 'decrease';

/** A reason to look at a statement before it becomes a row. */
export interface Doubt {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** sure: may be ticked together; look: one glance; doubtful: one by one. */
export type Band = 'sure' | 'look' | 'doubtful';

export interface Statement {
  /** `s` and the number's offset, with `.k` where several stand on one number: stable over a re-reading of the same text. */
  readonly id: string;
  /** The number expression exactly as written; empty span where the figure is missing altogether. */
  readonly number: Span;
  /** The clause that holds what is measured and the number. */
  readonly quote: Span;
  /** The whole sentence, for showing. */
  readonly sentence: Span;
  /** Index into the outline's blocks. */
  readonly block: number;
  /** Which of the articles glued into the file (0-based). */
  readonly article: number;
  readonly kind: Field<StatementKind>;
  /** false: mentioned in passing (a prize, a one-off size); offered, never pressed. */
  readonly core: boolean;
  /** Words of the text joined by fixed glue; `nameSpans` are the words. */
  readonly name: Field<string>;
  readonly nameSpans: readonly Span[];
  readonly op: Field<Comparator>;
  /** After scaling (4万 → 40000; 60% → 60); null where the digits are missing from the text. */
  readonly value: Field<number | null>;
  readonly high: Field<number | null>;
  readonly unit: Field<string | null>;
  /** The scale word as written (万, 亿, million), for keeping the document's unit in the sheet. */
  readonly scale: { readonly word: string; readonly factor: number } | null;
  readonly per: Field<string | null>;
  /** A period: 2025, 2024-H1, 2023-Q4, 2023-09, 2022-09/, 2021/2025, 2023/24. null: the text does not tell. */
  readonly when: Field<string | null>;
  readonly change: Field<Change | null>;
  readonly missing: boolean;
  /** A milestone or a quality with a deadline and no number at all (value null, missing false). */
  readonly nature: 'number' | 'milestone' | 'quality';
  /** The earlier value said beside it (由81%提高到95%), after scaling. */
  readonly baseline: Field<number | null>;
  readonly owner: Field<string | null>;
  /** Nearest heading's words: the row's area. */
  readonly area: Field<string | null>;
  /** 确保 力争 基本. */
  readonly modality: Field<'ensure' | 'strive' | 'basic' | null>;
  /** What a table or a special word says of the row beyond the number. */
  readonly hints: readonly Hint[];
  /** Other cells of a table's row, as they are written. */
  readonly cells?: Readonly<Partial<Record<CellRole, string>>>;
  readonly doubts: readonly Doubt[];
  /** 0…1. */
  readonly confidence: number;
  readonly band: Band;
}

/** Facts a statement carries to its row that are no field of the guide. */
export type Hint =
  | { readonly hint: 'zero-tolerance' }
  | { readonly hint: 'ceiling' }
  | { readonly hint: 'floor' }
  | { readonly hint: 'stock' }
  | { readonly hint: 'flow' }
  | { readonly hint: 'times'; readonly factor: number }
  | { readonly hint: 'binding' }
  | { readonly hint: 'anticipatory' }
  | { readonly hint: 'stages'; readonly names: readonly string[] };

/** A numeral that is no indicator, and the rule that says why not. */
export interface Rejection {
  readonly span: Span;
  readonly rule: string;
  readonly block: number;
}

/** What an article of the file turned out to be: a plan, a summary or both, and its year, with the words that said so. */
export interface Article {
  readonly span: Span;
  readonly title: Span | null;
  readonly mode: Field<'plan' | 'summary' | 'mixed' | 'unknown'>;
  readonly year: Field<number | null>;
  readonly issuer: Field<string | null>;
}

/** One line of the outline the text was read as. */
export interface OutlineBlock {
  readonly span: Span;
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'furniture';
  readonly level: number;
  readonly article: number;
  /** Index of the heading it stands under, or null. */
  readonly under: number | null;
}

/** Everything the extractor says of a document. */
export interface Extraction {
  readonly document: string;
  readonly language: string;
  readonly articles: readonly Article[];
  readonly outline: readonly OutlineBlock[];
  readonly statements: readonly Statement[];
  readonly rejections: readonly Rejection[];
  /** Times found in the text, so that each numeral is accounted for; value as in `Statement.when`. */
  readonly times: readonly { readonly span: Span; readonly value: string | null }[];
  /** The plan's year as guessed, to be asked once at review. */
  readonly year: Field<number | null>;
  /** Tables whose columns a person should tell; absent where there are none. */
  readonly unsure?: readonly UnsureTable[];
  /** Words where a table's row should tell a figure; absent where there are none. */
  readonly unread?: readonly UnreadCell[];
}

/** A cell of a table's column of targets or results that holds words and no number. */
export interface UnreadCell {
  readonly role: 'target' | 'actual';
  readonly span: Span;
  /** Of its row. */
  readonly name: Span;
  readonly code: string | null;
}
