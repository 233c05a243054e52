/**
 * The time a sentence leaves for those after it in its paragraph: 到2026年，…。2024年1—6月，…。截至6月底，…。 In: a frame, what was said
 * before. Out: the time that goes on, or null.
 */
import { isPart, isRelative, momentOf, namedYear, partOf, saysYear } from './period';
import type { Frame, Moment, TimeToken } from './tokens';
import { leads, timeAt } from './when';

/** A month or quarter in passing is one deed's own time; a year, a leading deadline or span goes on. */
const isPassing = (f: Frame, token: TimeToken, i: number): boolean =>
  partOf(token.time) !== '' &&
  !(token.time.relation === 'by' && token.start - f.start <= 4) &&
  !(token.time.from !== null && (token.time.to !== null || saysYear(token.time)) && leads(f, i, token)) &&
  !(isPart(token.time) && token.time.relation !== 'by' && leads(f, i, token) && isOnly(f, i));

/** 上半年…，下半年…: neither goes on. */
const isOnly = (f: Frame, at: number): boolean =>
  f.tokens.every(
    (token, i) => i === at || token.kind !== 'time' || partOf(token.time) === '' || timeAt(f, i, 0) === null,
  );

/** The last of several years listed (2025年、2026年分别…) is no deadline for what follows, nor what is gone by (结合2023年督导意见，…). */
function isOfSeries(f: Frame, i: number, token: TimeToken): boolean {
  const before = f.tokens[i - 1];
  return (
    token.time.series !== undefined ||
    (before?.kind === 'cue' && before.tag === 'stop' && before.end === token.start) ||
    (before?.kind === 'mark' && before.mark === 'list' && f.tokens[i - 2]?.kind === 'time')
  );
}

/** 全年, 年内 lean on the year said before and leave none. */
const saysAny = ({ time }: TimeToken): boolean => (momentOf(time)?.year ?? null) !== null || partOf(time) !== '';

/** Times that a sentence leaves for the ones after it: those that stand at a clause's start and are no attribute. */
export function carriedFrom(f: Frame, before: TimeToken | null): TimeToken | null {
  let carried = before;
  if (isRow(f)) return null;
  for (let i = 0; i < f.tokens.length; i++) {
    const time = timeAt(f, i, 0);
    if (time !== null && time.time.weak === undefined && !isOfSeries(f, i, time)) carried = after(f, i, time, carried);
  }
  return carried;
}

/** 2019年…，2020年…，2021年…。: a row of years leaves none of them. */
function isRow(f: Frame): boolean {
  const years = new Set<number>();
  f.tokens.forEach((token, i) => {
    if (token.kind !== 'time' || token.time.from !== null || token.time.relation !== 'in') return;
    const year = partOf(token.time) === '' && timeAt(f, i, 0) !== null ? namedYear(token.time) : null;
    if (year !== null) years.add(year);
  });
  return years.size > 2;
}

function after(f: Frame, i: number, time: TimeToken, carried: TimeToken | null): TimeToken | null {
  // 一季度，…。全年…。: what follows is no longer the quarter's.
  if (!saysAny(time)) return carried !== null && isPart(carried.time) ? null : carried;
  if (!isPassing(f, time, i)) return isOther(carried, time) ? null : ofYear(time, carried);
  // 2023年开工。2024年10月投用。: what follows is no longer of 2023.
  return carried !== null && saysYear(time.time) && isOver(carried, time) ? null : carried;
}

const isOver = ({ time }: TimeToken, later: TimeToken): boolean =>
  time.from === null && (namedYear(time) ?? Infinity) < (namedYear(later.time) ?? 0);

/** 上半年，…。下半年，…。共…: of neither alone. */
const isOther = (before: TimeToken | null, { time }: TimeToken): boolean =>
  before !== null && isPart(before.time) && isPart(time) && partOf(before.time) !== partOf(time);

/** 2024年，…。上半年，…。: the half is that year's. */
function ofYear(token: TimeToken, before: TimeToken | null): TimeToken {
  const { time } = token;
  const year =
    before === null || before.time.from !== null || before.time.relation === 'by' ? null : namedYear(before.time);
  if (year === null || time.to === null || !isPart(time) || saysYear(time) || isRelative(time)) return token;
  const to: Moment = { year: { kind: 'year', year }, part: time.to.part };
  return { ...token, time: { ...time, to } };
}
