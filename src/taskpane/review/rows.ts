/**
 * Records of the review as rows of the ledger: what extraction makes of the statements, with what a person decided that
 * no statement can say (a day, a basis), and last year's figure as the baseline of the target of the same name.
 */
import type { Figure, Indicator, Plan, Progress, Statement } from '../../plan';
import { carriedRows } from '../../sheet';
import type { CarriedRow, ReadFigure, ReadRow, Typed } from '../../sheet';
import { figuresOf, toIndicators } from '../../extract';
import type { Found, Rows } from '../../extract';
import { corrected } from './corrected';
import { actualsOf } from './groups';
import { keyOf } from './draft';
import type { Key } from './draft';
import type { Item, Review } from './items';

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

/** What is written: the plan, and what people had typed where a table told it. */
export interface Writing {
  readonly plan: Plan;
  /** By code. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly typed: ReadonlyMap<string, Typed>;
}

/** Actuals of tables, those among them that a person did not judge to be none. */
function readFigures(review: Review): readonly ReadFigure[] {
  const items = actualsOf(review).filter(({ original }) => original.name.rule === 'name-column');
  return figuresIn(review, items).flatMap((figure) => {
    const item = review.byKey.get(figure.id);
    return item === undefined ? [] : [{ figure, statement: item.original, document: item.document }];
  });
}

export interface Carried extends CarriedRow {
  readonly item: Item;
}

/** `again`: they may be rows that stand. */
function carriedOf(
  review: Review,
  made: readonly Made[],
  { taken, again }: { readonly taken: ReadonlySet<string>; readonly again: boolean },
): readonly Carried[] {
  const rows = made.map(
    ({ item, indicator }): ReadRow => ({
      indicator,
      statement: item.original,
      document: item.document,
      corrected: (own, said) => corrected(own, said, item.corrected),
    }),
  );
  const documents = review.documents.map(({ document }) => document);
  const carried = carriedRows(rows, { documents, figures: readFigures(review), taken, again });
  return carried.flatMap((row, at) => {
    const item = made[at]?.item;
    return item === undefined ? [] : [{ ...row, item }];
  });
}

export function writingOf(review: Review, accepted: readonly Item[], taken: ReadonlySet<string>): Writing {
  const rows = carriedOf(review, rowsOf(review, accepted, taken), { taken, again: false });
  return {
    plan: { year: review.year ?? 0, indicators: rows.map(({ indicator }) => indicator) },
    progress: new Map(rows.map(({ indicator: { code }, progress }) => [code, progress])),
    typed: new Map(rows.map(({ indicator: { code }, typed }) => [code, typed])),
  };
}

/**
 * What each record would become, those still open among them, with what its table tells beside it; `taken` are the codes the
 * ledger has. A table may say one of them: then it means that row.
 */
export function rowsByItem(review: Review, taken: ReadonlySet<string>): readonly Carried[] {
  const items = review.items.filter(
    ({ decision, statement }) => decision !== 'rejected' && statement.kind.value === 'target',
  );
  return carriedOf(review, rowsOf(review, items, taken), { taken, again: true });
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
