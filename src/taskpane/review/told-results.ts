/** What of a report is written, from what a person said: actuals of rows that stand, and rows without a target for the rest. */
import type { Indicator, Progress } from '../../plan';
import type { ActualEntry } from '../../excel';
import type { StandingLedger } from '../../sheet';
import type { Key } from './draft';
import type { Item, Review } from './items';
import { rowsOfResults } from './rows';
import { entriesOf } from './told';
import type { Told } from './told';

export interface ResultsRequest {
  readonly review: Review;
  readonly told: Told;
  readonly standing: StandingLedger;
  /** The report's name: the grounds begin with it. */
  readonly document: string;
}

export interface ToldResults {
  readonly entries: readonly ActualEntry[];
  readonly rows: readonly { readonly key: Key; readonly indicator: Indicator; readonly progress: Progress }[];
  readonly document: string;
  readonly year: number;
  readonly keys: readonly Key[];
}

export function resultsOf({ review, told, standing, document }: ResultsRequest): ToldResults {
  const sentenceOf = ({ document: at, statement: { quote } }: Item): string =>
    (review.documents[at]?.document.text ?? '').slice(quote.start, quote.end).replaceAll(/\s+/g, ' ').trim();
  const fresh = told.unmatched.filter(({ asRow }) => asRow);
  const figures = new Map(fresh.map(({ key, figure }) => [key, figure]));
  const taken = new Set(standing.plan.indicators.map(({ code }) => code));
  const rows = rowsOfResults(
    review,
    fresh.map(({ item }) => item),
    taken,
  ).map(({ item, indicator }) => {
    const figure = figures.get(item.key);
    const progress: Progress = { actual: figure?.value ?? null, dataDate: figure?.until ?? null, weight: null };
    return { key: item.key, indicator, progress };
  });
  const all = [...told.sure, ...told.conflicts, ...told.same, ...told.doubtful, ...told.unmatched];
  return {
    entries: entriesOf(told, sentenceOf),
    rows,
    document,
    year: review.year ?? 0,
    keys: all.map(({ key }) => key),
  };
}
