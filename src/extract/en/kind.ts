/**
 * Target or actual, by how an English sentence speaks of its number: baselines and `now`, words for a target, the tense of its verb (spoken.ts),
 * the side its time lies on. In: slot, frame, scene. Out: the kind and its rule, or null where heading and article decide.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import type { LanguagePack, SlotScene } from '../pack';
import { isAimed, isReached, isState } from './aim';
import { itemAt, leftOf } from './clause';
import { directionOfTime, yearIn } from './direction';
import type { Direction } from './direction';
import { isBudget } from './outline';
import { word } from './phrase';
import { isBaseline } from './series';
import { spokenOf } from './spoken';
import type { Spoken } from './spoken';

type Told = NonNullable<ReturnType<NonNullable<LanguagePack['kind']>>>;

const target = (rule: string): Told => ({ kind: 'target', rule });
const actual = (rule: string): Told => ({ kind: 'actual', rule });

/** `so far we have set aside £4m`: done, plan or not; `£1m more than last year` only compares. */
const soFar =
  /(?<!\b(?:than|from|on|over|above|below|against|with|to|exceeding) (?:(?:the|our|its|their|that|those|in|of) ){0,3}|\((?:in )?)\b(?:so far|already|to date|previously|previous|originally|initially|last year|in the past|former|underspent|overspent|unspent|(?:was|were|been) (?:fully |all |never )?(?:spent|used|paid|cut|lost|withdrawn|returned))\b/;
/** `£4m has been set aside for lamps and £1m was spent on plans`: of each its own. */
const nextSum = /(?:,| and| but| while)(?: and| but)? [£$€₹]\d/;
const isSoFar = ({ start, end }: NumberToken, f: Frame): boolean =>
  soFar.test(
    f.view.slice(f.start, end) +
      f.view
        .slice(end, Math.min(f.end, end + 80))
        .split(nextSum, 1)
        .join(''),
  ) ||
  /\b(?:previous|former|previously|originally|initially|last year['’]s) (?:at |only )?$/.test(
    f.view.slice(Math.max(f.start, start - 24), start),
  );

/**
 * `at least 25% by July 2026 (2025: 17%)`: alone in a bracket, how it was in a year before one that the sentence or the paper names; `by 2030
 * (2026: 10%)` in a plan for 2025 and `(2026: 200; 2028: 500)` are steps on the way.
 */
function isEarlierYear({ start, end }: NumberToken, f: Frame, context: SlotScene['context']): boolean {
  const { year } = context;
  const own = bracketYear.exec(f.view.slice(Math.max(f.start, start - 32), start));
  if (own === null || !/^(?![^()]*\b20\d\d)[^()]{0,60}\)/.test(f.view.slice(end, Math.min(f.end, end + 62))))
    return false;
  const said = Number(own[1]);
  if (year !== null && said !== year) return said < year;
  return (
    isBeforePlan(said, context) ||
    f.tokens.some((token) => token.kind === 'time' && (yearIn(token.time.to) ?? 0) > said)
  );
}
/** `(2025: 71%)` in the plan for 2025/26. */
const isBeforePlan = (said: number, { titleMode, year, articleTime }: SlotScene['context']): boolean =>
  titleMode === 'plan' && said === year && articleTime?.to?.part.startsWith('/') === true;
const bracketYear =
  /\((?:fy ?)?(20\d\d)(?:[/–-]\d\d)?(?: (?:estimates?|estimated|actuals?|outturn|results?|figure|level|baseline|average|provisional|performance))?:? $/;

/** What the words directly beside the number say. */
function toldBeside(slot: NumberToken, f: Frame, at: number, { context }: SlotScene): Told | null {
  const aimed = isAimed(f, at);
  // `against a 3% ceiling` is no earlier level.
  if (isBaseline(f, at) && !aimed) return actual('kind-baseline');
  if (isReached(f, at) || isOfOthers(slot, f, at) || isEarlierYear(slot, f, context)) return actual('kind-now');
  if (aimed) return target('kind-aimed');
  return isState(f, at) ? actual('kind-now') : null;
}

/** `71% (national: 61%)`, `4 days (county average 4.2 days)`: how it is elsewhere, by the same measure; `£4m (county £2m)` is who pays. */
const isOfOthers = ({ start, unitClass }: NumberToken, f: Frame, at: number): boolean => {
  const found = elsewhere.exec(f.view.slice(Math.max(f.start, start - 44), start));
  if (found === null) return false;
  if (/average|mean|median|rate/.test(found[0])) return true;
  // `60% on roads, county 20%`: how it is shared out.
  if (!/\([^)]*$/.test(f.view.slice(Math.max(f.start, start - 80), start)) && !/national|england|uk/.test(found[0]))
    return false;
  const host = hostOf(f, at)?.unitClass;
  // `93% passed (national: 82.7)`
  if (unitClass === 'none') return host === 'share' || host === 'none';
  return /^(?:share|rate|time|score)$/.test(unitClass) && host === unitClass;
};
/** The number before, outside the bracket this one stands in. */
function hostOf(f: Frame, at: number): NumberToken | null {
  let before: NumberToken | null = null;
  const from = Math.max(0, at - 16);
  const near = f.tokens.slice(from, at).filter((_, i) => !f.refused.has(from + i));
  for (const token of near.reverse()) {
    const mark = token.kind === 'mark' ? token.mark : null;
    if (mark === 'close' && before !== null) return before;
    if (mark === 'open') before = null;
    if (token.kind === 'number') before ??= token;
  }
  return before;
}
const elsewhere =
  /[(;,] ?(?:the )?(?:national(?:ly)?|england|uk|county|district|regional(?:ly)?|state|statewide|local authority|la|sector|peers?|similar schools|statistical neighbours?)(?: average| mean| median| figure| rate)?(?: of| was| is)?:? (?:about |around )?$/;

export function kind(slot: NumberToken, f: Frame, at: number, scene: SlotScene): Told | null {
  const beside = toldBeside(slot, f, at, scene);
  if (beside !== null) return beside;
  const spoken = spokenOf(slot, f, at);
  const placed = placedAt(scene);
  if (isBudgeted(slot, f, spoken, placed)) return byMode(slot, f, scene);
  // Under a report's title or heading what could be a command was done.
  if (spoken?.either === true && isReported(placed)) return actual('kind-tense');
  const told = spoken === null ? null : bySpoken(spoken, placed, { isToCome: isAhead(slot, f), isFor: isForIt(f, at) });
  if (told !== null) return told;
  if (placed.side !== null) return bySide(placed);
  return spoken?.tense === 'present' ? byPresent(slot, f, at, scene) : around(slot, f, scene);
}

const around = (slot: NumberToken, f: Frame, scene: SlotScene): Told | null =>
  (isFound(slot, f) && !isPlanned(scene) ? actual('kind-now') : null) ?? byMode(slot, f, scene) ?? heldTo(slot, f);

/** `76% of residents feel safe`, `76%, up from 70% in 2021`: what was found, unless title or heading plan it. */
const isFound = ({ unitClass, start, end }: NumberToken, f: Frame): boolean =>
  unitClass === 'share' &&
  found.test(f.view.slice(end, Math.min(f.end, end + 90))) &&
  !supposed.test(f.view.slice(Math.max(f.start, start - 60), start)) &&
  !fromThen.test(f.view.slice(end, Math.min(f.end, end + 60)));
/** `If 60% of members agree`, `proposed levy: 5%, up from 4%, from next April`: not so yet. */
const supposed = /\b(?:if|until|unless|once|propos(?:e[ds]?|al|ing)|draft|planned)\b/;
const fromThen =
  /\bfrom (?:next |\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|year|month|term|autumn|spring)\b/;
const found =
  /^(?:(?: of)? [^.;,:\d]{2,50}?)?(?: \(\d[^()]{0,12}\))? (?:feel|agree|say|think|believe|trust|prefer|enjoy)\b(?!.*\bby 20\d\d)|^[^.;:]{0,60}\b(?:up|down) from (?:about |around )?[£$€]?\d/;
const isPlanned = ({ context }: SlotScene): boolean =>
  context.titleMode === 'plan' || (context.mode === 'plan' && context.modeRule === 'kind-heading');

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
  return slot.missing || isHeaded || isPromised(f, at, scene) ? byMode(slot, f, scene) : actual('kind-present');
}

/** `Each class publishes one anthology a term`, in a plan: what all are to do; `All schools have 2 halls` is how things are. */
const isPromised = (f: Frame, at: number, { context }: SlotScene): boolean =>
  context.titleMode === 'plan' &&
  /^[^a-z]*(?:all|each|every)\b/.test(f.view.slice(f.start, Math.min(f.end, f.start + 24))) &&
  !/^(?:be|have|keep|level)$/.test(leftOf(f, at).verb?.sense ?? 'be') &&
  // `Every household produces 400 kg of waste`: nobody promises that.
  !/\b(?:produces?|emits?|generates?|receives?|employs?|costs?|needs?|uses?|loses?|contains?|faces?|wastes?|consumes?|dies?) *[^a-z]*$/.test(
    f.view.slice(Math.max(f.start, (f.tokens[at]?.start ?? 0) - 24), f.tokens[at]?.start ?? 0),
  );

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

/** `had secured funds for 40 homes by March 2027`, in a paper that speaks of 2026. */
const isLaterYear = ({ scene: { time, context } }: Placed): boolean =>
  context.year === null || (yearIn(time?.time.to) ?? 0) > context.year;

/** What a verb's tense says, unless the time it stands with contradicts. */
function bySpoken(spoken: Spoken, placed: Placed, words: { isToCome: boolean; isFor: boolean }): Told | null {
  if (/^(?:future|base|inf)$/.test(spoken.tense))
    return placed.side === 'behind' && !placed.isBy && !spoken.near && !(spoken.tense === 'future' && isOwnYear(placed))
      ? actual('kind-behind')
      : target('kind-tense');
  if (spoken.tense !== 'past') return null;
  if (!spoken.loose)
    return spoken.had === true && !isLaterYear(placed) ? actual('kind-tense') : firmly(placed, words.isFor);
  return words.isToCome ? target('kind-ahead') : loosely(placed);
}

/** What the paper is, its title or a heading says. */
const isTitled = ({ context }: SlotScene): boolean => /^kind-(?:heading|mode-title)$/.test(context.modeRule);

/** Under a report's title or heading, of no time to come. */
const isReported = ({ side, scene }: Placed): boolean =>
  side !== 'ahead' && scene.context.mode === 'summary' && isTitled(scene);

/** Under a plan's title or heading, of no time that is over. */
const isBudgeted = (slot: NumberToken, f: Frame, spoken: Spoken | null, { side, scene }: Placed): boolean =>
  slot.unitClass === 'money' &&
  spoken?.grants === true &&
  spoken.tense === 'past' &&
  side !== 'behind' &&
  !isSoFar(slot, f) &&
  scene.context.mode === 'plan' &&
  isTitled(scene);

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
