/** What a row promises, as people read it: amounts with their unit, dates, words of the ledger; and a sentence with its figure marked. */
import type { Indicator, Revisable } from '../../../plan';
import { targetWords } from '../../../plan';
import type { Wording } from '../../../wording';
import { amount } from '../../parts/figure';
import { piecesOf } from '../../review/sentence';
import type { Piece } from '../../review/sentence';

type Value = string | number | null;

export function shownField(wording: Wording, field: Revisable, value: Value, row: Indicator): string {
  const { pane, status } = wording;
  if (value === null || value === '') return pane.merge.diff.blank;
  if (value === 'missing' && field === 'target') return pane.review.missing;
  if (typeof value === 'number') return amount(value, row);
  const words: Readonly<Partial<Record<Revisable, Readonly<Record<string, string>>>>> = {
    kind: status.kind,
    direction: status.direction,
    basis: status.basis,
  };
  return words[field]?.[value] ?? value;
}

export function shownTarget(wording: Wording, row: Indicator): string {
  const low = shownField(wording, 'target', targetWords(row.target), row);
  return row.upper === null ? low : `${low}–${shownField(wording, 'upper', row.upper, row)}`;
}

/** How a figure may be written in its sentence. */
function spellings({ target, unit }: Indicator): readonly string[] {
  if (target.kind !== 'number') return [];
  const value = unit === '%' ? Number((target.value * 100).toPrecision(12)) : target.value;
  return [new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value), String(value)];
}

/** A kept sentence has lost its place in the document: its figure is looked for, and not marked where it is written otherwise. */
export function keptPieces(row: Indicator): readonly Piece[] {
  const quote = row.source?.quote ?? '';
  const found = spellings(row)
    .map((words) => ({ words, at: quote.indexOf(words) }))
    .find(({ at }) => at >= 0);
  const marks =
    found === undefined
      ? []
      : [{ span: { start: found.at, end: found.at + found.words.length }, mark: 'number' as const }];
  return piecesOf(quote, { start: 0, end: quote.length }, marks);
}
