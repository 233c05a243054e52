/**
 * Lines that name a whole paper: `Northfield District Council Annual Plan 2026`. In: a line of the lower-case view. Out: the paper, or
 * null where the line may as well head a part of one (`Our plan for 2026`).
 */
import type { Span } from '../../document';
import type { Paper } from '../engine/papers';

const most = 110;
const year = /\b(?:fy ?)?20\d\d(?:[/–-]\d{2}(?:\d\d)?)?\b/;
/** An office by its last word; what it issues follows. */
const issued =
  /^(?:the )?((?:[a-z][a-z.'’&-]* ){1,6}(?:council|authority|trust|centre|center|department|agency|university|college|school|academy|committee|board|service|services|office|ministry|commission|foundation|association|company|group|hospital|partnership|institute|library|museum|corporation|ltd|plc|inc))(?:[’']s)?[:,]?(?: [–—-])? (.+)$/;
const sort =
  /\b(?:plan|strategy|programme|program|work ?plan|priorities|objectives|targets|report|review|statement|commitments)\b(?:,? (?:for )?(?:the )?(?:year |financial year )?(?:fy ?)?20[\d/–-]+)?$/;
/** Words that begin a heading of one's own text. */
const parts =
  /^(?:our|your|their|how|what|why|where|when|who|we|each|every|all|this|that|these|in|on|for|by|with|to|from|and|other|working|supporting)\b/;

export function paperOf(view: string, span: Span): Paper | null {
  const words = view.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (words.length > most || parts.test(words) || /[.;?!]/.test(words.replace(/\b(?:ltd|inc)\./g, ''))) return null;
  const said = year.exec(words);
  const found = issued.exec(words);
  if (said === null || found === null || !sort.test(words)) return null;
  return { issuer: found[1] ?? null, subject: null, year: said[0] };
}
