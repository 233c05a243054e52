/**
 * A review as data: the documents that were read and the acts of the person, in order. Everything shown is computed
 * from these two, so taking back is dropping the last act, and a draft reloaded is the same review.
 */
import type { Document, Span } from '../../document';
import type { Basis, ColumnMapping, Comparator, Extraction, StatementKind } from '../../plan';

export interface ReviewDocument {
  readonly document: Document;
  readonly extraction: Extraction;
}

/** `document index:statement id`. */
export type Key = string;

/** What a person may set right. Only the fields named are changed; null says "the text does not tell". */
export interface Correction {
  readonly name?: string;
  readonly kind?: StatementKind;
  /** After scaling, as in the statement; null: the figure is missing. */
  readonly value?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  /** The figure is not in the scale that was read (万, million). */
  readonly scale?: null;
  readonly op?: Comparator;
  /** A period as in the statement (`2025`, `2025-H1`, `2025-06`) or a day `2025-06-30`. */
  readonly when?: string | null;
  readonly owner?: string | null;
  readonly basis?: Basis | null;
}

export type CorrectedField = keyof Correction;

export interface Changed {
  readonly key: Key;
  readonly change: Correction;
  /** The person has seen this one: it is accepted with the correction. */
  readonly accept: boolean;
}

/** What an import is to the ledger that stands; `beside`: another year's plan, for a ledger of its own. */
export type Relation = 'version' | 'another' | 'results' | 'beside';

/** What becomes of a row that the new version leaves out. */
export type Fate = 'note' | 'withdraw' | 'leave';

/** Where a figure of a report goes: `found` is the row it was matched to. */
export type Destination = { readonly code: string } | 'found' | 'new' | null;

/** What a person says of the differences between ledger and new version. */
export type Settling =
  | { readonly what: 'keep'; readonly code: string; readonly field: string; readonly keep: boolean }
  /** `code` null: for all changes; a text of one row stands before it. */
  | { readonly what: 'grounds'; readonly code: string | null; readonly text: string }
  | { readonly what: 'each'; readonly each: boolean }
  | { readonly what: 'fate'; readonly codes: readonly string[]; readonly fate: Fate }
  /** Whether a row that is gone and a record that is new are one, named otherwise; null: ask again. */
  | { readonly what: 'renamed'; readonly code: string; readonly key: Key; readonly same: boolean | null }
  /** A figure of a report: the row it goes to, a row of its own, or none. */
  | { readonly what: 'pair'; readonly figures: readonly string[]; readonly to: Destination }
  /** The report's figure in place of the one that stands. */
  | { readonly what: 'over'; readonly code: string; readonly over: boolean };

export type ReviewAct =
  | { readonly act: 'year'; readonly year: number }
  | { readonly act: 'accept'; readonly keys: readonly Key[] }
  | { readonly act: 'reject'; readonly keys: readonly Key[] }
  | { readonly act: 'reopen'; readonly keys: readonly Key[] }
  /** One act changes the record looked at and those like it, or a whole section, so that one undo takes all of it back. */
  | { readonly act: 'correct'; readonly changed: readonly Changed[] }
  /** These rows stand in the ledger now; writing is undone in the workbook, not here. */
  | { readonly act: 'written'; readonly keys: readonly Key[] }
  /** Which of the articles in the files are ours. */
  | { readonly act: 'plans'; readonly chosen: readonly string[] }
  | { readonly act: 'relation'; readonly is: Relation }
  | { readonly act: 'settle'; readonly settling: Settling }
  /** A rejected number that a person holds to be an indicator. */
  | { readonly act: 'adopt'; readonly document: number; readonly number: Span; readonly name: string };

export interface Draft {
  readonly documents: readonly ReviewDocument[];
  readonly acts: readonly ReviewAct[];
  /** What was known or told of the columns of their tables: with it the same is found again. */
  readonly columns?: readonly ColumnMapping[];
}

export const keyOf = (document: number, statement: string): Key => `${document}:${statement}`;

export function draftOf(documents: readonly ReviewDocument[], columns: readonly ColumnMapping[] = []): Draft {
  return { documents, acts: [], ...(columns.length === 0 ? {} : { columns }) };
}

export function withAct(draft: Draft, act: ReviewAct): Draft {
  return { ...draft, acts: [...draft.acts, act] };
}

const asked: ReadonlySet<ReviewAct['act']> = new Set(['year', 'plans', 'relation', 'settle', 'written']);

/** Questions that are asked once are never taken back, nor is what stands in the ledger. */
export function canTakeBack({ acts }: Draft): boolean {
  const last = acts.at(-1);
  return last !== undefined && !asked.has(last.act);
}

export function withoutLastAct(draft: Draft): Draft {
  return canTakeBack(draft) ? { ...draft, acts: draft.acts.slice(0, -1) } : draft;
}

/** The last answer to a question, or null while it was not answered. */
export function answerOf<A extends ReviewAct['act']>(
  { acts }: Pick<Draft, 'acts'>,
  question: A,
): Extract<ReviewAct, { readonly act: A }> | null {
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const act = acts[at];
    if (act?.act === question) return act as Extract<ReviewAct, { readonly act: A }>;
  }
  return null;
}

/** The year a person gave, or null while it has not been asked. */
export function yearOf(draft: Draft): number | null {
  return answerOf(draft, 'year')?.year ?? null;
}
