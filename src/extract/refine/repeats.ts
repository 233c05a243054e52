/**
 * Within one article: the same quantity said again becomes a repeat; the same name with another value is pointed
 * out; an actual and a target of one name are linked as baseline and target. In and out: statements in text order.
 */
import { normalName } from '../../plan';
import type { Statement } from '../../plan';

const keyOf = (s: Statement): string =>
  [s.article, normalName(s.name.value), s.unit.value, s.change.value, s.per.value].join('|');
const whole = (s: Statement): string => [keyOf(s), s.kind.value, s.when.value, s.value.value, s.high.value].join('|');

/** Marks what was said before; the first stands. */
export function repeats(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  const values = new Map<string, number | null>();
  return statements.map((s) => {
    if (s.nature !== 'number' || s.missing || s.name.value.length < 3) return s;
    const place = `${keyOf(s)}|${s.kind.value}|${s.when.value}`;
    const other = values.get(place);
    const doubt = seen.has(whole(s)) ? 'repeat' : values.has(place) && other !== s.value.value ? 'other-value' : null;
    seen.add(whole(s));
    if (!values.has(place)) values.set(place, s.value.value);
    if (doubt === null) return s;
    return {
      ...s,
      doubts: [...s.doubts, doubt === 'repeat' ? { code: doubt } : { code: doubt, values: { other: other ?? '' } }],
    };
  });
}

/** The baseline of a target: an actual of the same name, unit and article that no nearer word gave. */
export function linked(statements: readonly Statement[]): readonly Statement[] {
  const actuals = new Map<string, Statement>();
  for (const s of statements)
    if (s.kind.value === 'actual' && s.change.value === null && s.value.value !== null && !actuals.has(keyOf(s)))
      actuals.set(keyOf(s), s);
  return statements.map((s) => {
    const actual =
      s.kind.value === 'target' && s.change.value === null && s.baseline.value === null
        ? actuals.get(keyOf(s))
        : undefined;
    if (actual === undefined) return s;
    return {
      ...s,
      baseline: { value: actual.value.value, how: 'inferred', rule: 'baseline-linked', from: actual.number },
    };
  });
}
