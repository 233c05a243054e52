/**
 * The period that an article's opening sentence says it reports: 现将2031年1—10月情况通报如下. In: an article. Out: its one time,
 * or null.
 */
import type { Span } from '../../document';
import type { Lexer } from './lex';
import { timeIn } from './lex';
import { isMasked, isRelative, partOf, spansYears } from './period';
import type { TimeReading, TimeToken } from './tokens';

/** Two times (上半年工作和下半年措施) are none: it reports one and plans the other. */
export function toldIn(lexer: Lexer, view: string, span: Span): TimeToken | null {
  const words = lexer.pack.outline.told?.(view, span) ?? null;
  const [time, other] = words === null ? [] : timeIn(lexer, view, words).filter((one) => !isBare(one.time));
  return time === undefined || other !== undefined || !isPeriod(time.time) ? null : time;
}

/** A period that is over when it is told: no deadline, no year to compare with, no bare 今年. */
function isPeriod(time: TimeReading): boolean {
  if (time.to === null || time.relation === 'compare' || time.relation === 'by') return false;
  return !isMasked(time) && !spansYears(time);
}
/** 今年, `year-end`: no more than that it is the paper's year. */
const isBare = (time: TimeReading): boolean => isRelative(time) && partOf(time) === '';
