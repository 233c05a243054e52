/**
 * Records of the review as rows of the ledger: what extraction makes of the statements, with what a person decided that
 * no statement can say (a day, a basis), and last year's figure as the baseline of the target of the same name.
 */
import type { Figure, Indicator, Plan, Progress, Statement } from '../../plan';
import type { Typed } from '../../sheet';
import { figuresOf, toIndicators } from '../../extract';
import type { Found, Rows } from '../../extract';
import { actualsOf } from './groups';
import { keyOf } from './draft';
import type { Key } from './draft';
import type { Item, Review } from './items';
import { asOwn, corrected, ownRows, progressIn, rowOfCells, typedIn, withCells } from './own-table';
import type { OwnRow } from './own-table';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A period has no days: the month goes to the row-making, the day is put in afterwards. */
function byMonth(statement: Statement): Statement {
  const { value } = statement.when;
  return value !== null && day.test(value)
    ? { ...statement, when: { ...statement.when, value: value.slice(0, 7) } }
    : statement;
}

function asDecided(indicator: Indicator, { statement, basis }: Item): Indicator {
  const when = statement.when.value;
  return {
    ...indicator,
    ...(when !== null && day.test(when) ? { due: when, how: { ...indicator.how, due: 'said' as const } } : {}),
    ...(basis == null ? {} : { basis }),
  };
}

function foundOf(review: Review, items: readonly Item[]): readonly Found[] {
  return review.documents.map(({ document, extraction }, at) => ({
    document,
    extraction,
    statements: items.filter((item) => item.document === at).map(({ statement }) => byMonth(statement)),
  }));
}

export interface Made {
  readonly item: Item;
  readonly indicator: Indicator;
}

function madeOf(review: Review, { rows }: Rows): readonly Made[] {
  return rows.flatMap(({ indicator, statement, found }) => {
    const item = review.byKey.get(keyOf(found, statement.id));
    return item === undefined ? [] : [{ item, indicator: asDecided(indicator, item) }];
  });
}

/** Of an earlier year than the row's own, and not judged to be no indicator. */
function baselines(review: Review, { offers }: Rows): ReadonlyMap<string, number> {
  const kept = new Set(actualsOf(review).map(({ original }) => original));
  const earlier = ({ when }: Statement): boolean =>
    when.value !== null && review.year !== null && Number(when.value.slice(0, 4)) < review.year;
  return new Map(
    offers.filter(({ statement }) => kept.has(statement) && earlier(statement)).map(({ code, value }) => [code, value]),
  );
}

function rowsOf(review: Review, items: readonly Item[], taken: ReadonlySet<string>): readonly Made[] {
  const rows = toIndicators(foundOf(review, items), { year: review.year ?? 0, taken });
  const before = baselines(review, rows);
  return madeOf(review, rows).map(({ item, indicator }) => ({
    item,
    indicator: indicator.baseline === null ? { ...indicator, baseline: before.get(indicator.code) ?? null } : indicator,
  }));
}

/** The accepted records as the plan that is written; `taken` are the codes the ledger has. */
export function planOf(review: Review, accepted: readonly Item[], taken: ReadonlySet<string>): Plan {
  return { year: review.year ?? 0, indicators: rowsOf(review, accepted, taken).map(({ indicator }) => indicator) };
}

/** What is written: the plan, and what people had typed where the table was one of ours. */
export interface Writing {
  readonly plan: Plan;
  /** By code. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly typed: ReadonlyMap<string, Typed>;
}

function ownRowOf(review: Review, rows: readonly ReadonlyMap<number, OwnRow>[], { document, original }: Item) {
  const own = rows[document];
  if (own === undefined || own.size === 0) return undefined;
  const { start, end } = original.number;
  const block = review.documents[document]?.document.blocks.findIndex(
    ({ span }) => span.start <= start && end <= span.end,
  );
  return own.get(block ?? -1);
}

/** The actual that stands in the same row of the same table as a target, of the same period and in its unit. */
function actualsBeside(review: Review): (item: Item, indicator: Indicator) => number | null {
  const actuals = actualsOf(review).filter(({ original }) => original.name.rule === 'name-column');
  const figures = new Map(figuresIn(review, actuals).map((figure) => [figure.id, figure]));
  return (item, indicator) => {
    const { original } = item;
    if (original.name.rule !== 'name-column') return null;
    const isBeside = (other: Item): boolean =>
      other.document === item.document &&
      other.original.block === original.block &&
      other.original.name.value === original.name.value &&
      (other.original.when.value ?? '').slice(0, 4) === (original.when.value ?? '').slice(0, 4);
    const [figure, ...more] = actuals.filter(isBeside).flatMap(({ key }) => figures.get(key) ?? []);
    return figure !== undefined && more.length === 0 && figure.unit === indicator.unit ? figure.value : null;
  };
}

export function writingOf(review: Review, accepted: readonly Item[], taken: ReadonlySet<string>): Writing {
  const own = review.documents.map(({ document }) => ownRows(document));
  const codes = new Set(taken);
  const progress = new Map<string, Progress>();
  const typed = new Map<string, Typed>();
  const beside = actualsBeside(review);
  const indicators = rowsOf(review, accepted, taken).map(({ item, indicator }) => {
    const row = ownRowOf(review, own, item);
    const cells = rowOfCells(item.original.cells ?? {});
    const made =
      row === undefined
        ? withCells(indicator, cells, codes)
        : corrected(asOwn(indicator, row, codes), indicator, item.corrected);
    codes.add(made.code);
    const told = progressIn(row ?? cells);
    const actual = told.actual ?? (row === undefined ? beside(item, made) : null);
    progress.set(made.code, { ...told, actual });
    typed.set(made.code, typedIn(row ?? cells));
    return made;
  });
  return { plan: { year: review.year ?? 0, indicators }, progress, typed };
}

/** What each record would become, those still open among them; `taken` are the codes the ledger has. */
export function rowsByItem(review: Review, taken: ReadonlySet<string>): readonly Made[] {
  const items = review.items.filter(
    ({ decision, statement }) => decision !== 'rejected' && statement.kind.value === 'target',
  );
  return rowsOf(review, items, taken);
}

/** The same, for showing while it is reviewed. */
export function previewOf(review: Review): ReadonlyMap<Key, Indicator> {
  return new Map(rowsByItem(review, new Set()).map(({ item, indicator }) => [item.key, indicator]));
}

/** Results as rows of their own, without a target. */
export function rowsOfResults(review: Review, items: readonly Item[], taken: ReadonlySet<string>): readonly Made[] {
  return madeOf(review, toIndicators(foundOf(review, items), { year: review.year ?? 0, taken, actuals: true }));
}

/** What each document tells as done, for matching to rows; ids are those of the records. */
export function figuresIn(review: Review, items: readonly Item[]): readonly Figure[] {
  return foundOf(review, items).flatMap((found, at) =>
    figuresOf(found, review.year ?? 0).map(({ figure, statement }) => ({ ...figure, id: keyOf(at, statement.id) })),
  );
}
