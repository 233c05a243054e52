/**
 * English times: 2027, by the end of 2026, FY2024/25, 2023-24, Q3 2025, March 2027, 31 March 2026, between 2022 and
 * 2025, since September 2022, this year, next year, over the next three years, the first half of 2024. In: the
 * lower-case view at a digit or a time word. Out: the reading with its relation; the words that make it a time belong to it.
 */
import type { Moment, TimeReading, YearWord } from '../engine/tokens';
import { isLatin } from '../engine/view';
import type { TimeMatch } from '../pack';

export const timeStarts = 'abcdefhijlmnopqrstuwxyz_';

const months = 'january february march april may june july august september october november december'.split(' ');
const monthWords =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?)';
const full = '(?:19|20)\\d\\d';
const look = 72;

/** Words that lead a time: the relation they say. Longest first. */
const leads: readonly (readonly [RegExp, TimeReading['relation']])[] = [
  [
    /^(?:(?:in|for|over|during|across) )?(?:the )?(?:(?:financial|fiscal|school|academic|calendar|final|last|\w+) )?(?:years?|quarter|period|half-year|months) (?:ended|ending|to|up to)(?: the end of)? (?=(?:\d{1,2} |the )?(?:[a-z]{3,9} )?(?:19|20)\d\d)/,
    'in',
  ],
  [
    /^(?:by|before|until|till|no later than|not later than|ahead of|in time for)(?: the)?(?: (?:end|close|start|beginning|middle) of(?: the)?)?(?: (?:fiscal|financial|academic|school|calendar)(?: year)?)?(?: year)? /,
    'by',
  ],
  [
    /^(?:compared (?:to|with)|up from|down from|against|versus|relative to|than in|than|on|over) (?=(?:19|20)\d\d|last year|the previous year|the year before|fy ?\d|q[1-4] )/,
    'compare',
  ],
  [/^(?:at|from)(?: the)? (?:end|close) of(?: the)?(?: (?:fiscal|financial|academic|school|calendar) year)? /, 'in'],
  [
    /^(?:in|during|for|over|throughout|across|within|through|as of|as at|at|from)(?: the)?(?: (?:fiscal|financial|academic|school|calendar)(?: year)?)?(?: year| quarter| end of)?(?: (?:ended|ending|to))? /,
    'in',
  ],
];

const two = (n: number): string => String(n).padStart(2, '0');
const said = (year: number): YearWord => ({ kind: 'year', year });
const century = (short: number, year: number): number => Math.floor(year / 100) * 100 + short;

interface Found {
  readonly moment: Moment;
  readonly end: number;
}

function monthOf(word: string): string {
  return two(months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1);
}

const fiscal = new RegExp(
  `^(?:fy ?|sy ?|ay ?|fiscal year |financial year |school year |academic year |plan year |year |season |winter |autumn |summer |spring |biennium )?(${full})(?:/|-|–|—)(\\d\\d(?:\\d\\d)?)(?![\\d,.]*\\d)`,
);
const shortFiscal = /^fy ?['’]?(\d\d)(?:\/(\d\d))?(?!\d)/;
const fiscalYear = new RegExp(`^(?:fy ?|sy ?|ay ?|cy ?|fiscal (?:year )?|financial year )(${full})(?!\\d)`);
const quarterFirst = new RegExp(
  `^(?:q([1-4])|(first|second|third|fourth|final) quarter)(?: of)?(?: (?:fy ?)?(${full})(?:[/-](\\d\\d))?)?(?!\\d)`,
);
const calendarQuarter = /^quarter ([1-4])(?: of the (?:calendar|financial|fiscal) year)?(?! (?:of )?(?:fy|20)|,?\d)/;
const half = new RegExp(`^(?:the )?(?:(first|second) half|h([12]))(?: of)?(?: (${full}))?(?!\\d)`);
const season = new RegExp(
  `^(?:early |mid-|mid |late )?(?:spring|summer|autumn|fall|winter|christmas|easter|year-end|year end|end|end of)[ -](${full})(?!\\d|[/-]\\d)`,
);
const dayMonth = new RegExp(`^${day} ${monthWords}(?:,? (${full}))?(?!\\d)`);
const monthDay = new RegExp(`^${monthWords} ${day}(?:,)? (${full})(?!\\d)`);
const monthYear = new RegExp(`^(?:early |mid-|mid |late |end of |end )?(${monthWords})(?:,)? (${full})(?!\\d)`);
const firstMonths = new RegExp(`^(?:the )?first (six|nine|three|6|9|3) months(?: of(?: (${full})| the year)?)?(?!\\d)`);
const yearQuarter = new RegExp(`^(${full}) q([1-4])(?!\\d)`);
const bare = new RegExp(`^(?:early |mid-|mid |late |calendar year |year )?(${full})(?![\\d%]|,\\d{3}|\\.\\d)`);
const masked = /^(?:20(?:xx|__|\?\?|[x_]{1,2})|xxxx|_{4})(?![a-z\d])/;
const monthAlone = new RegExp(
  `^(?:the )?(?:(?:end|start|beginning|middle) of )?(christmas|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z'’])`,
);

const quarters: Readonly<Record<string, string>> = {
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
  final: 'Q4',
};

/** `2023/24`, `2023-24`, `2023–2024`: a school or financial year, or a span of years. */
function slashed(words: string, at: number): { found: Found; from: Moment | null } | null {
  const hit = fiscal.exec(words);
  if (!hit?.[1] || !hit[2]) return null;
  const first = Number(hit[1]);
  const second = hit[2].length === 4 ? Number(hit[2]) : century(Number(hit[2]), first);
  const end = at + hit[0].length;
  if (second === first + 1)
    return { found: { moment: { year: said(first), part: `/${two(second % 100)}` }, end }, from: null };
  if (second > first && second - first <= 40)
    return { found: { moment: { year: said(second), part: '' }, end }, from: { year: said(first), part: '' } };
  return null;
}

type Reader = (words: string, at: number) => Found | null;

const group =
  (pattern: RegExp, read: (hit: RegExpExecArray) => Moment | null): Reader =>
  (words, at) => {
    const hit = pattern.exec(words);
    if (!hit) return null;
    const moment = read(hit);
    return moment === null ? null : { moment, end: at + hit[0].replace(/[ ,]+$/, '').length };
  };

/** In order: the more a pattern says, the earlier it is asked. */
const readers: readonly Reader[] = [
  group(masked, () => ({ year: { kind: 'masked' }, part: '' })),
  group(calendarQuarter, (hit) => ({ year: null, part: `Q${hit[1]}` })),
  group(quarterFirst, (hit) => {
    const part = hit[1] ? `Q${hit[1]}` : (quarters[hit[2] ?? ''] ?? 'Q4');
    if (hit[4]) return { year: said(Number(hit[3])), part: `/${hit[4]}-${part}` };
    return { year: hit[3] ? said(Number(hit[3])) : null, part };
  }),
  group(half, (hit) => ({
    year: hit[3] ? said(Number(hit[3])) : null,
    part: hit[1] === 'first' || hit[2] === '1' ? 'H1' : 'H2',
  })),
  group(firstMonths, (hit) =>
    hit[1] === 'six' || hit[1] === '6'
      ? { year: hit[2] ? said(Number(hit[2])) : null, part: 'H1' }
      : { year: hit[2] ? said(Number(hit[2])) : null, part: hit[1] === 'nine' || hit[1] === '9' ? '09' : '03' },
  ),
  group(yearQuarter, (hit) => ({ year: said(Number(hit[1])), part: `Q${hit[2]}` })),
  group(shortFiscal, (hit) =>
    hit[2]
      ? { year: said(2000 + Number(hit[1])), part: `/${hit[2]}` }
      : { year: said(2000 + Number(hit[1])), part: '' },
  ),
  group(fiscalYear, (hit) => ({ year: said(Number(hit[1])), part: '' })),
  group(dayMonth, (hit) => ({
    year: hit[1] ? said(Number(hit[1])) : null,
    part: monthOf(hit[0].replace(/^\S+ /, '')),
  })),
  group(monthDay, (hit) => ({ year: said(Number(hit[1])), part: monthOf(hit[0]) })),
  group(monthYear, (hit) => ({ year: said(Number(hit[2])), part: monthOf(hit[1] ?? '') })),
  group(season, (hit) => ({ year: said(Number(hit[1])), part: '' })),
  group(bare, (hit) => ({ year: said(Number(hit[1])), part: '' })),
];

function momentAt(view: string, at: number, end: number): { found: Found; from: Moment | null } | null {
  const words = view.slice(at, Math.min(end, at + look));
  const span = slashed(words, at);
  if (span !== null) return span;
  for (const read of readers) {
    const found = read(words, at);
    if (found !== null) return { found, from: null };
  }
  return null;
}

const relativeWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:this|the current|in-)(?: (?:academic|school|financial|fiscal|calendar|plan))? ?year(?![a-z'’])/, 0],
  [/^(?:next|the coming|the following)(?: (?:academic|school|financial|fiscal|calendar))? year(?![a-z'’])/, 1],
  [
    /^(?:last|the previous|the prior|the past|the preceding)(?: (?:academic|school|financial|fiscal|calendar))? year(?![a-z'’])/,
    -1,
  ],
  [/^(?:the )?(?:year under review|reporting (?:year|period)|year-end|year end|plan year)(?![a-z])/, 0],
  [/^the year(?= (?:and|to|with|[,.])|[,.;])/, 0],
];

/** `by the end of the year`: the lead has taken the article. */
function endOfYear(view: string, at: number): Found | null {
  const hit = /^year(?![a-z' -])/.exec(view.slice(at, at + 6));
  return hit ? { moment: { year: { kind: 'relative', shift: 0 }, part: '' }, end: at + 4 } : null;
}

function relative(view: string, at: number, end: number): Found | null {
  const words = view.slice(at, Math.min(end, at + look));
  for (const [pattern, shift] of relativeWords) {
    const hit = pattern.exec(words);
    if (hit) return { moment: { year: { kind: 'relative', shift }, part: '' }, end: at + hit[0].length };
  }
  return null;
}

interface Lead {
  readonly end: number;
  readonly relation: TimeReading['relation'];
}

function leadAt(view: string, at: number, end: number): Lead | null {
  const words = view.slice(at, Math.min(end, at + look));
  for (const [pattern, relation] of leads) {
    const hit = pattern.exec(words);
    if (hit) return { end: at + hit[0].length, relation };
  }
  return null;
}

const ahead =
  /^(?:over|within|in|during|across)(?: the)? (?:next|coming|following) (?:two|three|four|five|six|ten|twelve|\d{1,2}) (?:years?|months?)(?![a-z])/;
const life =
  /^(?:over|by the end of|during|within) (?:the )?(?:life(?:time)? of )?(?:this|the) (?:plan|strategy|programme|plan period|strategy period)(?![a-z])/;

const monthSpan = new RegExp(
  `^(?:(?:in|from|between|during) )?(${monthWords}) (?:to|and|until|–|-|through) (${monthWords}) (${full})(?!\\d)`,
);

/** `October to December 2024`. */
function monthsAt(words: string, at: number): TimeMatch | null {
  const hit = monthSpan.exec(words);
  if (!hit?.[1] || !hit[2] || !hit[3]) return null;
  const year = said(Number(hit[3]));
  return {
    end: at + hit[0].length,
    time: { from: { year, part: monthOf(hit[1]) }, to: { year, part: monthOf(hit[2]) }, relation: 'in' },
  };
}

/** `since September 2022`, `between 2022 and 2025`, `from 2022 to 2025`. */
function spanAt(view: string, at: number, end: number): TimeMatch | null {
  const words = view.slice(at, Math.min(end, at + look));
  const since = /^since (?:the (?:start|end|beginning) of )?/.exec(words);
  if (since) {
    const one = momentAt(view, at + since[0].length, end);
    return one ? { end: one.found.end, time: { from: one.found.moment, to: null, relation: 'in' } } : null;
  }
  const months = monthsAt(words, at);
  if (months !== null) return months;
  const open = /^(?:between|from|the period|period) /.exec(words);
  const first = momentAt(view, at + (open?.[0].length ?? 0), end);
  if (first === null || first.from !== null) return null;
  const joint = (
    open ? /^(?: (?:and|to|until|through(?: to)?) | ?[–—-] ?)/ : /^(?: (?:to|until|through(?: to)?) | ?[–—] ?| - )/
  ).exec(view.slice(first.found.end, first.found.end + 14));
  const second = joint ? momentAt(view, first.found.end + joint[0].length, end) : null;
  if (second === null) return null;
  return { end: second.found.end, time: { from: first.found.moment, to: second.found.moment, relation: 'in' } };
}

const wordStart = (view: string, at: number): boolean => at === 0 || !/[a-z\d£$€]/.test(view.charAt(at - 1));

/** `in 2026 and 2027`, not where they are told apart (`respectively`). */
function twoYears(view: string, first: Found, end: number): TimeMatch | null {
  const hit = /^ and (20\d\d)(?![\d/–-])/.exec(view.slice(first.end, first.end + 10));
  if (
    !hit?.[1] ||
    first.moment.part !== '' ||
    view.slice(first.end, Math.min(end, first.end + 30)).includes('respectively')
  )
    return null;
  return {
    end: first.end + hit[0].length,
    time: { from: first.moment, to: { year: said(Number(hit[1])), part: '' }, relation: 'in' },
  };
}

/** Words a time may begin with: all others are passed over without a pattern. */
const openers = new Set(
  (
    'by before until till no not ahead in at from compared up down against versus relative than on over during for throughout across within through as early mid late end spring summer autumn fall winter christmas easter year calendar fiscal ' +
    'financial school academic plan season biennium fy sy ay cy the first second third fourth final last next this current quarter half period between since reporting months years xxxx january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sep sept oct nov dec q h'
  ).split(' '),
);
const yearly = /^(?:(?:19|20)[\dx_?]|\d{1,2}(?:st|nd|rd|th)? [jfmasond])/;

function mayOpen(view: string, at: number, end: number): boolean {
  const code = view.charCodeAt(at);
  if (!isLatin(code)) return code === 95 || yearly.test(view.slice(at, Math.min(end, at + 6)));
  let stop = at + 1;
  while (stop < end && isLatin(view.charCodeAt(stop))) stop++;
  return openers.has(view.slice(at, stop));
}

export function time(view: string, at: number, end: number): TimeMatch | null {
  if (!wordStart(view, at) || !mayOpen(view, at, end)) return null;
  const span = spanAt(view, at, end) ?? lifeAt(view, at, end);
  if (span !== null) return span;
  const lead = leadAt(view, at, end);
  if (lead === null) return pointAt(view, at, { end, lead });
  // `for 2025 to 2030`, `over April 2024 to March 2025`: a span behind its preposition.
  const inner = lead.relation === 'in' ? spanAt(view, lead.end, end) : null;
  return inner ?? pointAt(view, lead.end, { end, lead }) ?? monthOnly(view, lead.end, end, lead.relation);
}

/** A plan's life has no date of its own: a time that says nothing more, so that its numbers are consumed. */
function lifeAt(view: string, at: number, end: number): TimeMatch | null {
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
  readonly lead: Lead | null;
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
  const time: TimeReading = { from, to: found.moment, relation };
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
  const hit = monthAlone.exec(view.slice(at, Math.min(end, at + 24)));
  return hit?.[1]
    ? {
        end: at + hit[0].length,
        time: { from: null, to: { year: null, part: hit[1] === 'christmas' ? '12' : monthOf(hit[1]) }, relation },
      }
    : null;
}

/** `the 2023 survey`, `2024 target`: an attribute, which governs nothing else. */
function isAttribute(view: string, end: number): boolean {
  return (
    /^(?:'s)? (?!and |to |we |the |,)[a-z]{3,}/.test(view.slice(end, end + 12)) &&
    !/^ (?:with|from|when|while|which|compared|against|there|our|were|was|will|is|after|before|following|representing|through|across)/.test(
      view.slice(end, end + 14),
    )
  );
}
