/**
 * The extractor: stage after stage from a Document to an Extraction, pure, deterministic, offline, linear in the text. The stages are
 * the files of engine/ and refine/; the language is a pack. In two steps: between them it is known what the document needs beside the
 * pack, so that a page loads no more (lazily.ts); all.ts has all at hand.
 */
import type { Document, Joined, Span } from '../document';
import type { ColumnMapping, Extraction, Field } from '../plan';
import { articleContext } from './engine/articles';
import type { ArticleContext } from './engine/articles';
import { contextsOf } from './engine/context';
import { eachFrame } from './engine/frame';
import { keyOf, lexerOf, tokensOf } from './engine/lex';
import type { Lexer } from './engine/lex';
import { leadsOf } from './engine/lists';
import { outlineOf } from './engine/outline';
import type { Outline } from './engine/outline';
import { evidenceOf, noSigns, signsOf } from './engine/signs';
import type { EvidenceLine } from './engine/signs';
import { paragraphReader } from './engine/paragraph';
import { isPart } from './engine/period';
import type { Frame, TimeToken, Token } from './engine/tokens';
import { spacedWithin } from './engine/broken-line';
import { viewOf } from './engine/view';
import type { LanguagePack } from './pack';
import { readTimes } from './reading';
import type { Found, Reading } from './reading';
import { withOwners } from './refine/owners';
import { refine } from './refine/refine';
import type { readCell as CellReader } from './cells';
import type { TablesRead } from './tables/tables';

export type { Reading } from './reading';

export interface ExtractOptions {
  /** Id of a pack; found from the text where absent. */
  readonly language?: string;
  /** The plan's year where a person has said it; beats what the text lets guess. */
  readonly year?: number | null;
  /** What a person said of the columns of tables, found again by the words of their heads. */
  readonly columns?: readonly ColumnMapping[];
}

/** Titles, headings, articles, and what their times and words say of what stands in them. */
export function readingOf(document: Document, pack: LanguagePack, year: number | null = null): Reading {
  const lexer = forDocument(lexerOf(pack));
  const folded = viewOf(document.text, lexer.fold);
  const view = spacedWithin(document, pack.mended?.(folded) ?? folded);
  const outline = outlineOf(document, lexer.pack, view);
  const tokens = outline.lines.map(({ kind, body }) =>
    kind === 'furniture' || isMark(lexer, view, body) ? none : tokensOf(lexer, view, body.start, body.end),
  );
  const signs = tokens.map(signsOf);
  const articles = articlesOf({ document, lexer, view, outline, tokens, signs }, year);
  const leads = leadsOf(lexer, view, outline);
  const contexts = contextsOf(lexer, { view, signs }, { outline, leads }, articles);
  return { document, lexer, view, outline, tokens, signs, articles, contexts, leads };
}

/** A mark alone on its line. */
const isMark = ({ marks }: Lexer, view: string, { start, end }: Span): boolean =>
  end - start === 1 && marks.has(view.charCodeAt(start));

/** The same for one document: what its headings say of plan or report, and of times, is asked for every line under them and read once. */
function forDocument(lexer: Lexer): Lexer {
  const { pack } = lexer;
  const known = new Map<number, ReturnType<typeof pack.outline.mode>>();
  const mode: typeof pack.outline.mode = (view, span) => {
    const key = keyOf(span);
    let read = known.get(key);
    if (read === undefined) known.set(key, (read = pack.outline.mode(view, span)));
    return read;
  };
  return { ...lexer, times: new Map(), pack: { ...pack, outline: { ...pack.outline, mode } } };
}

const none: readonly Token[] = [];

/** What was found in a document without the breaks of its paragraphs, in the places of the one with them. */
export function inPlace(found: Extraction, { back }: Joined): Extraction {
  const placed = back(found);
  const statements = placed.statements.map((one) => ({ ...one, id: one.id.replace(/\d+/, String(one.number.start)) }));
  return { ...placed, statements };
}

/** Of a document in no language that is known. */
export function nothingIn(document: Document): Extraction {
  return {
    document: document.name,
    language: '',
    articles: [],
    outline: [],
    statements: [],
    rejections: [],
    times: [],
    year: { value: null, how: 'inferred', rule: 'year-none' },
  };
}

/** Title and headings that stand before an article's first paragraph, six lines at most. */
function headOf(own: Outline['lines']): Span[] {
  const body = own.findIndex((line) => line.kind !== 'title' && line.kind !== 'heading' && line.kind !== 'furniture');
  return own
    .slice(0, Math.min(6, body < 0 ? 6 : body))
    .filter((line) => line.kind !== 'furniture')
    .map((line) => line.body);
}

function articlesOf(
  part: Pick<Reading, 'document' | 'lexer' | 'view' | 'outline' | 'tokens' | 'signs'>,
  year: number | null,
): ArticleContext[] {
  const { document, lexer, view, outline } = part;
  const fileTitle = outline.articles[0]?.title ?? null;
  return outline.articles.map((lines, i) => {
    const own = outline.lines.slice(lines.first, lines.last + 1);
    const span: Span = { start: lineSpan(own[0]).start, end: lineSpan(own[own.length - 1]).end };
    const evidence = evidenceOf(lexer, view, (show) => showLines(part, lines.first, own, show));
    const title = lexer.pack.outline.title?.(view, own.slice(0, 10)) ?? lines.title;
    const issuer = lines.title === null ? null : (lexer.pack.outline.issuer?.(view, lines.title) ?? null);
    const fallback = i === 0 || outline.articles.length > 1 ? null : fileTitle;
    const parts = { span, title, issuer, fallback, head: headOf(own) };
    const context = articleContext(lexer, { view, text: document.text }, parts, evidence);
    return year === null || outline.articles.length > 1 ? context : withYear(context, year);
  });
}

const lineSpan = (line: Outline['lines'][number] | undefined): Span => line?.span ?? { start: 0, end: 0 };

/** One line after the other: a document of a million lines holds no second list of them. */
function showLines(
  part: Pick<Reading, 'lexer' | 'view' | 'outline' | 'tokens' | 'signs'>,
  first: number,
  own: Outline['lines'],
  show: EvidenceLine,
): void {
  own.forEach(({ kind, body }, i) => {
    const at = first + i;
    if (kind === 'title') return;
    show(part.tokens[at] ?? none, body, isModed(part, at) ? noSigns : (part.signs[at] ?? noSigns));
  });
}

/** The year a person said beats what the text lets guess. */
const withYear = (context: ArticleContext, year: number): ArticleContext => ({
  ...context,
  year,
  article: { ...context.article, year: { value: year, how: 'said', rule: 'year-option' } },
});

/** Does a heading above this line say plan or summary? Its words need not then; where they say nothing it is not asked. */
function isModed(
  { lexer, view, outline, signs }: Pick<Reading, 'lexer' | 'view' | 'outline' | 'signs'>,
  at: number,
): boolean {
  const line = outline.lines[at];
  if (line === undefined || signs[at] === noSigns) return false;
  if (line.runIn !== null && lexer.pack.outline.mode(view, line.runIn) !== null) return true;
  for (let i = line.under, n = 0; i !== null && n < 6; i = outline.lines[i]?.under ?? null, n++) {
    const above = outline.lines[i];
    if (above && lexer.pack.outline.mode(view, above.runIn ?? above.body) !== null) return true;
  }
  return false;
}

function readTitle(tokens: readonly Token[], block: number, found: Found): void {
  for (const { kind, start, end } of tokens)
    if (kind === 'number') found.rejections.push({ span: { start, end }, rule: 'in-heading', block });
}

function readLine(reading: Reading, i: number, found: Found): void {
  const { lexer, view } = reading;
  const [line, context] = [reading.outline.lines[i], reading.contexts[i]];
  const tokens = reading.tokens[i] ?? [];
  if (line === undefined || context === undefined || tokens.length === 0) return;
  readTimes(tokens, context.year, found);
  if (line.kind === 'title') {
    readTitle(tokens, i, found);
    return;
  }
  const { heading, mode } = context;
  const place = { view, text: reading.document.text, span: line.body, block: i, heading, mode };
  const damage = reading.articles[line.article]?.damage ?? 0;
  const keepsOn = (at: number): boolean => lexer.pack.keepsOn?.(view, at) ?? false;
  const lead = leadOf(reading, i, found);
  const going = timeGoing(reading, i, found);
  const show = paragraphReader({ lexer, context, article: line.article, damage, lead, going }, found);
  const leads = reading.leads[i + 1] === i;
  let time = going;
  eachFrame(place, tokens, keepsOn, (frame) => {
    time = show(frame);
    if (leads && frame !== null) found.lead = { line: i, frame };
  });
  found.going = time !== null && isAsOf(time) && endsOpen(reading, i) ? { line: i, time } : null;
}

/** The last sentence of the line that this one goes on from. */
const leadOf = ({ leads }: Reading, i: number, { lead }: Found): Frame | null =>
  lead !== null && lead.line === leads[i] ? lead.frame : null;

/** 截至10月，开工8个；(line break) 投入2亿元；: of the same month. */
function timeGoing({ outline }: Reading, i: number, { going }: Found): TimeToken | null {
  const [before, line] = [outline.lines[i - 1], outline.lines[i]];
  if (going?.line !== i - 1 || before === undefined || line === undefined || line.kind === 'heading') return null;
  return before.article === line.article && before.under === line.under ? going.time : null;
}

const isAsOf = ({ time }: TimeToken): boolean => time.relation === 'now' && isPart(time);

/** The sentence goes on in the next line. */
function endsOpen({ lexer, view, outline }: Reading, i: number): boolean {
  const span = outline.lines[i]?.span;
  return span !== undefined && lexer.pack.marks[view.charAt(span.end - 1)] === 'semicolon';
}

/** Every number of the document; those of tables are read before, and `readCell` reads their cells of sentences. */
export function extractionOf(reading: Reading, tables: TablesRead, readCell?: typeof CellReader): Extraction {
  const { document, lexer, outline, articles } = reading;
  const found: Found = {
    statements: [...tables.statements],
    rejections: [...tables.rejections],
    times: [],
    lead: null,
    going: null,
  };
  const { statements, rejections, times } = found;
  outline.lines.forEach((line, i) => {
    if (line.kind !== 'furniture' && !tables.lines.has(i)) readLine(reading, i, found);
  });
  const read = tables.prose.filter((cell) => readCell?.(reading, cell, found));
  const told = new Set(read.map(({ span }) => span.start));
  // Tables are read first; what follows them wants the order of the text.
  if (tables.lines.size > 0) statements.sort((a, b) => a.number.start - b.number.start);
  const owned = withOwners(statements, { lines: outline.lines, owners: ownersOf(reading), text: document.text });
  const refined = refine(owned);
  const unread = tables.unread.filter(({ span }) => !told.has(span.start));
  return {
    document: document.name,
    language: lexer.pack.id,
    articles: articles.map(({ article }) => article),
    outline: outline.lines.map(({ span, kind, level, article, under }) => ({ span, kind, level, article, under })),
    statements: refined,
    rejections,
    times,
    year: planYear(articles),
    ...(tables.unsure.length === 0 ? {} : { unsure: tables.unsure }),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** The words of each line that name who answers for it. */
function ownersOf(reading: Reading): Map<number, Span> {
  const { document, lexer, outline, view } = reading;
  const owners = new Map<number, Span>();
  outline.lines.forEach((line, i) => {
    const tokens = reading.tokens[i] ?? none;
    if (!tokens.some((token) => token.kind === 'cue' && token.tag === 'owner')) return;
    const place = { view, text: document.text, span: line.body, block: i, heading: null, mode: 'unknown' as const };
    eachFrame(
      place,
      tokens,
      () => false,
      (f) => {
        const span = f === null || owners.has(i) ? null : (lexer.pack.owner?.(f) ?? null);
        if (span !== null) owners.set(i, span);
      },
    );
  });
  return owners;
}

function planYear(articles: readonly ArticleContext[]): Field<number | null> {
  const plan =
    articles.find((one) => one.mode !== 'summary' && one.year !== null) ?? articles.find((one) => one.year !== null);
  return plan?.article.year ?? { value: null, how: 'inferred', rule: 'year-none' };
}
