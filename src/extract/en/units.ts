/**
 * English scales and units behind a number (`m`, `bn`, `%`, `percentage points`, `per 100,000`, `km`), currency
 * signs before it, and the counted noun that follows it (`320 apprentices`). In: the lower-case view.
 */
import type { UnitClass } from '../engine/tokens';
import { isLatin } from '../engine/view';
import type { PrefixReading, UnitReading } from '../pack';
import { currencyAt } from './currency';
import { inLakhs } from './lakhs';
import { countedNoun } from './nouns';
import { saidAgain } from './twice';

const table: readonly (readonly [UnitClass, string, string])[] = [
  [
    'point',
    'percentage points',
    'percentage_points percentage_point ppts ppt pp %_points %_pts %_pt percent_points percentage-point',
  ],
  ['share', '%', '% percent per_cent pc pct'],
  ['score', 'basis points', 'basis_points bps'],
  [
    'mass',
    '',
    'tonnes tonne tons ton kg kilograms kilogrammes kilogram grams gram grammes mg mt kt ktonnes tco2e tco2 ktco2e mtco2e tonnes_of_co2e',
  ],
  [
    'length',
    '',
    'km kilometres kilometers kilometre miles mile metres meters metre meter mm cm lane-miles lane_miles route_kilometres miles_per_hour',
  ],
  [
    'area',
    '',
    'hectares hectare ha acres acre sq_km square_metres square_meters square_feet sq_ft sqm km² m² m2 square_kilometres',
  ],
  [
    'volume',
    '',
    'litres liters litre l megalitres ml/d cubic_metres cubic_meters m³ m3 gallons ml megalitres_a_day million_litres',
  ],
  ['energy', '', 'kwh mwh gwh twh kw mw gw megawatts gigawatts mwp kwp gj tj'],
  [
    'time',
    '',
    'hours hour minutes minute seconds second days day weeks week months month years year financial_years working_days working_day business_days calendar_days',
  ],
  ['times', '', 'times'],
  [
    'concentration',
    '',
    'µg/m³ μg/m³ ug/m3 µg/m3 mg/l mg/m3 mg/kg g/l g/km t/ha kg/ha l/s m3/s m³/s km/l kg/m2 kg/m² ppm micrograms_per_cubic_metre',
  ],
  ['speed', '', 'mph km/h mbps gbps'],
  ['temperature', '', '°c degrees_celsius degrees_c'],
  ['score', '', 'points point marks stars'],
];

const longest = 28;
const known = new Map<string, readonly [UnitClass, string]>();
for (const [unitClass, unit, words] of table)
  for (const word of words.split(' '))
    known.set(word.replaceAll('_', ' '), [unitClass, unit === '' ? word.replaceAll('_', ' ') : unit]);
const byLength = [...known.keys()].sort((a, b) => b.length - a.length);
const byFirst = new Map<string, string[]>();
for (const word of byLength) {
  const same = byFirst.get(word.charAt(0));
  if (same) same.push(word);
  else byFirst.set(word.charAt(0), [word]);
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:lakh crores?|trillion|trn|tn)(?![a-z])/, 1e12],
  [/^(?:billion|bn|b)(?![a-z²³/])/, 1e9],
  [/^crores?(?![a-z])/, 1e7],
  [/^(?:million|mn|mio|mil|m)(?![a-z²³/\d])/, 1e6],
  [/^lakhs?(?![a-z])/, 1e5],
  [/^(?:thousand|k)(?![a-z])/, 1e3],
  [/^hundred(?![a-z])/, 100],
];
/** Before a numeral: currency, or in `a score of -0.12`, `(−3%)` a minus at its digits, behind a word that asks for a figure. */
export const prefix = (view: string, at: number, start: number): PrefixReading | null =>
  currencyAt(view, at, start) ?? minusAt(view, at);

const minusAt = (view: string, at: number): PrefixReading | null =>
  /(?:[(:=/] ?|\b(?:of|was|were|is|are|to|from|by|at|and|on|scored|than) )[-−–]$/.test(
    view.slice(Math.max(0, at - 9), at),
  )
    ? { start: at - 1, negative: true }
    : null;

function wordUnit(view: string, at: number, end: number): UnitReading | null {
  const rest = view.slice(at, Math.min(end, at + longest));
  for (const word of byFirst.get(rest.charAt(0)) ?? []) {
    if (!rest.startsWith(word)) continue;
    const last = word.charCodeAt(word.length - 1);
    if (isLatin(last) && isLatin(rest.charCodeAt(word.length))) continue;
    const [unitClass, unit] = known.get(word) ?? ['none', word];
    return { end: at + word.length, unit, unitClass };
  }
  return null;
}

const moneyWord = /^(pounds|dollars|euros|pence|yuan|rupees|rand|shillings)(?: sterling)?(?![a-z])/;
const moneyCodes: Readonly<Record<string, string>> = {
  pounds: 'GBP',
  dollars: 'USD',
  euros: 'EUR',
  pence: 'pence',
  yuan: 'CNY',
  rupees: 'INR',
  rand: 'ZAR',
  shillings: 'KES',
};
const perMany = /^per ((?:\d{1,3}(?:,\d{3})+|\d{3,7}|(?:one |1 |a )?(?:lakh|million|thousand)))(?=[ ,.;:)]|$)/;

/** `62 per 10,000 pupils`: the rate stays in the unit. */
function rate(view: string, at: number, end: number): UnitReading | null {
  const found = perMany.exec(view.slice(at, Math.min(end, at + 40)));
  if (!found?.[1]) return null;
  const many = at + 4 + found[1].length;
  const counted = view.charCodeAt(many) === 32 ? baseNoun(view, many + 1, end) : many;
  return { end: counted, unit: view.slice(at, counted), unitClass: 'rate' };
}

/** What a rate is per: `live births`, `hours worked`, `bed days`, `population`, `km of sewer` without what follows. */
function baseNoun(view: string, at: number, end: number): number {
  const noun = countedNoun(view, at, end);
  const mass = /^(?:population|km|miles|hours|standard)(?![a-z])/.exec(view.slice(at, Math.min(end, at + 14)));
  const stop = noun?.end ?? (mass === null ? at - 1 : at + mass[0].length);
  const worked = /^ worked(?![a-z])/.exec(view.slice(stop, Math.min(end, stop + 8)));
  return stop + (worked?.[0].length ?? 0);
}

const intensive = new Set<UnitClass>(['mass', 'volume', 'energy', 'length', 'area']);
const perUnit =
  /^(?: per| \/|\/) ?(?:million |thousand |[\d,]{3,9} )?(?:tonnes?|kwh|mwh|gwh|km|kilomet(?:re|er)|mile|hour|day|unit|capita|person|head|litre|hectare|ha|acre|m2|m²|square met(?:re|er)|vehicle|passenger|customer|property|household|employee|year|minute|second|bed day)s?(?: (?:per|a) (?:day|year|hour))?(?![a-z])/;
const perCount =
  /^(?: per [\d,]{3,9}|\/\d{2,3}k)(?: (?:live births|hours worked|bed days|(?!(?:for|in|of|on|and|by|to|at|from|than|was|were|is|compared|over|during|with|last|this)\b)[a-z]+))?(?![a-z])/;

/** `41 grams per kWh`, `4.7 m3 per tonne`, `41 complaints per 1,000 homes`: the rate stays in the unit. */
function intensity(view: string, read: UnitReading, end: number): UnitReading | null {
  const rest = view.slice(read.end, Math.min(end, read.end + 44));
  const found = intensive.has(read.unitClass)
    ? perUnit.exec(rest)
    : read.unitClass === 'count'
      ? perCount.exec(rest)
      : null;
  return found
    ? { ...read, end: read.end + found[0].length, unit: `${read.unit ?? ''}${found[0]}`, unitClass: 'rate' }
    : null;
}

const finer: readonly (readonly [RegExp, RegExp, number])[] = [
  [/^hours?$/, /^(?:,| and)? (\d{1,2}) minutes?(?![a-z])/, 60],
  [/^minutes?$/, /^(?:,| and)? (\d{1,2}) seconds?(?![a-z])/, 60],
  [/^years?$/, /^(?:,| and)? (\d{1,2}) months?(?![a-z])/, 12],
];

/** `17 minutes 24 seconds`: the finer part is added to the value. */
function compound(view: string, at: number, read: UnitReading, end: number): UnitReading | null {
  const unit = view.slice(at, read.end);
  for (const [coarse, fine, parts] of finer) {
    if (!coarse.test(unit)) continue;
    const found = fine.exec(view.slice(read.end, Math.min(end, read.end + 24)));
    if (found) return { ...read, end: read.end + found[0].length, plus: Number((Number(found[1]) / parts).toFixed(6)) };
  }
  return null;
}

const isMoney = (view: string, at: number): boolean => /[£$€¥₹] ?[\d.,]+ ?$/.test(view.slice(Math.max(0, at - 20), at));

const ratioWords = /^(?:in|out of)(?: every)? (\d{1,2}|100)(?= (?!stars?\b|points?\b|on\b|for\b|in\b|or\b)[a-z])/;

/** `6 in 10 adults`: a share; the value is brought to per cent by what is added. */
function ratio(view: string, at: number, end: number): UnitReading | null {
  const found = ratioWords.exec(view.slice(at, Math.min(end, at + 24)));
  const part = /(?:^|[^\d.,])(\d{1,2}) $/.exec(view.slice(Math.max(0, at - 4), at));
  if (!found?.[1] || !part?.[1]) return null;
  const [a, b] = [Number(part[1]), Number(found[1])];
  if (!(a < b) || b < 2 || (b > 10 && b !== 20 && b !== 100)) return null;
  return { end: at + found[0].length, unit: '%', unitClass: 'share', plus: Number(((100 * a) / b - a).toFixed(6)) };
}

interface Scaled {
  readonly scale: NonNullable<UnitReading['scale']> | null;
  /** Offset behind the scale. */
  readonly here: number;
}

function scaleAt(view: string, at: number, rest: string): Scaled {
  // `a Rs 300-crore grant`
  if (/^-(?:crore|lakh|million|billion)\b/.test(rest)) return scaleAt(view, at + 1, rest.slice(1));
  for (const [pattern, factor] of scales) {
    const found = pattern.exec(rest);
    // `5 m` may be metres: a scale letter stands directly at its digits.
    if (found === null || (found[0].length === 1 && view.charCodeAt(at - 1) === 32)) continue;
    return { scale: { word: found[0], factor }, here: at + found[0].length };
  }
  return { scale: null, here: at };
}

function moneyAt(view: string, near: number, end: number): UnitReading | null {
  const money = moneyWord.exec(view.slice(near, Math.min(end, near + 20)));
  return money?.[1] ? { end: near + money[0].length, unit: moneyCodes[money[1]] ?? null, unitClass: 'money' } : null;
}

const shortTime: Readonly<Record<string, readonly [string, number]>> = {
  h: ['hours', 60],
  hr: ['hours', 60],
  hrs: ['hours', 60],
  m: ['minutes', 60],
  min: ['minutes', 60],
  mins: ['minutes', 60],
};
/** `7m 25secs`, `1h 20m`: a letter for minutes or hours with the finer part behind; `£4m 30 seconds in` is money. */
function shortSpan(view: string, at: number, end: number): UnitReading | null {
  if (/[£$€₹] ?[\d.,]+$/.test(view.slice(Math.max(0, at - 12), at))) return null;
  const found =
    /^ ?(?:(hrs?|h) ?(\d{1,2}) ?(?:mins?|minutes|m)|(mins?|m) ?(\d{1,2}) ?(?:secs?|seconds|s))(?![a-z\d-])/.exec(
      view.slice(at, Math.min(end, at + 20)),
    );
  const [unit, parts] = shortTime[found?.[1] ?? found?.[3] ?? ''] ?? [null, 1];
  if (found === null || unit === null) return null;
  const plus = Number((Number(found[2] ?? found[4]) / parts).toFixed(6));
  return { end: at + found[0].length, unit, unitClass: 'time', plus };
}

/** `86p`, `6 in 10`: what only stands directly at plain digits. */
function atDigits(view: string, at: number, end: number): UnitReading | null {
  if (view.charAt(at - 1) !== ' ' && /^p(?![a-z\d])/.test(view.slice(at, Math.min(end, at + 2))))
    return { end: at + 1, unit: 'pence', unitClass: 'money' };
  // `a 2.4-percent rise`, `3.1-percentage-point`
  if (/^-per-?cent/.test(view.slice(at, at + 9))) return wordUnit(view, at + 1, end);
  // `15:1`, no time of day
  if (/^:1(?![\d:]|\.\d)/.test(view.slice(at, Math.min(end, at + 4))))
    return { end: at + 2, unit: null, unitClass: 'none' };
  return ratio(view, at, end);
}

function plusShare(view: string, at: number, end: number): UnitReading | null {
  const read = wordUnit(view, at + (view.charAt(at + 1) === ' ' ? 2 : 1), end);
  return read === null ? null : { ...read, inside: '>=' };
}

/** What stands behind the digits: scale, then unit, currency word, rate, or the counted noun. */
export function unit(view: string, at: number, end: number): UnitReading | null {
  const again = view.startsWith('(', at + 1) || view.startsWith('(', at) ? saidAgain(view, at, end) : -1;
  if (again < 0) return unitAt(view, at, end);
  return unitAt(view, again, end) ?? { end: again, unit: null, unitClass: 'none' };
}

function unitAt(view: string, at: number, end: number): UnitReading | null {
  const rest = view.slice(at, Math.min(end, at + longest));
  if (rest.charCodeAt(0) === 37) return wordUnit(view, at, end);
  const near = rest.charCodeAt(0) === 32 ? at + 1 : at;
  const parts = inLakhs(view, near, end);
  if (parts !== null)
    return { ...parts, ...measureAt(view, { at: parts.end, here: parts.end }, end), plus: parts.plus ?? 0 };
  const span = shortSpan(view, at, end);
  if (span !== null) return span;
  // `62.%`
  if (rest.startsWith('.%')) return wordUnit(view, at + 1, end);
  // `25+% of pupils`
  if (/^\+ ?%/.test(rest)) return plusShare(view, at, end);
  const { scale, here } = scaleAt(view, at, rest);
  if (scale !== null) return withScale(scale, here, measureAt(view, { at, here }, end));
  return atDigits(view, at, end) ?? measureAt(view, { at, here }, end);
}

/** Currency word, rate, measure or counted noun behind digits and scale. */
function measureAt(view: string, { at, here }: { at: number; here: number }, end: number): UnitReading | null {
  const near = view.charCodeAt(here) === 32 ? here + 1 : here;
  const read =
    moneyAt(view, near, end) ??
    rate(view, near, end) ??
    wordUnit(view, near, end) ??
    nounAt(view, { at, near, here }, end);
  return read === null ? null : wholeUnit(view, near, read, end);
}

function nounAt(
  view: string,
  { at, near, here }: { at: number; near: number; here: number },
  end: number,
): UnitReading | null {
  return (near > here || here === at) && !isMoney(view, at) ? countedNoun(view, near, end) : null;
}

const withScale = (scale: NonNullable<UnitReading['scale']>, end: number, read: UnitReading | null): UnitReading =>
  read === null ? { end, unit: null, unitClass: 'none', scale } : { ...read, scale };

const wholeUnit = (view: string, near: number, read: UnitReading, end: number): UnitReading =>
  intensity(view, read, end) ?? compound(view, near, read, end) ?? read;
