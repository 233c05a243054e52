/** Documents → rows of a ledger. In: documents in the order given. Out: the plan's year, its indicators, their progress. */
import type { Document } from '../document';
import { extract, toIndicators } from '../extract';
import type { Offer, Rows } from '../extract';
import type { Indicator, Progress } from '../plan';
import type { Options } from './arguments';
import { papersOf, statementsOf, yearOf } from './papers';
import type { PaperOf } from './papers';

/** A figure of last year that a plan reports beside its targets. */
export interface Baseline {
  readonly name: string;
  /** In the sheet's own storage. */
  readonly value: number;
  readonly unit: string;
  /** false: several figures go with the row, or the text does not say that it is last year's. */
  readonly sure: boolean;
}

export interface PlanRows {
  /** Null: neither the documents nor the options say. */
  readonly year: number | null;
  readonly indicators: readonly Indicator[];
  readonly progress: ReadonlyMap<string, Progress>;
  /** Those that are sure stand in the indicators already. */
  readonly baselines: readonly Baseline[];
  /** Plans and reports of the files, in order; told apart only where a file holds several. */
  readonly papers: readonly PaperOf[];
}

export function rowsOf(documents: readonly Document[], options: Pick<Options, 'year' | 'actuals' | 'plans'>): PlanRows {
  const read = documents.map((document) => ({ document, extraction: extract(document, { year: options.year }) }));
  const papers = papersOf(read, options.plans);
  // Of the papers that are taken those that count make rows: `statements` of a Found would be what a person accepted.
  const found = read.map(({ document, extraction }, file) => ({
    document,
    extraction: { ...extraction, statements: statementsOf(extraction, papers, file) },
  }));
  const guesses = found.map(({ extraction }, file) => yearOf(extraction, papers, file));
  const year = options.year ?? guesses.find((guess) => guess !== null) ?? null;
  if (year === null) return { year, indicators: [], progress: new Map(), baselines: [], papers };
  const made = toIndicators(found, { year, actuals: options.actuals });
  const progress = progressOf(made);
  const offered = made.rows.map(({ indicator }) => {
    const offers = progress.has(indicator.code) ? [] : made.offers.filter(({ code }) => code === indicator.code);
    return withBaseline(indicator, offers, year);
  });
  return {
    year,
    indicators: offered.map(({ indicator }) => indicator),
    progress,
    baselines: offered.flatMap(({ baselines }) => baselines),
    papers,
  };
}

interface Offered {
  readonly indicator: Indicator;
  readonly baselines: readonly Baseline[];
}

/** Only the whole of last year is a baseline, and only when one figure is told for it. */
function withBaseline(indicator: Indicator, offers: readonly Offer[], year: number): Offered {
  const earlier = offers.filter(({ statement }) => Number(statement.when.value?.slice(0, 4) ?? year) < year);
  if (earlier.length === 0) return { indicator, baselines: [] };
  const last = earlier.filter(({ statement }) => new RegExp(`^${year - 1}(?:-12)?$`).test(statement.when.value ?? ''));
  const values = new Set(last.map(({ value }) => value));
  const [value] = values;
  const { name, unit } = indicator;
  if (indicator.baseline !== null) {
    const isTaken = earlier.some((offer) => offer.value === indicator.baseline);
    return { indicator, baselines: isTaken ? [{ name, unit, value: indicator.baseline, sure: true }] : [] };
  }
  if (values.size !== 1 || value === undefined)
    return { indicator, baselines: earlier.map((offer) => ({ name, unit, value: offer.value, sure: false })) };
  return { indicator: { ...indicator, baseline: value }, baselines: [{ name, unit, value, sure: true }] };
}

/** A row made of an actual shows that actual, as of the end of the period it is said of. */
function progressOf({ rows, offers }: Rows): ReadonlyMap<string, Progress> {
  const values = new Map(offers.map(({ statement, value }) => [statement, value]));
  const progress = new Map<string, Progress>();
  for (const { indicator, statement } of rows) {
    const actual = statement.kind.value === 'actual' ? values.get(statement) : undefined;
    if (actual !== undefined) progress.set(indicator.code, { actual, dataDate: indicator.due, weight: null });
  }
  return progress;
}
