/**
 * The words of an English paper's opening that say what is reported, with its period: `The board received a report on how the piers did
 * in 2031/32`, `its progress report for January to June 2031`. In: the lower-case view and a paper's span. Out: those words, or null.
 */
import type { Span } from '../../document';

/** A report that somebody gets, gives or publishes; not a budget, a bid or what is yet to come. */
const reporting =
  /\b(?:receiv|consider|present|introduc|provid|releas|publish|endors|summaris|summariz|not)(?:e|ed|es|ing) (?:(?:the|an?|its|their|our|this|members with|cabinet with|an? annual) ){0,3}(?:(?!budget|estimate|draft|propos|forecast|audit|inspect|survey|tender|previous|last )[\w-]+ ){0,4}(?:report|update|review|summary)(?= )((?:(?!\bbudget|\bestimate|\bpropos|\bforecast|\bdraft|\bstrategy|\bnext |\bcoming |\. )[^\n;]){4,160})/;

export function told(view: string, { start, end }: Span): Span | null {
  const words = view.slice(start, Math.min(end, start + 500));
  const found = reporting.exec(words);
  if (found?.[1] === undefined) return null;
  const stop = start + found.index + found[0].length;
  return { start: stop - found[1].length, end: stop };
}
