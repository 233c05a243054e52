/**
 * A number the extractor left aside, made a statement because a person says it is an indicator. What the text tells
 * near it (sentence, heading) is taken along; the rest is for the person to fill in.
 */
import { wordsOf } from '../../document';
import type { Span } from '../../document';
import type { Field, Statement } from '../../plan';
import type { ReviewDocument } from './draft';
import { sentenceAround } from './sentence';

const rule = 'person';
const said = <T>(value: T): Field<T> => ({ value, how: 'said', rule });
const inferred = <T>(value: T): Field<T> => ({ value, how: 'inferred', rule });

/** The plain figure in `words` (`1,200所`, `６０％`), or null when it is not written in digits. */
export function figureIn(words: string): { readonly value: number | null; readonly unit: string | null } {
  const half = words.replace(/[０-９．，％]/g, (sign) =>
    sign === '，' ? ',' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  const found = /(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<unit>[^\d\s]{0,8})/.exec(half)?.groups;
  if (found === undefined) return { value: null, unit: null };
  const value = Number((found['digits'] ?? '').replaceAll(',', ''));
  const unit = found['unit'] ?? '';
  return { value: Number.isFinite(value) ? value : null, unit: unit === '' ? null : unit };
}

export function adopted({ document, extraction }: ReviewDocument, number: Span, name: string): Statement {
  const block = extraction.outline.findIndex(({ span }) => span.start <= number.start && number.end <= span.end);
  const place = extraction.outline[block];
  const heading = place?.under == null ? undefined : extraction.outline[place.under];
  const sentence = sentenceAround(document.text, number, place?.span);
  const { value, unit } = figureIn(wordsOf(document, number));
  return {
    id: `p${number.start}`,
    number,
    quote: sentence,
    sentence,
    block: Math.max(block, 0),
    article: place?.article ?? 0,
    kind: said('target'),
    core: true,
    name: said(name),
    nameSpans: [],
    op: inferred('='),
    value: said(value),
    high: inferred(null),
    unit: said(unit),
    scale: null,
    per: inferred(null),
    when: inferred(null),
    change: inferred(null),
    missing: value === null,
    nature: 'number',
    baseline: inferred(null),
    owner: inferred(null),
    area: inferred(heading === undefined ? null : document.text.slice(heading.span.start, heading.span.end).trim()),
    modality: inferred(null),
    hints: [],
    doubts: [],
    confidence: 1,
    band: 'sure',
  };
}
