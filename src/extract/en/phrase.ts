/**
 * The words of a stretch of an English sentence as spans of a name: without times, brackets and the words at both ends that say
 * nothing of what is measured. In: item range. Out: spans.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import type { Item } from './items';
import { adverbs, conjunctions, determiners, plainAdverbs, prepositions, set } from './lexicon';
import type { Sentence } from './sentence';

export const word = (s: Sentence, i: number): string => (s.items[i]?.kind === 'word' ? s.items[i].word : '');

const opening = set(
  "that which who whom including such additional being been not no number proportion percentage share rate- level levels meanwhile however year-on-year therefore is are was were be see seeing compared relative accounting today least most number represents representing along 's",
);
/** `homes without a lift`, `pupils outside the city`: what tells which. */
const telling = /^(?:without|outside|inside|behind|between|beyond|above|below|off|throughout|per)$/;
/** Words that open a stretch without naming anything. */
const isOpening = (here: string): boolean =>
  opening.has(here) ||
  (prepositions.has(here) && !telling.test(here)) ||
  conjunctions.has(here) ||
  (adverbs.has(here) && here !== 'overall');

/** Nouns that hold a quantity and say nothing of it: `the number of pupils`. */
const holders = set('number proportion percentage share amount total volume count numbers');
/** `higher than the average of 58%`, `in order to meet`, `our strategic goal of training 300 pilots`: what is aimed at says it. */
const leads =
  /^(?:\S* than|order to|(?:(?:strategic|overall|main|key|national|annual|long-term) )?(?:goal|aim|objective|ambition|target) of|(?:overall |total )?figures? for)\b/;

/** `in respect of the moorings`, `over the course of the year`, `this year's trips`, `at present the wait`: words that only lead to what is spoken of. */
const setLead =
  /^(?:in (?:the )?(?:respect|terms|light|view|case|event|spite|addition|relation|regard|excess)|with (?:respect|regards?)|(?:over|during|in|throughout|within) the course|as part) (?:of|to)$|^(?:this|last|next) (?:year|month|quarter)'s |^at present (?:the|our|an?|all|there)$|^on average (?:the|our|an?|it|each)$/;
function isSetLead(s: Sentence, i: number): boolean {
  const [before, here, next] = [word(s, i - 1), word(s, i), word(s, i + 1)];
  return (
    setLead.test(`${before} ${here} ${next}`) ||
    (before === 'the' && setLead.test(`${word(s, i - 2)} the ${here} ${next}`))
  );
}

/** `this resulted in a surplus of £3m`, `which led to a fine of £2m`: what came of it; `thefts that led to a fine` keep what they did. */
const isOutcome = (s: Sentence, i: number, to: number): boolean =>
  word(s, to - 1) === 'of' && /^(?:resulted in|le(?:d|ads?|ading) to)$/.test(`${word(s, i)} ${word(s, i + 1)}`);

const onlyLeads = (s: Sentence, i: number, to: number): boolean => isSetLead(s, i) || isOutcome(s, i, to);

function isLeading(s: Sentence, i: number, to: number): boolean {
  const here = word(s, i);
  if (determiners.has(here) && !/^(?:no|zero)$/.test(here)) return true;
  const pair = `${here} ${word(s, i + 1)}`;
  if (onlyLeads(s, i, to) || leads.test(`${pair} ${word(s, i + 2)}`) || (holders.has(here) && pair.endsWith(' of')))
    return true;
  return (
    i < to &&
    ((isOpening(here) && !holders.has(here)) ||
      (/^(?:it|they|this|these|we|us|target|aim|goal|ambition|commitment)$/.test(here) &&
        s.items[i + 1]?.kind !== 'word'))
  );
}

const ending = set(
  'is are was were be therefore level levels most minimum maximum no not total each respectively thereafter longer later shorter which that who additional same worth close excess number target targets high low estimated reach per set it every higher lower compared or- value only nearly roughly approximately currently along aside',
);
/** `pupils at grade level`, `staffing levels` say what is measured; `a high level`, `at a level of` do not. */
const isKindOfLevel = (s: Sentence, i: number): boolean => {
  const before = word(s, i - 1);
  return /^levels?$/.test(word(s, i)) && before !== '' && !isClosing(before) && !anyLevel.test(before);
};
const anyLevel =
  /^(?:high|low|current|present|existing|same|similar|record|target(?:ed)?|expected|required|baseline|this|that|these|those|its|overall|new|good|better|previous|stood|stands|remained?|reached|reach|any|acceptable|sustainable|normal|pre-[a-z]+|20\d\d|and|or)$/;
const isClosing = (here: string): boolean =>
  ending.has(here) ||
  (prepositions.has(here) && here !== 'behind') ||
  conjunctions.has(here) ||
  determiners.has(here) ||
  plainAdverbs.has(here);

/** Words that only hold the place of what is measured: `a fall of 3.2%`, `the path is 74%`, `Baseline (2021): 34%`. */
const bare =
  /^(?:(?:annual|overall|slight|further|net|current|latest|previous|national|full-year|year-end|local|final|revised|original|new|(?:more )?ambitious|bold|interim|stretch(?:ing)?|challenging|long-term) ?)?(?:averages?|median|mean|committed|years?|falls?|rises?|increases?|decreases?|reductions?|cuts?|drops?|growth|declines?|improvements?|equal|equivalent|amounts|amounting|totalling|gains?|path|trajectory|profile|figures?|results?|stood|stands|remained|targets?|goals?|ambitions?|aims?|some way|milestones?|progress checks?|check-?points?|rate|lower|higher|rising|falling|reaching|the same|result last year|outturn|total|number|baselines?|actuals?|progress|current|latest|value|status|track|pace|annual|national|full-year|local|achieved|achievement|planned|revised|original|new|interim|forecast|performance|frequency|unit|due|deadline|cumulative|total to date|targets? for the year|(?:still |just |well |some way )?(?:short|shy|ahead|behind|off)|quarter|worse|plan|short|some|far|whole|remaining|marking|reflecting|equates|(?:result|figure|rate) compares|record(?:[ -](?:high|low))?|(?:small|large|high|low|bigg|fewe|great)est|extra|additional|significant|substantial|will|shall|should|would|half|period|modest|marked|sharp|welcome|steady|strong|notable|considerable|healthy|encouraging|dramatic|remarkable|impressive|(?:(?:far |still |much )?too|very)(?: (?:long|short|slow|few|many|large|small|great))?|stubbornly|unacceptably|relatively|persistently)$/;

/** Runs of items [from, to) without times, brackets and the words at their ends that say nothing. */
export function phrase(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const item = s.items[i];
    const breaks =
      i === to || item === undefined || item.kind === 'time' || (item.kind === 'mark' && item.mark !== 'comma');
    if (!breaks) continue;
    const span = run(f, s, start, i);
    if (span) spans.push(span);
    start = item?.kind === 'mark' && item.mark === 'open' ? closing(s, i, to) + 1 : i + 1;
    i = Math.max(i, start - 1);
  }
  return spans.filter(
    (span) => /[a-z]{2}/.test(f.view.slice(span.start, span.end)) && !bare.test(f.view.slice(span.start, span.end)),
  );
}

/** Who acts before the words of a verb that is not known or one of two: `we weeded or otherwise removed 40 books`: we; what else stands there tells more. */
export function subjectPhrase(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const item = s.items[from];
  if (item === undefined || !isPerson(f, s, from, to)) return phrase(f, s, from, to);
  let said = 0;
  for (let i = from + 1; i < to; i++) if (!adverbs.has(word(s, i)) && !conjunctions.has(word(s, i))) said++;
  return said > 1 ? phrase(f, s, from + 1, to) : [{ start: item.start, end: item.end }];
}
/** `It lends boats`; not `IT staff`, `HE colleges`. */
const isPerson = (f: Frame, s: Sentence, i: number, to: number): boolean =>
  i + 1 < to &&
  /^(?:we|i|you|they|it|he|she)$/.test(word(s, i)) &&
  s.items[i + 1]?.kind === 'word' &&
  !/^[A-Z]{2}/.test(f.text.slice(s.items[i]?.start, s.items[i]?.end));
/** `it subscribes to 15 magazines`: without who does it. */
export const behindPerson = (f: Frame, s: Sentence, i: number, to: number): number =>
  isPerson(f, s, i, to) ? i + 1 : i;

function closing(s: Sentence, open: number, to: number): number {
  for (let i = open + 1; i < to; i++) if (s.items[i]?.mark === 'close') return i;
  return open;
}

/** How many words only lead to a number: `bought at a cost of £3m`, `at a total cost of £3m`, `a rise in the region of 4%`. */
function leadingTo(s: Sentence, end: number): number {
  if (word(s, end) !== 'of' || s.items[end + 1]?.kind !== 'number') return 0;
  const words = [4, 3, 2, 1].map((back) => word(s, end - back)).join(' ');
  return leading.exec(words)?.[0].trim().split(' ').length ?? 0;
}
const leading =
  /(?:^at an? (?:total|combined|overall|additional|average|net|annual) cost| at an? cost| in the (?:region|order))$/;

/** `the firm on Tuesday reported`: the day it was told; `attendance on Friday` tells itself from another day's. */
const isWeekday = (s: Sentence, i: number): boolean =>
  word(s, i - 1) === 'on' &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word(s, i)) &&
  /^(?:reported|said|announced|posted|told|confirmed|unveiled|published|released|disclosed)$/.test(word(s, i + 1));

/** `bins rolled out`, `berths handed back`: the particle is the verb's. */
const isParticle = (s: Sentence, i: number): boolean =>
  /^(?:out|off|up|away|back)$/.test(word(s, i)) &&
  !/^(?:to|by|from)$/.test(word(s, i + 1)) &&
  s.groupTo.get(i - 1)?.main === i - 1 &&
  s.groupTo.get(i - 1)?.sense !== 'be';

/** Behind the last word that says something. */
function lastOf(s: Sentence, from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    ((isClosing(word(s, end - 1)) && !(end - 1 > from && (isKindOfLevel(s, end - 1) || isParticle(s, end - 1)))) ||
      isWeekday(s, end - 1) ||
      s.items[end - 1]?.mark === 'comma')
  )
    end--;
  return end - leadingTo(s, end);
}

/** `over the past five years`, `at the end of the year`, `during the first three quarters`: when, not what; `in the first year of school` is where. */
const spell =
  /^(?:and )?(?:in|during|over|across|throughout|within|for|at|by|since|after|through|on) (?:(?:the|this|our|its|each|same) )?(?:(?:end|start|course|beginning|close) of (?:the |this |our )?)?(?:(?:past|last|previous|preceding|first|next|current|same|whole|full|entire|reporting|financial|fiscal|academic|school|calendar|coming|final|second|third|fourth|latest|recent) )*(?:(?<=(?:past|last|previous|preceding|next|coming) )#span|(?:# )?(?:years?|quarters?|months?|weeks?|decades?|period))(?: under review)?(?= |$)(?! (?:#|ahead|end|on|one|two|of(?= )|in(?= )|group|cohort|class|students?|pupils?|plan|programme|olds?|figures?|total|target|average|or)(?= |$))/;
/** `crashes recorded during the period`, `the balance for the period under review`; `who smoked in the past 30 days` says what is measured. */
const spellLast =
  / (?:in|during|over|across|throughout|for|under) (?:the|this)(?: (?:past|last|previous|same|current|reporting|review|financial|fiscal|quarter|year))*(?: #)? (?:years?|quarters?|months?|period|(?:spring|summer|autumn|winter)(?! (?:term|semester)))(?: (?:under|of|in) (?:review|consideration|question))?$/;
/** The words of some items, a number as `#`, one that is a span of time as `#span`. */
const plainWords = (s: Sentence, from: number, to: number): string =>
  s.items
    .slice(from, Math.max(from, to))
    .map(({ kind, word: own, timed }) => (kind === 'number' ? (timed ? '#span' : '#') : kind === 'word' ? own : ''))
    .join(' ');
function beforeSpell(s: Sentence, from: number, end: number): number {
  const first = Math.max(from, end - 10);
  const found = spellLast.exec(plainWords(s, first, end));
  return found === null ? end : end - (found[0].split(' ').length - 1);
}
export function behindSpell(s: Sentence, from: number, to: number): number {
  const found = spell.exec(plainWords(s, from, Math.min(to, from + 12)));
  return found === null ? from : from + found[0].split(' ').length;
}

function run(f: Frame, s: Sentence, from: number, to: number): Span | null {
  let start = behindSpell(s, from, to);
  while (start < to && (isLeading(s, start, to) || s.items[start]?.mark === 'comma')) start++;
  const end = beforeSpell(s, start, lastOf(s, start, to));
  const [first, last] = [s.items[start], s.items[end - 1]];
  return start < end && first && last ? { start: behindNumber(f, first), end: last.end } : null;
}

/** `four of the nine schools`: the schools. */
function behindNumber(f: Frame, { token, start }: Item): number {
  const slot = token < 0 ? undefined : f.tokens[token];
  return slot?.kind === 'number' &&
    slot.unit !== null &&
    slot.unitClass === 'count' &&
    f.view.endsWith(slot.unit, slot.end)
    ? slot.end - slot.unit.length
    : start;
}

/** `a year`, `per month`, `each week`, `annually` directly behind the number. */
export function behindRate(s: Sentence, i: number): number {
  if (/^(?:a|an|per|each|every)$/.test(word(s, i)) && periods.test(word(s, i + 1))) return i + 2;
  return /^(?:annually|monthly|weekly|daily|quarterly|yearly)$/.test(word(s, i)) ? i + 1 : i;
}
export const periods = /^(?:year|month|week|day|quarter|term|night|hour|annum|fortnight|semester)$/;

/** `were not completed`, `had not been opened`, `never left`: without its `not` the name says the contrary. */
export function denied(s: Sentence, spans: readonly Span[], verb: { first: number; main: number }): Span[] {
  const [first, ...rest] = spans;
  if (first === undefined) return [];
  const i = s.items.findIndex(({ start }) => start === first.start);
  let not = i - 1;
  while (not > verb.first && !isDenial(word(s, not))) not--;
  // `were not only opened but lit`
  if (/^(?:only|just|merely)$/.test(word(s, not + 1))) return [...spans];
  const item = i >= verb.main && i - not < 5 && isDenial(word(s, not)) ? s.items[not] : undefined;
  return [item === undefined ? first : { start: item.start, end: first.end }, ...rest];
}
const isDenial = (here: string): boolean => /^(?:not|never)$|n't$/.test(here);
