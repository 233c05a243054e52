/**
 * English word numerals: twenty-five, one hundred and fifty, one in five, two thirds, a quarter, half, halve,
 * a dozen, hundreds. In: the lower-case view at a word. Out: value, and the unit or change the word carries.
 */
import { isLatin } from '../engine/view';
import type { NumeralReading } from '../pack';
import { verbOf } from './lexicon';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map<string, number>([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);
const big = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);
const wholes = new Map<string, number>([
  ['half', 2],
  ['halve', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);
/** Into how many parts: `thirds`, `a quarter`. */
const partsIn = (word: string): number | undefined => wholes.get(word.replace(/s$/, ''));

export const numeralStarts = 'otfsenathdqz';

interface Word {
  readonly word: string;
  readonly end: number;
}

function wordAt(view: string, at: number, end: number): Word {
  let i = at;
  while (i < end && isLatin(view.charCodeAt(i))) i++;
  return { word: view.slice(at, i), end: i };
}

/** The next word behind one space or hyphen, or an empty word. */
function nextWord(view: string, at: number, end: number): Word {
  const gap = view.charAt(at);
  return gap === ' ' || gap === '-' ? wordAt(view, at + 1, end) : { word: '', end: at };
}

interface Sum {
  total: number;
  group: number;
  end: number;
}

/** One further word of a cardinal, or false where it ends. */
function grow(sum: Sum, word: Word): boolean {
  const value = small.get(word.word);
  const factor = big.get(word.word);
  if (value !== undefined) {
    // `two three` are two numbers; `twenty three`, `hundred three` are one.
    if (sum.group % 100 !== 0 && !(sum.group % 10 === 0 && sum.group % 100 >= 20 && value < 10)) return false;
    sum.group += value;
  } else if (factor === 100) sum.group *= 100;
  else if (factor !== undefined) {
    sum.total += sum.group * factor;
    sum.group = 0;
  } else return false;
  sum.end = word.end;
  return true;
}

function cardinal(view: string, first: Word, end: number): NumeralReading | null {
  const value = small.get(first.word);
  if (value === undefined) return null;
  const sum: Sum = { total: 0, group: value, end: first.end };
  for (let n = 0; n < 12; n++) {
    let word = nextWord(view, sum.end, end);
    if (word.word === 'and' && (sum.group >= 100 || sum.total > 0)) word = nextWord(view, word.end, end);
    if (word.word === '' || !grow(sum, word)) break;
  }
  return { end: sum.end, value: sum.total + sum.group, article: first.word === 'one' && sum.end === first.end };
}

const share = (value: number): number => Number(value.toFixed(6));

/** `the first three quarters of 2025`: times. */
const sequel = /\b(?:first|last|past|next|same|previous|these) $/;

const halves = /^[ -](?:terms?|years?|days?|hours?|time|dozen|marathon|price|fares?|miles?|board)\b/;

/** `two thirds`, `three-quarters`: a share in per cent. */
function fraction(view: string, head: { value: number; at: number; end: number }, end: number): NumeralReading | null {
  const word = nextWord(view, head.end, end);
  const whole = partsIn(word.word);
  // `one half term`, `one half day`
  if (word.word === 'half' && halves.test(view.slice(word.end, Math.min(end, word.end + 10)))) return null;
  if (whole === undefined || head.value >= whole || sequel.test(view.slice(Math.max(0, head.at - 9), head.at)))
    return null;
  return { end: word.end, value: share((100 * head.value) / whole), unit: '%' };
}

/** The wholes that several parts are told of: `three in four`, `nine in ten`, `85 in 100`. */
const round = (whole: number): boolean => whole <= 10 || whole === 20 || whole === 100;

/** `one in five`, `nine out of ten`, `one in 500`. */
function ratio(view: string, head: { value: number; at: number; end: number }, end: number): NumeralReading | null {
  const found = /^ (?:in|out of)(?: every)? ([a-z]+|\d{1,3}(?:,\d{3})?)(?![a-z\d,.]?\d)/.exec(
    view.slice(head.end, Math.min(end, head.end + 28)),
  );
  if (!found?.[1]) return null;
  const whole = small.get(found[1]) ?? Number(found[1].replace(',', ''));
  if (!(whole > head.value) || (head.value > 1 && !round(whole))) return null;
  // `children under five in 14 districts`
  if (/\b(?:under|over|aged) $/.test(view.slice(Math.max(0, head.at - 7), head.at))) return null;
  return { end: head.end + found[0].length, value: share((100 * head.value) / whole), unit: '%' };
}

/** What may follow a fraction; `a third party` and `a quarter century` are none. */
const shared =
  /^(?: (?:of|the|all|our|its|their|by|in|between|from|and|or|more|fewer|less|over|on|since|compared|at|through|against|are|were|was|is|have|had|will|said|say|live|to|below|above|lower|higher)\b|[,.;:)]|$)/;
/** `nearly half (19) of the cranes`, `a third (12) had heat`; `a third (2024) pool`, `a third (25m) pool` are ordinals. */
const counted = /^ \((?!(?:19|20)\d\d\))\d[\d,]{0,8}(?:%|(?: out)? of [^()]{1,16})?\)/;
/** `half (12) walk`, `nearly half (48%) swim`: no ordinal; `a third (14) walk`, `a third (12) never swim`: what they do, not the third of something. */
const isSaidOf = (behind: string, [bracket, fraction]: readonly [string, string]): boolean => {
  const next = /^ ([a-z]+)/.exec(behind)?.[1] ?? '';
  return (
    fraction === 'half' ||
    /%| of /.test(bracket) ||
    /^(?:also|never|still|now|only|do|did|can|could|would|may)$|[a-z]{3}ed$/.test(next) ||
    verbOf(next)?.forms.has('base') === true
  );
};
function isSharedAt(view: string, { end: at, word }: Word, end: number): boolean {
  const bracket = counted.exec(view.slice(at, Math.min(end, at + 34)))?.[0] ?? '';
  const behind = view.slice(at + bracket.length, Math.min(end, at + bracket.length + 16));
  return shared.test(behind) || (bracket !== '' && isSaidOf(behind, [bracket, word]));
}
/** `once a quarter`, `per half`: a period. */
const periodic = /\b(?:once|twice|times|per|every|each|first|second)[ -]$/;

/** `a third of`, `a quarter of`, `half of`, `half the`: a share where what follows is what it is a share of. */
function single(view: string, first: Word, end: number): NumeralReading | null {
  const article = first.word === 'a' || first.word === 'one';
  const word = article ? nextWord(view, first.end, end) : first;
  if (article && word.word === 'dozen') return { end: word.end, value: 12 };
  const whole = partsIn(word.word);
  if (whole === undefined || (!article && word.word !== 'half') || isHalfYear(view, word)) return null;
  if (
    !isSharedAt(view, word, end) ||
    periodic.test(view.slice(Math.max(0, first.end - first.word.length - 8), first.end - first.word.length))
  )
    return null;
  return { end: word.end, value: share(100 / whole), unit: '%' };
}

/** `profit in the half`: six months, unless something follows that it is half of. */
const isHalfYear = (view: string, { word, end }: Word): boolean =>
  word === 'half' &&
  /\b(?:(?:in|for|during|over|throughout) the|this|last|previous|prior) $/.test(
    view.slice(Math.max(0, end - 20), end - 4),
  ) &&
  !view.startsWith(' of', end);

const often = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const interval =
  /^ (?:a|an|per|every|each|in every|in each) (?:\w+ )?(?:year|month|week|day|quarter|term|fortnight|semester|night)\b|^ (?:annually|yearly|monthly|weekly|daily)\b/;

const changing = /^(halv|doubl|tripl|trebl|quadrupl)(?:e|ed|ing)$/;
const multiples: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4 };

/** `halve`, `doubled`: a change that a verb says alone. */
function changeIn(word: string): Pick<NumeralReading, 'value' | 'unit' | 'change'> | null {
  const stem = changing.exec(word)?.[1];
  if (stem === undefined) return null;
  const times = multiples[stem];
  return times === undefined
    ? { value: 50, unit: '%', change: 'decrease' }
    : { value: times, unit: 'times', change: 'increase' };
}
const adjectival =
  /^ (?:glaz|deck|digit|check|bed|room|act|track|jeopardy|header|vaccin|decker|sid|yellow|figure|count|entry|lock|helix)/;

export function numeral(view: string, at: number, end: number): NumeralReading | null {
  const before = view.charCodeAt(at - 1);
  if (at > 0 && (isLatin(before) || before === 45)) return null;
  const first = wordAt(view, at, end);
  if (first.word === '') return null;
  const change = changeIn(first.word);
  if (change !== null) return isAdjective(view, first.end) ? null : { end: first.end, ...change };
  const times = often.get(first.word);
  if (times !== undefined)
    return interval.test(view.slice(first.end, Math.min(end, first.end + 28)))
      ? { end: first.end, value: times, unit: 'times' }
      : null;
  return single(view, first, end) ?? counting(view, first, end);
}

const isAdjective = (view: string, at: number): boolean =>
  view.charAt(at) === '-' || adjectival.test(view.slice(at, at + 12));

/** A cardinal, or what it is the head of: `one in five`, `two thirds`. */
function counting(view: string, first: Word, end: number): NumeralReading | null {
  const read = cardinal(view, first, end);
  if (read === null || read.value === null || isLatin(view.charCodeAt(read.end))) return null;
  const head = { value: read.value, at: first.end - first.word.length, end: read.end };
  // `zero-emission`, `two-bedroom`: part of a word, unless a fraction's.
  if (view.charCodeAt(read.end) === 45 && isLatin(view.charCodeAt(read.end + 1))) return fraction(view, head, end);
  return ratio(view, head, end) ?? fraction(view, head, end) ?? read;
}

/** `a total of 4 267 days`, `(10 072 candidates)`, not two columns of a table: behind a word that asks for one number, or with a zero ahead. */
export const spacedDigits =
  /(?:(?<=(?:^|[\n(;:•]|\.) ?|\b(?:of|from|are|were|total|to|by|than|over|about|around|nearly|some|approximately|least|most|and|with|was|were|is|from|at|the|whilst|in|have|has|said|that|all|only|just) |[^a-z]r)\d{1,3}(?: \d{3}){1,3}|\d{1,3} 0\d\d(?: \d{3}){0,3})(?!,?\d|\.\d{3}| \d|\/)(?= [a-z(]|\.\d|[.,;:)%]|$)/y;

/** `costs fell 0.3% to 18.8%`: by how much and to what level; `rose 3% to 5% in most homes`, `we expect growth of 3% to 5%` are ranges. */
function isChangeTo(view: string, at: number, rest: string): boolean {
  if (!rest.startsWith(' to ')) return false;
  const found =
    /\b(?:rose|risen|fell|fallen|dropped|increased|decreased|grew|grown|climbed|declined|slipped|dipped|jumped|improved|reduced|up|down)(?: by)? (?:[£$€₹]|rs\.? ?)?([\d.,]+)(?:%|m|bn| per cent| percent| pc| million| billion| crore| lakh| percentage points?)$/.exec(
      view.slice(Math.max(0, at - 44), at),
    );
  if (found?.[1] === undefined || isNear(found[1], /^ to [^\d]{0,4}([\d.,]+)/.exec(rest)?.[1])) return false;
  return !/\b(?:expect|forecast|project|could|may|might|will|would|guidance|outlook|between)\w*\b/.test(
    view.slice(Math.max(0, at - 90), at),
  );
}

/** The ends of a range lie near each other, the higher behind. */
function isNear(low: string, high: string | undefined): boolean {
  const [from, to] = [low, high ?? ''].map((digits) => Number(digits.replaceAll(',', '')));
  return from !== undefined && to !== undefined && from < to && to <= 2 * from;
}

/** `rose by 23 to 412`: by how much, and the level reached, many times as high; `rose by 2 to 12%`, `by 10 to 40 kg` are ranges. */
function isRiseTo(view: string, at: number, rest: string): boolean {
  const [, by] =
    /\b(?:rose|fell|grew|dropped|climbed|declined|(?:increas|decreas|reduc)ed|up|down) by ([\d,.]+)$/.exec(
      view.slice(Math.max(0, at - 26), at),
    ) ?? [];
  const [, to] =
    / to ([\d,.]*\d)(?![\d,.]*(?: ?%| ?(?:per ?cent|pc|times|degrees|points?|percentage)\b))/.exec(rest) ?? [];
  const [low, high] = [by, to].map((digits) => Number(digits?.replace(/,/g, '')));
  return low !== undefined && high !== undefined && high > 5 * low;
}

/** `from over 350 to 118`: two levels; `by six days to 31 days`: a change and the level it leads to. */
const areLevels = (view: string, at: number, rest: string): boolean =>
  rest.startsWith(' to ') &&
  (isRiseTo(view, at, rest) ||
    /\bfrom (?:more than|over|under|nearly|an average of|a baseline of) [^,;: ]{1,12}(?: [a-z]+)?$/.test(
      view.slice(Math.max(0, at - 40), at),
    ) ||
    /\bby [^,;:]{0,20}[^\d,;: ]$/.test(view.slice(Math.max(0, at - 26), at)));

/** `increase from: 31% to 37%`: two levels; `ages from: 5 to 11`, `grants from: £500` begin a range. */
export const movedFrom =
  /\b(?:increas|decreas|reduc|improv|chang|mov|rais|ris|declin|lower)(?:e[ds]?|es|ing|ion) from: ?$|\b(?:ros[e]|grow(?:n|th|ing|s)?|grew|f[ae]ll(?:en|ing|s)?|drop(?:ped|s)?|up|down|cut|went|rise) from: ?$/;
const isFrom = (view: string, at: number): boolean => {
  const before = view.slice(Math.max(0, at - 48), at);
  const own = /[£$€]?[\d.,]+(?:%| per ?cent| [a-z]+)?$/.exec(before);
  return own !== null && movedFrom.test(before.slice(0, own.index));
};

/** Between the ends of a range: `to – — -` and, behind `between`, `and` (the engine asks only after a number). */
export function rangeMark(view: string, at: number, end: number): number {
  const rest = view.slice(at, Math.min(end, at + 12));
  // `£7m to 2028`: a year ends no range of amounts.
  if (/^ (?:to|and) (?:19|20)\d\d(?![\d,.]*\d)/.test(rest)) return -1;
  // `£2m to 40 yards`: an amount and whom it goes to.
  if (
    /^ to [\d,]+ (?:(?!(?:to|for|of|in|at|by|on|from|with|per|an?|across|plus|less|towards|this|was|is|has|[mb]illion|crore|pounds|euros|dollars)\b)[a-z-]+ ?){1,3}(?<=[a-z]{3}s ?)(?![a-z])/.test(
      view.slice(at, Math.min(end, at + 50)),
    ) &&
    /[£$€] ?[\d.,]+(?:m|bn|k| million| billion)?$/.test(view.slice(Math.max(0, at - 20), at))
  )
    return -1;
  if (isChangeTo(view, at, rest) || areLevels(view, at, rest) || isFrom(view, at)) return -1;
  // `grew £2m to £9m`: of amounts that both bear their sign only `between` and a dash make a range.
  if (/^ to [£$€₹]/.test(rest)) return -1;
  const found = /^(?: ?[–—~] ?|-(?=[\d£$€])| to (?=[\d£$€a-z])| - (?=\d))/.exec(rest);
  if (found) return at + found[0].length;
  const and = /^ and (?=[\d£$€₹a-z])/.exec(rest);
  if (!and) return -1;
  // `between parks with £4m and £5m`: of amounts only those directly behind it.
  const low = /[£$€₹]$/.test(and[0] + rest.charAt(and[0].length))
    ? /between (?:[a-z]+ )?[£$€₹][^;: ]{1,16}(?: [a-z]{4,8})?$/
    : /between [^;:]{1,30}$/;
  return low.test(view.slice(Math.max(0, at - 36), at)) ? at + and[0].length : -1;
}
