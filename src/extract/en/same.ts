/**
 * The months of the paper's own period in another year. In: the lower-case view at a word. Out: that year, marked as of the same
 * months, or null.
 */
import type { TimeMatch } from '../pack';
import { look, said } from './moments';

/** `in the same period of 2021`: the months of the paper's own period in that year. */
const sameMonths =
  /^(?:in |over |during |for |at )?the (?:same|corresponding|comparable|equivalent) (?:period|quarter|half|months|time|point)(?: (?:of|in|for|last year,?))* (?=((?:19|20)\d\d)(?![\d/–-]))/;

export function sameAt(view: string, at: number, end: number): TimeMatch | null {
  if (!'iodfat'.includes(view.charAt(at))) return null;
  const hit = sameMonths.exec(view.slice(at, Math.min(end, at + look)));
  if (!hit?.[1]) return null;
  return {
    end: at + hit[0].length + 4,
    time: { from: null, to: { year: said(Number(hit[1])), part: '' }, relation: 'in', weak: 'passing', same: true },
  };
}
