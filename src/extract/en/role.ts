/**
 * Labels that say what part a figure plays and not what it is of: `Current target: 40`, `Actual: 38`, `Baseline: 12`, and `this gap`
 * below the gap's heading: what it is of stands above. In: words in lower case, or a line's opening. Out: yes or no; the heading's words.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';

const before =
  '(?:(?:our|the|current|new|annual|quarterly|monthly|year-end|end of year|overall|latest|previous|revised|agreed) )*';
const part =
  '(?:targets?|actuals?|baselines?|outturn|out-turn|result|status|achieved|year to date|(?:position|performance|figure|value)(?= ?(?::|$)))';
const whole = new RegExp(`^${before}${part} ?$`);

export const isRole = (words: string): boolean => whole.test(words.replace(/\((?:%|number|no\.)\) ?$/, ''));

/** A line's opening: such a label with its figure right behind it; `Target: we will open 12 berths` heads what follows. */
export const opensRole = (view: string, { start, end }: Span): boolean =>
  isRole(view.slice(start, end)) && /^: ?(?:[a-z]+ ){0,3}[^a-z\d\n]{0,3}\d/.test(view.slice(end, end + 48));

const measured =
  /^(?:gap|rate|ratio|score|share|proportion|percentage|number|level|average|deficit|surplus|backlog|difference|turnover|turnout|caseload|list)$/;
const joins = /^ (?:in|of|on|for|between|among|at|by|to)\b/;

/** `this gap closed to 4 points` below `The gap in pay between men and women`: the heading's words; null where it says nothing more. */
export function saidAbove({ view, start, heading }: Frame, subject: readonly Span[]): Span | null {
  const [only, other] = subject;
  if (only === undefined || other !== undefined || heading === null || heading.end - heading.start > 110) return null;
  const noun = view.slice(only.start, only.end).replace(/^(?:the|this|that) /, '');
  if (!measured.test(noun)) return null;
  if (
    !/(?:^|[ ,;])(?:the|this|that) $/.test(view.slice(Math.max(start, only.start - 6), view.indexOf(noun, only.start)))
  )
    return null;
  const words = view.slice(heading.start, heading.end);
  const lead = /^(?:the|our) /.exec(words)?.[0].length ?? 0;
  const tells = words.startsWith(noun, lead) ? joins.test(words.slice(lead + noun.length)) : words.endsWith(` ${noun}`);
  return tells ? { start: heading.start + lead, end: heading.end } : null;
}
