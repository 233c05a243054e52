/**
 * The results a report tells, against the rows of the ledger: what is matched without doubt, what a person has to choose, what
 * differs from a figure that stands, what has no row. In: the review, the standing ledger. Out: a Told, and of it the actuals
 * that are written. Never a guess between two rows, never a figure of somebody's replaced unseen.
 */
import { isLikely, isSure, matchFigures, rowsFor, runningUntil } from '../../plan';
import type { Figure, IsoDate, Match, RowToMatch } from '../../plan';
import type { ActualEntry, CellFormula } from '../../excel';
import type { StandingLedger, StandingRow } from '../../sheet';
import type { Destination, Draft, Key } from './draft';
import { settlings } from './diff';
import type { Item, Review } from './items';
import { figuresIn } from './rows';

export interface ToldFigure {
  readonly key: Key;
  readonly item: Item;
  readonly figure: Figure;
}

export interface ToldRow extends ToldFigure {
  readonly row: StandingRow;
  /** In the row's unit. */
  readonly value: number;
  readonly date: IsoDate;
  /** null: a person chose the row. */
  readonly match: Match | null;
  /** It is written. */
  readonly taken: boolean;
  /** Its actual is computed; absent: it is typed. */
  readonly formula?: CellFormula;
}

export interface Doubtful extends ToldFigure {
  readonly options: readonly { readonly match: Match; readonly row: StandingRow }[];
  /** The row that is likely its own, and no other figure's; null: none is. */
  readonly likely: string | null;
  /** The row a person chose for it, as long as they did not give that row to another figure since. */
  readonly to: Destination | undefined;
}

export interface Told {
  readonly total: number;
  readonly sure: readonly ToldRow[];
  readonly doubtful: readonly Doubtful[];
  /** Another figure stands, typed for the same day or later; `taken`: the report's replaces it. */
  readonly conflicts: readonly ToldRow[];
  /** The ledger says so already. */
  readonly same: readonly ToldRow[];
  readonly unmatched: readonly (ToldFigure & { readonly asRow: boolean })[];
  /** Of a period that ends after the as-of date. */
  readonly later: readonly ToldFigure[];
  /** The last day of the period that most of its figures tell; null: it says none. */
  readonly until: IsoDate | null;
}

export interface ToldRequest {
  readonly review: Review;
  readonly draft: Draft;
  readonly standing: StandingLedger;
  /** Figures for later days wait; also the date of figures that say none. */
  readonly asOf: IsoDate;
  /** A figure of the year that still runs on this day counts for the as-of date. */
  readonly today?: IsoDate;
  /** Actuals that are linked or computed, by code: a report's figure replaces them only where a person says so. */
  readonly formulas?: Formulas;
}

type Formulas = ReadonlyMap<string, CellFormula>;

interface Said {
  readonly pairs: ReadonlyMap<Key, Destination>;
  readonly overs: ReadonlyMap<string, boolean>;
}

function saidIn(draft: Draft): Said {
  const pairs = new Map<Key, Destination>();
  const overs = new Map<string, boolean>();
  for (const one of settlings(draft)) {
    if (one.what === 'pair')
      for (const key of one.figures) {
        // In the order they were said: of two figures given one row the later has it.
        pairs.delete(key);
        pairs.set(key, one.to);
      }
    if (one.what === 'over') overs.set(one.code, one.over);
  }
  return { pairs, overs };
}

/** An alternative less alike than this is none. */
const worthAsking = 0.4;

export function toldOf({ review, draft, standing, asOf, today = asOf, formulas = new Map() }: ToldRequest): Told {
  const items = review.items.filter(
    ({ decision, statement }) => decision === 'open' && statement.kind.value === 'actual' && statement.core,
  );
  const figures = figuresIn(review, items).flatMap((figure): ToldFigure[] => {
    const item = review.byKey.get(figure.id);
    if (item === undefined) return [];
    const until = runningUntil(figure, item.statement.when.value, today);
    return [{ key: figure.id, item, figure: { ...figure, until } }];
  });
  const now = figures.filter(({ figure }) => figure.until === null || figure.until <= asOf);
  const later = figures.filter(({ figure }) => figure.until !== null && figure.until > asOf);
  const rows = standing.rows.filter(({ indicator }) => indicator.code !== '');
  const sorted = sort({ figures: now, rows, asOf, said: saidIn(draft), formulas });
  return { ...sorted, total: figures.length, later, until: endOf(figures) };
}

/** It tells something of the rows that stand; last year's results in a plan do not. */
export function tellsOfLedger({ sure, doubtful, conflicts, same, later }: Told): boolean {
  return sure.length + doubtful.length + conflicts.length + same.length + later.length > 0;
}

function endOf(figures: readonly ToldFigure[]): IsoDate | null {
  const counts = new Map<IsoDate, number>();
  for (const { figure } of figures)
    if (figure.until !== null) counts.set(figure.until, (counts.get(figure.until) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1));
  return first?.[0] ?? null;
}

interface Sorting {
  readonly figures: readonly ToldFigure[];
  readonly rows: readonly StandingRow[];
  readonly asOf: IsoDate;
  readonly said: Said;
  readonly formulas: Formulas;
}

const rowToMatch = ({ indicator }: StandingRow): RowToMatch => indicator;

type Sorted = Pick<Told, 'sure' | 'doubtful' | 'conflicts' | 'same' | 'unmatched'>;

function sort({ figures, rows, asOf, said, formulas }: Sorting): Sorted {
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  const told = figures.map(({ figure }) => figure);
  const { matches, faults } = matchFigures(rows.map(rowToMatch), told, asOf);
  const found = new Map(matches.map((match) => [match.figure, match]));
  // Of a row's figures in a table the last day's is the one.
  const older = new Set(faults.flatMap(({ why, figure }) => (why === 'older' ? [figure] : [])));
  const chosen = new Map(
    [...said.pairs].flatMap(([key, to]) => {
      const code = to === 'found' ? found.get(key)?.code : isRow(to) ? to.code : undefined;
      return code === undefined ? [] : [[code, key] as const];
    }),
  );
  const place = (one: ToldFigure): Placed => {
    const match = found.get(one.key) ?? null;
    const row = match === null ? undefined : byCode.get(match.code);
    const to = said.pairs.get(one.key);
    if (match !== null && row !== undefined && isSure(match)) {
      // A person may have given this row to another figure.
      const mine = (chosen.get(match.code) ?? one.key) === one.key;
      const { value, until } = match;
      return { matched: { ...one, row, match, value, date: until ?? asOf, taken: to !== null && mine } };
    }
    const asked = askedOf({ one, match, to, options: optionsOf(one.figure, { rows, byCode, asOf }) }, chosen);
    return 'unmatched' in asked ? asked : { ...asked, ...picked(asked.doubtful, asOf) };
  };
  const placed = figures.filter(({ key }) => !older.has(key)).map(place);
  return {
    doubtful: placed.flatMap(({ doubtful }) => doubtful ?? []),
    unmatched: placed.flatMap(({ unmatched }) => unmatched ?? []),
    ...split(
      placed.flatMap(({ matched }) => (matched === undefined ? [] : [computed(matched, formulas)])),
      said,
    ),
  };
}

interface Asked {
  readonly one: ToldFigure;
  readonly match: Match | null;
  readonly to: Destination | undefined;
  readonly options: Doubtful['options'];
}

/** A figure without a sure row: the rows it may go to, or that it has none. */
function askedOf(
  { one, match, to, options }: Asked,
  chosen: ReadonlyMap<string, Key>,
): Required<Pick<Placed, 'unmatched'>> | Required<Pick<Placed, 'doubtful'>> {
  if (options.length === 0) return { unmatched: { ...one, asRow: to === 'new' } };
  const likely = match !== null && isLikely(match) ? match.code : null;
  const isAnothers = isRow(to) && chosen.get(to.code) !== one.key;
  return { doubtful: { ...one, options, likely, to: isAnothers ? undefined : to } };
}

interface Placed {
  readonly matched?: ToldRow;
  readonly doubtful?: Doubtful;
  readonly unmatched?: Sorted['unmatched'][number];
}

const isRow = (to: Destination | undefined): to is Extract<Destination, object> =>
  typeof to === 'object' && to !== null;

function picked({ to, options, key, item, figure }: Doubtful, asOf: IsoDate): Pick<Placed, 'matched'> {
  const option = isRow(to) ? options.find(({ match: { code } }) => code === to.code) : undefined;
  if (option === undefined) return {};
  const { value, until } = option.match;
  return { matched: { key, item, figure, row: option.row, match: null, value, date: until ?? asOf, taken: true } };
}

function optionsOf(
  figure: Figure,
  {
    rows,
    byCode,
    asOf,
  }: {
    readonly rows: readonly StandingRow[];
    readonly byCode: ReadonlyMap<string, StandingRow>;
    readonly asOf: IsoDate;
  },
): Doubtful['options'] {
  return rowsFor(figure, rows.map(rowToMatch), asOf)
    .filter(({ score }) => score >= worthAsking)
    .flatMap((match) => {
      const row = byCode.get(match.code);
      return row === undefined ? [] : [{ match, row }];
    });
}

function split(matched: readonly ToldRow[], { overs }: Said): Pick<Told, 'sure' | 'conflicts' | 'same'> {
  const [sure, conflicts, same]: [ToldRow[], ToldRow[], ToldRow[]] = [[], [], []];
  for (const one of matched) {
    const stands = standsAs(one);
    if (stands === 'same') same.push(one);
    else if (stands === 'other')
      conflicts.push({ ...one, taken: one.taken && (overs.get(one.row.indicator.code) ?? false) });
    else sure.push(one);
  }
  return { sure, conflicts, same };
}

function computed(one: ToldRow, formulas: Formulas): ToldRow {
  const formula = formulas.get(one.row.indicator.code);
  return formula === undefined ? one : { ...one, formula };
}

function standsAs({ row: { progress }, value, date, formula }: ToldRow): 'free' | 'same' | 'other' {
  const { actual, dataDate } = progress;
  if (formula === undefined && (actual === null || (dataDate !== null && dataDate < date))) return 'free';
  const equal = typeof actual === 'number' && Math.abs(actual - value) <= 1e-9 * Math.max(1, Math.abs(value));
  if (!equal) return 'other';
  return dataDate === null && formula === undefined ? 'free' : 'same';
}

/** The longest quotation that goes into the change log. */
const longest = 90;

/** Actuals to write: matched without doubt and ticked, chosen, or given the preference over what stands. */
export function entriesOf(told: Told, sentenceOf: (item: Item) => string): readonly ActualEntry[] {
  const write = (one: ToldRow): ActualEntry => {
    const sentence = sentenceOf(one.item);
    return {
      code: one.row.indicator.code,
      value: one.value,
      date: one.date,
      grounds: sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence,
    };
  };
  return [
    ...told.sure.filter(({ taken }) => taken).map(write),
    ...told.conflicts
      .filter(({ taken }) => taken)
      .map((one) => ({ ...write(one), over: one.formula?.text ?? one.row.progress.actual })),
  ];
}
