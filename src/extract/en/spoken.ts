/**
 * How an English sentence speaks of its number: the tense of the verb that governs it, whether that is near, may only describe its
 * noun, sets money aside or could be a command as well as a past. In: slot, frame. Out: that, or null where no verb speaks of it.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { itemAt, leftOf } from './clause';
import type { Left } from './clause';
import { rightOf } from './complement';
import { depthAt, markAt } from './items';
import { verbOf } from './lexicon';
import { word } from './phrase';
import { isIntent } from './purpose';
import { groupsBetween } from './sentence';
import type { Sentence, Tense, VerbGroup } from './sentence';

/** Items a governing verb may stand before its number. */
const reachBack = 60;

/** Item behind the last colon or semicolon before the number: no verb governs across it. */
function wallBefore(s: Sentence, k: number): number {
  const level = depthAt(s.items, k);
  for (let i = k - 1; i >= 0 && k - i < reachBack; i--) {
    const mark = depthAt(s.items, i) === level ? markAt(s.items, i) : null;
    // `waits will fall to 7%; absence to 4%`: the verb is left out.
    if (mark === 'colon' || (mark === 'semicolon' && word(s, k - 1) !== 'to')) return i + 1;
  }
  return Math.max(0, k - reachBack);
}

/** The finite group that governs: own, else an earlier one of the sentence where own is none or an infinitive or -ing. */
function governing(s: Sentence, k: number, left: Left): VerbGroup | null {
  const own = left.verb;
  if (own !== null && !leans(own, left)) return own;
  const groups = groupsBetween(s, wallBefore(s, k), own === null ? k : own.first);
  const earlier = groups
    .filter(
      (group) => group.tense !== 'inf' && group.tense !== 'ing' && !/^(?:who|which)$/.test(word(s, group.first - 1)),
    )
    .pop();
  if (earlier === undefined) return behindMeans(s, k, own) ?? own;
  if (own !== null && own.tense === 'inf' && earlier.tense === 'present' && earlier.sense !== 'intend') return own;
  return own !== null && tellsAfter(s, own, earlier) ? { ...own, loose: false } : earlier;
}

/** `By training 40 wardens, we cut spills`: it speaks as the clause behind. */
function behindMeans(s: Sentence, k: number, own: VerbGroup | null): VerbGroup | null {
  if (own?.tense !== 'ing' || !/^(?:by|through|after|while)$/.test(word(s, own.first - 1))) return null;
  const next = s.groups.find(({ first, tense }) => first > k && !/^(?:inf|ing)$/.test(tense));
  const isNear = next !== undefined && next.first < k + 16 && /^(?:past|future)$/.test(next.tense);
  if (!isNear) return null;
  return !next.loose || /^(?:we|they|it)$/.test(word(s, next.first - 1)) ? { ...next, loose: false } : null;
}

/** `planned to open 4 hubs but opened 3`: what was meant, then what was done. */
const tellsAfter = (s: Sentence, own: VerbGroup, { tense, sense, main }: VerbGroup): boolean =>
  own.loose &&
  tense === 'past' &&
  sense === 'intend' &&
  word(s, main + 1) === 'to' &&
  (/^(?:and|but)$/.test(word(s, own.first - 1)) || markAt(s.items, own.first - 1) === 'comma');

/** An infinitive, an -ing form or a participle without a subject takes its tense from the verb before it. */
const leans = (own: VerbGroup, left: Left): boolean =>
  own.tense === 'inf' || own.tense === 'ing' || (own.loose && left.subject.length === 0);

export interface Spoken {
  readonly tense: Tense;
  readonly near: boolean;
  /** A form in -ed that may only describe its noun. */
  readonly loose: boolean;
  /** Money set aside. */
  readonly grants: boolean;
  /** A form that is base and past alike: `Cut waste by 10%`, `Put 40 staff in post`. */
  readonly either?: boolean;
  /** `By the end of the year we had let 40`: over, whatever `by` says. */
  readonly had?: boolean;
}

/** `so that no pupil waits`, `ensure that all homes have`: what is meant to be. */
function isMeant(s: Sentence, { tense, first }: VerbGroup): boolean {
  if (tense !== 'present') return false;
  for (let i = first - 1; i > first - 12 && i > 0; i--)
    if (word(s, i) === 'that') return /^(?:so|ensure|ensuring|guarantee)$/.test(word(s, i - 1));
  return false;
}

/** `320 staff, including 190 women, were trained`: the verb behind, where none stands before. */
function predicateAfter(s: Sentence, k: number): VerbGroup | null {
  for (let i = k + 1; i < k + 16 && i < s.items.length; i++) {
    if (/^(?:semicolon|colon)$/.test(markAt(s.items, i) ?? '') || word(s, i) === 'that') return null;
    const group = s.groupAt.get(i);
    if (
      group !== undefined &&
      !group.loose &&
      /^(?:past|future)$/.test(group.tense) &&
      !/^(?:who|which)$/.test(word(s, i - 1))
    )
      return depthAt(s.items, i) <= depthAt(s.items, k) ? group : null;
  }
  return null;
}

const isPerfect = (s: Sentence, { first, main }: VerbGroup): boolean => main > first && word(s, first) === 'had';

/** The predicate behind a number; `a further cut of 15 points is needed` asks for it. */
function spokenBehind(s: Sentence, right: VerbGroup): Spoken {
  const isAsked = right.tense === 'present' && /^(?:needed|required)$/.test(word(s, right.main));
  const tense = isProposed(s, right) ? 'future' : isAsked || isMeant(s, right) ? 'inf' : right.tense;
  return {
    tense,
    near: true,
    loose: right.loose && tense === right.tense,
    grants: isGrant(s, right),
    had: isPerfect(s, right),
  };
}

/** `£4m is proposed for roads`, `was proposed for roads`: put forward; `a rise was proposed and rejected` is history. */
const isProposed = (s: Sentence, { main, tense }: VerbGroup): boolean =>
  word(s, main) === 'proposed' &&
  (tense === 'present' ? word(s, main + 1) !== 'by' : /^(?:for|to|as|towards?)$/.test(word(s, main + 1)));

/** `£4m has been allocated for roads`: in a plan that money is still to be spent. */
const isGrant = (s: Sentence, { main }: VerbGroup): boolean =>
  /^(?:allocated|earmarked|appropriated|apportioned|ring-?fenced|budgeted)$/.test(word(s, main)) ||
  `${word(s, main)} ${word(s, main + 1)}` === 'set aside' ||
  /^(?:been|is|are) provided$/.test(`${word(s, main - 1)} ${word(s, main)}`);
const finding =
  /^(?:want|wish|hope|seem|appear|tend|happen|claim|like|prefer|choose|found|thought|said|known|felt|seen|shown|believed|reported|considered|deemed|judged|assessed|likely|unlikely|able|unable|keen|happy|ready)$/;

/** `90% of plans to be reviewed`, `75% of crews to have a licence`: asked for, where no verb of the sentence says more. */
function isAskedOf(s: Sentence, k: number): boolean {
  const [first, ...more] = s.groups.filter((group) => group.first > k && group.first < k + 16);
  return (
    first?.tense === 'inf' &&
    // `learners want to have`, `sites thought to have`, `likely to be`: no asking.
    !finding.test(word(s, first.first - 1)) &&
    /^(?:be|have)$/.test(word(s, first.first + 1)) &&
    [...s.groups.filter((group) => group.first < k), ...more].every(
      ({ tense, loose }) => loose || /^(?:inf|ing)$/.test(tense),
    )
  );
}

const aims = /^(?:aims?|targets?|goals?|ambitions?|objectives?)$/;

/** `Our aim is satisfaction of 86%, complaints answered within 10 days`: until another verb says something of its own. */
function isAimSaid(s: Sentence, k: number): boolean {
  const said = groupsBetween(s, wallBefore(s, k), k).filter(
    ({ tense, loose }) => !loose && /^(?:past|present|future)$/.test(tense),
  );
  const last = said.pop();
  return last?.tense === 'present' && /^(?:is|are)$/.test(word(s, last.first)) && aims.test(word(s, last.first - 1));
}

function byVerb(f: Frame, at: number): Spoken | null {
  const { s, k } = itemAt(f, at);
  const left = leftOf(f, at);
  if (left.verb !== null && isIntent(s, left.verb)) return { tense: 'inf', near: true, loose: false, grants: false };
  const right = left.verb === null ? rightOf(f, at).verb : null;
  // `spent £2m on piers and £1m to light them`: what it is for tells no tense where a verb does.
  if (right !== null && right.tense !== 'inf') return spokenBehind(s, right);
  return left.verb === null && right === null && isAskedOf(s, k) ? command : bySentence(s, k, { left, right });
}

/** `thefts continue to be low`: how it is; `will continue to`, `continue to keep` are asked for. */
const keepsOn = (s: Sentence, { tense, first }: VerbGroup): boolean =>
  tense === 'inf' &&
  /^(?:continues?|tends?|appears?|seems?)$/.test(word(s, first - 1)) &&
  first > 1 &&
  !/^(?:will|shall|should|must|to|and|we|not|may|can)$/.test(word(s, first - 2)) &&
  !aims.test(word(s, first - 2)) &&
  (/^(?:be|have|stand|account)$/.test(word(s, first + 1)) ||
    (word(s, first + 1) === 'run' && /^(?:at|above|below|over|under)$/.test(word(s, first + 2))));

/** What other verbs of the sentence say. */
function bySentence(s: Sentence, k: number, { left, right }: { left: Left; right: VerbGroup | null }): Spoken | null {
  if (isAimSaid(s, k)) return command;
  const group = governing(s, k, left) ?? right ?? predicateAfter(s, k);
  if (group !== null && keepsOn(s, group)) return { tense: 'present', near: true, loose: false, grants: false };
  return group === null ? null : spokenBefore(s, group, left);
}

/** `Cut noise by 12%`: a command or what was done. */
const isEither = (s: Sentence, { tense, main, sense }: VerbGroup): boolean =>
  tense === 'base' && sense !== 'intend' && verbOf(word(s, main))?.forms.has('past') === true;

function spokenBefore(s: Sentence, group: VerbGroup, left: Left): Spoken {
  // `has committed £780m`, `plans to open`: what is intended is ahead; `planned to recruit 120, recruited 95`: or was.
  const meant =
    group.sense === 'intend' &&
    (group.tense !== 'past' ||
      /^(?:has|have)$/.test(word(s, group.first)) ||
      /^(?:committed|pledged|promised|agreed|proposed|planned|expected|intended|aimed|hoped|scheduled|projected) to$/.test(
        `${word(s, group.main)} ${word(s, group.main + 1)}`,
      ));
  return {
    tense: meant ? 'future' : isMeant(s, group) ? 'inf' : group.tense,
    near: left.verb !== null,
    // `Adapted 66 homes`: at its head a line says what was done.
    loose: group.loose && !meant && group.first > 0 && !(left.spoken && left.subject.length > 0),
    grants: isGrant(s, group),
    either: isEither(s, group),
    had: isPerfect(s, group),
  };
}

/** A command where it opens the sentence: `Treble the amount generated`. */
const isCommand = (slot: NumberToken, f: Frame, at: number): boolean =>
  slot.change !== null &&
  /^(?:halve|double|treble|triple|quadruple)$/.test(f.view.slice(slot.start, slot.end)) &&
  itemAt(f, at).k === 0;
const command: Spoken = { tense: 'base', near: true, loose: false, grants: false };

/** `thefts more than doubled, from 14 to 31`: the verb is a number itself; `a target of doubled output, 400 units` has none. */
function isMultiplied(f: Frame, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 6; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'number' && token.change !== null)
      return (
        /(?:bl|alv|pl)ed$/.test(f.view.slice(token.start, token.end)) &&
        !/\b(?:of|for|with|the|an?|our|its|their|need|want) $/.test(
          f.view.slice(Math.max(f.start, token.start - 8), token.start),
        )
      );
    if (token?.kind === 'mark' && token.mark !== 'comma') return false;
  }
  return false;
}
const multiplied: Spoken = { tense: 'past', near: true, loose: true, grants: false };

export const spokenOf = (slot: NumberToken, f: Frame, at: number): Spoken | null =>
  isCommand(slot, f, at) ? command : (byVerb(f, at) ?? (isMultiplied(f, at) ? multiplied : null));
