/**
 * The period of an English statement: the sentence's time, else what the paragraph, the heading or the title says, if it lies on the
 * right side of it; years, halves and months resolved on the period around them. In: the scene and the kind. Out: the period and how.
 */
import type { Field, StatementKind } from '../../plan';
import type { Context } from '../engine/context';
import { isMasked } from '../engine/period';
import type { Frame, Moment, TimeReading, TimeToken } from '../engine/tokens';
import type { SlotScene } from '../pack';
import { isAimed, isReached } from './aim';
import { directionOfTime, yearIn } from './direction';
import { sentenceOf } from './sentence';
import { groupBeside, isBaseline } from './series';
import { asReported, baseOf, lastOf, resolve, wholeYear } from './resolve';
import { isOwn } from './timing';
import type { CarriedTime } from './timing';

/** `In 2019 we opened. This year …`: the paper's own, whatever year was said before. */
const leansOn = (token: TimeToken | null, carried: CarriedTime | null): boolean =>
  token !== carried && !(token?.time.to?.year?.kind === 'relative' && token.time.to.year.shift === 0);

function fits(time: TimeReading, kind: StatementKind, context: Context): boolean {
  const side = directionOfTime(time, context);
  return side === null || (side === 'ahead') === (kind === 'target');
}

const at = (token: TimeToken): { start: number; end: number } => ({ start: token.start, end: token.end });

export function when(scene: SlotScene, told: StatementKind, f: Frame, index: number): Field<string | null> {
  const aimed = told === 'target' && scene.context.mode !== 'plan' && isAimed(f, index);
  const held = aimed && scene.time?.time.relation !== 'by' && isReview(f);
  if (aimed && isYearly(f, index) && scene.context.articleTime !== null) return wholeYear(scene.context.articleTime);
  const kind = held ? 'actual' : told;
  const carried: CarriedTime | null = scene.carried;
  const base = baseOf(scene.context, leansOn(scene.time, carried) ? carried : null);
  return own(scene, kind, { f, index, base }) ?? around(scene, kind, { f, index, base });
}

interface Place {
  readonly f: Frame;
  readonly index: number;
  readonly base: Moment | null;
}

/** The sentence's time, where it lies on the kind's side or stands at the number. */
function own({ context, time }: SlotScene, kind: StatementKind, place: Place): Field<string | null> | null {
  const { f, index, base } = place;
  if (time === null || !(fits(time.time, kind, context) || isOwn(f, index, time))) return null;
  return read(time, kind === 'actual' ? asReported(base, time, context) : base, 'when-sentence');
}

/** `over the next three years, … 40,000`: a time of its own that no calendar tells. */
const isUndated = (f: Frame, index: number): boolean =>
  f.tokens.some((token, i) => i < index && token.kind === 'time' && isMasked(token.time));

/** `In 2021 … . Today there are 40 crews.`: the year said before is over, unless it is as of then. */
const isLong = ({ carried }: SlotScene, f: Frame, index: number): boolean =>
  carried !== null && !/^as (?:of|at)/.test(f.view.slice(carried.start, carried.end)) && isReached(f, index);

/** What paragraph, heading and article say. */
function around(scene: SlotScene, kind: StatementKind, { f, index, base }: Place): Field<string | null> {
  if (isBaseline(f, index) && groupBeside(f, index) < 0) return unknown;
  const said = isUndated(f, index) || isLong(scene, f, index) ? null : inherited(scene, kind, base);
  if (said !== null) return said;
  return isNow(kind, f, index, scene.context) ? unknown : fromArticle(scene.context, kind, isAimed(f, index));
}

/** The period of a figure in a table's column: the head's own, else the paper's. */
export function whenColumn(context: Context, time: TimeReading | null, kind: StatementKind): Field<string | null> {
  if (time === null) return fromArticle(context, kind, context.titleMode === 'summary');
  return { value: resolve(time, baseOf(context, null)), how: 'said', rule: 'when-column' };
}

/** A sentence that tells of what was, and of nothing ahead: a target in it is what a result is held against, of that result's year. */
function isReview(f: Frame): boolean {
  const { groups } = sentenceOf(f);
  return groups.some(({ tense }) => tense === 'past') && !groups.some(({ tense }) => /^(?:future|base)$/.test(tense));
}

/** `against an annual target of 700,000`. */
const isYearly = (f: Frame, index: number): boolean =>
  /\b(?:annual|full-year|year-end|yearly|whole-year) (?:target|goal|plan|budget|commitment)|\b(?:target|goal|plan) for the (?:full )?year\b/.test(
    f.view.slice(Math.max(f.start, (f.tokens[index]?.start ?? 0) - 50), f.tokens[index]?.start ?? 0),
  );

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
  if (said !== null && (said.spoken ?? kind) === kind && fits(said.time, kind, context) && speaksOn(said, context))
    return read(said, base, 'when-paragraph');
  return context.time !== null &&
    fitsHeading(context.time.time, kind, context) &&
    !isWider(context.time.time, kind, context)
    ? read(context.time, base, 'when-heading')
    : null;
}

/** A month or quarter in passing is its own sentence's, where the article tells its period. */
const speaksOn = ({ time }: TimeToken, { articleTime }: Context): boolean =>
  articleTime === null || time.relation === 'by' || !/^(?:\d\d|Q\d)$/.test(lastOf(time)?.part ?? '');

/** `Results against 2025 targets` in a report of half that year: the year of the targets alone. */
function isWider({ from, to }: TimeReading, kind: StatementKind, { articleTime }: Context): boolean {
  const own = articleTime?.to ?? null;
  if (kind !== 'actual' || from !== null || to === null || own === null || !/^(?:\d\d|H\d|Q\d)$/.test(own.part))
    return false;
  return (to.part === '' || to.part.startsWith('/')) && yearIn(own) === yearIn(to);
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
  const mode = context.titleMode ?? context.articleMode;
  if (kind === 'actual') return ofResults(context, mode);
  if (aimed) return dated(context);
  if (mode === 'summary' || isIssue(context)) return runsTo(context) ?? unknown;
  const isMixed = mode === 'mixed' || context.articleMode === 'mixed';
  return (isMixed || context.articleTime === null ? runsTo(context) : null) ?? dated(context);
}

function ofResults(context: Context, mode: Context['articleMode']): Field<string | null> {
  if (mode !== 'summary' && context.past !== null) return review(context);
  return opened(context) ?? (mode === 'plan' ? unknown : dated(context));
}

/** What the opening sentence says is reported, where no title says it. */
function opened({ told, articleTime, titleMode }: Context): Field<string | null> | null {
  if (told === null || articleTime !== null || titleMode === 'plan') return null;
  return { value: resolve(told.time, null), how: 'inherited', rule: 'when-opening', from: at(told) };
}

function review({ past }: Context): Field<string | null> {
  return past === null ? unknown : { value: resolve(past, null), how: 'inherited', rule: 'when-article' };
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
