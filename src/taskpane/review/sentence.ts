/**
 * A sentence cut into pieces for showing, the number and the words of the name marked. Pieces are plain text: they
 * become text nodes, so whatever a document says is shown as these very characters.
 */
import type { Span } from '../../document';
import type { Statement } from '../../plan';

export type Mark = 'number' | 'name';

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

const longest = 240;
const ends = new Set(['。', '!', '?', '！', '？', '；', ';', '\n', '\r']);

/** The sentence a number stands in, within its block and at most 240 characters to either side. */
export function sentenceAround(text: string, number: Span, block?: Span): Span {
  const from = Math.max(block?.start ?? 0, number.start - longest);
  const to = Math.min(block?.end ?? text.length, number.end + longest);
  let start = number.start;
  while (start > from && !ends.has(text.charAt(start - 1))) start -= 1;
  let end = number.end;
  while (end < to && !ends.has(text.charAt(end))) end += 1;
  if (end < to) end += 1;
  return { start, end };
}

interface Edge {
  readonly span: Span;
  readonly mark: Mark;
}

/** Where the marks overlap the number wins: it is what the eye looks for. */
export function piecesOf(text: string, sentence: Span, marks: readonly Edge[]): readonly Piece[] {
  const inside = marks
    .map(({ span, mark }) => ({
      mark,
      start: Math.max(span.start, sentence.start),
      end: Math.min(span.end, sentence.end),
    }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([sentence.start, sentence.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [start, end] = [cuts[at] ?? 0, cuts[at + 1] ?? 0];
    const over = inside.filter((edge) => edge.start <= start && end <= edge.end).map(({ mark }) => mark);
    const mark = over.includes('number') ? 'number' : (over[0] ?? null);
    const last = pieces.at(-1);
    if (last !== undefined && last.mark === mark)
      pieces[pieces.length - 1] = { text: last.text + text.slice(start, end), mark };
    else pieces.push({ text: text.slice(start, end), mark });
  }
  return pieces;
}

/** The statement's sentence; where the figure is missing an empty mark would show nothing, so the quote is marked instead. */
export function sentencePieces(text: string, statement: Statement): readonly Piece[] {
  const { number, nameSpans, sentence } = statement;
  const names = nameSpans.map((span): Edge => ({ span, mark: 'name' }));
  return piecesOf(text, sentence, [...names, { span: number, mark: 'number' }]);
}
