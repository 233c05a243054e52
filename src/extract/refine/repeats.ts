/**
 * Within one article: the same quantity said again becomes a repeat; the same name with another value is pointed
 * out; an actual and a target of one name are linked as baseline and target. In: statements in text order, marked in place.
 */
import { normalName } from '../../plan';
import type { Doubt, Statement } from '../../plan';
import type { Draft } from './draft';

/** What a statement measures: the key under which it is the same quantity. */
const keyOf = (s: Statement): string =>
  `${s.article}|${normalName(s.name.value)}|${s.unit.value ?? ''}|${s.change.value ?? ''}|${s.per.value ?? ''}`;

/** The first value that was said at a place, and all that were. */
interface Said {
  readonly first: number | null;
  readonly all: Set<string>;
}

/** Marks what was said before; the first stands. */
function repeatOf(s: Statement, key: string, seen: Map<string, Said>): Doubt | null {
  if (s.nature !== 'number' || s.missing || s.name.value.length < 3) return null;
  const place = `${key}|${s.kind.value}|${s.when.value ?? ''}`;
  const own = `${s.value.value ?? ''}|${s.high.value ?? ''}`;
  const said = seen.get(place);
  if (said === undefined) {
    seen.set(place, { first: s.value.value, all: new Set([own]) });
    return null;
  }
  if (said.all.has(own)) return { code: 'repeat' };
  said.all.add(own);
  return said.first === s.value.value ? null : { code: 'other-value', values: { other: said.first ?? '' } };
}

const isLevel = (s: Statement, kind: 'target' | 'actual'): boolean => s.kind.value === kind && s.change.value === null;

/** The baseline of a target: an actual of the same name, unit and article that no nearer word gave. */
function baselineOf(s: Statement, key: string, actuals: ReadonlyMap<string, Statement>): Statement['baseline'] | null {
  if (!isLevel(s, 'target') || s.baseline.value !== null) return null;
  const actual = actuals.get(key);
  if (actual === undefined) return null;
  return { value: actual.value.value, how: 'inferred', rule: 'baseline-linked', from: actual.number };
}

/** Repeats marked and baselines linked. */
export function related(statements: readonly Draft[]): void {
  const keys = statements.map(keyOf);
  const actuals = new Map<string, Statement>();
  statements.forEach((s, i) => {
    const key = keys[i] ?? '';
    if (isLevel(s, 'actual') && s.value.value !== null && !actuals.has(key)) actuals.set(key, s);
  });
  const seen = new Map<string, Said>();
  statements.forEach((s, i) => {
    const key = keys[i] ?? '';
    const doubt = repeatOf(s, key, seen);
    const baseline = baselineOf(s, key, actuals);
    if (doubt !== null) s.doubts = [...s.doubts, doubt];
    if (baseline !== null) s.baseline = baseline;
  });
}
