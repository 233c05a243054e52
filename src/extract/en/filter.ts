/**
 * Why a number in an English text is no indicator: references, ordinals, ages that say who is counted, telephone numbers, durations
 * as settings, definite small numbers, names with digits. Each rule has an id that the wording explains. In order; first fires.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import type { RejectRule } from '../pack';
import { isBound } from './bound';
import { onceDone } from './nouns';
import { behind, digitsOf, front, isNamed, isReference, nextNumber, opensLine } from './references';

const people =
  '(?:members?|children|people|nobody|anyone|everyone|pupils|residents|adults|those|them|women|men|girls|boys|drivers|patients|customers|staff|users|visitors|youth|persons|students|learners|applicants|workers|s)';
const ageLead = new RegExp(
  `\\b(?:aged?|ages|age of|aged between|aged (?:over|under)|${people}(?: (?:will be|are|were|is|aged))? (?:under|over|below|above|aged|between)|(?:will|should|to|are|were) (?:be|are)? ?(?:aged )?under|(?:under|over)-)\\s?$`,
);

function isAge(slot: NumberToken, f: Frame): boolean {
  if (/^[- ]?(?:year|month)s?[- ](?:old|olds)\b/.test(behind(slot, f))) return true;
  if (slot.unitClass === 'time' && /^[- ]olds?\b|^ of age\b/.test(behind(slot, f))) return true;
  if (isAgeSpan(slot, f)) return true;
  const value = slot.value ?? 0;
  return (
    slot.unit === null &&
    value >= 1 &&
    value <= 110 &&
    (isAgeRange(slot, f) || isAgeLimit(slot, f) || isOwnAge(slot, f, value))
  );
}

/** `the 16-19 bursary`, `aged 16 to 24`. */
const isAgeRange = (slot: NumberToken, f: Frame): boolean =>
  (/^\d{1,2}-\d{1,2}$/.test(digitsOf(slot, f)) && (slot.high ?? 99) < 26 && /^ [a-z]/.test(behind(slot, f, 3))) ||
  /\baged?(?: (?:over|under|between|from))? \d{1,3}(?: (?:to|and|or) | ?[–-] ?)$/.test(front(slot, f, 30));

/** `children from 6-11 years`, `girls 0 - 5 years`: either end. */
const ageSpan = new RegExp(`\\b${people} (?:from |between )?\\d{1,2} ?(?:-|–|to) ?\\d{1,2} years?\\b`);
const isAgeSpan = (slot: NumberToken, f: Frame): boolean =>
  /^(?:none|time)$/.test(slot.unitClass) &&
  ageSpan.test(front(slot, f, 30) + f.view.slice(slot.start, slot.end) + behind(slot, f, 14));

/** `members under five`, `nobody under 18`, `under-18s`. */
const isAgeLimit = (slot: NumberToken, f: Frame): boolean =>
  ageLead.test(front(slot, f, 40)) ||
  (/\b(?:under|over)[- ]$/.test(front(slot, f, 7)) && /^s\b/.test(behind(slot, f, 2)));

/** `Maria, 43, came to us`. */
const isOwnAge = (slot: NumberToken, f: Frame, value: number): boolean =>
  Number.isInteger(value) &&
  value > 15 &&
  slot.start - f.start < 24 &&
  /^, /.test(behind(slot, f, 2)) &&
  /\b[A-Z][a-z]+, $/.test(f.text.slice(Math.max(f.start, slot.start - 16), slot.start));

const measured =
  /\b(?:average|mean|median|wait(?:s|ing)?|times?|turnaround|respon(?:se|ses|d|ded)|processing|process|length|stay|answer|answered|delays?|hours|minutes|reduc\w+|cut|lost|training|train|exceed|took|takes?|taken|expectancy|age|lasts?|handovers?|speed|journey|absence|sickness|opening|open|gave|given|give|provid\w+|deliver\w+|complet\w+|receiv\w+|volunteer\w*|work\w*|contributed|logged|reserves?|cover|days|downtime|outages?|interruptions?|backlog|patrol\w*|flying|instruction|care|teaching|learning|contact|leave|increas\w+|improv\w+|shorten\w+|extend\w*|lengthen\w*|fell|fall|rose|rise|down|up|from|re-let|relet|within|decide|determin\w+|resol\w+|approv\w+|repair\w*|every|spend|spent|total\w*|totall?ing|of|to|at|longest|maximum|minimum|least|under|than|be|is|was)\b/;
const settingLead =
  /\b(?:next|past|last|for|first|same|these|coming|previous|further|another|over|after|every|in the|time in|during|following|of up to|ago|since|a|one|until|next|another|aged)\s?$/;

/** `two or more years behind`. */
const isOrMore = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null && /^ or (?:more|fewer|less) (?:years?|months?|weeks?|days?)\b/.test(behind(slot, f, 20));

/** `the first time in 5 quarters` */
const isSeason = (slot: NumberToken, f: Frame): boolean =>
  /^(?:quarters|terms|seasons|decades)$/.test(slot.unit ?? '') && settingLead.test(front(slot, f, 16));

const settingBehind =
  /^ (?:ago|later|earlier|prior|before|after|in a row|running|plan|programme|period|term|contract|strategy|framework|(?:or (?:more|longer|older) )?(?:behind|ahead|old|long|early|late))\b/;

/** A time that says how long something is meant to run, not one that is measured. */
function isDuration(slot: NumberToken, f: Frame): boolean {
  if (slot.unitClass !== 'time') return isOrMore(slot, f) || isSeason(slot, f);
  if (opensLine(slot, f)) return false;
  const lead = front(slot, f, 70);
  if (settingBehind.test(behind(slot, f))) return true;
  if (
    /\b(?:is|was|were|averaged|at|gap of|gap is) (?:about |around |over |under |just over |just under )?$/.test(lead) &&
    /\./.test(digitsOf(slot, f))
  )
    return false;
  if (settingLead.test(lead.slice(-16)) && !/\b(?:waits?|average|took|takes|for at least|exceed)\b/.test(lead))
    return true;
  if (/year|month/.test(slot.unit ?? ''))
    return !/\b(?:expectancy|average|median|wait|times?|reserves?|spending|from|reduce|cut|longer than|exceed|to|cover)\b/.test(
      lead,
    );
  return !measured.test(lead) && !/^ (?:of|per|a|on average|each|in|were|was)\b/.test(behind(slot, f));
}

const limitLead =
  /\b(?:within|inside|in under|in less than|longer than|over|under|more than|less than|at least|in|after|for|up to|of|at)\s?$/;

/** `71% of divers gained 3 badges`, `44% obtained at least 8` */
const isEarned = (slot: NumberToken, f: Frame): boolean =>
  /^(?:count|none)$/.test(slot.unitClass) &&
  /\d(?:%| per ?cent) (?:of [a-z -]{3,30} )?(?:achieved?|gain(?:ed)?|passed|obtained|secured) (?:at least )?$/.test(
    front(slot, f, 70),
  );

/** `take-up of two doses was 88%`, `80% leave with nine credits`: a small count says who is counted. */
const isCondition = (slot: NumberToken, f: Frame, at: number): boolean =>
  (slot.value ?? 0) <= 12 &&
  (isEarned(slot, f) || (slot.form === 'words' && slot.unitClass === 'count')) &&
  /(?:(?<!ion|ment|ing|ision)\b of|\b(?:with|than|least|after|having|achieved?|gain(?:ed)?|passed|obtained|secured)) $/.test(
    front(slot, f, 12),
  ) &&
  (hasShare(f, at, 1) || hasShare(f, at, -1));

/** `closures longer than 24 hours`, before the number that counts them. */
const isLimit = (slot: NumberToken, f: Frame, at: number): boolean =>
  /[a-z]{3} (?:longer|more|older|less|fewer) than $/.test(front(slot, f, 20)) &&
  !/\b(?:no|not|to|by|from|is|was|are|were|took|averag\w+) (?:longer|more|older|less|fewer) than $/.test(
    front(slot, f, 24),
  ) &&
  /^(?: [a-z]+){0,4} (?:to|by|at|was|were|of) $/.test(f.view.slice(slot.end, nextNumber(f, at)?.start ?? slot.end));

/** `13 pupils whose attendance was below 85%`, `2% of pupils with absence below 10%`: a bound behind a figure says who is counted. */
const isWhose = (slot: NumberToken, f: Frame, at: number): boolean =>
  whose.test(front(slot, f, 64)) &&
  (hasMeasure(f, at, -1) ||
    hasShare(f, at, -1) ||
    /^ (?:from|to \d|by \d|fell|rose|dropped|increased|decreased|was|were|is|are)\b/.test(behind(slot, f)));
const whose =
  /\bwhose (?:[a-z-]+ ){1,5}(?:below|under|over|above|than|least|most) $|\bwith (?!the\b|an?\b|all\b)(?:[a-z-]+ ){1,2}(?:below|under|less than) $/;

/** `limit global warming to 1.5°C`, `a 2 degrees C pathway`: what the world is to keep to, no figure of the paper's own. */
const isWarming = (slot: NumberToken, f: Frame): boolean =>
  (slot.unitClass === 'temperature' || /^degrees?$/.test(slot.unit ?? '')) &&
  // `warming rooms are heated to 21°C`: no such limit is as high.
  (slot.value ?? 0) < 5 &&
  (/\b(?:(?:global|limit|keep|hold|restrict)(?:ing|s)? warming|climate warming|paris agreement|pre-industrial|global (?:average )?temperatures?)\b/.test(
    front(slot, f, 90),
  ) ||
    /^[- ](?:aligned|pathway|trajectory|scenario|world|future|warming|compatible|degree)|^ (?:above|over|for|of) (?:pre-industrial|global warming|warming)/.test(
      behind(slot, f, 24),
    ));

/** `12% of crews waited six weeks or more` */
const isOrLonger = (slot: NumberToken, f: Frame, at: number): boolean =>
  /^ or (?:more|longer|less|fewer)\b/.test(behind(slot, f, 12)) && hasMeasure(f, at, -1);

function isThreshold(slot: NumberToken, f: Frame, at: number): boolean {
  if (isCondition(slot, f, at) || isBound(slot, f, at) || isWhose(slot, f, at) || isWarming(slot, f)) return true;
  if (slot.unitClass !== 'time') return false;
  if (isLimit(slot, f, at) || isOrLonger(slot, f, at)) return true;
  if (!limitLead.test(front(slot, f, 16)) || /\b(?:average|mean|median)\b/.test(front(slot, f, 60))) return false;
  if (
    /^(?:(?:measure|indicator|kpi|metric): )?(?:(?:the )?(?:per ?cent|percentage|proportion|number|share|rate)|%) /.test(
      f.view.slice(f.start, f.start + 28).trimStart(),
    )
  )
    return true;
  return hasMeasure(f, at, -1) || hasMeasure(f, at, 1);
}

/** A share in the same clause. */
function hasShare(f: Frame, at: number, step: 1 | -1): boolean {
  for (let i = at + step, n = 0; n < 8; i += step, n++) {
    const token = f.tokens[i];
    if (token === undefined || (token.kind === 'mark' && !/^(?:open|close)$/.test(token.mark))) return false;
    if (token.kind === 'number' && token.unitClass === 'share') return true;
  }
  return false;
}

const walls: ReadonlySet<string> = new Set(['stop', 'semicolon', 'comma']);

function hasMeasure(f: Frame, at: number, step: 1 | -1): boolean {
  for (let i = at + step, n = 0; n < 12; i += step, n++) {
    const token = f.tokens[i];
    if (
      token === undefined ||
      (token.kind === 'mark' && (walls.has(token.mark) || (token.mark === 'colon' && step < 0)))
    )
      return false;
    if (
      token.kind === 'number' &&
      !f.refused.has(i) &&
      (token.unitClass === 'share' || (step < 0 && token.unitClass === 'count'))
    )
      return true;
  }
  return false;
}

function isArticle(slot: NumberToken, f: Frame): boolean {
  if (!slot.article || /^(?:share|point)$/.test(slot.unitClass)) return false;
  return !(onceDone.test(front(slot, f, 20)) || /\b(?:least|than)\s$/.test(front(slot, f, 12))) || slot.unit === null;
}

/** `the four sites`, `our three wards`: known ones, not counted here. */
function isDefinite(slot: NumberToken, f: Frame): boolean {
  if (
    slot.form !== 'words' ||
    (slot.unitClass !== 'count' && slot.unitClass !== 'none') ||
    (slot.value ?? 0) > 20 ||
    slot.change !== null
  )
    return false;
  return /\b(?:the|our|their|its|these|those|both|his|her|all|any)(?: (?:other|remaining|first|last|main|new))? $/.test(
    front(slot, f, 20),
  );
}

const emergency = /^(?:999|101|111|911|112|311|000|105|119)$/;
const telephoneLead =
  /\b(?:tel|telephone|phone|call|calls to|charity|charity no\.?|registered|registration|company|number|text|fax|dial|ring|helpline|callers to|caller to|waits on|on|a|via|to)[: ]*(?:no\.?|number)?\s?$/;

function isTelephone(slot: NumberToken, f: Frame): boolean {
  const number = digitsOf(slot, f);
  if (emergency.test(number)) return isEmergency(slot, f);
  if (slot.unit !== null || slot.scale !== null) return false;
  if (/\b(?:extension|ext\.?) $/.test(front(slot, f, 12))) return true;
  if (/^\d{3}-\d{4}$/.test(number) || /^0\d{2,}$/.test(number)) return true;
  if (/\d $/.test(front(slot, f, 2)) || /^ \d{3}/.test(behind(slot, f, 4))) return true;
  return /^\d{5,}$/.test(number) && telephoneLead.test(front(slot, f, 30));
}

/** `waits on 101`, `a 999 call`. */
function isEmergency(slot: NumberToken, f: Frame): boolean {
  if (slot.unit !== null) return /^(?:calls?|callers?|services?)$/.test(slot.unit);
  return telephoneLead.test(front(slot, f, 20)) || /^\)? (?:call|calls|caller|service|line)/.test(behind(slot, f));
}

const listed =
  /^ (?:main|key|strategic|core|broad|priority|focus|guiding) areas\b|^ (?:(?:main|key|strategic|core|broad|specific|overarching|new|clear|guiding|big) )?(?:themes?|pillars?|priorities|objectives|goals|aims|ways|principles|values|strands|outcomes|sections|parts|reasons|questions|steps|stages|phases|elements|ambitions|missions|challenges|workstreams|options|headings|tranches|waves|batches|categories|kinds|types|reporting periods|things|factors|criteria|dimensions|lenses|horizons)\b/;

/** Digits among digits and marks alone: nothing measured can stand beside them. */
const isWordless = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === null &&
  !slot.missing &&
  !/[a-z]{2}/.test(f.view.slice(Math.max(f.start, slot.start - 40), slot.start)) &&
  !/[a-z]{2}/.test(behind(slot, f, 40)) &&
  f.end - f.start > 120;

export const rejections: readonly RejectRule[] = [
  { id: 'no-name', test: isWordless },
  {
    id: 'ordinal',
    test: (slot, f) =>
      slot.form === 'digits' && /^(?:st|nd|rd|th)\b/.test(f.view.slice(slot.digits.end, slot.digits.end + 4)),
  },
  { id: 'reference', test: (slot, f, at) => isReference(slot, f, at) || /\btop $/.test(front(slot, f, 4)) },
  { id: 'telephone', test: isTelephone },
  { id: 'name-with-digits', test: isNamed },
  { id: 'age', test: isAge },
  { id: 'threshold', test: isThreshold },
  { id: 'duration', test: isDuration },
  {
    id: 'clock',
    test: (slot, f) =>
      /^(?::\d\d|\s?(?:am|pm|a\.m|p\.m|noon)\b)/.test(behind(slot, f, 6)) ||
      /\d:$/.test(front(slot, f, 2)) ||
      (slot.unit === null && /^ (?:to|until|–) \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)/.test(behind(slot, f))),
  },
  { id: 'article', test: isArticle },
  { id: 'definite', test: isDefinite },
  {
    id: 'out-of',
    test: (slot, f) =>
      /\b(?:out of|scale of|score out of|scale of \d to)(?: a possible)?\s?$/.test(front(slot, f, 24)) &&
      slot.unitClass === 'none',
  },
  {
    id: 'rate-base',
    test: (slot, f) =>
      /\b(?:per|every|each)\s?[£$€]?$/.test(
        f.view.slice(Math.max(f.start, slot.digits.start - 8), slot.digits.start),
      ) ||
      (slot.value === 1 && /^ (?:for|in|per) every\b/.test(behind(slot, f))),
  },
  {
    id: 'file-size',
    test: (slot, f) =>
      /^ ?(?:mb|kb|gb)\b/.test(f.view.slice(slot.digits.end, slot.digits.end + 4)) &&
      /\b(?:pdf|word|excel|file|docx?|xlsx?|html)\b/.test(front(slot, f, 24)),
  },
  {
    id: 'listing',
    test: (slot, f) =>
      slot.form === 'words' && (slot.value ?? 0) <= 12 && listed.test(` ${slot.unit ?? ''}${behind(slot, f, 24)}`),
  },
];
