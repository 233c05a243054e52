/**
 * Decision lists over cues for one number: comparator, change and kind. In: the frame, the slot's token index,
 * the context. Out: fields with the rule that decided. The order of each list is the order of strength.
 */
import type { Change, Comparator, Field, StatementKind } from '../../plan';
import type { Context } from './context';
import { clauseAt, cuesIn, depthAt, reach } from './frame';
import { firstYear, isAfter, isLater, lastYear, momentOf, namedYear, partOf } from './period';
import type { CueTag, CueToken, Frame, NumberToken, TimeToken, Token } from './tokens';

const said = <T>(value: T, rule: string, token?: { start: number; end: number }): Field<T> =>
  token ? { value, how: 'said', rule, from: { start: token.start, end: token.end } } : { value, how: 'said', rule };

/** Cues that say nothing of what is counted: they may stand between it, or a comparator, and the number. */
export const silent: ReadonlySet<CueTag> = new Set<CueTag>([
  'level',
  'light',
  'drop',
  'ge',
  'le',
  'about',
  'each',
  'done',
  'softDone',
  'softTarget',
  'target',
  'modal',
  'ensure',
  'strive',
  'per',
]);

const isTransparent = (tag: CueTag): boolean => silent.has(tag) || tag === 'up' || tag === 'down';

/** Cues that stand directly before the number, nearest first: gaps of more than `slack` characters stop the look. */
export function cuesBefore(f: Frame, at: number, slack = 1): CueToken[] {
  const found: CueToken[] = [];
  let edge = f.tokens[at]?.start ?? 0;
  for (let i = at - 1; i >= 0 && found.length < 6; i--) {
    const token = f.tokens[i];
    if (token?.kind !== 'cue' || f.depth[i] !== f.depth[at]) break;
    if (!isTransparent(token.tag)) break;
    // Words that touch leave no gap to be cut out.
    if (edge - token.end > slack && f.view.slice(token.end, edge).trim().length > slack) break;
    found.push(token);
    edge = token.start;
  }
  return found;
}

const after: Partial<Record<CueTag, Comparator>> = { geAfter: '>=', leAfter: '<=', aboutAfter: '~' };
const before: Partial<Record<CueTag, Comparator>> = { ge: '>=', le: '<=', about: '~' };

/** The comparator word directly behind the number. */
export function cueAfter(f: Frame, at: number): CueToken | null {
  const slot = f.tokens[at];
  const next = f.tokens[at + 1];
  if (slot === undefined || next?.kind !== 'cue' || next.start - slot.end > 1) return null;
  // 32座村内桥梁: only a space may stand between.
  if (f.view.slice(slot.end, next.start).trim() !== '') return null;
  return after[next.tag] ? next : null;
}

const isAbout = (token: Token | undefined): token is CueToken => token?.kind === 'cue' && token.tag === 'about';

/** 约 at the number; of a share also before the whole that it is of: 约占全县学生的10%. */
function aboutBefore(f: Frame, at: number, prefixes: readonly CueToken[]): CueToken | null {
  const found = prefixes.find(isAbout);
  const [slot, cue, next] = [f.tokens[at], f.tokens[at - 1], f.tokens[at - 2]];
  if (found !== undefined || slot?.kind !== 'number' || slot.unitClass !== 'share') return found ?? null;
  const about = cue?.kind === 'cue' && cue.tag === 'region' ? next : cue;
  return isAbout(about) && about.start >= clauseAt(f, at).start ? about : null;
}

/** Prefix beats suffix beats signs inside the number beats about; about beats 余. */
export function comparatorOf(f: Frame, at: number, slot: NumberToken): Field<Comparator> {
  if (slot.high !== null) return said('range', 'op-range', slot);
  const prefixes = cuesBefore(f, at);
  const suffix = cueAfter(f, at);
  // 控制在5.5%左右: what stands at the figure tells.
  const firm = suffix?.tag === 'aboutAfter' ? undefined : prefixes.find((cue) => cue.tag === 'ge' || cue.tag === 'le');
  if (firm) return said(before[firm.tag] ?? '=', 'op-prefix', firm);
  if (suffix && suffix.tag !== 'aboutAfter') return said(after[suffix.tag] ?? '=', 'op-suffix', suffix);
  const about = suffix ?? aboutBefore(f, at, prefixes);
  if (about) return said('~', 'op-about', about);
  if (slot.inside !== null) return said(slot.inside, 'op-inside', slot);
  return said('=', 'op-none');
}

/** 打造提升8个: a verb that makes and one that raises are one deed. */
function isTwinVerb(f: Frame, before: number, near: CueToken, slot: NumberToken): boolean {
  const verb = f.tokens[before];
  return slot.unitClass === 'count' && verb?.kind === 'cue' && verb.tag === 'count' && verb.end === near.start;
}

/** An increase or decrease where the word for it stands at the number, or where something is compared. */
export function changeOf(f: Frame, at: number, slot: NumberToken): Field<Change | null> {
  if (slot.change !== null) return said(slot.change, 'change-word', slot);
  const cues = cuesBefore(f, at, 0);
  const k = cues.findIndex((cue) => cue.tag === 'up' || cue.tag === 'down' || cue.tag === 'level');
  const near = cues[k];
  if (near && isTwinVerb(f, at - 2 - k, near, slot)) return said(null, 'change-none', near);
  if (near && near.tag !== 'level') return said(near.tag === 'up' ? 'increase' : 'decrease', 'change-at-number', near);
  if (near) return said(null, 'change-level', near);
  return { value: null, how: 'inferred', rule: 'change-none' };
}

type KindTags = ReadonlyMap<CueTag, StatementKind>;

const kindTags: KindTags = new Map<CueTag, StatementKind>([
  ['target', 'target'],
  ['strive', 'target'],
  ['done', 'actual'],
  ['finished', 'actual'],
]);
const withModal: KindTags = new Map<CueTag, StatementKind>([...kindTags, ['modal', 'target']]);
const softTags: KindTags = new Map<CueTag, StatementKind>([
  ['softDone', 'actual'],
  ['passive', 'actual'],
  ['softTarget', 'target'],
  ['ensure', 'target'],
]);

interface Vote {
  readonly kind: StatementKind;
  readonly cue: CueToken;
  /** In the number's own clause. */
  readonly near: boolean;
}

type Describes = ((f: Frame, cue: CueToken) => boolean) | undefined;

type Tell = Omit<Vote, 'near'>;

function voteAt(f: Frame, i: number, tags: KindTags, describes: Describes): Tell | null {
  const token = f.tokens[i];
  if (token?.kind !== 'cue') return null;
  const kind = tags.get(token.tag);
  return kind === undefined || describes?.(f, token) === true ? null : { kind, cue: token };
}

/** The first telling cue from one token to another (both counted), none nested deeper than `level`. */
function tellBetween(
  f: Frame,
  span: { from: number; to: number; level: number },
  tell: (i: number) => Tell | null,
): Tell | null {
  const step = span.from <= span.to ? 1 : -1;
  for (let i = span.from, n = 0; i !== span.to + step && n < reach.tokens; i += step, n++) {
    const vote = depthAt(f, i) > span.level ? null : tell(i);
    if (vote) return vote;
  }
  return null;
}

function hasNumber(f: Frame, opener: number): boolean {
  const open = f.tokens[opener];
  return open?.kind === 'mark' && f.tokens.slice(opener, open.partner).some((token) => token.kind === 'number');
}

function saysAny(f: Frame, tags: KindTags): boolean {
  for (const tag of cuesIn(f)) if (tags.has(tag)) return true;
  return false;
}

/** The nearest telling cue before the number in the sentence; in its own clause also behind it. */
function voteOf(f: Frame, at: number, tags: KindTags, describes: Describes): Vote | null {
  if (!saysAny(f, tags)) return null;
  const own = clauseAt(f, at);
  const level = depthAt(f, at);
  const tell = (i: number): Tell | null => voteAt(f, i, tags, describes);
  // 入学率达到98%（目标值95%）: the bracket speaks of its own figure.
  const behind = (i: number): Tell | null =>
    depthAt(f, i) > level && hasNumber(f, f.around[i] ?? -1) ? null : tell(i);
  const near =
    (at > own.first ? tellBetween(f, { from: at - 1, to: own.first, level }, tell) : null) ??
    (at < own.last ? tellBetween(f, { from: at + 1, to: own.last, level: Infinity }, behind) : null);
  if (near) return { kind: near.kind, cue: near.cue, near: true };
  const far = own.first > 0 ? tellBetween(f, { from: own.first - 1, to: 0, level }, tell) : null;
  return far ? { kind: far.kind, cue: far.cue, near: false } : null;
}

/** 新建学校12所，已全部完工; but 新建学校12所，已完工4所, 招聘12名的任务已完成9名: told of the number behind it or of its own clause's. */
function isOfAnother(f: Frame, at: number, cue: number): boolean {
  const { first, last } = clauseAt(f, cue);
  if (f.tokens[cue + 1]?.kind === 'number' && !f.refused.has(cue + 1)) return true;
  if (first <= at) return false;
  return f.tokens.slice(first, last + 1).some((token, i) => token.kind === 'number' && !f.refused.has(first + i));
}

/** 确保6所学校年底前全部竣工: to be done. */
const isUrgedIn = (f: Frame, at: number, cue: number): boolean =>
  f.tokens
    .slice(clauseAt(f, at).first, cue)
    .some((token) => token.kind === 'cue' && (token.tag === 'ensure' || token.tag === 'strive'));

function finishedAfter(f: Frame, at: number): CueToken | null {
  if (!cuesIn(f).has('finished')) return null;
  for (let i = at + 1; i < f.tokens.length && i - at < reach.tokens; i++) {
    const token = f.tokens[i];
    if (token?.kind === 'cue' && token.tag === 'finished')
      return isOfAnother(f, at, i) || isUrgedIn(f, at, i) ? null : token;
  }
  return null;
}

const isTitled = (context: Context): boolean =>
  context.modeRule === 'kind-heading' || context.modeRule === 'kind-mode-title';

/**
 * Completion behind the number → actual; a deadline ahead → target; the nearest plain word; the heading's or
 * article's mode; soft words; else what the article seems to be.
 */
export function kindOf(f: Frame, at: number, scene: KindScene): Field<StatementKind> {
  const finished = finishedAfter(f, at);
  if (finished) return said('actual', 'kind-finished', finished);
  const { context, describes } = scene;
  const reports = context.mode === 'summary' && isTitled(context);
  const vote = voteOf(f, at, reports ? kindTags : withModal, describes);
  return kindByNear(vote, scene) ?? kindByContext(vote, () => voteOf(f, at, softTags, describes), scene);
}

/** What the clause itself and its time say. */
function kindByNear(vote: Vote | null, { context, time }: KindScene): Field<StatementKind> | null {
  const near = vote?.near === true ? vote : null;
  if (near?.kind === 'target') return said('target', 'kind-cue', near.cue);
  if (time !== null && liesAhead(time, context, near !== null)) return said('target', 'kind-ahead', time);
  if (near) return said(near.kind, 'kind-cue', near.cue);
  return time !== null && (isOver(time, context) || liesBehind(time, context) || standsSo(time, context))
    ? said('actual', 'kind-behind', time)
    : null;
}

/** 2022年以来, but in a plan; 三年来, 过去五年: never ahead, whatever the paper. */
const isOver = ({ time: { from, to } }: TimeToken, { mode }: Context): boolean =>
  (to === null && mode !== 'plan') || (from?.year?.kind === 'relative' && from.year.shift < 0);

/** 截至11月底, in a report: how things stood, though the paragraph began with what is planned. */
const standsSo = ({ time }: TimeToken, { titleMode, year }: Context): boolean =>
  titleMode === 'summary' && time.relation === 'now' && (lastYear(time, year) ?? Infinity) <= (year ?? 0);

/** What stands around: the heading, words further off, the article, soft words. */
function kindByContext(
  vote: Vote | null,
  softly: () => Vote | null,
  { context, time }: KindScene,
): Field<StatementKind> {
  if (context.modeRule === 'kind-heading') return byMode(context);
  if (vote) return said(vote.kind, 'kind-cue', vote.cue);
  const soft = softly();
  if (soft?.near && soft.kind === 'actual' && !isTitled(context)) return said('actual', 'kind-cue', soft.cue);
  if (context.mode === 'plan' || context.mode === 'summary') return byMode(context);
  if (soft) return { ...said(soft.kind, 'kind-soft', soft.cue), how: 'inferred' };
  return { value: isStanding(context, time) ? 'actual' : 'target', how: 'inferred', rule: 'kind-default' };
}

/** 截至2023年 in a text that says nothing of itself: how things stand. */
const isStanding = ({ mode }: Context, time: TimeToken | null): boolean =>
  mode === 'mixed' || time?.time.relation === 'now';

export interface KindScene {
  readonly context: Context;
  readonly time: TimeToken | null;
  readonly describes: Describes;
}

function byMode(context: Context): Field<StatementKind> {
  const value = context.mode === 'plan' ? 'target' : 'actual';
  const { modeRule: rule, modeFrom: from } = context;
  return from === null ? { value, how: 'inherited', rule } : { value, how: 'inherited', rule, from };
}

/** A year before the one the article plans for or is of; 全年 is of whatever year is spoken of. */
function liesBehind(time: TimeToken, context: Context): boolean {
  if (momentOf(time.time)?.year === null) return false;
  const year = lastYear(time.time, context.year);
  const { planYear, articleTime: title } = context;
  const isOfYear = title !== null && title.from === null && time.time.relation !== 'by';
  const own = planYear ?? firstYear(title) ?? (isOfYear ? namedYear(title) : null);
  return year !== null && own !== null && year < own;
}

/** 明年, next year: ahead whatever year it is. */
export function isNext(time: TimeToken): boolean {
  const year = momentOf(time.time)?.year;
  return year?.kind === 'relative' && year.shift > 0;
}

/** The last year the article is of: the second of a school year it reports. */
export function latestYear({ year, period, mode }: Context): number {
  const isSchool = mode !== 'plan' && period !== null && partOf(period.time).startsWith('/');
  return (year ?? Infinity) + (isSchool ? 1 : 0);
}

/** After the part of the year that the title names; 10月检查30家 in a report signed in November is over all the same. */
export function outlasts({ time }: TimeToken, { period, signed, year }: Context): boolean {
  if (period === null || !isAfter(time, period.time)) return false;
  const isSigned = signed !== null && time.relation === 'in' && namedYear(signed) === (namedYear(time) ?? year);
  return !(isSigned && isLater(signed, time));
}

/** `done`: words at the figure say that it is done: 10月已检查30家, in the report of the third quarter. */
function liesAhead(time: TimeToken, context: Context, done: boolean): boolean {
  const { relation } = time.time;
  if (relation !== 'by' && relation !== 'in') return false;
  if (isNext(time) || (outlasts(time, context) && !(done && relation === 'in'))) return true;
  return relation === 'by' && isDue(lastYear(time.time, context.year), context);
}

/** A deadline that is not over: of a later year than the paper's, or of its own where it does not report. */
function isDue(year: number | null, context: Context): boolean {
  if (year !== null && year < (firstYear(context.articleTime) ?? 0)) return false;
  if (year === null || context.year === null) return context.mode !== 'summary';
  return year > latestYear(context) || (context.mode !== 'summary' && year === context.year);
}
