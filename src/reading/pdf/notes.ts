/**
 * Footnotes of a page: lines that begin with a raised figure. In the text above, the same figure right after a word
 * is only the mark of the note; left there, 65%¹ would read like another number.
 */
import { wordsOfLine } from './lines';
import type { Line } from './lines';

const MARK = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/;

/** The words of a note without its mark, null for any other text. */
export function noteWords(text: string): string | null {
  return MARK.test(text) ? text.replace(MARK, '').trim() : null;
}

/** The same lines without the marks of the notes that stand below them. After letters a raised figure stays: m². */
export function withoutMarks(lines: readonly Line[]): readonly Line[] {
  const marks = new Set(lines.flatMap((line) => MARK.exec(wordsOfLine(line))?.[0] ?? []));
  if (marks.size === 0) return lines;
  const after = new RegExp(`(?<=[\\u3001-\\u9fff\\uff00-\\uffef%”’])(?:${[...marks].join('|')})(?![⁰¹²³⁴⁵⁶⁷⁸⁹])`, 'g');
  return lines.map((line) => ({
    ...line,
    segments: line.segments.map((segment) => ({ ...segment, text: segment.text.replace(after, '') })),
  }));
}
