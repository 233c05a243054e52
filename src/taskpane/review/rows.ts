/**
 * Records of the review as rows of the ledger: what extraction makes of the statements, with what a person decided that
 * no statement can say (a day, a basis), and last year's figure as the baseline of the target of the same name.
 */
import type { Indicator, Plan, Statement } from '../../plan';
import { toIndicators } from '../../extract';
import type { Found, Rows } from '../../extract';
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

/** Letters of codes (`2025-B01-003`) that the ledger has already: the next import takes the next letter. */
export function lettersTaken(codes: readonly string[]): number {
  const letters = codes
    .map((code) => /^\d{4}-(?<letter>[A-Z])\d/.exec(code)?.groups?.['letter'] ?? '')
    .filter((letter) => letter !== '');
  return letters.reduce((most, letter) => Math.max(most, letter.charCodeAt(0) - 64), 0);
}

function foundOf(review: Review, items: readonly Item[], skip: number): readonly Found[] {
  const documents = review.documents.map(
    ({ document, extraction }, at): Found => ({
      document,
      extraction,
      statements: items.filter((item) => item.document === at).map(({ statement }) => byMonth(statement)),
    }),
  );
  const [first] = documents;
  // A document's place gives its codes their letter; empty ones move it on.
  return first === undefined
    ? []
    : [...Array.from({ length: skip }, (): Found => ({ ...first, statements: [] })), ...documents];
}

interface Made {
  readonly item: Item;
  readonly indicator: Indicator;
}

function madeOf(review: Review, { rows }: Rows, skip: number): readonly Made[] {
  return rows.flatMap(({ indicator, statement, found }) => {
    const item = review.byKey.get(keyOf(found - skip, statement.id));
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

function rowsOf(review: Review, items: readonly Item[], codes: readonly string[]): readonly Made[] {
  const skip = lettersTaken(codes);
  const rows = toIndicators(foundOf(review, items, skip), { year: review.year ?? 0 });
  const before = baselines(review, rows);
  return madeOf(review, rows, skip).map(({ item, indicator }) => ({
    item,
    indicator: indicator.baseline === null ? { ...indicator, baseline: before.get(indicator.code) ?? null } : indicator,
  }));
}

/** The accepted records as the plan that is written; `codes` are those the ledger has. */
export function planOf(review: Review, accepted: readonly Item[], codes: readonly string[]): Plan {
  return { year: review.year ?? 0, indicators: rowsOf(review, accepted, codes).map(({ indicator }) => indicator) };
}

/** What each record would become, for showing while it is reviewed. */
export function previewOf(review: Review): ReadonlyMap<Key, Indicator> {
  const items = review.items.filter(
    ({ decision, statement }) => decision !== 'rejected' && statement.kind.value === 'target',
  );
  return new Map(rowsOf(review, items, []).map(({ item, indicator }) => [item.key, indicator]));
}
