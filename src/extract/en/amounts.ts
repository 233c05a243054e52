/**
 * Names of amounts of money, time and other measures: the verb that makes them and what they are for (`invest £3m in roads`,
 * `45 MW of solar`). In: a slot with a measure. Out: its spans, or nothing where the amount is a change or a level of its subject.
 */
import type { Span } from '../../document';
import type { NumberToken } from '../engine/tokens';
import type { Right } from './complement';
import { isHeldAgainst } from './labelled';
import { word } from './phrase';
import { sentenceOf } from './sentence';
import { joinVerb, sharedVerb } from './shared';
import { has, leadOf, makes, reading, said, verbSpan, withVerb, wordsAt } from './slot';
import type { Reading, Slot } from './slot';
import { headBefore } from './topic';

/** `restore 5,000 hectares`: the measure's own word where nothing else is said. */
function unitWord({ unit, unitClass, digits, end }: NumberToken): Span[] {
  return unit !== null && unitClass !== 'money' && end - unit.length > digits.end
    ? [{ start: end - unit.length, end }]
    : [];
}

const amounts: ReadonlySet<string> = new Set([
  'money',
  'time',
  'mass',
  'length',
  'area',
  'energy',
  'volume',
  'power',
  'data',
]);
/** Words that tie what follows to an amount. */
export const ties = /^(?:of|in|on|into|for|towards|toward|to|from|worth|was|were|has|have|will|is|goes|per|at)$/;

/** Amounts that a verb makes, with what they are for: `invest £3m in roads`, `45 MW of solar`. */
export function amount(about: Slot): Reading {
  const { slot, left, right } = about;
  if (!amounts.has(slot.unitClass)) return null;
  const tied = tiedTo(about);
  if (isPartOf(about, tied)) return reading(about, tied);
  // `savings of £2m were delivered against a plan of £3m`
  if (isHeldAgainst(about)) return null;
  if (left.verb === null) return loneAmount(about, tied);
  if (isSaidOf(about)) return reading(about, right.noun, { topic: right.noun });
  if (!has(left.object) && (makes(left) || left.verb.sense === 'keep' || isRaised(about)))
    return reading(about, [...said(left), ...receiver(about), ...withVerb(about, has(tied) ? tied : madeBy(about))], {
      prefix: verbSpan(about),
    });
  return makes(left) ? madeAmount(about, tied) : null;
}

/** `a deficit of £12m on revenue of £862m`: the revenue is the next one's. */
const isNextsOwn = ({ f, right }: Slot): boolean => {
  const next = f.tokens[right.stop];
  return (
    /^(?:on|against|with)$/.test(right.joint) &&
    next?.kind === 'number' &&
    next.unitClass === 'money' &&
    / of [^a-z ]{0,3}$/.test(f.view.slice(Math.max(f.start, next.start - 8), next.start))
  );
};
const isPartOf = (about: Slot, tied: readonly Span[]): boolean => isIncluded(about) || (has(tied) && isNextPart(about));

/** `£5m is for running costs and £2m for repairs`: another part, for something else. */
const isNextPart = (about: Slot): boolean =>
  about.left.edge === 'number' &&
  /^(?:is|are|was|were) (?:for|to|towards?)$/.test(
    `${word(sentenceOf(about.f), about.left.from)} ${word(sentenceOf(about.f), about.left.from + 1)}`,
  ) &&
  /^(?:for|to|towards?|on)$/.test(about.right.joint) &&
  /(?:,|\band)(?: (?:about|around|over|nearly|another|a further))? [^a-z ]{0,3}$/.test(leadOf(about, 24));

/** Who is given the amount, where it is no mere office: `the Roads Department will receive £4m`. */
function receiver(about: Slot): readonly Span[] {
  const { f, left } = about;
  const [first] = left.subject;
  const isGiven = left.spoken && first !== undefined && /^(?:receiv|get|got)/.test(wordsAt(f, verbSpan(about)[0]));
  return isGiven &&
    wordsAt(f, first)
      .replace(/^(?:the|an?|our|its|their) /, '')
      .includes(' ')
    ? left.subject
    : [];
}

/** `the work, including £9m of repairs, ended` */
const isIncluded = (about: Slot): boolean =>
  about.right.joint === 'of' && /\bincluding (?:an? |about |over |more than |up to )?$/.test(leadOf(about, 24));

const isRaised = (about: Slot): boolean =>
  about.slot.unitClass === 'money' && /^rais/.test(wordsAt(about.f, verbSpan(about)[0]));

/** `a £3m repairs programme`: the noun of which the amount is said. */
const isSaidOf = (about: Slot): boolean =>
  about.slot.unitClass === 'money' &&
  has(about.right.noun) &&
  !has(about.left.object) &&
  !ties.test(about.right.joint) &&
  /\b(?:an?|the|our|its|their|new|this)(?: (?:new|further|extra|additional))? $/.test(leadOf(about, 24));

const tiedTo = (about: Slot): readonly Span[] => (isNextsOwn(about) ? [] : tiedOn(about.right, about.slot));
const tiedOn = (right: Right, { unitClass }: NumberToken): readonly Span[] =>
  ties.test(right.joint) || (right.verb !== null && right.joint !== 'with') || !/^(?:money|time)$/.test(unitClass)
    ? [...right.noun, ...right.predicate]
    : [];

/** An amount made of nothing said: by what stands before an -ing form, else its own measure. */
function madeBy({ slot, f, at, left }: Slot): readonly Span[] {
  if (has(said(left))) return [];
  return left.verb !== null && left.verb.tense === 'ing' ? headBefore(f, at) : unitWord(slot);
}

/** What a body's books come to, and the papers that only tell of it. */
const results = /(?:^| )(?:surplus|deficit|profits?|loss|losses|balance|underspend|overspend|shortfall|gain|turnover)$/;
const papers =
  /\b(?:report|review|audit|survey|study|table|figure|chart|inquiry|enquiry|analysis|data|results|accounts|statement|assessment|research|evidence|forecasts?|records|books)$/;

/** Who returns a surplus has it. */
function toldOf(about: Slot, object: readonly Span[], tied: readonly Span[]): Reading {
  const { f, left } = about;
  const [who] = left.subject;
  const isPaper = who !== undefined && papers.test(wordsAt(f, who));
  const isTheirs = /^(?:show|return)/.test(wordsAt(f, verbSpan(about)[0]));
  const topic = [...(isPaper ? [] : isTheirs ? left.subject : said(left)), ...object];
  return reading(about, [...topic, ...tied], { topic });
}

/** `the fund showed a surplus of £5m`: who tells of it adds nothing, whose it is does; `tenants returned keys worth £4,000` tells none. */
const isResult = (about: Slot, [object, ...more]: readonly Span[]): boolean =>
  object !== undefined &&
  more.length === 0 &&
  about.slot.unitClass === 'money' &&
  tells.test(wordsAt(about.f, verbSpan(about)[0])) &&
  results.test(wordsAt(about.f, object));
const tells = /^(?:report|record|post|show|register|return)(?:s|ed|ing)?$/;

/** `£5m was spent on piers and £3m on lamps`: the object before is the earlier number's. */
function madeAmount(about: Slot, tied: readonly Span[]): Reading {
  const { left } = about;
  const object = left.edge === 'number' && has(tied) ? [] : left.object;
  if (isResult(about, object)) return toldOf(about, object, tied);
  return reading(about, [...withVerb(about, object), ...tied, ...(has(left.object) ? [] : said(left))]);
}

/** `£44.9m: £21m for the new theatre block`. */
function loneAmount(about: Slot, tied: readonly Span[]): Reading {
  const { f, at, left, right } = about;
  if (has(left.object) || !has(tied)) return null;
  const shared = right.verb === null ? sharedVerb(f, at) : null;
  if (shared !== null) return reading(about, joinVerb(shared, tied), { prefix: [shared.span] });
  const goesOn = /^(?:colon|comma|conj|number)$/.test(left.edge);
  return withTopic(about, tied, goesOn ? headBefore(f, at) : []);
}

/** What an amount is for or was done with it, behind what was spoken of before. */
function withTopic(about: Slot, tied: readonly Span[], topic: readonly Span[]): Reading {
  const { f, right } = about;
  if (right.verb === null) return reading(about, [...topic, ...tied], has(topic) ? { topic } : {});
  // `…, of which £3m was spent`
  if (right.verb.passive && / of which [^a-z]{0,3}$/.test(leadOf(about, 14)))
    return reading(about, [...topic, ...tied]);
  // `£5m goes to roads, £3m to schools`: the verb goes on, not what it is for.
  const verb = sentenceOf(f).items[right.verb.main];
  const goes = right.verb.sense !== 'be' && right.verb.sense !== 'have' && verb !== undefined;
  return reading(about, tied, goes ? { topic: [{ start: verb.start, end: verb.end }] } : {});
}
