/**
 * Names of counted things: `recruit 320 apprentices`, `410 crews trained to row`, `Berths: 12 quays`. In: a slot whose unit is a noun.
 * Out: the noun with the verb that makes it, what goes on behind it, or what stands before it where no verb governs.
 */
import type { Span } from '../../document';
import type { Right } from './complement';
import { goesOnFrom } from './series';
import { sentenceOf } from './sentence';
import { isBehindWith, joinVerb, sharedBehind, sharedVerb } from './shared';
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
import { headBefore, isPronoun, labelOf } from './topic';
import { word } from './phrase';

/** `help 6,000 people to get online`, `there were 410 crews (23%) trained to row`. */
const goneOn = ({ verb, behind, predicate }: Right): readonly Span[] =>
  verb?.tense === 'inf' || behind ? predicate : [];

/** `recruit 320 apprentices`, `the team will double to 16 officers`. */
export function counted(about: Slot): Reading {
  const noun = unitNoun(about.slot);
  if (!has(noun)) return null;
  const whole = [...noun, ...about.right.noun, ...goneOn(about.right)];
  const deed = makes(about.left) ? [] : deedOf(about);
  return has(deed)
    ? reading(about, [...deed, ...whole, ...undone(about)], { topic: noun })
    : byVerb(about, noun, whole);
}

/** `completion of 40 homes was delayed`: not what it would be without the word. */
function undone({ f, right }: Slot): readonly Span[] {
  const [first] = goneOn(right).length > 0 ? [] : right.predicate;
  return first !== undefined && failed.test(f.view.slice(first.start, first.end)) ? [first] : [];
}
const failed =
  /^(?:(?:not|never) |[a-z]+n't |delayed|postponed|deferred|cancell?ed|paused|halted|suspended|withdrawn|abandoned|scrapped|missed|stopped|put (?:back|off|on hold)|late\b|behind|overdue)/;

function byVerb(about: Slot, noun: readonly Span[], whole: readonly Span[]): Reading {
  const { left, right } = about;
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
  (has(about.right.predicate) || about.left.edge === 'number') &&
  /\bwith (?:about |over |more than |only |just )?$/.test(leadOf(about, 16));

/** `£3m for the construction of 26 schools`, `the closure of 12 clinics`: what is done, said as a noun. */
function deedOf(about: Slot): readonly Span[] {
  const lead = leadOf(about, 44);
  const deed = deeds.exec(lead);
  const start = about.slot.start - lead.length + (deed?.index ?? 0);
  return deed?.[1] === undefined ? [] : [{ start, end: start + deed[1].length }];
}
const deeds =
  /\b((?!(?:population|portion|proportion|section|institution|association|organi[sz]ation|combination|collection|selection|department|detachment|fraction|station|nation|generation|mention|option|question|position|element|moment|segment|interval|figure|measure|structure|picture|culture)\b)[a-z]+(?:[ts]ion|ment|val|ure)|purchase|delivery|repair|upgrade|launch|training|planting|building|opening) of (?:(?:an?|at|up|over|more|around|about|some|nearly|least|to|than|further|additional) )*$/;

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
  // `7,215 degrees, among them 402 doctorates`
  const lead = leadTo(about).filter((span) => isPronoun(about.f, span) === null);
  const further = has(lead) ? [] : furtherOf(about);
  if (has(further)) return reading(about, [...noun, ...further], { topic: noun });
  return reading(
    about,
    has(lead) && !has(right.noun) ? [...lead, ...noun] : [...noun, ...right.noun, ...right.predicate],
    { topic: noun },
  );
}

/** Of a counted thing alone: what is said of all in its list, or what it came with (`14 open days with 900 visitors`). */
function furtherOf({ f, at, right }: Slot): readonly Span[] {
  if (has(right.noun) || has(right.predicate)) return [];
  return isBehindWith(f, at) ? headBefore(f, at) : sharedBehind(f, at);
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
