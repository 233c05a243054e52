/**
 * What a statement's number is in the ledger: kind, direction, basis, and the value as stored. In: a statement with the words
 * around it. Out: a Measure. The rules are the table of design's "from a statement to a row", each a row of the spec.
 */
import type { Basis, Direction, Kind, Statement } from '../../plan';
import type { RowWords, UnitNature } from './words';

export interface Measure {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly basis: Basis;
  /** Stored value: % divided by 100, amounts in the sheet's unit; null where missing. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly name: string;
  /** Times a year, for frequencies. */
  readonly times: number;
  /** A guess that somebody should look at. */
  readonly guess: 'basis' | null;
}

interface Said {
  readonly statement: Statement;
  readonly words: RowWords;
  /** The clause the number stands in. */
  readonly quote: string;
  /** The words of the comparator. */
  readonly comparator: string;
  readonly nature: UnitNature;
}

const hinted = (statement: Statement, hint: 'zero-tolerance' | 'ceiling' | 'floor' | 'stock' | 'flow'): boolean =>
  statement.hints.some((one) => one.hint === hint);
const clean = (value: number): number => Number(value.toPrecision(12));

function stored(said: Said, divisor: number): { value: number | null; upper: number | null } {
  const by = said.nature === 'share' ? 100 : divisor;
  const { value, high } = said.statement;
  return {
    value: value.value === null ? null : clean(value.value / by),
    upper: high.value === null ? null : clean(high.value / by),
  };
}

function isStock({ statement, words, quote, nature }: Said): boolean {
  if (hinted(statement, 'stock')) return true;
  if (hinted(statement, 'flow')) return false;
  if (nature === 'share' || nature === 'point' || nature === 'score') return true;
  if (words.makes.test(statement.name.value)) return false;
  return words.holds.test(statement.name.value) || (words.holds.test(quote) && !words.makes.test(quote));
}

type Ruling = Pick<Measure, 'kind' | 'direction' | 'basis'>;

const level = (kind: Kind, direction: Direction = 'up'): Ruling => ({ kind, direction, basis: 'point' });

function ceiling(said: Said): Ruling {
  const adds = said.nature === 'money' || said.nature === 'event';
  return {
    kind: 'limit',
    direction: 'down',
    basis: adds && !said.words.standingShare.test(said.statement.name.value) ? 'cumulative' : 'point',
  };
}

/** A floor to be held (经费占比不低于4%) or paced (投入不低于500万元); anything else under 不低于 is a goal. */
function floor(said: Said): Ruling | null {
  const { statement, words, comparator, nature } = said;
  if (!hinted(statement, 'floor') && !words.floor.test(comparator)) return null;
  if (nature === 'share' && words.standingShare.test(statement.name.value)) return level('limit');
  if (nature === 'money' && words.spends.test(`${statement.name.value}${said.quote}`))
    return { kind: 'limit', direction: 'up', basis: 'cumulative' };
  return null;
}

function isZero({ statement, nature }: Said): boolean {
  return (
    hinted(statement, 'zero-tolerance') ||
    (statement.value.value === 0 && statement.high.value === null && (nature === 'event' || nature === 'count'))
  );
}

function ruling(said: Said): Ruling {
  const { statement, nature } = said;
  if (statement.nature === 'milestone') return level('milestone', 'reach');
  if (statement.nature === 'quality') return level('quality', 'reach');
  const op = statement.op.value;
  const basis: Basis = isStock(said) ? 'point' : 'cumulative';
  if (statement.change.value !== null) return level(nature === 'share' ? 'rate' : 'count');
  if (isZero(said)) return { kind: 'floor', direction: 'down', basis: 'cumulative' };
  if (op === '<=') return ceiling(said);
  const held = op === '>=' ? floor(said) : null;
  if (held) return held;
  const kind: Kind = nature === 'share' ? 'rate' : 'count';
  return { kind, direction: op === 'range' ? 'range' : 'up', basis };
}

/** Kind, direction, basis and stored value of a statement. */
export function measureOf(
  statement: Statement,
  about: { words: RowWords; quote: string; comparator: string },
): Measure {
  const { words } = about;
  const nature = words.natureOf(statement.unit.value);
  const said: Said = { statement, nature, ...about };
  const { unit, divisor } = words.unitInSheet(statement.unit.value, statement.scale);
  const rule = ruling(said);
  const amounts = stored(said, divisor);
  const per = statement.per.value;
  const times = per === null ? 0 : words.timesAYear(per);
  const change = statement.change.value;
  const name =
    change === null ? statement.name.value : words.growthName(statement.name.value, change, nature === 'share');
  const base = { ...rule, ...amounts, unit, name, times: 0, guess: null };
  if (statement.nature !== 'number') return { ...base, value: 1, upper: null, unit: '' };
  if (times > 1 && change === null && nature !== 'share' && rule.kind === 'count')
    return { ...base, ...frequency(statement, amounts.value, times), direction: 'up', basis: 'cumulative' };
  if (times === 0 && isPer(statement, unit)) return { ...base, unit: words.perUnit(unit, per ?? ''), basis: 'point' };
  return { ...base, guess: isGuess(said, rule) ? 'basis' : null };
}

/** 人均收入增长5% is no share of a head; 元/人 says it already. */
const isPer = ({ per, change }: Statement, unit: string): boolean =>
  per.value !== null && change.value === null && !unit.endsWith(`/${per.value}`);

function frequency(
  statement: Statement,
  value: number | null,
  times: number,
): Pick<Measure, 'kind' | 'value' | 'times'> {
  const factor = statement.hints.reduce((n, hint) => (hint.hint === 'times' ? n * hint.factor : n), 1);
  return { kind: 'frequency', value: value === null ? null : value * times * factor, times };
}

/** In doubt a count adds up; a person should look when neither a verb nor a noun said so. */
function isGuess({ statement, words, quote, nature }: Said, rule: Ruling): boolean {
  return (
    rule.kind === 'count' &&
    rule.basis === 'cumulative' &&
    nature === 'count' &&
    statement.change.value === null &&
    !words.makes.test(`${statement.name.value}${quote}`)
  );
}
