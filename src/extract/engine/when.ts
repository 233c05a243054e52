/**
 * When a statement falls due or what period it covers: the nearest time in the clause, else the sentence's
 * first, else what was said earlier in the paragraph, heading, article. Out: the period and how it was got.
 */
import type { Field } from '../../plan';
import type { Context } from './context';
import { isNext } from './decide';
import { timeOfFigure } from './figure-time';
import { clauseAt, depthAt, reach } from './frame';
import { standing } from './standing';
import {
  isMasked,
  isPart,
  isRelative,
  isThisYear,
  lastYear,
  momentOf,
  namedYear,
  partOf,
  periodOf,
  saysYear,
  spansYears,
} from './period';
import type { Frame, TimeToken, Token } from './tokens';

/** Speaks of its sentence: no comparison, no attribute of a noun. */
export const governs = (token: TimeToken): boolean =>
  token.time.relation !== 'compare' && token.time.weak !== true && token.time.weak !== 'apart';

interface Crossed {
  comma: boolean;
  semicolon: boolean;
}

const isHead = (f: Frame, token: TimeToken): boolean => token.start - f.start <= 8;

/** At the sentence's head, or a clause of its own before its first figure: 据统计部门反馈，1—2月，…，…；…. */
export const leads = (f: Frame, i: number, token: TimeToken): boolean =>
  isHead(f, token) ||
  (isSetOff(f, i) &&
    clauseAt(f, i).start === token.start &&
    !f.tokens.slice(0, i).some(({ kind }) => kind === 'number'));

/** At the head of what a semicolon parts from the rest of its sentence. */
function isPartHead(f: Frame, i: number, token: TimeToken): boolean {
  const before = f.tokens[i - 1];
  return before?.kind === 'mark' && before.mark === 'semicolon' && token.start - before.end <= 4;
}

function isSetOff(f: Frame, i: number): boolean {
  const next = f.tokens[i + 1];
  return next?.kind === 'mark' && next.start === f.tokens[i]?.end;
}

/** 危房56栋2024年底前解危: a time behind a number of its clause speaks of that one. */
function followsNumber(f: Frame, i: number): boolean {
  const { first } = clauseAt(f, i);
  return f.tokens.slice(first, i).some((token) => token.kind === 'number');
}

/** Does a time in an earlier clause still speak here? One of a month or quarter only from the sentence's head. */
function reachesOn(f: Frame, i: number, token: TimeToken, crossed: Crossed): boolean {
  if (followsNumber(f, i)) return false;
  // 截至6月，…，…
  return (token.time.relation === 'now' && !crossed.semicolon) || goesFurther(f, i, token, crossed);
}

function goesFurther(f: Frame, i: number, token: TimeToken, crossed: Crossed): boolean {
  const part = partOf(token.time);
  // 9月底前完成…；…: past a semicolon a month only speaks on where a comma sets it off (9月底前，…；…).
  if (leads(f, i, token)) return !crossed.semicolon || part === '' || isSetOff(f, i);
  if (!crossed.semicolon && isPartHead(f, i, token)) return true;
  if (crossed.semicolon) return part === '' && token.time.relation === 'by';
  return !crossed.comma || part === '' || part.startsWith('/') || clauseAt(f, i).start <= f.start + 2;
}

/** The governing time at a token, if it is no deeper than `level`. */
export function timeAt(f: Frame, i: number, level: number): TimeToken | null {
  const token = f.tokens[i];
  return token?.kind === 'time' && depthAt(f, i) <= level && governs(token) ? token : null;
}

/** 第一年（2025年）完成8个: a time alone in its brackets speaks like one without. */
function bracketedAt(f: Frame, i: number, level: number): TimeToken | null {
  const [before, token] = [f.tokens[i - 1], f.tokens[i]];
  if (token?.kind !== 'time' || depthAt(f, i) !== level + 1 || token.time.relation === 'compare') return null;
  return before?.kind === 'mark' && before.mark === 'open' && before.partner === i + 1 ? token : null;
}

/** 新增学位300个（教务处，6月底前）: a deadline in the brackets behind, that hold no number of their own. */
function deadlineBehind(f: Frame, i: number, level: number): TimeToken | null {
  const [mark, opener] = [f.tokens[i], f.around[i] ?? -1];
  if (mark?.kind !== 'time' || mark.time.relation !== 'by' || depthAt(f, i) !== level + 1) return null;
  const open = f.tokens[opener];
  const closer = open?.kind === 'mark' ? open.partner : -1;
  return f.tokens.slice(opener, closer).some((token) => token.kind === 'number') ? null : mark;
}

export function timeFor(f: Frame, at: number): TimeToken | null {
  return timeOfFigure(f, at) ?? ofSaidYear(f, asOf(f, timeNear(f, at)));
}

/** 2026年，…，力争全年…，6月底前…: the year that its sentence opens with is theirs. */
function ofSaidYear(f: Frame, found: TimeToken | null): TimeToken | null {
  const to = found?.time.to ?? null;
  if (found === null || to === null || to.year !== null || found.time.from !== null) return found;
  const year = momentOf(leadingYear(f, found)?.time ?? found.time)?.year ?? null;
  return year === null ? found : { ...found, time: { ...found.time, to: { ...to, year } } };
}

/** The year that leads the sentence, before its first figure and before this time. */
function leadingYear(f: Frame, found: TimeToken): TimeToken | null {
  for (let i = 0; i < reach.tokens; i++) {
    const token = f.tokens[i];
    if (token === undefined || token === found || token.kind === 'number') return null;
    const time = timeAt(f, i, 0);
    if (time !== null && isWholeYear(time)) return leads(f, i, time) ? time : null;
  }
  return null;
}

const isWholeYear = ({ time }: TimeToken): boolean =>
  saysYear(time) && time.from === null && time.relation === 'in' && partOf(time) === '';

/** 截至4月，2024年新建的学校…，已开工7所: the year only says which; what is reported is as of April. */
function asOf(f: Frame, found: TimeToken | null): TimeToken | null {
  const head = f.tokens[0];
  if (found === null || head?.kind !== 'time' || head.time.relation !== 'now' || partOf(head.time) === '') return found;
  const isYear = partOf(found.time) === '' && found.time.relation === 'in' && found.time.from === null;
  return isYear && !saysYear(head.time) ? head : found;
}

/** The time in the slot's clause nearest to it on the left, else on the right; then in earlier clauses. */
function timeNear(f: Frame, at: number): TimeToken | null {
  const clause = clauseAt(f, at);
  const level = depthAt(f, at);
  for (let i = at - 1; i >= clause.first; i--) {
    const time = timeAt(f, i, level) ?? bracketedAt(f, i, level);
    if (time) return time;
  }
  for (let i = at + 1; i <= clause.last; i++) {
    const time = timeAt(f, i, level) ?? deadlineBehind(f, i, level);
    if (time) return time;
  }
  return earlierTime(f, clause.first - 1, level) ?? laterDeadline(f, clause.last + 1);
}

/** 2025年…，2026年…；…: neither year is the last part's. */
const isRival = (f: Frame, i: number, { time }: TimeToken): boolean =>
  saysYear(time) && partOf(time) === '' && !followsNumber(f, i);

function cross(token: Token | undefined, crossed: Crossed): void {
  if (token?.kind !== 'mark') return;
  crossed.comma ||= token.mark === 'comma';
  crossed.semicolon ||= token.mark === 'semicolon';
}

/** 2024年全县…，上半年…，…: a half of the year that is spoken of goes on, and so does the last of the months told one by one. */
const isNarrower = (passed: TimeToken, time: TimeToken): boolean =>
  partOf(time.time) !== '' || (/^[HQ]/.test(partOf(passed.time)) && !saysYear(passed.time));

function earlierTime(f: Frame, from: number, level: number): TimeToken | null {
  const crossed: Crossed = { comma: false, semicolon: false };
  let passed: TimeToken | null = null;
  for (let i = from; i >= 0 && from - i < reach.tokens; i--) {
    cross(f.tokens[i], crossed);
    const time = timeAt(f, i, level);
    if (time === null) continue;
    // 10月…，11月…，…: the months are told one by one, so the last goes on.
    if (reachesOn(f, i, time, crossed)) return passed !== null && isNarrower(passed, time) ? passed : time;
    if (isRival(f, i, time)) return null;
    if (!crossed.semicolon && !followsNumber(f, i)) passed ??= time;
  }
  return from >= reach.tokens ? headTime(f, level, crossed) : null;
}

/** The time a long sentence opens with, if no semicolon parts it from the figure. */
function headTime(f: Frame, level: number, { semicolon }: Crossed): TimeToken | null {
  // Behind a quotation mark it is the second token.
  const time = semicolon ? null : (timeAt(f, 0, level) ?? timeAt(f, 1, level));
  return time !== null && isHead(f, time) && partOf(time.time) === '' ? time : null;
}

/** A deadline said behind in the same sentence (…，2025年底前完成). */
function laterDeadline(f: Frame, from: number): TimeToken | null {
  for (let i = from; i < f.tokens.length && i - from < reach.tokens; i++) {
    const token = f.tokens[i];
    if (token?.kind === 'number') return null;
    if (token?.kind === 'time' && token.time.relation === 'by') {
      const clause = clauseAt(f, i);
      // A deadline at the head of a further target speaks of that one.
      return f.tokens.slice(i, i + reach.tokens).some((one, k) => one.kind === 'number' && i + k <= clause.last + 8)
        ? null
        : token;
    }
  }
  return null;
}

export interface Surroundings {
  readonly context: Context;
  /** The deadline said before in this paragraph. */
  readonly carried: TimeToken | null;
}

type When = Field<string | null>;

const at = (token: TimeToken): { start: number; end: number } => ({ start: token.start, end: token.end });

/** …总结及2031年计划: 今年 under 2030年工作回顾 is the year looked back on. */
const isYearLookedBack = ({ time }: TimeToken, { titleMode, yearRule }: Context): boolean =>
  isThisYear(time) && titleMode === 'mixed' && yearRule === 'when-heading';

/** The year that 6月底 or 上半年 leans on: the one said before in the paragraph, else the one around. */
function baseOf(token: TimeToken, { context, carried }: Surroundings): number | null {
  if (isYearLookedBack(token, context)) return context.year;
  // 去年 in what looks back is the year before the paper's, whatever the heading says.
  if (isNext(token) || (isRelative(token.time) && context.mode === 'summary'))
    return context.articleYear ?? context.year;
  if (isRelative(token.time) || saysYear(token.time) || carried === null || carried === token) return context.year;
  return isWithin(token, carried) ? context.year : (yearOnly(carried) ?? context.year);
}

/** 到2026年，…。年内…, 截至6月底…: the year within is not the one far off. */
const isWithin = ({ time }: TimeToken, carried: TimeToken): boolean =>
  carried.time.relation === 'by' && (partOf(time) === '' || time.relation === 'now');

/** The school year that the article's title names, for 全年 and months of it. */
function schoolYearFor(token: TimeToken, { context }: Surroundings): TimeToken | null {
  const { period } = context;
  const isSchool = period !== null && partOf(period.time).startsWith('/') && !saysYear(token.time);
  return isSchool && token.time.from === null ? period : null;
}

/** 下学年, 全年 in the paper of a school year. */
function schoolYearOf(school: TimeToken | null, token: TimeToken): string | null {
  if (school === null || partOf(token.time) !== '') return null;
  if (lastYear(token.time, 0) === 0) return periodOf(school.time, null);
  const [first, year] = [namedYear(school.time), momentOf(token.time)?.year];
  if (first === null || year?.kind !== 'relative') return null;
  return `${first + year.shift}/${String((first + year.shift + 1) % 100).padStart(2, '0')}`;
}

function resolved(token: TimeToken, around: Surroundings, how: When['how'], rule: string): When {
  if (isMasked(token.time)) return { value: null, how, rule: 'when-masked', from: at(token) };
  const school = schoolYearFor(token, around);
  const part = partOf(token.time);
  const whole = schoolYearOf(school, token);
  if (whole !== null) return { value: whole, how, rule, from: at(token) };
  const year = school === null || momentOf(token.time)?.year ? null : namedYear(school.time);
  if (year !== null && part >= '01' && part <= '08')
    return { value: periodOf(token.time, year + 1), how, rule, from: at(token) };
  return { value: periodOf(token.time, baseOf(token, around)), how, rule, from: at(token) };
}

function yearOnly(token: TimeToken): number | null {
  const moment = momentOf(token.time);
  return moment?.year?.kind === 'year' ? moment.year.year : null;
}

/** The title's half, quarter or school year; a span of years only for what is planned. */
function periodFor(context: Context, kind: 'target' | 'actual'): TimeToken | null {
  const { period } = context;
  if (period === null || context.yearRule === 'when-heading') return null;
  if (spansYears(period.time)) return kind === 'target' ? period : null;
  return kind === 'actual' || context.titleMode === 'plan' || partOf(period.time).startsWith('/') ? period : null;
}

/** What the opening sentence says is reported, for what is done, where no heading says its own year. */
const toldFor = ({ told, yearRule, titleMode }: Context, kind: 'target' | 'actual'): TimeToken | null =>
  kind === 'actual' && yearRule !== 'when-heading' && titleMode !== 'plan' ? told : null;

/** The period that title or opening sentence name. */
function ofPaper(context: Context, kind: 'target' | 'actual'): When | null {
  const alone: Surroundings = { context, carried: null };
  const period = periodFor(context, kind);
  if (period !== null) return resolved(period, alone, 'inherited', 'when-title');
  const told = toldFor(context, kind);
  return told === null ? null : resolved(told, alone, 'inherited', 'when-opening');
}

/** A year before the plan's, said in passing, sets no deadline for what follows. */
function isReview(carried: TimeToken, context: Context): boolean {
  const year = yearOnly(carried);
  return year !== null && context.planYear !== null && year < context.planYear;
}

/** 2024年1月至6月，…: what is reported goes on in that period. */
function isPeriod({ time }: TimeToken, context: Context): boolean {
  if (time.relation !== 'by' && isPart(time) && !saysYear(time)) return context.mode !== 'plan';
  if (time.relation === 'by' || !saysYear(time)) return false;
  return context.year === null ? context.mode !== 'plan' : (lastYear(time, null) ?? 0) <= context.year;
}

/** 2024年，… under the heading of its first half: the heading says more. */
function isVaguer({ time }: TimeToken, { year, time: heading }: Context): boolean {
  if (heading === null || partOf(heading.time) === '' || time.from !== null) return false;
  return partOf(time) === '' && year !== null && namedYear(time) === year;
}

const goesOn = (carried: TimeToken, context: Context, kind: 'target' | 'actual'): boolean =>
  kind === 'target'
    ? !isReview(carried, context) && (carried.time.relation === 'by' || !isPart(carried.time))
    : isPeriod(carried, context) && !isVaguer(carried, context);

/** What the heading says, else for what is reported the years its section opens with. */
function timeAbove({ time, era }: Context, kind: 'target' | 'actual'): TimeToken | null {
  if (time !== null && !isThisYear(time.time)) return time;
  return kind === 'actual' ? era : null;
}

export function whenOf(own: TimeToken | null | 'untold', scene: Surroundings, kind: 'target' | 'actual'): When {
  if (own === 'untold') return { value: null, how: 'inferred', rule: 'when-unknown' };
  const around = own === null && kind === 'actual' ? standing(scene) : scene;
  const { context, carried } = around;
  const alone: Surroundings = { context, carried: null };
  if (own !== null) return resolved(own, around, 'said', 'when-sentence');
  if (carried !== null && goesOn(carried, context, kind))
    return resolved(carried, around, 'inherited', 'when-paragraph');
  // 一、今年以来的工作: no more than the title says, which may name the half.
  const above = timeAbove(context, kind);
  if (above !== null) return resolved(above, alone, 'inherited', 'when-heading');
  const said = ofPaper(context, kind);
  if (said !== null) return said;
  if (context.year === null || context.undated === kind) return { value: null, how: 'inherited', rule: 'when-unknown' };
  const value = String(context.year);
  const { yearRule: rule, yearFrom: from } = context;
  return from === null ? { value, how: 'inherited', rule } : { value, how: 'inherited', rule, from };
}
