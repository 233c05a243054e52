/**
 * English times: 2027, by the end of 2026, FY2024/25, 2023-24, Q3 2025, March 2027, 31 March 2026, between 2022 and
 * 2025, since September 2022, this year, next year, over the next three years, the first half of 2024. In: the
 * lower-case view at a digit or a time word. Out: the reading with its relation; the words that make it a time belong to it.
 */
import type { TimeReading } from '../engine/tokens';
import { isLatin } from '../engine/view';
import type { TimeMatch } from '../pack';
import { intervalAt, twoYears } from './intervals';
import { look, momentAt, monthAlone, monthOf } from './moments';
import type { Found } from './moments';
import { byStart, digits } from './opening';
import type { Opening } from './opening';
import { sameAt } from './same';

export const timeStarts = 'abcdefhijlmnopqrstuwxyz_';

interface Lead extends Opening {
  readonly pattern: RegExp;
  readonly relation: TimeReading['relation'];
}

const leading = (starts: string, pattern: RegExp, relation: Lead['relation']): Lead => ({ starts, pattern, relation });

/** Words that lead a time: the relation they say. Longest first. */
const leadsAt = byStart([
  leading(
    `abcdefghijklmnopqrstuvwxyz_${digits}`,
    /^(?:(?:in|for|over|during|across) )?(?:the )?(?:(?:first|last|final|next|past|previous|full|whole) )?(?:\w+ )?(?:years?|quarter|period|half-year|months) (?:ended|ending|to|up to)(?: the end of)? (?=(?:\d{1,2} |the )?(?:[a-z]{3,9} (?:\d{1,2}(?:st|nd|rd|th)?,? )?)?(?:19|20)\d\d)/,
    'in',
  ),
  leading(
    'butnai',
    /^(?:by|before|until|till|no later than|not later than|ahead of|in time for)(?: the)?(?: (?:end|close|start|beginning|middle) of(?: the)?)?(?: (?:fiscal|financial|academic|school|calendar)(?: year)?)?(?: year)? /,
    'by',
  ),
  leading(
    'cudfavrto',
    /^(?:compared (?:to|with)|up from|down from|against|versus|relative to|than in|than|on|over(?! \d{4}[–-]))(?: the)? (?=(?:19|20)\d\d|last year|the previous year|the year before|fy ?\d|q[1-4] )/,
    'compare',
  ),
  leading(
    'af',
    /^(?:at|from)(?: the)? (?:end|close) of(?: the)?(?: (?:fiscal|financial|academic|school|calendar) year)? /,
    'in',
  ),
  leading(
    'idfotwa',
    /^(?:in|during|for|over|throughout|across|within|through|as of|as at|at|from)(?: the)?(?: (?:fiscal|financial|academic|school|calendar)(?: year)?)?(?: year| quarter| end of)?(?: (?:ended|ending|to))? /,
    'in',
  ),
]);

interface Away extends Opening {
  readonly pattern: RegExp;
  readonly shift: number;
}

const yearAway = (starts: string, pattern: RegExp, shift: number): Away => ({ starts, pattern, shift });

/** Words for the report's own year, the next or the last. */
const relativesAt = byStart([
  // `a year earlier`, `the same period last year`: the report's own period, one year back.
  yearAway(
    'iofdta',
    /^(?:(?:in |over |during |for )?the same (?:period|months|time|half|quarter|point)(?: (?:of|in))? (?:last year|a year ago|the (?:previous|prior) year|the year before)|(?:a|one) year (?:ago|earlier|before|previously)|twelve months (?:ago|earlier))(?![a-z])/,
    -1,
  ),
  yearAway(
    'tcpi',
    /^(?:this|(?:the )?current|(?:the )?past|in-)(?: (?:academic|school|financial|fiscal|calendar|plan))? ?year(?![a-z'’])/,
    0,
  ),
  yearAway(
    'nctf',
    /^(?:next|(?:the )?coming|(?:the )?following)(?: (?:academic|school|financial|fiscal|calendar))? year(?![a-z'’])/,
    1,
  ),
  yearAway(
    'ltp',
    /^(?:(?:last|(?:the )?(?:previous|prior|preceding))(?: (?:academic|school|financial|fiscal|calendar))? year|the year before(?! [a-z]))(?![a-z'’])/,
    -1,
  ),
  yearAway(
    'tyrp',
    /^(?:the )?(?:year under review|reporting (?:year|period)|year[- ]end(?! (?:[a-z]+ ){1,2}of\b)|plan year)(?![a-z])/,
    0,
  ),
  yearAway('t', /^the year(?= (?:and|to|with|[,.])|[,.;])/, 0),
  yearAway('tr', /^(?:the )?(?:rest|remainder) of (?:the|this) year(?![a-z])/, 0),
]);

/** `by the end of the year`: the lead has taken the article. */
function endOfYear(view: string, at: number): Found | null {
  const hit = /^(?:year(?:[ -]end)?|end)(?![a-z'-])(?! of\b)/.exec(view.slice(at, at + 12));
  return hit ? { moment: { year: { kind: 'relative', shift: 0 }, part: '' }, end: at + hit[0].length } : null;
}

function relative(view: string, at: number, end: number): Found | null {
  const patterns = relativesAt(view.charAt(at));
  if (patterns.length === 0) return null;
  const words = view.slice(at, Math.min(end, at + look));
  for (const { pattern, shift } of patterns) {
    const hit = pattern.exec(words);
    if (hit) return { moment: { year: { kind: 'relative', shift }, part: '' }, end: at + hit[0].length };
  }
  return null;
}

interface Led {
  readonly end: number;
  readonly relation: TimeReading['relation'];
}

function leadAt(view: string, at: number, end: number): Led | null {
  const patterns = leadsAt(view.charAt(at));
  const words = view.slice(at, Math.min(end, at + look));
  for (const { pattern, relation } of patterns) {
    const hit = pattern.exec(words);
    if (hit) return { end: at + hit[0].length, relation };
  }
  return null;
}

const ahead =
  /^(?:over|within|in|during|across)(?: the)? (?:next|coming|following) (?:decade|(?:two|three|four|five|six|ten|twelve|\d{1,2}) (?:years?|months?))(?![a-z])/;
const life =
  /^(?:over|by the end of|during|within) (?:the )?(?:life(?:time)? of )?(?:this|the) (?:plan|strategy|programme|plan period|strategy period)(?![a-z])/;

const wordStart = (view: string, at: number): boolean => at === 0 || !/[a-z\d£$€]/.test(view.charAt(at - 1));

/** Words a time may begin with: all others are passed over without a pattern. */
const openers = new Set(
  (
    'by before until till no not ahead in at from compared up down against versus relative than on over during for throughout across within through as early mid late end spring summer autumn fall winter christmas easter year calendar fiscal ' +
    'financial school academic plan season biennium rest remainder mid-year half-year half-yearly six-month interim a one twelve covering same fy sy ay cy the first second third fourth final last next this current quarter half period between since reporting months years xxxx january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sep sept oct nov dec q h'
  ).split(' '),
);
const yearly =
  /^(?:(?:19|20)[\dx_?]|\d{1,2}(?:(?:st|nd|rd|th)? [jfmasond]|[/.]\d{1,2}[/.]|h[ ,]|[/–-]\d\d [saf])|[12]h ?(?:fy|['’]?[12]\d(?!\d))|[1-4]q ?(?:fy|['’]?\d\d))/;

function mayOpen(view: string, at: number, end: number): boolean {
  const code = view.charCodeAt(at);
  if (!isLatin(code))
    return (
      code === 95 ||
      (yearly.test(view.slice(at, Math.min(end, at + 6))) && !(view.charAt(at + 1) === 'h' && lasts(view, at)))
    );
  let stop = at + 1;
  while (stop < end && isLatin(view.charCodeAt(stop))) stop++;
  return openers.has(view.slice(at, stop));
}

/** `took 2h15`, `in 1h 20 mins`: hours, no half of a year. */
const lasts = (view: string, at: number): boolean =>
  /^\dh ?\d{1,2}(?: ?m| and \dh)/.test(view.slice(at, at + 12)) ||
  /\b(?:t(?:ook|akes?|aking)|last(?:s|ed|ing)?|within|under|about|around|over|than|finish(?:ed)? in|wait(?:s|ed)?(?: of)?) $/.test(
    view.slice(Math.max(0, at - 14), at),
  );

export function time(view: string, at: number, end: number): TimeMatch | null {
  if (!wordStart(view, at) || !mayOpen(view, at, end)) return null;
  const span = sameAt(view, at, end) ?? intervalAt(view, at, end) ?? lifeAt(view, at, end);
  if (span !== null) return span;
  const lead = during(view, at, leadAt(view, at, end));
  if (lead === null) return pointAt(view, at, { end, lead });
  // `for 2025 to 2030`, `over April 2024 to March 2025`: a span behind its preposition.
  const inner = lead.relation === 'in' ? intervalAt(view, lead.end, end) : null;
  return inner ?? pointAt(view, lead.end, { end, lead }) ?? monthOnly(view, lead.end, end, lead.relation);
}

/** `Over 2023/24, crews made 5% more trips`: at the head of a sentence the time it lasted; `over 2010 people` counts them. */
const during = (view: string, at: number, lead: Led | null): Led | null =>
  lead?.relation === 'compare' &&
  view.startsWith('over ', at) &&
  /(?:^|[\n•]|[.:!?] ?)\s?$/.test(view.slice(Math.max(0, at - 3), at)) &&
  !/^\d{4} (?!(?:we|they|it|the|our|its|their|this|and|to)\b)/.test(view.slice(lead.end, lead.end + 10))
    ? { ...lead, relation: 'in' }
    : lead;

const livesMayOpen = 'owidab';

/** A plan's life has no date of its own: a time that says nothing more, so that its numbers are consumed. */
function lifeAt(view: string, at: number, end: number): TimeMatch | null {
  if (!livesMayOpen.includes(view.charAt(at))) return null;
  const words = view.slice(at, Math.min(end, at + look));
  const hit = ahead.exec(words) ?? life.exec(words);
  return hit
    ? {
        end: at + hit[0].length,
        time: { from: null, to: { year: { kind: 'masked' }, part: '' }, relation: 'in', weak: true },
      }
    : null;
}

interface Place {
  readonly end: number;
  readonly lead: Led | null;
}

function pointAt(view: string, start: number, place: Place): TimeMatch | null {
  const hit = momentAt(view, start, place.end);
  return hit === null ? relativeAt(view, start, place) : dated(view, hit, place);
}

function dated(view: string, hit: NonNullable<ReturnType<typeof momentAt>>, { end, lead }: Place): TimeMatch {
  const { found, from } = hit;
  const relation = lead === null ? 'in' : lead.relation;
  const both = lead !== null && relation === 'in' ? twoYears(view, found, end) : null;
  if (both !== null) return both;
  const time: TimeReading = {
    from,
    to: found.moment,
    relation,
  };
  // `since the 1970s`: no year of anything.
  if (view.charAt(found.end) === 's') return { end: found.end + 1, time: { ...time, relation: 'compare' } };
  return { end: found.end, time: lead === null && isAttribute(view, found.end) ? { ...time, weak: true } : time };
}

function relativeAt(view: string, start: number, { end, lead }: Place): TimeMatch | null {
  const near = relative(view, start, end) ?? (lead !== null && lead.relation === 'by' ? endOfYear(view, start) : null);
  if (near === null) return null;
  const { year } = near.moment;
  const back = year !== null && year.kind === 'relative' && year.shift < 0;
  return {
    end: near.end,
    time: { from: null, to: near.moment, relation: lead === null ? (back ? 'compare' : 'in') : lead.relation },
  };
}

function monthOnly(view: string, at: number, end: number, relation: TimeReading['relation']): TimeMatch | null {
  const words = view.slice(at, Math.min(end, at + 40));
  const hit = monthAlone.exec(words);
  if (!hit?.[1]) return null;
  const year = / (this|next|last) year(?![a-z])/.exec(words.slice(hit[0].length, hit[0].length + 11));
  return {
    end: at + hit[0].length + (year?.[0].length ?? 0),
    time: {
      from: null,
      to: {
        year: year?.[1] ? { kind: 'relative', shift: shifts[year[1]] ?? 0 } : null,
        part: hit[1] === 'christmas' ? '12' : monthOf(hit[1]),
      },
      relation,
    },
  };
}

const shifts: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };

/** `the 2023 survey`, `2024 target`: an attribute, which governs nothing else. */
function isAttribute(view: string, end: number): boolean {
  // `the target for quarter 4 of 2024 had been met`; `Vision 2030 had 12 goals` is a name.
  if (/^ (?:has|had)\b/.test(view.slice(end, end + 5))) return !quarterly.test(view.slice(Math.max(0, end - 22), end));
  if (
    /^ (?:began|started|brought|marked|saw)\b/.test(view.slice(end, end + 9)) &&
    aimed.test(view.slice(Math.max(0, end - 24), end))
  )
    return true;
  return (
    /^(?:'s)? (?!and |to |we |the |,)[a-z]{3,}/.test(view.slice(end, end + 12)) &&
    !/^ (?:with|from|when|while|which|compared|against|there|our|were|was|will|is|after|before|following|representing|through|across|saw|sees|brought|marked|proved|began|started|ended)/.test(
      view.slice(end, end + 14),
    )
  );
}
/** `Vision 2030 began as a pilot`: a year to come in a name. */
const aimed =
  /\b(?:vision|agenda|strategy|plan|programme|framework|roadmap|goals|objectives)(?: (?:to|for|until))? [^ ]{4,7}$/;
const quarterly = /\b(?:quarter|q[1-4]|[1-4]q)\b[^.;,]{0,14}$/;
