/**
 * Statements to rows of the ledger. In: what was read (document, extraction, the accepted statements) and the plan's year.
 * Out: indicators with codes, in the order of the text; actuals that could be a row's baseline or its progress.
 */
import { wordsOf } from '../../document';
import type { Document, Source } from '../../document';
import type { Doubt, Extraction, Indicator, Statement, Target } from '../../plan';
import { amountFormat, normalName } from '../../plan';
import { termOf } from './dates';
import type { Term } from './dates';
import { yearStart } from './year-start';
import { measureOf } from './measure';
import type { Measure } from './measure';
import { monthlyOf } from './pace';
import { rowWordsOf } from './tongues';
import type { RowWords } from './words';

export interface Found {
  readonly document: Document;
  readonly extraction: Extraction;
  /** Those a person accepted, corrections in them; absent: all core ones. */
  readonly statements?: readonly Statement[];
}

export interface RowsRequest {
  /** The plan's year, for statements that say none and as the year of the monthly plan. */
  readonly year: number;
  /** Also rows without a target for each actual. */
  readonly actuals?: boolean;
  /** Codes that stand in the ledger already: none is given twice. */
  readonly taken?: ReadonlySet<string>;
}

/** An actual of the same name as a row: last year's figure is its baseline, this year's its progress. */
export interface Offer {
  readonly code: string;
  readonly statement: Statement;
  readonly value: number;
}

export interface Row {
  readonly indicator: Indicator;
  readonly statement: Statement;
  /** Index into what was given. */
  readonly found: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly offers: readonly Offer[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');

interface Codes {
  readonly letter: string;
  readonly areas: Map<string, number>;
  readonly counts: Map<number, number>;
  readonly taken: ReadonlySet<string>;
}

/** `2024-A03-012`: the year it falls due, the document's letter and the area's number, a running number in the area. */
function codeOf(codes: Codes, area: string, due: string): string {
  const areas = codes.areas;
  const at = areas.get(area) ?? areas.size + 1;
  areas.set(area, at);
  let n = codes.counts.get(at) ?? 0;
  let code: string;
  do {
    n++;
    code = `${due.slice(0, 4)}-${codes.letter}${two(at)}-${three(n)}`;
  } while (codes.taken.has(code));
  codes.counts.set(at, n);
  return code;
}

interface Reading {
  readonly found: Found;
  readonly at: number;
  readonly words: RowWords;
  readonly year: number;
  readonly series: ReadonlySet<string>;
}

const slice = (document: Document, span: { start: number; end: number } | undefined): string =>
  span ? wordsOf(document, span) : '';

const seriesKey = (statement: Statement): string =>
  `${statement.article}|${normalName(statement.name.value)}|${statement.unit.value ?? ''}`;

/** Names that come with several whole years: each year is a row of its own. */
function seriesOf(statements: readonly Statement[]): Set<string> {
  const years = new Map<string, Set<string>>();
  for (const statement of statements) {
    const when = statement.when.value;
    if (when === null || !/^\d{4}$/.test(when) || statement.kind.value !== 'target') continue;
    const known = years.get(seriesKey(statement)) ?? new Set();
    years.set(seriesKey(statement), known.add(when));
  }
  return new Set([...years].filter(([, set]) => set.size > 1).map(([key]) => key));
}

function targetOf(statement: Statement, measure: Measure): Target {
  if (statement.kind.value === 'actual') return { kind: 'none' };
  return measure.value === null ? { kind: 'missing' } : { kind: 'number', value: measure.value };
}

function doubtsOf(statement: Statement, measure: Measure): Doubt[] {
  const doubts = [...statement.doubts];
  const add = (code: string): void => {
    if (!doubts.some((doubt) => doubt.code === code)) doubts.push({ code });
  };
  if (statement.op.value === '~') add('about');
  if (statement.missing) add('missing');
  if (measure.guess !== null) add('basis-guess');
  return doubts;
}

function sourceOf({ document }: Found, statement: Statement): Source {
  const block = document.blocks.findIndex(
    ({ span }) => span.start <= statement.number.start && statement.number.end <= span.end,
  );
  return {
    document: document.name,
    block: Math.max(0, block),
    span: statement.number,
    quote: slice(document, statement.sentence),
  };
}

function howOf(statement: Statement, term: Term, measure: Measure, owner: Indicator['how']['owner']): Indicator['how'] {
  const due = term.inferred ? 'inferred' : statement.when.how;
  return {
    due,
    start: 'inferred',
    name: statement.name.how,
    unit: statement.unit.how,
    ...(measure.guess === 'basis' ? { basis: 'inferred' as const } : {}),
    ...(owner ? { owner } : {}),
  };
}

function baselineOf(statement: Statement, measure: Measure, { words }: Reading): number | null {
  const raw = statement.baseline.value;
  if (raw === null) return null;
  const { divisor } = words.unitInSheet(statement.unit.value, statement.scale);
  return Number((raw / (measure.unit === '%' ? 100 : divisor)).toPrecision(12));
}

function indicatorOf(reading: Reading, statement: Statement, codes: Codes): Indicator {
  const { found, words, year, series } = reading;
  const { document, extraction } = found;
  const quote = slice(document, statement.quote);
  const measure = measureOf(statement, { words, quote, comparator: slice(document, statement.op.from) });
  const term = termOf({
    when: statement.when.value,
    year,
    series: series.has(seriesKey(statement)),
    startMonth: yearStart(words, document, statement),
  });
  // One row a year: an annual amount is paced over the plan's own year.
  const isYearly =
    statement.per.value !== null && words.timesAYear(statement.per.value) === 1 && measure.basis === 'cumulative';
  const dates = isYearly ? { ...term, start: `${year}-01-01`, due: `${year}-12-31` } : term;
  const area = statement.area.value ?? '';
  const issuer = extraction.articles[statement.article]?.issuer.value ?? null;
  const owner = statement.owner.value ?? issuer ?? '';
  const stages = statement.hints.flatMap((hint) => (hint.hint === 'stages' ? hint.names : []));
  return {
    code: codeOf(codes, area, dates.due),
    area,
    name: measure.name,
    unit: measure.unit,
    format: amountFormat(measure.unit, measure.value),
    baseline: baselineOf(statement, measure, reading),
    target: targetOf(statement, measure),
    upper: measure.upper,
    kind: measure.kind,
    direction: measure.direction,
    basis: measure.basis,
    start: dates.start,
    due: dates.due,
    owner,
    modality: statement.modality.value,
    how: howOf(statement, dates, measure, statement.owner.value === null && issuer !== null ? 'inherited' : undefined),
    source: sourceOf(found, statement),
    doubts: doubtsOf(statement, measure),
    monthly: monthlyOf(measure.times, dates, year),
    stages: stages.map((name) => ({ name, due: null, weight: 1 / stages.length })),
  };
}

function chosen({ extraction, statements }: Found, actuals: boolean): readonly Statement[] {
  if (statements !== undefined) return statements;
  return extraction.statements.filter((one) => one.core && (one.kind.value === 'target' || actuals));
}

/** Rows of the accepted statements, and the actuals that name one of them. */
export function toIndicators(given: readonly Found[], request: RowsRequest): Rows {
  const rows: Row[] = [];
  const offers: Offer[] = [];
  given.forEach((found, at) => {
    const words = rowWordsOf(found.extraction.language);
    const statements = chosen(found, request.actuals === true);
    const reading: Reading = { found, at, words, year: request.year, series: seriesOf(statements) };
    const codes: Codes = {
      letter: letters.charAt(at % letters.length),
      areas: new Map(),
      counts: new Map(),
      taken: request.taken ?? new Set(),
    };
    const own: Row[] = statements.map((statement) => ({
      indicator: indicatorOf(reading, statement, codes),
      statement,
      found: at,
    }));
    rows.push(...own);
    offers.push(...offersOf(reading, own));
  });
  return { rows, offers };
}

/** Actuals of the same document whose name and unit are a row's. */
function offersOf({ found, words }: Reading, rows: readonly Row[]): Offer[] {
  const byName = new Map(
    rows.map(({ indicator }) => [`${normalName(indicator.name)}|${indicator.unit}`, indicator.code]),
  );
  return found.extraction.statements.flatMap((statement) => {
    if (statement.kind.value !== 'actual') return [];
    const measure = measureOf(statement, { words, quote: '', comparator: '' });
    const code = byName.get(`${normalName(measure.name)}|${measure.unit}`);
    return code === undefined || measure.value === null ? [] : [{ code, statement, value: measure.value }];
  });
}
