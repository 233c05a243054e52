/**
 * What an English time is of: the number beside it, a label's, what the number is only compared with, a noun, or what follows.
 * In: frame and time. Out: the time where it may date the number, or whether it is of something else.
 */
import type { Frame, TimeToken } from '../engine/tokens';
import { sameThen } from './compared';
import { depthAt } from './items';
import type { Item } from './items';
import { sentenceOf } from './sentence';
import type { Sentence } from './sentence';
import { isWho } from './who';

/** `2023/24 target: 82%`: the year of a label is its number's. */
const labels =
  /^ (?:actual|target|baseline|results?|outturn|figure|forecast|plan|budget|value|performance|survey|census|poll|estimate|provisional|projection)s?(?::| of | was | is | (?=[\d£$€]))|^ (?:entrants|cohorts?|intake|leavers|data|figures?|estimates?|estimated|actuals?|outturn|results?|provisional|survey|census|average|baseline|levels?|only)\)|^ (?:survey|census|poll|snapshot|audit|inspection|assessment|count|data|figures|results) (?:show(?:s|ed)?|f(?:ound|inds?)|recorded|reveal(?:s|ed)|put) /;
/** `Q2 2024 revenue was £6m`, `FY23 sales up 4%`: the time of what is measured is the measure's. */
const measured =
  /^(?:'s)? (?!and |or |to |we |by |with )(?:[a-z&-]+ ){1,5}?(?:(?:was|were|is|are|stood|totall?ed|reached|rose|fell|increased|decreased|grew|amounted|averaged|dropped|declined|improved)(?: (?:at|to|by|from|over|about|around|nearly|almost|just|under|only|more than|less than)){0,2}|up|down) (?:[£$€₹]|rs\.? ?|r)?\d/;
/** What is told by the year: `the 2023 revenue was £5m`; `the 2019 fire damage was £4m`, `under the 2017 contract prices rose` are of no year that is told. */
const told =
  /^(?:'s)? (?:(?!strategy|plan|policy|act|agreement|contract|deal|pledge|programme|damage)[a-z&-]+ ){0,3}(?:bills?|counts?|marks?|sizes?|prices?|values?|shares?|levels?|volumes?|balance|intake|cohort|roll|amount|award|payments?|demand|supply|harvest|catch|levy|salary|wages?|median|mean|percentage|proportion|capacity|revenues?|sales|income|profits?|loss(?:es)?|costs?|spend(?:ing)?|expenditure|turnover|earnings|rate|rates|score|scores|budget|total|average|figures?|number|numbers|deficit|surplus|results?|attendance|turnout|enrolment|emissions|output|grants?|headcount|takings|visits|receipts|fees|rents?|margin|staff|population|production|exports|imports|target|baseline|outturn|forecast) (?:was|were|is|are|stood|totall?ed|reached|rose|fell|increased|decreased|grew|amounted|averaged|dropped|declined|improved|up|down) /;
/** A determiner before a year makes it an attribute of what follows, a preposition before it one of what is leant on. */
const attributed = /\b(?:the|an?|its|our|their|this|that|your|his|her) $/;
const leant =
  /\b(?:since|under|with|after|before|because of|due to|following|despite|through|of|by) (?:the|an?|its|our|their|this|that) $|\b(?:since|under|with|after|because of|due to|following|despite) $/;
function isMeasured(f: Frame, start: number, end: number): boolean {
  const behind = f.view.slice(end, Math.min(f.end, end + 84));
  if (!measured.test(behind)) return false;
  const lead = f.view.slice(Math.max(f.start, start - 24), start);
  return !leant.test(lead) && (!attributed.test(lead) || told.test(behind));
}

/** `the lowest since 2010`: the year says how low, not when. */
const superlative =
  /\b(?:lowest|highest|best|worst|first|most|fewest|biggest|largest|smallest|greatest|strongest|weakest|longest|shortest|fastest|slowest|poorest|busiest|record)(?: [a-z-]+){0,2} $/;
const compared =
  /\b(?:than|against|versus|compared (?:with|to)|relative to|up on|down on)(?:(?: the| our| its)?|(?: the| our| its| a)? (?:base|baseline|reference)(?: (?:year|period))?(?: of| in)?) $/;
/** `more than that of the estimates of 2030-31`, `higher than the budget for 2030`; `higher than the average in 2030` may be of both. */
const comparedWith =
  /\b(?:than|against|compared (?:with|to)|relative to|above|below|over) (?:that (?:of|in|for) (?:[a-z'’-]+ ){0,6}|(?:the |our |its |their )?(?:[a-z'’-]+ ){0,3}(?:figure|budget|estimate|total|allocation|provision|outturn|amount|outlay|level)s? (?:(?:of|in|for) )?|(?:the )?(?:last|previous|prior) )(?:the )?(?:(?:financial |fiscal )?year )?$/;
/** `spend against the budget for 2023`, `over the last year 2023`: of that year; `£4m over the budget for 2023` is more than that. */
const sameYear =
  /\bagainst (?:the |our |its |their )?(?:[a-z'’-]+ ){0,3}(?:budget|estimate|allocation|provision)s? [^,;]{0,36}$/;
const overIt = /\bover [^,;]{0,60}$/;
const muchOver =
  /(?:\d\S*(?: (?:million|billion|per cent|percent|points?|crore|lakh))?|\b(?:more|rise|increase|growth|up|gain|improvement|well|just|slightly|far)) over [^,;]{0,60}$/;
function isHeldAgainst(words: string): boolean {
  if (!comparedWith.test(words) || sameYear.test(words)) return false;
  return (
    !overIt.test(words) ||
    /\b(?:than|above|below|against|compared|relative)\b[^,;]*$/.test(words) ||
    muchOver.test(words)
  );
}
/** `unchanged from last year`. */
const fromLast = /^(?:from|on|than|over|as) (?:last|the p|q[1-4]|[1-4]q|h[12]|[12]h)/;
/** Before a bare year: `a rise of 37% on 2021`. */
const grown =
  /\b(?:increase|rise|growth|decrease|fall|reduction|drop|improvement|gain|up|down|more|fewer|higher|lower)\b[^,;]{0,26}$/;
const isToCome = (f: Frame): boolean =>
  f.mode === 'plan' || sentenceOf(f).groups.some(({ tense }) => /^(?:future|base|inf)$/.test(tense));
const comparedYear = /\b(?:on|from|below|above)(?: the| our| its)? $/;

/** The time of an item, unless something is only compared with it or it is an attribute. */
export function timeAt(f: Frame, item: Item | undefined): TimeToken | null {
  const token = item === undefined || item.kind !== 'time' ? undefined : f.tokens[item.token];
  if (token === undefined || token.kind !== 'time') return null;
  if (isOfIts(f, token)) return token;
  if (isWho(f, token)) return null;
  if (token.time.relation === 'compare') return null;
  return isAttribute(f, token) || isCompared(f, token) ? null : token;
}

/** `worse than in January 2017, when 78% of trains ran`, `relative to Q1 2022, which saw 40`: what is told in the clause behind is of then. */
const thenTold = /^,? (?:when|where|which (?:recorded|saw|had|reported|showed|registered))\b/;

/** `…, when it closed, but 92% …`: the clause is over; a list of figures is not. */
const leaves = /, (?!(?:and |or )?[£$€]?\d)/;

/** A time that is only compared with dates the figures that the clause behind it tells. */
export function toldAt(f: Frame, s: Sentence, i: number, k: number): TimeToken | null {
  const token = f.tokens[s.items[i]?.token ?? -1];
  if (token?.kind !== 'time' || depthAt(s.items, i) !== depthAt(s.items, k)) return null;
  const isThen = token.time.relation === 'compare' || isCompared(f, token);
  const clause = f.view.slice(token.end, (s.items[k]?.start ?? token.end) + 2);
  return isThen && thenTold.test(clause) && !leaves.test(clause.slice(2)) ? token : null;
}

/** `the 2023 survey`: says nothing of the number, unless it labels it or is who was counted (`the class of 2019`). */
const isAttribute = (f: Frame, { time, start, end }: TimeToken): boolean =>
  time.weak === true &&
  !f.view.endsWith('class of ', start) &&
  !labels.test(f.view.slice(end, Math.min(f.end, end + 24))) &&
  !isMeasured(f, start, end);

/** `than in the same period of 2019`, `a rise of 6% from 2019`: the year beside which its number stands. */
const isBeside = (f: Frame, start: number): boolean =>
  sameThen.test(f.view.slice(Math.max(f.start, start - 64), start)) ||
  (f.view.startsWith('from ', start) && !isToCome(f));

/** `a rise of 6% on the same period of 2021` */
const isOnSame = ({ same }: TimeToken['time'], lead: string): boolean =>
  same === true &&
  /\b(?:on|over|from|below|above) (?:that (?:of|in) )?$|\b(?:than|against|versus|compared (?:with|to)|relative to)(?: [a-z]+){1,4} $/.test(
    lead,
  );

/** `a rise of 30% over 2024-25`; `over 2024–28` is a span. */
const isGrownOver = (f: Frame, start: number, end: number): boolean =>
  /^over (?:fy ?)?\d{4}[/–-]\d\d$/.test(f.view.slice(start, end)) &&
  grown.test(f.view.slice(Math.max(f.start, start - 36), start));
const isPassing = (f: Frame, start: number, time: TimeToken['time'], lead: string): boolean =>
  time.weak === 'passing' && time.from === null && (isBeside(f, start) || isOnSame(time, lead));

function isCompared(f: Frame, { start, end, time }: TimeToken): boolean {
  const lead = f.view.slice(Math.max(f.start, start - 36), start);
  if (time.to === null && superlative.test(lead)) return true;
  if (time.to !== null && isHeldAgainst(f.view.slice(Math.max(f.start, start - 72), start))) return true;
  if (isGrownOver(f, start, end) || isPassing(f, start, time, lead)) return true;
  if (fromLast.test(f.view.slice(start, Math.min(end, start + 14)))) return true;
  return (
    compared.test(lead) ||
    (/^(?:(?:fy ?)?\d{4}(?:[/–-]\d\d)?|(?:[1-4]q|[12]h|q[1-4]|h[12])[ \d'’fy]*)$/.test(f.view.slice(start, end)) &&
      comparedYear.test(lead))
  );
}

/** `from the 2022/23 baseline`: the year of what is compared with. */
export const isBase = (f: Frame, time: TimeToken): boolean =>
  /^ (?:baseline|levels?|average|base|peak|outturn|figure)\b/.test(
    f.view.slice(time.end, Math.min(f.end, time.end + 12)),
  ) || isOfIts(f, time);

/** `an increase of 7% on the 2015 pass rate of 56%`: the year is the earlier figure's. */
export const isOfIts = (f: Frame, { end }: TimeToken): boolean =>
  /^ (?!and |to )(?:[a-z-]+ ){0,3}(?:percentage|rate|figure|score|average|total|number|level|proportion|share|result|median|mean|revenue|sale|income|profit|turnover|spend|expenditure|deficit|surplus|attendance|output)s? of (?:about |around |over )?[\d£$€]/.test(
    f.view.slice(end, Math.min(f.end, end + 64)),
  );

/** `£6m and 2023 staff were 340`, `£4m and in 2023 £5m`: the year belongs to what follows. */
export const isOfNext = (f: Frame, { time, start, end }: TimeToken): boolean =>
  /^\)?'s (?:[a-z-]+ ){0,2}[£$€₹]?\d/.test(f.view.slice(end, Math.min(f.end, end + 40))) ||
  (time.weak === true
    ? isMeasured(f, start, end) || budgeted.test(f.view.slice(end, Math.min(f.end, end + 84)))
    : joins.test(f.view.slice(Math.max(f.start, start - 8), start + 4)) &&
      begins.test(f.view.slice(end, Math.min(f.end, end + 24))));
const joins = / (?:and|but|while) (?:in|by|for) ?[a-z\d]*$/;
const begins =
  /^,? (?:(?:about |over |nearly |around |some |only |just )?[£$€₹]?\d|(?:(?:we|they|it) )?(?:will|had|has) )/;
/** `£4m against a 2024 budget of £5m` */
const budgeted =
  /^ (?:[a-z]+ )?(?:target|baseline|outturn|forecast|plan|budget|goal|figure)s?(?::| of| was| is) (?:[£$€₹]|rs\.? ?)?\d/;
