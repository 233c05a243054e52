/**
 * Lines that the width of a page broke (text copied from a PDF or an e-mail), put together again as the paragraphs they were.
 * In: a text's lines as spans. Out: the same, or fewer where lines go on in the next. The text itself stays as it is.
 * A list without bullets may be as even: it has no sentences that run over its breaks.
 */
import type { Block, Span } from './document';

/** Columns of a page at least and at most, and by how many a full line may be shorter. */
const page = { least: 40, most: 110, slack: 12 } as const;
/** Fewer lines broken tell nothing of the text's width. */
const fewest = 4;
/** Of the full lines, how many must go on in the next; of these, how many must show that a sentence runs over the break, and how many may begin anew. */
const share = { broken: 0.5, running: 0.15, anew: 0.7 } as const;

/** A Chinese character, its marks and quotes take two columns. */
function widthOf(words: string): number {
  let width = words.length;
  for (let i = 0; i < words.length && width <= page.most; i++) if (words.charCodeAt(i) > 0x2010) width++;
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
    const own = counts[at] ?? 0;
    const near = counts.slice(at - page.slack, at + 1).reduce((sum, count) => sum + count, 0);
    if (own > 0 && near >= full) [best, full] = [at - page.slack, near];
    over += own;
  }
  return best;
}

const label =
  /^(?:#|>|第.{1,4}[编部篇章节条]|[(（〔【]?[一二三四五六七八九十\d]{1,3}(?:[)）〕】、．]|[.](?!\d))|\d+(?:[.]\d+)+[\s\u2e80-\uffef]|[一二三四五六七八九十]{1,2}是|[(]?(?:[a-z]|[ivx]{1,4})[)]|[A-Z][.]\s|[①-⑳●■◆▪◦○□◇★▲➢•·*+–—-])/;
const pageMark = /^(?:[-—]?\s?\d{1,4}\s?[-—]?|第\s?\d+\s?页.{0,12}|page \d+.{0,10})$/i;
const stop = /[。.；;！!？?：:|][”’"'」』)）】》]*$/;
/** A mark between clauses, not within a number. */
const clauses = /[，；;。]|[,.](?!\d)/;
/** A sentence ends before the line does. */
const endsWithin = /[。；！？]\s?[^\s”’」』)）】》]|[.!?] +[A-Z]/;
/** 2031年是…: no heading says what something is. */
const copula = /^[^，。；、,;]{0,8}(?<![还但可正于])是(?!否)/;
/** The rest of a clause, too short for one of its own. */
const restOfClause = /^[^，。；、,;\s]{1,3}[，。；、]|^[a-z]+[,.;]/;

/** 城区供水：…, `North quay: …`, `Crews lit …`: paragraphs of their own begin so, the rest of a sentence seldom. */
const opensAnew = /^(?:[^\s，。；、,;：:\d][^，。；、,;：:\d]{1,24}[：:]|[A-Z][a-z])/;

interface Line extends Span {
  readonly words: string;
  readonly indent: number;
  readonly width: number;
}

function lineOf(text: string, { start, end }: Span): Line {
  const all = text.slice(start, Math.min(end, start + 2 * page.most)).trimEnd();
  const words = all.trimStart();
  return { start, end, words, indent: all.length - words.length, width: widthOf(all) };
}

/** Cells with gaps between them; two blanks behind a stop are none. */
const isRow = (words: string): boolean =>
  /[|\t]/.test(words) || words.replace(/[.!?:] {2,}/g, '. ').split(/ {2,}|　+/).length >= 3;

/** May the sentence of one line go on in the next? */
function goesOn(text: string, own: Line, next: Line, isWithin: boolean): boolean {
  const between = text.slice(own.end, next.start);
  if (between.indexOf('\n') !== between.lastIndexOf('\n') || next.indent > own.indent) return false;
  if (stop.test(own.words) || label.test(next.words) || pageMark.test(next.words)) return false;
  if (isRow(own.words) || isRow(next.words)) return false;
  // What goes on from the line before is no heading, whatever it holds.
  return isWithin || clauses.test(own.words) || copula.test(own.words) || /^[a-z]/.test(next.words);
}

/** Characters of a line that holds a sentence and more. */
const long = 60;
/** A line that breaks off behind a comma and some words, and one that goes on with words and their figure. */
const offBreaks = /[，,；;、][\u4e00-\u9fff]{1,10}$/;
const figureSoon = /^[\u4e00-\u9fff]{1,16}\d[\d.]*[^，。；,;\d]{1,8}[，,；;。]/;

/** 病险水⏎库加固7座: single lines torn within a sentence, where the document's other long lines end as sentences do. */
function torn(text: string, lines: readonly Line[]): readonly Span[] {
  const isLong = ({ start, end }: Span): boolean => end - start >= long;
  const tail = ({ end }: Span): string => text.slice(Math.max(0, end - 24), end).trimEnd();
  const breaks = lines.flatMap((own, i) => {
    const next = lines[i + 1];
    const tears =
      next !== undefined &&
      isLong(own) &&
      offBreaks.test(tail(own)) &&
      figureSoon.test(next.words) &&
      !label.test(next.words) &&
      next.indent <= own.indent &&
      !/\n\s*\n/.test(text.slice(own.end, next.start));
    return tears ? [i] : [];
  });
  const open = lines.filter((line) => isLong(line) && !stop.test(tail(line))).length;
  const all = lines.filter(isLong).length;
  return breaks.length === 0 || open * 3 > all + 1 ? lines : paragraphs(lines, new Set(breaks));
}

export function unwrapped(text: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const lines = spans.map((span) => lineOf(text, span));
  return spans.length <= fewest ? bare(torn(text, lines)) : (evenly(text, spans, lines) ?? bare(torn(text, lines)));
}

const bare = (spans: readonly Span[]): readonly Span[] => spans.map(({ start, end }) => ({ start, end }));

/** Null where no page's width is seen. */
function evenly(text: string, spans: readonly Span[], lines: readonly Line[]): readonly Span[] | null {
  const full = fullWidth(lines.map(({ width }) => width));
  if (full === Infinity) return null;
  const broken = new Set<number>();
  let [running, anew] = [0, 0];
  lines.forEach((own, i) => {
    const next = lines[i + 1];
    if (next === undefined || own.width < full || !goesOn(text, own, next, broken.has(i - 1))) return;
    broken.add(i);
    if (endsWithin.test(own.words) || restOfClause.test(next.words)) running++;
    if (opensAnew.test(next.words)) anew++;
  });
  if (anew > broken.size * share.anew) return null;
  const least = Math.max(fewest, lines.filter(({ width }) => width >= full).length * share.broken);
  return broken.size >= least && running >= broken.size * share.running ? paragraphs(spans, broken) : null;
}

function paragraphs(spans: readonly Span[], broken: ReadonlySet<number>): readonly Span[] {
  const out: Span[] = [];
  let start = -1;
  spans.forEach((span, i) => {
    if (start < 0) ({ start } = span);
    if (broken.has(i)) return;
    out.push({ start, end: span.end });
    start = -1;
  });
  return out;
}

/** The blocks of a file whose paragraphs came as lines: text out of a PDF or an e-mail, pasted into Word or a page. */
export function unbroken(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.filter(({ kind }) => kind === 'line').map(({ span }) => span);
  const whole = unwrapped(text, lines);
  if (whole.length === lines.length) return blocks;
  const ends = new Map(whole.map(({ start, end }) => [start, end]));
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'line') return [block];
    const { start } = block.span;
    const end = ends.get(start);
    return end === undefined ? [] : [{ kind: 'line' as const, span: { start, end } }];
  });
}
