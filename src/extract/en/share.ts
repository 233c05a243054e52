/**
 * Names of shares: of what (82% of routine jobs, one in five students) and what that did. In: a slot. Out: a reading.
 */
import type { Span } from '../../document';
import { itemAt } from './clause';
import type { Frame } from '../engine/tokens';
import { directionOf } from './change';
import { rightOf, tokenAt } from './complement';
import type { Right } from './complement';
import { word } from './phrase';
import { sentenceOf } from './sentence';
import { groupBeside, hostOf } from './series';
import { isBehindWith } from './shared';
import { has, isPartVerb as isPart, leadOf as slotLead, levelOf, reading, said, unitNoun, withVerb } from './slot';
import type { Reading, Slot } from './slot';
import { isPronoun, headBefore, labelOf } from './topic';

/** `33 out of the county’s 257 parishes`; `33 out of hours visits by 12 nurses` is none. */
const isOutOf = (f: Frame, right: Right): boolean => {
  const whole = f.tokens[right.stop]?.start ?? 0;
  return (
    right.joint === 'out' &&
    right.following === 'of' &&
    /\bout of (?:(?:the|our|its|their|all|these|those|some|about|around|nearly|a total of) )*(?:[a-z]+ ){0,2}(?:[a-z]+['’]s? )?$/.test(
      f.view.slice(Math.max(f.start, whole - 48), whole),
    ) &&
    has(countedAfter(f, right))
  );
};

/** What a share is of: its noun, the one a pronoun stands for, the one counted next. */
function wholeOf({ f, at, right }: Slot): {
  readonly spans: readonly Span[];
  readonly topic: readonly Span[];
  readonly leans: boolean;
} {
  const pronoun = isPronoun(f, right.noun[0]);
  const counted = isOutOf(f, right) ? countedAfter(f, right) : [];
  if (pronoun === null)
    return {
      spans: has(counted) ? counted : has(right.noun) ? right.noun : countedAfter(f, right),
      topic: has(counted) ? counted.slice(0, 1) : levelOf(f, right.noun.slice(0, 1)),
      leans: false,
    };
  const head = headBefore(f, at);
  return { spans: pronoun === undefined ? head : [...head, pronoun], topic: head, leans: true };
}
/** `spend will be capped at 3% of the pay bill`, `wardens solved 17% of thefts`. */
const keptName = (about: Slot, whole: readonly Span[]): readonly Span[] =>
  joined.test(slotLead(about, 40)) || isRiseTold(about) || isHad(about)
    ? whole
    : about.left.verb?.passive === true
      ? [...said(about.left), ...withVerb(about, about.left.object), ...whole]
      : [...withVerb(about, [...about.left.object, ...whole]), ...said(about.left)];
/** `to have 80% of the crews at sea`: what is had says it all. */
const isHad = ({ left, right }: Slot): boolean =>
  left.verb?.sense === 'have' && right.joint === 'of' && !has(left.object);
/** `the firm reported a 7% rise in sales`: of the sales. */
const isRiseTold = (about: Slot): boolean =>
  directionOf(about.right.joint) !== null &&
  /\b(?:report|record|post|register|announc)(?:s|ed|ing)? (?:an? )?(?:about |around |nearly |over )?$/.test(
    slotLead(about, 40),
  );

/** `was accompanied by a 5 point rise in trust`, `the survey showed 86% of crews`: another thing than what it went with, or told it. */
const joined =
  /\b(?:(?:accompanied|followed|offset|matched|driven|helped) by (?:an? )?(?:[a-z]+ )?|(?:show(?:s|ed)?|f(?:ound|inds)|reveal(?:s|ed)) (?:that )?(?:only |just |about |around |over |nearly )?)$/;
const keeps: ReadonlySet<string> = new Set(['make', 'keep', 'have']);
function isShare({ slot: { unitClass }, f, right }: Slot): boolean {
  if ((right.joint === 'of' || isOutOf(f, right)) && /^(?:share|none)$/.test(unitClass)) return true;
  // `a 15 percentage point reduction in spills`
  const isPoint = /^(?:point|score)$/.test(unitClass) && directionOf(right.joint) !== null;
  return (unitClass === 'share' || isPoint) && isSharedNoun(right);
}
/** What the amount is called that a share in brackets says again. */
function hostName({ f, at }: Slot): readonly Span[] {
  const host = hostOf(f, at);
  return (host === null ? undefined : f.named.get(host)) ?? [];
}
/** `82% of routine jobs were finished`, `one in five students was new`, `12% of them First Nations people`. */
export function shareOf(about: Slot): Reading {
  if (!isShare(about)) return null;
  const whole = wholeOf(about);
  const oft = inCases(about);
  if (has(oft)) return reading(about, oft, { topic: oft });
  return has(whole.spans) ? named(about, whole) : null;
}
/** `62% of crews passed, compared with 79% of other crews`: what the share before did, another group did as well. */
function predicateOfGroup({ f, at, right }: Slot): readonly Span[] | null {
  const group = groupBeside(f, at);
  if (group < 0) return null;
  return has(right.predicate) ? right.predicate : rightOf(f, group).predicate;
}
function named(about: Slot, whole: ReturnType<typeof wholeOf>): Reading {
  const { f, left, right } = about;
  const topic = { topic: whole.topic };
  const ofGroup = predicateOfGroup(about);
  if (ofGroup !== null) return reading(about, [...whole.spans, ...ofGroup], topic);
  if (isByItself(about)) return reading(about, [...whole.spans, ...right.predicate], topic);
  const hosted = hostName(about);
  if (has(hosted) && !whole.leans) return reading(about, [...hosted, ...whole.spans], { topic: hosted });
  if (left.verb === null)
    return reading(
      about,
      [
        ...leadOf(about, whole.leans),
        ...whole.spans,
        ...(has(right.predicate) ? right.predicate : sharedPredicate(f, right)),
      ],
      topic,
    );
  if (has(right.predicate) || averaged.test(slotLead(about, 20)))
    return reading(about, [...whole.spans, ...right.predicate], topic);
  if (isPartOfThat(about)) return reading(about, [...headBefore(f, about.at), ...whole.spans], topic);
  if (keeps.has(left.verb.sense)) return reading(about, keptName(about, whole.spans), topic);
  return reading(about, [...(has(left.object) ? left.object : said(left)), ...whole.spans], topic);
}
/** `repairs were attended within a day in 99% of cases`: of what is done so often. */
function inCases({ f, at, left, right }: Slot): readonly Span[] {
  const { s, k } = itemAt(f, at);
  if (left.verb === null || left.spoken || right.joint !== 'of' || !/^(?:in|on)$/.test(word(s, k - 1))) return [];
  if (!cases.test(right.following)) return [];
  const [first, last] = [s.items[left.verb.main], s.items[k - 2]];
  const verb =
    first === undefined || last === undefined || left.verb.sense === 'be'
      ? []
      : [{ start: first.start, end: last.end }];
  return has(left.subject) && isPronoun(f, left.subject[0]) === null ? [...left.subject, ...verb] : [];
}
const cases = /^(?:cases|instances|occasions)$/;
const isByItself = (about: Slot): boolean => isRiseLed(about) || isWith(about);
/** `a good year, with 77% of works showing progress`; not `dealt with 77% of calls`. */
const isWith = ({ f, at, right }: Slot): boolean => right.joint === 'of' && isBehindWith(f, at);

/** `which led to a 28% increase in visits`, `this represents a 9% fall in waste`: of what it says itself, not of what it came from. */
const isRiseLed = (about: Slot): boolean =>
  directionOf(about.right.joint) !== null && about.right.following === 'in' && led.test(slotLead(about, 56));
const led =
  /\b(?:(?:led|leads?|leading|contribut(?:ed|es?|ing)|equat(?:ed|es?|ing)|amount(?:ed|s|ing)?) to|result(?:ed|s|ing)? in|represent(?:ed|s|ing)?|demonstrat(?:ed|es?|ing)|means|meant|(?:this|which|that|it) (?:is|was)|with|caused|causing) (?:an? )?(?:about |around |nearly |almost |over |approximately |more than |an? )*$/;

/** `at its highest, with an average of 86% of trains on time` */
const averaged = /\bwith an? (?:average|mean) of $/;
/** `reached £40m, representing 22% of income` */
const isPartOfThat = (about: Slot): boolean =>
  isPart(about) && about.left.verb?.tense === 'ing' && !has(about.left.object) && !has(about.left.subject);
/** `trained 9,200 farmers (59% women, 22% youth)`: what was counted before the bracket. */
function hostOfParts(f: Frame, at: number): readonly Span[] {
  const open = openOf(f, at);
  const [mark, host] = [f.tokens[open], f.tokens[open - 1]];
  return mark !== undefined && host?.kind === 'number' && host.unitClass === 'count' && mark.start - host.end < 2
    ? (f.topics.get(open - 1) ?? [])
    : [];
}
/** The bracket a token stands in, or -1. */
function openOf(f: Frame, at: number): number {
  const level = f.depth[at] ?? 0;
  for (let i = at - 1; level > 0 && i > at - 12 && i > 0; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'mark' && (f.depth[i] ?? 0) < level) return token.mark === 'open' ? i : -1;
  }
  return -1;
}
/** What stands before a share without a verb; a share alone behind a comma goes on from the thing before. */
function leadOf({ f, at, left, right }: Slot, leans: boolean): readonly Span[] {
  const isBare = !has(left.object) && !has(right.predicate);
  const hosts = !isBare || leans || right.joint === 'of' ? [] : hostOfParts(f, at);
  if (has(hosts)) return hosts;
  if (left.edge === 'colon' && isBare) return labelOf(f, at);
  const alone = !leans && isBare && (left.edge === 'comma' || left.edge === 'conj');
  return alone ? headBefore(f, at) : left.object;
}
/** `58% of staff and 74% of residents had been vaccinated`: the predicate of the next share. */
function sharedPredicate(f: Frame, right: Right): readonly Span[] {
  const s = sentenceOf(f);
  if (word(s, right.end) !== 'and') return [];
  for (let i = right.end + 1; i < right.end + 5; i++) {
    const token = f.tokens[tokenAt(s, i)];
    if (token !== undefined && token.kind === 'number')
      return token.unitClass === 'share' ? rightOf(f, tokenAt(s, i)).predicate : [];
  }
  return [];
}
/** `three of our 12 performance measures are met`: the noun of the number that follows, and what is said of it. */
function countedAfter(f: Frame, right: Right): readonly Span[] {
  const token = f.tokens[right.stop];
  if (token === undefined || token.kind !== 'number') return [];
  const noun = unitNoun(token);
  // `58% of the 640 GWh of electricity`
  const next = rightOf(f, right.stop);
  if (has(noun)) return [...noun, ...next.noun, ...next.predicate];
  // `38% of the £46m appeal has been funded`
  return next.joint === 'of' ? next.noun : token.unitClass === 'money' ? [...next.noun, ...next.predicate] : noun;
}
const changing = /^(?:increase|rise|growth|decrease|reduction|fall|drop|decline|improvement|gain|uplift)$/;
/** A share directly before its noun: `one in five students`, `100% renewable electricity`; not `30% by …`. */
function isSharedNoun(right: Right): boolean {
  if (
    !has(right.noun) ||
    /^(?:of|in|by|at|for|to|from|on|with|since|over|as|during|than|vs|per|and|or|year|this|last|next|each|higher|lower|below|above|up|down|did|do|does|is|was|are|were|will|across|under|within|have|has|now|had|after|target|goal|ceiling|limit|cap|threshold|standard|tolerance|requirement|online)$/.test(
      right.joint,
    )
  )
    return false;
  // `a 4% rise year on year`, `a 4% rise over the figures for 2019`: of what is spoken of.
  return !(changing.test(right.joint) && /^(?:year|on|over|compared|since|versus)$/.test(right.following));
}
