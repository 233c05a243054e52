/**
 * Blocks of a document to outline blocks: title, headings with levels, paragraphs, items, rows, furniture;
 * and the articles glued into the file. In: document and pack. Out: blocks with the heading they stand under.
 */
import type { Block, Document, Span } from '../../document';
import type { OutlineBlock } from '../../plan';
import type { LanguagePack, LineReading } from '../pack';
import { isOtherPaper } from './papers';
import type { Paper } from './papers';
import { trimmed } from './view';

export interface OutlineLine extends OutlineBlock {
  /** Index into `document.blocks`. */
  readonly source: number;
  /** Words after the numbering label. */
  readonly body: Span;
  /** Words of a heading that runs into its paragraph, or null. */
  readonly runIn: Span | null;
}

export interface ArticleLines {
  readonly first: number;
  readonly last: number;
  readonly title: Span | null;
}

export interface Outline {
  readonly lines: readonly OutlineLine[];
  readonly articles: readonly ArticleLines[];
}

function readBlock({ block, span }: Trimmed, pack: LanguagePack, view: string, first: boolean): LineReading {
  switch (block.kind) {
    case 'line':
      return pack.outline.line(view, span, first);
    // Level 0 is the style of titles; the file's first line in a heading style of its own is its title too.
    case 'heading':
      return block.level === 0 || first
        ? { kind: 'title', level: 0, labelEnd: span.start }
        : { ...pack.outline.line(view, span, false), kind: 'heading', level: block.level };
    case 'item': {
      const labelEnd = block.label?.end ?? span.start;
      const reading = pack.outline.line(view, { start: labelEnd, end: span.end }, false);
      return reading.kind === 'furniture' ? reading : { kind: 'item', level: 10 + block.level, labelEnd };
    }
    case 'row':
      return { kind: 'paragraph', level: 0, labelEnd: span.start };
    case 'note':
      return { kind: 'paragraph', level: 0, labelEnd: span.start };
    case 'furniture':
      return { kind: 'furniture', level: 0, labelEnd: span.start };
  }
}

/** Short lines that come back word for word, or but for their number, open articles: the page glued several together under one title. */
function repeatedTitles(blocks: readonly Trimmed[], view: string, readings: readonly LineReading[]): Set<number> {
  const seen = new Map<string, number[]>();
  blocks.forEach(({ block, span: { start, end } }, i) => {
    if (block.kind !== 'line' || end - start > 40 || end - start < 5 || readings[i]?.kind !== 'title') return;
    const words = readings[i]?.series ?? view.slice(start, end);
    const places = seen.get(words);
    if (places) places.push(i);
    else seen.set(words, [i]);
  });
  const repeated = new Set<number>();
  for (const places of seen.values()) if (places.length > 1) places.forEach((i) => repeated.add(i));
  return repeated;
}

/** Level of a paragraph without numbering whose first words say plan or summary: below every heading. */
const looseLevel = 50;

/** A block and its words without the spaces around them. */
interface Trimmed {
  readonly block: Block;
  readonly span: Span;
}

interface Walk {
  readonly stack: { line: number; level: number }[];
  article: number;
  opened: boolean;
  /** Text has followed the article's title. */
  body: boolean;
  /** What the article's title names. */
  paper: Paper | null;
}

/** No other heading shares the first one's level. */
function isAlone(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (first?.kind !== 'heading') return false;
  return !blocks.some((block, i) => i > 0 && block.kind === 'heading' && block.level === first.level);
}

/** The paper that a title or heading without numbering names. */
function paperAt(
  { block, span }: Trimmed,
  { kind, labelEnd }: LineReading,
  { outline }: LanguagePack,
  view: string,
): Paper | null {
  const isPlain = block.kind === 'heading' || (block.kind === 'line' && labelEnd === span.start);
  return isPlain && (kind === 'title' || kind === 'heading') ? (outline.paper?.(view, span) ?? null) : null;
}

/** Another paper than the one that runs; until text follows, the title's own is noted. */
function isOther(walk: Walk, paper: Paper | null): boolean {
  const opens = walk.body && isOtherPaper(walk.paper, paper);
  if (opens || !walk.body) walk.paper = paper ?? walk.paper;
  return opens;
}

function openArticle(walk: Walk): void {
  if (walk.opened) walk.article++;
  walk.opened = true;
  walk.body = false;
  walk.stack.length = 0;
}

const isPart = ({ outline }: LanguagePack, view: string, span: Span): boolean => outline.part?.(view, span) === true;

/** 2025年工作安排 on a line of its own within the text heads what follows; 2024年工作回顾 right below a title does too. */
const headsText = (
  reading: LineReading,
  walk: Walk,
  { repeated, told }: { repeated: boolean; told: boolean },
): boolean => reading.kind === 'title' && reading.opensArticle !== true && (walk.body || told) && !repeated;

export function outlineOf(document: Document, pack: LanguagePack, view: string): Outline {
  const alone = isAlone(document.blocks);
  const blocks = document.blocks.map((block) => ({ block, span: trimmed(view, block.span.start, block.span.end) }));
  const readings = blocks.map((one, i) =>
    readBlock(one, pack, view, i === 0 && (one.block.kind !== 'heading' || alone)),
  );
  const repeated = repeatedTitles(blocks, view, readings);
  const walk: Walk = { stack: [], article: 0, opened: false, body: false, paper: null };
  const lines: OutlineLine[] = [];
  const titles = new Map<number, Span>();
  blocks.forEach((one, i) => {
    const { block, span } = one;
    const own = readings[i];
    if (own === undefined) return;
    const reading = headsText(own, walk, {
      repeated: repeated.has(i),
      told: titles.has(walk.article) && isPart(pack, view, span),
    })
      ? { ...own, kind: 'heading' as const, level: 1 }
      : own;
    const opens = isOther(walk, paperAt(one, own, pack, view)) || own.opensArticle === true || repeated.has(i);
    walk.body ||= reading.kind === 'paragraph' || reading.kind === 'item';
    if (opens) {
      openArticle(walk);
      titles.set(walk.article, span);
    } else if (reading.kind === 'title' && !titles.has(walk.article)) titles.set(walk.article, span);
    else if (reading.kind !== 'furniture') walk.opened = true;
    lines.push(lineOf({ block, reading, span, source: i, opens }, walk, { pack, view }));
  });
  return { lines, articles: articlesOf(lines, titles) };
}

interface Read {
  readonly block: Block;
  readonly reading: LineReading;
  readonly span: Span;
  readonly source: number;
  readonly opens: boolean;
}

function kindOf(read: Read): OutlineLine['kind'] {
  if (read.opens) return 'title';
  return read.block.kind === 'row' ? 'row' : read.reading.kind;
}

function runInOf(read: Read, kind: OutlineLine['kind'], about: About): Span | null {
  if (kind !== 'paragraph' && kind !== 'item') return null;
  const { labelEnd } = read.reading;
  const end = about.pack.outline.runIn(about.view, read.span, labelEnd);
  return end > labelEnd ? { start: labelEnd, end } : null;
}

interface About {
  readonly pack: LanguagePack;
  readonly view: string;
}

/** Closes the headings of this level and below. */
function popTo(walk: Walk, level: number): void {
  while ((walk.stack[walk.stack.length - 1]?.level ?? 0) >= level) walk.stack.pop();
}

/** Does a line's opening say what those below it are, not only what part its own figure plays? */
const headsMore = ({ pack: { outline }, view }: About, runIn: Span): boolean =>
  outline.mode(view, runIn) !== null && outline.role?.(view, runIn) !== true;

function lineOf(read: Read, walk: Walk, about: About): OutlineLine {
  const { reading, span, source } = read;
  const { level } = reading;
  const kind = kindOf(read);
  const runIn = runInOf(read, kind, about);
  const governs = runIn !== null && headsMore(about, runIn);
  if (level > 0 && kind !== 'furniture') popTo(walk, level);
  else if (governs) popTo(walk, looseLevel);
  const under = walk.stack[walk.stack.length - 1]?.line ?? null;
  const loose = kind === 'heading' ? 1 : looseLevel;
  if (kind === 'heading' || governs) walk.stack.push({ line: source, level: level > 0 ? level : loose });
  // Most lines have no label; a paper of a million lines holds no second span of each.
  const body = reading.labelEnd === span.start ? span : { start: Math.min(reading.labelEnd, span.end), end: span.end };
  return { span, kind, level, article: walk.article, under, source, body, runIn };
}

function articlesOf(lines: readonly OutlineLine[], titles: ReadonlyMap<number, Span>): ArticleLines[] {
  const articles: ArticleLines[] = [];
  let first = 0;
  lines.forEach(({ article }, i) => {
    if (lines[i + 1]?.article === article) return;
    articles[article] = { first, last: i, title: titles.get(article) ?? null };
    first = i + 1;
  });
  return articles;
}
