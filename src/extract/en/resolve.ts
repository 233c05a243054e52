/**
 * Years of English times filled in from what stands around: `this year`, `last year`, a bare month, a half of a financial year. In: a
 * time and the base it leans on. Out: the period in the guide's words, or null.
 */
import type { Field } from '../../plan';
import type { Context } from '../engine/context';
import { isMasked, periodOf, saysYear } from '../engine/period';
import type { Moment, TimeReading, TimeToken } from '../engine/tokens';
import { yearIn } from './direction';

const two = (n: number): string => String(n).padStart(2, '0');

/** The moment that `this year` means here. */
export function baseOf(context: Context, carried: TimeToken | null): Moment | null {
  const said = carried !== null && saysYear(carried.time) ? lastOf(carried.time) : null;
  const moment = said ?? aroundMoment(context);
  if (moment !== null && yearIn(moment) !== null) return moment;
  return context.year === null ? null : { year: { kind: 'year', year: context.year }, part: '' };
}

export const lastOf = (time: TimeReading): Moment | null => time.to ?? time.from;

/** A plan of several years begins with `this year`, a report ends with it. */
function aroundMoment({ time, articleTime, articleMode, titleMode }: Context): Moment | null {
  const said = time !== null && saysYear(time.time) ? time.time : articleTime;
  if (said === null) return null;
  const whole = financialOf(said.from, said.to);
  if (whole !== null) return whole;
  return (titleMode ?? articleMode) === 'plan' ? (said.from ?? said.to) : lastOf(said);
}

/** A moment with its year filled in from the base: `last year` of 2024/25 is 2023/24, March of 2025/26 is 2026-03. */
function settled(moment: Moment, base: Moment | null): Moment {
  const year = yearIn(base);
  const kind = moment.year === null ? 'bare' : moment.year.kind;
  if (base === null || year === null || kind === 'year' || kind === 'masked') return moment;
  const isFinancial = base.part.startsWith('/');
  if (moment.year !== null && moment.year.kind === 'relative')
    return shifted(year + moment.year.shift, moment.part, isFinancial);
  return isFinancial ? ofFinancial(moment.part, year, base.part) : ofYear(year, moment.part);
}

const ofYear = (year: number, part: string): Moment => ({ year: { kind: 'year', year }, part });

/** Halves end in September and March, quarters keep the year's name, January to March are next year's. */
function ofFinancial(part: string, year: number, name: string): Moment {
  if (part.startsWith('Q')) return ofYear(year, `${name.slice(0, 3)}-${part}`);
  if (part.startsWith('H')) return part === 'H1' ? ofYear(year, '09') : ofYear(year + 1, '03');
  return ofYear(/^0[1-3]$/.test(part) ? year + 1 : year, part);
}

const back = (to: Moment | null): boolean => to?.year?.kind === 'relative' && to.year.shift < 0;

/** `in March` in a report that ends in September is the March before; `last year` in a plan is the year before it begins. */
export function asReported(base: Moment | null, { time: { to } }: TimeToken, context: Context): Moment | null {
  const { articleTime } = context;
  const last = articleTime?.to ?? null;
  if (last === null || to === null) return base;
  if (back(to)) return isSpanned(context) ? base : last;
  const year = yearIn(last);
  if (year === null || to.year !== null || !isMonth(to.part) || !isMonth(last.part)) return base;
  return ofYear(to.part > last.part ? year - 1 : year, '');
}

/** A plan of several years. */
const isSpanned = ({ articleTime, titleMode, articleMode }: Context): boolean =>
  articleTime !== null && articleTime.from !== null && (titleMode ?? articleMode) === 'plan';

const isMonth = (part: string): boolean => /^\d\d$/.test(part);

const shifted = (year: number, part: string, isFinancial: boolean): Moment => ({
  year: { kind: 'year', year },
  part: part === '' && isFinancial ? `/${two((year + 1) % 100)}` : part,
});

/** `a year earlier` in a report of some months speaks of the same months. */
function sameMonths({ to, relation, same }: TimeReading, base: Moment | null): Moment | null {
  const isBack = relation === 'compare' && to?.year?.kind === 'relative';
  if (to === null || !(same === true || isBack) || to.part !== '') return null;
  return base !== null && /^(?:\d\d|H\d|Q\d)$/.test(base.part) ? { ...to, part: base.part } : null;
}

export function resolve(time: TimeReading, base: Moment | null): string | null {
  if (isMasked(time)) return null;
  return periodOf(
    {
      from: time.from === null ? null : settled(time.from, base),
      to: time.to === null ? null : settled(sameMonths(time, base) ?? time.to, base),
      relation: time.relation,
    },
    null,
  );
}

/** The year that a period of some months is part of. */
export function wholeYear({ from, to }: TimeReading): Field<string | null> {
  const moment = financialOf(from, to) ?? to ?? from;
  const part = moment !== null && moment.part.startsWith('/') ? moment.part : '';
  const value = moment === null ? null : resolve({ from: null, to: { ...moment, part }, relation: 'in' }, null);
  return { value, how: 'inherited', rule: 'when-article' };
}

/** April to September: the half of a financial year, whose end is next March. */
function financialOf(from: Moment | null, to: Moment | null): Moment | null {
  const year = yearIn(from);
  return year !== null && from?.part === '04' && to?.part === '09'
    ? { year: { kind: 'year', year }, part: `/${two((year + 1) % 100)}` }
    : null;
}
