/**
 * Blanks that typesetting put around figures and Latin words in Chinese sentences: 截至 10 月底完成投资 3.2 亿元. They divide nothing.
 * In: a document's text and one of its lines. Out: the places of these blanks. A blank between two cells of a table that
 * lost its frame is none of them.
 */
import type { Span } from './document';

/** May a text have any? Asked once, so that a text without them costs nothing more. */
export const mayBeLoose = (text: string): boolean =>
  /[\u4e00-\u9fff][ \u00a0\u2009\u202f][\w*×]|[\w*×%‰][ \u00a0\u2009\u202f][\u4e00-\u9fff]/.test(text);

/** Between clauses of a sentence, and at its end. */
const marks = /[，。；]|[\u4e00-\u9fff][,;](?!\d)/;
const single = /[ \u00a0\u2009\u202f](?<=[^\s].)(?=[^\s])/g;
const han = /[\u4e00-\u9fff]/;
const figure = /[\w*×%‰]/;
/** `1 新建…`, `3.2 扩大…`: the number of a line. */
const number = /^\s*[\d.]{1,6}$/;
/** How far a blank is looked back from. */
const near = 24;
/** On any line: a figure and its 年, 第 with its figure and what that counts, what stands in brackets. */
const isOne = (before: string, next: string): boolean =>
  (/\d$/.test(before) && /[年月日]/.test(next)) ||
  /第$|第 ?\d{1,3}$/.test(before) ||
  /[（(][^（()）]{0,20}$/.test(before);

/** Columns stand beside each other with blanks between words, between figures, or wide ones. */
interface Borders {
  readonly loose: readonly number[];
  readonly gaps: number;
}

function bordersOf(line: string): Borders {
  const loose: number[] = [];
  let gaps = 0;
  for (const { index } of line.matchAll(single)) {
    const [before, behind] = [line.charAt(index - 1), line.charAt(index + 1)];
    if ((han.test(before) && figure.test(behind)) || (figure.test(before) && han.test(behind))) loose.push(index);
    else if ((han.test(before) && han.test(behind)) || (/[\d%]/.test(before) && /\d/.test(behind))) gaps += 1;
  }
  return { loose, gaps };
}

/** A sentence of many such blanks may have one that is somebody's slip. */
const slips = 4;

/** Offsets of the blanks, each one character, in order. */
export function looseBlanks(text: string, { start, end }: Span): readonly number[] {
  const line = text.slice(start, end);
  if (/[\t|]/.test(line)) return [];
  const { loose, gaps } = bordersOf(line);
  if (loose.length === 0) return [];
  const isSentence = marks.test(line) && gaps * slips <= loose.length && !/\S {2,}\S/.test(line);
  return loose
    .filter((at) => {
      const before = line.slice(Math.max(0, at - near), at);
      return isOne(before, line.charAt(at + 1)) || (isSentence && !(at < near && number.test(before)));
    })
    .map((at) => start + at);
}
