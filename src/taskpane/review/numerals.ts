/**
 * The text of a review with every numeral in it, and what became of each: a record, a time, or left aside by a rule.
 * In: the review. Out: the text in parts that a page can hold, cut into plain pieces and numerals.
 */
import type { OutlineBlock } from '../../plan';
import { wordsOf } from '../../document';
import type { Span } from '../../document';
import { accountsOf } from '../../extract';
import type { Account } from '../../extract';
import { keyOf } from './draft';
import type { Key } from './draft';
import type { Review } from './items';

/** dismissed: read as an indicator, which a person said it is not. */
export type Fate = 'record' | 'dismissed' | 'time' | 'left';

export interface Numeral {
  readonly key: string;
  readonly document: number;
  readonly span: Span;
  /** As written; blank where the figure is missing from the text. */
  readonly words: string;
  readonly fate: Fate;
  readonly rule: string;
  /** The records that stand on it. */
  readonly items: readonly Key[];
  /** Of a time: the period it means. */
  readonly period: string | null;
}

export interface Paragraph {
  readonly start: number;
  readonly kind: OutlineBlock['kind'];
  readonly pieces: readonly (string | Numeral)[];
}

export interface TextPart {
  readonly document: number;
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What one page of the pane shows at once. */
const most = { letters: 6000, paragraphs: 80 } as const;

function fateOf(review: Review, items: readonly Key[], account: Account): Fate {
  if (items.length > 0)
    return items.every((key) => review.byKey.get(key)?.decision === 'rejected') ? 'dismissed' : 'record';
  return account.is === 'time' ? 'time' : 'left';
}

function itemsOn(review: Review, document: number, account: Account): readonly Key[] {
  const key = keyOf(document, account.is === 'statement' ? account.statement : `p${account.span.start}`);
  return review.byKey.has(key) ? [key] : [];
}

/** In the order of the text, not overlapping; several records on one numeral are one entry. */
export function numeralsOf(review: Review, document: number): readonly Numeral[] {
  const source = review.documents[document];
  if (source === undefined) return [];
  const found: Numeral[] = [];
  for (const account of accountsOf(source.extraction)) {
    const { span, rule } = account;
    const last = found.at(-1);
    const items = itemsOn(review, document, account);
    if (last !== undefined && last.span.start === span.start && account.is === 'statement') {
      const both = [...last.items, ...items];
      found[found.length - 1] = { ...last, items: both, fate: fateOf(review, both, account) };
      continue;
    }
    if (last !== undefined && span.start < last.span.end) continue;
    found.push({
      key: `${document}:${span.start}`,
      document,
      span,
      words: wordsOf(source.document, span),
      rule,
      items,
      fate: fateOf(review, items, account),
      period: account.is === 'time' ? account.value : null,
    });
  }
  return found;
}

function piecesOf(text: string, { start, end }: Span, numerals: readonly Numeral[]): readonly (string | Numeral)[] {
  const pieces: (string | Numeral)[] = [];
  let at = start;
  for (const numeral of numerals) {
    if (numeral.span.start > at) pieces.push(text.slice(at, numeral.span.start));
    pieces.push(numeral);
    at = numeral.span.end;
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}

function paragraphsOf(review: Review, document: number): readonly Paragraph[] {
  const source = review.documents[document];
  if (source === undefined) return [];
  const { text } = source.document;
  const numerals = numeralsOf(review, document);
  let next = 0;
  return source.extraction.outline.map(({ span, kind }) => {
    while ((numerals[next]?.span.start ?? Infinity) < span.start) next += 1;
    const from = next;
    while ((numerals[next]?.span.end ?? Infinity) <= span.end) next += 1;
    return { start: span.start, kind, pieces: piecesOf(text, span, numerals.slice(from, next)) };
  });
}

const lengthOf = ({ pieces }: Paragraph): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : piece.words.length), 0);

export function textParts(review: Review): readonly TextPart[] {
  return review.documents.flatMap(({ document: { name } }, document) => {
    const parts: TextPart[] = [];
    let [paragraphs, letters]: [Paragraph[], number] = [[], 0];
    for (const paragraph of paragraphsOf(review, document)) {
      if (paragraphs.length >= most.paragraphs || (letters > 0 && letters + lengthOf(paragraph) > most.letters)) {
        parts.push({ document, name, paragraphs });
        [paragraphs, letters] = [[], 0];
      }
      paragraphs.push(paragraph);
      letters += lengthOf(paragraph);
    }
    if (paragraphs.length > 0) parts.push({ document, name, paragraphs });
    return parts;
  });
}

/** Where one clause ends and the next begins. */
const marks = /[，。；：！？、,;:!?\n\r\t]/;
const numbering = /^[\s\d.．、()（）①-⑳一二三四五六七八九十]*[.．、)）]\s*/;
/** Words between a name and its number. */
const between =
  /(?:将|要|力争|争取|确保|预计|计划|总数|数量|分别|累计)?(?:达到|达|到|为|共计|共有|共|约|近|超过|超|不少于|不低于|不超过|至少|控制在|增至|提高到|是|有)?\s*$/;
const betweenEnglish = /\s+(?:to|of|at|by|is|are|was|were|reach(?:es|ed)?|at least|up to|about|over|with)\s*$/i;

/** What a number may be called, by the words of its clause: those before it, else those behind it. */
export function guessedName(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < 60 && !marks.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < 60 && !marks.test(text.charAt(to))) to += 1;
  const before = text.slice(from, start).replace(numbering, '').replace(between, '').replace(betweenEnglish, '').trim();
  return before.length >= 2
    ? before
    : text
        .slice(end, to)
        .replace(/\.\s.*$|\.$/, '')
        .trim();
}
