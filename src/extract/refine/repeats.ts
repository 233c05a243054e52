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
  readonly all: Set<number | string | null>;
}

/** All that is said of one quantity: what first tells how it stands, and by kind and period what was said. */
interface Same {
  actual: Statement | null;
  readonly places: Map<string, Said>;
}

/** Marks what was said before; the first stands. */
function repeatOf(s: Statement, { places }: Same): Doubt | null {
  if (s.nature !== 'number' || s.missing || s.name.value.length < 3) return null;
  const place = `${s.kind.value}|${s.when.value ?? ''}`;
  const own = s.high.value === null ? s.value.value : `${s.value.value ?? ''}|${s.high.value}`;
  const said = places.get(place);
  if (said === undefined) {
    places.set(place, { first: s.value.value, all: new Set([own]) });
    return null;
  }
  if (said.all.has(own)) return { code: 'repeat' };
  said.all.add(own);
  return said.first === s.value.value ? null : { code: 'other-value', values: { other: said.first ?? '' } };
}

const isLevel = (s: Statement, kind: 'target' | 'actual'): boolean => s.kind.value === kind && s.change.value === null;

/** The baseline of a target: an actual of the same name, unit and article that no nearer word gave. */
function baselineOf(s: Statement, { actual }: Same): Statement['baseline'] | null {
  if (!isLevel(s, 'target') || s.baseline.value !== null) return null;
  if (actual === null) return null;
  return { value: actual.value.value, how: 'inferred', rule: 'baseline-linked', from: actual.number };
}

/** For each statement what it shares with those of the same quantity. */
function sameOf(statements: readonly Statement[]): Same[] {
  const known = new Map<string, Same>();
  return statements.map((s) => {
    const key = keyOf(s);
    let same = known.get(key);
    if (same === undefined) known.set(key, (same = { actual: null, places: new Map() }));
    if (same.actual === null && isLevel(s, 'actual') && s.value.value !== null) same.actual = s;
    return same;
  });
}

/** Repeats marked and baselines linked. */
export function related(statements: readonly Draft[]): void {
  sameOf(statements).forEach((same, i) => {
    const s = statements[i];
    if (s === undefined) return;
    const doubt = repeatOf(s, same);
    const baseline = baselineOf(s, same);
    if (doubt !== null) s.doubts = [...s.doubts, doubt];
    if (baseline !== null) s.baseline = baseline;
  });
}
