/**
 * Patterns of English names, in order: zipped by `respectively`, frequency, halve and double, share of (`80% of pupils achieve`),
 * counted nouns (`recruit 320 apprentices`), amounts with their verb (`invest £3m in roads`), object of a change (`cut waits by`),
 * subject, topic; counted nouns and amounts in files of their own. In: slot and frame. Out: spans of the text joined by spaces.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import type { NameReading, NameRule } from '../pack';
import { amount, ties } from './amounts';
import { bracketLabel } from './bracket-label';
import { bracketed } from './bracketed';
import { changeFor } from './change';
import { leftOf } from './clause';
import { rightOf } from './complement';
import { counted } from './counted';
import type { Right } from './complement';
import { headBefore, isPronoun, topicOf } from './topic';
import { zippedAt } from './zip';
import { word } from './phrase';
import { sentenceOf } from './sentence';
import { isHeldAgainst, labelled } from './labelled';
import { saysWho } from './speaker';
import { changeOf, toldChange } from './rises';
import { has, isPart, leadOf, makes, reading, said, verbSpan, withVerb, wordsAt } from './slot';
import { goesOnFrom } from './series';
import type { Reading, Slot } from './slot';
import { saidAbove } from './role';
import { shareOf } from './share';

function zipped(about: Slot): Reading {
  const zip = zippedAt(about.f, about.at);
  if (zip === null) return null;
  const unit = about.slot.unit === null && zip.unit !== null ? { unit: zip.unit } : {};
  const first = about.f.tokens[zip.first];
  const change = first?.kind === 'number' ? changeFor(about.f, zip.first, first, leftOf(about.f, zip.first)) : null;
  return reading(about, zip.spans, { ...(zip.time ? { time: zip.time } : {}), ...unit, change });
}

function frequency(about: Slot): Reading {
  const { slot, f, at, left } = about;
  if (slot.unit !== 'times' || slot.change !== null) return null;
  const verb = left.verb !== null && left.verb.sense !== 'be' ? verbSpan(about) : [];
  const who = saysWho(wordsAt(f, left.subject[0])) ? said(left) : left.subject;
  const head = [...who, ...verb];
  // `four times a year to the board and to residents once a year`
  const lead = left.verb === null && /^(?:conj|number|comma)$/.test(left.edge) ? headBefore(f, at) : [];
  const spans = [...lead, ...head, ...left.object];
  return reading(about, has(spans) ? spans : topicOf(f, at, false), has(head) ? { topic: head } : {});
}

/** `halve emissions`, `the team will double to 16`. */
function multiple(about: Slot): Reading {
  const { slot, left, right } = about;
  if (slot.change === null) return null;
  const own = /^(?:to|by|in|from|over|since|compared|its)?$/.test(right.joint) ? [] : right.noun;
  if (has(own)) return reading(about, [...own, ...right.predicate], { topic: own });
  const spans = has(left.object) ? left.object : left.subject;
  return reading(about, spans, { topic: spans });
}

/** `the appeal was 46 per cent funded`. */
const stateOf = ({ right }: Slot): readonly Span[] =>
  right.verb?.loose === true && !has(right.noun) ? right.predicate : [];

function subject(about: Slot): Reading {
  const { f, left } = about;
  if (isHeldAgainst(about)) return null;
  if (left.verb === null) return label(about);
  const object = isByAmount(about) ? [] : left.object.filter((span) => isPronoun(f, span) === null);
  if (has(object)) return ofObject(about, object);
  if (isChangeIn(about)) return reading(about, about.right.noun, { topic: about.right.noun });
  const verb = makes(left) ? verbSpan(about) : [];
  const whole = isPart(about) ? headBefore(f, about.at) : [];
  if (!has(left.subject) || left.spoken || isPronoun(f, left.subject[0]) !== null) return null;
  return reading(
    about,
    [...whole, ...left.subject, ...verb, ...(has(verb) ? [] : stateOf(about)), ...tiedBehind(about)],
    {
      topic: left.subject,
    },
  );
}

/** What stands behind and belongs to the subject's name. */
const tiedBehind = (about: Slot): readonly Span[] => {
  if (makes(about.left)) return complement(about, /^(?:for|among|of|on|with)$/);
  return isSplit(about) ? about.right.noun : [];
};

/** `Occupancy was 78% in wards and 91% in huts`: each with where it is told of. */
const isSplit = ({ f, slot, right }: Slot): boolean =>
  right.verb === null &&
  /^(?:in|for|among|at|on)$/.test(right.joint) &&
  /^(?:share|none|rate|time|score)$/.test(slot.unitClass) &&
  split.test(f.view.slice(slot.end, Math.min(f.end, slot.end + 90)));
const split =
  /^ (in|for|among|at|on) (?!(?:19|20)\d\d)[a-z][a-z '’-]{2,44}(?:,| and|, and|,? but|,? compared (?:with|to)|,? against) (?:(?:about|around|just|only|nearly|over) ){0,2}[£$€]?\d[\d.,]*(?:%| per ?cent| [a-z]+)? \1 (?!(?:19|20)\d\d|the (?:year|same|previous|last|first))/;

/** `waits fell by half a day to 5 days`, `by a further point to 81%`: by how much. */
const isByAmount = ({ left, f, slot }: Slot): boolean =>
  left.verb?.sense === 'change' && byAmount.test(f.view.slice(Math.max(f.start, slot.start - 44), slot.start));
const byAmount =
  / by (?:(?:nearly|almost|about|around|over|just over|more than) )?(?:half an?|an?|one|two|several|a few)(?: (?:further|half|full|whole|percentage|quarter))? (?:days?|weeks?|hours?|minutes?|months?|years?|points?|place|grade|degree|percentage points?)(?: and a half)? to $/;

/** `this gap was 18 points` below the gap's heading. */
function above(about: Slot): Reading {
  const { f, left } = about;
  if (left.verb === null || has(left.object) || isHeldAgainst(about) || isChangeIn(about)) return null;
  const span = saidAbove(f, left.subject);
  return span === null ? null : reading(about, [span], { topic: [span], how: 'inherited' });
}

/** `the audit shows a rise of 12% in visits` */
const isChangeIn = (about: Slot): boolean =>
  about.right.joint === 'in' &&
  has(about.right.noun) &&
  changeOf.test(leadOf(about, 32)) &&
  (!has(about.left.subject) || about.left.spoken || telling.test(leadOf(about, 60)));
const telling = / (?:show|report|record|indicate|reveal|confirm|find)(?:s|ed)? an? [^,;]*$/;
/** `…, leaving a vacancy rate of 13%`: what comes of it. */
const outcome = /^(?:leaving|making|giving|bringing|producing|creating|yielding|generating) (?:an?|the|our|its) /;
const isOutcome = (about: Slot, [first]: readonly Span[]): boolean =>
  about.left.verb?.tense === 'ing' &&
  outcome.test(about.f.view.slice(verbSpan(about)[0]?.start ?? 0, first?.start ?? 0));

function ofObject(about: Slot, object: readonly Span[]): Reading {
  const { left } = about;
  const isState = left.verb?.sense === 'be' && has(said(left));
  if (isLabelDoing(about)) return reading(about, joinedSpans(left.subject, object), { topic: object });
  if (isOutcome(about, object)) return reading(about, object, { topic: object });
  const isOwn = isState || isRateOf(about, object);
  const named = isOwn ? [...said(left), ...object] : makes(left) ? withVerb(about, object) : object;
  const spans = [...named, ...purposeOf(about, object)];
  return reading(about, spans, { topic: object });
}

/** `Homes meeting the safety standard 95%`: a label whose noun does something, without a verb of its own. */
const isLabelDoing = ({ left: { verb, subject, edge } }: Slot): boolean =>
  verb?.tense === 'ing' && verb.sense === 'level' && edge !== 'comma' && subject.length === 1;
const joinedSpans = (subject: readonly Span[], object: readonly Span[]): readonly Span[] => {
  const [first, last] = [subject[0], object[object.length - 1]];
  return first === undefined || last === undefined ? object : [{ start: first.start, end: last.end }];
};

/** `girls achieved a pass rate of 79%`: whose rate it is. */
const isRateOf = ({ f, left: { verb, subject } }: Slot, object: readonly Span[]): boolean =>
  /^(?:level|have)$/.test(verb?.sense ?? '') &&
  subject.length === 1 &&
  wordsAt(f, subject[0]).split(' ').length < 5 &&
  / (?:rate|score|average|turnout|rating|attainment|share)$/.test(` ${wordsAt(f, object[object.length - 1])}`);

const complement = ({ right }: Slot, joint: RegExp): readonly Span[] =>
  right.verb === null && joint.test(right.joint) ? right.noun : [];

/** `24 new ferry piers`: at the head of its line the words directly behind. */
function alone(about: Slot): Reading {
  const { slot, left, right } = about;
  const [first] = right.noun;
  if (left.edge !== 'start' || first === undefined || ties.test(right.joint)) return null;
  const isNear = /^(?:none|money)$/.test(slot.unitClass) && first.start - slot.end < 3;
  return isNear ? reading(about, [...right.noun, ...right.predicate], { topic: right.noun }) : null;
}

/** Words without a verb: `average waits on 101 of under two minutes`, `(England 72.0%)`. */
function label(about: Slot): Reading {
  const { f, at, left } = about;
  if (!has(left.object)) return alone(about);
  if (isPronoun(f, left.object[0]) !== null) return null;
  // A bracket's word qualifies what stands before the bracket.
  const outer = left.edge === 'open' ? headBefore(f, at) : [];
  // `£69m (budget £70m)`, `5.8% (benchmark: 5%)`
  if (has(outer) && heldTo.test(wordsAt(f, left.object[0]))) return reading(about, outer, { topic: outer });
  const purpose = purposeOf(about, left.object);
  const tied = has(purpose) ? purpose : complement(about, /^(?:for|in|among|of|on|with)$/);
  return reading(about, [...outer, ...left.object, ...tied], { topic: left.object });
}

const heldTo =
  /^(?:(?:annual|revised|original|approved|full-year) )?(?:budget|benchmark|forecast|plan|threshold|limit|cap|ceiling|norm)$/;

/** `a provision of £3m`: a word for money itself names nothing. */
const sum =
  /^(?:an?|the|further|additional|another|initial|total|new|separate|special|budgetary|overall|annual|capital| )*(?:provision|allocation|sum|amount|outlay|funding|funds|budget|grant|investment|total)$/;
/** What the money is for: `for the roads`, `is proposed for the roads`, `to build the road`. */
function purposeOf(about: Slot, spans: readonly Span[]): readonly Span[] {
  const { slot, f, right } = about;
  const isSum = slot.unitClass === 'money' && spans.length === 1 && sum.test(wordsAt(f, spans[0]));
  if (!isSum || !/ of (?:[a-z]+ ){0,2}[^a-z ]{0,3}$/.test(leadOf(about, 28))) return [];
  if (right.verb === null) return /^(?:for|to|towards?)$/.test(right.joint) ? right.noun : [];
  // `a grant of £3m to open a pool was won`: more than its purpose.
  if (right.verb.tense === 'inf') return right.joint === 'to' && !saysMore(about, right) ? right.predicate : [];
  const isGiven = right.verb.passive && /^(?:for|to|towards?)$/.test(word(sentenceOf(f), right.verb.last + 1));
  return isGiven ? right.predicate : [];
}

function saysMore({ f }: Slot, { verb, end }: Right): boolean {
  const s = sentenceOf(f);
  for (let i = verb === null ? end : verb.last + 1; i < end; i++)
    if (/^(?:past|present|future)$/.test(s.groupAt.get(i)?.tense ?? '')) return true;
  return false;
}

const isTime = ({ f, slot, right: { joint, following } }: Slot): boolean =>
  /^(?:at present|(?:the )?(?:year|month|same (?!day\b)|previous))\b/.test(`${joint} ${following}`) ||
  /^ at (?:the )?(?:(?:last|latest) count|moment|time of writing)\b/.test(f.view.slice(slot.end, slot.end + 24));

/** Nothing but who did what: `the board has committed £7m`. */
function whoDidWhat(about: Slot): readonly Span[] {
  const { left, right } = about;
  if (has(right.noun) || has(right.predicate)) return [...right.noun, ...right.predicate];
  return has(left.subject) ? [...left.subject, ...verbSpan(about)] : [];
}

/** `the operator has committed £7m`, `my office will cost £2m`. */
function whoPays(about: Slot): readonly Span[] {
  const { f, slot, left, right } = about;
  if (slot.unitClass !== 'money' || f.named.size > 0 || has(right.noun)) return [];
  const pays = left.verb !== null && /^(?:intend|level)$/.test(left.verb.sense);
  return pays && has(left.subject) && !saysWho(wordsAt(f, left.subject[0]))
    ? [...left.subject, ...verbSpan(about)]
    : [];
}

const tiedOn = (about: Slot, isBare: boolean): readonly Span[] =>
  isTime(about) ? [] : complement(about, isBare ? /^/ : /^(?:for|in|of|on|under|with|among|at|from)$/);

const takenOver = { how: 'inherited', doubt: 'topic' } as const;

/** `from 61% to 74%`: what the one is called is said of the other too. */
const howTaken = (f: Frame, at: number): Partial<NameReading> =>
  goesOnFrom(f, at) && f.named.size > 0 ? {} : takenOver;

/** `we hired 40 crews; they lost 30`: the crews, with a verb of its own. */
const ownVerb = (about: Slot): Span[] => (makes(about.left) && !isHeldAgainst(about) ? verbSpan(about) : []);

/** `achieve 85% against the four-hour standard`: the standard says what is measured. */
function standard(about: Slot): Reading {
  const { slot, f } = about;
  if (slot.unitClass !== 'share') return null;
  const found = againstStandard.exec(f.view.slice(slot.end, Math.min(f.end, slot.end + 60)));
  if (found?.[1] === undefined) return null;
  const start = slot.end + found[0].length - found[1].length;
  return reading(about, [{ start, end: start + found[1].length }], {});
}
const againstStandard =
  /^ (?:against|on|for) (?:the|our|its) ((?:[a-z\d]+(?:-[a-z\d]+)* ){1,3}(?:standard|measure|indicator))(?=[,.;]| and\b|$)/;

/** `we will train 140 nursery to second-grade teachers`: a thing of its own behind its verb. */
const isOwnThing = ({ left, right }: Slot): boolean =>
  makes(left) &&
  left.spoken &&
  has(right.noun) &&
  !ties.test(right.joint) &&
  !/^(?:that|which|who|more|fewer|less|others?)$/.test(right.joint);

/** `89% of waste was sorted; our goal is zero waste to landfill`: what is tied on says it again. */
const untwice = (f: Frame, spans: readonly Span[], tied: readonly Span[]): readonly Span[] =>
  has(spans) && wordsAt(f, tied[0]).startsWith(`${wordsAt(f, spans[0])} `) ? [] : spans;

/** The name of the number before, the clause, sentence or heading before. */
function topic(about: Slot): Reading {
  const { slot, f, at, right } = about;
  const tied = tiedOn(about, slot.unitClass === 'none');
  const goesOn = has(right.predicate) && right.verb !== null && !right.verb.loose;
  const own = whoPays(about);
  const verb = ownVerb(about);
  const spans = has(own) ? own : isOwnThing(about) ? [] : topicOf(f, at, has(tied) || goesOn || has(verb));
  if (!has(spans) && !has(tied)) return reading(about, whoDidWhat(about));
  const predicate = goesOn || isTold(about) ? right.predicate : [];
  const how = has(own) ? takenOver : howTaken(f, at);
  return reading(about, [...verb, ...untwice(f, spans, tied), ...tied, ...predicate], { topic: spans, ...how });
}

/** `The target for 2026 will be 96%`, where nothing before says of what. */
function aimAlone(about: Slot): Reading {
  const { f, slot } = about;
  const found =
    /^(?:(?:the|our) )?((?:(?:new|annual|revised|overall) )?(?:target|goal))(?: for [^.;]{1,30})? (?:will be|is|was|remains) (?:(?:therefore|thus|now|also|again|set at|still) )?[^a-z]*$/.exec(
      f.view.slice(f.start, Math.min(slot.start, f.start + 90)),
    );
  if (found?.[1] === undefined || slot.unitClass === 'none') return null;
  const start = f.start + found[0].indexOf(found[1]);
  return reading(about, [{ start, end: start + found[1].length }], takenOver);
}

/** Does what stands behind the number tell what it is? `of those who left, 83% found work` */
const isTold = ({ slot: { unitClass }, right }: Slot): boolean =>
  /^(?:none|count)$/.test(unitClass) || (unitClass === 'share' && right.verb !== null && !has(right.noun));

/** `from 61 to 74%`: the earlier level in the unit of the later. */
const inUnit = (slot: Slot['slot'], f: Frame, read: Reading): Reading =>
  read !== null && slot.unit === null && slot.unitClass === 'none' && goesTo.test(f.view.slice(slot.end, slot.end + 24))
    ? read.map((one) => ({ ...one, unit: '%' }))
    : read;
const goesTo = /^ to (?:(?:around|about|over|nearly|at least) )?\d[\d.]* ?(?:%|per ?cent)/;

const patterns: readonly (readonly [string, (about: Slot) => Reading])[] = [
  ['name-labelled', labelled],
  ['name-bracketed', bracketLabel],
  ['name-zip', zipped],
  ['name-bracketed', bracketed],
  ['name-frequency', frequency],
  ['name-multiple', multiple],
  ['name-share-of', shareOf],
  ['name-told-change', toldChange],
  ['name-counted', counted],
  ['name-amount', amount],
  ['name-subject', above],
  ['name-subject', subject],
  ['name-subject', standard],
  ['name-topic', topic],
  ['name-subject', aimAlone],
];

export const names: readonly NameRule[] = patterns.map(([id, read]) => ({
  id,
  read: (slot, f, at) => inUnit(slot, f, read({ slot, f, at, left: leftOf(f, at), right: rightOf(f, at) })),
}));
