/**
 * Target or actual, by how an English sentence speaks of its number: baselines and `now`, words for a target, the tense of its verb,
 * the side its time lies on. In: slot, frame, scene. Out: the kind and its rule, or null where heading and article decide.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import type { LanguagePack, SlotScene } from '../pack';
import { isAimed, isReached, isState } from './aim';
import { isBudget } from './outline';
import { itemAt, leftOf } from './clause';
import { rightOf } from './complement';
import { word } from './phrase';
import type { Left } from './clause';
import { directionOfTime, yearIn } from './direction';
import type { Direction } from './direction';
import { depthAt, markAt } from './items';
import { verbOf } from './lexicon';
import { groupsBetween } from './sentence';
import type { Sentence, Tense, VerbGroup } from './sentence';
import { isIntent } from './purpose';
import { isBaseline } from './series';

/** Items a governing verb may stand before its number. */
const reachBack = 60;

type Told = NonNullable<ReturnType<NonNullable<LanguagePack['kind']>>>;

const target = (rule: string): Told => ({ kind: 'target', rule });
const actual = (rule: string): Told => ({ kind: 'actual', rule });

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
  if (
    earlier === undefined ||
    (own !== null && own.tense === 'inf' && earlier.tense === 'present' && earlier.sense !== 'intend')
  )
    return own;
  return own !== null && tellsAfter(s, own, earlier) ? { ...own, loose: false } : earlier;
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

interface Spoken {
  readonly tense: Tense;
  readonly near: boolean;
  /** A form in -ed that may only describe its noun. */
  readonly loose: boolean;
  /** Money set aside. */
  readonly grants: boolean;
  /** A form that is base and past alike: `Cut waste by 10%`, `Put 40 staff in post`. */
  readonly either?: boolean;
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

/** The predicate behind a number; `a further cut of 15 points is needed` asks for it. */
function spokenBehind(s: Sentence, right: VerbGroup): Spoken {
  const isAsked = right.tense === 'present' && /^(?:needed|required)$/.test(word(s, right.main));
  const tense = isProposed(s, right) ? 'future' : isAsked || isMeant(s, right) ? 'inf' : right.tense;
  return { tense, near: true, loose: right.loose && tense === right.tense, grants: isGrant(s, right) };
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
/** `so far we have set aside £4m`: done, plan or not. */
const soFar =
  /\b(?:so far|already|to date|previously|previous|originally|initially|last year|in the past|former|underspent|overspent|unspent|(?:was|were|been) (?:fully |all |never )?(?:spent|used|paid|cut|lost|withdrawn|returned))\b/;
const isSoFar = ({ end }: NumberToken, f: Frame): boolean =>
  soFar.test(f.view.slice(f.start, Math.min(f.end, end + 80)));

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

/** What other verbs of the sentence say. */
function bySentence(s: Sentence, k: number, { left, right }: { left: Left; right: VerbGroup | null }): Spoken | null {
  if (isAimSaid(s, k)) return command;
  const group = governing(s, k, left) ?? right ?? predicateAfter(s, k);
  return group === null ? null : spokenBefore(s, group, left);
}

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
  };
}

/** What the words directly beside the number say. */
function toldBeside(f: Frame, at: number): Told | null {
  const aimed = isAimed(f, at);
  // `against a 3% ceiling` is no earlier level.
  if (isBaseline(f, at) && !aimed) return actual('kind-baseline');
  if (isReached(f, at)) return actual('kind-now');
  if (aimed) return target('kind-aimed');
  return isState(f, at) ? actual('kind-now') : null;
}

/** A command where it opens the sentence: `Treble the amount generated`. */
const isCommand = (slot: NumberToken, f: Frame, at: number): boolean =>
  slot.change !== null &&
  /^(?:halve|double|treble|triple|quadruple)$/.test(f.view.slice(slot.start, slot.end)) &&
  itemAt(f, at).k === 0;
const command: Spoken = { tense: 'base', near: true, loose: false, grants: false };

export function kind(slot: NumberToken, f: Frame, at: number, scene: SlotScene): Told | null {
  const beside = toldBeside(f, at);
  if (beside !== null) return beside;
  const spoken = isCommand(slot, f, at) ? command : byVerb(f, at);
  const placed = placedAt(scene);
  if (isBudgeted(slot, f, { spoken, placed })) return byMode(slot, f, scene);
  // Under a report's title or heading what could be a command was done.
  if (spoken?.either === true && isReported(placed)) return actual('kind-tense');
  const told = spoken === null ? null : bySpoken(spoken, placed, { isToCome: isAhead(slot, f), isFor: isForIt(f, at) });
  if (told !== null) return told;
  if (placed.side !== null) return bySide(placed);
  return spoken?.tense === 'present' ? byPresent(slot, f, at, scene) : around(slot, f, scene);
}

const around = (slot: NumberToken, f: Frame, scene: SlotScene): Told | null =>
  byMode(slot, f, scene) ?? heldTo(slot, f);

/** `Completion rate: 88% (previous year: 84%; target: 90%)`: held to another figure it is how things are. */
const heldTo = (slot: NumberToken, f: Frame): Told | null =>
  /^ ?\((?:[^()]{0,40}[;,] ?)?(?:target|previous|prior|last year|baseline|planned|20\d\d)\b[^()]*\d/.test(
    f.view.slice(slot.end, Math.min(f.end, slot.end + 80)),
  )
    ? actual('kind-now')
    : null;

/** What is so now; `the budget provides £4m for roads` says what is to be spent. */
function byPresent(slot: NumberToken, f: Frame, at: number, scene: SlotScene): Told | null {
  if (slot.unitClass === 'money') return isOfBudget(f, at) ? target('kind-aimed') : byMode(slot, f, scene);
  const isHeaded = scene.context.modeRule === 'kind-heading' && !isNoPlan(slot, f, scene);
  return slot.missing || isHeaded ? byMode(slot, f, scene) : actual('kind-present');
}

/** A budget or its estimates that give; `the budget has a gap of £4m`, `stands at £4m` tell what is. */
function isOfBudget(f: Frame, at: number): boolean {
  const { verb, subject } = leftOf(f, at);
  const last = subject[subject.length - 1];
  return (
    verb?.tense === 'present' &&
    /^(?:provide|allocate|include|earmark|set|propose|give|commit|make|contain|dedicate|put|assign|reserve)/.test(
      word(itemAt(f, at).s, verb.main),
    ) &&
    last !== undefined &&
    /(?:^| )(?:budget|budget estimates)$/.test(f.view.slice(last.start, last.end))
  );
}

/** `34 depots built over the next three years` */
const isAhead = ({ end }: NumberToken, f: Frame): boolean =>
  /^(?!.{0,60} (?:and|with|but|while) )[^.;,]{0,60} (?:over|within|in|during|across) the (?:next|coming) (?:[a-z\d]+ )?(?:years?|months?|weeks?|quarters?|terms?|decade)\b/.test(
    f.view.slice(end, Math.min(f.end, end + 100)),
  );

/** `secured funds to open 12`; `were able to cut waits to 14 days` tells what was done. */
function isForIt(f: Frame, at: number): boolean {
  const { verb } = leftOf(f, at);
  return (
    verb?.tense === 'inf' &&
    !/^(?:able|managed|helped|enough|allowed|enabled)$/.test(word(itemAt(f, at).s, verb.first - 1))
  );
}

/** Which side the time lies on; `by 2023` in `Plan 2030` is a step on the way. */
function bySide({ side, isBy, scene: { context } }: Placed): Told {
  const isStep = isBy && context.mode === 'plan' && context.articleTime?.from === null;
  return side === 'ahead' || isStep ? target('kind-ahead') : actual('kind-behind');
}

function placedAt(scene: SlotScene): Placed {
  const { time, context } = scene;
  return {
    side: time === null ? null : directionOfTime(time.time, context),
    isBy: time !== null && time.time.relation === 'by',
    scene,
  };
}

interface Placed {
  readonly side: Direction;
  readonly isBy: boolean;
  readonly scene: SlotScene;
}

/** `will rise to 40 in 2025`, in a paper that speaks of 2025. */
const isOwnYear = ({ scene: { time, context } }: Placed): boolean =>
  context.year !== null && yearIn(time?.time.to) === context.year;

/** What a verb's tense says, unless the time it stands with contradicts. */
function bySpoken(spoken: Spoken, placed: Placed, words: { isToCome: boolean; isFor: boolean }): Told | null {
  if (/^(?:future|base|inf)$/.test(spoken.tense))
    return placed.side === 'behind' && !placed.isBy && !spoken.near && !(spoken.tense === 'future' && isOwnYear(placed))
      ? actual('kind-behind')
      : target('kind-tense');
  if (spoken.tense !== 'past') return null;
  if (!spoken.loose) return firmly(placed, words.isFor);
  return words.isToCome ? target('kind-ahead') : loosely(placed);
}

/** Under a report's title or heading, of no time to come. */
const isReported = ({ side, scene: { context } }: Placed): boolean =>
  side !== 'ahead' && context.mode === 'summary' && /^kind-(?:heading|mode-title)$/.test(context.modeRule);

/** Under a plan's title or heading, of no time that is over. */
const isBudgeted = (
  slot: NumberToken,
  f: Frame,
  {
    spoken,
    placed: {
      side,
      scene: { context },
    },
  }: { spoken: Spoken | null; placed: Placed },
): boolean =>
  slot.unitClass === 'money' &&
  spoken?.grants === true &&
  spoken.tense === 'past' &&
  side !== 'behind' &&
  !isSoFar(slot, f) &&
  context.mode === 'plan' &&
  /^kind-(?:heading|mode-title)$/.test(context.modeRule);

/** `We secured funds to open 12 yards by March`: of an undated paper what they are for lies ahead. */
function firmly({ side, isBy, scene: { context } }: Placed, isFor: boolean): Told {
  const isDated = context.articleTime !== null || context.year !== null;
  return isBy && (isDated ? side === 'ahead' : isFor) ? target('kind-ahead') : actual('kind-tense');
}

/** `complaints answered on time`: a target under a plan's heading or before a deadline, else done. */
function loosely(placed: Placed): Told {
  const { context } = placed.scene;
  if (placed.side !== null) return bySide(placed);
  return context.mode === 'plan' && context.modeRule === 'kind-heading' ? target('kind-heading') : actual('kind-tense');
}

/** `Our budget` over `the service has 40 staff`, or within a report: the heading plans no more than money, if that. */
const isNoPlan = ({ unitClass }: NumberToken, f: Frame, { context }: SlotScene): boolean =>
  context.modeRule === 'kind-heading' &&
  context.mode === 'plan' &&
  context.modeFrom !== null &&
  (unitClass !== 'money' || context.titleMode === 'summary') &&
  isBudget(f.view, context.modeFrom);

function byMode(slot: NumberToken, f: Frame, scene: SlotScene): Told | null {
  const { context } = scene;
  const isOpen = context.mode === 'mixed' || context.mode === 'unknown' || isNoPlan(slot, f, scene);
  const mode = isOpen ? context.articleMode : context.mode;
  if (mode === 'plan') return target(context.modeRule);
  return mode === 'summary' ? actual(context.modeRule) : null;
}
