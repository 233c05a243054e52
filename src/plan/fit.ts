/**
 * How well a figure of a report fits a row. In: rows and figures, the as-of date. Out: for one of each a Match with its score and
 * reasons, or null. Two scores, the better counts: names that are the same but for their spelling may be taken unasked; names that
 * share what tells them from the others are offered, whatever they score.
 */
import { comeInOrder, isSameDeed, mayAbbreviate, tellsNoHeading } from './abbreviation';
import type { IsoDate } from './indicator';
import { likeness } from './likeness';
import type { Figure, Match, MatchReason, RowToMatch } from './match';
import { areOpposed } from './opposed';
import { unitsFit } from './unit-scale';
import type { UnitFit } from './unit-scale';
import { nameForms, sharedBy } from './weighed-names';
import type { NameForm } from './weighed-names';

/** The least that names and the whole must come to. */
export interface Least {
  readonly name: number;
  readonly score: number;
}

const floor: Least = { name: 0.28, score: 0.4 };
/** What is offered only stays below what is taken unasked, and below what would be its rival. */
const mostOffered = 0.78;
/** What saying the sibling's name takes away: 公办 where the row says 民办. */
const sibling = 0.2;
/** Counted by a like word, or an increase for a level: to be looked at by itself. */
const mostLoose = 0.58;
/** What standing under quite another heading takes away. */
const elsewhere = 0.08;
/** Names that differ only in their spelling, or in a verb that says nothing of its own. */
const sameButSpelt = 0.97;
/** A change whose name holds the other's is no more than offered. */
const inWhole = 0.7;
/** Names that share less of what tells them apart are never the same but for their spelling. */
const worthSpelling = 0.2;
/** So much of the shorter name in order in the longer is as good as a shared word. */
const inOrder = { least: 0.75, shared: 0.4 } as const;
/** How alike names are taken for where one may be short for the other: enough to be offered, never to be taken. */
const abbreviated = 0.62;

export type Fit = (row: RowToMatch, figure: Figure, least?: Least) => Match | null;

export function fitting(rows: readonly RowToMatch[], figures: readonly Figure[], asOf: IsoDate): Fit {
  const forms = nameForms([...rows, ...figures].map(({ name }) => name));
  const headings = headingsAlike();
  const together = unitsTogether();
  return (row, figure, least = floor) => {
    const [a, b] = [forms.get(row.name), forms.get(figure.name)];
    const pair =
      a === undefined || b === undefined
        ? null
        : pairOf({ row, figure, a, b, units: together(figure.unit, row.unit) }, asOf);
    if (pair === null) return null;
    const alike = headings(row.area, figure.area);
    const name = nameOf(pair, alike);
    if (Math.max(name.like, name.shared) < least.name) return null;
    const score = scoreOf(pair, name, alike);
    if (score < least.score) return null;
    const { units, period } = pair;
    const value = Number(pair.value.toPrecision(12));
    const reasons = [name.reason, unitReason[units.how], period.reason, ...(isSameArea(alike) ? sameArea : [])];
    return { code: row.code, figure: figure.id, value, until: figure.until, score, reasons, rival: null };
  };
}

/** How alike two headings are; null: one of them tells nothing. Rows of a ledger share a few. */
function headingsAlike(): (a: string, b: string) => number | null {
  const known = new Map<string, number | null>();
  return (a, b) => {
    const key = `${a}\n${b}`;
    const told = known.get(key);
    if (told !== undefined) return told;
    const alike = a === '' || b === '' ? null : likeness(a, b);
    known.set(key, alike === 0 && (tellsNoHeading(a) || tellsNoHeading(b)) ? null : alike);
    return known.get(key) ?? null;
  };
}

/** A ledger has a dozen units. */
function unitsTogether(): (from: string, to: string) => UnitFit | null {
  const known = new Map<string, UnitFit | null>();
  return (from, to) => {
    const key = `${from}\n${to}`;
    if (!known.has(key)) known.set(key, unitsFit(from, to));
    return known.get(key) ?? null;
  };
}

const sameArea = ['same-area'] as const;
const isSameArea = (alike: number | null): boolean => (alike ?? 0) >= 0.6;

const unitReason = { same: 'same-unit', scale: 'other-scale', counter: 'other-unit' } as const satisfies Record<
  UnitFit['how'],
  MatchReason
>;

interface Two {
  readonly row: RowToMatch;
  readonly figure: Figure;
  /** The forms of their names. */
  readonly a: NameForm;
  readonly b: NameForm;
}

interface Pair extends Two {
  readonly units: UnitFit;
  readonly period: PeriodFit;
  /** One falls by what the other rises, or only one of them is a change: 学位增加300个 may be 新增学位, or no level of theirs. */
  readonly turned: boolean;
  /** In the row's unit, to be rounded. */
  readonly value: number;
}

/** All but the names; null: they do not go together, whatever they are called. */
function pairOf(two: Two & { readonly units: UnitFit | null }, asOf: IsoDate): Pair | null {
  const { row, figure, a, b, units } = two;
  const period = units === null ? null : periodOf(row, figure, asOf);
  const turn = period === null ? null : turnOf(two);
  if (units === null || period === null || turn === null) return null;
  return {
    ...two,
    units,
    period,
    turned: turn < 0 || a.change !== b.change,
    value: figure.value * units.factor * turn,
  };
}

/** A growth goes with a growth, a level with a level; −1 where one falls by what the other rises; null: they do not go together. */
function turnOf({ row, a, b }: Two): 1 | -1 | null {
  if (a.change !== null && b.change !== null) return a.change === b.change ? 1 : -1;
  // Amounts are told by other units anyway: 节能降碳减幅 and the like may be levels in name only.
  return a.change === b.change || (row.unit !== '%' && row.unit !== '个百分点') ? 1 : null;
}

interface PeriodFit {
  readonly reason: MatchReason;
  readonly points: number;
}

function periodOf(row: RowToMatch, { until }: Figure, asOf: IsoDate): PeriodFit | null {
  if (until === null) return { reason: 'period-unknown', points: 0.05 };
  const begun = row.start === null || until >= row.start;
  const sameYear = row.due === null || until.slice(0, 4) <= row.due.slice(0, 4);
  return until <= asOf && begun && sameYear ? { reason: 'in-period', points: 0.1 } : null;
}

function scoreOf({ row, a, b, units, period, turned, value }: Pair, name: NameFit, alike: number | null): number {
  const opposed = areOpposed(a.sides, b.sides);
  const about = period.points + (isSameArea(alike) ? 0.05 : 0) + (units.how === 'same' ? 0.05 : 0);
  const away = (opposed ? sibling : 0) + (alike === 0 ? elsewhere : 0);
  const near = nearness(row, value);
  const isLoose = units.how === 'counter' || (a.change !== b.change && !/^(?:新增|增加)/.test(row.name));
  const offered = Math.min(isLoose ? mostLoose : mostOffered, 0.8 * name.shared + about + near) - away;
  if (opposed || turned || units.how === 'counter') return offered;
  // Of two rows called alike the nearer comes first, and no more.
  return Math.max(offered, Math.min(1, 0.8 * name.like + about + near / 50));
}

/** In one unit, and under like headings where both have one. */
const isAbbreviated = ({ row, figure }: Two, alike: number | null): boolean =>
  row.unit !== '' &&
  row.unit === figure.unit &&
  (alike === null || alike >= 0.5) &&
  mayAbbreviate(row.name, figure.name);

interface NameFit {
  readonly like: number;
  /** What they share of what tells them from others. */
  readonly shared: number;
  readonly reason: MatchReason;
}

function nameOf(two: Two, alike: number | null): NameFit {
  const { row, figure, a, b } = two;
  const words = sharedBy(a, b);
  const isLetters =
    words < inOrder.shared && row.unit === figure.unit && comeInOrder(a.folded, b.folded, inOrder.least);
  const shared = isLetters ? inOrder.shared : words;
  const like = words < worthSpelling ? 0 : spelling(two);
  if (like < abbreviated && isAbbreviated(two, alike)) return { like: abbreviated, shared, reason: 'abbreviation' };
  return { like, shared, reason: like === 1 ? 'same-name' : 'like-name' };
}

function spelling({ row, figure, a, b }: Two): number {
  const close = likeness(row.name, figure.name);
  const isSame = a.folded === b.folded || isSameDeed(a.folded, b.folded);
  if (isSame) return Math.max(close, sameButSpelt);
  // 工业固定资产投资增长 grows beside 固定资产投资增长: a part's growth is none of the whole's.
  return a.change === null ? close : Math.min(close, inWhole);
}

/** What a result's nearness to what was promised adds, or takes away: the very number, about as much, another order altogether. */
function nearness({ target, unit }: RowToMatch, value: number): number {
  if (target?.kind !== 'number' || target.value === 0) return 0;
  if (unit === '%') return nearShare(Math.abs(value - target.value));
  return Math.abs(value - target.value) < 1e-9 * value && value > 10 ? 0.06 : nearAmount(value / target.value);
}

const nearShare = (apart: number): number => (apart <= 0.1 ? 0.03 : apart > 0.4 ? -0.06 : 0);
const nearAmount = (times: number): number =>
  times > 10 || times < 0.02 ? -0.08 : times >= 0.3 && times <= 2 ? 0.03 : 0;
