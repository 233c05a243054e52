/** Documents → rows of a ledger. In: documents in the order given. Out: the plan's year, its indicators, their progress. */
import type { Document } from '../document';
import { extract, figuresOf, toIndicators } from '../extract';
import type { Found, Offer, Rows } from '../extract';
import type { Indicator, Progress } from '../plan';
import { carriedRows, isBeside } from '../sheet';
import type { CarriedRow, ReadRow, Typed } from '../sheet';
import type { Options } from './arguments';
import { papersOf, statementsOf, yearOf } from './papers';
import type { PaperOf } from './papers';
import { unreadIn } from './told';
import type { Unread } from './told';

/** A figure of last year that a plan reports beside its targets. */
export interface Baseline {
  readonly name: string;
  /** In the sheet's own storage. */
  readonly value: number;
  readonly unit: string;
  /** false: several figures go with the row, or the text does not say that it is last year's. */
  readonly sure: boolean;
}

/** A row of a table whose code could not be had. */
export interface Recoded {
  readonly name: string;
  readonly said: string;
  readonly code: string;
}

export interface PlanRows {
  /** Null: neither the documents nor the options say. */
  readonly year: number | null;
  readonly indicators: readonly Indicator[];
  /** What their tables tell beside the promise, by code. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly typed: ReadonlyMap<string, Typed>;
  /** Rows whose code is their table's own word. */
  readonly coded: ReadonlySet<Indicator>;
  /** Codes of tables that two rows have, by the code given instead. */
  readonly recoded: readonly Recoded[];
  /** Those that are sure stand in the indicators already. */
  readonly baselines: readonly Baseline[];
  /** Rows of tables whose target is no number: they are none of these. */
  readonly unread: readonly Unread[];
  /** The documents tell no target at all. */
  readonly isEmpty: boolean;
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
  const unread = found.flatMap((each) => unreadIn(each, 'target'));
  const isEmpty = found.every(({ extraction }) => extraction.statements.length === 0);
  if (year === null) return { ...NOTHING, unread, isEmpty, papers };
  const made = toIndicators(found, { year, actuals: options.actuals });
  const rows = ownRowsOnly(made);
  const carried = carriedOf(found, rows, year);
  const ofResults = progressOf({ rows, offers: made.offers });
  const offered = carried.map((row, at) => {
    const said = rows[at]?.indicator.code ?? '';
    const offers = ofResults.has(said) ? [] : made.offers.filter(({ code }) => code === said);
    const { indicator, baselines } = withBaseline(row.indicator, offers, year);
    // A column of a table is plain word, nothing to be asked about.
    const isColumn = rows[at]?.statement.name.rule === 'name-column';
    return { ...row, indicator, baselines: isColumn ? [] : baselines, result: ofResults.get(said) };
  });
  return {
    year,
    indicators: offered.map(({ indicator }) => indicator),
    progress: new Map(offered.map((row) => [row.indicator.code, told(row.progress, row.result)])),
    typed: new Map(offered.map(({ indicator, typed }) => [indicator.code, typed])),
    coded: new Set(offered.flatMap(({ indicator, coded }) => (coded ? [indicator] : []))),
    recoded: offered.flatMap(({ indicator: { name, code }, refused }) =>
      refused === null ? [] : [{ name, said: refused, code }],
    ),
    baselines: offered.flatMap(({ baselines }) => baselines),
    unread,
    isEmpty,
    papers,
  };
}

const NOTHING: Omit<PlanRows, 'papers' | 'unread' | 'isEmpty'> = {
  year: null,
  indicators: [],
  progress: new Map(),
  typed: new Map(),
  coded: new Set(),
  recoded: [],
  baselines: [],
};

/** Beside its target an actual is no row of its own: it goes into the row of the target. */
function ownRowsOnly({ rows }: Rows): Rows['rows'] {
  const targets = rows.filter(({ statement }) => statement.kind.value === 'target').map(asRead);
  return rows.filter(
    (row) => row.statement.kind.value === 'target' || !targets.some((target) => isBeside(target, asRead(row))),
  );
}

const asRead = ({ indicator, statement, found }: Rows['rows'][number]): ReadRow => ({
  indicator,
  statement,
  document: found,
});

function carriedOf(found: readonly Found[], rows: Rows['rows'], year: number): readonly CarriedRow[] {
  const figures = found.flatMap((each, document) => figuresOf(each, year).map((one) => ({ ...one, document })));
  const documents = found.map(({ document }) => document);
  return carriedRows(rows.map(asRead), { documents, figures, taken: new Set() });
}

/** A row made of a result shows that result, unless its table says more. */
function told(cells: Progress, result: Progress | undefined): Progress {
  if (result === undefined) return cells;
  return { ...cells, actual: cells.actual ?? result.actual, dataDate: cells.dataDate ?? result.dataDate };
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
