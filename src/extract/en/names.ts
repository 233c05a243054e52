/**
 * Patterns of English names, in order: zipped by `respectively`, frequency, halve and double, share of (`80% of pupils achieve`),
 * counted nouns (`recruit 320 apprentices`), amounts with their verb (`invest £3m in roads`), object of a change (`cut waits by`),
 * subject, topic. In: slot and frame. Out: spans of the text joined by spaces.
 */
import type { Span } from '../../document';
import type { Frame, NumberToken } from '../engine/tokens';
import type { NameReading, NameRule } from '../pack';
import { changeFor } from './change';
import { leftOf, rightOf, word } from './clause';
import type { Left, Right } from './clause';
import { opOf } from './op';
import { perOf } from './per';
import { sentenceOf } from './sentence';
import { baselineOf, isBaseline } from './series';
import { isPassing } from './passing';
import { headBefore, isPronoun, topicOf } from './topic';
import { zippedAt } from './zip';

type Reading = readonly NameReading[] | null;

/** A reading of these spans in this order, with what stands around the number; null where no words are left. */
function reading(slot: NumberToken, f: Frame, at: number, spans: readonly Span[], more: Partial<NameReading> = {}): Reading {
  if (spans.length === 0) return null;
  const left = leftOf(f, at);
  const base = isBaseline(f, at);
  const baseline = base ? null : baselineOf(f, at);
  const per = perOf(f, at);
  return [{
    spans, change: base ? null : changeFor(f, at, slot, left), ...(per === null ? {} : { per }),
    ...(base ? { op: '=' as const } : opOf(f, at)), ...(baseline === null ? {} : { baseline }), ...(isPassing(slot, f, at) ? { passing: true } : {}), ...more,
  }];
}

/** The verb's own word. */
function verbSpan(f: Frame, left: Left): Span[] {
  const s = sentenceOf(f);
  const item = left.verb === null ? undefined : s.items[left.verb.main];
  return item ? [{ start: item.start, end: item.end }] : [];
}

const inOrder = (left: Left, verb: readonly Span[], noun: readonly Span[]): Span[] =>
  left.verb !== null && (left.verb.tense === 'past' || left.verb.passive) ? [...noun, ...verb] : [...verb, ...noun];

/** Does the verb make what is counted, so that it belongs to the name? */
const makes = (left: Left): boolean => left.verb !== null && left.verb.sense === 'make';
/** `we reached 18,460 people`: the verb tells of counted things what a level verb tells of a rate. */
const touches = (f: Frame, left: Left): boolean => left.spoken && left.object.length === 0 && left.verb !== null && /^(?:reach|meet|hit)/.test(word(sentenceOf(f), left.verb.main));
const said = (left: Left): readonly Span[] => (left.spoken ? [] : left.subject);

function zipped(slot: NumberToken, f: Frame, at: number): Reading {
  const zip = zippedAt(f, at);
  if (zip === null) return null;
  return reading(slot, f, at, zip.spans, zip.time ? { time: zip.time } : {});
}

function frequency(slot: NumberToken, f: Frame, at: number): Reading {
  if (slot.unit !== 'times' || slot.change !== null) return null;
  const left = leftOf(f, at);
  const spans = [...said(left), ...(left.verb !== null && left.verb.sense !== 'be' ? verbSpan(f, left) : []), ...left.object];
  return reading(slot, f, at, spans.length > 0 ? spans : topicOf(f, at, false));
}

/** `halve emissions`, `the team will double to 16`. */
function multiple(slot: NumberToken, f: Frame, at: number): Reading {
  if (slot.change === null) return null;
  const right = rightOf(f, at);
  const own = /^(?:to|by|in|from|over|since|compared|its)?$/.test(right.joint) ? [] : right.noun;
  if (own.length > 0) return reading(slot, f, at, [...own, ...right.predicate], { topic: own });
  const left = leftOf(f, at);
  const spans = left.object.length > 0 ? left.object : left.subject;
  return spans.length === 0 ? null : reading(slot, f, at, spans, { topic: spans });
}

/** `82% of routine jobs were finished`, `one in five students was new`, `12% of them First Nations people`. */
function shareOf(slot: NumberToken, f: Frame, at: number): Reading {
  if (slot.unitClass !== 'share' && slot.unitClass !== 'none') return null;
  const right = rightOf(f, at);
  const isOf = right.joint === 'of';
  if (!isOf && (slot.unitClass === 'none' || !isSharedNoun(right))) return null;
  const left = leftOf(f, at);
  const pronoun = isPronoun(f, right.noun[0]);
  const whole = pronoun === null && right.noun.length === 0 ? countedAfter(f, right) : pronoun === null ? right.noun : [...headBefore(f, at), ...(pronoun ? [pronoun] : [])];
  if (whole.length === 0) return null;
  const topic = { topic: pronoun === null ? right.noun.slice(0, 1) : headBefore(f, at) };
  if (left.verb !== null && right.predicate.length === 0) {
    if (makes(left) || left.verb.sense === 'keep' || left.verb.sense === 'have') return reading(slot, f, at, [...inOrder(left, verbSpan(f, left), [...left.object, ...whole]), ...said(left)], topic);
    if (left.object.length > 0 || said(left).length > 0) return reading(slot, f, at, [...(left.object.length > 0 ? left.object : left.subject), ...whole], topic);
  }
  const alone = left.verb === null && left.object.length === 0 && pronoun === null && right.predicate.length === 0 && (left.edge === 'comma' || left.edge === 'conj');
  const lead = alone ? headBefore(f, at) : left.verb === null ? left.object : [];
  return reading(slot, f, at, [...lead, ...whole, ...(right.predicate.length > 0 || left.verb !== null ? right.predicate : sharedPredicate(f, right))], topic);
}

/** `58% of staff and 74% of residents had been vaccinated`: the predicate of the next share. */
function sharedPredicate(f: Frame, right: Right): readonly Span[] {
  const s = sentenceOf(f);
  if (word(s, right.end) !== 'and') return [];
  for (let i = right.end + 1; i < right.end + 5; i++) {
    const token = f.tokens[s.items[i]?.token ?? -1];
    if (token?.kind === 'number') return token.unitClass === 'share' ? rightOf(f, s.items[i]?.token ?? 0).predicate : [];
  }
  return [];
}

/** `three of our 12 performance measures`: the noun of the number that follows. */
function countedAfter(f: Frame, right: Right): readonly Span[] {
  const token = f.tokens[right.stop];
  return token?.kind === 'number' ? unitNoun(token) : [];
}

/** A share directly before its noun: `one in five students`, `100% renewable electricity`; not `30% by …`. */
function isSharedNoun(right: Right): boolean {
  if (right.noun.length === 0 || /^(?:of|in|by|at|for|to|from|on|with|over|as|during|than|per|and|or|year|this|last|next|each|higher|lower|below|above|up|down|is|was|are|were|will|across|under|within|have|has|now|had|after|on|at)$/.test(right.joint)) return false;
  // `9.6% lower than in 2023` is a change, `50% fewer people` a share of people.
  return !/^(?:(?:more|less|fewer) than|the (?:year|month|previous|same))\b/.test(`${right.joint} ${right.following}`);
}

/** The noun of the unit inside the number. */
function unitNoun(slot: NumberToken): Span[] {
  const counted = slot.unitClass === 'rate' && slot.unit !== null ? slot.unit.indexOf(' per ') : -1;
  if (counted > 0 && slot.unit !== null && !/^(?:tonnes?|kg|grams?|litres?|miles?|km|kwh|mwh|m3|m³|ml)\b/.test(slot.unit)) return [{ start: slot.end - slot.unit.length, end: slot.end - slot.unit.length + counted }];
  return slot.unit === null || slot.unitClass !== 'count' ? [] : [{ start: slot.end - slot.unit.length, end: slot.end }];
}

function counted(slot: NumberToken, f: Frame, at: number): Reading {
  const noun = unitNoun(slot);
  if (noun.length === 0) return null;
  const left = leftOf(f, at);
  const right = rightOf(f, at);
  const about = [...noun, ...right.noun];
  const topic = { topic: noun };
  if (left.verb === null) {
    const lead = left.object.length > 0 && (right.predicate.length === 0 || left.edge === 'colon') ? left.object : [];
    return reading(slot, f, at, lead.length > 0 && right.noun.length === 0 ? [...lead, ...noun] : [...about, ...right.predicate], topic);
  }
  if (makes(left) || touches(f, left)) return reading(slot, f, at, [...said(left), ...inOrder(left, verbSpan(f, left), [...left.object, ...about])], topic);
  const lead = left.object.length > 0 ? left.object : said(left);
  if (left.verb.sense === 'be' && (lead.length === 0 || /^there$/.test(word(sentenceOf(f), left.verb.first - 1)))) return reading(slot, f, at, about, topic);
  return reading(slot, f, at, lead.length > 0 ? [...lead, ...(left.verb.sense === 'change' || left.verb.sense === 'level' ? [] : noun), ...right.noun] : about, { topic: lead.length > 0 ? lead : noun });
}

/** `restore 5,000 hectares`: the measure's own word where nothing else is said. */
const unitWord = (slot: NumberToken): Span[] => (slot.unit !== null && slot.unitClass !== 'money' && slot.end - slot.unit.length > slot.digits.end ? [{ start: slot.end - slot.unit.length, end: slot.end }] : []);

const amounts = new Set(['money', 'time', 'mass', 'length', 'area', 'energy', 'volume', 'power', 'data']);

/** Amounts that a verb makes, with what they are for: `invest £3m in roads`, `45 MW of solar`. */
function amount(slot: NumberToken, f: Frame, at: number): Reading {
  if (!amounts.has(slot.unitClass)) return null;
  const left = leftOf(f, at);
  const right = rightOf(f, at);
  const tied = /^(?:of|in|on|into|for|towards|toward|to|from|worth|was|were|has|have|will|is|goes|per|at)$/.test(right.joint) || right.verb !== null ? [...right.noun, ...right.predicate] : [];
  if (left.verb !== null && (makes(left) || left.verb.sense === 'keep') && left.object.length === 0) {
    const whole = tied.length > 0 ? tied : said(left).length > 0 ? [] : left.verb.tense === 'ing' ? headBefore(f, at) : unitWord(slot);
    return reading(slot, f, at, [...said(left), ...inOrder(left, verbSpan(f, left), whole)]);
  }
  if (left.verb === null && left.object.length === 0 && tied.length > 0) {
    const topic = left.edge === 'colon' || left.edge === 'comma' || left.edge === 'conj' || left.edge === 'number' ? headBefore(f, at) : [];
    return reading(slot, f, at, right.verb === null ? [...topic, ...tied] : tied, topic.length > 0 ? { topic } : {});
  }
  if (left.verb !== null && makes(left)) return reading(slot, f, at, [...inOrder(left, verbSpan(f, left), left.object), ...tied, ...(left.object.length > 0 ? [] : said(left))]);
  return null;
}

function subject(slot: NumberToken, f: Frame, at: number): Reading {
  const left = leftOf(f, at);
  if (left.verb === null) {
    if (left.object.length === 0 || isPronoun(f, left.object[0]) !== null) return null;
    const right = rightOf(f, at, 8);
    const more = /^(?:for|in|among|of|on|with)$/.test(right.joint) && right.verb === null ? right.noun : [];
    // `(England 72.0%)`: the bracket's word qualifies what stands before it.
    const outer = left.edge === 'open' ? headBefore(f, at) : [];
    return reading(slot, f, at, [...outer, ...left.object, ...more], { topic: left.object });
  }
  const object = left.object.filter((span) => isPronoun(f, span) === null);
  if (object.length > 0) {
    const verb = makes(left) ? verbSpan(f, left) : [];
    const spans = left.verb.sense === 'be' && said(left).length > 0 ? [...said(left), ...object] : inOrder(left, verb, object);
    return reading(slot, f, at, spans, { topic: object });
  }
  if (left.subject.length === 0 || left.spoken || isPronoun(f, left.subject[0]) !== null) return null;
  const verb = makes(left) ? verbSpan(f, left) : [];
  const right = rightOf(f, at, 8);
  const more = /^(?:for|among|of|on|with)$/.test(right.joint) && right.verb === null && makes(left) ? right.noun : [];
  return reading(slot, f, at, [...left.subject, ...verb, ...more], { topic: left.subject });
}

/** The name of the number before, the clause, sentence or heading before. */
function topic(slot: NumberToken, f: Frame, at: number): Reading {
  const right = rightOf(f, at, 8);
  const tied = right.verb === null && (slot.unitClass === 'none' || /^(?:for|in|of|on|under|with|among|at|from)$/.test(right.joint)) ? right.noun : [];
  const left = leftOf(f, at);
  const goesOn = right.predicate.length > 0 && right.verb !== null && !right.verb.loose;
  const spans = topicOf(f, at, tied.length > 0 || goesOn);
  const verb = makes(left) ? verbSpan(f, left) : [];
  const all = [...verb, ...spans, ...tied, ...(goesOn || slot.unitClass === 'none' || slot.unitClass === 'count' ? right.predicate : [])];
  if (spans.length === 0 && tied.length === 0) return right.noun.length + right.predicate.length > 0 ? reading(slot, f, at, [...right.noun, ...right.predicate]) : null;
  return reading(slot, f, at, all, { how: 'inherited', topic: spans, doubt: 'topic' });
}

export const names: readonly NameRule[] = [
  { id: 'name-zip', read: zipped },
  { id: 'name-frequency', read: frequency },
  { id: 'name-multiple', read: multiple },
  { id: 'name-share-of', read: shareOf },
  { id: 'name-counted', read: counted },
  { id: 'name-amount', read: amount },
  { id: 'name-subject', read: subject },
  { id: 'name-topic', read: topic },
];
