/**
 * Numbers of an English text that name a thing instead of counting: `Article 12`, `Scope 1 and 2`, `31 U.S.C. 3351`, `Attainment 8`,
 * `24/7`, `the Six Book Challenge`. In: slot and frame. Out: yes or no.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { verbOf } from './lexicon';

export const behind = (slot: NumberToken, f: Frame, n = 16): string =>
  f.view.slice(slot.end, Math.min(f.end, slot.end + n));
export const front = (slot: NumberToken, f: Frame, n = 24): string =>
  f.view.slice(Math.max(f.start, slot.start - n), slot.start);
export const digitsOf = (slot: NumberToken, f: Frame): string => f.view.slice(slot.digits.start, slot.digits.end);

/** `29 days – time taken to let`, `74 – average rating`: a figure at the head of its line, a label behind; `3 – Safety` is a list's number. */
export const opensLine = (slot: NumberToken, f: Frame): boolean =>
  (slot.unit !== null || /^.{1,3}(?:average|number|total)\b/.test(behind(slot, f))) &&
  /^ ?(?:–|—|-|:) (?!\d)/.test(behind(slot, f, 4)) &&
  !/[a-z\d]/.test(f.view.slice(f.start, slot.start));

/** Words whose number names a thing: `Article 12`, `Priority 3`, `Grade 8`. */
const references = new Set(
  (
    'article section priority priorities objective goal chapter annex annexes appendix table figure fig page p pp ' +
    'paragraph para clause part phase stage tier level grade year ks band zone ward unit version v no number item ' +
    'question q theme pillar strand step category categories class group room route line terminal platform scope ' +
    'type area site schedule regulation rule option lot module junction motorway road highway form sdg iso isae en ' +
    'act resolution week day measure kpi indicator outcome standard a) metric target action recommendation ' +
    'condition algebra wave pool block plot box gate bus series report cohort district division region ofsted amp ' +
    'pr cp conversation volume edition issue note principle workstream project mission driver enabler domain ' +
    'dimension quarter month code channel radio studio hall court lane street avenue house flat suite chair deck ' +
    'lift turbine reactor sizewell output result component window round tranche covid diabetes vitamin pm co ev m ' +
    'criterion criteria pi programme program initiative strategy'
  ).split(' '),
);
const lastWord = /([a-z]+)\.?\s?$/;

/** `620 places (target 500)`: alone in its bracket behind a figure, no number of a target. */
const isHeldTo = (slot: NumberToken, f: Frame): boolean =>
  f.view.startsWith(')', slot.end) &&
  /\d[\d.,%]*(?: [a-z-]+){0,4} \(target ?$/.test(f.view.slice(Math.max(f.start, slot.start - 60), slot.start));

/** `last year 430`: the word belongs to a time; `across the year 65 wardens`: no year of a pupil. */
const isBehindSpell = (slot: NumberToken, f: Frame, at: number): boolean =>
  (f.tokens[at - 1]?.kind === 'time' && slot.start - (f.tokens[at - 1]?.end ?? 0) < 2) ||
  (slot.unitClass === 'count' && (slot.value ?? 0) > 13 && spell.test(front(slot, f)));
const spell =
  /\b(?:(?:across|over|during|throughout|in|of|for|within|on) the|this|last|past|next|each|financial|academic|school) (?:year|quarter|month|week|day) $/;

/** `target 120, achieved 96`: what the result is held to; `target 3 (achieved): plant 40` is the third. */
const held =
  /^ ?[,;(] ?(?:and )?(?:achieved|actual|result|outturn|reached|delivered)(?: (?:was|of|is|at))?:? (?:only |just )?[£$€]?\d/;

/** `K–3 absence`: grades of a school. */
const upToGrade = /(?:^|[^a-z])(?:pre-?)?k ?[–—-] ?$/;

const isGrade = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null && (slot.value ?? 13) < 13 && upToGrade.test(front(slot, f));

const isOfClass = (slot: NumberToken, f: Frame): boolean => isClass(slot, f) || isGrade(slot, f);

function isReferred(slot: NumberToken, f: Frame, at: number): boolean {
  if (isBehindSpell(slot, f, at)) return false;
  const found = lastWord.exec(front(slot, f));
  // `target TBC` names no target.
  return (
    found?.[1] !== undefined &&
    (references.has(found[1]) || references.has(found[1].replace(/s$/, ''))) &&
    !(slot.missing && /^(?:target|level)s?$/.test(found[1])) &&
    !(found[1] === 'target' && held.test(behind(slot, f, 32))) &&
    !isHeldTo(slot, f)
  );
}

/** Words that are verbs or plain nouns as often as names: before a counted noun they refer to nothing. */
const verbal =
  /\b(?:issue|note|act|form|forms|report|programmes?|programs?|initiatives?|volume|project|projects|units?|sites?|output|result|action|target|measure|measures|house|houses|line|group|groups|class|chair|lift|plot|block|box|gate|lane|radio|studio|drive|drivers?|fund|hall|court|pool|series|blocks|wards|zones|rooms|routes)\s?$/;

/** `Y7 & 8`, `KS1 and 2`: goes on from a class's short name. */
const isClass = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null &&
  /\b(?:y|yr|ks)\d{1,2}(?:, ?\d{1,2}){0,4},? ?(?:&|and|or|to|-|–|,) ?$/.test(front(slot, f)) &&
  (slot.value ?? 0) < 14 &&
  !/^ of (?:them|whom|which|these|those)\b/.test(behind(slot, f));

/** A number like the reference before, with nothing but a joint between; `as Article 3 says, 40 berths` counts. */
const goesOn = (slot: NumberToken, f: Frame, before: NumberToken): boolean =>
  before.unit === null &&
  slot.unitClass !== 'share' &&
  slot.unitClass !== 'money' &&
  /^(?:\s?(?:and|or|to|,|&|–|-|\/)\s?){1,2}$/.test(f.view.slice(before.end, slot.start)) &&
  Math.abs(before.digits.end - before.digits.start - (slot.digits.end - slot.digits.start)) < 2;

/** `Scope 1 and 2`, `items 1, 3 and 7`: goes on from a reference. */
function isFurther(slot: NumberToken, f: Frame, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const token = f.tokens[i];
    if (token === undefined || (token.kind !== 'number' && token.kind !== 'cue' && token.kind !== 'mark')) return false;
    if (token.kind === 'number') return f.refused.get(i) === 'reference' && goesOn(slot, f, token);
  }
  return false;
}

/** The next number of the sentence, with no mark between but a colon. */
export function nextNumber(f: Frame, at: number): NumberToken | null {
  for (let i = at + 1; i < at + 6; i++) {
    const token = f.tokens[i];
    if (token?.kind === 'number') return token;
    if (token === undefined || (token.kind === 'mark' && token.mark !== 'colon')) return null;
  }
  return null;
}

/** `31 U.S.C. 3351`, `2 See Annex 4.`: a law's or a footnote's number. */
const cited = /^ (?:u\.?s\.?c|c\.?f\.?r|stat)\b/;
const citing = /\b(?:u\.?s\.?c|c\.?f\.?r|stat)\.? (?:§+ ?)?$/;
const footnote =
  /^ (?:see|figures?|source|sources|note|notes|includes|excludes|excluding|including|data|based|as at|provisional)\b/;

/** `1 Introduction This report …`: a section's number. */
const section =
  /^ (?:Introduction|Background|Foreword|Overview|Purpose|Executive Summary|Executive summary|Summary|Conclusions?|Methodology)(?: [A-Z]|:|$)/;
const isSection = (slot: NumberToken, f: Frame): boolean =>
  slot.start === f.start &&
  digitsOf(slot, f).length < 3 &&
  section.test(f.text.slice(slot.digits.end, Math.min(f.end, slot.digits.end + 22)));

const isCited = (slot: NumberToken, f: Frame): boolean =>
  isSection(slot, f) ||
  isNumbered(slot, f) ||
  cited.test(behind(slot, f, 8)) ||
  citing.test(front(slot, f, 12)) ||
  // `References: [1]`
  (slot.unit === null && /\[$/.test(front(slot, f, 1)) && /^\](?! ?%)/.test(behind(slot, f, 3))) ||
  (slot.start === f.start &&
    digitsOf(slot, f).length < 3 &&
    footnote.test(f.view.slice(slot.digits.end, slot.digits.end + 14)));

/** `Attainment 8 was 44.2`: a name that ends in a number, before the number that measures it. */
function isScale(slot: NumberToken, f: Frame, at: number): boolean {
  const next = nextNumber(f, at);
  return (
    slot.unit === null &&
    /^\d{1,2}$/.test(digitsOf(slot, f)) &&
    next !== null &&
    /[a-z] $/.test(front(slot, f, 2)) &&
    !/\b(?:of|the|by|to|at|from|over|under|about|than|least|only|was|is|were|are|in|and|or|for) $/.test(
      front(slot, f, 7),
    ) &&
    /^(?: (?:scores?|measure))?(?: (?:was|is|were|stood at|of|averaged|(?:rose|fell|improved|increased|declined|dropped) (?:to|from))|:) ?[-−]?$/.test(
      f.view.slice(slot.end, next.start),
    )
  );
}

/** `ISD 404 enrolled 3,400`: a body's number behind its letters, before what it did; `in the UK 340 joined` counts. */
const isNumbered = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null &&
  /^\d{1,4}$/.test(digitsOf(slot, f)) &&
  /(?:^ ?|[.,;:(\n–—] ?|\b(?:and|but|while|that|when|if|(?:19|20)\d\d) )[A-Z]{2,5} $/.test(
    f.text.slice(Math.max(f.start, slot.start - 16), slot.start),
  ) &&
  /^(?:['’]s [a-z]| (?:has|had|have|will|serves|[a-z]{3,}ed) )/.test(behind(slot, f));

export function isReference(slot: NumberToken, f: Frame, at: number): boolean {
  if (isCited(slot, f) || isScale(slot, f, at)) return true;
  if (/^(?:share|money|point|rate)$/.test(slot.unitClass) || slot.scale !== null) return false;
  // `Goal #3`
  if (isFurther(slot, f, at) || isOfClass(slot, f) || front(slot, f, 1) === '#') return true;
  if (!isPlainNumber(slot, f) || !isReferred(slot, f, at)) return false;
  if (slot.unitClass === 'count') return !verbal.test(front(slot, f));
  return slot.unitClass !== 'time' || !/\b(?:to|by|at|of)\s?$/.test(front(slot, f, 4));
}

/** A number as references write it: no thousands, no decimals before a unit, a word without a unit. */
function isPlainNumber(slot: NumberToken, f: Frame): boolean {
  if (slot.form === 'words') return slot.unit === null && !slot.article;
  const number = digitsOf(slot, f);
  return !number.includes(',') && (!number.includes('.') || slot.unit === null);
}

/** `the Six Book Challenge`, `Measure K`: numerals in proper names. */
export function isNamed(slot: NumberToken, f: Frame): boolean {
  return slot.form === 'digits'
    ? isGlued(slot, f) || isKnown(slot, f) || isRebus(slot, f)
    : isProperName(slot, f) || isSlogan(slot, f);
}

/** Digits that are part of a word: `24/7`, `A40`, `12-hour`, `5K`. */
function isGlued(slot: NumberToken, f: Frame): boolean {
  if (slot.missing) return false;
  if (/\d\/$/.test(front(slot, f, 2)) || /^\/\d/.test(behind(slot, f, 2))) return true;
  if (slot.scale !== null)
    return slot.scale.word === 'k' && slot.unitClass === 'none' && f.text.charAt(slot.end - 1) === 'K';
  if (slot.unitClass === 'share' || slot.unitClass === 'money' || (slot.unit !== null && slot.unitClass !== 'count'))
    return false;
  return (
    /[a-z](?:-|\.)?$/.test(front(slot, f, 2)) ||
    // `3- and 4-bed homes`, `4-, 5- and 6-year rates`: the word comes with the last of them.
    /^(?:-(?:[a-z]|(?:, ?|,? (?:and|or|to) )\d)|[a-z])/.test(f.view.slice(slot.digits.end, slot.digits.end + 9))
  );
}

/** `the Games 4 Good fund`, `Bikes 2 School`: a figure for `for` and `to`, in a name alone. */
const isRebus = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null &&
  /^[24]$/.test(digitsOf(slot, f)) &&
  /^ [A-Z][a-z]+/.test(f.text.slice(slot.end, slot.end + 4)) &&
  !/\d/.test(front(slot, f, 20) + behind(slot, f, 12)) &&
  isCapital(/([A-Za-z]+) $/.exec(f.text.slice(Math.max(f.start, slot.start - 24), slot.start))?.[1] ?? '');
const isCapital = (word: string): boolean => /^[A-Z][a-z]+$/.test(word) && verbOf(word.toLowerCase()) === undefined;

/** `run the 192 and …`, `the Gallery 150 anniversary`: the number is the thing's name. */
const isKnown = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null &&
  ((/\bthe $/.test(front(slot, f, 4)) && /^ (?:and|bus|tram|service|route|line|train)\b/.test(behind(slot, f, 10))) ||
    /\bthe [A-Z][a-z]+ $/.test(f.text.slice(Math.max(f.start, slot.start - 24), slot.start))) &&
  /^ [a-z]/.test(behind(slot, f, 2));

/** `Vision Zero`, `net zero`. */
const isSlogan = (slot: NumberToken, f: Frame): boolean =>
  slot.value === 0 &&
  /\b(?:vision|net|near|carbon|absolute|target|ground|sub|from|below|above) $/.test(front(slot, f, 9));

/** `the Six Book Challenge`. */
const isProperName = (slot: NumberToken, f: Frame): boolean =>
  slot.unitClass !== 'share' &&
  slot.change === null &&
  slot.start > f.start + 2 &&
  /^[A-Z][a-z]+ [A-Z]/.test(f.text.slice(slot.start, slot.start + 40)) &&
  !/[.:;•] ?$/.test(front(slot, f, 2));
