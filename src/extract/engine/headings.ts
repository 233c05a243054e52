/**
 * What the headings above a line say: mode, year, time, the nearest first. In: a line with the headings and lead-ins it stands
 * under. Out: an Inherited. Each heading is read once, however many lines stand under it.
 */
import type { Span } from '../../document';
import type { Mode } from './articles';
import { timeIn } from './lex';
import type { Lexer } from './lex';
import type { Outline, OutlineLine } from './outline';
import { namedYear } from './period';
import type { Survey } from './survey';
import type { TimeReading, TimeToken } from './tokens';

/** What the headings above a line say, the nearest first. */
export interface Inherited {
  mode: Mode | null;
  modeFrom: Span | null;
  year: number | null;
  yearFrom: Span | null;
  time: TimeToken | null;
}

const relativeYear = (time: TimeReading, base: number | null): number | null => {
  const year = (time.to ?? time.from)?.year;
  return year?.kind === 'relative' && year.shift !== 0 && base !== null ? base + year.shift : null;
};

interface HeadingReading {
  readonly mode: Mode | null;
  readonly time: TimeToken | null;
}

/** Headings by their offset: each is read once, however many lines stand under it. */
export type Headings = Map<number, HeadingReading>;

export function headingAt(lexer: Lexer, view: string, span: Span, known: Headings): HeadingReading {
  let reading = known.get(span.start);
  if (reading === undefined) {
    const time =
      timeIn(lexer, view, span).find((token) => token.time.relation !== 'compare' && token.time.to !== null) ?? null;
    known.set(span.start, (reading = { mode: lexer.pack.outline.mode(view, span), time }));
  }
  return reading;
}

const isWhole = (time: TimeReading): boolean => time.from === null;

function readHeading(reading: HeadingReading, span: Span, into: Inherited, around: Around): void {
  const { base, planned } = around;
  if (into.mode === null && reading.mode !== null) {
    const year = reading.time === null ? null : namedYear(reading.time.time);
    // 2025年主要工作, where the title plans for 2026, looks back.
    into.mode = planned !== null && year !== null && year < planned ? 'summary' : reading.mode;
    into.modeFrom = span;
  }
  if (reading.time !== null) readYear(reading.time, into, base);
}

/** The article's year, and the last of a title that reports one year and plans another. */
export interface Around {
  readonly base: number | null;
  readonly planned: number | null;
}

function readYear(token: TimeToken, into: Inherited, base: number | null): void {
  const { time } = token;
  into.time ??= token;
  const year = isWhole(time) ? (namedYear(time) ?? relativeYear(time, base)) : null;
  if (year === null) return;
  // A heading of a later year than the article's looks ahead, whatever its words.
  if (base !== null && year > base) into.mode ??= 'plan';
  if (into.year !== null) return;
  into.year = year;
  into.yearFrom = { start: token.start, end: token.end };
}

export function inheritedBy(survey: Survey, line: OutlineLine, leadIns: readonly OutlineLine[]): Inherited {
  const { lexer, view, outline, headings } = survey;
  const into: Inherited = { mode: null, modeFrom: null, year: null, yearFrom: null, time: null };
  const article = survey.articles[line.article];
  const planned = article?.titleMode === 'mixed' ? (survey.planYears[line.article] ?? null) : null;
  const around: Around = { base: article?.year ?? null, planned };
  const read = (span: Span): void => {
    readHeading(headingAt(lexer, view, span, headings), span, into, around);
  };
  if (line.runIn !== null) read(line.runIn);
  leadIns.forEach(({ span }) => {
    read(span);
  });
  for (const above of linesAbove(outline, line)) read(above.runIn ?? above.body);
  return into;
}

/** The headings a line stands under, the nearest first; eight at most. */
function linesAbove(outline: Outline, line: OutlineLine): OutlineLine[] {
  const above: OutlineLine[] = [];
  let at = line.under;
  while (at !== null && above.length < 8) {
    const next: OutlineLine | undefined = outline.lines[at];
    if (next === undefined) break;
    above.push(next);
    at = next.under;
  }
  return above;
}
