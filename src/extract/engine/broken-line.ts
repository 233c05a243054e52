/**
 * Pages that put each figure on a line of its own: …专项资金|1304|万元，为|1464|名学生…. In: a document. Out: the same with such lines
 * joined to the words around them. Cells of a table that lost its frame stay apart: no words go on behind their figure.
 */
import type { Document } from '../../document';

type Block = Document['blocks'][number];

/** Fewer such lines are page numbers and the like. */
const fewest = 3;
const longest = 12;
const figure = /^\s*\d[\d.,]{0,10}\s*$/;
const stop = /[。；;！!？?：:]\s*$/;
/** Words that go on: more than a unit. */
const onward = /^\s*[^\d\s，,。；;：:、)）].*[，,。；;：:、]|^\s*[^\d\s，,。；;：:、)）].{5}/;

const wordsOf = ({ text }: Document, { span }: Block): string =>
  text.slice(span.start, Math.min(span.end, span.start + 80));

/** A figure alone between words that go on before and behind it. */
function isFigure(document: Document, i: number): boolean {
  const [before, block, behind] = [document.blocks[i - 1], document.blocks[i], document.blocks[i + 1]];
  if (before?.kind !== 'line' || block?.kind !== 'line' || behind?.kind !== 'line') return false;
  if (block.span.end - block.span.start > longest || !figure.test(wordsOf(document, block))) return false;
  const tail = document.text.slice(Math.max(before.span.start, before.span.end - 3), before.span.end);
  return !figure.test(wordsOf(document, before)) && !stop.test(tail) && onward.test(wordsOf(document, behind));
}

/** A clause ends in what stands behind: names of a table's rows hold none, and lines broken by width not each one. */
const holdsStop = (document: Document, i: number): boolean => {
  const behind = document.blocks[i + 1];
  return behind !== undefined && /[，,。；;：:]/.test(wordsOf(document, behind));
};

function figuresOf(document: Document): readonly number[] {
  const places = document.blocks.flatMap((_, i) => (isFigure(document, i) ? [i] : []));
  const sentences = places.filter((i) => holdsStop(document, i)).length;
  return places.length < fewest || sentences * 4 < places.length ? [] : places;
}

export const holdsBrokenLines = (document: Document): boolean => figuresOf(document).length > 0;

export function unbroken(document: Document): Document {
  const places = new Set(figuresOf(document));
  if (places.size === 0) return document;
  const blocks: Block[] = [];
  document.blocks.forEach((block, i) => {
    const last = blocks[blocks.length - 1];
    const joins = last !== undefined && (places.has(i) || places.has(i - 1));
    if (joins) blocks[blocks.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } };
    else blocks.push(block);
  });
  return { ...document, blocks };
}

/** The view with the breaks inside of joined lines as spaces. */
export function spacedWithin({ blocks }: Document, view: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, span } of blocks) {
    const isJoined = kind === 'line' && view.slice(span.start, span.end).includes('\n');
    if (!isJoined || span.start < from) continue;
    parts.push(view.slice(from, span.start), view.slice(span.start, span.end).replace(/[\r\n]/g, ' '));
    from = span.end;
  }
  return from === 0 ? view : parts.join('') + view.slice(from);
}
