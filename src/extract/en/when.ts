/**
 * The period of an English statement: the sentence's time, else what the paragraph, the heading or the title says, if it lies on the
 * right side of it; years, halves and months resolved on the period around them. In: the scene and the kind. Out: the period and how.
 */
import type { Field, StatementKind } from '../../plan';
import type { Context } from '../engine/context';
import { isMasked, periodOf, saysYear } from '../engine/period';
import type { Frame, Moment, TimeReading, TimeToken } from '../engine/tokens';
import type { SlotScene } from '../pack';
import { isAimed, isReached } from './aim';
import { directionOfTime, yearIn } from './direction';
import { isBaseline } from './series';
import { isOwn } from './timing';
import type { CarriedTime } from './timing';

const two = (n: number): string => String(n).padStart(2, '0');

/** The moment that `this year` means here. */
function baseOf(context: Context, carried: TimeToken | null): Moment | null {
  const said = carried !== null && saysYear(carried.time) ? lastOf(carried.time) : null;
  const moment = said ?? aroundMoment(context);
  if (moment !== null && yearIn(moment) !== null) return moment;
  return context.year === null ? null : { year: { kind: 'year', year: context.year }, part: '' };
}

const lastOf = (time: TimeReading): Moment | null => time.to ?? time.from;

/** A plan of several years begins with `this year`, a report ends with it. */
function aroundMoment({ time, articleTime, articleMode }: Context): Moment | null {
  const said = time !== null && saysYear(time.time) ? time.time : articleTime;
  if (said === null) return null;
  return articleMode === 'plan' ? (said.from ?? said.to) : lastOf(said);
}

/** A moment with its year filled in from the base: `last year` of 2024/25 is 2023/24, March of 2025/26 is 2026-03. */
function settled(moment: Moment, base: Moment | null): Moment {
  const year = yearIn(base);
  const kind = moment.year === null ? 'bare' : moment.year.kind;
  if (base === null || year === null || kind === 'year' || kind === 'masked') return moment;
  const isFinancial = base.part.startsWith('/');
  if (moment.year !== null && moment.year.kind === 'relative')
    return shifted(year + moment.year.shift, moment.part, isFinancial);
  if (isFinancial && moment.part.startsWith('Q'))
    return { year: { kind: 'year', year }, part: `${base.part}-${moment.part}` };
  const isSpring = /^0[1-3]$/.test(moment.part);
  return { year: { kind: 'year', year: isFinancial && isSpring ? year + 1 : year }, part: moment.part };
}

const shifted = (year: number, part: string, isFinancial: boolean): Moment => ({
  year: { kind: 'year', year },
  part: part === '' && isFinancial ? `/${two((year + 1) % 100)}` : part,
});

function resolve(time: TimeReading, base: Moment | null): string | null {
  if (isMasked(time)) return null;
  return periodOf(
    {
      ...time,
      from: time.from === null ? null : settled(time.from, base),
      to: time.to === null ? null : settled(time.to, base),
    },
    null,
  );
}

function fits(time: TimeReading, kind: StatementKind, context: Context): boolean {
  const side = directionOfTime(time, context);
  return side === null || (side === 'ahead') === (kind === 'target');
}

const at = (token: TimeToken): { start: number; end: number } => ({ start: token.start, end: token.end });

export function when(scene: SlotScene, kind: StatementKind, f: Frame, index: number): Field<string | null> {
  const { context, time } = scene;
  const carried: CarriedTime | null = scene.carried;
  const base = baseOf(context, carried === time ? null : carried);
  if (time !== null && (fits(time.time, kind, context) || isOwn(f, index, time)))
    return read(time, base, 'when-sentence');
  if (isBaseline(f, index)) return unknown;
  return (
    inherited(scene, kind, base) ??
    (isNow(kind, f, index, context) ? unknown : fromArticle(context, kind, isAimed(f, index)))
  );
}

/** `(64% now)` beside a target is of no told year. */
const isNow = (kind: StatementKind, f: Frame, index: number, context: Context): boolean =>
  kind === 'actual' && context.mode === 'plan' && isReached(f, index);

function read(
  time: TimeToken,
  base: Moment | null,
  rule: 'when-sentence' | 'when-paragraph' | 'when-heading',
): Field<string | null> {
  const isSaid = rule === 'when-sentence';
  return {
    value: resolve(time.time, base),
    how: isSaid ? 'said' : 'inherited',
    rule: isSaid && isMasked(time.time) ? 'when-masked' : rule,
    from: at(time),
  };
}

/** What the paragraph said before, else what the heading says. */
function inherited(
  { context, carried }: SlotScene,
  kind: StatementKind,
  base: Moment | null,
): Field<string | null> | null {
  const said: CarriedTime | null = carried;
  if (said !== null && (said.spoken ?? kind) === kind && fits(said.time, kind, context))
    return read(said, base, 'when-paragraph');
  return context.time !== null && fitsHeading(context.time.time, kind, context)
    ? read(context.time, base, 'when-heading')
    : null;
}

const unknown: Field<string | null> = { value: null, how: 'inferred', rule: 'when-unknown' };

/** A heading that says plan dates its targets, whatever the article's year. */
const fitsHeading = (time: TimeReading, kind: StatementKind, context: Context): boolean =>
  (kind === 'target' && context.mode === 'plan' && context.modeRule === 'kind-heading') || fits(time, kind, context);

/** A month in a title (`Strategic Plan, September 2024`) dates the paper, not what it plans. */
const isIssue = ({ articleTime }: Context): boolean =>
  articleTime !== null && articleTime.from === null && /^\d\d$/.test(articleTime.to?.part ?? '');

/**
 * A plan's period for its targets, a report's for its results and for the targets they are held against; what a report means to do
 * and what a plan found have none of their own.
 */
function fromArticle(context: Context, kind: StatementKind, aimed: boolean): Field<string | null> {
  const { articleTime } = context;
  const mode = context.titleMode ?? context.articleMode;
  if (kind === 'actual') return mode === 'plan' ? unknown : dated(context);
  if (aimed) return articleTime === null ? byYear(context) : dated(context);
  if (mode === 'summary' || isIssue(context)) return runsTo(context) ?? unknown;
  const plan = articleTime === null || context.articleMode === 'mixed' ? runsTo(context) : null;
  return plan ?? dated(context);
}

/** The title's period, else the year the text speaks of. */
function dated(context: Context): Field<string | null> {
  if (context.articleTime === null) return byYear(context);
  const value = resolve(context.articleTime, null);
  return value === null
    ? unknown
    : { value, how: 'inherited', rule: 'when-article', ...(context.yearFrom ? { from: context.yearFrom } : {}) };
}

/** What a report means to do, and what an undated paper plans, falls due where its plan ends, if the first lines say so. */
function runsTo({ horizon, articleTime }: Context): Field<string | null> | null {
  const last = horizon === null ? null : yearIn(horizon.to);
  if (horizon === null || last === null || (articleTime !== null && last <= (yearIn(articleTime.to) ?? 0))) return null;
  return { value: resolve(horizon, null), how: 'inherited', rule: 'when-article' };
}

function byYear({ year }: Context): Field<string | null> {
  return year === null ? unknown : { value: String(year), how: 'inherited', rule: 'when-article' };
}
