/** Documents → rows of a ledger. In: documents in the order given. Out: the plan's year, its indicators, their progress. */
import type { Document } from '../document';
import { extract, toIndicators } from '../extract';
import type { Rows } from '../extract';
import type { Indicator, Progress } from '../plan';
import type { Options } from './arguments';

export interface PlanRows {
  /** Null: neither the documents nor the options say. */
  readonly year: number | null;
  readonly indicators: readonly Indicator[];
  readonly progress: ReadonlyMap<string, Progress>;
}

export function rowsOf(documents: readonly Document[], options: Pick<Options, 'year' | 'actuals'>): PlanRows {
  const found = documents.map((document) => ({ document, extraction: extract(document, { year: options.year }) }));
  const guesses = found.map(({ extraction }) => extraction.year.value);
  const year = options.year ?? guesses.find((guess) => guess !== null) ?? null;
  if (year === null) return { year, indicators: [], progress: new Map() };
  const made = toIndicators(found, { year, actuals: options.actuals });
  return { year, indicators: made.rows.map(({ indicator }) => indicator), progress: progressOf(made) };
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
