/**
 * "Why is this number not an indicator?": every numeral of a document with what became of it. In: an extraction.
 * Out: accounts in the order of the text, and the one at a place.
 */
import type { Span } from '../document';
import type { Extraction } from '../plan';

export type Account =
  | { readonly is: 'statement'; readonly span: Span; readonly statement: string; readonly rule: string }
  | { readonly is: 'time'; readonly span: Span; readonly value: string | null; readonly rule: 'time' }
  | { readonly is: 'rejected'; readonly span: Span; readonly rule: string };

export function accountsOf(extraction: Extraction): readonly Account[] {
  const accounts: Account[] = [
    ...extraction.statements
      .filter((s) => s.nature === 'number')
      .map((s): Account => ({ is: 'statement', span: s.number, statement: s.id, rule: s.name.rule })),
    ...extraction.times.map(({ span, value }): Account => ({ is: 'time', span, value, rule: 'time' })),
    ...extraction.rejections.map(({ span, rule }): Account => ({ is: 'rejected', span, rule })),
  ];
  return accounts.sort((a, b) => a.span.start - b.span.start);
}

/** What became of the number at an offset, or null where none stands there. */
export function accountAt(extraction: Extraction, at: number): Account | null {
  return accountsOf(extraction).find(({ span }) => span.start <= at && at < Math.max(span.end, span.start + 1)) ?? null;
}
