/**
 * Single moments of English times: years, school and financial years, quarters, halves, months, days, masked years. In: the
 * lower-case view at the first character. Out: the moment and where it ends; a span of years or months has a start as well.
 */
import type { Moment, YearWord } from '../engine/tokens';
import { byStart, digits, monthly } from './opening';
import type { Opening } from './opening';

const months = 'january february march april may june july august september october november december'.split(' ');
export const monthWords =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const day = '(?:\\d{1,2}(?:st|nd|rd|th)?)';
export const full = '(?:19|20)\\d\\d';
/** Characters a time may be long. */
export const look = 72;

const two = (n: number): string => String(n).padStart(2, '0');
export const said = (year: number): YearWord => ({ kind: 'year', year });
const century = (short: number, year: number): number => Math.floor(year / 100) * 100 + short;

export interface Found {
  readonly moment: Moment;
  readonly end: number;
}

export function monthOf(word: string): string {
  return two(months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1);
}

const fiscal = new RegExp(
  `^(?:fy ?|sy ?|ay ?|fiscal year |financial year |school year |academic year |plan year |year |season |winter |autumn |summer |spring |biennium )?(${full})(?:/|-|–|—|\\\\|[–-] (?=20))(\\d(?:\\d(?:\\d\\d)?)?)(?![\\d,.]*\\d)(?: (?:school|academic|financial|fiscal) year(?![a-z]))?`,
);
const shortFiscal = /^[fsa]y ?['’]?(\d\d)(?:[/–-](\d\d))?(?!\d)/;
/** `the 22-23 school year`. */
const shortSchool = /^(\d\d)[/–-](\d\d)(?= (?:school|academic|financial|fiscal) year)/;
const fiscalYear = new RegExp(`^(?:fy ?|sy ?|ay ?|cy ?|fiscal (?:year )?|financial year )(${full})(?!\\d)`);
const quarterLead =
  /^(?:q(?:uarter |tr )?([1-4])(?!\d)|quarter (one|two|three|four)(?=[,.;:)]|$| \d| (?:we|there|the|our|this|was|were|is|are|saw|had|results?|targets?|figures?|actuals?)(?![a-z])| (?:of|in) (?:fy|20|the (?:[a-z]+ )?year))|(first|second|third|fourth|final) quarter(?!\d))(?:,? ?(?:of|in|to)(?= ?(?:fy|20)))?/;
/** The year behind a quarter or a half: `2023`, `2022/23`, `FY23`, `FY22/23`, `'23`, `22/23`; `Q3 12–18 homes` has none. */
const yearBehind = new RegExp(
  `^(?:,? (?:fy ?)?(${full})(?:[/–-](?:20)?(\\d\\d|\\d(?=[,.;:) ]|$)))?|,? ?fy ?['’]?(\\d\\d)(?:[/–-](\\d\\d))?|['’](\\d\\d)|,? (\\d\\d)(?:/|[–-](?=\\d\\d(?:[,.;:)]|$)))(\\d\\d))(?![\\d%/])`,
);
const calendarQuarter = /^quarter ([1-4])(?: of the (?:calendar|financial|fiscal) year)?(?! (?:of )?(?:fy|20)|,?\d)/;
const half = new RegExp(
  `^(?:the )?(?:(first|second|remaining) half|h([12])|([12])h)(?: of)?(?: (${full})(?![/–-]\\d)| (?:the|this)(?: (?:financial|fiscal|school|academic))? year|,? ?fy ?['’]?((?:20)?\\d\\d)(?![/–-]\\d)|(?:(?<=h)['’]?|(?<=h[12])['’])([12]\\d)(?!\\d|m))?(?!\\d)`,
);
/** `Mid-year review 2025`: a report of the first half. */
const midYear = new RegExp(
  `^(?:(?:mid-year|half-year(?:ly)?|interim|six-month) (?:[a-z]+ )?(?:review|report|update|assessment|results|statement)(?:,|:| –| for)?|half[- ]year(?: of)?) (${full})(?![/–-]?\\d)`,
);
/** `2025 Mid-Year Budget Review` */
const midYearLast = new RegExp(
  `^(${full}) (?:mid-year|half-year(?:ly)?)(?= (?:[a-z]+ ){0,3}(?:review|report|update|assessment|results|statement|accounts)\\b)`,
);
/** `the first half of 2025/26`, `half-year report 2025/26`: April to September. */
const financialHalf = new RegExp(
  `^(?:(?:the )?(?:(first|second) half|h([12]))(?: of)?|(?:mid-year|half-year(?:ly)?|interim) (?:[a-z]+ )?(?:review|report|update)(?:,|:| –| for)?) (${full})[/–-](\\d\\d)(?!\\d)`,
);
const isFirst = (hit: RegExpExecArray): boolean => hit[1] === 'first' || (hit[2] ?? hit[3]) === '1';
/** `30/06/2026`, `2026-06-30`. */
const slashes = new RegExp(`^(\\d{1,2})([/.])(\\d{1,2})\\2(${full})(?!\\d)|^(${full})-(\\d\\d)-\\d\\d(?!\\d)`);
const season = new RegExp(
  `^(?:early |mid-|mid |late )?(?:spring|summer|autumn|fall|winter|christmas|easter|year-end|year end|end|end of)[ -](${full})(?!\\d|[/-]\\d)`,
);
/** `12 decisions`, `14 junior nurses`, `12 may apply` are no days. */
const dayMonth = new RegExp(
  `^${day} (?!may (?:be|have|not|also|need|apply|leave|join|take|choose)\\b)${monthWords}(?![a-z])(?:,? (${full}))?(?!\\d)`,
);
const monthDay = new RegExp(
  `^${monthWords} ${day}(?:(?:[–-]${day})?(?:,)? (${full})(?!\\d)|[–-]${day}(?![\\d%])|(?<=\\. \\d{1,2})(?= (?:in|at|about|with|by|the|and|for)\\b)|(?= ?[,.;)](?!\\d)))`,
);
const monthYear = new RegExp(`^(?:early |mid-|mid |late |end of |end )?(${monthWords})(?:,? |-| of )(${full})(?!\\d)`);
const firstMonths = new RegExp(`^(?:the )?first (six|nine|three|6|9|3) months(?: of(?: (${full})| the year)?)?(?!\\d)`);
/** `the first three quarters of 2025/26`, `the first nine months of 2025/26`. */
const firstParts = new RegExp(
  `^(?:the )?first (?:(two|three|2|3) quarters|(six|nine|three|6|9|3) months) of (?:the )?(${full})(?:[/–-](?:20)?(\\d\\d))?(?![\\d/])`,
);
const yearQuarter = new RegExp(`^(${full}) q([1-4])(?!\\d)`);
const bare = new RegExp(
  `^(?:early |mid-|mid |late |calendar year |year )?(${full})(?![\\d%a-rt-z]|s[a-z]|,\\d{3}|\\.\\d)`,
);
/** `in 1871`, `since 1780`: only behind such a word. */
const old = /^(1[5-8]\d\d)(?![\d,.]*[\d%£$€])(?= (?:by|and|as|with|when|the|it|we|for|in|on|at)\b|[,.;:)]|$)/;
const masked = /^(?:20(?:xx|__|\?\?|[x_]{1,2})|xxxx|_{4})(?![a-z\d])/;
export const monthAlone = new RegExp(
  `^(?:the )?(?:(?:end|start|beginning|middle) of )?(christmas|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z'’])`,
);

const quarters: Readonly<Record<string, string>> = {
  first: '1',
  one: '1',
  second: '2',
  two: '2',
  third: '3',
  three: '3',
  fourth: '4',
  four: '4',
  final: '4',
};

/** `2023/24`, `2023-24`, `2023–2024`: a school or financial year, or a span of years. */
function slashed(words: string, at: number): Spanned | null {
  const hit = fiscal.exec(words);
  if (!hit?.[1] || !hit[2]) return null;
  const first = Number(hit[1]);
  // `2023/4`
  const short = hit[2].length === 1 ? Math.floor((first % 100) / 10) * 10 + Number(hit[2]) : Number(hit[2]);
  const second = hit[2].length === 4 ? short : century(short, first);
  const end = at + hit[0].length;
  if (second === first + 1)
    return { found: { moment: { year: said(first), part: `/${two(second % 100)}` }, end }, from: null };
  if (second > first && second - first <= 40 && hit[2].length > 1)
    return { found: { moment: { year: said(second), part: '' }, end }, from: { year: said(first), part: '' } };
  return null;
}

interface Spanned {
  readonly found: Found;
  readonly from: Moment | null;
}

function halved(words: string, at: number): Spanned | null {
  const hit = financialHalf.exec(words);
  if (!hit?.[3] || Number(hit[4]) !== (Number(hit[3]) + 1) % 100) return null;
  const year = Number(hit[3]);
  const second = hit[1] === 'second' || hit[2] === '2';
  const from = { year: said(year), part: second ? '10' : '04' };
  const to = { year: said(second ? year + 1 : year), part: second ? '03' : '09' };
  return { found: { moment: to, end: at + hit[0].length }, from };
}

function parted(words: string, at: number): Spanned | null {
  const hit = firstParts.exec(words);
  if (!hit?.[3] || (hit[4] !== undefined && Number(hit[4]) !== (Number(hit[3]) + 1) % 100)) return null;
  const count = inWords[hit[1] ?? hit[2] ?? ''] ?? Number(hit[1] ?? hit[2]);
  const months = hit[1] === undefined ? count : 3 * count;
  const first = hit[4] === undefined ? 1 : 4;
  const year = said(Number(hit[3]));
  const to = { year, part: two(first + months - 1) };
  return { found: { moment: to, end: at + hit[0].length }, from: { year, part: two(first) } };
}
const inWords: Readonly<Record<string, number>> = { two: 2, three: 3, six: 6, nine: 9 };

const fullYear = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/** `Q3 2025`, `quarter three, 2020/21`, `Q4FY23`, `third quarter`. */
function quarterAt(words: string, at: number): Spanned | null {
  const lead = quarterLead.exec(words);
  if (lead === null) return null;
  const part = `Q${lead[1] ?? quarters[lead[2] ?? lead[3] ?? ''] ?? '4'}`;
  const year = yearAt(words.slice(lead[0].length), part);
  const end = at + (year === null ? lead[0].replace(/[ ,]+$/, '').length : lead[0].length + year.length);
  return { found: { moment: year?.moment ?? { year: null, part }, end }, from: null };
}

/** `4Q23`, `4Q FY23`: `4Q` alone is no quarter. */
function turnedQuarterAt(words: string, at: number): Spanned | null {
  const lead = /^([1-4])q/.exec(words);
  if (lead === null) return null;
  const part = `Q${lead[1] ?? ''}`;
  const short = /^(?: (?=\d\d(?:[,.;:)]|$))|['’]?)([12]\d)(?![\d%])/.exec(words.slice(2));
  const year = short?.[1]
    ? { moment: { year: said(fullYear(short[1])), part }, length: short[0].length }
    : yearAt(words.slice(2), part);
  return year === null ? null : { found: { moment: year.moment, end: at + 2 + year.length }, from: null };
}

function yearAt(rest: string, part: string): { readonly moment: Moment; readonly length: number } | null {
  const hit = yearBehind.exec(rest);
  if (hit === null) return null;
  const [year = '', second] = [hit[1], hit[2], hit[3], hit[4], hit[5], hit[6], hit[7]].filter(
    (one) => one !== undefined,
  );
  // `2023/4`
  const next = two((Number(year) + 1) % 100);
  if (second !== undefined && second !== next && second !== next.slice(2 - second.length)) return null;
  return {
    moment: { year: said(fullYear(year)), part: second === undefined ? part : `/${next}-${part}` },
    length: hit[0].length,
  };
}

interface Reader extends Opening {
  readonly read: (words: string, at: number) => Spanned | null;
}

const group = (starts: string, pattern: RegExp, momentIn: (hit: RegExpExecArray) => Moment | null): Reader => ({
  starts,
  read: (words, at) => {
    const hit = pattern.exec(words);
    if (!hit) return null;
    const moment = momentIn(hit);
    if (moment === null) return null;
    return { found: { moment, end: at + hit[0].replace(/[ ,]+$/, '').length }, from: null };
  },
});

/** With the span's first half where a report of half a year follows. */
const spanned = (starts: string, read: Reader['read']): Reader => ({
  starts,
  read: (words, at) => {
    const span = read(words, at);
    return span === null ? null : (firstHalf(words, at, span) ?? span);
  },
});

/** In order: the more a pattern says, the earlier it is asked. */
const readersAt = byStart([
  spanned('fsapywb12', slashed),
  spanned('tfshmi', halved),
  group('2x_', masked, () => ({ year: { kind: 'masked' }, part: '' })),
  group('q', calendarQuarter, (hit) => ({
    year: null,
    part: hit[0].includes('calendar') ? two(3 * Number(hit[1])) : `Q${hit[1]}`,
  })),
  { starts: 'qfst', read: quarterAt },
  { starts: '1234', read: turnedQuarterAt },
  group('tfsrh12', half, (hit) => {
    const year = hit[4] ?? hit[5] ?? hit[6];
    return { year: year === undefined ? null : said(fullYear(year)), part: isFirst(hit) ? 'H1' : 'H2' };
  }),
  group('mhis', midYear, (hit) => ({ year: said(Number(hit[1])), part: 'H1' })),
  group(digits, slashes, (hit) => {
    if (hit[6]) return { year: said(Number(hit[5])), part: hit[6] };
    const [first, second] = [Number(hit[1]), Number(hit[3])];
    return { year: said(Number(hit[4])), part: two(second > 12 ? first : second) };
  }),
  { starts: 'tf', read: parted },
  group('tf', firstMonths, (hit) =>
    hit[1] === 'six' || hit[1] === '6'
      ? { year: hit[2] ? said(Number(hit[2])) : null, part: 'H1' }
      : { year: hit[2] ? said(Number(hit[2])) : null, part: hit[1] === 'nine' || hit[1] === '9' ? '09' : '03' },
  ),
  group('12', midYearLast, (hit) => ({ year: said(Number(hit[1])), part: 'H1' })),
  group('12', yearQuarter, (hit) => ({ year: said(Number(hit[1])), part: `Q${hit[2]}` })),
  group(digits, shortSchool, (hit) => ({ year: said(2000 + Number(hit[1])), part: `/${hit[2]}` })),
  group('fsa', shortFiscal, (hit) =>
    hit[2]
      ? { year: said(2000 + Number(hit[1])), part: `/${hit[2]}` }
      : { year: said(2000 + Number(hit[1])), part: '' },
  ),
  group('fsac', fiscalYear, (hit) => ({ year: said(Number(hit[1])), part: '' })),
  group(digits, dayMonth, (hit) => ({
    year: hit[1] ? said(Number(hit[1])) : null,
    part: monthOf(hit[0].replace(/^\S+ /, '')),
  })),
  group(monthly, monthDay, (hit) => ({ year: hit[1] ? said(Number(hit[1])) : null, part: monthOf(hit[0]) })),
  group(`${monthly}el`, monthYear, (hit) => ({ year: said(Number(hit[2])), part: monthOf(hit[1] ?? '') })),
  group('emlsafwcy', season, (hit) => ({ year: said(Number(hit[1])), part: '' })),
  group('1', old, (hit) => ({ year: said(Number(hit[1])), part: '' })),
  group('emlcy12', bare, (hit) => ({ year: said(Number(hit[1])), part: '' })),
]);

/** `Plan 2025/26: half-year report`: the half it reports. */
function firstHalf(words: string, at: number, { found }: Spanned): Spanned | null {
  const { year, part } = found.moment;
  const isHalf = /^(?:,|:| –| -)? ?(?:half-year|mid-year|six-month|half-way)/.test(words.slice(found.end - at));
  if (!isHalf || year?.kind !== 'year' || !part.startsWith('/')) return null;
  return { found: { ...found, moment: { year, part: '09' } }, from: { year, part: '04' } };
}

export function momentAt(view: string, at: number, end: number): Spanned | null {
  const readers = readersAt(view.charAt(at));
  if (readers.length === 0) return null;
  const words = view.slice(at, Math.min(end, at + look));
  for (const { read } of readers) {
    const span = read(words, at);
    if (span !== null) return span;
  }
  return null;
}
