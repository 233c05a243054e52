/**
 * Names of counted things: `recruit 320 apprentices`, `410 crews trained to row`, `Berths: 12 quays`. In: a slot whose unit is a noun.
 * Out: the noun with the verb that makes it, what goes on behind it, or what stands before it where no verb governs.
 */
import type { Span } from '../../document';
import type { Right } from './complement';
import { goesOnFrom } from './series';
import { sentenceOf } from './sentence';
import { joinVerb, sharedVerb } from './shared';
import {
  has,
  leadOf,
  makes,
  objectOrSubject,
  reading,
  said,
  touches,
  unitNoun,
  verbSpan,
  withVerb,
  wordsAt,
} from './slot';
import type { Reading, Slot } from './slot';
import { headBefore, labelOf } from './topic';
import { word } from './phrase';

/** `help 6,000 people to get online`, `there were 410 crews (23%) trained to row`. */
const goneOn = ({ verb, behind, predicate }: Right): readonly Span[] =>
  verb?.tense === 'inf' || behind ? predicate : [];

/** `recruit 320 apprentices`, `the team will double to 16 officers`. */
export function counted(about: Slot): Reading {
  const { slot, left, right } = about;
  const noun = unitNoun(slot);
  if (!has(noun)) return null;
  const whole = [...noun, ...right.noun, ...goneOn(right)];
  // `from 12 yards to 30 yards`: called what the earlier level is.
  if (left.verb === null) return goesOnFrom(about.f, about.at) ? null : verbless(about, noun);
  if (isBeside(about)) return reading(about, [...noun, ...right.noun, ...right.predicate], { topic: noun });
  if (makes(left) || touches(about))
    return reading(about, [...said(left), ...withVerb(about, [...left.object, ...whole])], {
      topic: noun,
      prefix: verbSpan(about),
    });
  const lead = left.verb.sense === 'be' && isThere(about) ? [] : objectOrSubject(left);
  if (!has(lead)) return reading(about, whole, { topic: noun });
  const own = /^(?:change|level)$/.test(left.verb.sense) || isSaid(about, lead, noun) ? [] : noun;
  return reading(about, [...lead, ...own, ...right.noun], { topic: lead });
}

/** `was rated good, with 11 piers lit` */
const isBeside = (about: Slot): boolean =>
  has(about.right.predicate) && /\bwith (?:about |over |more than |only |just )?$/.test(leadOf(about, 16));

/** `the number of visits was 6,656 visits` */
const isSaid = ({ f }: Slot, lead: readonly Span[], noun: readonly Span[]): boolean =>
  wordsAt(f, lead[lead.length - 1]).endsWith(wordsAt(f, noun[0]));

const isThere = ({ f, left }: Slot): boolean =>
  left.verb !== null && word(sentenceOf(f), left.verb.first - 1) === 'there';

function verbless(about: Slot, noun: readonly Span[]): Reading {
  const { left, right } = about;
  const shared = has(left.object) || has(right.predicate) ? null : sharedVerb(about.f, about.at);
  if (shared !== null)
    return reading(about, joinVerb(shared, [...noun, ...right.noun]), { topic: noun, prefix: [shared.span] });
  if (!has(left.object) && isGrown(about))
    return reading(about, [...headBefore(about.f, about.at), ...noun, ...right.noun], { topic: noun });
  const lead = leadTo(about);
  return reading(
    about,
    has(lead) && !has(right.noun) ? [...lead, ...noun] : [...noun, ...right.noun, ...right.predicate],
    { topic: noun },
  );
}

/** `the team will double to 16 officers`: the level of what grows. */
function isGrown(about: Slot): boolean {
  const { f, at } = about;
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'number')
      return (
        (token.change !== null || (token.unitClass === 'share' && leadsTo.test(leadOf(about, 20)))) && !f.refused.has(i)
      );
  }
  return false;
}
/** `grew by 8% to over 700 plans` */
const leadsTo = / to (?:[a-z]+ ){0,2}$/;

/** What stands before a counted thing that no verb governs; behind a colon, where it says nothing more, the label. */
function leadTo({ f, at, left, right }: Slot): readonly Span[] {
  const isAlone = !has(left.object) && !has(right.noun) && !has(right.predicate);
  if (left.edge === 'colon') return isAlone ? labelOf(f, at) : left.object;
  return has(right.predicate) ? [] : left.object;
}
