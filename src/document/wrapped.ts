/**
 * Lines that the width of a page broke (text copied from a PDF or an e-mail), put together again as the paragraphs they were.
 * In: a text's lines as spans. Out: the same, or fewer where lines go on in the next. The text itself stays as it is.
 */
import type { Span } from './document';

/** Columns of a page at least and at most, and by how many a full line may be shorter. */
const page = { least: 40, most: 110, slack: 12 } as const;
/** Fewer lines broken tell nothing of the text's width. */
const fewest = 4;

/** A Chinese character, its marks and quotes take two columns. */
function widthOf(text: string, { start, end }: Span): number {
  let width = end - start;
  for (let i = start; i < end && width <= page.most; i++) if (text.charCodeAt(i) > 0x2010) width++;
  return Math.min(width, page.most + 1);
}

/** What a full line has at least: most lines come near to the page's width, few pass it. Infinity where there is no such width. */
function fullWidth(widths: readonly number[]): number {
  const counts = new Array<number>(page.most + 2).fill(0);
  for (const width of widths) counts[width] = (counts[width] ?? 0) + 1;
  let over = counts[page.most + 1] ?? 0;
  let best = Infinity;
  let full = Math.max(fewest, widths.length * 0.4);
  for (let at: number = page.most; at >= page.least && over * 8 <= widths.length; at--) {
    const near = counts.slice(at - page.slack, at + 1).reduce((sum, count) => sum + count, 0);
    if (near >= full) [best, full] = [at - page.slack, near];
    over += counts[at] ?? 0;
  }
  return best;
}

const label =
  /^\s*(?:第.{1,4}[编部篇章节条]|[(（〔【]?[一二三四五六七八九十\d]{1,3}(?:[)）〕】、．]|[.](?!\d))|[一二三四五六七八九十]{1,2}是|[①-⑳●■◆•·*-])/;

/** Blanks a line begins with: one that has more than the line before begins a paragraph. */
const indent = (text: string, { start, end }: Span): number => /\S/.exec(text.slice(start, end))?.index ?? 0;

/** Several clauses, or a small letter behind it, and it is not at its end: the line goes on in the next, unless that has a label of its own. */
function goesOn(text: string, own: Span, next: Span | undefined): boolean {
  const words = text.slice(own.start, own.end).trimEnd();
  if (next === undefined || next.start - own.end > 2 || /[。.；;！!？?：:|]$/.test(words)) return false;
  if (indent(text, next) > indent(text, own)) return false;
  const behind = text.slice(next.start, next.end);
  return (/[,，.。;；]/.test(words) || /^\s*[a-z]/.test(behind)) && !/[|\t]/.test(words) && !label.test(behind);
}

export function unwrapped(text: string, lines: readonly Span[]): readonly Span[] {
  if (lines.length <= fewest) return lines;
  const widths = lines.map((line) => widthOf(text, line));
  const full = fullWidth(widths);
  const out: Span[] = [];
  let start = -1;
  lines.forEach((line, i) => {
    if (start < 0) ({ start } = line);
    if ((widths[i] ?? 0) >= full && goesOn(text, line, lines[i + 1])) return;
    out.push({ start, end: line.end });
    start = -1;
  });
  const broken = lines.length - out.length;
  return broken >= fewest && broken * 2 >= widths.filter((width) => width >= full).length ? out : lines;
}
